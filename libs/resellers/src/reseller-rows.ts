import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { Clock, type Actor, type ResellerId } from '#kernel';
import type { Sql, Tx } from '#platform';
import { RESELLER_COLUMNS, toReseller, type ResellerRow } from './reseller-list.query.js';
import { ResellerNotActiveError, ResellerNotFoundError } from './resellers.errors.js';
import type { Reseller } from './resellers.types.js';

/** Rows of rc_resellers, and the history that goes with every change of one. */
@Injectable()
export class ResellerRows {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async find(resellerId: ResellerId, sql: Sql): Promise<Reseller | null> {
    const [row] = await sql.query<ResellerRow>(`SELECT ${RESELLER_COLUMNS} FROM rc_resellers r WHERE r.client_id = ?`, [
      resellerId,
    ]);
    return row ? toReseller(row) : null;
  }

  /** One who has not left. */
  async member(resellerId: ResellerId, sql: Sql): Promise<Reseller> {
    const found = await this.find(resellerId, sql);
    if (!found || found.status === 'left') throw new ResellerNotFoundError(resellerId);
    return found;
  }

  /** With `hold` he cannot leave or be suspended before the transaction ends, and other holders do not wait. */
  async requireActive(resellerId: ResellerId, sql: Sql, hold = false): Promise<void> {
    if (hold)
      await sql.query('SELECT client_id FROM rc_resellers WHERE client_id = ? LOCK IN SHARE MODE', [resellerId]);
    const { status } = await this.member(resellerId, sql);
    if (status !== 'active') throw new ResellerNotActiveError(resellerId, status);
  }

  /** Whether he sells and the client is his; held until the transaction ends, other holders do not wait. */
  async sellsTo(resellerId: ResellerId, clientId: number, tx: Tx): Promise<boolean> {
    const rows = await tx.query(
      `SELECT r.status FROM rc_resellers r JOIN rc_reseller_clients rc ON rc.reseller_id = r.client_id
       WHERE r.client_id = ? AND rc.client_id = ? AND r.status = 'active' LOCK IN SHARE MODE`,
      [resellerId, clientId],
    );
    return rows.length > 0;
  }

  /** In the order of their ids, so that two moves in opposite directions wait instead of deadlocking. */
  async lock(tx: Tx, ids: readonly ResellerId[]): Promise<void> {
    await tx.query('SELECT client_id FROM rc_resellers WHERE client_id IN (?) ORDER BY client_id FOR UPDATE', [
      [...ids],
    ]);
  }

  /** History, activity log and version go with every change of a reseller's state. */
  async note(
    tx: Tx,
    actor: Actor,
    resellerId: ResellerId,
    event: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await tx.execute(
      'INSERT INTO rc_reseller_history (reseller_id, client_id, event, detail, done_by, happened_at) VALUES (?, ?, ?, ?, ?, ?)',
      [resellerId, resellerId, event, JSON.stringify(detail), actor.key, this.clock.now()],
    );
    await tx.execute(
      "INSERT INTO rc_reseller_version (name, version) VALUES ('resellers', 1) ON DUPLICATE KEY UPDATE version = version + 1",
    );
    await this.audit.record(tx, actor, `Reseller ${resellerId}: ${event} ${JSON.stringify(detail)}`, {
      clientId: resellerId,
    });
  }

  async version(sql: Sql): Promise<number> {
    const [row] = await sql.query<{ version: number }>(
      "SELECT version FROM rc_reseller_version WHERE name = 'resellers'",
    );
    return row?.version ?? 0;
  }

  /** Ids of a group's resellers who have not left. */
  async ofGroup(groupId: number, sql: Sql): Promise<ResellerId[]> {
    const rows = await sql.query<{ client_id: ResellerId }>(
      "SELECT client_id FROM rc_resellers WHERE group_id = ? AND status <> 'left'",
      [groupId],
    );
    return rows.map((row) => row.client_id);
  }
}
