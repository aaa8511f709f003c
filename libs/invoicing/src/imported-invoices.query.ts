import type { Sql } from '#platform';

/** A mirrored invoice without a row of ours. Dates and date-times are as stored: local, zero where not set. */
export type ImportedInvoice = {
  id: number;
  clientId: number;
  number: string;
  date: string | null;
  dueDate: string | null;
  datePaid: string | null;
  createdAt: string | null;
  subtotal: string;
  credit: string;
  tax: string;
  tax2: string;
  total: string;
  status: string;
  paymentMethod: string;
  /** Received less sent back. */
  paid: string;
  orderId: number;
};

export type ImportedItem = {
  id: number;
  invoiceId: number;
  type: string;
  relid: number;
  description: string;
  amount: string;
  taxed: number;
};

/** The next mirrored invoices after an id that have no row of ours, oldest first. */
export function importedInvoices(sql: Sql, after: number, limit: number): Promise<ImportedInvoice[]> {
  return sql.query<ImportedInvoice>(
    `SELECT t.id, t.userid AS clientId, t.invoicenum AS number, t.date, t.duedate AS dueDate, t.datepaid AS datePaid,
       t.created_at AS createdAt, t.subtotal, t.credit, t.tax, t.tax2, t.total, t.status,
       t.paymentmethod AS paymentMethod,
       (SELECT COALESCE(SUM(a.amountin - a.amountout), 0.00) FROM tblaccounts a WHERE a.invoiceid = t.id) AS paid,
       COALESCE((SELECT MIN(o.id) FROM tblorders o WHERE o.invoiceid = t.id), 0) AS orderId
     FROM tblinvoices t LEFT JOIN rc_invoices i ON i.invoice_id = t.id
     WHERE i.invoice_id IS NULL AND t.id > ? ORDER BY t.id LIMIT ${limit}`,
    [after],
  );
}

/** The mirrored lines of these invoices, in their order. */
export function importedItems(sql: Sql, invoiceIds: readonly number[]): Promise<ImportedItem[]> {
  return sql.query<ImportedItem>(
    `SELECT id, invoiceid AS invoiceId, type, relid, description, amount, taxed FROM tblinvoiceitems
     WHERE invoiceid IN (?) ORDER BY id`,
    [[...invoiceIds]],
  );
}
