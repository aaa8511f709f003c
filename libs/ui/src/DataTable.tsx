import { Button, Group, Skeleton, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { keepPreviousData, useQuery, type QueryKey } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { toQuery, type ListQuery } from '#api-client';
import { filtersOf, hiddenOf, isFilter, useListParams, type Page } from './list-state.js';
import { Clear, type Filter } from './ClearFilters.js';
import { EmptyState } from './page.js';
import { ProblemAlert } from './ProblemAlert.js';
import { t } from './ui.texts.js';

// Choices and typed filters are half of a list's weight; the rows do not wait for them.
const Toolbar = lazy(() => import('./ListToolbar.js').then((m) => ({ default: m.Toolbar })));
const OtherFilters = lazy(() => import('./OtherFilters.js'));
const ListTools = lazy(() => import('./ListTools.js').then((m) => ({ default: m.ListTools })));

export interface Column<T> {
  header: string;
  cell: (row: T) => ReactNode;
  /** The name the server sorts by. */
  sort?: string;
  align?: 'end';
  /** Names the row for a screen reader; by default the first column does. */
  rowHeader?: boolean;
}

interface DataTableProps<T> {
  label: string;
  columns: Column<T>[];
  filters?: Filter[];
  /** Placeholder of the search by prefix; no search without it. */
  search?: string;
  defaultSort?: string;
  queryKey: QueryKey;
  load: (query: ListQuery) => Promise<Page<T>>;
  rowKey: (row: T) => string | number;
  empty: { title: string; text?: ReactNode; action?: ReactNode };
  /** `memory` where the page has more than one list. */
  place?: 'url' | 'memory';
  /** Filters that belong to the page and cannot be changed in the list. */
  fixed?: Record<string, string>;
  limit?: number;
  /** A few rows of a start page, without what a list can do besides. */
  brief?: boolean;
  /** What can be done with the rows shown, or with all that the filters let through. */
  bar?: (shown: { items: T[]; filters: Record<string, string> }) => ReactNode;
}

/** A list of the server: its order, filters, search and pages, all in the address. */
export function DataTable<T>(props: DataTableProps<T>) {
  const {
    label,
    columns: all,
    filters = [],
    search,
    defaultSort,
    queryKey,
    load,
    rowKey,
    empty,
    place = 'url',
    fixed,
    brief,
    limit = brief ? 6 : 25,
    bar,
  } = props;
  const [params, change] = useListParams(place);
  const hidden = hiddenOf(params);
  const columns = all.filter((_, at) => at === 0 || !hidden.has(at));
  const [before, setBefore] = useState<string[]>([]);
  const [wantsTotal, setWantsTotal] = useState(false);
  const state = {
    limit,
    cursor: params.cursor,
    sort: params.sort ?? defaultSort,
    q: params.q,
    filters: { ...filtersOf(params), ...fixed },
  };
  const query = useQuery({
    queryKey: [...queryKey, 'list', state],
    queryFn: () => load(toQuery(state)),
    placeholderData: keepPreviousData,
  });
  const total = useQuery({
    queryKey: [...queryKey, 'total', state.q, state.filters],
    queryFn: () => load(toQuery({ ...state, cursor: null, limit: 1, total: true })),
    enabled: wantsTotal,
  });
  const narrow = (values: Record<string, string | undefined>) => {
    setBefore([]);
    change({ ...values, cursor: undefined });
  };
  // A link may narrow by what the toolbar does not offer: it is shown and can be taken off.
  const others = Object.keys(params).filter((name) => isFilter(name) && !filters.some((f) => f.name === name));
  const filtered = Boolean(params.q) || others.length > 0 || filters.some((f) => params[f.name]);
  const items = query.data?.items ?? [];
  const next = query.data?.nextCursor;
  const goNext = () => {
    setBefore([...before, params.cursor ?? '']);
    change({ cursor: next ?? undefined });
  };
  const goBack = () => {
    change({ cursor: before.at(-1) || undefined });
    setBefore(before.slice(0, -1));
  };

  return (
    <div className="rl-panel">
      {(search || filters.length > 0) && (
        <Suspense fallback={<div className="rl-toolbar" style={{ height: 77 }} />}>
          <Toolbar {...{ filters, search, params, narrow, filtered }} />
        </Suspense>
      )}
      {bar && items.length > 0 && bar({ items, filters: state.filters })}
      {others.length > 0 && (
        <Suspense fallback={null}>
          <OtherFilters names={others} params={params} narrow={narrow} />
        </Suspense>
      )}
      {query.isError ? (
        <div style={{ padding: 14 }}>
          <ProblemAlert error={query.error} retry={() => void query.refetch()} />
        </div>
      ) : query.data && items.length === 0 ? (
        filtered || params.cursor ? (
          <EmptyState title={t('nothingFound')} action={<Clear filters={filters} narrow={narrow} />} />
        ) : (
          <EmptyState {...empty} />
        )
      ) : (
        <div className="rl-scroll" tabIndex={0} role="region" aria-label={label}>
          {/* On a phone rows are cards, which takes their roles from the elements of a table; so they are said. */}
          <table className="rl-table rl-list" role="table" aria-busy={query.isFetching}>
            <thead role="rowgroup">
              <tr role="row">
                {columns.map((column) => (
                  <HeaderCell
                    key={column.header}
                    column={column}
                    sort={state.sort}
                    onSort={(sort) => narrow({ sort })}
                  />
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup" style={{ opacity: query.isPlaceholderData ? 0.55 : 1 }}>
              {query.isPending
                ? Array.from({ length: 6 }, (_, i) => (
                    <tr key={i} role="row">
                      {columns.map((c) => (
                        <td key={c.header} role="cell" data-label={c.header}>
                          <Skeleton height={14} my={4} />
                        </td>
                      ))}
                    </tr>
                  ))
                : items.map((row) => (
                    <tr key={rowKey(row)} role="row">
                      {columns.map((c, i) =>
                        (c.rowHeader ?? (i === 0 && !columns.some((x) => x.rowHeader))) ? (
                          <th key={c.header} role="rowheader" scope="row" style={{ fontWeight: 500 }}>
                            {c.cell(row)}
                          </th>
                        ) : (
                          <td key={c.header} role="cell" data-label={c.header} data-align={c.align}>
                            {c.cell(row)}
                          </td>
                        ),
                      )}
                    </tr>
                  ))}
            </tbody>
          </table>
        </div>
      )}
      {items.length > 0 && (
        <div className="rl-table-foot">
          <Group gap="xs">
            <Text size="sm" c="dimmed" role="status">
              {t('rows', { n: items.length })}
              {total.data && ` · ${totalWords(total.data)}`}
            </Text>
            {!brief && (
              <Suspense fallback={null}>
                <ListTools
                  label={label}
                  headers={all.map((column) => column.header)}
                  hidden={hidden}
                  hide={(positions) => change({ hide: positions.join('.') || undefined })}
                  keepsViews={place === 'url'}
                  {...{ params, change }}
                  page={(cursor) => load(toQuery({ ...state, cursor, limit: 100 })) as Promise<Page<object>>}
                />
              </Suspense>
            )}
            {!wantsTotal && (next || params.cursor) && (
              <Button size="compact-xs" variant="subtle" onClick={() => setWantsTotal(true)}>
                {t('count')}
              </Button>
            )}
          </Group>
          {(next || params.cursor) && (
            <Group gap="xs">
              {params.cursor && before.length === 0 && (
                <Button size="xs" variant="default" onClick={() => narrow({})}>
                  {t('first')}
                </Button>
              )}
              <Button size="xs" variant="default" disabled={before.length === 0} onClick={goBack}>
                {t('previous')}
              </Button>
              <Button size="xs" variant="default" disabled={!next} onClick={goNext}>
                {t('next')}
              </Button>
            </Group>
          )}
        </div>
      )}
    </div>
  );
}

const totalWords = (page: Page<unknown>): string =>
  typeof page.total === 'number'
    ? t('total', { n: page.total })
    : t('totalAtLeast', { n: page.totalAtLeast ?? 10_000 });

function HeaderCell<T>({ column, sort, onSort }: { column: Column<T>; sort?: string; onSort: (sort: string) => void }) {
  const own = column.sort;
  if (!own)
    return (
      <th role="columnheader" scope="col" data-align={column.align}>
        {column.header}
      </th>
    );
  const up = sort === own;
  const down = sort === `-${own}`;
  const Icon = up ? IconArrowUp : down ? IconArrowDown : IconArrowsSort;
  return (
    <th
      role="columnheader"
      scope="col"
      data-align={column.align}
      aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}
    >
      <button
        type="button"
        className="rl-sort"
        title={t('sortBy', { column: column.header })}
        onClick={() => onSort(down ? own : `-${own}`)}
      >
        {column.header}
        <Icon size={13} aria-hidden />
      </button>
    </th>
  );
}
