import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { body } from '#api-client';
import { DataTable, formatDate, isZero, MoneyText, PageHeader, PageLink, StatusBadge, useMe } from '#ui';
import { api } from '../../api.js';
import { ClientLink } from '../clients/ClientLink.js';
import { t } from './invoices.texts.js';

const STATUSES = ['Draft', 'Unpaid', 'Paid', 'Cancelled', 'Refunded', 'Collections', 'Payment Pending'];
/** The reader's own calendar day; the server decides what is due, this only colours the list. */
const today = () => new Date().toLocaleDateString('sv-SE');

export function InvoicesList({ place, fixed }: { place?: 'memory'; fixed?: Record<string, string> }) {
  return (
    <DataTable
      label={t('title')}
      queryKey={['invoices']}
      place={place}
      fixed={fixed}
      load={(query) => body(api.GET('/api/reseller/v1/invoices', { params: { query } }))}
      rowKey={(row) => row.id}
      defaultSort="-id"
      search={t('search')}
      columns={[
        {
          header: t('number'),
          cell: (row) => (
            <PageLink to={row.status === 'Draft' ? `/drafts/${row.id}` : `/invoices/${row.id}`}>
              {row.number || t('unnumbered', { id: row.id })}
            </PageLink>
          ),
        },
        { header: t('client'), cell: (row) => <ClientLink id={row.clientId} name={row.clientName} /> },
        {
          header: t('status'),
          cell: (row) =>
            row.status === 'Unpaid' && row.dueOn < today() ? (
              <StatusBadge status={t('overdue')} tone="bad" />
            ) : (
              <StatusBadge status={row.status} />
            ),
        },
        { header: t('total'), cell: (row) => <MoneyText value={row.total} />, align: 'end', sort: 'total' },
        {
          header: t('open'),
          cell: (row) => (isZero(row.open.amount) ? '–' : <MoneyText value={row.open} />),
          align: 'end',
        },
        { header: t('issued'), cell: (row) => formatDate(row.issuedOn), sort: 'issuedOn' },
        { header: t('due'), cell: (row) => formatDate(row.dueOn), sort: 'dueOn' },
      ]}
      filters={[
        { name: 'status', label: t('status'), options: STATUSES },
        { name: 'dueOn.lt', label: t('dueBefore'), type: 'date' },
      ]}
      empty={{ title: t('emptyTitle'), text: t('emptyText') }}
    />
  );
}

export function InvoicesPage() {
  const me = useMe();
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          me.can('invoices.write') && (
            <Button component={Link} to="/invoices/new">
              {t('write')}
            </Button>
          )
        }
      />
      <InvoicesList />
    </>
  );
}
