import type { ChangeSetCellInput } from '../change-sets/change-set.types.js';
import type { CellRef } from '../cell-input.js';
import type { CsvPriceRow } from './price-csv.js';

const refOf = ({ cell }: CsvPriceRow): CellRef => {
  const id = cell('item_id');
  return {
    itemType: cell('item_type'),
    itemId: /^\d{1,10}$/.test(id) ? Number.parseInt(id, 10) : 0,
    currency: cell('currency'),
    term: cell('term'),
  };
};

const orNull = (text: string): string | null => (text === '' ? null : text);
/** A price without its recurring part is no price; one with a set-up fee only is told as such by the reader of amounts. */
const pair = (setup: string, recurring: string) =>
  setup === '' && recurring === '' ? null : { setup: orNull(setup), recurring };

/** A row of a group's file: everything the provider says of the cell. */
export const groupCellOf = (row: CsvPriceRow): ChangeSetCellInput => ({
  ...refOf(row),
  admin: pair(row.cell('admin_setup'), row.cell('admin_recurring')),
  lowest: { setup: orNull(row.cell('lowest_setup')), recurring: orNull(row.cell('lowest_recurring')) },
  highest: { setup: orNull(row.cell('highest_setup')), recurring: orNull(row.cell('highest_recurring')) },
});

/** A row of a reseller's file: his price, or none. */
export const resellerCellOf = (row: CsvPriceRow): ChangeSetCellInput => ({
  ...refOf(row),
  price: pair(row.cell('setup'), row.cell('recurring')),
});

const REF_COLUMNS: Record<string, string> = {
  itemType: 'item_type',
  itemId: 'item_id',
  currency: 'currency',
  term: 'term',
};

/** The column that a refusal such as `/cells/3/admin/recurring` is about; empty for the whole line. */
export function pointerToColumn(kind: 'group' | 'reseller', pointer: string): string {
  const [, , , side = '', part = ''] = pointer.split('/');
  if (side in REF_COLUMNS) return REF_COLUMNS[side];
  if (part === '') return '';
  return kind === 'group' ? `${side}_${part}` : part;
}
