import type { Sql, Tx } from '#platform';
import { StalePricesError } from './pricing.errors.js';

export type VersionScope = 'group' | 'reseller';

/**
 * Counts the version up and thereby locks it until the commit. The first statement of every change of prices: a provider who moves a
 * bound and a reseller who saves a price wait for each other, so no price outside its range is ever accepted.
 */
export async function bumpVersion(tx: Tx, scope: VersionScope, id: number): Promise<void> {
  await tx.execute(
    `INSERT INTO rc_price_versions (scope, scope_id, reseller_id, version) VALUES (?,?,?,1)
     ON DUPLICATE KEY UPDATE version = version + 1`,
    [scope, id, scope === 'reseller' ? id : 0],
  );
}

/** Locks without a change: a reseller's write holds his group's ranges still. */
export async function lockVersion(tx: Tx, scope: VersionScope, id: number): Promise<void> {
  await tx.execute('INSERT IGNORE INTO rc_price_versions (scope, scope_id, reseller_id, version) VALUES (?,?,?,0)', [
    scope,
    id,
    scope === 'reseller' ? id : 0,
  ]);
  await tx.query('SELECT version FROM rc_price_versions WHERE scope = ? AND scope_id = ? FOR UPDATE', [scope, id]);
}

/** How often the prices of a group, or of a reseller, were changed: what a reader is given to name when he writes. */
export async function versionOf(sql: Sql, scope: VersionScope, id: number): Promise<number> {
  const [row] = await sql.query<{ version: number }>(
    'SELECT version FROM rc_price_versions WHERE scope = ? AND scope_id = ?',
    [scope, id],
  );
  return Number(row?.version ?? 0);
}

/** Under the lock, before the version is counted up. @throws StalePricesError when the prices are not those that were read */
export async function checkVersion(tx: Tx, scope: VersionScope, id: number, ifVersion: number | null): Promise<void> {
  if (ifVersion === null) return;
  const version = await versionOf(tx, scope, id);
  if (version !== ifVersion) throw new StalePricesError(version);
}

/** The versions of a reseller's prices and of his group's, as one text; `0` where nothing was ever changed. */
export async function versionsOf(
  sql: Sql,
  groupId: number,
  resellerId: number,
): Promise<{ group: string; reseller: string }> {
  const rows = await sql.query<{ scope: VersionScope; version: string | number }>(
    `SELECT scope, version FROM rc_price_versions
     WHERE (scope = 'group' AND scope_id = ?) OR (scope = 'reseller' AND scope_id = ?)`,
    [groupId, resellerId],
  );
  const of = (scope: VersionScope) => String(rows.find((row) => row.scope === scope)?.version ?? 0);
  return { group: of('group'), reseller: of('reseller') };
}
