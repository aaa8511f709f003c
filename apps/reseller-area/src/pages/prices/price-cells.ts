import type { ResellerSchemas } from '#api-client';
import { formatMoney, typedAmount } from '#ui';
import { t } from './prices.texts.js';

export type Row = ResellerSchemas['ResellerSliceRowDto'];
export type Cell = ResellerSchemas['ResellerSliceCellDto'];
type CellInput = ResellerSchemas['ResellerCellInputDto'];
export type Part = 'setup' | 'recurring';

export const keyOf = (row: Row, cell: Cell) => `${row.itemType} ${row.itemId} ${cell.term}`;
export const stored = (cell: Cell, part: Part): string => cell.price?.[part].amount ?? '';

/** The allowed range of one part in words; empty when nothing bounds it. */
export function range(cell: Cell, part: Part): string {
  const low = cell.lowest[part];
  const high = cell.highest[part];
  if (low && high) return t('range', { low: low.amount, high: formatMoney(high) });
  if (low) return t('from', { low: formatMoney(low) });
  return high ? t('upTo', { high: formatMoney(high) }) : '';
}

/** What was typed, in the API's form; an emptied price is removed. */
export function cellChanges(rows: Row[], typed: Record<string, string>, currency: string) {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const key = keyOf(row, cell);
      const now = (part: Part) => typed[`${key} ${part}`] ?? stored(cell, part);
      if (now('setup') === stored(cell, 'setup') && now('recurring') === stored(cell, 'recurring')) return [];
      const value = (part: Part) => typedAmount(now(part)) ?? now(part).trim();
      const price =
        value('recurring') === ''
          ? null
          : { recurring: value('recurring'), ...(value('setup') === '' ? {} : { setup: value('setup') }) };
      const input: CellInput = {
        itemType: row.itemType as CellInput['itemType'],
        itemId: row.itemId,
        currency,
        term: cell.term as CellInput['term'],
        price,
      };
      return [{ key, input }];
    }),
  );
}
