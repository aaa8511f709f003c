import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body, type AdminSchemas } from '#api-client';
import { DataTable, formatInstant, PageHeader, PageLink, StatusBadge, useMe } from '#ui';
import { api } from '../../api.js';
import { SecretOnce } from './SecretOnce.js';
import { ServerForm } from './ServerForm.js';
import { t } from './servers.texts.js';

export type Server = AdminSchemas['ServerDto'];

/** How its calls went, and whether it takes new services. */
export function ServerState({ server }: { server: Server }) {
  if (server.failuresInARow > 0) return <StatusBadge status={t('failing')} tone="bad" />;
  if (!server.active) return <StatusBadge status={t('off')} tone="plain" />;
  if (!server.lastSuccessAt) return <StatusBadge status={t('silent')} tone="wait" />;
  return <StatusBadge status={t('works')} tone="good" />;
}

export function ServersPage() {
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<{ id: number; secret: string } | null>(null);
  const navigate = useNavigate();
  const add = useMe().can('servers.write') && <Button onClick={() => setAdding(true)}>{t('add')}</Button>;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <Button component={Link} to="/server-groups" variant="default">
              {t('groups')}
            </Button>
            {add}
          </>
        }
      />
      <DataTable
        label={t('title')}
        queryKey={['servers']}
        defaultSort="name"
        load={(query) => body(api.GET('/api/admin/v1/servers', { params: { query } }))}
        rowKey={(row) => row.id}
        search={t('name')}
        columns={[
          {
            header: t('name'),
            cell: (row) => <PageLink to={`/servers/${row.id}`}>{row.name}</PageLink>,
            sort: 'name',
          },
          { header: t('state'), cell: (row) => <ServerState server={row} /> },
          { header: t('address'), cell: (row) => row.address },
          { header: t('waiting'), cell: (row) => row.waiting, align: 'end' },
          { header: t('failures'), cell: (row) => row.failuresInARow, align: 'end', sort: 'failuresInARow' },
          {
            header: t('lastSuccess'),
            cell: (row) => (row.lastSuccessAt ? formatInstant(row.lastSuccessAt) : t('never')),
          },
        ]}
        filters={[
          {
            name: 'disabled',
            label: t('takesNew'),
            options: [
              { value: 'false', label: t('yes') },
              { value: 'true', label: t('no') },
            ],
          },
          { name: 'failuresInARow.gte', label: t('calls'), options: [{ value: '1', label: t('failingOnly') }] },
        ]}
        empty={{ title: t('empty'), text: t('emptyText'), action: add }}
      />
      {adding && <ServerForm onClose={() => setAdding(false)} onMade={setMade} />}
      {made && <SecretOnce secret={made.secret} onClose={() => void navigate({ to: `/servers/${made.id}` })} />}
    </>
  );
}
