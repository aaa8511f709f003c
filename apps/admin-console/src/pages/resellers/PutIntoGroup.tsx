import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body } from '#api-client';
import { FormDrawer, useAction } from '#ui';
import { api } from '../../api.js';
import { ClientSelect, GroupSelect } from '../../shared/choices.js';
import { t } from './resellers.texts.js';

/** Makes a client a reseller, or moves a reseller to another pricing group. */
export function PutIntoGroup({
  client,
  groupId,
  onClose,
}: {
  client?: { id: number; name: string };
  groupId?: number | null;
  onClose: () => void;
}) {
  const [clientId, setClientId] = useState<number | null>(client?.id ?? null);
  const [group, setGroup] = useState<number | null>(groupId ?? null);
  const navigate = useNavigate();
  const put = useAction({
    run: () => body(api.POST('/api/admin/v1/resellers', { body: { clientId: clientId ?? 0, groupId: group ?? 0 } })),
    done: groupId ? t('groupChanged') : t('added'),
    after: ({ resellerId }) => {
      onClose();
      void navigate({ to: `/resellers/${resellerId}` });
    },
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={groupId ? t('changeGroup') : t('add')}
      submit={t('save')}
      busy={put.isPending}
      error={put.error}
      onSubmit={(event) => {
        event.preventDefault();
        put.mutate();
      }}
    >
      {!groupId && (
        <Text size="sm" c="dimmed">
          {t('addText')}
        </Text>
      )}
      {client ? (
        <Text>{client.name}</Text>
      ) : (
        <ClientSelect label={t('client')} required value={clientId} onChange={setClientId} />
      )}
      <GroupSelect label={t('group')} required value={group} onChange={setGroup} />
    </FormDrawer>
  );
}
