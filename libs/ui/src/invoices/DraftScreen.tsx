import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '#api-client';
import { useAction } from '../actions.js';
import { tell } from '../messages.js';
import { ConfirmButton } from '../dialogs.js';
import { Form } from '../Form.js';
import { formatRate, isZero } from '../money.js';
import { MoneyText } from '../MoneyText.js';
import { PageHeader, QueryView, Section } from '../page.js';
import { ProblemAlert } from '../ProblemAlert.js';
import { showFieldErrors } from '../problem-words.js';
import { StatusBadge } from '../StatusBadge.js';
import { forgetTyped, useUnsaved } from '../unsaved.js';
import type { Draft, DraftDoor, DraftPreview } from './door.js';
import { checks, contentOf, emptyDraft, emptyLine, isComplete, typedOf, type TypedDraft } from './draft-form.js';
import { t } from './invoices.texts.js';

/** Writes a new invoice by hand, or changes the draft of that id. */
export function DraftScreen({ door, id }: { door: DraftDoor; id: number | null }) {
  const query = useQuery({
    queryKey: ['drafts', id],
    queryFn: () => door.get(id as number),
    enabled: id !== null,
    refetchOnWindowFocus: false,
  });
  if (id === null) return <DraftForm door={door} />;
  return <QueryView query={query}>{(draft) => <DraftForm key={draft.version} door={door} draft={draft} />}</QueryView>;
}

function DraftForm({ door, draft }: { door: DraftDoor; draft?: Draft }) {
  const navigate = useNavigate();
  const [createKey] = useState(newIdempotencyKey);
  const issueKey = useRef('');
  const form = useForm<TypedDraft>({ initialValues: draft ? typedOf(draft) : emptyDraft(), validate: checks });
  const { values } = form;
  // Lines that are added or taken out are no typing.
  useUnsaved(form.isDirty());
  const client = useQuery({
    queryKey: ['drafts', 'client', values.clientId],
    queryFn: () => door.client(values.clientId as number),
    enabled: values.clientId !== null,
  });
  const currency = client.data?.currency ?? draft?.currency ?? '';
  const save = useAction({
    run: (typed: TypedDraft) =>
      draft
        ? door.replace(draft.id, draft.version, contentOf(typed, currency))
        : door.create({ ...contentOf(typed, currency), clientId: typed.clientId as number }, createKey),
    done: t('saved'),
    after: (saved) => {
      form.resetDirty();
      forgetTyped();
      if (!draft) void navigate({ to: `/drafts/${saved.id}` });
    },
  });
  const submit = form.onSubmit((typed) => save.mutate(typed, { onError: (error) => showFieldErrors(form, error) }));
  const issue = async (): Promise<void> => {
    if (!draft) return;
    issueKey.current ||= newIdempotencyKey();
    await door.issue(draft.id, draft.version, issueKey.current);
    tell(t('issued'));
    await navigate({ to: `/invoices/${draft.id}` });
  };
  const remove = async (): Promise<void> => {
    if (!draft) return;
    await door.remove(draft.id, draft.version);
    forgetTyped();
    tell(t('removed'));
    await navigate({ to: '/invoices' });
  };
  const ofReseller = door.isStaff && (client.data?.resellerId ?? 0) !== 0;
  return (
    <Form onSubmit={submit}>
      <PageHeader
        title={draft ? t('draftOf', { client: draft.clientName }) : t('newDraft')}
        back={{ to: '/invoices', label: t('invoices') }}
        badge={draft && <StatusBadge status="Draft" />}
        description={t('draftText')}
        actions={
          <>
            {draft && (
              <ConfirmButton
                title={t('issueTitle')}
                text={form.isDirty() ? t('unsaved') : t('issueText')}
                confirm={t('issue')}
                disabled={form.isDirty()}
                action={issue}
              >
                {t('issue')}
              </ConfirmButton>
            )}
            {draft && (
              <ConfirmButton
                title={t('removeTitle')}
                text={t('removeText')}
                confirm={t('remove')}
                danger
                action={remove}
              >
                {t('remove')}
              </ConfirmButton>
            )}
            <Button type="submit" loading={save.isPending} disabled={!currency}>
              {t('save')}
            </Button>
          </>
        }
      />
      <Stack>
        <ProblemAlert error={save.error} />
        <Section>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            {draft ? (
              <TextInput label={t('client')} value={draft.clientName} readOnly />
            ) : (
              door.clientSelect({
                label: t('client'),
                value: values.clientId,
                onChange: (clientId) => form.setFieldValue('clientId', clientId),
              })
            )}
            <TextInput label={t('dueOn')} type="date" required {...form.getInputProps('dueOn')} />
            <TextInput label={t('method')} required {...form.getInputProps('paymentMethod')} />
          </SimpleGrid>
          <Textarea mt="sm" label={t('notes')} maxLength={2000} autosize {...form.getInputProps('notes')} />
        </Section>
        {currency === '' ? (
          <Section title={t('lines')}>
            <Text size="sm" c="dimmed">
              {t('pickClient')}
            </Text>
          </Section>
        ) : (
          <>
            <Section title={t('lines')}>
              <Stack gap="lg">
                {values.lines.map((line, index) => (
                  <fieldset key={line.key} style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
                    <Group justify="space-between" mb={4}>
                      <Text component="legend" size="sm" fw={600}>
                        {t('line', { n: index + 1 })}
                      </Text>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t('removeLine', { n: index + 1 })}
                        onClick={() => form.removeListItem('lines', index)}
                      >
                        <IconTrash size={16} />
                      </ActionIcon>
                    </Group>
                    <LineFields form={form} index={index} currency={currency} ofReseller={ofReseller} />
                  </fieldset>
                ))}
                <div>
                  <Button
                    variant="default"
                    leftSection={<IconPlus size={16} />}
                    onClick={() => form.insertListItem('lines', emptyLine())}
                  >
                    {t('addLine')}
                  </Button>
                </div>
              </Stack>
            </Section>
            <Totals door={door} typed={values} currency={currency} showProfit={ofReseller} />
          </>
        )}
      </Stack>
    </Form>
  );
}

type Form = Pick<UseFormReturnType<TypedDraft>, 'values' | 'getInputProps'>;

function LineFields(props: { form: Form; index: number; currency: string; ofReseller: boolean }) {
  const { form, index, currency, ofReseller } = props;
  const at = (field: string) => form.getInputProps(`lines.${index}.${field}`);
  const line = form.values.lines[index];
  return (
    <>
      <TextInput label={t('description')} required maxLength={1000} {...at('description')} />
      <SimpleGrid cols={{ base: 2, sm: 4 }} mt="xs">
        <TextInput label={t('quantity')} inputMode="numeric" required {...at('quantity')} />
        <TextInput label={t('unitPrice', { currency })} inputMode="decimal" required {...at('unitPrice')} />
        <Select
          label={t('discount')}
          allowDeselect={false}
          data={[
            { value: 'none', label: t('none') },
            { value: 'percent', label: t('percent') },
            { value: 'sum', label: t('sum') },
          ]}
          {...at('discountKind')}
        />
        {line?.discountKind !== 'none' && (
          <TextInput
            label={line?.discountKind === 'percent' ? `${t('discount')} %` : `${t('discount')} (${currency})`}
            inputMode="decimal"
            required
            {...at('discount')}
          />
        )}
      </SimpleGrid>
      {ofReseller && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
          <TextInput
            label={t('adminPrice', { currency })}
            description={t('adminPriceHint')}
            inputMode="decimal"
            {...at('adminPrice')}
          />
          {line?.discountKind !== 'none' && line?.adminPrice.trim() !== '' && (
            <Select
              label={t('discountBy')}
              allowDeselect={false}
              data={[
                { value: 'provider', label: t('provider') },
                { value: 'reseller', label: t('reseller') },
              ]}
              {...at('borneBy')}
            />
          )}
        </SimpleGrid>
      )}
      <Checkbox mt="xs" label={t('taxed')} {...form.getInputProps(`lines.${index}.taxed`, { type: 'checkbox' })} />
    </>
  );
}

/** The server's own sums of what is typed, a moment after the last key. */
function Totals(props: { door: DraftDoor; typed: TypedDraft; currency: string; showProfit: boolean }) {
  const { door, typed, currency, showProfit } = props;
  const [settled] = useDebouncedValue(typed, 400);
  const preview = useQuery({
    queryKey: ['drafts', 'preview', currency, settled],
    queryFn: () => door.preview({ ...contentOf(settled, currency), clientId: settled.clientId as number }),
    enabled: isComplete(settled),
    placeholderData: keepPreviousData,
    retry: false,
    refetchOnWindowFocus: false,
  });
  return (
    <Section title={t('totals')}>
      <div aria-live="polite">
        {preview.error ? (
          <ProblemAlert error={preview.error} />
        ) : preview.data ? (
          <Sums preview={preview.data} showProfit={showProfit} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('waiting')}
          </Text>
        )}
      </div>
    </Section>
  );
}

function Sums({ preview: { lines, sums }, showProfit }: { preview: DraftPreview; showProfit: boolean }) {
  const row = (label: string, value: DraftPreview['sums']['total'], strong?: boolean) => (
    <Group justify="space-between" key={label}>
      <Text size="sm" fw={strong ? 600 : undefined}>
        {label}
      </Text>
      <MoneyText value={value} strong={strong} />
    </Group>
  );
  const earned = lines.filter((line) => !isZero(line.profit.amount));
  return (
    <Stack gap={4} maw={420}>
      {row(t('subtotal'), sums.subtotal)}
      {!isZero(sums.tax.amount) && row(t('tax', { rate: formatRate(sums.taxRate) }), sums.tax)}
      {!isZero(sums.tax2.amount) && row(t('tax', { rate: formatRate(sums.taxRate2) }), sums.tax2)}
      {row(t('total'), sums.total, true)}
      {showProfit && earned.map((line) => row(`${line.description}: ${t('profit')}`, line.profit))}
      {sums.taxInclusive && (
        <Text size="xs" c="dimmed">
          {t('inclusive')}
        </Text>
      )}
    </Stack>
  );
}
