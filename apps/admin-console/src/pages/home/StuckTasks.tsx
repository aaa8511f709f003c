import { Group, Stack, Text } from '@mantine/core';
import { PageLink, Section, useMe } from '#ui';
import { AskAgain, type ServerTask, wordsOf } from '../tasks/AskAgain.js';
import { t as words } from '../tasks/tasks.texts.js';
import { t } from './home.texts.js';

/** What servers refused and is needed still, each with its cause. */
export default function StuckTasks({ tasks }: { tasks: ServerTask[] }) {
  const may = useMe().can('tasks.write');
  return (
    <Section title={t('stuck')} description={t('stuckText')}>
      <Stack gap="sm">
        {tasks.map((task) => (
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
