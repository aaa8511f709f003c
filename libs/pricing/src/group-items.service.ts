import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#kernel';
import { Db, type SqlValue, type Tx } from '#platform';
import { CatalogService, type ItemRef } from '#catalog';
import { CommissionService } from '#commission';
import { PricingGroupsService } from '#resellers';
import { itemKey } from './cell.js';
import { itemsOfSelection, type ItemSelection } from './item-selection.js';
import { validateArgs } from './method-args.js';
import type { GroupItem } from './price-book.js';
import { recordChanges } from './price-changes.js';
import { readGroupItems } from './price-rows.js';
import { bumpVersion } from './price-versions.js';
import { requireStaff } from './staff.js';

export type MethodRule = { method: string; args: Record<string, unknown>; floorAtZero?: boolean | null };
export type ItemCounts = { added: number; changed: number; removed: number; unchanged: number };

const CHUNK = 500;

/** What a pricing group contains, and by which method each item is calculated. */
@Injectable()
export class GroupItemsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly catalog: CatalogService,
    private readonly commission: CommissionService,
    private readonly groups: PricingGroupsService,
  ) {}

  /** Puts items into a group; those already there keep their method. Without a rule: the difference of the prices. */
  async addItems(actor: Actor, groupId: number, selection: ItemSelection, rule?: MethodRule): Promise<ItemCounts> {
    const given = rule ?? { method: 'difference', args: {} };
    return this.change(actor, groupId, selection, given, (known) => (known ? null : ruleOf(given)));
  }

  /** Gives items of the group another method; what was sold keeps its own (`domain.md §2.3`). Items outside the group are left out. */
  async setMethod(actor: Actor, groupId: number, selection: ItemSelection, rule: MethodRule): Promise<ItemCounts> {
    return this.change(actor, groupId, selection, rule, (known) =>
      known ? { ...known, ...ruleOf(rule, known) } : null,
    );
  }

  /** Takes items out: they are not sold any more. Their cells are kept for the day they come back. */
  async removeItems(actor: Actor, groupId: number, selection: ItemSelection): Promise<ItemCounts> {
    requireStaff(actor, 'groups.write');
    await this.groups.get(groupId);
    const items = itemsOfSelection(await this.catalog.current(), selection);
    return this.db.transaction(async (tx) => {
      await bumpVersion(tx, 'group', groupId);
      const present = await readGroupItems(tx, groupId, items);
      for (let from = 0; from < present.length; from += CHUNK) {
        const part = present.slice(from, from + CHUNK);
        await tx.execute(
          `UPDATE rc_group_items SET status = 'removed', updated_at = ? WHERE group_id = ? AND (${part
            .map(() => '(item_type = ? AND item_id = ?)')
            .join(' OR ')})`,
          [this.clock.now(), groupId, ...part.flatMap(({ item }): SqlValue[] => [item.type, item.id])],
        );
      }
      await this.record(
        tx,
        actor,
        groupId,
        present.map(({ item, terms }) => ({ item, before: terms, after: null })),
      );
      return { added: 0, changed: 0, removed: present.length, unchanged: items.length - present.length };
    });
  }

  private async change(
    actor: Actor,
    groupId: number,
    selection: ItemSelection,
    rule: MethodRule,
    wanted: (known: GroupItem | undefined) => GroupItem | null,
  ): Promise<ItemCounts> {
    requireStaff(actor, 'groups.write');
    await this.groups.get(groupId);
    validateArgs(this.commission, rule.method, rule.args);
    const items = itemsOfSelection(await this.catalog.current(), selection);
    return this.db.transaction(async (tx) => {
      await bumpVersion(tx, 'group', groupId);
      const known = new Map(
        (await readGroupItems(tx, groupId, items)).map(({ item, terms }) => [itemKey(item), terms]),
      );
      const changes = items.flatMap((item) => {
        const before = known.get(itemKey(item));
        const after = wanted(before);
        return after && JSON.stringify(after) !== JSON.stringify(before)
          ? [{ item, before: before ?? null, after }]
          : [];
      });
      await this.write(tx, groupId, changes);
      await this.record(tx, actor, groupId, changes);
      const added = changes.filter((one) => one.before === null).length;
      return { added, changed: changes.length - added, removed: 0, unchanged: items.length - changes.length };
    });
  }

  private async write(tx: Tx, groupId: number, changes: { item: ItemRef; after: GroupItem }[]): Promise<void> {
    const at = this.clock.now();
    for (let from = 0; from < changes.length; from += CHUNK) {
      const rows = changes
        .slice(from, from + CHUNK)
        .map(({ item, after }): SqlValue[] => [
          groupId,
          item.type,
          item.id,
          after.method,
          JSON.stringify(after.args),
          after.floorAtZero === null ? null : after.floorAtZero ? 1 : 0,
          'active',
          at,
          at,
        ]);
      await tx.execute(
        `INSERT INTO rc_group_items (group_id, item_type, item_id, method, args, floor_at_zero, status, created_at, updated_at)
         VALUES ${rows.map((row) => `(${row.map(() => '?').join(',')})`).join(',')}
         ON DUPLICATE KEY UPDATE method = VALUES(method), args = VALUES(args), floor_at_zero = VALUES(floor_at_zero),
           status = 'active', updated_at = VALUES(updated_at)`,
        rows.flat(),
      );
    }
  }

  private record(
    tx: Tx,
    actor: Actor,
    groupId: number,
    changes: { item: ItemRef; before: GroupItem | null; after: GroupItem | null }[],
  ): Promise<void> {
    return recordChanges(
      tx,
      actor,
      this.clock,
      changes.map((change) => ({ groupId, resellerId: 0, currency: '', term: '', ...change })),
    );
  }
}

const ruleOf = ({ method, args, floorAtZero }: MethodRule, known?: GroupItem): GroupItem => ({
  method,
  args,
  floorAtZero: floorAtZero === undefined ? (known?.floorAtZero ?? null) : floorAtZero,
});
