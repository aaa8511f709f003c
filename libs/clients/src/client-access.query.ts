import type { Actor, ResellerId } from '#kernel';
import type { Sql } from '#platform';
import { ClientNotFoundError } from './clients.errors.js';

/**
 * Whose client this is, for the one question whether the asker may see him: staff all, a reseller himself and his own end clients, a
 * client himself. Anyone else is told that there is no such client.
 * @returns the client's reseller, 0 = direct client
 */
export async function accessTo(
  sql: Sql,
  actor: Actor,
  clientId: number,
): Promise<{ resellerId: ResellerId; isReseller: boolean }> {
  const [row] = await sql.query<{ reseller_id: number | null; is_reseller: number | null }>(
    `SELECT rc.reseller_id, r.client_id AS is_reseller FROM tblclients c
       LEFT JOIN rc_reseller_clients rc ON rc.client_id = c.id
       LEFT JOIN rc_resellers r ON r.client_id = c.id AND r.status <> 'left'
      WHERE c.id = ?`,
    [clientId],
  );
  if (!row) throw new ClientNotFoundError(clientId);
  const resellerId = (row.reseller_id ?? 0) as ResellerId;
  const isHimself = actor.clientId === clientId;
  const isHisOwn = actor.kind === 'reseller' && resellerId === actor.resellerId && resellerId !== 0;
  if (actor.kind !== 'admin' && actor.kind !== 'system' && !isHimself && !isHisOwn)
    throw new ClientNotFoundError(clientId);
  return { resellerId, isReseller: row.is_reseller !== null };
}

/** Whoever is signed in as somebody else leaves addresses as they are; a form may send the same one again. @throws ImpersonationForbiddenError */
export async function checkNewEmail(sql: Sql, actor: Actor, clientId: number, email: string): Promise<void> {
  const [row] = await sql.query<{ email: string }>('SELECT email FROM tblclients WHERE id = ?', [clientId]);
  if (row?.email !== email) actor.requireHimself('e-mail addresses');
}
