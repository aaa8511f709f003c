import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ApiProblem, body, type AdminSchemas } from '#api-client';
import { Note, PageHeader, ProblemAlert, Section, tell, useAction } from '#ui';
import { api } from '../../api.js';
import { t } from './catalog.texts.js';

type Files = AdminSchemas['ImportFilesDto'];
type Report = AdminSchemas['ImportReportDto'];
type RowError = Pick<AdminSchemas['ImportErrorDto'], 'file' | 'line' | 'column' | 'code' | 'detail'>;
const KINDS = ['currencies', 'products', 'addons', 'options', 'tlds'] as const;
const COLUMNS: Record<(typeof KINDS)[number], string> = {
  currencies: 'code, prefix, suffix, format, rate, default',
  products: 'group, product, hidden, paytype, currency, cycle, setup, price',
  addons: 'addon, applies_to_groups, currency, cycle, setup, price',
  options: 'option, type, products_in_group, choice, currency, monthly_setup, monthly_price',
  tlds: 'tld, currency, operation, years, price',
};

/** The sample price list of the product, as separate files that load only when asked for. */
async function sampleFiles(): Promise<Files> {
  const [currencies, products, addons, options, tlds] = await Promise.all([
    import('../../../../../catalogue/currencies.csv?raw'),
    import('../../../../../catalogue/products.csv?raw'),
    import('../../../../../catalogue/addons.csv?raw'),
    import('../../../../../catalogue/options.csv?raw'),
    import('../../../../../catalogue/tlds.csv?raw'),
  ]);
  return {
    currencies: currencies.default,
    products: products.default,
    addons: addons.default,
    options: options.default,
    tlds: tlds.default,
  };
}

/** Refused rows of a real load come as a problem whose pointers name file, line and column. */
function rowErrors(error: unknown): RowError[] {
  if (!(error instanceof ApiProblem)) return [];
  return error.errors.flatMap(({ pointer, code, detail }) => {
    const [, file, line, column] = /^\/files\/(\w+)(?:\/(\d+))?(?:\/(.+))?$/.exec(pointer) ?? [];
    return file
      ? [{ file: file as RowError['file'], line: parseInt(line ?? '0', 10), column: column ?? '', code, detail }]
      : [];
  });
}

export function ImportPage() {
  const [files, setFiles] = useState<Files>({});
  const [report, setReport] = useState<Report | null>(null);
  const run = useAction({
    run: (dryRun: boolean) => body(api.POST('/api/admin/v1/catalog/imports', { body: { files, dryRun } })),
    refresh: [['catalog'], ['currencies']],
    after: (made) => {
      setReport(made);
      if (!made.dryRun) tell(t('loaded'));
    },
  });
  const change = (some: Files) => {
    setFiles((before) => Object.fromEntries(Object.entries({ ...before, ...some }).filter(([, text]) => text)));
    setReport(null);
    run.reset();
  };
  const start = (dryRun: boolean) => {
    setReport(null);
    run.mutate(dryRun);
  };
  const errors = report ? report.errors : rowErrors(run.error);
  const any = Object.keys(files).length > 0;
  return (
    <>
      <PageHeader
        title={t('import')}
        back={{ to: '/catalog', label: t('title') }}
        description={t('importText')}
        actions={
          <Button variant="default" title={t('sampleText')} onClick={() => void sampleFiles().then(change)}>
            {t('sample')}
          </Button>
        }
      />
      <Stack>
        <Section>
          <Stack>
            {KINDS.map((kind) => (
              <FileField
                key={kind}
                kind={kind}
                text={files[kind] ?? ''}
                onChange={(text) => change({ [kind]: text })}
              />
            ))}
            <Group>
              <Button variant="default" disabled={!any} loading={run.isPending} onClick={() => start(true)}>
                {t('runDry')}
              </Button>
              <Button
                disabled={!any || (report?.errorCount ?? 0) > 0}
                loading={run.isPending}
                onClick={() => start(false)}
              >
                {t('load')}
              </Button>
            </Group>
          </Stack>
        </Section>
        <ProblemAlert error={run.error} hideFields={errors.length > 0} />
        {report && report.errorCount === 0 && <Counts report={report} />}
        {errors.length > 0 && <Errors errors={errors} count={report?.errorCount ?? errors.length} />}
      </Stack>
    </>
  );
}

function FileField({
  kind,
  text,
  onChange,
}: {
  kind: (typeof KINDS)[number];
  text: string;
  onChange: (text: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const name = `${kind}.csv`;
  const lines = text ? text.trimEnd().split('\n').length : 0;
  return (
    <div>
      <Group justify="space-between" align="flex-end" gap="xs">
        <div style={{ flex: '1 1 260px', minWidth: 0 }}>
          <label htmlFor={`file-${kind}`} style={{ fontWeight: 600, fontSize: 14 }}>
            {name}
          </label>
          <Text size="xs" c="dimmed">
            {t('columns', { list: COLUMNS[kind] })}
          </Text>
          <input
            id={`file-${kind}`}
            className="rl-file"
            type="file"
            accept=".csv,text/csv"
            onChange={(e) => void e.currentTarget.files?.[0]?.text().then(onChange)}
          />
        </div>
        <Group gap="xs">
          {lines > 0 && <Text size="sm">{t('lines', { n: lines })}</Text>}
          {text && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onChange('')}
              aria-label={`${t('clear')}: ${name}`}
            >
              {t('clear')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setOpen(!open)} aria-expanded={open}>
            {t('paste', { name })}
          </Button>
        </Group>
      </Group>
      {open && (
        <Textarea
          mt={6}
          aria-label={t('paste', { name })}
          rows={8}
          styles={{ input: { fontFamily: 'monospace', fontSize: 12 } }}
          value={text}
          onChange={(e) => onChange(e.currentTarget.value)}
        />
      )}
    </div>
  );
}

function Counts({ report }: { report: Report }) {
  const counts = report.counts as Record<string, { created: number; updated: number; unchanged: number }>;
  return (
    <Stack gap="sm">
      <Note tone="good">{report.dryRun ? t('ok') : t('loaded')}</Note>
      <Section flush>
        <div className="rl-scroll">
          <table className="rl-table">
            <thead>
              <tr>
                <th scope="col">{t('kind')}</th>
                <th scope="col" data-align="end">
                  {t('created')}
                </th>
                <th scope="col" data-align="end">
                  {t('updated')}
                </th>
                <th scope="col" data-align="end">
                  {t('unchanged')}
                </th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(counts).map(([kind, c]) => (
                <tr key={kind}>
                  <th scope="row">{kind}</th>
                  <td data-align="end">{c.created}</td>
                  <td data-align="end">{c.updated}</td>
                  <td data-align="end">{c.unchanged}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </Stack>
  );
}

function Errors({ errors, count }: { errors: RowError[]; count: number }) {
  return (
    <Stack gap="sm">
      <Note tone="bad">
        <p>{t('failed', { n: count })}</p>
        {count > errors.length && <p>{t('firstOf', { n: errors.length })}</p>}
      </Note>
      <Section title={t('errors')} flush>
        <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('errors')}>
          <table className="rl-table">
            <thead>
              <tr>
                <th scope="col">{t('kind')}</th>
                <th scope="col" data-align="end">
                  {t('line')}
                </th>
                <th scope="col">{t('column')}</th>
                <th scope="col">{t('problem')}</th>
              </tr>
            </thead>
            <tbody>
              {errors.map((e, i) => (
                <tr key={i}>
                  <th scope="row">{e.file}.csv</th>
                  <td data-align="end">{e.line}</td>
                  <td>{e.column || '–'}</td>
                  <td>{e.detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </Stack>
  );
}
