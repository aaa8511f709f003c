import { Button, Select, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { body, type AdminSchemas } from '#api-client';
import {
  DataTable,
  formatInstant,
  formatMoney,
  MoneyText,
  PageHeader,
  PageLink,
  StatusBadge,
  termWords,
  useAction,
  useMe,
  type Column,
} from '#ui';
import { api } from '../../api.js';
import { useCurrencies } from '../../shared/names.js';
import { t } from './catalog.texts.js';

type Price = AdminSchemas['ListPriceDto'];

/** The first price in the default currency, and how many there are in all. */
function Prices({ prices }: { prices: Price[] }) {
  const { data } = useCurrencies();
  const first = prices.find((p) => p.currency === data?.[0]) ?? prices[0];
  if (!first) return <>–</>;
  return (
    <span title={t('more', { n: prices.length })}>
      <MoneyText value={first.recurring} />{' '}
      <span style={{ color: 'var(--mantine-color-dimmed)' }}>{termWords(first.term).toLowerCase()}</span>
    </span>
  );
}

function YearPrice({ prices }: { prices: Price[] }) {
  const { data } = useCurrencies();
  const one = prices.filter((p) => p.term === '1y');
  return <MoneyText value={(one.find((p) => p.currency === data?.[0]) ?? one[0])?.recurring} />;
}

const state = (): Column<{ hidden: boolean; retired?: boolean }> => ({
  header: t('status'),
  cell: ({ hidden, retired }) =>
    retired ? (
      <StatusBadge status={t('retired')} />
    ) : hidden ? (
      <StatusBadge status={t('hidden')} />
    ) : (
      <StatusBadge status={t('sold')} tone="good" />
    ),
});

/** Where new names of an ending go. Kept at once: it touches nothing that is sold already. */
function RegistrarChoice({ tld, may }: { tld: AdminSchemas['TldDto']; may: boolean }) {
  const { data } = useQuery({
    queryKey: ['registrars'],
    queryFn: () => body(api.GET('/api/admin/v1/registrars')),
    staleTime: 300_000,
  });
  const choose = useAction({
    run: (registrar: string) =>
      body(
        api.PUT('/api/admin/v1/catalog/tlds/{id}/registrar', { params: { path: { id: tld.id } }, body: { registrar } }),
      ),
    done: t('registrarKept'),
    refresh: [['catalog', 'tlds']],
    tellFailures: true,
  });
  const known = data?.items ?? [];
  // A module that is not installed here, as after an import, is worked off on the task list.
  const value = known.some(({ key }) => key === tld.registrar) ? tld.registrar : 'manual';
  if (!may) return <>{known.find(({ key }) => key === value)?.label ?? value}</>;
  return (
    <Select
      size="xs"
      miw={170}
      aria-label={t('registrarOf', { name: tld.extension })}
      data={known.map(({ key, label }) => ({ value: key, label }))}
      value={value}
      allowDeselect={false}
      disabled={choose.isPending}
      onChange={(next) => next && next !== tld.registrar && choose.mutate(next)}
    />
  );
}

export function CatalogPage() {
  const may = useMe().can('catalog.write');
  const load = may && (
    <Button component={Link} to="/catalog/import">
      {t('import')}
    </Button>
  );
  const empty = { title: t('empty'), text: t('emptyText'), action: load };
  const common = { place: 'memory' as const, empty, search: t('search') };
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={load} />
      <Tabs defaultValue="products" keepMounted={false}>
        <Tabs.List mb="sm">
          {(['products', 'addons', 'options', 'tlds', 'currencies', 'imports'] as const).map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(tab)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="products">
          <DataTable
            {...common}
            label={t('products')}
            queryKey={['catalog', 'products']}
            load={(query) => body(api.GET('/api/admin/v1/catalog/products', { params: { query } }))}
            rowKey={(row) => row.id}
            columns={[
              { header: t('name'), cell: (row) => <PageLink to={`/catalog/products/${row.id}`}>{row.name}</PageLink> },
              { header: t('group'), cell: (row) => row.groupName },
              { header: t('payType'), cell: (row) => row.payType },
              { header: t('prices'), cell: (row) => <Prices prices={row.prices} /> },
              state(),
            ]}
          />
        </Tabs.Panel>
        <Tabs.Panel value="addons">
          <DataTable
            {...common}
            label={t('addons')}
            queryKey={['catalog', 'addons']}
            load={(query) => body(api.GET('/api/admin/v1/catalog/addons', { params: { query } }))}
            rowKey={(row) => row.id}
            columns={[
              { header: t('name'), cell: (row) => row.name },
              { header: t('payType'), cell: (row) => row.payType },
              { header: t('prices'), cell: (row) => <Prices prices={row.prices} /> },
              { header: t('products'), cell: (row) => row.productIds.length, align: 'end' },
              state(),
            ]}
          />
        </Tabs.Panel>
        <Tabs.Panel value="options">
          <DataTable
            {...common}
            label={t('options')}
            queryKey={['catalog', 'options']}
            load={(query) => body(api.GET('/api/admin/v1/catalog/options', { params: { query } }))}
            rowKey={(row) => row.id}
            columns={[
              { header: t('name'), cell: (row) => row.name },
              { header: t('group'), cell: (row) => row.groupName },
              { header: t('type'), cell: (row) => row.type },
              { header: t('choices'), cell: (row) => row.choices.map((c) => c.name).join(', ') },
            ]}
          />
        </Tabs.Panel>
        <Tabs.Panel value="tlds">
          <DataTable
            {...common}
            label={t('tlds')}
            queryKey={['catalog', 'tlds']}
            load={(query) => body(api.GET('/api/admin/v1/catalog/tlds', { params: { query } }))}
            rowKey={(row) => row.id}
            columns={[
              { header: t('name'), cell: (row) => row.extension, sort: 'extension' },
              { header: t('registrar'), cell: (row) => <RegistrarChoice tld={row} may={may} /> },
              { header: t('register'), cell: (row) => <YearPrice prices={row.register} />, align: 'end' },
              { header: t('renew'), cell: (row) => <YearPrice prices={row.renew} />, align: 'end' },
              { header: t('transfer'), cell: (row) => <YearPrice prices={row.transfer} />, align: 'end' },
            ]}
          />
        </Tabs.Panel>
        <Tabs.Panel value="currencies">
          <DataTable
            {...common}
            label={t('currencies')}
            queryKey={['catalog', 'currencies']}
            load={(query) => body(api.GET('/api/admin/v1/catalog/currencies', { params: { query } }))}
            rowKey={(row) => row.id}
            columns={[
              { header: t('code'), cell: (row) => row.code, sort: 'code' },
              { header: t('rate'), cell: (row) => row.rate, align: 'end' },
              {
                header: t('example'),
                cell: (row) => formatMoney({ amount: '1234', currency: row.code }),
                align: 'end',
              },
              {
                header: t('isDefault'),
                cell: (row) => (row.isDefault ? <StatusBadge status={t('isDefault')} tone="info" /> : '–'),
              },
            ]}
          />
        </Tabs.Panel>
        <Tabs.Panel value="imports">
          <DataTable
            label={t('imports')}
            place="memory"
            queryKey={['catalog', 'imports']}
            defaultSort="-id"
            load={(query) => body(api.GET('/api/admin/v1/catalog/imports', { params: { query } }))}
            rowKey={(row) => row.id}
            columns={[
              { header: t('when'), cell: (row) => formatInstant(row.at), sort: 'createdAt' },
              { header: t('by'), cell: (row) => row.by },
              { header: t('type'), cell: (row) => (row.dryRun ? t('dryRun') : t('forReal')) },
              { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
              { header: t('errors'), cell: (row) => row.errorCount, align: 'end' },
              { header: t('changed'), cell: (row) => countWords(row.counts) },
            ]}
            empty={empty}
          />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

type Counts = Record<string, { created: number; updated: number; unchanged: number }>;
const countWords = (counts: unknown): string =>
  Object.entries(counts as Counts)
    .filter(([, c]) => c.created + c.updated > 0)
    .map(([kind, c]) => `${kind}: +${c.created}, ~${c.updated}`)
    .join('; ') || '–';
