import { MultiSelect, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, toQuery, type AdminSchemas } from '#api-client';
import { FormDrawer, showFieldErrors, useAction } from '#ui';
import { api } from '../../api.js';
import { t } from './servers.texts.js';

export type ServerGroup = AdminSchemas['ServerGroupRowDto'];
type Named = { id: number; name: string };

/** Servers by the beginning of their name, with those that are chosen already. */
function useServerChoice(typed: string, chosen: readonly Named[]) {
  const [q] = useDebouncedValue(typed, 250);
  const { data } = useQuery({
    queryKey: ['servers', 'choice', q],
    queryFn: () => body(api.GET('/api/admin/v1/servers', { params: { query: toQuery({ limit: 50, q }) } })),
    staleTime: 30_000,
  });
  const names = new Map<number, string>();
  for (const { id, name } of [...chosen, ...(data?.items ?? [])]) names.set(id, name);
  return names;
}

/** Makes a group, or changes the one given unless somebody else did meanwhile. */
export function ServerGroupForm({ group, onClose }: { group?: ServerGroup; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<Named[]>(group?.servers ?? []);
  const form = useForm({
    initialValues: {
      name: group?.name ?? '',
      fill: group?.fill ?? 'least-full',
      serverIds: (group?.servers ?? []).map(({ id }) => String(id)),
      firstServerId: String(group?.servers.find(({ isFirst }) => isFirst)?.id ?? ''),
    },
  });
  const { fill, serverIds, firstServerId } = form.values;
  const names = useServerChoice(typed, known);
  const choice = (ids: readonly string[]) =>
    ids.map((value) => ({ value, label: names.get(parseInt(value, 10)) ?? value }));
  const save = useAction({
    run: async (values: typeof form.values) => {
      const first = fill === 'one-by-one' && serverIds.includes(firstServerId) ? parseInt(firstServerId, 10) : null;
      const ids = values.serverIds.map((id) => parseInt(id, 10));
      const input = { name: values.name, fill: values.fill, serverIds: ids, firstServerId: first };
      if (!group) return void (await body(api.POST('/api/admin/v1/server-groups', { body: input })));
      const params = { path: { id: group.id }, header: { 'If-Match': `"${group.version}"` } };
      await body(api.PUT('/api/admin/v1/server-groups/{id}', { params, body: input }));
    },
    done: t('saved'),
    refresh: [['server-groups'], ['catalog']],
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={group ? t('editGroup') : t('addGroup')}
      busy={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) =>
        save.mutate(values, { onError: (error) => void showFieldErrors(form, error) }),
      )}
    >
      <TextInput label={t('name')} required maxLength={190} data-autofocus {...form.getInputProps('name')} />
      <MultiSelect
        label={t('members')}
        description={t('membersHint')}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        data={choice([...names.keys()].map(String))}
        {...form.getInputProps('serverIds')}
        onChange={(ids) => {
          setKnown(choice(ids).map(({ value, label }) => ({ id: parseInt(value, 10), name: label })));
          form.setFieldValue('serverIds', ids);
        }}
      />
      <Radio.Group label={t('fill')} {...form.getInputProps('fill')}>
        <Stack gap="xs" mt={6}>
          <Radio value="least-full" label={t('fillLeast')} description={t('fillLeastHint')} />
          <Radio value="one-by-one" label={t('fillOne')} description={t('fillOneHint')} />
        </Stack>
      </Radio.Group>
      {fill === 'one-by-one' && (
        <Select
          label={t('first')}
          allowDeselect={false}
          data={[{ value: '', label: t('firstNone') }, ...choice(serverIds)]}
          {...form.getInputProps('firstServerId')}
          value={serverIds.includes(firstServerId) ? firstServerId : ''}
        />
      )}
    </FormDrawer>
  );
}
