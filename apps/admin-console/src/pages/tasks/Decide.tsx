import { Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, type AdminSchemas } from '#api-client';
import { FormDrawer, useAction } from '#ui';
import { api } from '../../api.js';
import { t } from './tasks.texts.js';

export interface Decision {
  kind: 'server' | 'registrar';
  id: number;
  what: string;
  done: boolean;
}

/** A person says that a task is done, or will not be. */
export function Decide({ decision: { kind, id, what, done }, onClose }: { decision: Decision; onClose: () => void }) {
  const [note, setNote] = useState('');
  const [extra, setExtra] = useState('');
  const params = { path: { id } };
  const transfer = useQuery({
    queryKey: ['registrar-tasks', id],
    queryFn: () => body(api.GET('/api/admin/v1/registrar-tasks/{id}', { params })),
    enabled: kind === 'registrar' && done,
  });
  const optional = (value: string) => value.trim() || undefined;
  const act = useAction({
    run: () => {
      if (!done)
        return kind === 'server'
          ? body(api.POST('/api/admin/v1/provisioning-tasks/{id}/refuse', { params, body: { note } }))
          : body(api.POST('/api/admin/v1/registrar-tasks/{id}/refuse', { params, body: { note } }));
      return kind === 'server'
        ? body(
            api.POST('/api/admin/v1/provisioning-tasks/{id}/complete', {
              params,
              body: { note: optional(note), username: optional(extra) },
            }),
          )
        : body(
            api.POST('/api/admin/v1/registrar-tasks/{id}/complete', {
              params,
              body: { note: optional(note), expiresOn: optional(extra) },
            }),
          );
    },
    done: done ? t('done') : t('refused'),
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={done ? t('complete') : t('refuse')}
      submit={done ? t('complete') : t('refuse')}
      busy={act.isPending}
      error={act.error}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      <Text>{what}</Text>
      {transfer.data?.eppCode && (
        <Text size="sm">
          {t('epp')}: <code>{transfer.data.eppCode}</code>
        </Text>
      )}
      {transfer.data && (
        <Text size="sm" c="dimmed">
          {t('owner')}: {ownerWords(transfer.data)}
        </Text>
      )}
      {done &&
        (kind === 'server' ? (
          <TextInput label={t('username')} value={extra} onChange={(e) => setExtra(e.currentTarget.value)} />
        ) : (
          <TextInput type="date" label={t('expires')} value={extra} onChange={(e) => setExtra(e.currentTarget.value)} />
        ))}
      <Textarea
        label={done ? t('note') : t('reason')}
        required={!done}
        autosize
        minRows={3}
        value={note}
        onChange={(e) => setNote(e.currentTarget.value)}
      />
    </FormDrawer>
  );
}

const ownerWords = ({ registrant: who, fields }: AdminSchemas['RegistrarTaskDetailDto']): string =>
  [
    `${who.firstName} ${who.lastName}`.trim(),
    ...[who.companyName, who.address1, who.address2, `${who.postcode} ${who.city}`.trim(), who.state, who.country],
    ...[who.email, who.phone, who.taxId],
    ...fields.map(({ name, value }) => `${name}: ${value}`),
  ]
    .filter(Boolean)
    .join(', ');
