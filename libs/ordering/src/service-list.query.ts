import { listPage, type ListPage, type ListRequest, type ListSpec, parseJson, type Sql } from '#platform';
import { SERVICE_STATUSES, type StoredNames, withClientName } from '#whmcs';
import type { FrozenTerms } from '#pricing';
import { type OrderScope, scopeSql } from './order-list.query.js';

export const SERVICE_LIST: ListSpec = {
  id: 's.id',
  sort: { createdAt: 's.created_at', nextDueOn: 's.next_due_on', label: 's.label' },
  defaultSort: '-createdAt',
  filter: {
    status: { column: 's.status', type: 'text', values: SERVICE_STATUSES },
    clientId: { column: 's.client_id', type: 'number' },
    resellerId: { column: 's.reseller_id', type: 'number' },
    orderId: { column: 's.order_id', type: 'number' },
    nextDueOn: { column: 's.next_due_on', type: 'date' },
    itemId: { column: 's.item_id', type: 'number' },
    type: { column: 's.service_type', type: 'text', values: ['hosting', 'addon'] },
  },
  search: ['s.domain', 's.label'],
};

export type ServiceRow = {
  type: 'hosting' | 'addon';
  id: number;
  clientId: number;
  clientName: string;
  resellerId: number;
  orderId: number;
  /** The hosting service of an addon; 0 for hosting. */
  parentId: number;
  itemId: number;
  label: string;
  domain: string;
  term: string;
  currency: string;
  amount: string;
  status: string;
  nextDueOn: string | null;
  createdAt: string;
};

export type ServiceDetailRow = ServiceRow & {
  registeredOn: string;
  firstPayment: string;
  paymentMethod: string;
  quantity: number;
  username: string;
};

/** One version of what was sold; `appliesTo` first = the order's own period, renewal = every later one. */
export type ServiceTermsRow = {
  appliesTo: 'first' | 'renewal';
  version: number;
  itemType: string;
  itemId: number;
  term: string;
  anchorDay: number;
  taxed: boolean;
  terms: FrozenTerms;
  explain: string[];
  createdAt: string;
};

const COLUMNS = `s.service_type AS type, s.service_id AS id, s.client_id AS clientId, c.firstname, c.lastname, c.companyname,
  s.reseller_id AS resellerId, s.order_id AS orderId, s.parent_id AS parentId, s.item_id AS itemId, s.label, s.domain, s.term, s.currency, s.amount,
  s.status, NULLIF(s.next_due_on, '9999-12-31') AS nextDueOn, s.created_at AS createdAt`;
const FROM = 'rc_services s LEFT JOIN tblclients c ON c.id = s.client_id';

/** Hosting services and addons; domains have a list of their own. */
export async function serviceList(sql: Sql, scope: OrderScope, request: ListRequest): Promise<ListPage<ServiceRow>> {
  const { where, params } = scopeSql('s', scope);
  const both = "s.service_type IN ('hosting','addon')";
  const page = await listPage<Omit<ServiceRow, 'clientName'> & StoredNames>(
    sql,
    SERVICE_LIST,
    { select: COLUMNS, from: FROM, where: where ? `${where} AND ${both}` : both, params },
    request,
  );
  return { ...page, items: page.items.map(withClientName) };
}

export async function serviceById(
  sql: Sql,
  scope: OrderScope,
  type: 'hosting' | 'addon',
  serviceId: number,
): Promise<ServiceDetailRow | null> {
  const { where, params } = scopeSql('s', scope);
  const [extra, from] =
    type === 'hosting'
      ? [
          'h.regdate AS registeredOn, h.firstpaymentamount AS firstPayment, h.paymentmethod AS paymentMethod, h.qty AS quantity, h.username',
          'tblhosting h',
        ]
      : [
          "h.regdate AS registeredOn, h.firstpaymentamount AS firstPayment, h.paymentmethod AS paymentMethod, h.qty AS quantity, '' AS username",
          'tblhostingaddons h',
        ];
  const [row] = await sql.query<Omit<ServiceDetailRow, 'clientName'> & StoredNames>(
    `SELECT ${COLUMNS}, ${extra} FROM ${FROM} JOIN ${from} ON h.id = s.service_id
     WHERE s.service_type = ? AND s.service_id = ?${where ? ` AND ${where}` : ''}`,
    [type, serviceId, ...params],
  );
  return row ? withClientName(row) : null;
}

export async function serviceTerms(sql: Sql, type: string, serviceId: number): Promise<ServiceTermsRow[]> {
  const rows = await sql.query<
    Omit<ServiceTermsRow, 'taxed' | 'terms' | 'explain'> & { taxed: number; terms: unknown; explanation: unknown }
  >(
    `SELECT applies_to AS appliesTo, version, item_type AS itemType, item_id AS itemId, term, anchor_day AS anchorDay,
       taxed, terms, explanation, created_at AS createdAt FROM rc_service_terms
     WHERE service_type = ? AND service_id = ? ORDER BY applies_to, version`,
    [type, serviceId],
  );
  return rows.map(({ explanation, ...row }) => ({
    ...row,
    taxed: row.taxed === 1,
    terms: parseJson<FrozenTerms>(row.terms),
    explain: parseJson<string[]>(explanation),
  }));
}
