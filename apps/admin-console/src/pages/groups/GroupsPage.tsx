import { Button, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body } from '#api-client';
import {
  DataTable,
  FormDrawer,
  formatDate,
  PageHeader,
  PageLink,
  showFieldErrors,
  StatusBadge,
  useAction,
  useMe,
} from '#ui';
import { api } from '../../api.js';
import { t } from './groups.texts.js';

export function GroupsPage() {
  const may = useMe().can('groups.write');
  const [adding, setAdding] = useState(false);
  const add = may && <Button onClick={() => setAdding(true)}>{t('add')}</Button>;
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={add} />
      <DataTable
        label={t('title')}
        queryKey={['pricing-groups']}
        search={t('search')}
        load={(query) => body(api.GET('/api/admin/v1/pricing-groups', { params: { query } }))}
        rowKey={(row) => row.id}
        columns={[
          { header: t('name'), cell: (row) => <PageLink to={`/groups/${row.id}`}>{row.name}</PageLink>, sort: 'name' },
          { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
          { header: t('resellers'), cell: (row) => row.resellers, align: 'end' },
          { header: t('notes'), cell: (row) => row.notes || '–' },
          { header: t('created'), cell: (row) => formatDate(row.createdAt), sort: 'createdAt' },
        ]}
        filters={[{ name: 'status', label: t('status'), options: ['active', 'archived'] }]}
        empty={{ title: t('empty'), text: t('emptyText'), action: add }}
      />
      {adding && <GroupForm onClose={() => setAdding(false)} />}
    </>
  );
}

/** Makes a group, or changes its name and notes. */
export function GroupForm({
  group,
  onClose,
}: {
  group?: { id: number; name: string; notes: string };
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const form = useForm({ initialValues: { name: group?.name ?? '', notes: group?.notes ?? '' } });
  const save = useAction({
    run: (values: typeof form.values) =>
      group
        ? body(api.PATCH('/api/admin/v1/pricing-groups/{id}', { params: { path: { id: group.id } }, body: values }))
        : body(api.POST('/api/admin/v1/pricing-groups', { body: values })),
    done: group ? t('saved') : t('added'),
    after: ({ id }) => {
      onClose();
      if (!group) void navigate({ to: `/groups/${id}` });
    },
  });
  const submit = form.onSubmit((values) => save.mutate(values, { onError: (error) => showFieldErrors(form, error) }));
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={group ? t('edit') : t('add')}
      onSubmit={submit}
      busy={save.isPending}
      error={save.error}
    >
      <TextInput label={t('name')} required {...form.getInputProps('name')} />
      <Textarea label={t('notes')} autosize minRows={3} {...form.getInputProps('notes')} />
    </FormDrawer>
  );
}
