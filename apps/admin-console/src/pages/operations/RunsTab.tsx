import { Button, Checkbox, Group, Progress, Select, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, type AdminSchemas } from '#api-client';
import {
  DataTable,
  FormDrawer,
  formatDate,
  formatInstant,
  PageLink,
  StatusBadge,
  useAction,
  useMe,
  type Column,
} from '#ui';
import { api } from '../../api.js';
import { RunActions } from './RunActions.js';
import { t } from './runs.texts.js';

type Run = AdminSchemas['RunDto'];
const STATUSES = ['asked', 'running', 'done', 'failed', 'held', 'dropped'];

const columns = (): Column<Run>[] => [
  {
    header: t('task'),
    cell: (run) => (
      <>
        <PageLink to={`/operations/runs/${run.id}`}>{run.task}</PageLink>
        {run.dryRun && (
          <Text size="xs" c="dimmed">
            {t('dryRun')}
          </Text>
        )}
      </>
    ),
  },
  { header: t('date'), cell: (run) => formatDate(run.date), sort: 'date' },
  { header: t('status'), cell: (run) => <StatusBadge status={run.status} /> },
  { header: t('result'), cell: (run) => <Counts run={run} /> },
  { header: t('started'), cell: (run) => formatInstant(run.startedAt), sort: 'startedAt' },
  { header: t('actions'), cell: (run) => <RunActions run={run} /> },
];

function Counts({ run }: { run: Run }) {
  if (run.status === 'running' && run.expected > 0)
    return (
      <>
        <Progress
          value={Math.min(100, (run.progress / run.expected) * 100)}
          aria-label={t('progressOf', { done: run.progress, all: run.expected })}
        />
        <Text size="xs">{t('progressOf', { done: run.progress, all: run.expected })}</Text>
      </>
    );
  if (run.status === 'held') return <>{t('heldCounts', { expected: run.expected, usual: run.usual })}</>;
  return <>{t('counts', { made: run.made, skipped: run.skipped, failed: run.failed })}</>;
}

/** The history of the daily tasks, and the door to run one. */
export function RunsTab() {
  const may = useMe().can('runs.write');
  const tasks = useQuery({ queryKey: ['run-tasks'], queryFn: () => body(api.GET('/api/admin/v1/runs/tasks')) });
  const names = [...(tasks.data?.items.map(({ name }) => name) ?? []), 'day'];
  return (
    <>
      {may && <AskRun names={names} />}
      <DataTable
        label={t('runs')}
        queryKey={['runs']}
        place="memory"
        load={(query) => body(api.GET('/api/admin/v1/runs', { params: { query } }))}
        rowKey={(run) => run.id}
        columns={columns()}
        filters={[
          { name: 'task', label: t('task'), options: names },
          { name: 'status', label: t('status'), options: STATUSES },
        ]}
        empty={{ title: t('empty'), text: t('emptyText') }}
      />
    </>
  );
}

function AskRun({ names }: { names: string[] }) {
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState({ task: 'day', date: '', dryRun: true });
  const act = useAction({
    run: () => body(api.POST('/api/admin/v1/runs', { body: asked })),
    done: t('asked'),
    refresh: [['runs']],
    after: () => setOpened(false),
  });
  return (
    <Group justify="flex-end" mb="sm">
      <Button onClick={() => setOpened(true)}>{t('ask')}</Button>
      <FormDrawer
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('ask')}
        submit={asked.dryRun ? t('look') : t('run')}
        busy={act.isPending}
        error={act.error}
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate();
        }}
      >
        <Select
          label={t('task')}
          data={names}
          value={asked.task}
          onChange={(task) => setAsked({ ...asked, task: task ?? 'day' })}
          allowDeselect={false}
        />
        <TextInput
          type="date"
          label={t('date')}
          required
          value={asked.date}
          onChange={(event) => setAsked({ ...asked, date: event.currentTarget.value })}
        />
        <Checkbox
          label={t('dryRunLabel')}
          description={t('dryRunText')}
          checked={asked.dryRun}
          onChange={(event) => setAsked({ ...asked, dryRun: event.currentTarget.checked })}
        />
      </FormDrawer>
    </Group>
  );
}
