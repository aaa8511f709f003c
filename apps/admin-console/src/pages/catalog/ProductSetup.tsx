import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, type AdminSchemas } from '#api-client';
import { Facts, FormDrawer, QueryView, Section, showFieldErrors, useAction, useMe } from '#ui';
import { api } from '../../api.js';
import { t } from './catalog.texts.js';

type Setup = AdminSchemas['ProductSetupDto'];
const moduleWords = (module: string): string =>
  module === '' ? t('byPeople') : module === 'callout' ? t('byCallout') : module;
const groupWords = ({ serverGroup, groups }: Setup): string =>
  groups.find(({ id }) => id === serverGroup)?.name ?? t('anyServer');

/** What sets the product up: people, servers by call-out, or an installed module. */
export function ProductSetup({ id }: { id: number }) {
  const may = useMe().can('catalog.write');
  const [editing, setEditing] = useState(false);
  const query = useQuery({
    queryKey: ['catalog', 'products', id, 'setup'],
    queryFn: () => body(api.GET('/api/admin/v1/catalog/products/{id}/setup', { params: { path: { id } } })),
  });
  return (
    <Section
      title={t('setup1')}
      actions={
        may && (
          <Button size="compact-sm" variant="default" disabled={!query.data} onClick={() => setEditing(true)}>
            {t('editSetup')}
          </Button>
        )
      }
    >
      <QueryView query={query} lines={2}>
        {(setup) => (
          <>
            <Facts
              items={[
                [t('module'), moduleWords(setup.module)],
                [t('moduleKey'), setup.key],
                [t('serverGroup'), setup.module ? groupWords(setup) : null],
              ]}
            />
            {editing && <Editor id={id} setup={setup} onClose={() => setEditing(false)} />}
          </>
        )}
      </QueryView>
    </Section>
  );
}

function Editor({ id, setup, onClose }: { id: number; setup: Setup; onClose: () => void }) {
  const form = useForm({
    initialValues: { module: setup.module, key: setup.key, serverGroup: String(setup.serverGroup) },
  });
  const save = useAction({
    run: ({ serverGroup, ...values }: typeof form.values) =>
      body(
        api.PUT('/api/admin/v1/catalog/products/{id}/setup', {
          params: { path: { id } },
          body: { ...values, serverGroup: parseInt(serverGroup, 10) },
        }),
      ),
    done: t('saved'),
    refresh: [['catalog']],
    after: onClose,
  });
  const modules = [...new Set(['', ...setup.modules, setup.module])];
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('editSetup')}
      busy={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) =>
        save.mutate(values, { onError: (error) => void showFieldErrors(form, error) }),
      )}
    >
      <Select
        label={t('module')}
        description={t('moduleHint')}
        allowDeselect={false}
        data={modules.map((value) => ({ value, label: moduleWords(value) }))}
        {...form.getInputProps('module')}
      />
      <TextInput
        label={t('moduleKey')}
        description={t('moduleKeyHint')}
        maxLength={190}
        {...form.getInputProps('key')}
      />
      <Select
        label={t('serverGroup')}
        allowDeselect={false}
        data={[
          { value: '0', label: t('anyServer') },
          ...setup.groups.map((group) => ({ value: String(group.id), label: group.name })),
        ]}
        {...form.getInputProps('serverGroup')}
      />
    </FormDrawer>
  );
}
