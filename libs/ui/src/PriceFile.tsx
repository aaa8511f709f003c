import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ApiProblem, type AdminSchemas } from '#api-client';
import { useAction } from './actions.js';
import { Section } from './page.js';
import { t } from './price-tools.texts.js';
import { Note, ProblemAlert } from './ProblemAlert.js';

type Report = AdminSchemas['CsvReportDto'];
type RowError = AdminSchemas['CsvRowErrorDto'];
type Request = { csv: string; dryRun: boolean; changeSet?: string };

interface Props {
  /** Address of the download; a currency is added to it. */
  exportHref: string;
  currencies: string[];
  may: boolean;
  send: (request: Request) => Promise<Report>;
}

/** Refused rows of a real load come as a problem whose pointers name line and column. */
function rowErrors(error: unknown): RowError[] {
  if (!(error instanceof ApiProblem)) return [];
  return error.errors.flatMap(({ pointer, code, detail }) => {
    const [, line, column] = /^\/csv\/(\d+)(?:\/(.+))?$/.exec(pointer) ?? [];
    return line ? [{ line: parseInt(line, 10), column: column ?? '', code, detail }] : [];
  });
}

/** Prices out as a file and in again, after a dry run. */
export default function PriceFile({ exportHref, currencies, may, send }: Props) {
  const [currency, setCurrency] = useState<string | null>(null);
  const [csv, setCsv] = useState('');
  const [name, setName] = useState('');
  const [report, setReport] = useState<Report | null>(null);
  const run = useAction({ run: (request: Omit<Request, 'csv'>) => send({ csv, ...request }), after: setReport });
  const start = (request: Omit<Request, 'csv'>) => {
    setReport(null);
    run.mutate(request);
  };
  const change = (text: string) => {
    setCsv(text);
    setReport(null);
    run.reset();
  };
  const errors = report ? report.errors : rowErrors(run.error);
  const checked = report?.dryRun && report.errorCount === 0;
  return (
    <Stack>
      <Section title={t('exportTitle')} description={t('exportText')}>
        <Group align="flex-end">
          <Select
            label={t('currency')}
            placeholder={t('everyCurrency')}
            clearable
            data={currencies}
            value={currency}
            onChange={setCurrency}
          />
          <Button
            component="a"
            variant="default"
            download
            href={currency ? `${exportHref}?currency=${currency}` : exportHref}
          >
            {t('download')}
          </Button>
        </Group>
      </Section>
      {may && (
        <Section title={t('importTitle')} description={t('importText')}>
          <Stack>
            <div>
              <label htmlFor="price-file" style={{ fontWeight: 600, fontSize: 14 }}>
                {t('choose')}
              </label>
              <input
                id="price-file"
                className="rl-file"
                type="file"
                accept=".csv,text/csv"
                onChange={(e) => void e.currentTarget.files?.[0]?.text().then(change)}
              />
            </div>
            <Textarea
              label={t('paste')}
              description={csv ? t('rows', { n: csv.trimEnd().split('\n').length }) : undefined}
              rows={6}
              styles={{ input: { fontFamily: 'monospace', fontSize: 12 } }}
              value={csv}
              onChange={(e) => change(e.currentTarget.value)}
            />
            <Group align="flex-end">
              <Button variant="default" disabled={!csv} loading={run.isPending} onClick={() => start({ dryRun: true })}>
                {t('check')}
              </Button>
              <Button disabled={!checked} loading={run.isPending} onClick={() => start({ dryRun: false })}>
                {t('load')}
              </Button>
              <TextInput label={t('draftName')} value={name} onChange={(e) => setName(e.currentTarget.value)} />
              <Button
                variant="default"
                disabled={!checked || name.trim() === ''}
                loading={run.isPending}
                onClick={() => start({ dryRun: false, changeSet: name.trim() })}
              >
                {t('loadDraft')}
              </Button>
            </Group>
          </Stack>
        </Section>
      )}
      <ProblemAlert error={run.error} hideFields={errors.length > 0} />
      {report && report.errorCount === 0 && (
        <Note tone={report.flagged > 0 ? 'wait' : 'good'}>
          {!report.dryRun && <p>{report.changeSetId ? t('loadedDraft') : t('loaded')}</p>}
          <p>
            {t('wouldDo', {
              created: report.created,
              changed: report.changed,
              removed: report.removed,
              unchanged: report.unchanged,
            })}
          </p>
          {report.flagged > 0 && <p>{t('flagged', { n: report.flagged })}</p>}
        </Note>
      )}
      {errors.length > 0 && (
        <>
          <Note tone="bad">{t('errors', { n: report?.errorCount ?? errors.length })}</Note>
          <div className="rl-panel rl-scroll" tabIndex={0} role="region" aria-label={t('problem')}>
            <table className="rl-table">
              <thead>
                <tr>
                  <th scope="col" data-align="end">
                    {t('line')}
                  </th>
                  <th scope="col">{t('column')}</th>
                  <th scope="col">{t('problem')}</th>
                </tr>
              </thead>
              <tbody>
                {errors.map((error, index) => (
                  <tr key={index}>
                    <td data-align="end">{error.line}</td>
                    <td>{error.column || '–'}</td>
                    <td>
                      <Text size="sm">{error.detail}</Text>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Stack>
  );
}
