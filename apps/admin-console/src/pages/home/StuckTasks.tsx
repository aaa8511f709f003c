import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body, toQuery } from '#api-client';
import { PageLink, Section, useMe } from '#ui';
import { api } from '../../api.js';
import { AskAgain, wordsOf } from '../tasks/ServerTasks.js';
import { STUCK } from '../tasks/stuck.js';
import { t as words } from '../tasks/tasks.texts.js';
import { t } from './home.texts.js';

/** What servers refused and is needed still, each with its cause; nothing while there is none. */
export function StuckTasks() {
  const may = useMe().can('tasks.write');
  const { data } = useQuery({
    queryKey: ['provisioning-tasks', 'stuck'],
    queryFn: () =>
      body(
        api.GET('/api/admin/v1/provisioning-tasks', {
          params: { query: toQuery({ limit: 5, sort: '-createdAt', filters: STUCK }) },
        }),
      ),
    staleTime: 5_000,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('stuck')} description={t('stuckText')}>
      <Stack gap="sm">
        {data.items.map((task) => (
          <Group key={task.id} justify="space-between" gap="xs">
            <div>
              <PageLink to={`/tasks/${task.id}`}>{`${words(`action.${task.action}`)}: ${wordsOf(task)}`}</PageLink>
              <Text size="sm">{task.note || t('noCause')}</Text>
            </div>
            {may && <AskAgain task={task} size="compact-sm" />}
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
