import { Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { body, type AdminSchemas } from '#api-client';
import { FormDrawer, showFieldErrors, useAction } from '#ui';
import { api } from '../../api.js';
import { t } from './servers.texts.js';

type Made = AdminSchemas['NewServerDto'];

/** Adds a server, or changes the one given unless somebody else did meanwhile. */
export function ServerForm({
  server,
  onClose,
  onMade,
}: {
  server?: AdminSchemas['ServerDto'];
  onClose: () => void;
  onMade?: (made: Made) => void;
}) {
  const form = useForm({
    initialValues: {
      name: server?.name ?? '',
      address: server?.address ?? 'https://',
      maxAccounts: String(server?.maxAccounts ?? 0),
      active: server?.active ?? true,
    },
    validate: { maxAccounts: (value) => (/^\d{1,7}$/.test(value.trim()) ? null : t('maxAccountsHint')) },
  });
  const save = useAction({
    run: async ({ maxAccounts, ...rest }: typeof form.values): Promise<Made | null> => {
      const input = { ...rest, address: rest.address.trim(), maxAccounts: parseInt(maxAccounts, 10) };
      if (!server) return body(api.POST('/api/admin/v1/servers', { body: input }));
      const params = { path: { id: server.id }, header: { 'If-Match': `"${server.version}"` } };
      await body(api.PUT('/api/admin/v1/servers/{id}', { params, body: input }));
      return null;
    },
    done: t('saved'),
    refresh: [['servers']],
    after: (made) => {
      onClose();
      if (made) onMade?.(made);
    },
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={server ? t('edit') : t('add')}
      busy={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) =>
        save.mutate(values, { onError: (error) => void showFieldErrors(form, error) }),
      )}
    >
      <TextInput label={t('name')} required maxLength={190} data-autofocus {...form.getInputProps('name')} />
      <TextInput
        label={t('address')}
        description={t('addressHint')}
        required
        inputMode="url"
        maxLength={500}
        {...form.getInputProps('address')}
      />
      <TextInput
        label={t('maxAccounts')}
        description={t('maxAccountsHint')}
        inputMode="numeric"
        required
        {...form.getInputProps('maxAccounts')}
      />
      <Switch label={t('active')} {...form.getInputProps('active', { type: 'checkbox' })} />
    </FormDrawer>
  );
}
