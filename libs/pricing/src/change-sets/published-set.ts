import type { Actor, Clock } from '#kernel';
import type { ItemRef, Term } from '#catalog';
import type { SqlValue, Tx } from '#platform';
import { changeTo } from './cell-value.js';
import type { CellValue, ChangeSource } from './change-set.types.js';

/** Where a bulk change came from; an empty name is made from the number of cells. */
export type Origin = { source: Exclude<ChangeSource, 'draft' | 'revert'>; name: string };
export type PublishedCell = { item: ItemRef; currency: string; term: Term; before: CellValue; after: CellValue };
export type OwnerIds = { groupId: number; resellerId: number };

const CHUNK = 500;

/** Notes a bulk change as a published set, so that it can be looked at and reverted as a whole. */
export async function recordPublished(
  tx: Tx,
  actor: Actor,
  clock: Clock,
  { groupId, resellerId }: OwnerIds,
  { source, name }: Origin,
  cells: readonly PublishedCell[],
): Promise<void> {
  const at = clock.now();
  const { insertId } = await tx.execute(
    `INSERT INTO rc_price_change_sets (reseller_id, group_id, name, source, status, cell_count, created_by, created_at, published_by, published_at)
     VALUES (?,?,?,?,'published',?,?,?,?,?)`,
    [resellerId, groupId, name.slice(0, 120), source, cells.length, actor.key, at, actor.key, at],
  );
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const kind = groupId === 0 ? 'reseller' : 'group';
  const rows = cells.map(({ item, currency, term, before, after }): SqlValue[] => [
    insertId,
    resellerId,
    item.type,
    item.id,
    currency,
    term,
    json(changeTo(kind, before, after)),
    json(before),
    json(before),
    json(after),
  ]);
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx.insertMany(
      'rc_price_change_set_cells',
      [
        'set_id',
        'reseller_id',
        'item_type',
        'item_id',
        'currency',
        'term',
        'change_value',
        'base_value',
        'before_value',
        'after_value',
      ],
      rows.slice(from, from + CHUNK),
    );
}
