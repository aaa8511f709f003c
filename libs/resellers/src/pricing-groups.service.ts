import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { asId, Clock, DomainError, type Actor, type PricingGroupId } from '#kernel';
import { Db, everything, type ListPage, type ListRequest, type Sql, type Tx } from '#platform';
import { PricingGroupCopied, ResellerGroupChanged } from './events.js';
import { GROUP_COLUMNS, groupList, toGroup, type GroupRow } from './reseller-list.query.js';
import { ResellerRows } from './reseller-rows.js';
import { GroupArchivedError, GroupInUseError, GroupNameTakenError, GroupNotFoundError } from './resellers.errors.js';
import type { ArchiveChoice, GroupStatus, PricingGroup } from './resellers.types.js';

/** Pricing groups as such: their names and whether they are used. What is sold in them belongs to pricing. */
@Injectable()
export class PricingGroupsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly rows: ResellerRows,
  ) {}

  async list(request: ListRequest = everything()): Promise<ListPage<PricingGroup>> {
    return groupList(this.db.read, request);
  }

  /** @throws GroupNotFoundError */
  async get(groupId: number, sql: Sql = this.db): Promise<PricingGroup> {
    const [row] = await sql.query<GroupRow>(`SELECT ${GROUP_COLUMNS} FROM rc_pricing_groups g WHERE g.id = ?`, [
      groupId,
    ]);
    if (!row) throw new GroupNotFoundError(groupId);
    return toGroup(row);
  }

  /** @throws GroupNameTakenError */
  async create(actor: Actor, data: { name: string; notes?: string }): Promise<PricingGroupId> {
    actor.require('groups.write');
    return this.db.transaction(async (tx) => {
      const id = await this.insert(tx, actor, data);
      await this.audit.record(tx, actor, `Pricing group ${id} created: ${data.name}`);
      return id;
    });
  }

  /**
   * Makes a new group from another one; pricing copies items and prices when it hears of it.
   * @throws GroupNotFoundError, GroupNameTakenError
   */
  async copy(actor: Actor, groupId: number, name: string): Promise<PricingGroupId> {
    actor.require('groups.write');
    return this.db.transaction(async (tx) => {
      const source = await this.get(groupId, tx);
      const id = await this.insert(tx, actor, { name, notes: source.notes });
      await this.audit.record(tx, actor, `Pricing group ${id} copied from ${groupId}: ${name}`);
      tx.emit(new PricingGroupCopied({ fromGroupId: groupId, toGroupId: id }));
      return id;
    });
  }

  /** @throws GroupNotFoundError, GroupNameTakenError */
  async update(actor: Actor, groupId: number, patch: { name?: string; notes?: string }): Promise<void> {
    actor.require('groups.write');
    await this.db.transaction(async (tx) => {
      const group = await this.lock(tx, groupId);
      const name = patch.name === undefined ? group.name : checkedName(patch.name);
      await nameIsFree(name, () =>
        tx.execute('UPDATE rc_pricing_groups SET name = ?, notes = ?, updated_at = ? WHERE id = ?', [
          name,
          patch.notes ?? group.notes,
          this.clock.now(),
          groupId,
        ]),
      );
      await this.audit.record(tx, actor, `Pricing group ${groupId} changed: ${group.name} → ${name}`);
    });
  }

  /**
   * Takes a group out of use: it takes no new resellers. Those in it stay and sell on as before, or move to another group at once, as the
   * provider chooses.
   * @throws GroupInUseError while resellers are in it and no choice is given; GroupArchivedError for an archived target
   */
  async archive(actor: Actor, groupId: number, choice: ArchiveChoice | null = null): Promise<void> {
    actor.require('groups.write');
    const to = choice?.resellers === 'move' ? choice.toGroupId : null;
    if (to === groupId) throw new GroupArchivedError(groupId);
    await this.db.transaction(async (tx) => {
      // In the order of their ids, so that two archivings in opposite directions wait instead of deadlocking.
      await tx.query('SELECT id FROM rc_pricing_groups WHERE id IN (?) ORDER BY id FOR UPDATE', [
        to === null ? [groupId] : [groupId, to],
      ]);
      const group = await this.get(groupId, tx);
      if (group.resellers > 0 && choice === null) throw new GroupInUseError(group.resellers);
      if (to !== null) {
        if ((await this.get(to, tx)).status !== 'active') throw new GroupArchivedError(to);
        await this.moveResellers(tx, actor, groupId, to);
      }
      if (group.status === 'archived') return;
      await this.writeStatus(tx, actor, groupId, 'archived');
    });
  }

  /** Brings an archived group back. */
  async restore(actor: Actor, groupId: number): Promise<void> {
    actor.require('groups.write');
    await this.db.transaction(async (tx) => {
      const before = await this.lock(tx, groupId);
      if (before.status !== 'active') await this.writeStatus(tx, actor, groupId, 'active');
    });
  }

  /** Locks the group's row and reads it. @throws GroupNotFoundError */
  async lock(tx: Tx, groupId: number): Promise<{ name: string; status: GroupStatus; notes: string | null }> {
    const [row] = await tx.query<{ name: string; status: GroupStatus; notes: string | null }>(
      'SELECT name, status, notes FROM rc_pricing_groups WHERE id = ? FOR UPDATE',
      [groupId],
    );
    if (!row) throw new GroupNotFoundError(groupId);
    return row;
  }

  private async moveResellers(tx: Tx, actor: Actor, fromGroupId: number, toGroupId: number): Promise<void> {
    const members = await this.rows.ofGroup(fromGroupId, tx);
    if (members.length === 0) return;
    await this.rows.lock(tx, members);
    for (const resellerId of members) {
      // He may have left before his row was locked.
      const { affectedRows } = await tx.execute(
        "UPDATE rc_resellers SET group_id = ? WHERE client_id = ? AND group_id = ? AND status <> 'left'",
        [toGroupId, resellerId, fromGroupId],
      );
      if (affectedRows === 0) continue;
      await this.rows.note(tx, actor, resellerId, 'group-changed', { groupId: toGroupId, from: fromGroupId });
      tx.emit(new ResellerGroupChanged({ resellerId, fromGroupId, toGroupId }));
    }
  }

  private async writeStatus(tx: Tx, actor: Actor, groupId: number, status: GroupStatus): Promise<void> {
    await tx.execute('UPDATE rc_pricing_groups SET status = ?, updated_at = ? WHERE id = ?', [
      status,
      this.clock.now(),
      groupId,
    ]);
    await this.audit.record(tx, actor, `Pricing group ${groupId} is ${status}`);
  }

  private async insert(tx: Tx, actor: Actor, data: { name: string; notes?: string }): Promise<PricingGroupId> {
    const name = checkedName(data.name);
    const now = this.clock.now();
    const { insertId } = await nameIsFree(name, () =>
      tx.execute(
        "INSERT INTO rc_pricing_groups (name, status, notes, created_at, updated_at, created_by) VALUES (?, 'active', ?, ?, ?, ?)",
        [name, data.notes ?? '', now, now, actor.key],
      ),
    );
    return asId<PricingGroupId>(insertId);
  }
}

function checkedName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 100 || /\p{Cc}/u.test(trimmed))
    throw new DomainError(
      'resellers.invalid_group',
      'invalid',
      { errors: [{ pointer: '/name', code: 'invalid', detail: 'has 1 to 100 characters' }] },
      'a group has a name of 1 to 100 characters',
    );
  return trimmed;
}

async function nameIsFree<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if ((error as { code?: string }).code === 'ER_DUP_ENTRY') throw new GroupNameTakenError(name);
    throw error;
  }
}
