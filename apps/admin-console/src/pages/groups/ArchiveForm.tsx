import { Radio, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body } from '#api-client';
import { FormDrawer, useAction } from '#ui';
import { api } from '../../api.js';
import { t } from './groups.texts.js';

/** Archives a group; with resellers in it the provider says whether they stay or move. */
export function ArchiveForm({
  group,
  onClose,
}: {
  group: { id: number; name: string; resellers: number };
  onClose: () => void;
}) {
  const [choice, setChoice] = useState<'stay' | 'move'>('stay');
  const [target, setTarget] = useState<string | null>(null);
  const groups = useQuery({
    queryKey: ['pricing-groups', 'active'],
    enabled: group.resellers > 0,
    queryFn: () =>
      body(
        api.GET('/api/admin/v1/pricing-groups', {
          params: { query: { limit: 100, 'filter[status]': 'active' } as never },
        }),
      ),
  });
  const archive = useAction({
    run: () =>
      body(
        api.POST('/api/admin/v1/pricing-groups/{id}/archive', {
          params: { path: { id: group.id } },
          body:
            group.resellers === 0
              ? {}
              : choice === 'stay'
                ? { resellers: 'stay' }
                : { resellers: 'move', toGroupId: parseInt(target ?? '0', 10) },
        }),
      ),
    done: t('archived'),
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('archiveTitle', { name: group.name })}
      submit={t('archive')}
      busy={archive.isPending}
      error={archive.error}
      onSubmit={(event) => {
        event.preventDefault();
        archive.mutate();
      }}
    >
      <Text size="sm">{t('archiveText')}</Text>
      {group.resellers > 0 && (
        <>
          <Radio.Group
            label={t('archiveResellers', { n: group.resellers })}
            value={choice}
            onChange={(value) => setChoice(value as 'stay' | 'move')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="stay" label={t('archiveStay')} />
              <Radio value="move" label={t('archiveMove')} />
            </Stack>
          </Radio.Group>
          {choice === 'move' && (
            <Select
              label={t('archiveTarget')}
              required
              searchable
              data={(groups.data?.items ?? [])
                .filter((one) => one.id !== group.id)
                .map((one) => ({ value: String(one.id), label: one.name }))}
              value={target}
              onChange={setTarget}
            />
          )}
        </>
      )}
    </FormDrawer>
  );
}
