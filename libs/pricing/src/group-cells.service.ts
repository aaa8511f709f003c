import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#kernel';
import { Db, type Tx } from '#platform';
import { CatalogService, type Catalogue, type ItemRef } from '#catalog';
import { PricingGroupsService, ResellersService } from '#resellers';
import { BoundsMoved } from './events.js';
import {
  CellReader,
  duplicatesOf,
  reportOf,
  type CellEffect,
  type CellReport,
  type GroupCellInput,
} from './cell-input.js';
import { crossed, itemKey, outside, type GroupCell } from './cell.js';
import { emptyCell, type PriceBook } from './price-book.js';
import { PriceBookLoader } from './price-book.loader.js';
import { recordChanges } from './price-changes.js';
import { readStoredPrices, type StoredPriceRow } from './price-rows.js';
import { bumpVersion } from './price-versions.js';
import { CellsRefusedError } from './pricing.errors.js';
import { writeGroupCells, type GroupCellWrite } from './stored-cells.js';
import { requireStaff } from './staff.js';

/** One cell on its way: what stands, what shall stand, and what is wrong with that. */
type Planned = {
  input: GroupCellInput;
  report: CellReport;
  write: (GroupCellWrite & { before: GroupCell | null }) | null;
};
export type FlaggedPrice = StoredPriceRow & { currency: string };

const MOST_CELLS = 5000;

/** The provider's admin prices and ranges of a group. */
@Injectable()
export class GroupCellsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly catalog: CatalogService,
    private readonly groups: PricingGroupsService,
    private readonly resellers: ResellersService,
    private readonly loader: PriceBookLoader,
  ) {}

  /**
   * Writes cells: what an entry names changes, the rest stays. One refused cell refuses the request; a dry run tells each cell's fate.
   * @throws CellsRefusedError
   */
  async writeCells(actor: Actor, groupId: number, cells: GroupCellInput[], dryRun: boolean): Promise<CellReport[]> {
    requireStaff(actor, 'groups.write');
    await this.groups.get(groupId);
    if (cells.length > MOST_CELLS)
      throw new CellsRefusedError([
        { pointer: '/cells', code: 'too_many', detail: `at most ${MOST_CELLS} cells at once` },
      ]);
    return this.db.transaction(async (tx) => {
      await bumpVersion(tx, 'group', groupId);
      const planned = await this.plan(tx, groupId, cells);
      const refusals = planned.flatMap(({ report }) => report.refusals);
      if (refusals.length > 0 && !dryRun) throw new CellsRefusedError(refusals.slice(0, 100));
      const writes = planned.flatMap(({ write, report }) => (write && report.refusals.length === 0 ? [write] : []));
      const flagged = await this.apply(tx, actor, groupId, writes, dryRun);
      for (const { input, report } of planned)
        report.flagged = flagged.filter(
          (row) =>
            row.item.type === input.itemType &&
            row.item.id === input.itemId &&
            row.currency === input.currency &&
            row.term === input.term,
        ).length;
      return planned.map(({ report }) => report);
    });
  }

  /**
   * Writes prepared cells under the group's lock, then marks the stored prices of its resellers that are outside their range now and
   * tells each reseller of the newly marked ones (`domain.md §2.2`). On a dry run nothing is kept.
   */
  async apply(
    tx: Tx,
    actor: Actor,
    groupId: number,
    writes: readonly (GroupCellWrite & { before: GroupCell | null })[],
    dryRun: boolean,
  ): Promise<FlaggedPrice[]> {
    const changed = writes.filter(({ before, cell }) => JSON.stringify(before) !== JSON.stringify(cell));
    if (changed.length === 0) return [];
    if (dryRun) await tx.execute('SAVEPOINT dry_run');
    await writeGroupCells(tx, this.clock, groupId, changed);
    const outsideNow = await this.outsideRange(tx, groupId, changed);
    if (dryRun) {
      await tx.execute('ROLLBACK TO SAVEPOINT dry_run');
      return outsideNow.filter(({ isOutside }) => isOutside).map(({ row }) => row);
    }
    await recordChanges(
      tx,
      actor,
      this.clock,
      changed.map(({ item, currency, term, before, cell }) => ({
        groupId,
        resellerId: 0,
        item,
        currency,
        term,
        before,
        after: cell,
      })),
    );
    await this.mark(tx, groupId, outsideNow);
    return outsideNow.filter(({ isOutside }) => isOutside).map(({ row }) => row);
  }

  private async plan(tx: Tx, groupId: number, cells: GroupCellInput[]): Promise<Planned[]> {
    const catalogue = await this.catalog.current(tx);
    const doubled = duplicatesOf(cells);
    const books = await this.books(tx, groupId, catalogue, cells);
    return cells.map((input, index): Planned => {
      const reader = new CellReader(input, `/cells/${index}`);
      const refused = (): Planned => ({ input, report: reportOf(input, reader.refusals), write: null });
      if (doubled.has(index)) reader.refuse('', 'duplicate', 'this cell is named twice');
      const book = books.get(input.currency);
      if (!book) reader.refuse('/currency', 'currency', 'this installation does not sell in that currency');
      const place = reader.place();
      if (!place || !book) return refused();
      const { item, term } = place;
      if (!catalogue.exists(item)) reader.refuse('/itemId', 'unknown_item', 'the catalogue has no such item');
      else if (!book.item(item)) reader.refuse('', 'not_in_group', 'add the item to the group first');
      const before = book.exactCell(item, term);
      const cell = merged(reader, input, before ?? emptyCell());
      for (const part of crossed(cell))
        reader.refuse(`/lowest/${part}`, 'lowest_above_highest', 'the lowest exceeds the highest');
      if (reader.refusals.length > 0) return refused();
      return {
        input,
        report: reportOf(input, [], effectOf(before, cell)),
        write: { item, currency: input.currency, term, cell, before },
      };
    });
  }

  private async books(
    tx: Tx,
    groupId: number,
    catalogue: Catalogue,
    cells: GroupCellInput[],
  ): Promise<Map<string, PriceBook>> {
    const books = new Map<string, PriceBook>();
    for (const currency of new Set(cells.map((cell) => cell.currency))) {
      if (!catalogue.hasCurrency(currency)) continue;
      const named = cells.filter((cell) => cell.currency === currency && Number.isSafeInteger(cell.itemId));
      const items = named.map(({ itemType, itemId }) => ({ type: itemType, id: itemId }) as ItemRef);
      books.set(currency, await this.loader.groupBook(groupId, currency, distinct(items), tx));
    }
    return books;
  }

  /** The stored prices behind changed cells, each with whether it is outside; of an option every cycle may follow the monthly cell. */
  private async outsideRange(tx: Tx, groupId: number, changed: readonly GroupCellWrite[]) {
    const members = await this.resellers.resellersOfGroup(groupId, tx);
    const results: { row: FlaggedPrice; isOutside: boolean }[] = [];
    if (members.length === 0) return results;
    for (const currency of new Set(changed.map((one) => one.currency))) {
      const items = distinct(changed.filter((one) => one.currency === currency).map(({ item }) => item));
      const book = await this.loader.groupBook(groupId, currency, items, tx);
      for (const row of await readStoredPrices(tx, members, currency, items)) {
        const cell = book.cell(row.item, row.term);
        results.push({ row: { ...row, currency }, isOutside: cell !== null && outside(row.price, cell).length > 0 });
      }
    }
    return results;
  }

  private async mark(tx: Tx, groupId: number, judged: { row: FlaggedPrice; isOutside: boolean }[]): Promise<void> {
    const moved = judged.filter(({ row, isOutside }) => row.flagged !== isOutside);
    for (const flag of [true, false]) {
      const ids = moved.filter(({ isOutside }) => isOutside === flag).map(({ row }) => row.id);
      for (let from = 0; from < ids.length; from += 1000)
        await tx.execute('UPDATE rc_reseller_prices SET flagged = ? WHERE id IN (?)', [
          flag ? 1 : 0,
          ids.slice(from, from + 1000),
        ]);
    }
    const news = new Map<number, FlaggedPrice[]>();
    for (const { row, isOutside } of moved)
      if (isOutside) news.set(row.resellerId, [...(news.get(row.resellerId) ?? []), row]);
    for (const [resellerId, rows] of news)
      tx.emit(
        new BoundsMoved({
          groupId,
          resellerId,
          count: rows.length,
          cells: rows
            .slice(0, 50)
            .map(({ item, currency, term }) => ({ itemType: item.type, itemId: item.id, currency, term })),
        }),
      );
  }
}

function merged(reader: CellReader, input: GroupCellInput, before: GroupCell): GroupCell {
  const bound = (value: GroupCellInput['lowest'], present: GroupCell['lowest'], field: string) => {
    if (value === undefined) return present;
    const read = reader.bound(value, field);
    if (value === null) return read;
    return {
      setup: value.setup === undefined ? present.setup : read.setup,
      recurring: value.recurring === undefined ? present.recurring : read.recurring,
    };
  };
  return {
    admin: input.admin === undefined ? before.admin : input.admin === null ? null : reader.pair(input.admin, '/admin'),
    lowest: bound(input.lowest, before.lowest, '/lowest'),
    highest: bound(input.highest, before.highest, '/highest'),
  };
}

function effectOf(before: GroupCell | null, after: GroupCell): CellEffect {
  if (!before) return 'created';
  if (JSON.stringify(before) === JSON.stringify(after)) return 'unchanged';
  return after.admin === null && before.admin !== null ? 'removed' : 'changed';
}

const distinct = (items: readonly ItemRef[]): ItemRef[] => [
  ...new Map(items.map((item) => [itemKey(item), item])).values(),
];
