import type { Sql } from '#platform';

export type ServiceFacts = {
  productId: number;
  product: string;
  productKey: string;
  domain: string;
  term: string;
  quantity: number;
  username: string;
  serverId: number;
  serverGroup: number;
  options: { name: string; value: string; quantity: number }[];
};

/** What a server needs to know of a hosting service: no price, no secret. Null when there is none, as for an addon. */
export async function serviceFacts(sql: Sql, serviceId: number): Promise<ServiceFacts | null> {
  const [row] = await sql.query<Omit<ServiceFacts, 'options'>>(
    `SELECT h.packageid AS productId, p.name AS product, p.configoption1 AS productKey, h.domain,
       h.billingcycle AS term, h.qty AS quantity, h.username, h.server AS serverId, p.servergroup AS serverGroup
     FROM tblhosting h JOIN tblproducts p ON p.id = h.packageid WHERE h.id = ?`,
    [serviceId],
  );
  if (!row) return null;
  const options = await sql.query<ServiceFacts['options'][number]>(
    `SELECT o.optionname AS name, COALESCE(s.optionname, '') AS value, c.qty AS quantity
     FROM tblhostingconfigoptions c JOIN tblproductconfigoptions o ON o.id = c.configid
     LEFT JOIN tblproductconfigoptionssub s ON s.id = c.optionid WHERE c.relid = ? ORDER BY c.id LIMIT 200`,
    [serviceId],
  );
  return { ...row, options };
}
