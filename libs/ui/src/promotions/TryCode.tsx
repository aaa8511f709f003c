import { ExplainSteps } from '../ExplainButton.js';
import { Button, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useAction } from '../actions.js';
import { formatMoney } from '../money.js';
import { Section } from '../page.js';
import { fieldWords } from '../problem-words.js';
import { Note, ProblemAlert } from '../ProblemAlert.js';
import { termWords } from '../terms.js';
import type { Preview, PreviewInput, PromotionDoor } from './door.js';
import { t } from './promotions.texts.js';
import { itemKey, itemOfKey } from './words.js';

const CYCLES = ['onetime', 'monthly', 'quarterly', 'semiannually', 'annually', 'biennially', 'triennially'];
const YEARS = ['1y', '2y', '3y', '5y', '10y'];
const number = (text: string): number | null => (/^\d{1,10}$/.test(text.trim()) ? parseInt(text, 10) : null);

/** What a cart of one item costs with and without a code, and what each side earns. */
export function TryCode({ door }: { door: PromotionDoor }) {
  const choices = useQuery({ queryKey: ['promotions', 'choices'], queryFn: door.choices, staleTime: 300_000 });
  const form = useForm({
    initialValues: {
      code: '',
      item: null as string | null,
      term: 'monthly',
      quantity: 1,
      domain: '',
      currency: '',
      client: '',
      reseller: '',
    },
  });
  const { values } = form;
  const sold = (choices.data?.items ?? []).filter(({ type }) => type === 'product' || type === 'domainregister');
  const isDomain = values.item?.startsWith('domain') ?? false;
  const ending = isDomain ? (sold.find((one) => itemKey(one) === values.item)?.label.split(' ')[0] ?? '') : '';
  const preview = useAction({
    run: () =>
      door.preview({
        code: values.code.trim(),
        currency: values.currency || (door.currencies[0] ?? ''),
        clientId: number(values.client),
        ...(door.ownerName ? { resellerId: number(values.reseller) ?? 0 } : {}),
        lines: [
          {
            ref: 'a',
            item: itemOfKey(values.item ?? 'product:1'),
            term: values.term as PreviewInput['lines'][number]['term'],
            quantity: isDomain ? 1 : values.quantity,
            ...(isDomain ? { domain: values.domain.trim() || `preview-of-a-code${ending}` } : {}),
          },
        ],
      }),
    refresh: [['none']],
  });
  return (
    <Stack>
      <Section title={t('tryCode')} description={t('tryText')}>
        <form onSubmit={form.onSubmit(() => preview.mutate())}>
          <Stack>
            <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
              <TextInput label={t('code')} required maxLength={64} {...form.getInputProps('code')} />
              <Select
                label={t('product1')}
                required
                searchable
                limit={100}
                data={sold.map((one) => ({ value: itemKey(one), label: one.label }))}
                value={values.item}
                onChange={(item) => {
                  form.setFieldValue('item', item);
                  if (item?.startsWith('domain') !== isDomain) form.setFieldValue('term', isDomain ? 'monthly' : '1y');
                }}
              />
              <Select
                label={t('term')}
                allowDeselect={false}
                data={(isDomain ? YEARS : CYCLES).map((value) => ({ value, label: termWords(value) }))}
                {...form.getInputProps('term')}
              />
              {!isDomain && <NumberInput label={t('quantity')} min={1} {...form.getInputProps('quantity')} />}
              <Select
                label={t('currency')}
                allowDeselect={false}
                data={door.currencies}
                {...form.getInputProps('currency')}
                value={values.currency || (door.currencies[0] ?? null)}
              />
              <TextInput
                label={t('clientId')}
                description={t('clientHint')}
                inputMode="numeric"
                {...form.getInputProps('client')}
              />
              {door.ownerName && (
                <TextInput
                  label={t('resellerStore')}
                  description={t('resellerHint')}
                  inputMode="numeric"
                  {...form.getInputProps('reseller')}
                />
              )}
            </SimpleGrid>
            <ProblemAlert error={preview.error} />
            <div>
              <Button type="submit" loading={preview.isPending}>
                {t('calculate')}
              </Button>
            </div>
          </Stack>
        </form>
      </Section>
      {preview.data && <Sides preview={preview.data} />}
    </Stack>
  );
}

function Sides({ preview: { plain, promoted, borneBy, problem } }: { preview: Preview }) {
  const rows = [
    [t('pays'), 'total'],
    [t('net'), 'subtotal'],
    [t('profit'), 'profit'],
    [t('share'), 'providerShare'],
  ] as const;
  return (
    <Stack gap="sm">
      {problem && <Note tone="wait">{t('doesNotFit', { why: fieldWords(problem) })}</Note>}
      {borneBy && <Note tone="info">{t(borneBy === 'provider' ? 'borneByprovider' : 'borneByreseller')}</Note>}
      <Section flush>
        <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('tryCode')}>
          <table className="rl-table">
            <thead>
              <tr>
                <th scope="col">{plain.lines[0]?.description}</th>
                <th scope="col" data-align="end">
                  {t('without')}
                </th>
                <th scope="col" data-align="end">
                  {t('with')}
                </th>
              </tr>
            </thead>
            <tbody>
              {promoted?.discount && (
                <tr>
                  <th scope="row">{t('saving')}</th>
                  <td data-align="end">–</td>
                  <td data-align="end">{formatMoney(promoted.discount)}</td>
                </tr>
              )}
              {rows.map(([label, part]) => (
                <tr key={part}>
                  <th scope="row">{label}</th>
                  <td data-align="end">{formatMoney(plain[part])}</td>
                  <td data-align="end">{promoted ? formatMoney(promoted[part]) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      {promoted && <ExplainSteps lines={promoted.lines[0]?.explain ?? []} />}
    </Stack>
  );
}
