import type { Sql } from '#platform';

/**
 * One text that differs as soon as anything changed that any store's catalogue depends on: price list, prices and rules of groups and
 * resellers, their groups, settings, tax tables. It reads other contexts' tables, as a query for a screen may.
 */
export async function storeStamp(sql: Sql): Promise<string> {
  const [row] = await sql.query<Record<string, string | number | null>>(
    `SELECT (SELECT SUM(version) FROM rc_catalog_version) AS catalogue,
       (SELECT CONCAT(COUNT(*), '/', COALESCE(SUM(version), 0)) FROM rc_price_versions) AS prices,
       (SELECT SUM(version) FROM rc_reseller_version) AS resellers,
       (SELECT CONCAT(COUNT(*), '/', COALESCE(MAX(updated_at), '')) FROM rc_settings) AS settings,
       (SELECT COALESCE(SUM(CRC32(CONCAT_WS('|', id, level, state, country, taxrate))), 0) FROM tbltax) AS tax,
       (SELECT COALESCE(SUM(CRC32(CONCAT_WS('|', id, level, state, country, rate))), 0) FROM rc_tax_rules) AS ownTax,
       (SELECT COALESCE(SUM(CRC32(CONCAT_WS('|', setting, value))), 0) FROM tblconfiguration) AS configuration`,
  );
  return Object.values(row).join(';');
}
