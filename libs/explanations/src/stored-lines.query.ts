import { Money, type Actor } from '#kernel';
import { parseJson, type Sql, type SqlValue } from '#platform';
import type { FrozenTerms } from '#pricing';
import type { Amounts, ExplainedEntry, ExplainedPosting } from './explanation.types.js';

/** A line as it stands in its table. */
export type StoredLine = {
  id: number;
  description: string;
  currency: string;
  resellerId: number;
  clientId: number;
  book: number;
  invoice: { id: number; number: string; status: string } | null;
  orderId: number | null;
  amounts: Amounts;
  terms: FrozenTerms | null;
  explain: string[];
};

/** A reseller sees what is his; end clients see no profit at all. */
function scopeOf(actor: Actor, column: string): { and: string; params: SqlValue[] } {
  if (actor.kind === 'admin' || actor.kind === 'system') return { and: '', params: [] };
  return { and: ` AND ${column} = ?`, params: [actor.kind === 'reseller' ? actor.resellerId : -1] };
}

type InvoiceLineRow = Record<'amount' | 'net' | 'tax' | 'tax2' | 'profit' | 'providerShare', string> & {
  id: number;
  description: string;
  currency: string;
  resellerId: number;
  clientId: number;
  book: number;
  invoiceId: number;
  number: string;
  status: string;
  orderId: number;
  terms: unknown;
  explanation: unknown;
};

export async function invoiceLine(sql: Sql, actor: Actor, lineId: number): Promise<StoredLine | null> {
  const scope = scopeOf(actor, 'l.reseller_id');
  const [row] = await sql.query<InvoiceLineRow>(
    `SELECT l.id, l.description, i.currency, l.reseller_id AS resellerId, i.client_id AS clientId, i.book,
       i.invoice_id AS invoiceId, i.number, i.status, i.order_id AS orderId, l.amount, l.net, l.tax, l.tax2, l.profit,
       l.provider_share AS providerShare, l.terms, l.explanation
     FROM rc_invoice_lines l JOIN rc_invoices i ON i.invoice_id = l.invoice_id WHERE l.id = ?${scope.and}`,
    [lineId, ...scope.params],
  );
  if (!row) return null;
  const money = (amount: string) => Money.fromDatabase(amount, row.currency);
  const [net, tax, tax2] = [money(row.net), money(row.tax), money(row.tax2)];
  const terms = parseJson<Partial<FrozenTerms>>(row.terms);
  return {
    ...row,
    invoice: { id: row.invoiceId, number: row.number, status: row.status },
    orderId: row.orderId || null,
    amounts: {
      amount: money(row.amount),
      net,
      tax,
      tax2,
      total: net.plus(tax).plus(tax2),
      profit: money(row.profit),
      providerShare: money(row.providerShare),
    },
    terms: terms.price && terms.currency ? (terms as FrozenTerms) : null,
    explain: parseJson<string[]>(row.explanation),
  };
}

type QuotedLine = Record<keyof Amounts, { amount: string; currency: string }> & {
  terms: FrozenTerms;
  explain: string[];
};

export async function orderLine(sql: Sql, actor: Actor, lineId: number): Promise<StoredLine | null> {
  const scope = scopeOf(actor, 'l.reseller_id');
  const [row] = await sql.query<{
    id: number;
    description: string;
    currency: string;
    resellerId: number;
    clientId: number;
    orderId: number;
    invoiceId: number | null;
    book: number | null;
    number: string | null;
    status: string | null;
    quoteLine: unknown;
  }>(
    `SELECT l.id, l.description, o.currency, o.reseller_id AS resellerId, o.client_id AS clientId, l.order_id AS orderId,
       o.invoice_id AS invoiceId, i.book, i.number, i.status, l.quote_line AS quoteLine
     FROM rc_order_lines l JOIN rc_orders o ON o.order_id = l.order_id
       LEFT JOIN rc_invoices i ON i.invoice_id = o.invoice_id
     WHERE l.id = ?${scope.and}`,
    [lineId, ...scope.params],
  );
  if (!row) return null;
  const quoted = parseJson<QuotedLine>(row.quoteLine);
  const { amount, net, tax, tax2, total, profit, providerShare } = quoted;
  const { invoiceId } = row;
  return {
    ...row,
    book: row.book ?? 0,
    invoice: invoiceId === null ? null : { id: invoiceId, number: row.number ?? '', status: row.status ?? '' },
    amounts: {
      amount: Money.fromJson(amount),
      net: Money.fromJson(net),
      tax: Money.fromJson(tax),
      tax2: Money.fromJson(tax2),
      total: Money.fromJson(total),
      profit: Money.fromJson(profit),
      providerShare: Money.fromJson(providerShare),
    },
    terms: quoted.terms,
    explain: quoted.explain,
  };
}

/** The invoice line of an order's line; null while there is none. */
export async function invoiceLineOfOrder(sql: Sql, orderLineId: number): Promise<number | null> {
  const [row] = await sql.query<{ id: number }>('SELECT invoice_line_id AS id FROM rc_order_lines WHERE id = ?', [
    orderLineId,
  ]);
  return row?.id || null;
}

/** The line that a profit entry belongs to; null for a foreign one. */
export async function lineOfEntry(sql: Sql, actor: Actor, entryId: number): Promise<number | null> {
  const scope = scopeOf(actor, 'reseller_id');
  const [row] = await sql.query<{ lineId: number }>(
    `SELECT line_id AS lineId FROM rc_profit_entries WHERE id = ?${scope.and}`,
    [entryId, ...scope.params],
  );
  return row?.lineId ?? null;
}

export async function entriesOf(sql: Sql, lineId: number): Promise<ExplainedEntry[]> {
  const rows = await sql.query<
    Omit<ExplainedEntry, 'amount' | 'paidOut' | 'explain'> & {
      amount: string;
      currency: string;
      settledAt: string | null;
      explanation: unknown;
    }
  >(
    `SELECT id, sequence, kind, amount, currency, posted_on AS postedOn, available_on AS availableOn, payout_id AS payoutId,
       settled_at AS settledAt, explanation FROM rc_profit_entries WHERE line_id = ? ORDER BY sequence`,
    [lineId],
  );
  return rows.map(({ amount, currency, settledAt, explanation, ...row }) => ({
    ...row,
    amount: Money.fromDatabase(amount, currency),
    paidOut: settledAt !== null,
    explain: parseJson<string[]>(explanation),
  }));
}

/** Postings of an invoice in their order; of a reseller's view, only the accounts that are his. */
export async function postingsOf(sql: Sql, actor: Actor, invoiceId: number): Promise<ExplainedPosting[]> {
  const own = actor.kind === 'reseller' ? ' AND e.party = ?' : '';
  const rows = await sql.query<{
    id: number;
    event: string;
    businessDate: string;
    description: string;
    account: string;
    party: string;
    currency: string;
    amount: string;
  }>(
    `SELECT t.id, t.event, t.business_date AS businessDate, t.description, e.account, e.party, e.currency, e.amount
     FROM rc_ledger_transactions t JOIN rc_ledger_entries e ON e.transaction_id = t.id
     WHERE t.invoice_id = ?${own} ORDER BY t.id, e.id`,
    [invoiceId, ...(own ? [`reseller:${actor.resellerId}`] : [])],
  );
  const postings = new Map<number, ExplainedPosting>();
  for (const { id, event, businessDate, description, account, party, currency, amount } of rows) {
    const posting = postings.get(id) ?? { id, event, businessDate, description, entries: [] };
    posting.entries.push({ account, party, amount: Money.fromDatabase(amount, currency) });
    postings.set(id, posting);
  }
  return [...postings.values()];
}
