import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#kernel';
import { Db, type ListPage, type ListRequest, type Tx } from '#platform';
import type { CellRef, CellReport } from '../cell-input.js';
import { checkVersion } from '../price-versions.js';
import { CellsRefusedError } from '../pricing.errors.js';
import { changeTo, sameValue } from './cell-value.js';
import { ChangeSetComparison } from './change-set-comparison.js';
import { ChangeSetStateError, InvalidChangeSetError } from './change-set.errors.js';
import { listSetCells, listSets, readSet, readSetCells, removeSetCells, writeSetCells } from './change-set-rows.js';
import type { ChangeSetCellInput, ChangeSetView, ComparedCell, PriceOwner } from './change-set.types.js';
import { PriceDoors, type PriceDoor } from './price-door.js';

const MOST_CELLS = 20_000;
const LONGEST_AHEAD_DAYS = 731;

/**
 * Prepared price changes (`features.md` A9): a draft is compared with what is in force, published at once or at an instant, and taken
 * back by another set. Of a group (staff) or of a reseller's own prices.
 */
@Injectable()
export class ChangeSetsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly doors: PriceDoors,
    private readonly comparison: ChangeSetComparison,
  ) {}

  async list(actor: Actor, owner: PriceOwner, request: ListRequest): Promise<ListPage<ChangeSetView>> {
    const { ids } = await this.doors.open(actor, owner, 'read');
    return listSets(this.db.read, ids, request);
  }

  async get(actor: Actor, owner: PriceOwner, id: number): Promise<ChangeSetView> {
    const { ids } = await this.doors.open(actor, owner, 'read');
    return readSet(this.db, ids, id);
  }

  /** The cells of a set beside what is in force; of a draft also what publishing would do to each. */
  async cells(actor: Actor, owner: PriceOwner, id: number, request: ListRequest): Promise<ListPage<ComparedCell>> {
    const door = await this.doors.open(actor, owner, 'read');
    const set = await readSet(this.db, door.ids, id);
    const page = await listSetCells(this.db, id, request);
    return { ...page, items: await this.comparison.compare(door, actor, set, page.items) };
  }

  /** Makes a draft, empty or with cells; `ifVersion` as the slice told it. @throws CellsRefusedError, InvalidChangeSetError, StalePricesError */
  async create(
    actor: Actor,
    owner: PriceOwner,
    name: string,
    cells: readonly ChangeSetCellInput[] = [],
    ifVersion: number | null = null,
  ): Promise<{ id: number }> {
    const door = await this.doors.open(actor, owner, 'write');
    return this.db.transaction(async (tx) => {
      await door.lock(tx, true);
      await checkVersion(tx, door.kind, ownerId(door), ifVersion);
      const id = await this.insert(tx, actor, door, checkedName(name), 'draft', 0);
      await this.put(tx, actor, door, id, cells);
      return { id };
    });
  }

  async rename(actor: Actor, owner: PriceOwner, id: number, name: string): Promise<void> {
    const { ids } = await this.doors.open(actor, owner, 'write');
    await this.db.transaction(async (tx) => {
      await readSet(tx, ids, id, true);
      await tx.execute('UPDATE rc_price_change_sets SET name = ? WHERE id = ?', [checkedName(name), id]);
    });
  }

  /** Removes a set that was never published. */
  async remove(actor: Actor, owner: PriceOwner, id: number): Promise<void> {
    const { ids } = await this.doors.open(actor, owner, 'write');
    await this.db.transaction(async (tx) => {
      const set = await readSet(tx, ids, id, true);
      if (set.status === 'published') throw new ChangeSetStateError(id, set.status);
      await tx.execute('DELETE FROM rc_price_change_set_cells WHERE set_id = ?', [id]);
      await tx.execute('DELETE FROM rc_price_change_sets WHERE id = ?', [id]);
    });
  }

  /** Writes cells into a draft; those that publishing would refuse are refused here already. @throws CellsRefusedError, StalePricesError */
  async putCells(
    actor: Actor,
    owner: PriceOwner,
    id: number,
    cells: readonly ChangeSetCellInput[],
    ifVersion: number | null = null,
  ): Promise<CellReport[]> {
    const door = await this.doors.open(actor, owner, 'write');
    return this.db.transaction(async (tx) => {
      await this.editable(tx, door, id);
      await door.lock(tx, true);
      await checkVersion(tx, door.kind, ownerId(door), ifVersion);
      return this.put(tx, actor, door, id, cells);
    });
  }

  async removeCells(actor: Actor, owner: PriceOwner, id: number, cells: readonly CellRef[]): Promise<void> {
    const door = await this.doors.open(actor, owner, 'write');
    await this.db.transaction(async (tx) => {
      await this.editable(tx, door, id);
      await removeSetCells(tx, id, cells);
    });
  }

  /** Publishes a draft by itself at an instant (UTC), not more than two years ahead. With `overwrite` also over values that moved. */
  async schedule(
    actor: Actor,
    owner: PriceOwner,
    id: number,
    { publishAt, overwrite }: { publishAt: string; overwrite: boolean },
  ): Promise<void> {
    const door = await this.doors.open(actor, owner, 'write');
    await this.db.transaction(async (tx) => {
      const { cells } = await this.editable(tx, door, id);
      const at = this.timeAhead(publishAt);
      if (cells === 0) throw new InvalidChangeSetError('', 'empty', 'this set of changes is empty');
      await tx.execute(
        "UPDATE rc_price_change_sets SET status = 'scheduled', publish_at = ?, overwrite = ?, problem = NULL, published_by = ? WHERE id = ?",
        [at, overwrite ? 1 : 0, actor.key, id],
      );
    });
  }

  /** Makes a scheduled set a draft again. */
  async unschedule(actor: Actor, owner: PriceOwner, id: number): Promise<void> {
    const { ids } = await this.doors.open(actor, owner, 'write');
    await this.db.transaction(async (tx) => {
      const set = await readSet(tx, ids, id, true);
      if (set.status === 'published') throw new ChangeSetStateError(id, set.status);
      await tx.execute(
        "UPDATE rc_price_change_sets SET status = 'draft', publish_at = NULL, problem = NULL, published_by = '' WHERE id = ?",
        [id],
      );
    });
  }

  /** Makes a draft that puts back what stood before a published set; what moved since shows as a conflict. */
  async revert(actor: Actor, owner: PriceOwner, id: number): Promise<{ id: number }> {
    const door = await this.doors.open(actor, owner, 'write');
    return this.db.transaction(async (tx) => {
      const set = await readSet(tx, door.ids, id, true);
      if (set.status !== 'published') throw new ChangeSetStateError(id, set.status);
      const [open] = await tx.query<{ id: number }>(
        "SELECT id FROM rc_price_change_sets WHERE reverts_id = ? AND status <> 'published' ORDER BY id LIMIT 1",
        [id],
      );
      if (open) return { id: open.id };
      const made = await this.insert(tx, actor, door, `Revert ${id} ${set.name}`.trim().slice(0, 120), 'revert', id);
      const cells = (await readSetCells(tx, id)).filter(({ before, after }) => !sameValue(before, after));
      await writeSetCells(
        tx,
        made,
        door.ids.resellerId,
        cells.map(({ itemType, itemId, currency, term, before, after }) => ({
          itemType,
          itemId,
          currency,
          term,
          ...changeTo(door.kind, after, before),
          base: after,
        })),
      );
      return { id: made };
    });
  }

  private timeAhead(publishAt: string): Date {
    const at = new Date(publishAt);
    const now = this.clock.now().getTime();
    if (Number.isNaN(at.getTime()) || at.getTime() <= now)
      throw new InvalidChangeSetError('/publishAt', 'past', 'the time of publishing lies ahead');
    if (at.getTime() > now + LONGEST_AHEAD_DAYS * 86_400_000)
      throw new InvalidChangeSetError('/publishAt', 'too_far', 'the time of publishing is at most two years ahead');
    return at;
  }

  private async put(
    tx: Tx,
    actor: Actor,
    door: PriceDoor,
    id: number,
    cells: readonly ChangeSetCellInput[],
  ): Promise<CellReport[]> {
    if (cells.length === 0) return [];
    if (cells.length > MOST_CELLS)
      throw new CellsRefusedError([
        { pointer: '/cells', code: 'too_many', detail: `at most ${MOST_CELLS} cells in a set` },
      ]);
    const reports = await door.write(tx, actor, cells, { dryRun: true, origin: null });
    const refusals = reports.flatMap((report) => report.refusals);
    if (refusals.length > 0) throw new CellsRefusedError(refusals.slice(0, 100));
    const live = await door.live(tx, cells);
    await writeSetCells(
      tx,
      id,
      door.ids.resellerId,
      cells.map((cell, index) => ({ ...cell, base: live[index] })),
    );
    const { cells: count } = await readSet(tx, door.ids, id);
    if (count > MOST_CELLS)
      throw new CellsRefusedError([
        { pointer: '/cells', code: 'too_many', detail: `at most ${MOST_CELLS} cells in a set` },
      ]);
    return reports;
  }

  private async editable(tx: Tx, door: PriceDoor, id: number): Promise<ChangeSetView> {
    const set = await readSet(tx, door.ids, id, true);
    if (set.status === 'published' || set.status === 'scheduled') throw new ChangeSetStateError(id, set.status);
    return set;
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    { ids }: PriceDoor,
    name: string,
    source: 'draft' | 'revert',
    revertsId: number,
  ): Promise<number> {
    const { insertId } = await tx.execute(
      `INSERT INTO rc_price_change_sets (reseller_id, group_id, name, source, status, reverts_id, created_by, created_at)
       VALUES (?,?,?,?,'draft',?,?,?)`,
      [ids.resellerId, ids.groupId, name, source, revertsId, actor.key, this.clock.now()],
    );
    return insertId;
  }
}

const ownerId = ({ kind, ids }: PriceDoor): number => (kind === 'group' ? ids.groupId : ids.resellerId);

function checkedName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 120 || /\p{Cc}/u.test(trimmed))
    throw new InvalidChangeSetError('/name', 'invalid', 'a set of changes has a name of 1 to 120 characters');
  return trimmed;
}
