import { Button, Modal, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body } from '#api-client';
import {
  ConfirmButton,
  EmptyState,
  FormDrawer,
  formatInstant,
  PageHeader,
  QueryView,
  Section,
  showFieldErrors,
  tell,
  useAction,
  useMe,
} from '#ui';
import { api, queries } from '../../api.js';
import { t } from './account.texts.js';
import { Security } from './security.js';

export function AccountPage() {
  const me = useMe();
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack>
        <Security />
        <Sessions />
        {me.can('tokens.write') && <Tokens />}
      </Stack>
    </>
  );
}

function Sessions() {
  const query = useQuery({ queryKey: ['sessions'], queryFn: () => body(api.GET('/api/admin/v1/sessions')) });
  const end = useAction({
    run: (id: number) => body(api.DELETE('/api/admin/v1/sessions/{id}', { params: { path: { id } } })),
    done: t('ended'),
    refresh: [['sessions']],
    tellFailures: true,
  });
  return (
    <Section title={t('sessions')} flush>
      <QueryView query={query}>
        {({ items }) => (
          <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('sessions')}>
            <table className="rl-table">
              <thead>
                <tr>
                  <th scope="col">{t('device')}</th>
                  <th scope="col">{t('address')}</th>
                  <th scope="col">{t('since')}</th>
                  <th scope="col">{t('seen')}</th>
                  <th scope="col">{t('actions')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((s) => (
                  <tr key={s.id}>
                    <th scope="row" style={{ maxWidth: 420, overflowWrap: 'anywhere' }} title={s.userAgent}>
                      {s.device || '–'}
                    </th>
                    <td>{s.ip}</td>
                    <td>{formatInstant(s.createdAt)}</td>
                    <td>{formatInstant(s.lastSeenAt)}</td>
                    <td>
                      {s.current ? (
                        t('current')
                      ) : (
                        <Button
                          size="compact-sm"
                          variant="default"
                          onClick={() => end.mutate(s.id)}
                          aria-label={t('endOf', { device: s.device })}
                        >
                          {t('end')}
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </QueryView>
    </Section>
  );
}

function Tokens() {
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState('');
  const query = useQuery({ queryKey: ['api-tokens'], queryFn: () => body(api.GET('/api/admin/v1/api-tokens')) });
  const revoke = async (id: number) => {
    await body(api.DELETE('/api/admin/v1/api-tokens/{id}', { params: { path: { id } } }));
    tell(t('revoked'));
    await queries.invalidateQueries({ queryKey: ['api-tokens'] });
  };
  return (
    <Section
      title={t('tokens')}
      description={t('tokensText')}
      flush
      actions={
        <Button size="sm" onClick={() => setMaking(true)}>
          {t('make')}
        </Button>
      }
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')} />
          ) : (
            <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('tokens')}>
              <table className="rl-table">
                <thead>
                  <tr>
                    <th scope="col">{t('label')}</th>
                    <th scope="col">{t('scopes')}</th>
                    <th scope="col">{t('expires')}</th>
                    <th scope="col">{t('used')}</th>
                    <th scope="col">{t('actions')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((token) => (
                    <tr key={token.id}>
                      <th scope="row">{token.label}</th>
                      <td>{token.scopes?.join(', ') ?? t('everything')}</td>
                      <td>{token.expiresAt ? formatInstant(token.expiresAt) : t('never')}</td>
                      <td>{formatInstant(token.lastUsedAt)}</td>
                      <td>
                        <ConfirmButton
                          size="compact-sm"
                          title={t('revokeTitle', { label: token.label })}
                          text={t('revokeText')}
                          confirm={t('revoke')}
                          danger
                          action={() => revoke(token.id)}
                        >
                          {t('revoke')}
                        </ConfirmButton>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </QueryView>
      {making && <Make onClose={() => setMaking(false)} onMade={setMade} />}
      <Modal opened={made !== ''} onClose={() => setMade('')} title={t('made')}>
        <Stack>
          <Text size="sm">{t('madeText')}</Text>
          <TextInput
            readOnly
            aria-label={t('made')}
            value={made}
            onFocus={(e) => e.currentTarget.select()}
            data-autofocus
          />
          <Button onClick={() => setMade('')}>{t('close')}</Button>
        </Stack>
      </Modal>
    </Section>
  );
}

function Make({ onClose, onMade }: { onClose: () => void; onMade: (token: string) => void }) {
  const form = useForm({ initialValues: { label: '', scopes: [] as string[], hours: '', ipList: [] as string[] } });
  const make = useAction({
    run: ({ label, scopes, hours, ipList }: typeof form.values) =>
      body(
        api.POST('/api/admin/v1/api-tokens', {
          body: {
            label,
            ...(scopes.length ? { scopes } : {}),
            ...(hours ? { hours: parseInt(hours, 10) } : {}),
            ...(ipList.length ? { ipList } : {}),
          },
        }),
      ),
    refresh: [['api-tokens']],
    after: ({ token }) => {
      onClose();
      onMade(token);
    },
  });
  const submit = form.onSubmit((values) => make.mutate(values, { onError: (error) => showFieldErrors(form, error) }));
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('make')}
      submit={t('make')}
      onSubmit={submit}
      busy={make.isPending}
      error={make.error}
    >
      <TextInput label={t('label')} required {...form.getInputProps('label')} />
      <TagsInput label={t('scopes')} description={t('scopesHint')} {...form.getInputProps('scopes')} />
      <TextInput label={t('hours')} description={t('hoursHint')} inputMode="numeric" {...form.getInputProps('hours')} />
      <TagsInput label={t('ips')} {...form.getInputProps('ipList')} />
    </FormDrawer>
  );
}
