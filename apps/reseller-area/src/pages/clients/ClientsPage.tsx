import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body } from '#api-client';
import { DataTable, formatDate, PageHeader, StatusBadge, useMe } from '#ui';
import { api } from '../../api.js';
import { ClientForm } from './ClientForm.js';
import { ClientLink } from './ClientLink.js';
import { t } from './clients.texts.js';

export function ClientsPage() {
  const may = useMe().can('clients.write');
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const add = may && <Button onClick={() => setAdding(true)}>{t('add')}</Button>;
  return (
    <>
      <PageHeader title={t('title')} actions={add} />
      <DataTable
        label={t('title')}
        queryKey={['clients']}
        defaultSort="-id"
        search={t('search')}
        load={(query) => body(api.GET('/api/reseller/v1/clients', { params: { query } }))}
        rowKey={(row) => row.clientId}
        columns={[
          { header: t('name'), cell: (row) => <ClientLink id={row.clientId} name={row.name} /> },
          { header: t('email'), cell: (row) => row.email },
          { header: t('country'), cell: (row) => row.country },
          { header: t('currency'), cell: (row) => row.currency },
          { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
          { header: t('created'), cell: (row) => formatDate(row.createdOn), sort: 'createdOn' },
        ]}
        filters={[{ name: 'status', label: t('status'), options: ['Active', 'Inactive', 'Closed'] }]}
        empty={{ title: t('empty'), text: t('emptyText'), action: add }}
      />
      {adding && (
        <ClientForm
          onClose={() => setAdding(false)}
          after={({ clientId }) => void navigate({ to: `/clients/${clientId}` })}
        />
      )}
    </>
  );
}
