import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { PageLink } from './page.js';
import { sentence } from './sentences.js';
import { t } from './ui.texts.js';

/** How an amount came about, step by step, in the language of the page. */
export const ExplainSteps = ({ lines }: { lines: readonly string[] }) => (
  <ol className="rl-explain">
    {lines.map((line, index) => (
      <li key={index}>{sentence(line)}</li>
    ))}
  </ol>
);

/** The reasons of an amount, step by step, as the calculator wrote them; `to` leads to the whole explanation. */
export function ExplainButton({
  lines,
  of,
  to,
  children,
}: {
  lines: string[];
  of?: string;
  to?: string;
  children?: ReactNode;
}) {
  if (lines.length === 0 && !children) return null;
  return (
    <Popover width={380} position="bottom-end" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={of ? `${t('why')} ${of}` : t('why')}>
          <IconInfoCircle size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown
        tabIndex={-1}
        data-autofocus
        style={{ maxWidth: '92vw', whiteSpace: 'normal', textAlign: 'start' }}
      >
        <Text fw={600} size="sm" mb={6}>
          {t('why')}
        </Text>
        {children}
        <ExplainSteps lines={lines} />
        {to && <PageLink to={to}>{t('fullExplanation')}</PageLink>}
      </Popover.Dropdown>
    </Popover>
  );
}
