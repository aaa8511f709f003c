import { type ClientId, type InvoiceId, LocalDate, Money, type ResellerId } from '#kernel';
import type { Sql, Tx } from '#platform';
import type { InvoiceKind } from '../invoicing.types.js';

export type OpenInvoice = {
  invoiceId: InvoiceId;
  clientId: ClientId;
  resellerId: ResellerId;
  book: ResellerId;
  kind: InvoiceKind;
  currency: string;
  number: string;
  orderId: number;
  total: Money;
  issuedOn: LocalDate;
  dueOn: LocalDate;
  paymentMethod: string;
};

const BATCH = 500;
/** Containers owe nothing themselves, wholesale invoices have days of their own. */
const OWED = "i.status = 'Unpaid' AND i.open_amount > 0 AND i.kind NOT IN ('add-funds', 'mass-payment', 'wholesale')";
const COLUMNS = `i.invoice_id AS invoiceId, i.client_id AS clientId, i.reseller_id AS resellerId, i.book, i.kind, i.currency, i.number,
  i.order_id AS orderId, i.gross, i.issued_on AS issuedOn, i.due_on AS dueOn, t.paymentmethod AS paymentMethod`;
type Row = Omit<OpenInvoice, 'total' | 'issuedOn' | 'dueOn'> & { gross: string; issuedOn: string; dueOn: string };

/** Unpaid invoices due up to a day of which a kind of notice was not noted, in batches, the oldest due first. */
export async function* openInvoices(
  sql: Sql,
  until: LocalDate,
  withoutNotice: string,
): AsyncGenerator<OpenInvoice[], void> {
  for (let after = { dueOn: '1000-01-01', id: 0 }; ;) {
    const rows = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM rc_invoices i JOIN tblinvoices t ON t.id = i.invoice_id
       WHERE ${OWED} AND i.due_on <= ? AND (i.due_on > ? OR (i.due_on = ? AND i.invoice_id > ?))
         AND NOT EXISTS (SELECT 1 FROM rc_invoice_notices n WHERE n.invoice_id = i.invoice_id AND n.kind = ?)
       ORDER BY i.due_on, i.invoice_id LIMIT ${BATCH}`,
      [until.toString(), after.dueOn, after.dueOn, after.id, withoutNotice],
    );
    if (rows.length > 0) yield rows.map(read);
    if (rows.length < BATCH) return;
    const last = rows[rows.length - 1];
    after = { dueOn: last.dueOn, id: last.invoiceId };
  }
}

/** Locks invoices in the order of their ids; only those that are still owed are told. */
export async function lockOwed(tx: Tx, invoiceIds: readonly InvoiceId[]): Promise<Set<InvoiceId>> {
  const rows = await tx.query<{ id: InvoiceId }>(
    `SELECT i.invoice_id AS id FROM rc_invoices i WHERE i.invoice_id IN (?) AND ${OWED} ORDER BY i.invoice_id FOR UPDATE`,
    [[...invoiceIds]],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Kinds of notices that were noted, by invoice. */
export async function notedOf(sql: Sql, invoiceIds: readonly InvoiceId[]): Promise<Map<InvoiceId, Set<string>>> {
  const rows = await sql.query<{ id: InvoiceId; kind: string }>(
    'SELECT invoice_id AS id, kind FROM rc_invoice_notices WHERE invoice_id IN (?)',
    [[...invoiceIds]],
  );
  const noted = new Map<InvoiceId, Set<string>>();
  for (const { id, kind } of rows) noted.set(id, (noted.get(id) ?? new Set()).add(kind));
  return noted;
}

const read = ({ gross, issuedOn, dueOn, ...row }: Row): OpenInvoice => ({
  ...row,
  total: Money.fromDatabase(gross, row.currency),
  issuedOn: LocalDate.of(issuedOn),
  dueOn: LocalDate.of(dueOn),
});
