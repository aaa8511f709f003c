import { ColorSwatch, Group, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { legibilityOf, READABLE } from '#palette';
import { language } from '../language.js';
import { t } from './brand.texts.js';

/** What is no text has to be told from its ground (WCAG 2.2, 1.4.11). */
const VISIBLE = 3;

const shown = (ratio: number): string => ratio.toLocaleString(language, { minimumFractionDigits: 1 });

/** A colour as text and as a picker, with how well it is read where the store shows it. `isInk`: links and headings have it too. */
export function ColourField(props: {
  label: string;
  value: string;
  onPick: (value: string) => void;
  input: object;
  isInk?: boolean;
  children?: ReactNode;
}) {
  const { label, value, onPick, input, isInk, children } = props;
  const read = legibilityOf(value);
  return (
    <div>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          label={label}
          required
          dir="ltr"
          leftSection={read && <ColorSwatch size={16} color={value.trim()} />}
          {...input}
        />
        <input
          type="color"
          className="rl-colour"
          aria-label={t('pick', { name: label })}
          value={read ? value.trim().toLowerCase() : '#000000'}
          onChange={(e) => onPick(e.currentTarget.value)}
        />
      </Group>
      {!read ? (
        <Warning>{t('notColour')}</Warning>
      ) : (
        <>
          <Text size="xs" mt={4} c="dimmed">
            {t(read.text.color === '#ffffff' ? 'whiteOn' : 'blackOn', { ratio: shown(read.text.contrast) })}
          </Text>
          {isInk && read.light.contrast < READABLE && (
            <Warning>
              {t('paleInk', { ratio: shown(read.light.contrast) })} <Shade color={read.light.shown} />
            </Warning>
          )}
          {isInk && read.dark.contrast < READABLE && (
            <Text size="xs" mt={4} c="dimmed" component="div">
              {t('darkInk', { ratio: shown(read.dark.contrast) })} <Shade color={read.dark.shown} />
            </Text>
          )}
          {!isInk && read.light.contrast < VISIBLE && (
            <Warning>{t('hardlySeen', { ratio: shown(read.light.contrast) })}</Warning>
          )}
        </>
      )}
      {children}
    </div>
  );
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <Text size="xs" mt={4} c="var(--mantine-color-error)" component="div" role="status">
      <IconAlertTriangle size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {children}
    </Text>
  );
}

/** A colour that the store shows instead. */
function Shade({ color }: { color: string }) {
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <ColorSwatch
        component="span"
        size={12}
        color={color}
        style={{ display: 'inline-block', verticalAlign: '-1px' }}
      />{' '}
      {color}
    </span>
  );
}
