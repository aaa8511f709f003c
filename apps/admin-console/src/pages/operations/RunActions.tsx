import { Group } from '@mantine/core';
import { body, type AdminSchemas } from '#api-client';
import { ConfirmButton, useAction, useMe } from '#ui';
import { api } from '../../api.js';
import { t } from './runs.texts.js';

/** What a person may do about a run that waits for him. */
export function RunActions({ run }: { run: AdminSchemas['RunDto'] }) {
  const may = useMe().can('runs.write');
  const params = { path: { id: run.id } };
  const options = { refresh: [['runs']], tellFailures: true };
  const release = useAction({
    ...options,
    done: t('released'),
    run: () => body(api.POST('/api/admin/v1/runs/{id}/release', { params })),
  });
  const retry = useAction({
    ...options,
    done: t('retried'),
    run: () => body(api.POST('/api/admin/v1/runs/{id}/retry', { params })),
  });
  const drop = useAction({
    ...options,
    done: t('dropped'),
    run: () => body(api.POST('/api/admin/v1/runs/{id}/drop', { params })),
  });
  if (!may || run.dryRun || (run.status !== 'held' && run.status !== 'failed')) return <>–</>;
  return (
    <Group gap={6}>
      {run.status === 'held' ? (
        <ConfirmButton
          size="compact-sm"
          title={t('release')}
          text={t('releaseText', { expected: run.expected, usual: run.usual })}
          confirm={t('release')}
          action={() => release.mutateAsync()}
        >
          {t('release')}
        </ConfirmButton>
      ) : (
        <ConfirmButton
          size="compact-sm"
          title={t('retry')}
          text={t('retryText')}
          confirm={t('retry')}
          action={() => retry.mutateAsync()}
        >
          {t('retry')}
        </ConfirmButton>
      )}
      <ConfirmButton
        size="compact-sm"
        variant="default"
        danger
        title={t('drop')}
        text={t('dropText')}
        confirm={t('drop')}
        action={() => drop.mutateAsync()}
      >
        {t('drop')}
      </ConfirmButton>
    </Group>
  );
}
