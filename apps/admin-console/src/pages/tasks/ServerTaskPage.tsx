import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, type AdminSchemas } from '#api-client';
import {
  EmptyState,
  Facts,
  formatInstant,
  Note,
  PageHeader,
  PageLink,
  QueryView,
  Section,
  StatusBadge,
  useIdParam,
  useMe,
} from '#ui';
import { api } from '../../api.js';
import { ClientLink } from '../../shared/names.js';
import { Decide, type Decision } from './Decide.js';
import { AskAgain, mayAskAgain, type ServerTask, wordsOf } from './AskAgain.js';
import { ResellerOf, ServerOf, TaskState } from './ServerTasks.js';
import { t } from './tasks.texts.js';

export function ServerTaskPage() {
  const id = useIdParam();
  const me = useMe();
  const [decision, setDecision] = useState<Decision | null>(null);
  const params = { path: { id } };
  const query = useQuery({
    queryKey: ['provisioning-tasks', id],
    queryFn: () => body(api.GET('/api/admin/v1/provisioning-tasks/{id}', { params })),
    // The server's answer comes by itself: it is looked for while the page is open.
    refetchInterval: ({ state }) => (state.data?.status === 'open' && state.data.adapter !== 'manual' ? 3_000 : false),
  });
  const actions = (task: ServerTask) => {
    const decide = (done: boolean) => setDecision({ kind: 'server', id, what: wordsOf(task), done });
    return (
      <Group gap="xs">
        {mayAskAgain(task) && <AskAgain task={task} />}
        {task.status === 'open' && (
          <>
            <Button variant="default" onClick={() => decide(false)}>
              {t('refuse')}
            </Button>
            <Button onClick={() => decide(true)}>{t('complete')}</Button>
          </>
        )}
      </Group>
    );
  };
  return (
    <QueryView query={query}>
      {(task) => (
        <>
          <PageHeader
            title={`${t(`action.${task.action}`)}: ${wordsOf(task)}`}
            back={{ to: '/tasks', label: t('title') }}
            badge={<TaskState task={task} />}
            actions={me.can('tasks.write') && actions(task)}
          />
          <Stack>
            {task.status === 'refused' && task.action === 'terminate' && task.ending && (
              <Note tone="bad">{t('endRefused', { note: task.note })}</Note>
            )}
            {task.outcome === 'attention' && <Note tone="wait">{t('attentionText', { note: task.note })}</Note>}
            <Section>
              <Facts
                items={[
                  [
                    t('service'),
                    me.can('services.read') ? (
                      <PageLink key="s" to={`/services/${task.serviceType}/${task.serviceId}`}>
                        {wordsOf(task)}
                      </PageLink>
                    ) : (
                      wordsOf(task)
                    ),
                  ],
                  [t('serviceState'), task.serviceStatus && <StatusBadge key="z" status={task.serviceStatus} />],
                  [t('asked'), task.description],
                  [t('client'), <ClientLink key="c" id={task.clientId} name={task.clientName} />],
                  [t('reseller'), <ResellerOf key="r" task={task} />],
                  [t('server'), <ServerOf key="v" task={task} />],
                  [t('username'), task.username],
                  [t('note'), task.note],
                  [t('created'), formatInstant(task.createdAt)],
                  [t('ended'), task.doneAt ? formatInstant(task.doneAt) : null],
                  [t('by'), task.doneBy],
                  ...(task.retryAt ? [[t('retryAt'), formatInstant(task.retryAt)] as [string, string]] : []),
                ]}
              />
            </Section>
            {task.adapter !== 'manual' && <Attempts task={task} />}
          </Stack>
          {decision && <Decide decision={decision} onClose={() => setDecision(null)} />}
        </>
      )}
    </QueryView>
  );
}

type Attempt = AdminSchemas['TaskAttemptDto'];

/** Every call about the task, out and back, the newest first. */
function Attempts({ task: { id, outcome, status } }: { task: ServerTask }) {
  const query = useQuery({
    // A change of the task brings another call.
    queryKey: ['provisioning-tasks', id, 'attempts', status, outcome],
    queryFn: () => body(api.GET('/api/admin/v1/provisioning-tasks/{id}/attempts', { params: { path: { id } } })),
    refetchInterval: status === 'open' ? 3_000 : false,
  });
  return (
    <Section title={t('attempts')} flush>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('noAttempts')} text={t('noAttemptsText')} />
          ) : (
            <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('attempts')}>
              <table className="rl-table">
                <thead>
                  <tr>
                    <th scope="col">{t('at')}</th>
                    <th scope="col">{t('call')}</th>
                    <th scope="col">HTTP</th>
                    <th scope="col">{t('outcome')}</th>
                    <th scope="col">{t('answer')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((row: Attempt) => (
                    <tr key={row.id}>
                      <td>{formatInstant(row.calledAt)}</td>
                      <th scope="row">{t(`call.${row.kind as 'send'}`)}</th>
                      <td>{row.httpStatus || '–'}</td>
                      <td>
                        <StatusBadge status={row.outcome} />
                      </td>
                      <td>{row.answer || '–'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </QueryView>
    </Section>
  );
}
