import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { body, toQuery, type ListQuery } from '#api-client';
import {
  Note,
  PageHeader,
  PageLink,
  ProblemAlert,
  Section,
  StatisticsPanel,
  StatusBadge,
  useMe,
  withTexts,
  type Page,
} from '#ui';
import { api } from '../../api.js';
import { OrdersList } from '../orders/OrdersPage.js';
import { STUCK } from '../tasks/stuck.js';
import { t } from './home.texts.js';

// On most days nothing is stuck.
const StuckTasks = lazy(() => withTexts(import('./StuckTasks.js')));

type Load = (query: ListQuery) => Promise<Page<unknown>>;
interface Attention {
  key: string;
  label: string;
  to: string;
  needs: string;
  count: () => Promise<Page<unknown>>;
}

/** How many there are, through the list itself: what is counted is what the list shows. */
const countOf = (load: Load, filters: Record<string, string>) => () =>
  load(toQuery({ limit: 1, total: true, filters }));
const today = () => new Date().toLocaleDateString('sv-SE');

const attention = (): Attention[] => [
  {
    key: 'servers',
    label: t('servers'),
    to: '/tasks',
    needs: 'tasks.read',
    count: countOf((query) => body(api.GET('/api/admin/v1/provisioning-tasks', { params: { query } })), {
      status: 'open',
    }),
  },
  {
    key: 'stuck',
    label: t('stuck'),
    to: '/tasks',
    needs: 'tasks.read',
    count: countOf((query) => body(api.GET('/api/admin/v1/provisioning-tasks', { params: { query } })), STUCK),
  },
  {
    key: 'registrars',
    label: t('registrars'),
    to: '/tasks',
    needs: 'tasks.read',
    count: countOf((query) => body(api.GET('/api/admin/v1/registrar-tasks', { params: { query } })), {
      status: 'open',
    }),
  },
  {
    key: 'overdue',
    label: t('overdue'),
    to: `/invoices?status=Unpaid&dueOn.lt=${today()}`,
    needs: 'invoices.read',
    count: () =>
      countOf((query) => body(api.GET('/api/admin/v1/invoices', { params: { query } })), {
        status: 'Unpaid',
        'dueOn][lt': today(),
      })(),
  },
  {
    key: 'held',
    label: t('held'),
    to: '/payments#held',
    needs: 'payments.read',
    count: countOf((query) => body(api.GET('/api/admin/v1/held-payments', { params: { query } })), { status: 'open' }),
  },
  {
    key: 'approve',
    label: t('approve'),
    to: '/payouts?status=draft',
    needs: 'payouts.read',
    count: countOf((query) => body(api.GET('/api/admin/v1/payouts', { params: { query } })), { status: 'draft' }),
  },
  {
    key: 'send',
    label: t('send'),
    to: '/payouts?status=approved',
    needs: 'payouts.read',
    count: countOf((query) => body(api.GET('/api/admin/v1/payouts', { params: { query } })), { status: 'approved' }),
  },
  {
    key: 'failed',
    label: t('failed'),
    to: '/mails?status=failed',
    needs: 'mails.read',
    count: countOf((query) => body(api.GET('/api/admin/v1/mails', { params: { query } })), { status: 'failed' }),
  },
  {
    key: 'parked',
    label: t('parked'),
    to: '/operations',
    needs: 'operations.read',
    count: async () => {
      const { deliveries, jobs } = await body(api.GET('/api/admin/v1/operations'));
      return { items: [], total: deliveries.parked + jobs.parked };
    },
  },
];

function Tile({ label, to, queryKey, count }: Attention & { queryKey: string[] }) {
  const query = useQuery({ queryKey, queryFn: count, staleTime: 5_000 });
  const [path, rest = ''] = to.split(/(?=[?#])/);
  const search = rest.startsWith('?') ? Object.fromEntries(new URLSearchParams(rest)) : {};
  const total = query.data?.total ?? null;
  return (
    <Link
      to={path}
      search={search as never}
      hash={rest.startsWith('#') ? rest.slice(1) : undefined}
      className="rl-panel rl-tile"
    >
      <div
        className="rl-tile-number"
        style={{ color: total ? 'var(--mantine-color-anchor)' : 'var(--mantine-color-dimmed)' }}
      >
        {query.isPending ? (
          <Skeleton height={28} width={48} />
        ) : query.isError ? (
          '?'
        ) : (
          (total ?? t('atLeast', { n: query.data?.totalAtLeast ?? 10_000 }))
        )}
      </div>
      <Text size="sm">{label}</Text>
    </Link>
  );
}

export function HomePage() {
  const me = useMe();
  const tiles = attention().filter((a) => me.can(a.needs));
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack gap="lg">
        {tiles.length > 0 && (
          <section aria-label={t('attention')}>
            <Text component="h2" fw={650} mb="xs" mt={0}>
              {t('attention')}
            </Text>
            <div className="rl-tiles">
              {tiles.map((a) => (
                <Tile {...a} key={a.key} queryKey={['attention', a.key]} />
              ))}
            </div>
          </section>
        )}
        {me.can('tasks.read') && <Stuck />}
        {me.can('ledger.read') && (
          <StatisticsPanel
            load={(query) => body(api.GET('/api/admin/v1/statistics', { params: { query } }))}
            figures={['sales', 'income', 'profit', 'received', 'orders', 'clients']}
            lists={{
              sales: { to: '/invoices', date: 'issuedOn' },
              income: { to: '/invoices', date: 'issuedOn' },
              profit: { to: '/profits', date: 'postedOn' },
              received: { to: '/payments', date: 'receivedOn' },
              clients: { to: '/clients', date: 'createdOn' },
            }}
          />
        )}
        {me.can('catalog.read') && me.can('groups.read') && me.can('resellers.read') && <SetUp />}
        {me.can('orders.read') && (
          <section aria-label={t('latest')}>
            <Text component="h2" fw={650} mb="xs" mt={0}>
              {t('latest')}
            </Text>
            <OrdersList place="memory" latest />
          </section>
        )}
      </Stack>
    </>
  );
}

/** Tasks that a server refused and that are needed still; nothing while there is none. */
function Stuck() {
  const { data } = useQuery({
    queryKey: ['provisioning-tasks', 'stuck'],
    queryFn: () =>
      body(
        api.GET('/api/admin/v1/provisioning-tasks', {
          params: { query: toQuery({ limit: 5, sort: '-createdAt', filters: STUCK }) },
        }),
      ),
    staleTime: 5_000,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <StuckTasks tasks={data.items} />
    </Suspense>
  );
}

/** What an empty installation needs before the first sale, from its real state; gone once all is there. */
function SetUp() {
  const query = useQuery({
    queryKey: ['attention', 'setup'],
    queryFn: async () => {
      const one = toQuery({ limit: 1 });
      const [products, groups, resellers] = await Promise.all([
        body(api.GET('/api/admin/v1/catalog/products', { params: { query: one } })),
        body(api.GET('/api/admin/v1/pricing-groups', { params: { query: one } })),
        body(api.GET('/api/admin/v1/resellers', { params: { query: one } })),
      ]);
      return {
        catalog: products.items.length > 0,
        group: groups.items.length > 0,
        reseller: resellers.items.length > 0,
      };
    },
  });
  if (query.isError) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (!query.data || Object.values(query.data).every(Boolean)) return null;
  const steps = [
    { key: 'catalog', to: '/catalog/import' },
    { key: 'group', to: '/groups' },
    { key: 'reseller', to: '/resellers' },
  ] as const;
  return (
    <Section title={t('start')} description={t('startText')}>
      <Stack gap="xs">
        {steps.map(({ key, to }) => (
          <Group key={key} gap="sm">
            <StatusBadge status={query.data[key] ? t('done') : t('todo')} tone={query.data[key] ? 'good' : 'wait'} />
            <PageLink to={to}>{t(key)}</PageLink>
          </Group>
        ))}
        {!query.data.catalog && <Note>{t('startText')}</Note>}
      </Stack>
    </Section>
  );
}
