import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, type ResellerSchemas } from '#api-client';
import {
  changedOnly,
  Facts,
  FormDrawer,
  formatDate,
  OnlyHimself,
  PageHeader,
  QueryView,
  Section,
  showFieldErrors,
  StatusBadge,
  useAction,
  useMe,
} from '#ui';
import { api } from '../../api.js';
import { PersonFields, personInput, personValues } from '../clients/ClientForm.js';
import { Access } from './Access.js';
import { t } from './account.texts.js';

export function AccountPage() {
  const me = useMe();
  const may = me.can('profile.write');
  const [editing, setEditing] = useState(false);
  const query = useQuery({ queryKey: ['profile'], queryFn: () => body(api.GET('/api/reseller/v1/profile')) });
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack>
        <QueryView query={query}>
          {(profile) => (
            <Section
              title={t('profile')}
              actions={
                may && (
                  <Button variant="default" size="sm" onClick={() => setEditing(true)}>
                    {t('edit')}
                  </Button>
                )
              }
            >
              <Facts
                items={[
                  [profile.name, <StatusBadge key="s" status={profile.status} />],
                  [t('email'), profile.email],
                  [
                    t('address'),
                    [profile.address1, profile.address2, `${profile.postcode} ${profile.city}`.trim(), profile.country]
                      .filter(Boolean)
                      .join(', '),
                  ],
                  [t('currency'), profile.currency],
                  [t('group'), profile.groupName],
                  [t('clients'), profile.endClients],
                  [t('since'), formatDate(profile.joinedAt)],
                ]}
              />
              {editing && <Editor profile={profile} onClose={() => setEditing(false)} />}
            </Section>
          )}
        </QueryView>
        {me.impersonation ? <OnlyHimself name={me.name} /> : <Access />}
      </Stack>
    </>
  );
}

function Editor({ profile, onClose }: { profile: ResellerSchemas['ResellerProfileDto']; onClose: () => void }) {
  const before = personValues(profile);
  const form = useForm({ initialValues: before });
  const save = useAction({
    run: (values: typeof form.values) =>
      body(api.PATCH('/api/reseller/v1/profile', { body: changedOnly(before, personInput(values)) })),
    done: t('saved'),
    refresh: [['profile'], ['me']],
    after: onClose,
  });
  const submit = form.onSubmit((values) => save.mutate(values, { onError: (error) => showFieldErrors(form, error) }));
  return (
    <FormDrawer
      opened
      onClose={onClose}
      size="lg"
      title={t('profile')}
      onSubmit={submit}
      busy={save.isPending}
      error={save.error}
    >
      <PersonFields form={form} />
    </FormDrawer>
  );
}
