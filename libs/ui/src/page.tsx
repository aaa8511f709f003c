import { Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { ProblemAlert } from './ProblemAlert.js';
import { t } from './ui.texts.js';

interface HeaderProps {
  title: string;
  /** Where the page belongs: a link back to its list. */
  back?: { to: string; label: string };
  description?: ReactNode;
  badge?: ReactNode;
  actions?: ReactNode;
}

/** The one `h1` of a page, also the title of the window. */
export function PageHeader({ title, back, description, badge, actions }: HeaderProps) {
  useEffect(() => {
    document.title = `${title} · Relabel`;
  }, [title]);
  return (
    <div className="rl-page-header">
      <div>
        {back && (
          <Anchor component={Link} to={back.to} size="sm">
            <Arrow to="back" /> {back.label}
          </Anchor>
        )}
        <Group gap="sm">
          <Title order={1} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Title>
          {badge}
        </Group>
        {description && (
          <Text c="dimmed" size="sm" mt={4} maw={760} component="div">
            {description}
          </Text>
        )}
      </div>
      {actions && <Group gap="xs">{actions}</Group>}
    </div>
  );
}

/** An arrow in a text; it points the way the page runs. */
export const Arrow = ({ to }: { to: 'back' | 'on' }) => <span className="rl-arrow">{to === 'back' ? '←' : '→'}</span>;

/** A panel with its own heading. `flush` for a table, which brings its own spacing and is the named region itself. */
export function Section(props: {
  title?: string;
  actions?: ReactNode;
  description?: ReactNode;
  flush?: boolean;
  children: ReactNode;
}) {
  const { title, actions, description, flush, children } = props;
  return (
    <section className="rl-panel">
      {(title || actions) && (
        <Group justify="space-between" px={18} pt={14} pb={flush ? 12 : 0} gap="xs">
          {title && <Title order={2}>{title}</Title>}
          {actions && <Group gap="xs">{actions}</Group>}
        </Group>
      )}
      {description && (
        <Text c="dimmed" size="sm" px={18} pt={4} pb={flush ? 10 : 0}>
          {description}
        </Text>
      )}
      {flush ? children : <div className="rl-panel-body">{children}</div>}
    </section>
  );
}

/** Facts as pairs of name and value. */
export function Facts({ items }: { items: [name: string, value: ReactNode][] }) {
  return (
    <dl className="rl-facts">
      {items.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null || value === undefined || value === '' ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A sentence and what to do next, where a list has nothing to show. */
export function EmptyState({ title, text, action }: { title: string; text?: ReactNode; action?: ReactNode }) {
  return (
    <div className="rl-empty">
      <Text fw={600}>{title}</Text>
      {text && (
        <Text c="dimmed" size="sm" mt={4} maw={520} mx="auto">
          {text}
        </Text>
      )}
      {action && <div style={{ marginTop: 14 }}>{action}</div>}
    </div>
  );
}

/** Waiting, failure with a way out, or the data. */
export function QueryView<T>({
  query,
  lines = 5,
  children,
}: {
  query: UseQueryResult<T>;
  lines?: number;
  children: (data: T) => ReactNode;
}) {
  if (query.isPending)
    return (
      <Stack gap="sm" aria-busy="true" role="status" aria-label={t('loading')}>
        {Array.from({ length: lines }, (_, i) => (
          <Skeleton key={i} height={18} width={`${92 - ((i * 17) % 40)}%`} />
        ))}
      </Stack>
    );
  if (query.isError) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  return <>{children(query.data)}</>;
}

/** Text that leads to another page of the console. */
export function PageLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Anchor component={Link} to={to} size="sm" inherit>
      {children}
    </Anchor>
  );
}
