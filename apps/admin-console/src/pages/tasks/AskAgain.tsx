import { Button } from '@mantine/core';
import { body, type AdminSchemas } from '#api-client';
import { useAction } from '#ui';
import { api } from '../../api.js';
import { t } from './tasks.texts.js';

export type ServerTask = AdminSchemas['ProvisioningTaskDto'];

export const wordsOf = ({ service, description }: ServerTask): string => service || description;
const ENDED = ['Terminated', 'Cancelled', 'Fraud'];
/** A refused task may be sent anew while there is a service; what nobody answered may be asked for. */
export const mayAskAgain = (task: ServerTask): boolean =>
  task.status === 'refused'
    ? !ENDED.includes(task.serviceStatus)
    : task.status === 'open' && task.adapter !== 'manual' && task.outcome !== '';

/** A refused task is sent to its server anew; one that nobody knows the outcome of is asked for. */
export function AskAgain({ task, size }: { task: ServerTask; size?: 'compact-sm' }) {
  const act = useAction({
    run: () => body(api.POST('/api/admin/v1/provisioning-tasks/{id}/ask-again', { params: { path: { id: task.id } } })),
    done: t('askedAgain'),
    tellFailures: true,
  });
  return (
    <Button
      size={size}
      variant="default"
      loading={act.isPending}
      onClick={() => act.mutate()}
      aria-label={t('askAgainOf', { what: wordsOf(task) })}
    >
      {t('askAgain')}
    </Button>
  );
}
