import { Button, Group, MultiSelect, SimpleGrid, Stack, Switch, Text, TextInput, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { body, type AdminSchemas } from '#api-client';
import {
  Form,
  MoneyText,
  Note,
  ProblemAlert,
  Section,
  sortTerms,
  StatusBadge,
  tell,
  termWords,
  typedAmount,
  useAction,
} from '#ui';
import { api } from '../../api.js';
import { useCurrencies } from '../../shared/names.js';
import { t } from './groups.texts.js';
import { noSelection, selected, SelectionFields } from './selection.js';

type FillInput = AdminSchemas['FillDto'];
type Report = AdminSchemas['FillReportDto'];
type Term = NonNullable<FillInput['terms']>[number];
const TERMS = [
  'onetime',
  'monthly',
  'quarterly',
  'semiannually',
  'annually',
  'biennially',
  'triennially',
  '1y',
  '2y',
  '3y',
  '4y',
  '5y',
  '6y',
  '7y',
  '8y',
  '9y',
  '10y',
];

/** Prices computed from list prices: a dry run first, then for good. */
export function FillTab({ groupId }: { groupId: number }) {
  const all = useCurrencies().data ?? [];
  const [selection, setSelection] = useState(noSelection('group'));
  const [currencies, setCurrencies] = useState<string[]>([]);
  const [terms, setTerms] = useState<string[]>([]);
  const [kind, setKind] = useState<'factor' | 'minus'>('factor');
  const [value, setValue] = useState('0.80');
  const [ending, setEnding] = useState('');
  const [target, setTarget] = useState<FillInput['target']>('admin');
  const [overwrite, setOverwrite] = useState(false);
  const [report, setReport] = useState<Report | null>(null);
  // A dry run speaks of what was typed then; what is typed now needs its own.
  useEffect(() => setReport(null), [selection, currencies, terms, kind, value, ending, target, overwrite]);
  const fill = useAction({
    run: (dryRun: boolean) =>
      body(
        api.POST('/api/admin/v1/pricing-groups/{id}/fill', {
          params: { path: { id: groupId } },
          body: {
            ...(selection.by === 'group' ? {} : { items: selected(selection, []) }),
            ...(currencies.length ? { currencies } : {}),
            ...(terms.length ? { terms: sortTerms(terms) as Term[] } : {}),
            formula: { [kind]: typedAmount(value) ?? value },
            ...(ending.trim() ? { ending: ending.trim() } : {}),
            target,
            overwrite,
            dryRun,
          },
        }),
      ),
    refresh: [['pricing-groups', groupId]],
    after: (made) => {
      setReport(made);
      if (!made.dryRun) tell(t('report', counts(made)));
    },
  });
  return (
    <Stack>
      <Section title={t('fill')} description={t('fillHint')}>
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            fill.mutate(true);
          }}
        >
          <Stack>
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
              <SelectionFields
                value={selection}
                onChange={setSelection}
                offer={['group', 'types', 'productGroup', 'products', 'addons', 'optionGroups', 'tlds']}
              />
              <Select
                label={t('target')}
                allowDeselect={false}
                data={(['admin', 'lowest', 'highest'] as const).map((v) => ({ value: v, label: t(v) }))}
                value={target}
                onChange={(v) => setTarget(v as FillInput['target'])}
              />
              <Select
                label={t('formula')}
                allowDeselect={false}
                data={[
                  { value: 'factor', label: t('factor') },
                  { value: 'minus', label: t('minus') },
                ]}
                value={kind}
                onChange={(v) => setKind(v as 'factor' | 'minus')}
              />
              <TextInput
                label={kind === 'factor' ? t('factorValue') : t('minusValue')}
                required
                inputMode="decimal"
                value={value}
                onChange={(e) => setValue(e.currentTarget.value)}
              />
              <TextInput label={t('ending')} value={ending} onChange={(e) => setEnding(e.currentTarget.value)} />
              <MultiSelect
                label={t('currencies')}
                placeholder={currencies.length ? undefined : t('allCurrencies')}
                data={all}
                value={currencies}
                onChange={setCurrencies}
              />
              <MultiSelect
                label={t('terms')}
                placeholder={terms.length ? undefined : t('allCurrencies')}
                data={TERMS.map((v) => ({ value: v, label: termWords(v) }))}
                value={terms}
                onChange={setTerms}
              />
            </SimpleGrid>
            <Switch
              label={t('overwrite')}
              checked={overwrite}
              onChange={(e) => setOverwrite(e.currentTarget.checked)}
            />
            <ProblemAlert error={fill.error} />
            <Group>
              <Button type="submit" variant="default" loading={fill.isPending}>
                {t('dryRun')}
              </Button>
              <Button
                loading={fill.isPending}
                disabled={!report?.dryRun || report.written === 0}
                onClick={() => fill.mutate(false)}
              >
                {t('fillNow')}
              </Button>
            </Group>
          </Stack>
        </Form>
      </Section>
      {report && <ReportView report={report} />}
    </Stack>
  );
}

const counts = ({ written, unchanged, kept, refused }: Report) => ({ written, unchanged, kept, refused });

function ReportView({ report }: { report: Report }) {
  return (
    <Stack gap="sm">
      <Note tone={report.refused > 0 ? 'wait' : report.dryRun ? 'info' : 'good'}>
        <p>{report.dryRun ? t('reportDry', counts(report)) : t('report', counts(report))}</p>
        {report.flagged > 0 && <p>{t('flagged', { n: report.flagged })}</p>}
      </Note>
      {report.sample.length > 0 && (
        <Section title={t('sample')} flush>
          <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('sample')}>
            <table className="rl-table">
              <thead>
                <tr>
                  <th scope="col">{t('item')}</th>
                  <th scope="col">{t('term')}</th>
                  <th scope="col" data-align="end">
                    {t('listPrice')}
                  </th>
                  <th scope="col" data-align="end">
                    {t('before')}
                  </th>
                  <th scope="col" data-align="end">
                    {t('after')}
                  </th>
                  <th scope="col">{t('outcome')}</th>
                </tr>
              </thead>
              <tbody>
                {report.sample.map((cell) => (
                  <tr key={`${cell.itemType}${cell.itemId}${cell.currency}${cell.term}`}>
                    <th scope="row">{cell.label}</th>
                    <td>{termWords(cell.term)}</td>
                    <td data-align="end">
                      <MoneyText value={cell.list.recurring} />
                    </td>
                    <td data-align="end">
                      <MoneyText value={cell.before?.recurring} />
                    </td>
                    <td data-align="end">
                      <MoneyText value={cell.after?.recurring} strong />
                    </td>
                    <td>
                      <StatusBadge status={cell.outcome} tone={cell.outcome === 'refused' ? 'bad' : 'good'} />
                      {cell.detail && <Text size="xs">{cell.detail}</Text>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
    </Stack>
  );
}
