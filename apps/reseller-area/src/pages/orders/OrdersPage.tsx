import { body } from '#api-client';
import { DataTable, formatInstant, MoneyText, PageHeader, PageLink, StatusBadge } from '#ui';
import { api } from '../../api.js';
import { ClientLink } from '../clients/ClientLink.js';
import { t } from './orders.texts.js';

/** `latest`: a few without filters, for a start page. */
export function OrdersList({
  place,
  fixed,
  latest,
}: {
  place?: 'memory';
  fixed?: Record<string, string>;
  latest?: boolean;
}) {
  return (
    <DataTable
      label={t('orders')}
      queryKey={['orders']}
      place={place}
      fixed={fixed}
      load={(query) => body(api.GET('/api/reseller/v1/orders', { params: { query } }))}
      rowKey={(row) => row.id}
      defaultSort="-createdAt"
      columns={[
        { header: t('number'), cell: (row) => <PageLink to={`/orders/${row.id}`}>{row.number}</PageLink> },
        { header: t('client'), cell: (row) => <ClientLink id={row.clientId} name={row.clientName} /> },
        { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
        { header: t('total'), cell: (row) => <MoneyText value={row.total} />, align: 'end', sort: 'total' },
        { header: t('placed'), cell: (row) => formatInstant(row.createdAt), sort: 'createdAt' },
      ]}
      brief={latest}
      filters={
        latest
          ? undefined
          : [
              { name: 'status', label: t('status'), options: ['Pending', 'Active', 'Fraud', 'Cancelled'] },
              { name: 'number', label: t('number') },
            ]
      }
      empty={{ title: t('emptyTitle'), text: t('emptyText') }}
    />
  );
}

export function OrdersPage() {
  return (
    <>
      <PageHeader title={t('orders')} />
      <OrdersList />
    </>
  );
}
