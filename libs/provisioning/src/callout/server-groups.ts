import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import type { Actor } from '#kernel';
import { Db, type ListPage, type ListRequest, type Tx } from '#platform';
import { mirrorInsert } from '#whmcs';
import {
  ServerGroupInUseError,
  ServerGroupMemberError,
  ServerGroupNotFoundError,
  StaleServerError,
} from '../provisioning.errors.js';
import { CALLOUT } from './callout-servers.js';
import { fillTypeOf } from './server-choice.js';
import {
  serverGroupById,
  type ServerGroupInput,
  serverGroupList,
  type ServerGroupRow,
} from './server-group-list.query.js';

/** Groups of servers (`tblservergroups`, `tblservergroupsrel`): a product is set up at one of its group's, chosen by the fill rule. */
@Injectable()
export class ServerGroups {
  constructor(
    private readonly db: Db,
    private readonly audit: AuditService,
  ) {}

  /** Groups by name. Needs `servers.read`, which staff who may write have as well. */
  async list(actor: Actor, request: ListRequest): Promise<ListPage<ServerGroupRow>> {
    if (!actor.can('servers.write')) actor.require('servers.read');
    return serverGroupList(this.db.read, request);
  }

  /** @throws DomainError `provisioning.server_group_not_found` */
  async one(actor: Actor, id: number): Promise<ServerGroupRow> {
    if (!actor.can('servers.write')) actor.require('servers.read');
    const row = await serverGroupById(this.db, id);
    if (!row) throw new ServerGroupNotFoundError();
    return row;
  }

  /** Needs `servers.write`. @returns its number @throws DomainError `provisioning.server_group_member` */
  async create(actor: Actor, input: ServerGroupInput): Promise<number> {
    actor.require('servers.write');
    return this.db.transaction(async (tx) => {
      const members = await this.lockMembers(tx, input);
      const { insertId } = await mirrorInsert(tx, 'tblservergroups', {
        name: input.name,
        filltype: fillTypeOf(input.fill),
      });
      await tx.execute('INSERT INTO rc_provisioning_groups (group_id) VALUES (?)', [insertId]);
      await this.fill(tx, insertId, input);
      await this.audit.record(tx, actor, `Server group ${insertId} made: ${wordsOf(input, members)}`);
      return insertId;
    });
  }

  /**
   * Its name, fill rule and servers; members of other server modules stay, another version than `ifVersion` is not overwritten.
   * Services that are set up already stay where they are. Needs `servers.write`.
   * @throws ServerGroupNotFoundError, ServerGroupMemberError, StaleServerError (412)
   */
  async edit(actor: Actor, id: number, input: ServerGroupInput, ifVersion: number | null): Promise<ServerGroupRow> {
    actor.require('servers.write');
    return this.db.transaction(async (tx) => {
      await this.lock(tx, id);
      const before = await serverGroupById(tx, id);
      if (!before) throw new ServerGroupNotFoundError();
      if (ifVersion !== null && ifVersion !== before.version) throw new StaleServerError(before.version);
      const members = await this.lockMembers(tx, input);
      await tx.execute('UPDATE tblservergroups SET name = ?, filltype = ? WHERE id = ?', [
        input.name,
        fillTypeOf(input.fill),
        id,
      ]);
      await tx.execute(
        'INSERT INTO rc_provisioning_groups (group_id, version) VALUES (?, 2) ON DUPLICATE KEY UPDATE version = version + 1',
        [id],
      );
      await tx.execute(
        `DELETE r FROM tblservergroupsrel r JOIN tblservers s ON s.id = r.serverid
         WHERE r.groupid = ? AND s.type = ?`,
        [id, CALLOUT],
      );
      await this.fill(tx, id, input);
      const old = { ...before, firstServerId: before.servers.find(({ isFirst }) => isFirst)?.id ?? null };
      await this.audit.record(
        tx,
        actor,
        `Server group ${id} changed from ${wordsOf(old, before.servers)} to ${wordsOf(input, members)}`,
      );
      return (await serverGroupById(tx, id))!;
    });
  }

  /**
   * Takes the group away, not its servers; refused while a product is set up in it. Needs `servers.write`.
   * @throws ServerGroupNotFoundError, DomainError `provisioning.server_group_in_use`
   */
  async remove(actor: Actor, id: number): Promise<void> {
    actor.require('servers.write');
    await this.db.transaction(async (tx) => {
      await this.lock(tx, id);
      const group = await serverGroupById(tx, id);
      if (!group) throw new ServerGroupNotFoundError();
      if (group.products > 0) throw new ServerGroupInUseError(group.products);
      await tx.execute('DELETE FROM tblservergroupsrel WHERE groupid = ?', [id]);
      await tx.execute('DELETE FROM rc_provisioning_groups WHERE group_id = ?', [id]);
      await tx.execute('DELETE FROM tblservergroups WHERE id = ?', [id]);
      await this.audit.record(tx, actor, `Server group ${id} taken away: ${group.name}`);
    });
  }

  /** The group's row under its lock, as whoever points a product to it takes it. @throws ServerGroupNotFoundError */
  async lock(tx: Tx, id: number): Promise<void> {
    const rows = await tx.query('SELECT id FROM tblservergroups WHERE id = ? FOR UPDATE', [id]);
    if (rows.length === 0) throw new ServerGroupNotFoundError();
  }

  private async lockMembers(
    tx: Tx,
    { serverIds, firstServerId }: ServerGroupInput,
  ): Promise<{ id: number; name: string }[]> {
    const found =
      serverIds.length === 0
        ? []
        : await tx.query<{ id: number; name: string }>(
            'SELECT id, name FROM tblservers WHERE id IN (?) AND type = ? ORDER BY id FOR UPDATE',
            [serverIds, CALLOUT],
          );
    const missing = serverIds.find((id) => !found.some((server) => server.id === id));
    if (missing !== undefined) throw new ServerGroupMemberError('serverIds', `there is no server ${missing}`);
    if (firstServerId !== null && !serverIds.includes(firstServerId))
      throw new ServerGroupMemberError('firstServerId', 'the server that is filled first is one of the group');
    return found;
  }

  /** The flag of the server that is filled now is the server's own in WHMCS: it counts in every group that it is in. */
  private async fill(tx: Tx, id: number, { serverIds, firstServerId, fill }: ServerGroupInput): Promise<void> {
    const members = [...new Set(serverIds)];
    for (const server of members) await mirrorInsert(tx, 'tblservergroupsrel', { groupid: id, serverid: server });
    if (fill === 'one-by-one' && members.length > 0)
      await tx.execute('UPDATE tblservers SET active = (id = ?) WHERE id IN (?)', [firstServerId ?? 0, members]);
  }
}

const wordsOf = (
  { name, fill, firstServerId }: Pick<ServerGroupInput, 'name' | 'fill' | 'firstServerId'>,
  servers: readonly { id: number; name: string }[],
): string => {
  const names = servers.map((server) => `${server.name}${server.id === firstServerId ? ' (filled first)' : ''}`);
  return `${name}, ${fill}, ${names.join(', ') || 'no servers'}`;
};
