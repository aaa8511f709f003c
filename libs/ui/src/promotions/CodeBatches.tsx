import { Anchor, Button, Group, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { newIdempotencyKey } from '#api-client';
import { useAction } from '../actions.js';
import { DataTable } from '../DataTable.js';
import { formatInstant } from '../dates.js';
import { FormDrawer } from '../dialogs.js';
import { PageLink, Section } from '../page.js';
import { showFieldErrors } from '../problem-words.js';
import { Note } from '../ProblemAlert.js';
import type { CodeReport, PromotionDoor } from './door.js';
import { t } from './promotions.texts.js';
import { StatusBadge } from '../StatusBadge.js';
import { usesWords } from './words.js';
import { RENAMED, RuleFields, ruleInput, ruleValues } from './RuleFields.js';

/** Single-use codes that were made together, and the generator of more. */
export function CodeBatches({ door }: { door: PromotionDoor }) {
  const [making, setMaking] = useState(false);
  const [open, setOpen] = useState<{ id: number; prefix: string } | null>(null);
  const make = door.may && <Button onClick={() => setMaking(true)}>{t('generate')}</Button>;
  if (open) return <BatchCodes door={door} batch={open} onBack={() => setOpen(null)} />;
  return (
    <Section title={t('batches')} description={t('batchesText')} actions={make} flush>
      <DataTable
        label={t('batches')}
        queryKey={['promotions', 'batches']}
        place="memory"
        load={door.batches}
        rowKey={(row) => row.id}
        columns={[
          {
            header: t('prefix'),
            cell: (row) => (
              <Button variant="transparent" p={0} h="auto" onClick={() => setOpen(row)}>
                {row.prefix ? `${row.prefix}…` : t('noPrefix')}
              </Button>
            ),
          },
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

/** Every code of a batch, to be looked up and archived one by one. */
function BatchCodes(props: { door: PromotionDoor; batch: { id: number; prefix: string }; onBack: () => void }) {
  const { door, batch, onBack } = props;
  const back = (
    <Button variant="default" onClick={onBack}>
      {t('allBatches')}
    </Button>
  );
  return (
    <Section title={batch.prefix ? `${batch.prefix}…` : t('batches')} actions={back} flush>
      <DataTable
        label={t('codes')}
        queryKey={['promotions', 'batch', batch.id]}
        place="memory"
        defaultSort="-id"
        search={t('search')}
        fixed={{ batchId: String(batch.id) }}
        load={door.list}
        rowKey={(row) => row.id}
        columns={[
          {
            header: t('code'),
            cell: (row) => <PageLink to={`/promotions/${row.id}`}>{row.code}</PageLink>,
            sort: 'code',
          },
          { header: t('uses'), cell: usesWords, align: 'end', sort: 'uses' },
          { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
        ]}
        filters={[{ name: 'status', label: t('status'), options: ['active', 'archived'] }]}
        empty={{ title: t('noBatches') }}
      />
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
