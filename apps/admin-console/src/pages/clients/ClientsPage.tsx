import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body } from '#api-client';
import { DataTable, formatDate, PageHeader, PageLink, StatusBadge, useMe } from '#ui';
import { api } from '../../api.js';
import { ResellerName } from '../../shared/names.js';
import { ClientForm } from './ClientForm.js';
import { t } from './clients.texts.js';

export function ClientsList({ place, fixed }: { place?: 'memory'; fixed?: Record<string, string> }) {
  return (
    <DataTable
      label={t('title')}
      queryKey={['clients']}
      place={place}
      fixed={fixed}
      defaultSort="-id"
      search={t('search')}
      load={(query) => body(api.GET('/api/admin/v1/clients', { params: { query } }))}
      rowKey={(row) => row.clientId}
      columns={[
        {
          header: t('name'),
          cell: (row) => (
            <Group gap={8}>
              <PageLink to={`/clients/${row.clientId}`}>{row.name}</PageLink>
              {row.isReseller && <StatusBadge status={t('isReseller')} tone="info" />}
            </Group>
          ),
        },
        { header: t('email'), cell: (row) => row.email },
        { header: t('reseller'), cell: (row) => <ResellerName id={row.resellerId} /> },
        { header: t('country'), cell: (row) => row.country },
        { header: t('currency'), cell: (row) => row.currency },
        { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
        { header: t('created'), cell: (row) => formatDate(row.createdOn), sort: 'createdOn' },
      ]}
      filters={[{ name: 'status', label: t('status'), options: ['Active', 'Inactive', 'Closed'] }]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}

export function ClientsPage() {
  const may = useMe().can('clients.write');
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={may && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
      />
      <ClientsList />
      {adding && (
        <ClientForm
          onClose={() => setAdding(false)}
          after={({ clientId }) => void navigate({ to: `/clients/${clientId}` })}
        />
      )}
    </>
  );
}
