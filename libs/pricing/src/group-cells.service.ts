import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#kernel';
import { Db, type Tx } from '#platform';
import { PricingGroupsService, ResellersService } from '#resellers';
import { plain } from './change-sets/cell-value.js';
import { recordPublished, type Origin } from './change-sets/published-set.js';
import { BoundsMoved } from './events.js';
import type { CellReport, GroupCellInput } from './cell-input.js';
import { distinctItems, outside } from './cell.js';
import { GroupCellPlanner, type GroupCellChange } from './group-cell-planner.js';
import { GroupImpact, impactsOf } from './group-impact.js';
import { PriceBookLoader } from './price-book.loader.js';
import { recordChanges } from './price-changes.js';
import { readStoredPrices, type StoredPriceRow } from './price-rows.js';
import { bumpVersion, checkVersion, lockVersion } from './price-versions.js';
import { CellsRefusedError } from './pricing.errors.js';
import { writeGroupCells, type GroupCellWrite } from './stored-cells.js';
import { requireStaff } from './staff.js';

export type FlaggedPrice = StoredPriceRow & { currency: string };
/** How cells are written: `origin` notes a set that can be reverted; null when the caller keeps his own. */
export type WriteMode = { dryRun: boolean; origin: Origin | null; impact?: boolean };

export const MOST_CELLS = 5000;
/** Cells whose effect on each reseller a dry run works out. */
const MOST_PICTURED = 2000;

/** The provider's admin prices and ranges of a group. */
@Injectable()
export class GroupCellsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly groups: PricingGroupsService,
    private readonly resellers: ResellersService,
    private readonly loader: PriceBookLoader,
    private readonly planner: GroupCellPlanner,
    private readonly impact: GroupImpact,
  ) {}

  /**
   * Writes cells: what an entry names changes, the rest stays. One refused cell refuses the request; a dry run tells each cell's fate.
   * Pass the version that was read as `ifVersion`, and a change made meanwhile is not overwritten unseen.
   * @throws CellsRefusedError, StalePricesError (412)
   */
  async writeCells(
    actor: Actor,
    groupId: number,
    cells: GroupCellInput[],
    dryRun: boolean,
    ifVersion: number | null = null,
  ): Promise<CellReport[]> {
    requireStaff(actor, 'groups.write');
    await this.groups.get(groupId);
    if (cells.length > MOST_CELLS)
      throw new CellsRefusedError([
        { pointer: '/cells', code: 'too_many', detail: `at most ${MOST_CELLS} cells at once` },
      ]);
    return this.db.transaction(async (tx) => {
      await this.lock(tx, groupId, true);
      await checkVersion(tx, 'group', groupId, ifVersion);
      if (!dryRun) await this.lock(tx, groupId, false);
      return this.writeIn(tx, actor, groupId, cells, {
        dryRun,
        origin: cells.length > 1 ? { source: 'grid', name: '' } : null,
        impact: true,
      });
    });
  }

  /** The lock of the group's prices: the first statement of whoever writes them. */
  lock(tx: Tx, groupId: number, dryRun: boolean): Promise<void> {
    return dryRun ? lockVersion(tx, 'group', groupId) : bumpVersion(tx, 'group', groupId);
  }

  /** Writes cells under the group's lock. @throws CellsRefusedError */
  async writeIn(
    tx: Tx,
    actor: Actor,
    groupId: number,
    cells: readonly GroupCellInput[],
    mode: WriteMode,
  ): Promise<CellReport[]> {
    const planned = await this.planner.plan(tx, groupId, cells);
    const refusals = planned.flatMap(({ report }) => report.refusals);
    if (refusals.length > 0 && !mode.dryRun) throw new CellsRefusedError(refusals.slice(0, 100));
    const accepted = planned.flatMap(({ write, report }) => (write ? [{ write, report }] : []));
    const writes = accepted.map(({ write }) => write);
    const pictured = mode.dryRun && mode.impact && writes.length <= MOST_PICTURED;
    const before = pictured ? await this.impact.picture(tx, groupId, writes) : null;
    const flagged = await this.apply(tx, actor, groupId, writes, mode, async () => {
      if (!before) return;
      const impacts = impactsOf(before, await this.impact.picture(tx, groupId, writes));
      accepted.forEach(({ report }, index) => (report.impact = impacts[index]));
    });
    const outsideAt = new Map<string, number>();
    for (const { item, currency, term } of flagged) {
      const key = `${item.type}:${item.id}:${currency}:${term}`;
      outsideAt.set(key, (outsideAt.get(key) ?? 0) + 1);
    }
    for (const { input, report } of planned)
      report.flagged = outsideAt.get(`${input.itemType}:${input.itemId}:${input.currency}:${input.term}`) ?? 0;
    return planned.map(({ report }) => report);
  }

  /**
   * Writes prepared cells under the group's lock, then marks the stored prices of its resellers that are outside their range now and
   * tells each reseller of the newly marked ones (`domain.md §2.2`). On a dry run nothing is kept; `whileWritten` looks at it meanwhile.
   */
  async apply(
    tx: Tx,
    actor: Actor,
    groupId: number,
    writes: readonly GroupCellChange[],
    { dryRun, origin }: WriteMode,
    whileWritten: () => Promise<void> = async () => {},
  ): Promise<FlaggedPrice[]> {
    const changed = writes.filter(({ before, cell }) => JSON.stringify(before) !== JSON.stringify(cell));
    if (changed.length === 0) {
      await whileWritten();
      return [];
    }
    if (dryRun) await tx.execute('SAVEPOINT dry_run');
    await writeGroupCells(tx, this.clock, groupId, changed);
    const outsideNow = await this.outsideRange(tx, groupId, changed);
    await whileWritten();
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
    if (origin)
      await recordPublished(
        tx,
        actor,
        this.clock,
        { groupId, resellerId: 0 },
        origin,
        changed.map(({ item, currency, term, before, cell }) => ({
          item,
          currency,
          term,
          before: plain(before),
          after: plain(cell),
        })),
      );
    await this.mark(tx, groupId, outsideNow);
    return outsideNow.filter(({ isOutside }) => isOutside).map(({ row }) => row);
  }

  /** The stored prices behind changed cells, each with whether it is outside; of an option every cycle may follow the monthly cell. */
  private async outsideRange(tx: Tx, groupId: number, changed: readonly GroupCellWrite[]) {
    const members = await this.resellers.resellersOfGroup(groupId, tx);
    const results: { row: FlaggedPrice; isOutside: boolean }[] = [];
    if (members.length === 0) return results;
    for (const currency of new Set(changed.map((one) => one.currency))) {
      const items = distinctItems(changed.filter((one) => one.currency === currency).map(({ item }) => item));
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
