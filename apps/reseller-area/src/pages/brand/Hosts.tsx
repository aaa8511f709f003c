import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { body, type ResellerSchemas } from '#api-client';
import {
  ConfirmButton,
  fieldError,
  Form,
  HostSetUp,
  Note,
  ProblemAlert,
  Section,
  StatusBadge,
  tell,
  useAction,
  useMe,
} from '#ui';
import { api, queries } from '../../api.js';
import { t } from './brand.texts.js';

/** The addresses by which the store is reached. */
export function Hosts({ hosts }: { hosts: ResellerSchemas['BrandHostDto'][] }) {
  const may = useMe().can('brand.write');
  const [host, setHost] = useState('');
  const add = useAction({
    run: () => body(api.POST('/api/reseller/v1/brand/hosts', { body: { host: host.trim() } })),
    done: t('hostAdded'),
    refresh: [['brand']],
    after: ({ id, verified }) => {
      setHost('');
      // The first look is taken at once; what it finds stands beside the records.
      if (!verified) void check(id).then(() => queries.invalidateQueries({ queryKey: ['brand'] }));
    },
  });
  const check = (hostId: number) =>
    body(api.POST('/api/reseller/v1/brand/hosts/{hostId}/check', { params: { path: { hostId } } }));
  const remove = async (hostId: number) => {
    await body(api.DELETE('/api/reseller/v1/brand/hosts/{hostId}', { params: { path: { hostId } } }));
    tell(t('removed'));
    await queries.invalidateQueries({ queryKey: ['brand'] });
  };
  return (
    <Section title={t('hosts')} description={t('hostsText')}>
      <Stack gap="sm">
        {hosts.length === 0 && <Note tone="wait">{t('noStore')}</Note>}
        {hosts.map((h) => (
          <Stack key={h.id} gap="xs">
            <Group justify="space-between">
              <Group gap={8}>
                <span>{h.host}</span>
                <StatusBadge status={h.verified ? t('verified') : t('waiting')} tone={h.verified ? 'good' : 'wait'} />
              </Group>
              {may && (
                <ConfirmButton
                  size="compact-sm"
                  title={t('removeTitle', { host: h.host })}
                  text={t('removeText')}
                  confirm={t('remove')}
                  danger
                  action={() => remove(h.id)}
                  aria-label={t('removeTitle', { host: h.host })}
                >
                  {t('remove')}
                </ConfirmButton>
              )}
            </Group>
            <HostSetUp host={h} may={may} check={() => check(h.id)} refresh={['brand']} />
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
  );
}
