import type { Actor } from '#kernel';
import {
  listPage,
  type ListPage,
  type ListRequest,
  type ListSpec,
  parseJson,
  type Sql,
  type SqlValue,
} from '#platform';
import { ORDER_STATUSES, type StoredNames, withClientName } from '#whmcs';

export const ORDER_LIST: ListSpec = {
  id: 'r.order_id',
  sort: { createdAt: 'r.created_at', id: 'r.order_id', total: 'r.total' },
  defaultSort: '-createdAt',
  filter: {
    status: { column: 'r.status', type: 'text', values: ORDER_STATUSES },
    clientId: { column: 'r.client_id', type: 'number' },
    resellerId: { column: 'r.reseller_id', type: 'number' },
    createdAt: { column: 'r.created_at', type: 'instant' },
    number: { column: 'r.order_number', type: 'number' },
    invoiceId: { column: 'r.invoice_id', type: 'number' },
  },
};

export type OrderRow = {
  id: number;
  number: string;
  clientId: number;
  clientName: string;
  resellerId: number;
  invoiceId: number | null;
  currency: string;
  total: string;
  paymentMethod: string;
  status: string;
  placedBy: string;
  createdAt: string;
  acceptedAt: string | null;
};

export type OrderLineRow = {
  id: number;
  serviceType: 'hosting' | 'addon' | 'domain';
  serviceId: number;
  description: string;
  total: string;
  /** The line of the quote as it was. */
  quote: {
    line: { item: { type: string; id: number }; term: string; quantity: number };
    net: { amount: string; currency: string };
    tax: { amount: string; currency: string };
    tax2: { amount: string; currency: string };
    profit: { amount: string; currency: string };
    providerShare: { amount: string; currency: string };
    explain: string[];
  };
};

/** Whose rows are seen: all of them, one reseller's clients', one client's. */
export type OrderScope = { resellerId?: number; clientId?: number };

/** Staff and jobs see all, a reseller his clients', a client his own. */
export function scopeOf(actor: Actor): OrderScope {
  if (actor.kind === 'client') return { clientId: actor.clientId };
  if (actor.kind === 'reseller') return { resellerId: actor.resellerId };
  return {};
}

const COLUMNS = `r.order_id AS id, CAST(r.order_number AS CHAR) AS number, r.client_id AS clientId,
  c.firstname, c.lastname, c.companyname, r.reseller_id AS resellerId, r.invoice_id AS invoiceId, r.currency, r.total, r.payment_method AS paymentMethod,
  r.status, r.placed_by AS placedBy, r.created_at AS createdAt, r.accepted_at AS acceptedAt`;
const FROM = 'rc_orders r LEFT JOIN tblclients c ON c.id = r.client_id';
type Stored = Omit<OrderRow, 'clientName'> & StoredNames;

export function scopeSql(alias: string, scope: OrderScope): { where?: string; params: SqlValue[] } {
  const parts = [
    ...(scope.resellerId === undefined ? [] : [`${alias}.reseller_id = ?`]),
    ...(scope.clientId === undefined ? [] : [`${alias}.client_id = ?`]),
  ];
  const params = [scope.resellerId, scope.clientId].filter((id) => id !== undefined);
  return parts.length > 0 ? { where: parts.join(' AND '), params } : { params };
}

export async function orderList(sql: Sql, scope: OrderScope, request: ListRequest): Promise<ListPage<OrderRow>> {
  const page = await listPage<Stored>(
    sql,
    ORDER_LIST,
    { select: COLUMNS, from: FROM, ...scopeSql('r', scope) },
    request,
  );
  return { ...page, items: page.items.map(withClientName) };
}

export async function orderById(sql: Sql, scope: OrderScope, orderId: number): Promise<OrderRow | null> {
  const { where, params } = scopeSql('r', scope);
  const [row] = await sql.query<Stored>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE r.order_id = ?${where ? ` AND ${where}` : ''}`,
    [orderId, ...params],
  );
  return row ? withClientName(row) : null;
}

export async function orderLines(sql: Sql, orderId: number): Promise<OrderLineRow[]> {
  const rows = await sql.query<Omit<OrderLineRow, 'quote'> & { quoteLine: unknown }>(
    `SELECT id, service_type AS serviceType, service_id AS serviceId, description, total, quote_line AS quoteLine
     FROM rc_order_lines WHERE order_id = ? ORDER BY position`,
    [orderId],
  );
  return rows.map(({ quoteLine, ...row }) => ({ ...row, quote: parseJson<OrderLineRow['quote']>(quoteLine) }));
}
