import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, toQuery } from '#api-client';
import { DataTable, formatInstant, PageLink, StatusBadge, useMe, type Column } from '#ui';
import { api } from '../../api.js';
import { ClientLink } from '../../shared/names.js';
import { AskAgain, mayAskAgain, type ServerTask, wordsOf } from './AskAgain.js';
import { Decide, type Decision } from './Decide.js';
import { t } from './tasks.texts.js';

/** Where a task stands; of one that nobody answered, that people are needed. */
export function TaskState({ task }: { task: ServerTask }) {
  const { status, outcome, adapter } = task;
  if (status !== 'open') return <StatusBadge status={status} />;
  if (outcome === 'attention') return <StatusBadge status={outcome} />;
  if (adapter === 'manual') return <StatusBadge status={status} />;
  return <StatusBadge status={t(`state.${(outcome || 'waits') as 'pending'}`)} tone="wait" />;
}

const TaskLink = ({ task, children }: { task: ServerTask; children: string }) => (
  <PageLink to={`/tasks/${task.id}`}>{children}</PageLink>
);

export const ResellerOf = ({ task }: { task: ServerTask }) =>
  task.resellerId ? (
    <PageLink to={`/resellers/${task.resellerId}`}>
      {task.resellerName || `${t('reseller')} ${task.resellerId}`}
    </PageLink>
  ) : (
    <>{t('direct')}</>
  );

export const ServerOf = ({ task }: { task: ServerTask }) => {
  const may = useMe().can('servers.read');
  if (!task.serverId) return <>{task.adapter === 'manual' ? t('byPeople') : '–'}</>;
  return may ? <PageLink to={`/servers/${task.serverId}`}>{task.serverName}</PageLink> : <>{task.serverName}</>;
};

/** The servers for a choice; a person without their permission chooses among none. */
function useServers() {
  const may = useMe().can('servers.read');
  const { data } = useQuery({
    queryKey: ['servers', 'choice'],
    queryFn: () => body(api.GET('/api/admin/v1/servers', { params: { query: toQuery({ limit: 100 }) } })),
    enabled: may,
    staleTime: 60_000,
  });
  return data?.items ?? [];
}

/** Tasks at servers: all of them, or those of one server or one service. */
export function ServerTasks({ label, fixed = {} }: { label: string; fixed?: Record<string, string> }) {
  const [decision, setDecision] = useState<Decision | null>(null);
  const may = useMe().can('tasks.write');
  const servers = useServers();
  const everywhere = Object.keys(fixed).length === 0;
  const ofService = 'serviceId' in fixed;
  const columns: Column<ServerTask>[] = [
    ...(ofService
      ? [
          {
            header: t('action'),
            cell: (row: ServerTask) => <TaskLink task={row}>{t(`action.${row.action}`)}</TaskLink>,
          },
        ]
      : [
          { header: t('what'), cell: (row: ServerTask) => <TaskLink task={row}>{wordsOf(row)}</TaskLink> },
          { header: t('action'), cell: (row: ServerTask) => t(`action.${row.action}`) },
          { header: t('client'), cell: (row: ServerTask) => <ClientLink id={row.clientId} name={row.clientName} /> },
          { header: t('reseller'), cell: (row: ServerTask) => <ResellerOf task={row} /> },
        ]),
    { header: t('server'), cell: (row) => <ServerOf task={row} /> },
    { header: t('created'), cell: (row) => formatInstant(row.createdAt), sort: 'createdAt' },
    {
      header: t('status'),
      cell: (row) => (
        <>
          <TaskState task={row} />
          {row.note && (row.status === 'refused' || row.outcome === 'attention') && (
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
        const decide = (done: boolean) => setDecision({ kind: 'server', id: row.id, what: wordsOf(row), done });
        if (!may) return '–';
        return (
          <Group gap={6} wrap="nowrap">
            {row.status === 'open' && (
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
            )}
            {mayAskAgain(row) && (row.status === 'refused' || row.outcome === 'attention') && (
              <AskAgain task={row} size="compact-sm" />
            )}
          </Group>
        );
      },
    },
  ];
  return (
    <>
      <DataTable<ServerTask>
        label={label}
        queryKey={['provisioning-tasks']}
        place="memory"
        fixed={fixed}
        load={(query) => body(api.GET('/api/admin/v1/provisioning-tasks', { params: { query } }))}
        rowKey={(row) => row.id}
        defaultSort={everywhere ? 'createdAt' : '-createdAt'}
        columns={columns}
        filters={[
          { name: 'status', label: t('status'), options: ['open', 'done', 'refused'] },
          {
            name: 'action',
            label: t('action'),
            options: (['create', 'change', 'suspend', 'unsuspend', 'terminate'] as const).map((value) => ({
              value,
              label: t(`action.${value}`),
            })),
          },
          {
            name: 'outcome',
            label: t('answer'),
            options: (['attention', 'unknown', 'pending'] as const).map((value) => ({
              value,
              label: t(`outcome.${value}`),
            })),
          },
          ...(everywhere && servers.length > 0
            ? [
                {
                  name: 'serverId',
                  label: t('server'),
                  options: servers.map(({ id, name }) => ({ value: String(id), label: name })),
                },
              ]
            : []),
        ]}
        empty={{ title: t('empty'), text: t('emptyText') }}
      />
      {decision && <Decide decision={decision} onClose={() => setDecision(null)} />}
    </>
  );
}

/** What was asked of servers for one service. */
export const TasksOfService = ({ type, id }: { type: string; id: number }) => (
  <>
    <Title order={2}>{t('atServer')}</Title>
    <ServerTasks label={t('atServer')} fixed={serviceFilter(type, id)} />
  </>
);

const serviceFilter = (type: string, id: number) => ({ serviceType: type, serviceId: String(id) });
