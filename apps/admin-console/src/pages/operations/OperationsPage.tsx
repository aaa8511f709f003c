import { Button, Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body, type AdminSchemas } from '#api-client';
import {
  DataTable,
  Facts,
  formatInstant,
  PageHeader,
  QueryView,
  Section,
  StatusBadge,
  useAction,
  useMe,
  type Column,
} from '#ui';
import { api } from '../../api.js';
import { RunsTab } from './RunsTab.js';
import { t } from './operations.texts.js';

type Work = AdminSchemas['WorkDto'];
const STATUSES = ['pending', 'running', 'delivered', 'done', 'parked'];

const workColumns = (name: string, retry: (row: Work) => void, busy: boolean, may: boolean): Column<Work>[] => [
  { header: name, cell: (row) => row.name },
  { header: t('handler'), cell: (row) => row.handler || '–' },
  { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
  { header: t('attempts'), cell: (row) => row.attempts, align: 'end' },
  {
    header: t('cause'),
    cell: (row) => (row.lastError ? <p className="rl-pre">{row.lastError.slice(0, 400)}</p> : '–'),
  },
  { header: t('created'), cell: (row) => formatInstant(row.createdAt) },
  {
    header: t('next'),
    cell: (row) =>
      row.status === 'parked' && may ? (
        <Button
          size="xs"
          variant="default"
          disabled={busy}
          onClick={() => retry(row)}
          aria-label={`${t('retry')}: ${row.name} ${row.id}`}
        >
          {t('retry')}
        </Button>
      ) : row.finishedAt ? (
        '–'
      ) : (
        formatInstant(row.nextAttemptAt)
      ),
  },
];

export function OperationsPage() {
  const me = useMe();
  const may = me.can('operations.write');
  const overview = useQuery({
    queryKey: ['operations'],
    queryFn: () => body(api.GET('/api/admin/v1/operations')),
    refetchInterval: 10_000,
  });
  const options = { done: t('retried'), refresh: [['operations'], ['deliveries'], ['jobs']], tellFailures: true };
  const retryDelivery = useAction({
    ...options,
    run: ({ id }: Work) =>
      body(api.POST('/api/admin/v1/operations/deliveries/{id}/retry', { params: { path: { id } } })),
  });
  const retryJob = useAction({
    ...options,
    run: ({ id }: Work) => body(api.POST('/api/admin/v1/operations/jobs/{id}/retry', { params: { path: { id } } })),
  });
  const filters = [{ name: 'status', label: t('status'), options: STATUSES }];
  const empty = { title: t('emptyTitle'), text: t('emptyText') };
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Stack>
        <Section>
          <QueryView query={overview} lines={2}>
            {({ events, deliveries, jobs, timers }) => (
              <Facts
                items={[
                  [t('events'), t('waiting', { n: events.waiting, s: events.oldestSeconds })],
                  [
                    t('deliveries'),
                    `${t('waiting', { n: deliveries.waiting, s: deliveries.oldestSeconds })} · ${t('parked', { n: deliveries.parked })}`,
                  ],
                  [
                    t('jobs'),
                    `${t('waiting', { n: jobs.waiting, s: jobs.oldestSeconds })} · ${t('running', { n: jobs.running })} · ${t('parked', { n: jobs.parked })}`,
                  ],
                  [t('timers'), t('timersFailed', { n: timers.failed })],
                ]}
              />
            )}
          </QueryView>
        </Section>
        <Tabs defaultValue={me.can('runs.read') ? 'runs' : 'deliveries'} keepMounted={false}>
          <Tabs.List mb="sm">
            {me.can('runs.read') && <Tabs.Tab value="runs">{t('runs')}</Tabs.Tab>}
            <Tabs.Tab value="deliveries">{t('deliveries')}</Tabs.Tab>
            <Tabs.Tab value="jobs">{t('jobs')}</Tabs.Tab>
            {me.can('audit.read') && <Tabs.Tab value="audit">{t('audit')}</Tabs.Tab>}
          </Tabs.List>
          <Tabs.Panel value="runs">
            <RunsTab />
          </Tabs.Panel>
          <Tabs.Panel value="deliveries">
            <DataTable
              label={t('deliveries')}
              queryKey={['deliveries']}
              place="memory"
              load={(query) => body(api.GET('/api/admin/v1/operations/deliveries', { params: { query } }))}
              rowKey={(row) => row.id}
              columns={workColumns(t('event'), retryDelivery.mutate, retryDelivery.isPending, may)}
              filters={filters}
              empty={empty}
            />
          </Tabs.Panel>
          <Tabs.Panel value="jobs">
            <DataTable
              label={t('jobs')}
              queryKey={['jobs']}
              place="memory"
              load={(query) => body(api.GET('/api/admin/v1/operations/jobs', { params: { query } }))}
              rowKey={(row) => row.id}
              columns={workColumns(t('queue'), retryJob.mutate, retryJob.isPending, may)}
              filters={filters}
              empty={empty}
            />
          </Tabs.Panel>
          <Tabs.Panel value="audit">
            <DataTable
              label={t('audit')}
              queryKey={['audit']}
              place="memory"
              load={(query) => body(api.GET('/api/admin/v1/audit', { params: { query } }))}
              rowKey={(row) => row.id}
              columns={[
                { header: t('when'), cell: (row) => formatInstant(row.at) },
                { header: t('who'), cell: (row) => row.user },
                { header: t('what'), cell: (row) => row.description },
                { header: t('address'), cell: (row) => row.ip || '–' },
              ]}
              empty={{ title: t('auditEmpty') }}
            />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </>
  );
}
