import type { Sql, Tx } from '#platform';

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
