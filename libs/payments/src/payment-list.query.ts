import type { Actor } from '#kernel';
import { nameSql, type StoredNames, withClientName } from '#whmcs';
import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql, type SqlValue } from '#platform';

import { WALLET_KINDS } from './payments.types.js';

/** Decimal strings of `currency`; `applied` lowered the invoice, `credited` became credit. */
export type PaymentListRow = {
  paymentId: number;
  invoiceId: number;
  invoiceNumber: string;
  clientId: number;
  clientName: string;
  resellerId: number;
  book: number;
  gateway: string;
  transactionId: string;
  currency: string;
  amount: string;
  applied: string;
  credited: string;
  /** In the currency of the payment. */
  fee: string;
  /** `2.90 USD`: kept in another currency than the payment's. */
  otherFee: string | null;
  kind: string;
  note: string;
  receivedOn: string;
};

export type HeldPaymentRow = PaymentListRow & {
  reason: string;
  status: string;
  resolution: string;
  resolvedBy: string;
};
export type WebhookRow = {
  id: number;
  account: string;
  eventId: string;
  type: string;
  receivedAt: string;
  decidedAt: string | null;
  outcome: string;
  paymentId: number;
};
export type WalletRow = {
  resellerId: number;
  resellerName: string;
  currency: string;
  available: string;
  reserved: string;
};
export type WalletMovementRow = {
  id: number;
  resellerId: number;
  currency: string;
  resellerName: string;
  amount: string;
  kind: string;
  gateway: string;
  reference: string | null;
  description: string;
  recordedBy: string;
  movedAt: string;
};
export type CreditMovementRow = {
  id: number;
  clientId: number;
  currency: string;
  amount: string;
  kind: string;
  invoiceId: number;
  /** '' = none; the number as the client reads it. */
  invoiceNumber: string;
  clientName: string;
  description: string;
  movedAt: string;
};

const PAYMENT_FILTERS: ListSpec['filter'] = {
  invoiceId: { column: 'p.invoice_id', type: 'number' },
  clientId: { column: 'p.client_id', type: 'number' },
  resellerId: { column: 'p.reseller_id', type: 'number' },
  gateway: { column: 'p.gateway', type: 'text' },
  kind: { column: 'p.kind', type: 'text', values: ['payment', 'held'] },
  receivedOn: { column: 'p.received_on', type: 'date' },
  transactionId: { column: 'p.transaction_id', type: 'text' },
  amount: { column: 'p.amount', type: 'decimal' },
};

export const PAYMENT_LIST: ListSpec = {
  id: 'p.id',
  sort: { id: 'p.id', receivedOn: 'p.received_on', amount: 'p.amount' },
  defaultSort: '-id',
  filter: PAYMENT_FILTERS,
  search: ['p.transaction_id'],
};

export const HELD_LIST: ListSpec = {
  id: 'h.payment_id',
  sort: { id: 'h.payment_id' },
  defaultSort: '-id',
  filter: { status: { column: 'h.status', type: 'text', values: ['open', 'resolved'] } },
};

export const WEBHOOK_LIST: ListSpec = {
  id: 'w.id',
  sort: { id: 'w.id' },
  defaultSort: '-id',
  filter: { type: { column: 'w.type', type: 'text' } },
};

export const WALLET_LIST: ListSpec = {
  id: 'w.id',
  sort: { id: 'w.id', available: 'w.available' },
  defaultSort: 'id',
  filter: {
    resellerId: { column: 'w.reseller_id', type: 'number' },
    currency: { column: 'w.currency', type: 'text' },
  },
};

export const WALLET_MOVEMENT_LIST: ListSpec = {
  id: 'm.id',
  sort: { id: 'm.id', movedAt: 'm.moved_at', amount: 'm.amount' },
  defaultSort: '-id',
  filter: {
    currency: { column: 'm.currency', type: 'text' },
    kind: { column: 'm.kind', type: 'text', values: [...WALLET_KINDS] },
    resellerId: { column: 'm.reseller_id', type: 'number' },
  },
};

export const CREDIT_MOVEMENT_LIST: ListSpec = {
  id: 'm.id',
  sort: { id: 'm.id' },
  defaultSort: '-id',
  filter: {
    clientId: { column: 'm.client_id', type: 'number' },
    invoiceId: { column: 'm.invoice_id', type: 'number' },
    kind: { column: 'm.kind', type: 'text' },
  },
};

const RESELLER_NAME = nameSql('r');
const PAYMENT_COLUMNS = `p.id AS paymentId, p.invoice_id AS invoiceId, COALESCE(i.number, '') AS invoiceNumber,
  p.client_id AS clientId, p.reseller_id AS resellerId, p.book, p.gateway, p.transaction_id AS transactionId, p.currency,
  p.amount, p.applied, p.credited, p.kind,
  p.fee + COALESCE((SELECT SUM(f.amount) FROM rc_gateway_fees f WHERE f.payment_id = p.id AND f.kind = 'charge' AND f.currency = p.currency), 0.00) AS fee,
  (SELECT CONCAT(f.amount, ' ', f.currency) FROM rc_gateway_fees f WHERE f.payment_id = p.id AND f.kind = 'charge' AND f.status = 'booked'
    AND f.currency <> p.currency) AS otherFee,
  p.note, p.received_on AS receivedOn, c.firstname, c.lastname, c.companyname`;
const NAMES = 'c.firstname, c.lastname, c.companyname';
const PAYMENT_FROM = `rc_payments p LEFT JOIN rc_invoices i ON i.invoice_id = p.invoice_id
  LEFT JOIN tblclients c ON c.id = p.client_id`;

export async function listPayments(sql: Sql, actor: Actor, request: ListRequest): Promise<ListPage<PaymentListRow>> {
  const source = { select: PAYMENT_COLUMNS, from: PAYMENT_FROM, ...scopeOf(actor, 'p') };
  const page = await listPage<Omit<PaymentListRow, 'clientName'> & StoredNames>(sql, PAYMENT_LIST, source, request);
  return { ...page, items: page.items.map(withClientName) };
}

/** Held money is the book owner's business: a reseller sees what came through his own accounts. */
export async function listHeld(sql: Sql, actor: Actor, request: ListRequest): Promise<ListPage<HeldPaymentRow>> {
  const mine =
    actor.kind === 'admin' || actor.kind === 'system' ? {} : { where: 'p.book = ?', params: [actor.resellerId || -1] };
  const page = await listPage<Omit<HeldPaymentRow, 'clientName'> & StoredNames>(
    sql,
    HELD_LIST,
    {
      select: `${PAYMENT_COLUMNS}, h.reason, h.status, h.resolution, h.resolved_by AS resolvedBy`,
      from: `rc_held_payments h JOIN ${PAYMENT_FROM.replace('rc_payments p', 'rc_payments p ON p.id = h.payment_id')}`,
      ...mine,
    },
    request,
  );
  return { ...page, items: page.items.map(withClientName) };
}

export function listWebhooks(sql: Sql, request: ListRequest): Promise<ListPage<WebhookRow>> {
  return listPage(
    sql,
    WEBHOOK_LIST,
    {
      select: `w.id, w.account, w.event_id AS eventId, w.type, w.received_at AS receivedAt, w.decided_at AS decidedAt, w.outcome,
        w.payment_id AS paymentId`,
      from: 'rc_webhook_inbox w',
    },
    request,
  );
}

export function listWallets(sql: Sql, request: ListRequest): Promise<ListPage<WalletRow>> {
  return listPage(
    sql,
    WALLET_LIST,
    {
      select: `w.reseller_id AS resellerId, ${RESELLER_NAME} AS resellerName, w.currency, w.available, w.reserved`,
      from: 'rc_wallets w LEFT JOIN tblclients r ON r.id = w.reseller_id',
    },
    request,
  );
}

export function listWalletMovements(
  sql: Sql,
  actor: Actor,
  request: ListRequest,
): Promise<ListPage<WalletMovementRow>> {
  const mine = actor.kind === 'reseller' ? { where: 'm.reseller_id = ?', params: [actor.resellerId] } : {};
  return listPage(
    sql,
    WALLET_MOVEMENT_LIST,
    {
      select: `m.id, m.reseller_id AS resellerId, ${RESELLER_NAME} AS resellerName, m.currency, m.amount, m.kind, m.gateway,
        m.reference, m.description, m.recorded_by AS recordedBy, m.moved_at AS movedAt`,
      from: 'rc_wallet_movements m LEFT JOIN tblclients r ON r.id = m.reseller_id',
      ...mine,
    },
    request,
  );
}

export async function listCreditMovements(
  sql: Sql,
  actor: Actor,
  request: ListRequest,
): Promise<ListPage<CreditMovementRow>> {
  const page = await listPage<Omit<CreditMovementRow, 'clientName'> & StoredNames>(
    sql,
    CREDIT_MOVEMENT_LIST,
    {
      select: `m.id, m.client_id AS clientId, m.currency, m.amount, m.kind, m.invoice_id AS invoiceId, m.description,
        m.moved_at AS movedAt, COALESCE(i.number, '') AS invoiceNumber, ${NAMES}`,
      from: `rc_client_credit_movements m LEFT JOIN rc_invoices i ON i.invoice_id = m.invoice_id
        LEFT JOIN tblclients c ON c.id = m.client_id`,
      ...scopeOf(actor, 'm'),
    },
    request,
  );
  return { ...page, items: page.items.map(withClientName) };
}

function scopeOf(actor: Actor, table: 'p' | 'm'): { where?: string; params: SqlValue[] } {
  if (actor.kind === 'admin' || actor.kind === 'system') return { params: [] };
  if (actor.kind === 'reseller') return { where: `${table}.reseller_id = ?`, params: [actor.resellerId] };
  return { where: `${table}.client_id = ?`, params: [actor.clientId] };
}
