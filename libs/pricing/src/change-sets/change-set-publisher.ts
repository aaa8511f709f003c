import { Injectable } from '@nestjs/common';
import { Actor, asId, Clock, DomainError, type ResellerId } from '#kernel';
import { Db } from '#platform';
import { ChangeSetFailed } from '../events.js';
import { askedOf, ChangeSetComparison } from './change-set-comparison.js';
import { ChangeSetConflictError, ChangeSetStateError, InvalidChangeSetError } from './change-set.errors.js';
import { notePublished, readSet, readSetCells } from './change-set-rows.js';
import type { ComparedCell, PriceOwner, PublishReport } from './change-set.types.js';
import { PriceDoors, type PriceDoor } from './price-door.js';

const MOST_PROBLEMS = 100;

/** Puts sets of price changes in force, at once or when their time has come. */
@Injectable()
export class ChangeSetPublisher {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly doors: PriceDoors,
    private readonly comparison: ChangeSetComparison,
  ) {}

  /**
   * Publishes all of a set or nothing; published again it changes nothing. A dry run tells what would happen.
   * @throws ChangeSetConflictError where values moved since, unless `overwrite`; CellsRefusedError
   */
  async publish(
    actor: Actor,
    owner: PriceOwner,
    id: number,
    mode: { overwrite: boolean; dryRun: boolean },
  ): Promise<PublishReport> {
    const door = await this.doors.open(actor, owner, 'write');
    return this.put(door, actor, id, actor.key, mode);
  }

  /** Publishes every set whose time has come. One that cannot be published is marked with the reason and left for its owner. */
  async publishDue(): Promise<{ made: number; failed: number }> {
    const due = await this.db.query<{ id: number; group_id: number; reseller_id: number; published_by: string }>(
      `SELECT id, group_id, reseller_id, published_by FROM rc_price_change_sets
       WHERE status = 'scheduled' AND publish_at <= ? ORDER BY publish_at, id LIMIT 100`,
      [this.clock.now()],
    );
    const counts = { made: 0, failed: 0 };
    for (const set of due) {
      const ofGroup = set.group_id !== 0;
      const actor = ofGroup
        ? Actor.system('publish-prices')
        : Actor.reseller(asId<ResellerId>(set.reseller_id), ['prices.read', 'prices.write']);
      const owner: PriceOwner = ofGroup ? { kind: 'group', groupId: set.group_id } : { kind: 'reseller' };
      try {
        const door = await this.doors.open(actor, owner, 'write');
        await this.put(door, actor, set.id, set.published_by, 'scheduled');
        counts.made++;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        // Taken back or published by hand meanwhile: nothing failed.
        if (error instanceof ChangeSetStateError) continue;
        await this.fail(set.id, error);
        counts.failed++;
      }
    }
    return counts;
  }

  private async put(
    door: PriceDoor,
    actor: Actor,
    id: number,
    publishedBy: string,
    mode: { overwrite: boolean; dryRun: boolean } | 'scheduled',
  ): Promise<PublishReport> {
    return this.db.transaction(async (tx) => {
      const set = await readSet(tx, door.ids, id, true);
      if (mode === 'scheduled' && set.status !== 'scheduled') throw new ChangeSetStateError(id, set.status);
      if (set.status === 'published') return nothing(set.cells);
      const { overwrite, dryRun } = mode === 'scheduled' ? { overwrite: set.overwrite, dryRun: false } : mode;
      await door.lock(tx, dryRun);
      const cells = await readSetCells(tx, id);
      if (cells.length === 0) throw new InvalidChangeSetError('', 'empty', 'this set of changes is empty');
      const live = await door.live(tx, cells);
      const preview = { dryRun: true, origin: null, impact: dryRun };
      const compared = await this.comparison.draft(
        tx,
        cells,
        live,
        await door.write(tx, actor, cells.map(askedOf), preview),
      );
      if (dryRun) return reportOf(compared);
      const conflicts = [...compared.entries()].filter(([, cell]) => cell.conflict);
      if (conflicts.length > 0 && !overwrite)
        throw new ChangeSetConflictError(
          conflicts.slice(0, MOST_PROBLEMS).map(([index, cell]) => ({
            pointer: `/cells/${index}`,
            detail: `${cell.label}, ${cell.term} ${cell.currency} moved since`,
          })),
          conflicts.length,
        );
      await door.write(tx, actor, cells.map(askedOf), { dryRun: false, origin: null });
      await notePublished(
        tx,
        id,
        compared.map(({ itemType, itemId, currency, term, after }, index) => ({
          itemType,
          itemId,
          currency,
          term,
          before: live[index],
          after,
        })),
      );
      await tx.execute(
        "UPDATE rc_price_change_sets SET status = 'published', published_by = ?, published_at = ?, problem = NULL WHERE id = ?",
        [publishedBy, this.clock.now(), id],
      );
      return reportOf(compared);
    });
  }

  private async fail(id: number, error: DomainError): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [set] = await tx.query<{ name: string; group_id: number; reseller_id: number; status: string }>(
        'SELECT name, group_id, reseller_id, status FROM rc_price_change_sets WHERE id = ? FOR UPDATE',
        [id],
      );
      if (set?.status !== 'scheduled') return;
      const reason = error.message.slice(0, 500);
      await tx.execute("UPDATE rc_price_change_sets SET status = 'failed', problem = ? WHERE id = ?", [
        JSON.stringify({ code: error.code, detail: reason }),
        id,
      ]);
      const { group_id: groupId, reseller_id: resellerId, name } = set;
      tx.emit(new ChangeSetFailed({ changeSetId: id, groupId, resellerId, name, reason }));
    });
  }
}

const nothing = (cells: number): PublishReport => ({
  cells,
  changed: 0,
  refused: 0,
  conflicts: 0,
  flagged: 0,
  resellers: 0,
  problems: [],
});

function reportOf(compared: readonly ComparedCell[]): PublishReport {
  const sum = (of: (cell: ComparedCell) => number) => compared.reduce((total, cell) => total + of(cell), 0);
  return {
    cells: compared.length,
    changed: sum((cell) => (cell.status === 'accepted' && cell.effect !== 'unchanged' ? 1 : 0)),
    refused: sum((cell) => (cell.status === 'refused' ? 1 : 0)),
    conflicts: sum((cell) => (cell.conflict ? 1 : 0)),
    flagged: sum((cell) => cell.flagged),
    resellers: sum((cell) => cell.impact?.resellers ?? 0),
    problems: compared.filter((cell) => cell.conflict || cell.status === 'refused').slice(0, MOST_PROBLEMS),
  };
}
