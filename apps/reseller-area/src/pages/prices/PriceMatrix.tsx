import { Button, Group, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, body } from '#api-client';
import {
  EmptyState,
  fieldWords,
  focusFirstRefused,
  formatMoney,
  ITEM_TYPES,
  KeepAsDraft,
  Note,
  PageLink,
  PriceGrid,
  ProblemAlert,
  Section,
  sortTerms,
  tell,
  termWords,
  typedAmount,
  useAction,
  useMe,
  type GridCell,
  type ItemType,
} from '#ui';
import { api, useCurrencies } from '../../api.js';
import { cellChanges, keyOf, range, stored, type Cell, type Part, type Row } from './price-cells.js';
import { t } from './prices.texts.js';

/** Store prices as a matrix with limits, margin and profit of each cell. */
export function PriceMatrix() {
  const currencies = useCurrencies();
  const may = useMe().can('prices.write');
  const [type, setType] = useState<ItemType>('product');
  const [picked, setCurrency] = useState<string | null>(null);
  const [productGroupId, setProductGroup] = useState<string | null>(null);
  const [find, setFind] = useState('');
  const [q] = useDebouncedValue(find.trim(), 300);
  const [withSetup, setWithSetup] = useState(false);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [checked, setChecked] = useState<{ ok: number; bad: number } | null>(null);
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
              limit: 50,
              ...(pageParam ? { cursor: pageParam } : {}),
              ...(q ? { q } : {}),
              ...(grouped && productGroupId ? { productGroupId } : {}),
            } as never,
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const terms = sortTerms(rows.flatMap((row) => row.cells.map((cell) => cell.term)));
  const changes = cellChanges(rows, typed, currency);

  const reset = () => {
    setTyped({});
    setErrors({});
    setChecked(null);
  };
  const showRefusals = (found: { pointer: string; code: string; detail: string }[]) => {
    const byField: Record<string, string> = {};
    for (const refusal of found) {
      const [, index, part] = /^\/cells\/(\d+)(?:\/price)?(?:\/(setup|recurring))?/.exec(refusal.pointer) ?? [];
      const cell = changes[parseInt(index ?? '-1', 10)];
      if (cell) byField[`${cell.key} ${part ?? 'recurring'}`] ??= fieldWords(refusal);
    }
    setErrors(byField);
    focusFirstRefused();
    if (Object.keys(byField).some((field) => field.endsWith(' setup'))) setWithSetup(true);
  };
  const write = useAction({
    run: (dryRun: boolean) =>
      body(api.PUT('/api/reseller/v1/prices', { body: { cells: changes.map((c) => c.input), dryRun } })),
    refresh: [['prices']],
    after: ({ cells, dryRun }) => {
      if (!dryRun) {
        tell(t('savedCells', { n: cells.length }));
        return reset();
      }
      const bad = cells.filter((c) => c.status === 'refused').length;
      showRefusals(cells.flatMap((c) => c.refusals));
      setChecked({ ok: cells.length - bad, bad });
    },
  });
  const start = (dryRun: boolean) => {
    setChecked(null);
    const unreadable = Object.entries(typed).filter(([, text]) => text.trim() !== '' && typedAmount(text) === null);
    setErrors(Object.fromEntries(unreadable.map(([field]) => [field, t('badAmount')])));
    if (unreadable.length > 0) return;
    write.mutate(dryRun, { onError: (error) => error instanceof ApiProblem && showRefusals(error.errors) });
  };

  const cellOf = (row: Row, cell: Cell | undefined): GridCell | null => {
    if (!cell) return null;
    const parts: Part[] = withSetup ? ['recurring', 'setup'] : ['recurring'];
    const flagged = cell.inForce?.flagged ?? false;
    return {
      flagged,
      fields: parts.map((part) => {
        const id = `${keyOf(row, cell)} ${part}`;
        return {
          id,
          label: part === 'setup' ? t('setup') : t('price'),
          value: typed[id] ?? stored(cell, part),
          placeholder: cell.inForce && !cell.price ? cell.inForce[part].amount : t('notSold'),
          error: errors[id],
          tag: withSetup ? (part === 'setup' ? t('setup') : t('price')) : undefined,
        };
      }),
      hints: [
        t('cost', { amount: formatMoney(cell.admin.recurring) }),
        range(cell, 'recurring'),
        ...(withSetup && range(cell, 'setup') ? [`${t('setup')}: ${range(cell, 'setup')}`] : []),
        cell.inForce?.source === 'rule' ? t('byRule') : '',
        flagged && cell.inForce ? t('flagged', { amount: formatMoney(cell.inForce.recurring) }) : '',
        cell.margin ? t('margin', { amount: formatMoney(cell.margin) }) : '',
        cell.problem ? (
          t('problem')
        ) : cell.profit ? (
          <strong key="p">{t('profit', { amount: formatMoney(cell.profit) })}</strong>
        ) : (
          ''
        ),
        <PageLink key="why" to={`/explain-price/${row.itemType}/${row.itemId}/${currency}/${cell.term}`}>
          {t('why')}
        </PageLink>,
      ].filter(Boolean),
    };
  };

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
        ) : rows.length === 0 && !query.isPending ? (
          <EmptyState title={t('noItems')} text={t('noItemsText')} />
        ) : (
          <PriceGrid
            caption={t('matrix')}
            corner={t('item')}
            columns={terms.map(termWords)}
            readOnly={!may}
            rows={rows.map((row) => ({
              key: `${row.itemType} ${row.itemId}`,
              name: row.label,
              head: (
                <>
                  {row.label}
                  {!row.label.startsWith(row.group) && (
                    <Text size="xs" c="dimmed" fw={400}>
                      {row.group}
                    </Text>
                  )}
                </>
              ),
              cells: terms.map((term) =>
                cellOf(
                  row,
                  row.cells.find((c) => c.term === term),
                ),
              ),
            }))}
            onChange={(list) =>
              setTyped((before) => ({ ...before, ...Object.fromEntries(list.map(({ id, value }) => [id, value])) }))
            }
          />
        )}
        {rows.length > 0 && (
          <div className="rl-table-foot">
            <Text size="sm" c="dimmed">
              {t('of', { n: rows.length, total: query.data?.pages[0]?.total ?? 0 })}
            </Text>
            {query.hasNextPage && (
              <Button
                size="xs"
                variant="default"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('more')}
              </Button>
            )}
          </div>
        )}
      </Section>
      {may && rows.length > 0 && (
        <div className="rl-savebar">
          <Stack gap="xs">
            {checked && (
              <Note tone={checked.bad ? 'bad' : 'good'}>
                <p>{t('checked', checked)}</p>
              </Note>
            )}
            <ProblemAlert error={write.error} hideFields />
            <Group justify="space-between">
              <Text size="xs" c="dimmed" maw={620} visibleFrom="sm">
                {t('gridHint')}
              </Text>
              <Group gap="xs">
                <Button variant="default" disabled={changes.length === 0} onClick={reset}>
                  {t('reset')}
                </Button>
                <Button
                  variant="default"
                  disabled={changes.length === 0}
                  loading={write.isPending}
                  onClick={() => start(true)}
                >
                  {t('check')}
                </Button>
                <KeepAsDraft
                  disabled={changes.length === 0}
                  keep={(name) =>
                    body(
                      api.POST('/api/reseller/v1/price-change-sets', {
                        body: { name, cells: changes.map((c) => c.input) },
                      }),
                    )
                  }
                  after={reset}
                />
                <Button disabled={changes.length === 0} loading={write.isPending} onClick={() => start(false)}>
                  {t('save', { n: changes.length })}
                </Button>
              </Group>
            </Group>
          </Stack>
        </div>
      )}
    </Stack>
  );
}
