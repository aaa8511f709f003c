import { SegmentedControl, Stack, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { body, type AdminSchemas } from '#api-client';
import {
  columnsOf,
  EmptyState,
  formatMoney,
  PriceMatrix,
  ProblemAlert,
  Section,
  sortTerms,
  termWords,
  useMe,
  type Part,
  type PricesDoor,
  type SheetCell,
  type SheetRow,
  type Side,
} from '#ui';
import { api } from '../../api.js';
import { t } from './groups.texts.js';
import { SliceBar, useSlice } from './slice.js';

type Cell = AdminSchemas['GroupSliceCellDto'];
const SIDES = ['admin', 'lowest', 'highest'] as const;
type GroupSide = (typeof SIDES)[number];
const PARTS = ['setup', 'recurring'] as const;

/** Admin prices and ranges of a group as a matrix: typed, checked by the server, saved together. */
export function PricesTab({ groupId }: { groupId: number }) {
  const slice = useSlice(groupId, { all: true });
  const may = useMe().can('groups.write');
  const [side, setSide] = useState<GroupSide>('admin');
  const [withSetup, setWithSetup] = useState(false);
  const pages = slice.query.data?.pages;
  const items = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const rows = useMemo(
    () =>
      items.map((row): SheetRow => ({
        key: `${row.itemType} ${row.itemId}`,
        name: row.label,
        group: row.group,
        cells: Object.fromEntries(row.cells.map((cell) => [cell.term, sheetCell(cell, side)])),
      })),
    [items, side],
  );
  const terms = useMemo(() => sortTerms(items.flatMap((row) => row.cells.map((cell) => cell.term))), [items]);
  const sample = items.flatMap((row) => row.cells).find((cell) => cell.list ?? cell.admin);
  const parts: Part[] = withSetup ? ['recurring', 'setup'] : ['recurring'];
  return (
    <Stack>
      <Section flush>
        <SliceBar slice={slice}>
          <div style={{ flex: '0 0 auto' }}>
            <SegmentedControl
              size="xs"
              aria-label={t('showing')}
              value={side}
              onChange={(value) => setSide(value as GroupSide)}
              data={SIDES.map((value) => ({ value, label: t(value) }))}
            />
          </div>
          <div style={{ flex: '0 0 auto', paddingBottom: 5 }}>
            <Switch
              size="xs"
              label={t('withSetup')}
              checked={withSetup}
              onChange={(e) => setWithSetup(e.currentTarget.checked)}
            />
          </div>
        </SliceBar>
        {slice.query.isError ? (
          <div className="rl-panel-body">
            <ProblemAlert error={slice.query.error} retry={() => void slice.query.refetch()} />
          </div>
        ) : slice.query.isPending ? (
          <div className="rl-panel-body" role="status" aria-busy="true">
            {t('loadingPrices')}
          </div>
        ) : rows.length === 0 ? (
          <EmptyState title={t('noItems')} text={t('noItemsText')} />
        ) : (
          <PriceMatrix
            caption={t('prices')}
            door={doorOf(groupId)}
            may={may}
            place={`group ${groupId} ${slice.type} ${slice.currency}`}
            currency={slice.currency}
            digits={digitsOf((sample?.list ?? sample?.admin)?.recurring.amount)}
            version={Math.min(...(pages ?? []).map((page) => page.version))}
            rows={rows}
            total={pages?.[0]?.total ?? 0}
            isLoading={slice.query.hasNextPage}
            columns={columnsOf(terms, side, parts, {
              term: termWords,
              setup: t('setup'),
              meaning: (part) => `${t(side)}, ${t(part)}`,
            })}
            reload={() => slice.query.refetch()}
            show={(wanted, part) => {
              if (wanted !== 'price') setSide(wanted);
              if (part === 'setup') setWithSetup(true);
            }}
            hint={t('gridHint')}
          />
        )}
      </Section>
    </Stack>
  );
}

/** Decimals of the currency, as the server writes its amounts. */
const digitsOf = (amount = '0.00'): number => amount.split('.')[1]?.length ?? 0;

function sheetCell(cell: Cell, side: Side): SheetCell {
  const stored: SheetCell['stored'] = {};
  const known: SheetCell['known'] = {};
  for (const part of PARTS) {
    for (const one of SIDES) {
      const amount = cell[one]?.[part]?.amount;
      if (amount !== undefined) stored[`${one} ${part}`] = amount;
    }
    const list = cell.list?.[part].amount;
    if (list !== undefined) known[`list ${part}`] = list;
  }
  const words = (pair: Cell['list']) => (pair ? formatMoney(pair.recurring) : '–');
  return {
    stored,
    known,
    hint: side === 'admin' ? t('list', { amount: words(cell.list) }) : t('cost', { amount: words(cell.admin) }),
    placeholder: side === 'admin' ? t('notIn') : t('noBound'),
  };
}

const doorOf = (id: number): PricesDoor => {
  const SETS = '/api/admin/v1/pricing-groups/{id}/change-sets' as const;
  const seen = (version: number) => ({ 'If-Match': `"${version}"` });
  const one = (setId: number) => ({ path: { id, setId } });
  return {
    write: (cells, dryRun, version) =>
      body(
        api.PUT('/api/admin/v1/pricing-groups/{id}/cells', {
          params: { path: { id }, ...(dryRun ? {} : { header: seen(version) }) },
          body: { cells: cells as never, dryRun },
        }),
      ),
    createSet: (name, cells, version) =>
      body(api.POST(SETS, { params: { path: { id }, header: seen(version) }, body: { name, cells: cells as never } })),
    putCells: (setId, cells, version) =>
      body(
        api.PUT(`${SETS}/{setId}/cells`, {
          params: { ...one(setId), header: seen(version) },
          body: { cells: cells as never },
        }),
      ),
    publishSet: (setId) =>
      body(api.POST(`${SETS}/{setId}/publish`, { params: one(setId), body: { overwrite: false, dryRun: false } })),
    removeSet: (setId) => body(api.DELETE(`${SETS}/{setId}`, { params: one(setId) })),
  };
};
