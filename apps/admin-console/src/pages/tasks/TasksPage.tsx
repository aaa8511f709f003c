import { Button, Group, Tabs, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, type AdminSchemas } from '#api-client';
import { DataTable, FormDrawer, formatInstant, PageHeader, StatusBadge, useAction, useMe } from '#ui';
import { api } from '../../api.js';
import { ClientLink, ResellerName } from '../../shared/names.js';
import { t } from './tasks.texts.js';

type Kind = 'server' | 'registrar';
interface Decision {
  kind: Kind;
  id: number;
  what: string;
  done: boolean;
}
type RegistrarTask = AdminSchemas['RegistrarTaskDto'];
type Task = AdminSchemas['ProvisioningTaskDto'] | AdminSchemas['RegistrarTaskDto'];
const wordsOf = (task: Task): string => ('name' in task ? `${task.name}, ${task.years} y` : task.description);

export function TasksPage() {
  const [decision, setDecision] = useState<Decision | null>(null);
  const may = useMe().can('tasks.write');
  const columns = (kind: Kind) => [
    { header: t('what'), cell: wordsOf },
    { header: t('action'), cell: (row: Task) => row.action },
    { header: t('client'), cell: (row: Task) => <ClientLink id={row.clientId} /> },
    { header: t('reseller'), cell: (row: Task) => <ResellerName id={row.resellerId} /> },
    { header: t('created'), cell: (row: Task) => formatInstant(row.createdAt), sort: 'createdAt' },
    {
      header: t('status'),
      cell: (row: Task) => (
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
      cell: (row: Task) => {
        const again = kind === 'registrar' && may && (row.status === 'refused' || row.outcome === 'attention');
        const askAgain =
          kind === 'server' &&
          may &&
          row.adapter !== 'manual' &&
          (row.status === 'refused' || row.outcome === 'attention');
        if (row.status !== 'open' || !may)
          return (
            <Group gap={6}>
              {row.note || '–'}
              {again && <SendAgain task={row as RegistrarTask} />}
              {askAgain && <AskAgain task={row} />}
            </Group>
          );
        const decide = (done: boolean) => setDecision({ kind, id: row.id, what: wordsOf(row), done });
        return (
          <Group gap={6} wrap="nowrap">
            <Button size="compact-sm" onClick={() => decide(true)} aria-label={t('completeOf', { what: wordsOf(row) })}>
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
            {again && <SendAgain task={row as RegistrarTask} />}
            {askAgain && <AskAgain task={row} />}
          </Group>
        );
      },
    },
  ];
  const common = {
    place: 'memory' as const,
    rowKey: (row: Task) => row.id,
    defaultSort: 'createdAt',
    filters: [{ name: 'status', label: t('status'), options: ['open', 'done', 'refused'] }],
    empty: { title: t('empty'), text: t('emptyText') },
  };
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Tabs defaultValue="servers" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="servers">{t('servers')}</Tabs.Tab>
          <Tabs.Tab value="registrars">{t('registrars')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="servers">
          <DataTable<Task>
            label={t('servers')}
            queryKey={['provisioning-tasks']}
            load={(query) => body(api.GET('/api/admin/v1/provisioning-tasks', { params: { query } }))}
            columns={columns('server')}
            {...common}
          />
        </Tabs.Panel>
        <Tabs.Panel value="registrars">
          <DataTable<Task>
            label={t('registrars')}
            queryKey={['registrar-tasks']}
            load={(query) => body(api.GET('/api/admin/v1/registrar-tasks', { params: { query } }))}
            columns={columns('registrar')}
            {...common}
          />
        </Tabs.Panel>
      </Tabs>
      {decision && <Decide decision={decision} onClose={() => setDecision(null)} />}
    </>
  );
}

/** A refused task is sent to its server anew; one that nobody knows the outcome of is asked for. */
function AskAgain({ task }: { task: Task }) {
  const act = useAction({
    run: () => body(api.POST('/api/admin/v1/provisioning-tasks/{id}/ask-again', { params: { path: { id: task.id } } })),
    done: t('askedAgain'),
  });
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={act.isPending}
      onClick={() => act.mutate()}
      aria-label={t('askAgainOf', { what: wordsOf(task) })}
    >
      {t('askAgain')}
    </Button>
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

function Decide({ decision: { kind, id, what, done }, onClose }: { decision: Decision; onClose: () => void }) {
  const [note, setNote] = useState('');
  const [extra, setExtra] = useState('');
  const params = { path: { id } };
  const transfer = useQuery({
    queryKey: ['registrar-tasks', id],
    queryFn: () => body(api.GET('/api/admin/v1/registrar-tasks/{id}', { params })),
    enabled: kind === 'registrar' && done,
  });
  const optional = (value: string) => value.trim() || undefined;
  const act = useAction({
    run: () => {
      if (!done)
        return kind === 'server'
          ? body(api.POST('/api/admin/v1/provisioning-tasks/{id}/refuse', { params, body: { note } }))
          : body(api.POST('/api/admin/v1/registrar-tasks/{id}/refuse', { params, body: { note } }));
      return kind === 'server'
        ? body(
            api.POST('/api/admin/v1/provisioning-tasks/{id}/complete', {
              params,
              body: { note: optional(note), username: optional(extra) },
            }),
          )
        : body(
            api.POST('/api/admin/v1/registrar-tasks/{id}/complete', {
              params,
              body: { note: optional(note), expiresOn: optional(extra) },
            }),
          );
    },
    done: done ? t('done') : t('refused'),
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={done ? t('complete') : t('refuse')}
      submit={done ? t('complete') : t('refuse')}
      busy={act.isPending}
      error={act.error}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      <Text>{what}</Text>
      {transfer.data?.eppCode && (
        <Text size="sm">
          {t('epp')}: <code>{transfer.data.eppCode}</code>
        </Text>
      )}
      {transfer.data && (
        <Text size="sm" c="dimmed">
          {t('owner')}: {ownerWords(transfer.data)}
        </Text>
      )}
      {done &&
        (kind === 'server' ? (
          <TextInput label={t('username')} value={extra} onChange={(e) => setExtra(e.currentTarget.value)} />
        ) : (
          <TextInput type="date" label={t('expires')} value={extra} onChange={(e) => setExtra(e.currentTarget.value)} />
        ))}
      <Textarea
        label={done ? t('note') : t('reason')}
        required={!done}
        autosize
        minRows={3}
        value={note}
        onChange={(e) => setNote(e.currentTarget.value)}
      />
    </FormDrawer>
  );
}

const ownerWords = ({ registrant: who, fields }: AdminSchemas['RegistrarTaskDetailDto']): string =>
  [
    `${who.firstName} ${who.lastName}`.trim(),
    ...[who.companyName, who.address1, who.address2, `${who.postcode} ${who.city}`.trim(), who.state, who.country],
    ...[who.email, who.phone, who.taxId],
    ...fields.map(({ name, value }) => `${name}: ${value}`),
  ]
    .filter(Boolean)
    .join(', ');
