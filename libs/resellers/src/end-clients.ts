import { Injectable } from '@nestjs/common';
import { asId, Clock, type Actor, type ClientId, type ResellerId } from '#kernel';
import { Db, type Sql, type Tx } from '#platform';
import { ClientMoved } from './events.js';

/** Rows of rc_reseller_clients: whose end client somebody is. */
@Injectable()
export class EndClients {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async resellerOf(clientId: number, sql: Sql = this.db): Promise<ResellerId> {
    const [row] = await sql.query<{ reseller_id: number }>(
      'SELECT reseller_id FROM rc_reseller_clients WHERE client_id = ?',
      [clientId],
    );
    return asId<ResellerId>(row?.reseller_id ?? 0);
  }

  async resellersOf(clientIds: readonly number[], sql: Sql = this.db): Promise<Map<ClientId, ResellerId>> {
    if (clientIds.length === 0) return new Map();
    const rows = await sql.query<{ client_id: number; reseller_id: number }>(
      'SELECT client_id, reseller_id FROM rc_reseller_clients WHERE client_id IN (?)',
      [[...clientIds]],
    );
    const found = new Map(rows.map((r) => [r.client_id, r.reseller_id]));
    return new Map(clientIds.map((id) => [asId<ClientId>(id), asId<ResellerId>(found.get(id) ?? 0)]));
  }

  async count(resellerId: number, sql: Sql = this.db): Promise<number> {
    const [row] = await sql.query<{ n: number }>(
      'SELECT COUNT(*) AS n FROM rc_reseller_clients WHERE reseller_id = ?',
      [resellerId],
    );
    return row.n;
  }

  /** Moves clients that are known to belong to `from`, each with its own fact and line of history. */
  async move(tx: Tx, actor: Actor, clientIds: readonly number[], from: ResellerId, to: ResellerId): Promise<void> {
    const now = this.clock.now();
    const some = clientIds.length > 0;
    if (some) await tx.execute('DELETE FROM rc_reseller_clients WHERE client_id IN (?)', [[...clientIds]]);
    if (some && to !== 0)
      await tx.insertMany(
        'rc_reseller_clients',
        ['client_id', 'reseller_id', 'since'],
        clientIds.map((id) => [id, to, now]),
      );
    const detail = JSON.stringify({ from, to });
    const sides = [from, to].filter((id) => id !== 0);
    await tx.insertMany(
      'rc_reseller_history',
      ['reseller_id', 'client_id', 'event', 'detail', 'done_by', 'happened_at'],
      clientIds.flatMap((id) => sides.map((side) => [side, id, 'client-moved', detail, actor.key, now])),
    );
    for (const clientId of clientIds) tx.emit(new ClientMoved({ clientId, fromResellerId: from, toResellerId: to }));
  }
}
