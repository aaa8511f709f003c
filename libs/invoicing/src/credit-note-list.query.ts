import type { Actor } from '#kernel';
import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql, type SqlValue } from '#platform';
import { type StoredNames, withClientName } from '#whmcs';
import { CreditNoteNotFoundError } from './credit-note.errors.js';

/** Amounts are decimal strings of `currency`. */
export type CreditNoteRow = {
  creditNoteId: number;
  number: string;
  invoiceId: number;
  invoiceNumber: string;
  clientId: number;
  clientName: string;
  resellerId: number;
  book: number;
  currency: string;
  net: string;
  tax: string;
  tax2: string;
  gross: string;
  reason: string;
  issuedOn: string;
};

export type CreditNoteLineRow = {
  lineId: number;
  description: string;
  gross: string;
  net: string;
  tax: string;
  tax2: string;
};

export type CreditNoteView = CreditNoteRow & { lines: CreditNoteLineRow[] };

export const CREDIT_NOTE_LIST: ListSpec = {
  id: 'n.id',
  sort: { id: 'n.id', issuedOn: 'n.issued_on', gross: 'n.gross' },
  defaultSort: '-id',
  filter: {
    invoiceId: { column: 'n.invoice_id', type: 'number' },
    clientId: { column: 'n.client_id', type: 'number' },
    resellerId: { column: 'n.reseller_id', type: 'number' },
    issuedOn: { column: 'n.issued_on', type: 'date' },
    number: { column: 'n.number', type: 'text' },
    gross: { column: 'n.gross', type: 'decimal' },
  },
  search: ['n.number'],
};

const COLUMNS = `n.id AS creditNoteId, n.number, n.invoice_id AS invoiceId, COALESCE(i.number, '') AS invoiceNumber,
  n.client_id AS clientId, n.reseller_id AS resellerId, n.book, n.currency, n.net, n.tax, n.tax2, n.gross, n.reason,
  n.issued_on AS issuedOn, c.firstname, c.lastname, c.companyname`;
const FROM = `rc_credit_notes n LEFT JOIN rc_invoices i ON i.invoice_id = n.invoice_id
  LEFT JOIN tblclients c ON c.id = n.client_id`;

function scopeOf(actor: Actor): { where?: string; params: SqlValue[] } {
  if (actor.kind === 'admin' || actor.kind === 'system') return { params: [] };
  if (actor.kind === 'reseller') return { where: 'n.reseller_id = ?', params: [actor.resellerId] };
  return { where: 'n.client_id = ?', params: [actor.clientId] };
}

export async function listCreditNotes(sql: Sql, actor: Actor, request: ListRequest): Promise<ListPage<CreditNoteRow>> {
  const source = { select: COLUMNS, from: FROM, ...scopeOf(actor) };
  const page = await listPage<Omit<CreditNoteRow, 'clientName'> & StoredNames>(sql, CREDIT_NOTE_LIST, source, request);
  return { ...page, items: page.items.map(withClientName) };
}

export async function readCreditNote(sql: Sql, actor: Actor, creditNoteId: number): Promise<CreditNoteView> {
  const scope = scopeOf(actor);
  const [row] = await sql.query<Omit<CreditNoteRow, 'clientName'> & StoredNames>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE n.id = ?${scope.where ? ` AND ${scope.where}` : ''}`,
    [creditNoteId, ...scope.params],
  );
  if (!row) throw new CreditNoteNotFoundError(creditNoteId);
  const lines = await sql.query<CreditNoteLineRow>(
    `SELECT r.line_id AS lineId, l.description, r.gross, r.net, r.tax, r.tax2
     FROM rc_line_returns r JOIN rc_invoice_lines l ON l.id = r.line_id WHERE r.note_id = ? ORDER BY l.position`,
    [creditNoteId],
  );
  return { ...withClientName(row), lines };
}
