import type { Clock, Money } from '#kernel';
import type { ItemRef, Term } from '#catalog';
import type { SqlValue, Tx } from '#platform';
import type { GroupCell, PricePair } from './cell.js';

export type GroupCellWrite = { item: ItemRef; currency: string; term: Term; cell: GroupCell };
export type StoredPriceWrite = { item: ItemRef; currency: string; term: Term; price: PricePair | null };

const CHUNK = 500;
const database = (amount: Money | null | undefined): string | null => amount?.toDatabase() ?? null;

/** Writes group cells, present or new; a cell without any word is removed. */
export async function writeGroupCells(
  tx: Tx,
  clock: Clock,
  groupId: number,
  writes: readonly GroupCellWrite[],
): Promise<void> {
  const columns =
    'group_id, item_type, item_id, currency, term, admin_setup, admin_recurring, lowest_setup, lowest_recurring, highest_setup, highest_recurring, updated_at';
  const amounts = columns.split(', ').slice(5);
  const at = clock.now();
  for (let from = 0; from < writes.length; from += CHUNK) {
    const rows = writes
      .slice(from, from + CHUNK)
      .map(({ item, currency, term, cell }): SqlValue[] => [
        groupId,
        item.type,
        item.id,
        currency,
        term,
        database(cell.admin?.setup),
        database(cell.admin?.recurring),
        database(cell.lowest.setup),
        database(cell.lowest.recurring),
        database(cell.highest.setup),
        database(cell.highest.recurring),
        at,
      ]);
    await tx.execute(
      `INSERT INTO rc_group_prices (${columns}) VALUES ${rows.map((row) => `(${row.map(() => '?').join(',')})`).join(',')}
       ON DUPLICATE KEY UPDATE ${amounts.map((name) => `${name} = VALUES(${name})`).join(', ')}`,
      rows.flat(),
    );
  }
}

/** Writes a reseller's prices; what is inside its range now is no longer flagged. */
export async function writeStoredPrices(
  tx: Tx,
  clock: Clock,
  resellerId: number,
  writes: readonly StoredPriceWrite[],
): Promise<void> {
  const at = clock.now();
  const kept = writes.filter((write) => write.price !== null);
  for (let from = 0; from < kept.length; from += CHUNK) {
    const rows = kept
      .slice(from, from + CHUNK)
      .map(({ item, currency, term, price }): SqlValue[] => [
        resellerId,
        item.type,
        item.id,
        currency,
        term,
        price!.setup.toDatabase(),
        price!.recurring.toDatabase(),
        0,
        at,
      ]);
    await tx.execute(
      `INSERT INTO rc_reseller_prices (reseller_id, item_type, item_id, currency, term, setup, recurring, flagged, updated_at)
       VALUES ${rows.map((row) => `(${row.map(() => '?').join(',')})`).join(',')}
       ON DUPLICATE KEY UPDATE setup = VALUES(setup), recurring = VALUES(recurring), flagged = 0, updated_at = VALUES(updated_at)`,
      rows.flat(),
    );
  }
  const gone = writes.filter((write) => write.price === null);
  for (let from = 0; from < gone.length; from += CHUNK) {
    const part = gone.slice(from, from + CHUNK);
    await tx.execute(
      `DELETE FROM rc_reseller_prices WHERE reseller_id = ? AND (${part
        .map(() => '(currency = ? AND item_type = ? AND item_id = ? AND term = ?)')
        .join(' OR ')})`,
      [resellerId, ...part.flatMap(({ item, currency, term }): SqlValue[] => [currency, item.type, item.id, term])],
    );
  }
}
