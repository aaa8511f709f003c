import type { Actor } from '#kernel';
import {
  listPage,
  parseJson,
  type ListPage,
  type ListRequest,
  type ListSpec,
  type Sql,
  type SqlValue,
} from '#platform';
import { PayoutNotFoundError, ProfitEntryNotFoundError } from './payouts.errors.js';

/** Decimal strings of `currency`. */
export type ProfitRow = {
  entryId: number;
  lineId: number;
  invoiceId: number;
  resellerId: number;
  currency: string;
  amount: string;
  net: string;
  providerShare: string;
  kind: string;
  method: string;
  description: string;
  postedOn: string;
  availableOn: string;
  payoutId: number | null;
  settledAt: string | null;
};
export type ProfitDetail = ProfitRow & { args: object; input: object; explain: string[] };

export type PayoutRow = {
  payoutId: number;
  resellerId: number;
  currency: string;
  amount: string;
  method: string;
  status: string;
  entryCount: number;
  preparedOn: string;
  preparedBy: string;
  approvedAt: string | null;
  sentAt: string | null;
};

export const PROFIT_LIST: ListSpec = {
  id: 'e.id',
  sort: { id: 'e.id', postedOn: 'e.posted_on', amount: 'e.amount' },
  defaultSort: '-id',
  filter: {
    resellerId: { column: 'e.reseller_id', type: 'number' },
    invoiceId: { column: 'e.invoice_id', type: 'number' },
    lineId: { column: 'e.line_id', type: 'number' },
    payoutId: { column: 'e.payout_id', type: 'number' },
    method: { column: 'e.method', type: 'text' },
    postedOn: { column: 'e.posted_on', type: 'date' },
    amount: { column: 'e.amount', type: 'decimal' },
  },
};

export const PAYOUT_LIST: ListSpec = {
  id: 'p.id',
  sort: { id: 'p.id', preparedOn: 'p.prepared_on', amount: 'p.amount' },
  defaultSort: '-id',
  filter: {
    id: { column: 'p.id', type: 'number' },
    resellerId: { column: 'p.reseller_id', type: 'number' },
    status: {
      column: 'p.status',
      type: 'text',
      values: ['draft', 'approved', 'sending', 'sent', 'failed', 'unknown', 'cancelled'],
    },
    preparedOn: { column: 'p.prepared_on', type: 'date' },
    amount: { column: 'p.amount', type: 'decimal' },
  },
};

const PROFIT_COLUMNS = `e.id AS entryId, e.line_id AS lineId, e.invoice_id AS invoiceId, e.reseller_id AS resellerId, e.currency,
  e.amount, e.net, e.provider_share AS providerShare, e.kind, e.method, e.description, e.posted_on AS postedOn,
  e.available_on AS availableOn, e.payout_id AS payoutId, e.settled_at AS settledAt`;
const PAYOUT_COLUMNS = `p.id AS payoutId, p.reseller_id AS resellerId, p.currency, p.amount, p.method, p.status,
  p.entry_count AS entryCount, p.prepared_on AS preparedOn, p.prepared_by AS preparedBy, p.approved_at AS approvedAt,
  p.sent_at AS sentAt`;

function scopeOf(actor: Actor, table: 'e' | 'p'): { where?: string; params: SqlValue[] } {
  if (actor.kind === 'admin' || actor.kind === 'system') return { params: [] };
  // A client has no profit: his id never equals a reseller id of an entry he could see.
  return { where: `${table}.reseller_id = ?`, params: [actor.kind === 'reseller' ? actor.resellerId : -1] };
}

export function listProfits(sql: Sql, actor: Actor, request: ListRequest): Promise<ListPage<ProfitRow>> {
  return listPage(
    sql,
    PROFIT_LIST,
    { select: PROFIT_COLUMNS, from: 'rc_profit_entries e', ...scopeOf(actor, 'e') },
    request,
  );
}

export async function readProfit(sql: Sql, actor: Actor, entryId: number): Promise<ProfitDetail> {
  const scope = scopeOf(actor, 'e');
  const [row] = await sql.query<ProfitRow & { args: unknown; input: unknown; explanation: unknown }>(
    `SELECT ${PROFIT_COLUMNS}, e.args, e.input, e.explanation FROM rc_profit_entries e
     WHERE e.id = ?${scope.where ? ` AND ${scope.where}` : ''}`,
    [entryId, ...scope.params],
  );
  if (!row) throw new ProfitEntryNotFoundError(entryId);
  const { explanation, ...rest } = row;
  return {
    ...rest,
    args: parseJson<object>(row.args),
    input: parseJson<object>(row.input),
    explain: parseJson<string[]>(explanation),
  };
}

export function listPayouts(sql: Sql, actor: Actor, request: ListRequest): Promise<ListPage<PayoutRow>> {
  return listPage(sql, PAYOUT_LIST, { select: PAYOUT_COLUMNS, from: 'rc_payouts p', ...scopeOf(actor, 'p') }, request);
}

export async function readPayout(
  sql: Sql,
  actor: Actor,
  payoutId: number,
): Promise<PayoutRow & { entries: ProfitRow[] }> {
  const scope = scopeOf(actor, 'p');
  const [row] = await sql.query<PayoutRow>(
    `SELECT ${PAYOUT_COLUMNS} FROM rc_payouts p WHERE p.id = ?${scope.where ? ` AND ${scope.where}` : ''}`,
    [payoutId, ...scope.params],
  );
  if (!row) throw new PayoutNotFoundError(payoutId);
  const entries = await sql.query<ProfitRow>(
    `SELECT ${PROFIT_COLUMNS} FROM rc_payout_entries pe JOIN rc_profit_entries e ON e.id = pe.entry_id
     WHERE pe.payout_id = ? ORDER BY e.id`,
    [payoutId],
  );
  return { ...row, entries };
}
