import { Tabs } from '@mantine/core';
import { body } from '#api-client';
import { DataTable, formatDate, MoneyText, PageHeader, PageLink, StatusBadge, termWords, useMe } from '#ui';
import { api } from '../../api.js';
import { ClientLink } from '../clients/ClientLink.js';
import { t } from './orders.texts.js';

export function ServicesList({ fixed }: { fixed?: Record<string, string> }) {
  return (
    <DataTable
      label={t('services')}
      queryKey={['services']}
      place="memory"
      fixed={fixed}
      load={(query) => body(api.GET('/api/reseller/v1/services', { params: { query } }))}
      rowKey={(row) => `${row.type}${row.id}`}
      columns={[
        {
          header: t('product'),
          sort: 'label',
          cell: (row) => <PageLink to={`/services/${row.type}/${row.id}`}>{row.label}</PageLink>,
        },
        { header: t('domain'), cell: (row) => row.domain || '–' },
        { header: t('client'), cell: (row) => <ClientLink id={row.clientId} name={row.clientName} /> },
        { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
        { header: t('term'), cell: (row) => termWords(row.term) },
        { header: t('amount'), cell: (row) => <MoneyText value={row.amount} />, align: 'end' },
        { header: t('nextDue'), cell: (row) => formatDate(row.nextDueOn), sort: 'nextDueOn' },
      ]}
      filters={[
        {
          name: 'status',
          label: t('status'),
          options: ['Pending', 'Active', 'Suspended', 'Terminated', 'Cancelled', 'Fraud', 'Completed'],
        },
        {
          name: 'type',
          label: t('type'),
          options: [
            { value: 'hosting', label: t('hosting') },
            { value: 'addon', label: t('addon') },
          ],
        },
      ]}
      empty={{ title: t('noServices'), text: t('noServicesText') }}
    />
  );
}

export function DomainsList({ fixed }: { fixed?: Record<string, string> }) {
  return (
    <DataTable
      label={t('domains')}
      queryKey={['domains']}
      place="memory"
      fixed={fixed}
      load={(query) => body(api.GET('/api/reseller/v1/domains', { params: { query } }))}
      rowKey={(row) => row.id}
      columns={[
        { header: t('domain'), cell: (row) => <PageLink to={`/domains/${row.id}`}>{row.name}</PageLink> },
        { header: t('client'), cell: (row) => <ClientLink id={row.clientId} name={row.clientName} /> },
        { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
        { header: t('amount'), cell: (row) => <MoneyText value={row.recurring} />, align: 'end' },
        { header: t('expires'), cell: (row) => formatDate(row.expiresOn) },
        {
          header: t('order1'),
          cell: (row) =>
            row.orderId ? <PageLink to={`/orders/${row.orderId}`}>{`${t('order1')} ${row.orderId}`}</PageLink> : '–',
        },
      ]}
      search="example.com"
      filters={[
        {
          name: 'status',
          label: t('status'),
          options: [
            'Pending',
            'Pending Registration',
            'Pending Transfer',
            'Active',
            'Grace',
            'Redemption',
            'Expired',
            'Transferred Away',
            'Cancelled',
          ],
        },
      ]}
      empty={{ title: t('noDomains') }}
    />
  );
}

export function ServicesPage() {
  const me = useMe();
  return (
    <>
      <PageHeader title={t('services')} />
      <Tabs defaultValue="services" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="services">{t('services')}</Tabs.Tab>
          {me.can('domains.read') && <Tabs.Tab value="domains">{t('domains')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="services">
          <ServicesList />
        </Tabs.Panel>
        <Tabs.Panel value="domains">
          <DomainsList />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
