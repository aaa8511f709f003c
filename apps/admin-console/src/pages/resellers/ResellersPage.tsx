import { Button } from '@mantine/core';
import { useState } from 'react';
import { body } from '#api-client';
import { DataTable, formatDate, PageHeader, PageLink, StatusBadge, useMe } from '#ui';
import { api } from '../../api.js';
import { PutIntoGroup } from './PutIntoGroup.js';
import { t } from './resellers.texts.js';

export function ResellersList({ place, fixed }: { place?: 'memory'; fixed?: Record<string, string> }) {
  return (
    <DataTable
      label={t('title')}
      queryKey={['resellers']}
      place={place}
      fixed={fixed}
      search={t('search')}
      load={(query) => body(api.GET('/api/admin/v1/resellers', { params: { query } }))}
      rowKey={(row) => row.resellerId}
      columns={[
        { header: t('name'), cell: (row) => <PageLink to={`/resellers/${row.resellerId}`}>{row.name}</PageLink> },
        { header: t('email'), cell: (row) => row.email },
        {
          header: t('group'),
          cell: (row) => (row.groupId ? <PageLink to={`/groups/${row.groupId}`}>{row.groupName}</PageLink> : '–'),
        },
        { header: t('clients'), cell: (row) => row.endClients, align: 'end' },
        { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
        { header: t('joined'), cell: (row) => formatDate(row.joinedAt), sort: 'joinedAt' },
      ]}
      filters={[{ name: 'status', label: t('status'), options: ['active', 'suspended', 'left'] }]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}

export function ResellersPage() {
  const may = useMe().can('resellers.write');
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={may && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
      />
      <ResellersList />
      {adding && <PutIntoGroup onClose={() => setAdding(false)} />}
    </>
  );
}
