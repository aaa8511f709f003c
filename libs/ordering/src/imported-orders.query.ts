import type { Sql } from '#platform';
import type { ServiceType } from './service-terms.js';

/** A mirrored order without a row of ours; `date` as stored. */
export type ImportedOrder = {
  id: number;
  number: string | number;
  clientId: number;
  invoiceId: number;
  date: string | null;
  amount: string;
  paymentMethod: string;
  status: string;
};

/** A mirrored service; dates as stored, `cycle` in the words of the table, for a domain its years. */
export type ImportedService = {
  type: ServiceType;
  id: number;
  clientId: number;
  orderId: number;
  parentId: number;
  itemId: number;
  name: string;
  domain: string;
  cycle: string;
  amount: string;
  firstPayment: string;
  quantity: number;
  status: string;
  nextDueOn: string | null;
  nextInvoiceOn: string | null;
  registeredOn: string | null;
  createdAt: string | null;
  /** What sets it up: server module or registrar. */
  module: string;
  isTransfer: number;
};

const SERVICES: Record<ServiceType, { columns: string; from: string }> = {
  hosting: {
    columns: `'hosting' AS type, s.id, s.userid AS clientId, s.orderid AS orderId, 0 AS parentId, s.packageid AS itemId,
      COALESCE(p.name, '') AS name, s.domain, s.billingcycle AS cycle, s.amount, s.firstpaymentamount AS firstPayment,
      s.qty AS quantity, s.domainstatus AS status, s.nextduedate AS nextDueOn, s.nextinvoicedate AS nextInvoiceOn, s.regdate AS registeredOn,
      s.created_at AS createdAt, COALESCE(p.servertype, '') AS module, 0 AS isTransfer`,
    from: 'tblhosting s LEFT JOIN tblproducts p ON p.id = s.packageid',
  },
  addon: {
    columns: `'addon' AS type, s.id, s.userid AS clientId, s.orderid AS orderId, s.hostingid AS parentId,
      s.addonid AS itemId, IF(s.name <> '', s.name, COALESCE(a.name, '')) AS name, COALESCE(h.domain, '') AS domain,
      s.billingcycle AS cycle, s.recurring AS amount, s.firstpaymentamount AS firstPayment, s.qty AS quantity, s.status,
      s.nextduedate AS nextDueOn, s.nextinvoicedate AS nextInvoiceOn, s.regdate AS registeredOn, s.created_at AS createdAt,
      COALESCE(a.module, '') AS module, 0 AS isTransfer`,
    from: 'tblhostingaddons s LEFT JOIN tbladdons a ON a.id = s.addonid LEFT JOIN tblhosting h ON h.id = s.hostingid',
  },
  domain: {
    columns: `'domain' AS type, s.id, s.userid AS clientId, s.orderid AS orderId, 0 AS parentId, 0 AS itemId,
      s.domain AS name, s.domain, CAST(s.registrationperiod AS CHAR) AS cycle, s.recurringamount AS amount,
      s.firstpaymentamount AS firstPayment, 1 AS quantity, s.status, s.nextduedate AS nextDueOn, s.nextinvoicedate AS nextInvoiceOn,
      s.registrationdate AS registeredOn, s.created_at AS createdAt, s.registrar AS module,
      IF(s.type = 'Transfer', 1, 0) AS isTransfer`,
    from: 'tbldomains s',
  },
};

/** The next services of a kind after an id that have no row of ours. */
export function importedServices(
  sql: Sql,
  type: ServiceType,
  after: number,
  limit: number,
): Promise<ImportedService[]> {
  const { columns, from } = SERVICES[type];
  return sql.query<ImportedService>(
    `SELECT ${columns} FROM ${from} LEFT JOIN rc_services x ON x.service_type = ? AND x.service_id = s.id
     WHERE x.id IS NULL AND s.id > ? ORDER BY s.id LIMIT ${limit}`,
    [type, after],
  );
}

/** Every service that these orders made: hosting, addons, domains. */
export async function servicesOfOrders(sql: Sql, orderIds: readonly number[]): Promise<ImportedService[]> {
  const found: ImportedService[] = [];
  for (const { columns, from } of Object.values(SERVICES))
    found.push(
      ...(await sql.query<ImportedService>(`SELECT ${columns} FROM ${from} WHERE s.orderid IN (?) ORDER BY s.id`, [
        [...orderIds],
      ])),
    );
  return found;
}

/** The next orders after an id that have no row of ours. */
export function importedOrders(sql: Sql, after: number, limit: number): Promise<ImportedOrder[]> {
  return sql.query<ImportedOrder>(
    `SELECT o.id, CAST(o.ordernum AS CHAR) AS number, o.userid AS clientId, o.invoiceid AS invoiceId, o.date, o.amount,
       o.paymentmethod AS paymentMethod, o.status
     FROM tblorders o LEFT JOIN rc_orders r ON r.order_id = o.id
     WHERE r.order_id IS NULL AND o.id > ? ORDER BY o.id LIMIT ${limit}`,
    [after],
  );
}
