import { Progress, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body, newIdempotencyKey, type AdminSchemas } from '#api-client';
import {
  ConfirmButton,
  DataTable,
  Facts,
  formatInstant,
  MoneyText,
  PageHeader,
  PageLink,
  QueryView,
  Section,
  StatusBadge,
  useAction,
  useIdParam,
  useMe,
} from '#ui';
import { api } from '../../api.js';
import { t } from './profits.texts.js';

type Batch = AdminSchemas['PayoutBatchDto'];

/** A run over many payouts: how far it is, what became of each row, and what a person may do. */
export function PayoutRunPage() {
  const id = useIdParam();
  const query = useQuery({
    queryKey: ['payout-batches', id],
    queryFn: () => body(api.GET('/api/admin/v1/payout-batches/{id}', { params: { path: { id } } })),
    // What is under way moves on by itself.
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? 1000 : false),
  });
  return (
    <QueryView query={query}>
      {(run) => {
        const { made, skipped, failed, total } = run;
        return (
          <>
            <PageHeader
              title={t('runOf', { what: t(`run_${run.action}`), id })}
              description={run.dryRun ? t(dryRunWords(run)) : undefined}
              back={{ to: '/payouts', label: t('payouts') }}
              badge={<StatusBadge status={run.dryRun ? 'dry run' : run.status} />}
              actions={<RunSteps run={run} />}
            />
            <Stack>
              <Section>
                <Progress
                  value={(100 * (made + skipped + failed)) / Math.max(total, 1)}
                  aria-label={t('progress')}
                  mb="sm"
                />
                <Facts
                  items={[
                    [t('status'), <StatusBadge key="s" status={run.status} />],
                    [t('result'), t(run.dryRun ? 'wouldCounts' : 'counts', { made, skipped, failed, total })],
                    [t('askedBy'), run.askedBy],
                    [t('askedAt'), formatInstant(run.askedAt)],
                    [t('finishedAt'), run.finishedAt ? formatInstant(run.finishedAt) : '–'],
                    ...(run.startedAs
                      ? [
                          [
                            t('carriedOut'),
                            <PageLink key="c" to={`/payouts/runs/${run.startedAs}`}>
                              {t('runNo', { id: run.startedAs })}
                            </PageLink>,
                          ] as [string, React.ReactNode],
                        ]
                      : []),
                  ]}
                />
              </Section>
              <Rows id={id} done={made + skipped + failed} />
            </Stack>
          </>
        );
      }}
    </QueryView>
  );
}

const dryRunWords = ({ status, made }: Batch) =>
  status === 'running' ? 'dryRunRunning' : made > 0 ? 'dryRunText' : 'dryRunNothing';

function RunSteps({ run }: { run: Batch }) {
  const [key] = useState(newIdempotencyKey);
  const navigate = useNavigate();
  const may = useMe().can('payouts.write');
  const path = { id: run.id };
  const start = useAction({
    run: () =>
      body(
        api.POST('/api/admin/v1/payout-batches/{id}/start', {
          params: { path, header: { 'Idempotency-Key': `${key}-${run.id}` } },
        }),
      ),
    done: t('started'),
    after: ({ id }) => void navigate({ to: `/payouts/runs/${id}` }),
  });
  const stop = useAction({
    run: () => body(api.POST('/api/admin/v1/payout-batches/{id}/stop', { params: { path } })),
    done: t('stopped'),
  });
  if (!may) return null;
  if (run.status === 'running')
    return (
      <ConfirmButton
        title={t('stopTitle')}
        text={t('stopText')}
        confirm={t('stop')}
        danger
        action={() => stop.mutateAsync()}
      >
        {t('stop')}
      </ConfirmButton>
    );
  if (!run.dryRun || run.status !== 'done' || run.made === 0 || run.startedAs) return null;
  return (
    <ConfirmButton
      variant="filled"
      title={t('startTitle', { n: run.made })}
      text={t('startText')}
      confirm={t(`run_${run.action}` as 'run_send')}
      action={() => start.mutateAsync()}
    >
      {t('start')}
    </ConfirmButton>
  );
}

function Rows({ id, done }: { id: number; done: number }) {
  return (
    <DataTable
      label={t('rowsOfRun')}
      // Asked again as rows are decided.
      queryKey={['payout-batch-rows', id, done]}
      place="memory"
      load={(query) => body(api.GET('/api/admin/v1/payout-batches/{id}/rows', { params: { path: { id }, query } }))}
      rowKey={(row) => row.id}
      columns={[
        {
          header: t('reseller'),
          cell: (row) => <PageLink to={`/resellers/${row.resellerId}`}>{row.resellerName}</PageLink>,
        },
        { header: t('outcome'), cell: (row) => <StatusBadge status={row.outcome} /> },
        { header: t('amount'), cell: (row) => <MoneyText value={row.amount} strong />, align: 'end', sort: 'amount' },
        {
          header: t('payout'),
          cell: (row) =>
            row.payoutId ? (
              <PageLink to={`/payouts/${row.payoutId}`}>{t('payoutOf', { id: row.payoutId })}</PageLink>
            ) : (
              '–'
            ),
        },
        { header: t('why'), cell: (row) => row.detail || '–' },
      ]}
      filters={[{ name: 'outcome', label: t('outcome'), options: ['waiting', 'made', 'skipped', 'failed'] }]}
      empty={{ title: t('noRows') }}
    />
  );
}
