import type { Actor, InvoiceId, ResellerId } from '#kernel';
import type { Sql, SqlValue } from '#platform';

/** Everything that a printed document shows, in one row: another row, another document. */
export type Stamp = { resellerId: ResellerId; status: string; number: string; facts: string };

const SETTINGS =
  "'billing.invoiceBranding', 'provider.company', 'provider.address', 'provider.taxId', 'provider.country'";

/** What stands on the page besides the document's own rows: the client, the reseller's state, settings, how the currency is written. */
const AROUND = `c.firstname, c.lastname, c.companyname, c.address1, c.address2, c.postcode, c.city, c.state, c.country, c.tax_id,
  c.language, r.group_id, r.status AS resellerStatus, cur.prefix, cur.suffix, cur.format,
  (SELECT CONCAT(COUNT(*), ' ', COALESCE(MAX(updated_at), '')) FROM rc_settings WHERE setting_key IN (${SETTINGS})) AS settings`;
const AROUND_FROM = `JOIN tblinvoices t ON t.id = i.invoice_id LEFT JOIN tblclients c ON c.id = i.client_id
  LEFT JOIN rc_resellers r ON r.client_id = i.reseller_id LEFT JOIN tblcurrencies cur ON cur.code = i.currency`;

function scopeOf(actor: Actor): { where: string; params: SqlValue[] } {
  if (actor.kind === 'admin' || actor.kind === 'system') return { where: '', params: [] };
  if (actor.kind === 'reseller') return { where: ' AND i.reseller_id = ?', params: [actor.resellerId] };
  return { where: " AND i.client_id = ? AND i.status <> 'Draft'", params: [actor.clientId] };
}

type StampRow = { resellerId: ResellerId; status: string; number: string };

const toStamp = (row: StampRow | undefined): Stamp | null =>
  row ? { resellerId: row.resellerId, status: row.status, number: row.number, facts: JSON.stringify(row) } : null;

/** Null when there is no such invoice for this actor. */
export async function invoiceStamp(sql: Sql, actor: Actor, invoiceId: InvoiceId): Promise<Stamp | null> {
  const { where, params } = scopeOf(actor);
  const [row] = await sql.query<StampRow>(
    `SELECT i.reseller_id AS resellerId, i.status, i.book, i.number, i.issued_on, i.due_on, i.paid_on, i.currency, i.gross, i.open_amount,
       i.inclusive, t.subtotal, t.tax, t.tax2, t.taxrate, t.taxrate2, t.credit, t.notes, ${AROUND},
       (SELECT CONCAT(COUNT(*), ' ', COALESCE(BIT_XOR(CRC32(CONCAT_WS(' ', position, description, amount, net, tax, tax2))), 0))
        FROM rc_invoice_lines WHERE invoice_id = i.invoice_id) AS linesSum,
       (SELECT CONCAT(COUNT(*), ' ', COALESCE(MAX(id), 0)) FROM rc_payments WHERE invoice_id = i.invoice_id) AS payments,
       (SELECT CONCAT(COUNT(*), ' ', COALESCE(MAX(updated_at), '')) FROM rc_refunds WHERE invoice_id = i.invoice_id) AS refunds,
       (SELECT COUNT(*) FROM rc_credit_notes WHERE invoice_id = i.invoice_id) AS notesCount
     FROM rc_invoices i ${AROUND_FROM} WHERE i.invoice_id = ?${where}`,
    [invoiceId, ...params],
  );
  return toStamp(row);
}

/** Null when there is no such credit note for this actor. A credit note never changes itself. */
export async function creditNoteStamp(sql: Sql, actor: Actor, creditNoteId: number): Promise<Stamp | null> {
  const { where, params } = scopeOf(actor);
  const [row] = await sql.query<StampRow>(
    `SELECT n.reseller_id AS resellerId, 'Final' AS status, n.number, n.gross, n.net, n.issued_on, n.reason, i.number AS invoiceNumber, ${AROUND},
       (SELECT CONCAT(COUNT(*), ' ', COALESCE(BIT_XOR(CRC32(CONCAT_WS(' ', l.position, l.description, b.gross, b.tax, b.tax2))), 0))
        FROM rc_line_returns b JOIN rc_invoice_lines l ON l.id = b.line_id WHERE b.note_id = n.id) AS linesSum
     FROM rc_credit_notes n JOIN rc_invoices i ON i.invoice_id = n.invoice_id ${AROUND_FROM} WHERE n.id = ?${where}`,
    [creditNoteId, ...params],
  );
  return toStamp(row);
}

/** Of a statement: whoever may see it was asked for it before. Entries of a month are only ever added. */
export async function statementStamp(
  sql: Sql,
  of: { resellerId: ResellerId; currency: string; month: string },
  { from, until, isOver }: { from: string; until: string; isOver: boolean },
): Promise<Stamp> {
  const within = (table: string, at: string, more = '') =>
    `(SELECT CONCAT(COUNT(*), ' ', COALESCE(SUM(amount), 0.00), ' ', COALESCE(MAX(id), 0), ' ', COALESCE(SUM(IF(${at} < ?, amount, 0.00)), 0.00))
      FROM ${table} WHERE reseller_id = ? AND currency = ? AND ${at} < ?${more})`;
  const mine = [from, of.resellerId, of.currency, until];
  const [facts] = await sql.query<object>(
    `SELECT ${within('rc_profit_entries', 'posted_at')} AS entries, ${within('rc_payouts', 'sent_at', " AND status = 'sent'")} AS payouts,
       ${within('rc_wallet_movements', 'moved_at')} AS movements, c.firstname, c.lastname, c.companyname, c.address1, c.address2, c.postcode,
       c.city, c.state, c.country, c.tax_id, c.language, cur.prefix, cur.suffix, cur.format,
       (SELECT COALESCE(BIT_XOR(CRC32(CONCAT(e.id, ' ', i.number))), 0) FROM rc_profit_entries e JOIN rc_invoices i ON i.invoice_id = e.invoice_id
        WHERE e.reseller_id = ? AND e.currency = ? AND e.posted_at >= ? AND e.posted_at < ?) AS numbers,
       (SELECT CONCAT(COUNT(*), ' ', COALESCE(MAX(updated_at), '')) FROM rc_settings WHERE setting_key IN (${SETTINGS}, 'provider.timeZone')) AS settings
     FROM tblclients c LEFT JOIN tblcurrencies cur ON cur.code = ? WHERE c.id = ?`,
    [...mine, ...mine, ...mine, of.resellerId, of.currency, from, until, of.currency, of.resellerId],
  );
  const number = `${of.month}-${of.currency}`;
  return {
    resellerId: of.resellerId,
    status: isOver ? 'Final' : 'Open',
    number,
    facts: JSON.stringify({ ...facts, from }),
  };
}
