import { ActionIcon, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { t } from './ui.texts.js';

const NEXT: Record<MantineColorScheme, MantineColorScheme> = { auto: 'light', light: 'dark', dark: 'auto' };
const SCHEMES = {
  auto: { text: 'schemeAuto', Icon: IconDeviceDesktop },
  light: { text: 'schemeLight', Icon: IconSun },
  dark: { text: 'schemeDark', Icon: IconMoon },
} as const;

/** System, light, dark in turn; the choice stays in this browser. */
export function ColorSchemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { text, Icon } = SCHEMES[colorScheme];
  const label = t(text);
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="inherit"
      size="lg"
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(NEXT[colorScheme])}
    >
      <Icon size={19} aria-hidden />
    </ActionIcon>
  );
}
