import type { Sql, SqlValue } from '#platform';
import type { ServiceRef } from './service-rows.js';

export type OverdueService = ServiceRef & {
  resellerId: number;
  status: string;
  label: string;
  /** The invoice that has been overdue for longest, and since when. */
  invoiceId: number;
  dueOn: string;
  /** `tblhosting.overideautosuspend`: 1 = by hand only, until that day or for ever. */
  override: number;
  overrideUntil: string;
};

const UNPAID = `FROM rc_invoices i JOIN rc_invoice_lines l ON l.invoice_id = i.invoice_id
  JOIN rc_services s ON s.service_type = IF(l.type = 'Hosting', 'hosting', 'addon') AND s.service_id = l.relid
  WHERE i.status = 'Unpaid' AND i.due_on < ? AND l.type IN ('Hosting', 'Addon')`;

/**
 * Running services that a line of an overdue invoice is about, each with the oldest such invoice. An unpaid upgrade is no reason: it is not
 * carried out. Due on a day is overdue from the next.
 */
export async function overdueServices(
  sql: Sql,
  today: string,
  statuses: readonly string[],
  only?: ServiceRef,
): Promise<OverdueService[]> {
  const params: SqlValue[] = [today, [...statuses], ...(only ? [only.type, only.id] : [])];
  const rows = await sql.query<OverdueService>(
    `SELECT s.service_type AS type, s.service_id AS id, s.reseller_id AS resellerId, s.status, s.label,
       i.invoice_id AS invoiceId, i.due_on AS dueOn, COALESCE(h.overideautosuspend, 0) AS override,
       COALESCE(h.overidesuspenduntil, '0000-00-00') AS overrideUntil
     FROM rc_invoices i JOIN rc_invoice_lines l ON l.invoice_id = i.invoice_id
     JOIN rc_services s ON s.service_type = IF(l.type = 'Hosting', 'hosting', 'addon') AND s.service_id = l.relid
     LEFT JOIN tblhosting h ON s.service_type = 'hosting' AND h.id = s.service_id
     WHERE i.status = 'Unpaid' AND i.due_on < ? AND l.type IN ('Hosting', 'Addon') AND s.status IN (?)
       ${only ? 'AND s.service_type = ? AND s.service_id = ?' : ''}
     ORDER BY s.service_type DESC, s.service_id, i.due_on, i.invoice_id`,
    params,
  );
  return rows.filter((row, at) => at === 0 || rows[at - 1].type !== row.type || rows[at - 1].id !== row.id);
}

/** Services that an invoice's lines are about. */
export function servicesOfInvoice(sql: Sql, invoiceId: number): Promise<ServiceRef[]> {
  return sql.query<ServiceRef>(
    `SELECT DISTINCT s.service_type AS type, s.service_id AS id FROM rc_invoice_lines l
     JOIN rc_services s ON s.service_type = IF(l.type = 'Hosting', 'hosting', 'addon') AND s.service_id = l.relid
     WHERE l.invoice_id = ? AND l.type IN ('Hosting', 'Addon') ORDER BY s.service_type, s.service_id`,
    [invoiceId],
  );
}

/** Services that are held for an overdue invoice of which none is left: written off, noted, or moved in its due date. */
export function heldWithoutInvoice(sql: Sql, today: string): Promise<(ServiceRef & { label: string })[]> {
  return sql.query(
    `SELECT h.service_type AS type, h.service_id AS id, v.label FROM rc_service_holds h
     JOIN rc_services v ON v.service_type = h.service_type AND v.service_id = h.service_id
     WHERE h.cause = 'overdue' AND NOT EXISTS (
       SELECT 1 ${UNPAID} AND s.service_type = h.service_type AND s.service_id = h.service_id)
     ORDER BY h.id`,
    [today],
  );
}
