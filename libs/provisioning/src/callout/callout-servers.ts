import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { type Actor, Clock } from '#kernel';
import { Db, Env, type ListPage, type ListRequest, Sealer, type Tx } from '#platform';
import { mirrorInsert } from '#whmcs';
import { ServerAddressError, ServerNotFoundError, StaleServerError } from '../provisioning.errors.js';
import { refusalOf } from './allowed-address.js';
import { chooseServer, fillRuleOf } from './server-choice.js';
import { serverById, type ServerInput, serverList, type ServerRow } from './server-list.query.js';

export const CALLOUT = 'callout';
/** The old secret stays good for so long. */
const OVERLAP_HOURS = 48;

export type CalloutServer = { id: number; address: string; secrets: string[]; allowPrivate: boolean; answerMs: number };
const context = (id: number): string => `provisioning.server:${id}`;

/** Servers of the kind `callout` (`tblservers.type`): WHMCS's row, and beside it our address and sealed secret. */
@Injectable()
export class CalloutServers {
  constructor(
    private readonly db: Db,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly env: Env,
    private readonly audit: AuditService,
  ) {}

  /** Servers by name. Needs `servers.read`, which staff who may write have as well. */
  async list(actor: Actor, request: ListRequest): Promise<ListPage<ServerRow>> {
    if (!actor.can('servers.write')) actor.require('servers.read');
    return serverList(this.db.read, request);
  }

  /** @throws DomainError `provisioning.server_not_found` */
  async one(actor: Actor, id: number): Promise<ServerRow> {
    if (!actor.can('servers.write')) actor.require('servers.read');
    const row = await serverById(this.db, id);
    if (!row) throw new ServerNotFoundError();
    return row;
  }

  /**
   * A new server with a secret of ours, which is told this once and never again. Needs `servers.write`. `secret`: of the demo's
   * practice server, which knows it from the installation's key; no request brings one.
   * @throws DomainError `provisioning.server_address`
   */
  async create(
    actor: Actor,
    input: ServerInput,
    { secret = newSecret() }: { secret?: string } = {},
  ): Promise<{ id: number; secret: string }> {
    actor.require('servers.write');
    this.checkAddress(input.address);
    const id = await this.db.transaction(async (tx) => {
      const { insertId } = await mirrorInsert(tx, 'tblservers', {
        name: input.name,
        type: CALLOUT,
        hostname: new URL(input.address).hostname,
        maxaccounts: input.maxAccounts,
        disabled: input.active ? 0 : 1,
      });
      await tx.execute('INSERT INTO rc_provisioning_servers (server_id, address, sealed_secret) VALUES (?,?,?)', [
        insertId,
        input.address,
        this.sealer.seal(secret, context(insertId)),
      ]);
      await this.audit.record(tx, actor, `Server ${insertId} made: ${wordsOf(input)}`);
      return insertId;
    });
    return { id, secret };
  }

  /**
   * Its name, address, room and whether it takes new services; another version than `ifVersion` is not overwritten.
   * Needs `servers.write`. @throws ServerNotFoundError, ServerAddressError, StaleServerError (412)
   */
  async edit(actor: Actor, id: number, input: ServerInput, ifVersion: number | null): Promise<ServerRow> {
    actor.require('servers.write');
    this.checkAddress(input.address);
    return this.db.transaction(async (tx) => {
      await this.lock(tx, id, ifVersion);
      const before = await serverById(tx, id);
      if (!before) throw new ServerNotFoundError();
      await tx.execute('UPDATE tblservers SET name = ?, hostname = ?, maxaccounts = ?, disabled = ? WHERE id = ?', [
        input.name,
        new URL(input.address).hostname,
        input.maxAccounts,
        input.active ? 0 : 1,
        id,
      ]);
      await tx.execute('UPDATE rc_provisioning_servers SET address = ?, version = version + 1 WHERE server_id = ?', [
        input.address,
        id,
      ]);
      await this.audit.record(tx, actor, `Server ${id} changed from ${wordsOf(before)} to ${wordsOf(input)}`);
      return { ...before, ...input, version: before.version + 1 };
    });
  }

  /** Another secret, told this once; the one before stays good for 48 hours. Needs `servers.write`. */
  async renewSecret(actor: Actor, id: number): Promise<{ secret: string; oldSecretUntil: string }> {
    actor.require('servers.write');
    const secret = newSecret();
    const until = new Date(this.clock.now().getTime() + OVERLAP_HOURS * 3_600_000);
    await this.db.transaction(async (tx) => {
      await this.lock(tx, id);
      await tx.execute(
        `UPDATE rc_provisioning_servers SET sealed_old_secret = sealed_secret, old_secret_until = ?, sealed_secret = ?
         WHERE server_id = ?`,
        [until, this.sealer.seal(secret, context(id)), id],
      );
      await this.audit.record(
        tx,
        actor,
        `Secret of server ${id} renewed; the old one is good until ${until.toISOString()}`,
      );
    });
    return { secret, oldSecretUntil: until.toISOString() };
  }

  /** With its secrets, the newest first, for the calls themselves. @throws ServerNotFoundError */
  async opened(id: number): Promise<CalloutServer> {
    const [row] = await this.db.query<{ address: string; secret: string; old: string; isOldGood: number | null }>(
      `SELECT c.address, c.sealed_secret AS secret, c.sealed_old_secret AS old, c.old_secret_until > ? AS isOldGood
       FROM rc_provisioning_servers c JOIN tblservers s ON s.id = c.server_id
       WHERE c.server_id = ? AND s.type = ?`,
      [this.clock.now(), id, CALLOUT],
    );
    if (!row) throw new ServerNotFoundError();
    const sealed = [row.secret, ...(row.old && Number(row.isOldGood) === 1 ? [row.old] : [])];
    return {
      id,
      address: row.address,
      secrets: sealed.map((one) => this.sealer.open(one, context(id))),
      allowPrivate: this.env.values.CALLOUT_PRIVATE,
      answerMs: this.env.values.CALLOUT_TIMEOUT_MS,
    };
  }

  /**
   * The server for a service as WHMCS chooses: the one that it is on, else of the product's group (or of all without a
   * group) by its fill rule (`chooseServer`); one that is filled next stays that (`tblservers.active`). Without a group to choose from
   * only the present one will do. Null when there is none with room.
   */
  async choose(tx: Tx, present: number, from: number | null): Promise<number | null> {
    const group = from ?? 0;
    const servers = await tx.query<{ id: number; max: number; active: number; filltype: number | null }>(
      `SELECT s.id, s.maxaccounts AS max, s.active, g.filltype
       FROM rc_provisioning_servers c JOIN tblservers s ON s.id = c.server_id
       LEFT JOIN tblservergroups g ON g.id = ?
       WHERE s.type = ? AND (s.id = ? OR (s.disabled = 0 AND (? = 0 OR EXISTS
         (SELECT 1 FROM tblservergroupsrel r WHERE r.groupid = ? AND r.serverid = s.id))))
       ORDER BY s.id FOR UPDATE`,
      [group, CALLOUT, present, group, group],
    );
    if (present > 0 && servers.some(({ id }) => id === present)) return present;
    if (from === null) return null;
    const rule = fillRuleOf(servers[0]?.filltype ?? null);
    const used = await this.accountsAt(tx, servers);
    const candidates = servers.map(({ id, max, active }) => ({
      ...{ id, max, used: used.get(id) ?? 0n, isFirst: active === 1 },
    }));
    const chosen = chooseServer(candidates, rule);
    if (chosen && rule === 'one-by-one' && !chosen.isFirst)
      await tx.execute('UPDATE tblservers SET active = (id = ?) WHERE id IN (?)', [
        chosen.id,
        candidates.map(({ id }) => id),
      ]);
    return chosen?.id ?? null;
  }

  /** Counted after the servers were locked: what another process has just put there is among it. */
  private async accountsAt(tx: Tx, servers: readonly { id: number }[]): Promise<Map<number, bigint>> {
    if (servers.length === 0) return new Map();
    const rows = await tx.query<{ id: number; used: string }>(
      `SELECT server_id AS id, SUM((action = 'create' AND status <> 'refused') - (action = 'terminate' AND status = 'done')) AS used
       FROM rc_provisioning_tasks WHERE server_id IN (?) GROUP BY server_id`,
      [servers.map(({ id }) => id)],
    );
    return new Map(rows.map(({ id, used }) => [id, BigInt(used)]));
  }

  /** How a call went: what the status page shows. */
  async noteHealth(id: number, failure: string | null): Promise<void> {
    await this.db.query(
      failure === null
        ? 'UPDATE rc_provisioning_servers SET last_success_at = ?, failures_in_a_row = 0 WHERE server_id = ?'
        : 'UPDATE rc_provisioning_servers SET last_failure = ?, failures_in_a_row = failures_in_a_row + 1 WHERE server_id = ?',
      [failure === null ? this.clock.now() : failure.slice(0, 500), id],
    );
  }

  private async lock(tx: Tx, id: number, ifVersion: number | null = null): Promise<void> {
    const [found] = await tx.query<{ version: number }>(
      'SELECT version FROM rc_provisioning_servers WHERE server_id = ? FOR UPDATE',
      [id],
    );
    if (!found) throw new ServerNotFoundError();
    if (ifVersion !== null && ifVersion !== found.version) throw new StaleServerError(found.version);
  }

  private checkAddress(address: string): void {
    const refused = refusalOf(address, this.env.values.CALLOUT_PRIVATE);
    if (refused) throw new ServerAddressError(refused);
  }
}

const newSecret = (): string => `rps_${randomBytes(32).toString('base64url')}`;
const wordsOf = ({ name, address, maxAccounts, active }: ServerInput): string =>
  `${name}, ${address}, ${maxAccounts || 'any number of'} accounts, ${active ? 'takes' : 'takes no'} new services`;
