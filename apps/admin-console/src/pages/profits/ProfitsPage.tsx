import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActionIcon, Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { body, toQuery, type AdminSchemas } from '#api-client';
import {
  ExplainSteps,
  DataTable,
  formatDate,
  MoneyText,
  PageHeader,
  PageLink,
  QueryView,
  StatusBadge,
  type Column,
} from '#ui';
import { api } from '../../api.js';
import { ResellerName } from '../../shared/names.js';
import { t } from './profits.texts.js';

type Profit = AdminSchemas['ProfitDto'];

/** What was earned of the line and what went back of it, one entry after the other. */
function OfTheLine({ row }: { row: Profit }) {
  const query = useQuery({
    queryKey: ['profits', 'of-line', row.lineId],
    queryFn: () =>
      body(
        api.GET('/api/admin/v1/profits', {
          params: { query: toQuery({ limit: 100, sort: 'id', filters: { lineId: String(row.lineId) } }) },
        }),
      ),
  });
  const items = query.data?.items ?? [];
  if (items.length < 2) return null;
  return (
    <table style={{ width: '100%', marginTop: 8 }} aria-label={t('ofTheLine')}>
      <tbody>
        {items.map((entry) => (
          <tr key={entry.id}>
            <th scope="row" style={{ textAlign: 'start', fontWeight: entry.id === row.id ? 600 : 400 }}>
              {formatDate(entry.postedOn)} {entry.kind === 'earned' ? t('earned') : t('reversed')}
            </th>
            <td style={{ textAlign: 'end' }}>
              <MoneyText value={entry.amount} strong={entry.id === row.id} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The explanation of one entry, fetched when it is asked for. */
function Why({ row }: { row: Profit }) {
  const [opened, setOpened] = useState(false);
  const query = useQuery({
    queryKey: ['profits', row.id],
    queryFn: () => body(api.GET('/api/admin/v1/profits/{id}', { params: { path: { id: row.id } } })),
    enabled: opened,
  });
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={380}
      position="bottom-end"
      withArrow
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={`${t('why')}: ${row.description}`}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <IconInfoCircle size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown
        tabIndex={-1}
        data-autofocus
        style={{ maxWidth: '92vw', whiteSpace: 'normal', textAlign: 'start' }}
      >
        <QueryView query={query} lines={3}>
          {({ explain }) => (
            <>
              <ExplainSteps lines={explain} />
              <OfTheLine row={row} />
              <PageLink to={`/explain/profit-entries/${row.id}`}>{t('full')}</PageLink>
            </>
          )}
        </QueryView>
      </Popover.Dropdown>
    </Popover>
  );
}

export const profitColumns = (): Column<Profit>[] => [
  { header: t('line'), cell: (row) => row.description },
  { header: t('reseller'), cell: (row) => <ResellerName id={row.resellerId} /> },
  { header: t('invoice'), cell: (row) => <PageLink to={`/invoices/${row.invoiceId}`}>{`#${row.invoiceId}`}</PageLink> },
  { header: t('kind'), cell: (row) => <StatusBadge status={row.kind} /> },
  { header: t('net'), cell: (row) => <MoneyText value={row.net} />, align: 'end' },
  { header: t('profit'), cell: (row) => <MoneyText value={row.amount} strong />, align: 'end', sort: 'amount' },
  { header: t('share'), cell: (row) => <MoneyText value={row.providerShare} />, align: 'end' },
  { header: t('method'), cell: (row) => row.method.replaceAll('_', ' ') || '–' },
  { header: t('posted'), cell: (row) => formatDate(row.postedOn), sort: 'postedOn' },
  {
    header: t('available'),
    cell: (row) => (row.paidOut ? <StatusBadge status="paid" /> : formatDate(row.availableOn)),
  },
  { header: t('why'), cell: (row) => <Why row={row} /> },
];

export function ProfitsList({ place, fixed }: { place?: 'memory'; fixed?: Record<string, string> }) {
  return (
    <DataTable
      label={t('profits')}
      queryKey={['profits']}
      place={place}
      fixed={fixed}
      defaultSort="-id"
      load={(query) => body(api.GET('/api/admin/v1/profits', { params: { query } }))}
      rowKey={(row) => row.id}
      columns={profitColumns()}
      filters={[
        { name: 'postedOn.gte', label: `${t('posted')} ≥`, type: 'date' },
        { name: 'method', label: t('method') },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}

export function ProfitsPage() {
  return (
    <>
      <PageHeader title={t('profits')} description={t('profitsText')} />
      <ProfitsList />
    </>
  );
}
