import { Button, Group, Input, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { t } from './brand.texts.js';
import type { LogoWish } from './brand-values.js';

const MOST_BYTES = 512 * 1024;
const TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** The bytes of a file as base64, without the head of the data address. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });

/** The logo as the form will save it; the preview shows it. What a file really is, the server says. */
export function LogoField(props: {
  has: boolean;
  value: LogoWish;
  onChange: (logo: LogoWish) => void;
  error?: string | null;
}) {
  const { has, value, onChange, error } = props;
  const [refusal, setRefusal] = useState('');
  // A file input keeps its file and says nothing when the same is chosen again: each choice gets a new one.
  const [turn, setTurn] = useState(0);
  const wish = (logo: LogoWish) => {
    setRefusal('');
    setTurn(turn + 1);
    onChange(logo);
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    if (file.type === 'image/svg+xml') return setRefusal(t('logoSvg'));
    if (file.size > MOST_BYTES) return setRefusal(t('logoTooLarge', { size: Math.ceil(file.size / 1024) }));
    try {
      wish({ name: file.name, data: await base64Of(file) });
    } catch {
      setRefusal(t('logoUnreadable'));
    }
  };
  const isNew = typeof value === 'object';
  const words = isNew ? t('logoNew', { name: value.name }) : value === 'none' || !has ? t('noLogo') : t('logoNow');
  const wrong = refusal || error;
  return (
    <Stack gap={4}>
      <Input.Label htmlFor="logo-file">{t('logo')}</Input.Label>
      <Text size="xs" c="dimmed" id="logo-help">
        {t('logoText')} {words}
      </Text>
      <input
        key={turn}
        id="logo-file"
        className="rl-file"
        type="file"
        accept={TYPES.join(',')}
        aria-describedby={wrong ? 'logo-help logo-error' : 'logo-help'}
        aria-invalid={wrong ? true : undefined}
        onChange={(e) => void choose(e.currentTarget.files?.[0])}
      />
      {wrong && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert" id="logo-error">
          {wrong}
        </Text>
      )}
      <Group gap="xs">
        {value !== 'keep' && (
          <Button size="compact-sm" variant="default" onClick={() => wish('keep')}>
            {has ? t('logoBack') : t('logoDrop')}
          </Button>
        )}
        {has && value !== 'none' && (
          <Button size="compact-sm" variant="default" onClick={() => wish('none')}>
            {t('removeLogo')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
