import { Anchor, Button, Group, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body } from '#api-client';
import {
  BrandScreen,
  ConfirmButton,
  fieldError,
  Form,
  HostSetUp,
  Note,
  ProblemAlert,
  QueryView,
  Section,
  StatusBadge,
  tell,
  useAction,
  useMe,
  type BrandDoor,
} from '#ui';
import { api, queries } from '../../api.js';
import { t } from './resellers.texts.js';

const doorOf = (resellerId: number): BrandDoor => ({
  save: (change, version) =>
    body(
      api.PATCH('/api/admin/v1/brands/{resellerId}', {
        params: { path: { resellerId }, header: { 'If-Match': `"${version}"` } },
        body: change,
      }),
    ),
  keepDraft: (change) =>
    body(api.POST('/api/admin/v1/brands/{resellerId}/drafts', { params: { path: { resellerId } }, body: change })),
  refresh: ['brands', resellerId],
});

/** How a reseller's store presents itself, and the addresses it is reached by. */
export function BrandTab({ resellerId }: { resellerId: number }) {
  const may = useMe().can('resellers.write');
  const [host, setHost] = useState('');
  const path = { resellerId };
  const key = ['brands', resellerId];
  const query = useQuery({
    queryKey: key,
    queryFn: () => body(api.GET('/api/admin/v1/brands/{resellerId}', { params: { path } })),
  });
  const add = useAction({
    run: () =>
      body(api.POST('/api/admin/v1/brands/{resellerId}/hosts', { params: { path }, body: { host: host.trim() } })),
    done: t('hostAdded'),
    refresh: [key],
    after: () => setHost(''),
  });
  const verify = useAction({
    run: (hostId: number) =>
      body(
        api.POST('/api/admin/v1/brands/{resellerId}/hosts/{hostId}/verify', {
          params: { path: { resellerId, hostId } },
        }),
      ),
    done: t('hostVerified'),
    refresh: [key],
    tellFailures: true,
  });
  const check = (hostId: number) =>
    body(
      api.POST('/api/admin/v1/brands/{resellerId}/hosts/{hostId}/check', { params: { path: { resellerId, hostId } } }),
    );
  const remove = async (hostId: number) => {
    await body(
      api.DELETE('/api/admin/v1/brands/{resellerId}/hosts/{hostId}', { params: { path: { resellerId, hostId } } }),
    );
    tell(t('hostRemoved'));
    await queries.invalidateQueries({ queryKey: key });
  };
  return (
    <QueryView query={query}>
      {(brand) => (
        <Stack>
          {brand.storeUrl && (
            <Anchor href={brand.storeUrl} target="_blank" rel="noreferrer" size="sm">
              {t('store')}: {brand.storeUrl}
            </Anchor>
          )}
          <BrandScreen key={brand.version} door={doorOf(resellerId)} brand={brand} may={may} />
          <Section title={t('hosts')}>
            <Stack>
              {brand.hosts.length === 0 && <Note tone="wait">{t('noHosts')}</Note>}
              {brand.hosts.map((h) => (
                <Stack key={h.id} gap="xs">
                  <Group justify="space-between">
                    <Group gap={8}>
                      <span>{h.host}</span>
                      <StatusBadge
                        status={h.verified ? t('verified') : t('waiting')}
                        tone={h.verified ? 'good' : 'wait'}
                      />
                    </Group>
                    {may && (
                      <Group gap={6}>
                        {!h.verified && (
                          <Button size="compact-sm" onClick={() => verify.mutate(h.id)}>
                            {t('verify')}
                          </Button>
                        )}
                        <ConfirmButton
                          size="compact-sm"
                          title={t('removeHost', { host: h.host })}
                          text={t('removeHostText')}
                          confirm={t('remove')}
                          danger
                          action={() => remove(h.id)}
                        >
                          {t('remove')}
                        </ConfirmButton>
                      </Group>
                    )}
                  </Group>
                  <HostSetUp host={h} may={may} check={() => check(h.id)} refresh={key} />
                </Stack>
              ))}
              {may && (
                <Form
                  onSubmit={(event) => {
                    event.preventDefault();
                    add.mutate();
                  }}
                >
                  <Group align="flex-end">
                    <TextInput
                      label={t('host')}
                      required
                      value={host}
                      onChange={(e) => setHost(e.currentTarget.value)}
                      error={fieldError(add.error, 'host')}
                      style={{ flex: '1 1 220px', maxWidth: 360 }}
                    />
                    <Button type="submit" variant="default" loading={add.isPending}>
                      {t('addHost')}
                    </Button>
                  </Group>
                </Form>
              )}
              <ProblemAlert error={add.error} />
            </Stack>
          </Section>
        </Stack>
      )}
    </QueryView>
  );
}
