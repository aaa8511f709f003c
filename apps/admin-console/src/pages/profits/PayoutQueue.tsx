import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body, type AdminSchemas } from '#api-client';
import { DataTable, formatDate, formatInstant, MoneyText, PageLink, StatusBadge, useAction, useMe } from '#ui';
import { api } from '../../api.js';
import { ResellerName } from '../../shared/names.js';
import { t } from './profits.texts.js';

type Action = AdminSchemas['AskPayoutBatchDto']['action'];
type Hold = AdminSchemas['PayoutHoldDto'];
type Op = AdminSchemas['BatchFilterDto']['op'];
const STATES = ['ready', 'suspended', 'below_minimum', 'owed', 'to_approve', 'to_send', 'on_hold', 'settled'] as const;

/** What one request may name (`AskPayoutBatchDto.ids`). */
const MOST_CHOSEN = 100;

/** Rows that were ticked, and the box for one row. */
function useChosen() {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (ids: readonly number[], on: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (on) after.add(id);
        else after.delete(id);
      return after;
    });
  const box = (id: number, name: string) => (
    <Checkbox
      size="xs"
      aria-label={t('chooseRow', { name })}
      checked={chosen.has(id)}
      onChange={(event) => toggle([id], event.currentTarget.checked)}
    />
  );
  return { chosen, toggle, box, clear: () => setChosen(new Set()) };
}

/** Asks for the dry run of an action over what is chosen, or over all that the list's filters let through. */
function ManyBar({
  actions,
  chosen,
  filters,
  choosePage,
  clear,
}: {
  actions: { action: Action; ofChosen: string; ofAll: string }[];
  chosen: ReadonlySet<number>;
  filters: Record<string, string>;
  choosePage: () => void;
  clear: () => void;
}) {
  const navigate = useNavigate();
  const ask = useAction({
    run: (wish: AdminSchemas['AskPayoutBatchDto']) => body(api.POST('/api/admin/v1/payout-batches', { body: wish })),
    refresh: [['payout-batches']],
    after: ({ id }) => void navigate({ to: `/payouts/runs/${id}` }),
    tellFailures: true,
  });
  const list = Object.entries(filters).map(([name, value]) => {
    const [field, op = 'eq'] = name.split('][');
    return { field, op: op as Op, value };
  });
  const some = chosen.size > 0;
  return (
    <Group gap="xs" px={14} py={8}>
      <Button size="compact-sm" variant="subtle" onClick={choosePage}>
        {t('choosePage')}
      </Button>
      {some && (
        <>
          <Text size="sm" role="status">
            {t(chosen.size > MOST_CHOSEN ? 'chosenTooMany' : 'chosen', { n: chosen.size, most: MOST_CHOSEN })}
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={clear}>
            {t('clearChosen')}
          </Button>
        </>
      )}
      {actions.map(({ action, ofChosen, ofAll }) => (
        <Button
          key={action}
          size="compact-sm"
          variant={some ? 'filled' : 'default'}
          loading={ask.isPending}
          disabled={chosen.size > MOST_CHOSEN}
          onClick={() => ask.mutate(some ? { action, ids: [...chosen] } : { action, filters: list })}
        >
          {some ? ofChosen : ofAll}
        </Button>
      ))}
    </Group>
  );
}

const holdWords = ({ reason, missing, until }: Hold): string =>
  reason === 'hold_days'
    ? t('hold_days', { until: formatDate(until) })
    : t(`hold_${reason}`, { missing: missing ? `${missing.amount} ${missing.currency}` : '' });

/** What waits, each sum with its reason. */
export function Holds({ holds }: { holds: Hold[] }) {
  if (holds.length === 0) return <>–</>;
  return (
    <Stack gap={2}>
      {holds.map((hold) => (
        <Text key={hold.reason} size="sm" span>
          <MoneyText value={hold.amount} />: {holdWords(hold)}
        </Text>
      ))}
    </Stack>
  );
}

export function QueueTab() {
  const may = useMe().can('payouts.write');
  const { chosen, toggle, box, clear } = useChosen();
  return (
    <DataTable
      label={t('queue')}
      queryKey={['payout-queue']}
      defaultSort="-available"
      load={(query) => body(api.GET('/api/admin/v1/payout-queue', { params: { query } }))}
      rowKey={(row) => row.id}
      bar={
        may
          ? ({ items, filters }) => (
              <ManyBar
                actions={[{ action: 'prepare', ofChosen: t('prepareChosen'), ofAll: t('prepareAll') }]}
                choosePage={() =>
                  toggle(
                    items.map(({ id }) => id),
                    true,
                  )
                }
                {...{ chosen, filters, clear }}
              />
            )
          : undefined
      }
      columns={[
        ...(may
          ? [
              {
                header: t('choose'),
                cell: (row: AdminSchemas['QueueRowDto']) =>
                  box(row.id, `${row.resellerName} ${row.available.currency}`),
              },
            ]
          : []),
        {
          header: t('reseller'),
          rowHeader: true,
          cell: (row) => <PageLink to={`/resellers/${row.resellerId}/statement`}>{row.resellerName}</PageLink>,
        },
        { header: t('state'), cell: (row) => <StatusBadge status={row.state} label={t(row.state)} /> },
        {
          header: t('payable'),
          cell: (row) => <MoneyText value={row.available} strong />,
          align: 'end',
          sort: 'available',
        },
        { header: t('held'), cell: (row) => <MoneyText value={row.held} />, align: 'end', sort: 'held' },
        { header: t('inPayout'), cell: (row) => <MoneyText value={row.inPayout} />, align: 'end' },
        { header: t('whyItWaits'), cell: (row) => <Holds holds={row.holds} /> },
        { header: t('available'), cell: (row) => formatDate(row.nextOn), sort: 'nextOn' },
        { header: t('minimumFrom'), cell: (row) => <MoneyText value={row.minimum} />, align: 'end' },
      ]}
      filters={[
        { name: 'state', label: t('state'), options: [...STATES] },
        { name: 'currency', label: t('currency') },
      ]}
      empty={{ title: t('queueEmpty'), text: t('queueEmptyText') }}
    />
  );
}

export function PayoutsTab() {
  const may = useMe().can('payouts.write');
  const { chosen, toggle, box, clear } = useChosen();
  return (
    <DataTable
      label={t('payouts')}
      queryKey={['payouts']}
      place="memory"
      defaultSort="-id"
      load={(query) => body(api.GET('/api/admin/v1/payouts', { params: { query } }))}
      rowKey={(row) => row.id}
      bar={
        may
          ? ({ items, filters }) => (
              <ManyBar
                actions={[
                  { action: 'approve', ofChosen: t('approveChosen'), ofAll: t('approveAll') },
                  { action: 'send', ofChosen: t('sendChosen'), ofAll: t('sendAll') },
                ]}
                choosePage={() =>
                  toggle(
                    items.map(({ id }) => id),
                    true,
                  )
                }
                {...{ chosen, filters, clear }}
              />
            )
          : undefined
      }
      columns={[
        ...(may
          ? [
              {
                header: t('choose'),
                cell: (row: AdminSchemas['PayoutDto']) => box(row.id, t('payoutOf', { id: row.id })),
              },
            ]
          : []),
        {
          header: t('payout'),
          rowHeader: true,
          cell: (row) => <PageLink to={`/payouts/${row.id}`}>{t('payoutOf', { id: row.id })}</PageLink>,
        },
        { header: t('reseller'), cell: (row) => <ResellerName id={row.resellerId} /> },
        { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
        { header: t('amount'), cell: (row) => <MoneyText value={row.amount} strong />, align: 'end', sort: 'amount' },
        { header: t('entries'), cell: (row) => row.entryCount, align: 'end' },
        { header: t('preparedOn'), cell: (row) => formatDate(row.preparedOn), sort: 'preparedOn' },
      ]}
      filters={[
        {
          name: 'status',
          label: t('status'),
          options: ['draft', 'approved', 'sending', 'sent', 'failed', 'unknown', 'cancelled'],
        },
      ]}
      empty={{ title: t('payoutsEmpty'), text: t('payoutsEmptyText') }}
    />
  );
}

/** Runs and dry runs over many. */
export function RunsTab() {
  return (
    <DataTable
      label={t('runs')}
      queryKey={['payout-batches']}
      place="memory"
      defaultSort="-id"
      load={(query) => body(api.GET('/api/admin/v1/payout-batches', { params: { query } }))}
      rowKey={(row) => row.id}
      columns={[
        {
          header: t('runs'),
          cell: (row) => <PageLink to={`/payouts/runs/${row.id}`}>{t('runNo', { id: row.id })}</PageLink>,
        },
        { header: t('kind'), cell: (row) => t(`run_${row.action}`) },
        { header: t('dryRun'), cell: (row) => (row.dryRun ? t('dryRun') : '–') },
        { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
        {
          header: t('result'),
          cell: ({ made, skipped, failed, total }) => t('counts', { made, skipped, failed, total }),
        },
        { header: t('askedBy'), cell: (row) => row.askedBy },
        { header: t('askedAt'), cell: (row) => formatInstant(row.askedAt) },
      ]}
      filters={[
        { name: 'action', label: t('kind'), options: ['prepare', 'approve', 'send'] },
        { name: 'status', label: t('status'), options: ['running', 'stopped', 'done'] },
        { name: 'dryRun', label: t('dryRun'), options: ['true', 'false'] },
      ]}
      empty={{ title: t('runsEmpty'), text: t('runsEmptyText') }}
    />
  );
}
