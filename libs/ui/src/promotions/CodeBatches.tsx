import { Anchor, Button, Group, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { newIdempotencyKey } from '#api-client';
import { useAction } from '../actions.js';
import { DataTable } from '../DataTable.js';
import { formatInstant } from '../dates.js';
import { FormDrawer } from '../dialogs.js';
import { Section } from '../page.js';
import { showFieldErrors } from '../problem-words.js';
import { Note } from '../ProblemAlert.js';
import type { CodeReport, PromotionDoor } from './door.js';
import { t } from './promotions.texts.js';
import { RENAMED, RuleFields, ruleInput, ruleValues } from './RuleFields.js';

/** Single-use codes that were made together, and the generator of more. */
export function CodeBatches({ door }: { door: PromotionDoor }) {
  const [making, setMaking] = useState(false);
  const make = door.may && <Button onClick={() => setMaking(true)}>{t('generate')}</Button>;
  return (
    <Section title={t('batches')} description={t('batchesText')} actions={make} flush>
      <DataTable
        label={t('batches')}
        queryKey={['promotions', 'batches']}
        place="memory"
        load={door.batches}
        rowKey={(row) => row.id}
        columns={[
          { header: t('prefix'), cell: (row) => (row.prefix ? `${row.prefix}…` : '–') },
          ...(door.ownerName
            ? [{ header: t('owner'), cell: (row: { resellerId: number }) => door.ownerName!(row.resellerId) }]
            : []),
          { header: t('count'), cell: (row) => row.count, align: 'end' },
          { header: t('used'), cell: (row) => row.used, align: 'end' },
          { header: t('created'), cell: (row) => formatInstant(row.createdAt) },
          {
            header: 'CSV',
            cell: (row) => (
              <Anchor href={door.csvOf(row.id)} download size="sm">
                {t('download')}
              </Anchor>
            ),
          },
        ]}
        empty={{ title: t('noBatches'), action: make }}
      />
      {making && <Generator door={door} onClose={() => setMaking(false)} />}
    </Section>
  );
}

function Generator({ door, onClose }: { door: PromotionDoor; onClose: () => void }) {
  const form = useForm({ initialValues: { ...ruleValues(), prefix: '', count: 100 } });
  const [report, setReport] = useState<CodeReport | null>(null);
  // One key per look: pressing twice makes the codes once, another rule is another request.
  const [key, setKey] = useState(newIdempotencyKey);
  useEffect(() => {
    setReport((before) => (before?.dryRun ? null : before));
    setKey(newIdempotencyKey());
  }, [form.values]);
  const make = useAction({
    run: (dryRun: boolean) => {
      const { prefix, count, ...rule } = form.values;
      return door.makeCodes(
        { ...ruleInput(rule), prefix: prefix.trim(), count, dryRun },
        dryRun ? newIdempotencyKey() : key,
      );
    },
    refresh: [['promotions', 'batches', 'list']],
    after: setReport,
  });
  const isReady = report?.dryRun === true;
  const submit = form.onSubmit(() =>
    make.mutate(!isReady, { onError: (error) => showFieldErrors(form, error, RENAMED) }),
  );
  return (
    <FormDrawer
      opened
      size="lg"
      onClose={onClose}
      title={t('generate')}
      onSubmit={submit}
      busy={make.isPending}
      error={make.error}
      submit={isReady ? t('makeNow', { n: report.count }) : t('dryRun')}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t('prefix')} description={t('prefixHint')} maxLength={32} {...form.getInputProps('prefix')} />
        <NumberInput
          label={t('count')}
          description={t('countHint')}
          required
          min={1}
          max={10_000}
          {...form.getInputProps('count')}
        />
      </SimpleGrid>
      <RuleFields form={form as never} door={door} />
      {report && (
        <Note tone={report.dryRun ? 'info' : 'good'}>
          <p>{t(report.dryRun ? 'dryReport' : 'madeReport', { n: report.count })}</p>
          <p>
            {t('sample')} {report.sample.join(', ')}
          </p>
          {report.batchId !== null && (
            <Group>
              <Anchor href={door.csvOf(report.batchId)} download>
                {t('download')}
              </Anchor>
            </Group>
          )}
        </Note>
      )}
    </FormDrawer>
  );
}
