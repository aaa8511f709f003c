import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { ClientsService, type NewClient } from '#clients';
import { asId, Clock, PROVIDER, type Actor, type ClientId, type PricingGroupId, type ResellerId } from '#kernel';
import { Db, everything, type ListPage, type ListRequest, type Sql, type Tx } from '#platform';
import { SettingsService } from '#settings';
import { EndClients } from './end-clients.js';
import { ResellerActivated, ResellerGroupChanged, ResellerJoined, ResellerLeft, ResellerSuspended } from './events.js';
import { PricingGroupsService } from './pricing-groups.service.js';
import { ResellerRows } from './reseller-rows.js';
import { historyList, resellerList } from './reseller-list.query.js';
import {
  GroupArchivedError,
  HasEndClientsError,
  IsEndClientError,
  IsResellerError,
  IssuerModeDiffersError,
  ResellerNotActiveError,
  ResellerNotFoundError,
} from './resellers.errors.js';
import type {
  ClientsChoice,
  Reseller,
  ResellerHistoryEntry,
  ResellerListRow,
  ResellerScope,
} from './resellers.types.js';

/** Who is a reseller, in which pricing group, and whose end client somebody is. A reseller's id is his client id. */
@Injectable()
export class ResellersService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly clients: ClientsService,
    private readonly settings: SettingsService,
    private readonly pricingGroups: PricingGroupsService,
    private readonly endClients: EndClients,
    private readonly rows: ResellerRows,
  ) {}

  /**
   * Puts a client into a group, which makes him a reseller (domain.md §1); a reseller changes his group so, one who left comes back.
   * @throws IsEndClientError for another reseller's end client, GroupArchivedError
   */
  async putIntoGroup(actor: Actor, clientId: number, groupId: number): Promise<ResellerId> {
    actor.require('resellers.write');
    const resellerId = asId<ResellerId>(clientId);
    await this.db.transaction(async (tx) => {
      await this.clients.lock(tx, clientId);
      const group = await this.pricingGroups.lock(tx, groupId);
      if (group.status !== 'active') throw new GroupArchivedError(groupId);
      if ((await this.endClients.resellerOf(clientId, tx)) !== PROVIDER) throw new IsEndClientError(clientId);
      const before = await this.rows.find(resellerId, tx);
      if (before?.groupId === groupId) return;
      const now = this.clock.now();
      await tx.execute(
        `INSERT INTO rc_resellers (client_id, group_id, status, joined_at) VALUES (?, ?, 'active', ?)
         ON DUPLICATE KEY UPDATE joined_at = IF(status = 'left', VALUES(joined_at), joined_at), status = IF(status = 'left', 'active', status),
           left_at = NULL, group_id = VALUES(group_id)`,
        [clientId, groupId, now],
      );
      const changes = before !== null && before.status !== 'left';
      await this.rows.note(tx, actor, resellerId, changes ? 'group-changed' : 'joined', {
        groupId,
        from: before?.groupId ?? null,
      });
      if (changes)
        tx.emit(new ResellerGroupChanged({ resellerId, fromGroupId: before.groupId ?? 0, toGroupId: groupId }));
      else tx.emit(new ResellerJoined({ resellerId, groupId }));
    });
    return resellerId;
  }

  /**
   * Ends a reseller's membership. His end clients become direct clients or move to another reseller, as the provider chooses; services keep
   * their frozen terms until the next renewal and open profit stays payable (domain.md §11).
   * @throws HasEndClientsError while he has end clients and no choice is given
   */
  async leave(actor: Actor, resellerId: ResellerId, choice: ClientsChoice | null): Promise<void> {
    actor.require('resellers.write');
    const to = choice?.clients === 'move' ? choice.toResellerId : PROVIDER;
    if (choice?.clients === 'move' && to === PROVIDER) throw new ResellerNotFoundError(to);
    if (to === resellerId) throw new ResellerNotActiveError(resellerId, 'leaving');
    await this.db.transaction(async (tx) => {
      await this.rows.lock(tx, [resellerId, to]);
      const before = await this.rows.member(resellerId, tx);
      if (to !== PROVIDER) await this.rows.requireActive(to, tx);
      const rows = await tx.query<{ client_id: number }>(
        'SELECT client_id FROM rc_reseller_clients WHERE reseller_id = ? FOR UPDATE',
        [resellerId],
      );
      if (rows.length > 0 && choice === null) throw new HasEndClientsError(rows.length);
      const ids = rows.map((r) => r.client_id);
      for (let from = 0; from < ids.length; from += 500)
        await this.endClients.move(tx, actor, ids.slice(from, from + 500), resellerId, to);
      await tx.execute(
        "UPDATE rc_resellers SET status = 'left', group_id = 0, left_at = ?, suspended_at = NULL WHERE client_id = ?",
        [this.clock.now(), resellerId],
      );
      await this.rows.note(tx, actor, resellerId, 'left', {
        groupId: before.groupId,
        endClients: ids.length,
        movedTo: to,
      });
      tx.emit(new ResellerLeft({ resellerId, clientsMovedTo: to }));
    });
  }

  /** His store shows a neutral notice and takes no orders (domain.md §11). Repeating it changes nothing. */
  async suspend(actor: Actor, resellerId: ResellerId, reason = ''): Promise<void> {
    await this.setStatus(actor, resellerId, 'suspended', reason);
  }

  async activate(actor: Actor, resellerId: ResellerId): Promise<void> {
    await this.setStatus(actor, resellerId, 'active', '');
  }

  /** Whether the client is a reseller now, also while he is suspended. */
  async isReseller(clientId: number, sql: Sql = this.db): Promise<boolean> {
    const found = await this.rows.find(asId<ResellerId>(clientId), sql);
    return found !== null && found.status !== 'left';
  }

  /** Also one who left. @throws ResellerNotFoundError for whoever never was a reseller */
  async reseller(resellerId: ResellerId, sql: Sql = this.db): Promise<Reseller> {
    const found = await this.rows.find(resellerId, sql);
    if (!found) throw new ResellerNotFoundError(resellerId);
    return found;
  }

  /** His pricing group; null for the provider, for whoever is no reseller, and after leaving. */
  async groupOf(resellerId: ResellerId, sql: Sql = this.db): Promise<PricingGroupId | null> {
    return resellerId === PROVIDER ? null : ((await this.rows.find(resellerId, sql))?.groupId ?? null);
  }

  /** Everybody whose prices are those of a group, suspended resellers too. */
  async resellersOfGroup(groupId: number, sql: Sql = this.db): Promise<ResellerId[]> {
    return this.rows.ofGroup(groupId, sql);
  }

  /** What settings are asked with: `settings.value(key, await scopeOf(resellerId))`. */
  async scopeOf(resellerId: ResellerId, sql: Sql = this.db): Promise<ResellerScope> {
    return { groupId: await this.groupOf(resellerId, sql), resellerId };
  }

  /** Whose end client he is; 0 = a direct client of the provider. */
  async resellerOfClient(clientId: number, sql?: Sql): Promise<ResellerId> {
    return this.endClients.resellerOf(clientId, sql);
  }

  /**
   * Whether the client still belongs to the reseller (0 = the provider) and the reseller sells; neither changes before the
   * transaction ends. The caller holds the client's lock.
   */
  async holdsClient(tx: Tx, resellerId: ResellerId, clientId: number): Promise<boolean> {
    if (resellerId === PROVIDER) return (await this.endClients.resellerOf(clientId, tx)) === PROVIDER;
    return this.rows.sellsTo(resellerId, clientId, tx);
  }

  /** Of many clients at once; every id asked for has an answer. */
  async resellersOfClients(clientIds: readonly number[], sql?: Sql): Promise<Map<ClientId, ResellerId>> {
    return this.endClients.resellersOf(clientIds, sql);
  }

  /**
   * Makes a client without a reseller an end client, in the transaction that creates or registers him.
   * @throws ResellerNotActiveError, IsResellerError, IsEndClientError when he already has another reseller
   */
  async assignClient(tx: Tx, clientId: number, resellerId: ResellerId): Promise<void> {
    if (resellerId === PROVIDER) return;
    await this.rows.requireActive(resellerId, tx, true);
    if (await this.isReseller(clientId, tx)) throw new IsResellerError(clientId);
    const now = this.clock.now();
    await tx.execute('INSERT IGNORE INTO rc_reseller_clients (client_id, reseller_id, since) VALUES (?, ?, ?)', [
      clientId,
      resellerId,
      now,
    ]);
    if ((await this.endClients.resellerOf(clientId, tx)) !== resellerId) throw new IsEndClientError(clientId);
  }

  /**
   * Makes a client, and the end client of a reseller at once: his own for a reseller, anybody's (0 = direct) for staff. Identity gives him a
   * login without a password when it hears of him.
   */
  async createClient(actor: Actor, data: NewClient, resellerId: ResellerId): Promise<ClientId> {
    actor.require('clients.write');
    const isStaff = actor.kind === 'admin' || actor.kind === 'system';
    if (!isStaff && (actor.kind !== 'reseller' || actor.resellerId !== resellerId))
      throw new ResellerNotFoundError(resellerId);
    return this.db.transaction(async (tx) => {
      const clientId = await this.clients.create(tx, data);
      await this.assignClient(tx, clientId, resellerId);
      await this.audit.record(
        tx,
        actor,
        `Client ${clientId} created${resellerId === PROVIDER ? '' : ` for reseller ${resellerId}`}`,
        { clientId },
      );
      return clientId;
    });
  }

  /**
   * Gives clients to a reseller, or (0) to the provider. Between two resellers only while both have the same issuer.
   * @returns how many changed hands
   */
  async moveClients(actor: Actor, clientIds: readonly number[], toResellerId: ResellerId): Promise<number> {
    actor.require('resellers.write');
    const ids = [...new Set(clientIds)].sort((a, b) => a - b);
    if (ids.length === 0) return 0;
    return this.db.transaction(async (tx) => {
      for (const id of ids) await this.clients.lock(tx, id);
      if (toResellerId !== PROVIDER) await this.rows.requireActive(toResellerId, tx, true);
      const owners = await this.endClients.resellersOf(ids, tx);
      const byOwner = new Map<ResellerId, number[]>();
      for (const id of ids) {
        if (toResellerId !== PROVIDER && (await this.isReseller(id, tx))) throw new IsResellerError(id);
        const owner = owners.get(asId<ClientId>(id))!;
        if (owner !== toResellerId) byOwner.set(owner, [...(byOwner.get(owner) ?? []), id]);
      }
      let moved = 0;
      for (const [owner, own] of byOwner) {
        if (
          owner !== PROVIDER &&
          toResellerId !== PROVIDER &&
          (await this.issuer(owner, tx)) !== (await this.issuer(toResellerId, tx))
        )
          throw new IssuerModeDiffersError();
        await this.endClients.move(tx, actor, own, owner, toResellerId);
        moved += own.length;
      }
      await this.audit.record(
        tx,
        actor,
        `${moved} clients moved to ${toResellerId === PROVIDER ? 'the provider' : `reseller ${toResellerId}`}: ${ids.join(', ')}`,
      );
      return moved;
    });
  }

  async list(actor: Actor, request: ListRequest = everything()): Promise<ListPage<ResellerListRow>> {
    actor.require('resellers.read');
    return resellerList(this.db.read, request);
  }

  /** One row of the list. @throws ResellerNotFoundError */
  async detail(resellerId: ResellerId): Promise<ResellerListRow> {
    const { items } = await resellerList(this.db, everything(1), resellerId);
    if (items.length === 0) throw new ResellerNotFoundError(resellerId);
    return items[0];
  }

  /** What happened to a reseller and his clients, newest first. */
  async history(
    actor: Actor,
    resellerId: ResellerId,
    request: ListRequest = everything(),
  ): Promise<ListPage<ResellerHistoryEntry>> {
    actor.require('resellers.read');
    await this.reseller(resellerId);
    return historyList(this.db.read, resellerId, request);
  }

  async countEndClients(resellerId: ResellerId): Promise<number> {
    return this.endClients.count(resellerId);
  }

  /** Grows with every change of a reseller's state: what is kept in memory about resellers is keyed by it. */
  async version(sql: Sql = this.db): Promise<number> {
    return this.rows.version(sql);
  }

  private async issuer(resellerId: ResellerId, sql: Sql): Promise<string> {
    return this.settings.value('billing.issuer', await this.scopeOf(resellerId, sql), sql);
  }

  private async setStatus(
    actor: Actor,
    resellerId: ResellerId,
    status: 'active' | 'suspended',
    reason: string,
  ): Promise<void> {
    actor.require('resellers.write');
    await this.db.transaction(async (tx) => {
      await this.rows.lock(tx, [resellerId]);
      const before = await this.rows.member(resellerId, tx);
      if (before.status === status) return;
      await tx.execute('UPDATE rc_resellers SET status = ?, suspended_at = ? WHERE client_id = ?', [
        status,
        status === 'suspended' ? this.clock.now() : null,
        resellerId,
      ]);
      await this.rows.note(tx, actor, resellerId, status === 'suspended' ? 'suspended' : 'activated', { reason });
      tx.emit(
        status === 'suspended' ? new ResellerSuspended({ resellerId, reason }) : new ResellerActivated({ resellerId }),
      );
    });
  }
}
