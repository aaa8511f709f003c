import { Select, Stack, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { body, type ResellerSchemas } from '#api-client';
import {
  columnsOf,
  EmptyState,
  formatMoney,
  ITEM_TYPES,
  PriceMatrix,
  ProblemAlert,
  Section,
  sortTerms,
  termWords,
  useMe,
  type ItemType,
  type PricesDoor,
  type SheetCell,
  type SheetRow,
} from '#ui';
import { api, useCurrencies } from '../../api.js';
import { t } from './prices.texts.js';

type Cell = ResellerSchemas['ResellerSliceCellDto'];
const PARTS = ['setup', 'recurring'] as const;

/** Store prices as a matrix with limits, margin and profit of each cell. */
export function StorePrices() {
  const currencies = useCurrencies();
  const me = useMe();
  const [type, setType] = useState<ItemType>('product');
  const [picked, setCurrency] = useState<string | null>(null);
  const [productGroupId, setProductGroup] = useState<string | null>(null);
  const [find, setFind] = useState('');
  const [q] = useDebouncedValue(find.trim(), 300);
  const [withSetup, setWithSetup] = useState(false);
  const currency = picked ?? currencies.data?.[0] ?? '';
  const grouped = type === 'product' || type === 'option';
  const groups = useQuery({
    queryKey: ['product-groups'],
    queryFn: () => body(api.GET('/api/reseller/v1/product-groups')),
    staleTime: 300_000,
  });
  const query = useInfiniteQuery({
    queryKey: ['prices', 'slice', type, currency, grouped ? productGroupId : null, q],
    enabled: currency !== '',
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/reseller/v1/prices', {
          params: {
            query: {
              itemType: type,
              currency,
              limit: 2000,
              ...(pageParam ? { cursor: pageParam } : {}),
              ...(q ? { q } : {}),
              ...(grouped && productGroupId ? { productGroupId } : {}),
            } as never,
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const pages = query.data?.pages;
  const items = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const rows = useMemo(
    () =>
      items.map((row): SheetRow => ({
        key: `${row.itemType} ${row.itemId}`,
        name: row.label,
        group: row.group,
        cells: Object.fromEntries(row.cells.map((cell) => [cell.term, sheetCell(cell)])),
      })),
    [items],
  );
  const terms = useMemo(() => sortTerms(items.flatMap((row) => row.cells.map((cell) => cell.term))), [items]);
  const sample = items.flatMap((row) => row.cells)[0]?.admin.recurring.amount ?? '0.00';

  return (
    <Stack>
      <Section flush>
        <div className="rl-toolbar">
          <Select
            size="xs"
            label={t('type')}
            allowDeselect={false}
            data={ITEM_TYPES}
            value={type}
            onChange={(value) => setType(value as ItemType)}
          />
          <Select
            size="xs"
            label={t('currency')}
            allowDeselect={false}
            data={currencies.data ?? []}
            value={currency || null}
            onChange={setCurrency}
          />
          {grouped && (
            <Select
              size="xs"
              label={t('productGroup')}
              clearable
              data={(groups.data?.items ?? []).map((g) => ({ value: String(g.id), label: g.name }))}
              value={productGroupId}
              onChange={setProductGroup}
            />
          )}
          <TextInput size="xs" label={t('find')} value={find} onChange={(e) => setFind(e.currentTarget.value)} />
          <div style={{ flex: '0 0 auto', paddingBottom: 5 }}>
            <Switch
              size="xs"
              label={t('withSetup')}
              checked={withSetup}
              onChange={(e) => setWithSetup(e.currentTarget.checked)}
            />
          </div>
        </div>
        {query.isError ? (
          <div className="rl-panel-body">
            <ProblemAlert error={query.error} retry={() => void query.refetch()} />
          </div>
        ) : query.isPending ? (
          <div className="rl-panel-body" role="status" aria-busy="true">
            {t('loadingPrices')}
          </div>
        ) : rows.length === 0 ? (
          <EmptyState title={t('noItems')} text={t('noItemsText')} />
        ) : (
          <PriceMatrix
            caption={t('matrix')}
            door={DOOR}
            may={me.can('prices.write')}
            place={`reseller ${me.resellerId} ${type} ${currency}`}
            currency={currency}
            digits={sample.split('.')[1]?.length ?? 0}
            version={Math.min(...(pages ?? []).map((page) => page.version))}
            rows={rows}
            total={pages?.[0]?.total ?? 0}
            isLoading={query.hasNextPage}
            columns={columnsOf(terms, 'price', withSetup ? ['recurring', 'setup'] : ['recurring'], {
              term: termWords,
              setup: t('setup'),
              meaning: (part) => (part === 'setup' ? t('setup') : t('price')),
            })}
            reload={() => query.refetch()}
            show={(_, part) => part === 'setup' && setWithSetup(true)}
            hint={t('gridHint')}
          />
        )}
      </Section>
    </Stack>
  );
}

function sheetCell(cell: Cell): SheetCell {
  const stored: SheetCell['stored'] = {};
  const known: SheetCell['known'] = {};
  for (const part of PARTS) {
    if (cell.price) stored[`price ${part}`] = cell.price[part].amount;
    known[`cost ${part}`] = cell.admin[part].amount;
    const [lowest, highest] = [cell.lowest[part]?.amount, cell.highest[part]?.amount];
    if (lowest !== undefined) known[`lowest ${part}`] = lowest;
    if (highest !== undefined) known[`highest ${part}`] = highest;
  }
  const { inForce } = cell;
  const flagged = inForce?.flagged ?? false;
  return {
    stored,
    known,
    flagged,
    placeholder: inForce && !cell.price ? inForce.recurring.amount : t('notSold'),
    hint:
      flagged && inForce
        ? t('flagged', { amount: inForce.recurring.amount })
        : inForce?.source === 'rule'
          ? t('byRule')
          : cell.profit
            ? t('profit', { amount: formatMoney(cell.profit) })
            : undefined,
    earns: cell.problem
      ? [[t('profitWord'), t('problem')]]
      : [
          [t('marginWord'), cell.margin ? formatMoney(cell.margin) : '–'],
          [t('profitWord'), cell.profit ? formatMoney(cell.profit) : '–'],
        ],
  };
}

const SETS = '/api/reseller/v1/price-change-sets' as const;
const seen = (version: number) => ({ 'If-Match': `"${version}"` });
const one = (id: number) => ({ path: { id } });
const DOOR: PricesDoor = {
  write: (cells, dryRun, version) =>
    body(
      api.PUT('/api/reseller/v1/prices', {
        params: dryRun ? {} : { header: seen(version) },
        body: { cells: cells as never, dryRun },
      }),
    ),
  createSet: (name, cells, version) =>
    body(api.POST(SETS, { params: { header: seen(version) }, body: { name, cells: cells as never } })),
  putCells: (id, cells, version) =>
    body(
      api.PUT(`${SETS}/{id}/cells`, {
        params: { ...one(id), header: seen(version) },
        body: { cells: cells as never },
      }),
    ),
  publishSet: (id) =>
    body(api.POST(`${SETS}/{id}/publish`, { params: one(id), body: { overwrite: false, dryRun: false } })),
  removeSet: (id) => body(api.DELETE(`${SETS}/{id}`, { params: one(id) })),
};
