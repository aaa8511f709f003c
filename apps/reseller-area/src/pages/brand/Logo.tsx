import { Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { body } from '#api-client';
import { ConfirmButton, ProblemAlert, Section, tell, useAction, useMe } from '#ui';
import { api, queries } from '../../api.js';
import { t } from './brand.texts.js';

const MOST_BYTES = 524_288;

/** The bytes of a file as base64, without the head of the data address. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });

export function Logo({ has, storeUrl }: { has: boolean; storeUrl: string }) {
  const may = useMe().can('brand.write');
  const [tooLarge, setTooLarge] = useState(false);
  const save = useAction({
    run: async (file: File) => body(api.PUT('/api/reseller/v1/brand/logo', { body: { data: await base64Of(file) } })),
    done: t('logoSaved'),
    refresh: [['brand']],
  });
  const remove = async () => {
    await body(api.DELETE('/api/reseller/v1/brand/logo'));
    tell(t('logoRemoved'));
    await queries.invalidateQueries({ queryKey: ['brand'] });
  };
  const choose = (file: File | undefined) => {
    setTooLarge(Boolean(file && file.size > MOST_BYTES));
    if (file && file.size <= MOST_BYTES) save.mutate(file);
  };
  return (
    <Section title={t('logo')} description={t('logoText')}>
      <Stack gap="sm">
        <Text size="sm">
          {has ? t('logoNow') : t('noLogo')}{' '}
          {has && storeUrl && (
            <a
              href={`${storeUrl.replace(/\/$/, '')}/brand/logo`}
              target="_blank"
              rel="noreferrer"
              style={{ color: 'var(--mantine-color-anchor)' }}
            >
              {t('logo')}
            </a>
          )}
        </Text>
        {may && (
          <Group align="flex-end" justify="space-between">
            <div>
              <label htmlFor="logo-file" style={{ fontSize: 14, fontWeight: 500 }}>
                {t('logoFile')}
              </label>
              <input
                id="logo-file"
                className="rl-file"
                type="file"
                accept="image/png,image/jpeg,image/webp,image/gif"
                disabled={save.isPending}
                onChange={(e) => choose(e.currentTarget.files?.[0])}
              />
            </div>
            {has && (
              <ConfirmButton
                title={t('removeLogo')}
                text={t('noLogo')}
                confirm={t('removeLogo')}
                danger
                action={remove}
              >
                {t('removeLogo')}
              </ConfirmButton>
            )}
          </Group>
        )}
        {tooLarge && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {t('logoTooLarge')}
          </Text>
        )}
        <ProblemAlert error={save.error} />
      </Stack>
    </Section>
  );
}
