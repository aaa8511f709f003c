import type { Actor } from '#kernel';
import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql, type SqlValue } from '#platform';
import { RefundNotFoundError } from './refund.errors.js';
import { REFUND_DESTINATIONS, REFUND_STATUSES } from './refund.types.js';

/** Amounts are decimal strings of `currency`. */
export type RefundListRow = {
  refundId: number;
  invoiceId: number;
  invoiceNumber: string;
  clientId: number;
  resellerId: number;
  book: number;
  paymentId: number;
  destination: string;
  gateway: string;
  reference: string | null;
  currency: string;
  amount: string;
  status: string;
  reason: string;
  creditNoteId: number;
  creditNoteNumber: string;
  error: string;
  requestedBy: string;
  requestedAt: string;
  doneOn: string | null;
};

export const REFUND_LIST: ListSpec = {
  id: 'r.id',
  sort: { id: 'r.id', amount: 'r.amount', doneOn: 'r.done_on' },
  defaultSort: '-id',
  filter: {
    invoiceId: { column: 'r.invoice_id', type: 'number' },
    clientId: { column: 'r.client_id', type: 'number' },
    resellerId: { column: 'r.reseller_id', type: 'number' },
    status: { column: 'r.status', type: 'text', values: [...REFUND_STATUSES] },
    destination: { column: 'r.destination', type: 'text', values: [...REFUND_DESTINATIONS] },
    doneOn: { column: 'r.done_on', type: 'date' },
    amount: { column: 'r.amount', type: 'decimal' },
  },
};

const COLUMNS = `r.id AS refundId, r.invoice_id AS invoiceId, COALESCE(i.number, '') AS invoiceNumber, r.client_id AS clientId,
  r.reseller_id AS resellerId, r.book, r.payment_id AS paymentId, r.destination, r.gateway, r.reference, r.currency, r.amount,
  r.status, r.reason, r.credit_note_id AS creditNoteId, COALESCE(n.number, '') AS creditNoteNumber, r.last_error AS error,
  r.requested_by AS requestedBy, r.requested_at AS requestedAt, r.done_on AS doneOn`;
const FROM = `rc_refunds r LEFT JOIN rc_invoices i ON i.invoice_id = r.invoice_id
  LEFT JOIN rc_credit_notes n ON n.id = r.credit_note_id`;

/** A client sees what came back to him, not what was tried. */
function scopeOf(actor: Actor): { where?: string; params: SqlValue[] } {
  if (actor.kind === 'admin' || actor.kind === 'system') return { params: [] };
  if (actor.kind === 'reseller') return { where: 'r.reseller_id = ?', params: [actor.resellerId] };
  return { where: "r.client_id = ? AND r.status <> 'failed'", params: [actor.clientId] };
}

export function listRefunds(sql: Sql, actor: Actor, request: ListRequest): Promise<ListPage<RefundListRow>> {
  return listPage(sql, REFUND_LIST, { select: COLUMNS, from: FROM, ...scopeOf(actor) }, request);
}

export async function readRefund(sql: Sql, actor: Actor, refundId: number): Promise<RefundListRow> {
  const scope = scopeOf(actor);
  const [row] = await sql.query<RefundListRow>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE r.id = ?${scope.where ? ` AND ${scope.where}` : ''}`,
    [refundId, ...scope.params],
  );
  if (!row) throw new RefundNotFoundError(refundId);
  return row;
}
