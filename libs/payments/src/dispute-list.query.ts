import type { Actor } from '#kernel';
import { decodeEntities, nameSql } from '#whmcs';
import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql, type SqlValue } from '#platform';
import { DisputeNotFoundError } from './dispute.errors.js';
import { DISPUTE_STATUSES } from './dispute.types.js';

/** Amounts are decimal strings of `currency`; `taken` is what is gone at present, `fee` what it cost. */
export type DisputeListRow = {
  disputeId: number;
  invoiceId: number;
  invoiceNumber: string;
  clientId: number;
  clientName: string;
  resellerId: number;
  resellerName: string;
  paymentId: number;
  gateway: string;
  transactionId: string;
  reference: string;
  currency: string;
  amount: string;
  taken: string;
  fee: string;
  status: string;
  reason: string;
  byHand: number;
  openedOn: string;
  closedOn: string | null;
};

export type DisputeMovementRow = {
  movementId: number;
  reference: string;
  kind: string;
  amount: string;
  fee: string;
  toInvoice: string;
  toCredit: string;
  toLoss: string;
  /** Null while it waits. */
  bookedOn: string | null;
};
export type DisputeView = DisputeListRow & { movements: DisputeMovementRow[] };

export const DISPUTE_LIST: ListSpec = {
  id: 'd.id',
  sort: { id: 'd.id', openedOn: 'd.opened_on', amount: 'd.amount' },
  defaultSort: '-id',
  filter: {
    status: { column: 'd.status', type: 'text', values: [...DISPUTE_STATUSES] },
    invoiceId: { column: 'd.invoice_id', type: 'number' },
    paymentId: { column: 'd.payment_id', type: 'number' },
    clientId: { column: 'd.client_id', type: 'number' },
    resellerId: { column: 'd.reseller_id', type: 'number' },
    openedOn: { column: 'd.opened_on', type: 'date' },
    amount: { column: 'd.amount', type: 'decimal' },
  },
};

const moved = (column: string) =>
  `COALESCE((SELECT SUM(IF(m.kind = 'withdrawn', m.${column}, -m.${column})) FROM rc_dispute_movements m
     WHERE m.dispute_id = d.id AND m.booked_at IS NOT NULL), 0.00)`;
const COLUMNS = `d.id AS disputeId, d.invoice_id AS invoiceId, COALESCE(i.number, '') AS invoiceNumber, d.client_id AS clientId,
  ${nameSql('c')} AS clientName, d.reseller_id AS resellerId, ${nameSql('r')} AS resellerName, d.payment_id AS paymentId, d.gateway,
  d.transaction_id AS transactionId, d.reference, d.currency, d.amount, ${moved('amount')} AS taken, ${moved('fee')} AS fee,
  d.status, d.reason, d.by_hand AS byHand, d.opened_on AS openedOn, d.closed_on AS closedOn`;
const FROM = `rc_disputes d LEFT JOIN rc_invoices i ON i.invoice_id = d.invoice_id LEFT JOIN tblclients c ON c.id = d.client_id
  LEFT JOIN tblclients r ON r.id = d.reseller_id`;

function scopeOf(actor: Actor): { where?: string; params: SqlValue[] } {
  if (actor.kind === 'admin' || actor.kind === 'system') return { params: [] };
  if (actor.kind === 'reseller') return { where: 'd.reseller_id = ?', params: [actor.resellerId] };
  return { where: 'd.client_id = ?', params: [actor.clientId] };
}

/** WHMCS stores names with HTML entities. */
const readable = (row: DisputeListRow): DisputeListRow => ({
  ...row,
  clientName: decodeEntities(row.clientName),
  resellerName: decodeEntities(row.resellerName),
});

export async function listDisputes(sql: Sql, actor: Actor, request: ListRequest): Promise<ListPage<DisputeListRow>> {
  const rows = { select: COLUMNS, from: FROM, ...scopeOf(actor) };
  const page = await listPage<DisputeListRow>(sql, DISPUTE_LIST, rows, request);
  return { ...page, items: page.items.map(readable) };
}

export async function readDispute(sql: Sql, actor: Actor, disputeId: number): Promise<DisputeView> {
  const scope = scopeOf(actor);
  const [row] = await sql.query<DisputeListRow>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE d.id = ?${scope.where ? ` AND ${scope.where}` : ''}`,
    [disputeId, ...scope.params],
  );
  if (!row) throw new DisputeNotFoundError(disputeId);
  const movements = await sql.query<DisputeMovementRow>(
    `SELECT id AS movementId, reference, kind, amount, fee, to_invoice AS toInvoice, to_credit AS toCredit, to_loss AS toLoss,
       booked_on AS bookedOn FROM rc_dispute_movements WHERE dispute_id = ? ORDER BY id`,
    [disputeId],
  );
  return { ...readable(row), movements };
}
