import type { Sql } from '#platform';

export type ImportedCredit = { clientId: number; credit: string; currency: string };

/** Clients with credit in the mirrored column of whom our books know no movement, after an id. */
export function importedCredits(sql: Sql, after: number, limit: number): Promise<ImportedCredit[]> {
  return sql.query<ImportedCredit>(
    `SELECT c.id AS clientId, c.credit, y.code AS currency FROM tblclients c JOIN tblcurrencies y ON y.id = c.currency
     WHERE c.credit > 0 AND c.id > ?
       AND NOT EXISTS (SELECT 1 FROM rc_client_credit_movements m WHERE m.client_id = c.id AND m.book = 0)
     ORDER BY c.id LIMIT ${limit}`,
    [after],
  );
}
