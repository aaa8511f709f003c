import { Button, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body } from '#api-client';
import {
  ConfirmButton,
  Facts,
  formatInstant,
  Note,
  PageHeader,
  QueryView,
  Section,
  useAction,
  useIdParam,
  useMe,
} from '#ui';
import { api, queries } from '../../api.js';
import { ServerTasks } from '../tasks/ServerTasks.js';
import { SecretOnce } from './SecretOnce.js';
import { ServerForm } from './ServerForm.js';
import { ServerState, type Server } from './ServersPage.js';
import { t } from './servers.texts.js';

export function ServerPage() {
  const id = useIdParam();
  const me = useMe();
  const [editing, setEditing] = useState(false);
  const [secret, setSecret] = useState('');
  const params = { path: { id } };
  const query = useQuery({
    queryKey: ['servers', id],
    queryFn: () => body(api.GET('/api/admin/v1/servers/{id}', { params })),
  });
  const renew = async () => {
    setSecret((await body(api.POST('/api/admin/v1/servers/{id}/secret', { params }))).secret);
    await queries.invalidateQueries({ queryKey: ['servers'] });
  };
  const test = useAction({
    run: () => body(api.POST('/api/admin/v1/servers/{id}/ping', { params })),
    refresh: [['servers']],
    tellFailures: true,
  });
  const actions = (server: Server) => (
    <>
      <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
        {t('test')}
      </Button>
      <ConfirmButton
        title={t('renewTitle')}
        text={server.oldSecretUntil ? `${t('renewText')} ${t('renewAgain')}` : t('renewText')}
        confirm={t('renew')}
        action={renew}
      >
        {t('renew')}
      </ConfirmButton>
      <Button onClick={() => setEditing(true)}>{t('edit')}</Button>
    </>
  );
  return (
    <QueryView query={query}>
      {(server) => (
        <>
          <PageHeader
            title={server.name}
            back={{ to: '/servers', label: t('title') }}
            badge={<ServerState server={server} />}
            actions={me.can('servers.write') && actions(server)}
          />
          <Stack>
            {test.data && (
              <Note tone={test.data.failure === null ? 'good' : 'bad'}>
                {test.data.failure === null
                  ? t('testGood', { status: test.data.httpStatus })
                  : t('testBad', { failure: test.data.failure })}
              </Note>
            )}
            <Section>
              <Facts
                items={[
                  [t('address'), server.address],
                  [t('callBack'), `${window.location.origin}/api/hooks/provisioning/${server.id}`],
                  [t('takesNew'), server.active ? t('yes') : t('no')],
                  [t('maxAccounts'), server.maxAccounts || t('noLimit')],
                  [t('waiting'), server.waiting],
                  [t('lastSuccess'), server.lastSuccessAt ? formatInstant(server.lastSuccessAt) : t('never')],
                  [t('failures'), server.failuresInARow],
                  [t('lastFailure'), server.lastFailure],
                  [t('oldSecret'), server.oldSecretUntil ? formatInstant(server.oldSecretUntil) : null],
                ]}
              />
            </Section>
            {me.can('tasks.read') && (
              <>
                <Title order={2}>{t('tasks')}</Title>
                <ServerTasks label={t('tasks')} fixed={{ serverId: String(id) }} />
              </>
            )}
          </Stack>
          {editing && <ServerForm server={server} onClose={() => setEditing(false)} />}
          {secret && <SecretOnce secret={secret} onClose={() => setSecret('')} />}
        </>
      )}
    </QueryView>
  );
}
