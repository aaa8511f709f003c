import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { body } from '#api-client';
import { ConfirmButton, DataTable, PageHeader, PageLink, tell, useMe } from '#ui';
import { api, queries } from '../../api.js';
import { type ServerGroup, ServerGroupForm } from './ServerGroupForm.js';
import { t } from './servers.texts.js';

/** Groups of servers in which products are set up. */
export function ServerGroupsPage() {
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<ServerGroup | null>(null);
  const may = useMe().can('servers.write');
  const add = may && <Button onClick={() => setAdding(true)}>{t('addGroup')}</Button>;
  const remove = async (id: number) => {
    await body(api.DELETE('/api/admin/v1/server-groups/{id}', { params: { path: { id } } }));
    tell(t('removed'));
    await queries.invalidateQueries({ queryKey: ['server-groups'] });
  };
  return (
    <>
      <PageHeader
        title={t('groups')}
        description={t('groupsDescription')}
        back={{ to: '/servers', label: t('title') }}
        actions={add}
      />
      <DataTable<ServerGroup>
        label={t('groups')}
        queryKey={['server-groups']}
        defaultSort="name"
        load={(query) => body(api.GET('/api/admin/v1/server-groups', { params: { query } }))}
        rowKey={(row) => row.id}
        search={t('name')}
        columns={[
          { header: t('group'), cell: (row) => row.name, sort: 'name' },
          { header: t('fill'), cell: (row) => (row.fill === 'least-full' ? t('leastFull') : t('oneByOne')) },
          { header: t('title'), cell: (row) => <Members group={row} /> },
          { header: t('products'), cell: (row) => row.products || t('noProducts'), align: 'end' },
          {
            header: t('actions'),
            cell: (row) =>
              may ? (
                <Group gap={6} wrap="nowrap">
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => setEditing(row)}
                    aria-label={t('editGroupOf', { name: row.name })}
                  >
                    {t('edit')}
                  </Button>
                  <ConfirmButton
                    size="compact-sm"
                    title={t('removeTitle', { name: row.name })}
                    text={t('removeText')}
                    confirm={t('remove')}
                    danger
                    action={() => remove(row.id)}
                  >
                    {t('remove')}
                  </ConfirmButton>
                </Group>
              ) : (
                '–'
              ),
          },
        ]}
        filters={[
          {
            name: 'filltype',
            label: t('fill'),
            options: [
              { value: '1', label: t('leastFull') },
              { value: '2', label: t('oneByOne') },
            ],
          },
        ]}
        empty={{ title: t('noGroups'), text: t('noGroupsText'), action: add }}
      />
      {adding && <ServerGroupForm onClose={() => setAdding(false)} />}
      {editing && <ServerGroupForm group={editing} onClose={() => setEditing(null)} />}
    </>
  );
}

function Members({ group: { servers, others, fill } }: { group: ServerGroup }) {
  if (servers.length === 0 && others === 0) return <Text size="sm">{t('noMembers')}</Text>;
  return (
    <>
      {servers.map(({ id, name, isFirst }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <PageLink to={`/servers/${id}`}>{isFirst && fill === 'one-by-one' ? t('isFirst', { name }) : name}</PageLink>
        </span>
      ))}
      {others > 0 && ` ${t('otherModules', { count: others })}`}
    </>
  );
}
