import { Button, Group, Tabs, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { body, type AdminSchemas } from '#api-client';
import { DataTable, FormDrawer, formatInstant, PageHeader, StatusBadge, useAction, useMe } from '#ui';
import { api } from '../../api.js';
import { ClientLink, ResellerName } from '../../shared/names.js';
import { Decide, type Decision } from './Decide.js';
import { ServerTasks } from './ServerTasks.js';
import { t } from './tasks.texts.js';

type RegistrarTask = AdminSchemas['RegistrarTaskDto'];
const wordsOf = ({ name, years }: RegistrarTask): string => `${name}, ${years} y`;

export function TasksPage() {
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Tabs defaultValue="servers" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="servers">{t('servers')}</Tabs.Tab>
          <Tabs.Tab value="registrars">{t('registrars')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="servers">
          <ServerTasks label={t('servers')} />
        </Tabs.Panel>
        <Tabs.Panel value="registrars">
          <RegistrarTasks />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function RegistrarTasks() {
  const [decision, setDecision] = useState<Decision | null>(null);
  const may = useMe().can('tasks.write');
  return (
    <>
      <DataTable<RegistrarTask>
        label={t('registrars')}
        queryKey={['registrar-tasks']}
        place="memory"
        load={(query) => body(api.GET('/api/admin/v1/registrar-tasks', { params: { query } }))}
        rowKey={(row) => row.id}
        defaultSort="createdAt"
        columns={[
          { header: t('what'), cell: wordsOf },
          { header: t('action'), cell: (row) => row.action },
          { header: t('client'), cell: (row) => <ClientLink id={row.clientId} /> },
          { header: t('reseller'), cell: (row) => <ResellerName id={row.resellerId} /> },
          { header: t('created'), cell: (row) => formatInstant(row.createdAt), sort: 'createdAt' },
          {
            header: t('status'),
            cell: (row) => (
              <>
                <StatusBadge status={row.outcome === 'attention' ? row.outcome : row.status} />
                {row.outcome === 'attention' && (
                  <Text size="xs" mt={4}>
                    {row.note}
                  </Text>
                )}
              </>
            ),
          },
          {
            header: t('actions'),
            cell: (row) => {
              const again = may && (row.status === 'refused' || row.outcome === 'attention');
              const decide = (done: boolean) =>
                setDecision({ kind: 'registrar', id: row.id, what: wordsOf(row), done });
              return (
                <Group gap={6} wrap={row.status === 'open' ? 'nowrap' : undefined}>
                  {row.status === 'open' && may ? (
                    <>
                      <Button
                        size="compact-sm"
                        onClick={() => decide(true)}
                        aria-label={t('completeOf', { what: wordsOf(row) })}
                      >
                        {t('complete')}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="default"
                        onClick={() => decide(false)}
                        aria-label={t('refuseOf', { what: wordsOf(row) })}
                      >
                        {t('refuse')}
                      </Button>
                    </>
                  ) : (
                    row.note || '–'
                  )}
                  {again && <SendAgain task={row} />}
                </Group>
              );
            },
          },
        ]}
        filters={[{ name: 'status', label: t('status'), options: ['open', 'done', 'refused'] }]}
        empty={{ title: t('empty'), text: t('emptyText') }}
      />
      {decision && <Decide decision={decision} onClose={() => setDecision(null)} />}
    </>
  );
}

/** After what stood in its way was mended; a refused transfer needs its code again. */
function SendAgain({ task }: { task: RegistrarTask }) {
  const [opened, setOpened] = useState(false);
  const [eppCode, setEppCode] = useState('');
  const act = useAction({
    run: () =>
      body(
        api.POST('/api/admin/v1/registrar-tasks/{id}/resend', {
          params: { path: { id: task.id } },
          body: eppCode.trim() ? { eppCode: eppCode.trim() } : {},
        }),
      ),
    done: t('sentAgain'),
    after: () => setOpened(false),
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => setOpened(true)}
        aria-label={t('sendAgainOf', { what: wordsOf(task) })}
      >
        {t('sendAgain')}
      </Button>
      <FormDrawer
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('sendAgain')}
        submit={t('sendAgain')}
        busy={act.isPending}
        error={act.error}
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate();
        }}
      >
        <Text>{wordsOf(task)}</Text>
        {task.note && <Text size="sm">{task.note}</Text>}
        {task.action === 'transfer' && (
          <TextInput label={t('newCode')} value={eppCode} onChange={(e) => setEppCode(e.currentTarget.value)} />
        )}
      </FormDrawer>
    </>
  );
}
