import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { body, toQuery } from '#api-client';
import { Note, PageHeader, PageLink, QueryView, Section, StatisticsPanel, StatusBadge, useMe, type Page } from '#ui';
import { api } from '../../api.js';
import { OrdersList } from '../orders/OrdersPage.js';
import { Balances } from '../profit/Balances.js';
import { t } from './home.texts.js';

const one = (filters: Record<string, string> = {}) => toQuery({ limit: 1, total: true, filters });

export function HomePage() {
  const me = useMe();
  return (
    <>
      <PageHeader title={t('title', { name: me.name })} />
      <Stack gap="lg">
        <Checklist />
        <div className="rl-tiles">
          <Tile
            label={t('clients')}
            to="/clients"
            needs="clients.read"
            load={() => body(api.GET('/api/reseller/v1/clients', { params: { query: one() } }))}
          />
          <Tile
            label={t('open')}
            to="/invoices"
            search={{ status: 'Unpaid' }}
            needs="invoices.read"
            load={() => body(api.GET('/api/reseller/v1/invoices', { params: { query: one({ status: 'Unpaid' }) } }))}
          />
          <Tile
            label={t('orders')}
            to="/orders"
            needs="orders.read"
            load={() => body(api.GET('/api/reseller/v1/orders', { params: { query: one() } }))}
          />
        </div>
        {me.can('payouts.read') && (
          <StatisticsPanel
            load={(query) => body(api.GET('/api/reseller/v1/statistics', { params: { query } }))}
            figures={['sales', 'profit', 'orders', 'clients']}
            labels={{ profit: t('profit') }}
            lists={{
              sales: { to: '/invoices', date: 'issuedOn' },
              profit: { to: '/profit', date: 'postedOn' },
              clients: { to: '/clients', date: 'createdOn' },
            }}
          />
        )}
        {me.can('payouts.read') && (
          <Section title={t('balances')} flush>
            <Balances />
          </Section>
        )}
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

function Tile({
  label,
  to,
  search,
  needs,
  load,
}: {
  label: string;
  to: string;
  search?: Record<string, string>;
  needs: string;
  load: () => Promise<Page<unknown>>;
}) {
  const may = useMe().can(needs);
  const query = useQuery({ queryKey: ['tile', label], queryFn: load, enabled: may });
  if (!may) return null;
  const { total, totalAtLeast } = query.data ?? {};
  return (
    <Link to={to} search={(search ?? {}) as never} className="rl-panel rl-tile">
      <div className="rl-tile-number">
        {query.isPending ? (
          <Skeleton height={28} width={48} />
        ) : query.isError ? (
          '?'
        ) : (
          (total ?? t('atLeast', { n: totalAtLeast ?? 10_000 }))
        )}
      </div>
      <Text size="sm">{label}</Text>
    </Link>
  );
}

/** What still keeps the store from selling, asked from its real state each time. */
function Checklist() {
  const query = useQuery({
    queryKey: ['checklist'],
    queryFn: async () => {
      const [brand, currencies, rules] = await Promise.all([
        body(api.GET('/api/reseller/v1/brand')),
        body(api.GET('/api/reseller/v1/currencies')),
        body(api.GET('/api/reseller/v1/price-rules')),
      ]);
      return {
        brand,
        steps: {
          brand: brand.companyName !== '',
          host: brand.hosts.some((h) => h.verified),
          prices: rules.items.length > 0 || (await anyPrice(currencies.items.map((c) => c.code))),
        },
      };
    },
  });
  const to = { brand: '/brand', host: '/brand', prices: '/prices' } as const;
  return (
    <Section title={t('checklist')}>
      <QueryView query={query} lines={3}>
        {({ brand, steps }) => (
          <Stack gap="xs">
            {brand.status === 'suspended' && <Note tone="bad">{t('suspended')}</Note>}
            {(Object.keys(steps) as (keyof typeof steps)[]).map((step) => (
              <Group key={step} gap="sm">
                <StatusBadge status={steps[step] ? t('done') : t('todo')} tone={steps[step] ? 'good' : 'wait'} />
                <PageLink to={to[step]}>{t(step)}</PageLink>
              </Group>
            ))}
            {Object.values(steps).every(Boolean) && (
              <Group>
                <Text size="sm">{t('allDone')}</Text>
                {brand.storeUrl && (
                  <Button
                    size="xs"
                    variant="default"
                    component="a"
                    href={brand.storeUrl}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {t('openStore')}
                  </Button>
                )}
              </Group>
            )}
          </Stack>
        )}
      </QueryView>
    </Section>
  );
}

/** Whether anything at all is in the store: a product or a domain in one of the currencies. */
async function anyPrice(currencies: string[]): Promise<boolean> {
  for (const currency of currencies)
    for (const itemType of ['product', 'domainregister'] as const) {
      const slice = await body(
        api.GET('/api/reseller/v1/prices', { params: { query: { itemType, currency, limit: 100 } as never } }),
      );
      if (slice.items.some((row) => row.cells.some((cell) => cell.inForce))) return true;
    }
  return false;
}
