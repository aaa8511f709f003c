import { type Actor, type InvoiceId } from '#kernel';
import {
  listPage,
  parseJson,
  type ListPage,
  type ListRequest,
  type ListSpec,
  type Sql,
  type SqlValue,
} from '#platform';
import { type StoredNames, withClientName } from '#whmcs';
import { InvoiceNotFoundError } from './invoicing.errors.js';
import { INVOICE_STATUSES, type InvoiceStatus } from './invoicing.types.js';

/** Amounts are decimal strings of `currency`; `total` is net and tax before credit, `open` what is still to be paid. */
export type InvoiceListRow = {
  invoiceId: number;
  number: string;
  status: InvoiceStatus;
  kind: string;
  book: number;
  resellerId: number;
  clientId: number;
  clientName: string;
  orderId: number;
  currency: string;
  total: string;
  open: string;
  issuedOn: string;
  dueOn: string;
  paidOn: string | null;
};

export type InvoiceLineRow = {
  lineId: number;
  type: string;
  relid: number;
  description: string;
  taxed: boolean;
  amount: string;
  net: string;
  tax: string;
  tax2: string;
  profit: string;
  providerShare: string;
  explain: string[];
  /** What lowered the amount, as it was frozen with the line. */
  discounts: { label: string; amount: string }[];
  periodStart: string | null;
  periodEnd: string | null;
};

export type InvoiceView = InvoiceListRow & {
  subtotal: string;
  tax: string;
  tax2: string;
  credit: string;
  taxRate: string;
  taxRate2: string;
  inclusive: boolean;
  paymentMethod: string;
  notes: string;
  /** What was given up of it, and what of that came in since; null unless it was written off. */
  writeOff: { amount: string; recovered: string; reason: string; writtenOn: string } | null;
  lines: InvoiceLineRow[];
};

const STATUS_TEXTS: readonly string[] = INVOICE_STATUSES;

export const INVOICE_LIST: ListSpec = {
  id: 'i.invoice_id',
  sort: { id: 'i.invoice_id', dueOn: 'i.due_on', issuedOn: 'i.issued_on', total: 'i.gross' },
  defaultSort: '-id',
  filter: {
    status: { column: 'i.status', type: 'text', values: STATUS_TEXTS },
    dueOn: { column: 'i.due_on', type: 'date' },
    issuedOn: { column: 'i.issued_on', type: 'date' },
    paidOn: { column: 'i.paid_on', type: 'date' },
    total: { column: 'i.gross', type: 'decimal' },
    currency: { column: 'i.currency', type: 'text' },
    kind: { column: 'i.kind', type: 'text' },
    book: { column: 'i.book', type: 'number' },
    clientId: { column: 'i.client_id', type: 'number' },
    resellerId: { column: 'i.reseller_id', type: 'number' },
    orderId: { column: 'i.order_id', type: 'number' },
    number: { column: 'i.number', type: 'text' },
  },
  search: ['i.number'],
};

const COLUMNS = `i.invoice_id AS invoiceId, i.number, i.status, i.kind, i.book, i.reseller_id AS resellerId,
  i.client_id AS clientId, c.firstname, c.lastname, c.companyname, i.order_id AS orderId, i.currency, i.gross AS total,
  i.open_amount AS open, i.issued_on AS issuedOn, i.due_on AS dueOn, i.paid_on AS paidOn`;
const FROM = 'rc_invoices i LEFT JOIN tblclients c ON c.id = i.client_id';

type WrittenOff = Record<'woAmount' | 'woRecovered' | 'woReason' | 'woOn', string | null>;
/** Drafts are the issuer's own business: a client does not see them. */
function scopeOf(actor: Actor): { where?: string; params: SqlValue[] } {
  if (actor.kind === 'admin' || actor.kind === 'system') return { params: [] };
  if (actor.kind === 'reseller') return { where: 'i.reseller_id = ?', params: [actor.resellerId] };
  return { where: "i.client_id = ? AND i.status <> 'Draft'", params: [actor.clientId] };
}

/** In a client's list stand his invoices; a mass payment that nobody paid is none. */
function listScopeOf(actor: Actor): { where?: string; params: SqlValue[] } {
  const scope = scopeOf(actor);
  if (actor.kind !== 'client') return scope;
  return { ...scope, where: `${scope.where} AND (i.kind NOT IN ('mass-payment', 'add-funds') OR i.status = 'Paid')` };
}

export async function listInvoices(sql: Sql, actor: Actor, request: ListRequest): Promise<ListPage<InvoiceListRow>> {
  const page = await listPage<Omit<InvoiceListRow, 'clientName'> & StoredNames>(
    sql,
    INVOICE_LIST,
    { select: COLUMNS, from: FROM, ...listScopeOf(actor) },
    request,
  );
  return { ...page, items: page.items.map(withClientName) };
}

export async function readInvoice(sql: Sql, actor: Actor, invoiceId: InvoiceId): Promise<InvoiceView> {
  const scope = scopeOf(actor);
  const [row] = await sql.query<
    Omit<InvoiceView, 'clientName' | 'lines' | 'inclusive' | 'writeOff'> &
      StoredNames & { inclusive: number } & WrittenOff
  >(
    `SELECT ${COLUMNS}, t.subtotal, t.tax, t.tax2, t.credit, t.taxrate AS taxRate, t.taxrate2 AS taxRate2, i.inclusive,
       t.paymentmethod AS paymentMethod, t.notes, w.amount AS woAmount, w.recovered AS woRecovered, w.reason AS woReason,
       w.written_on AS woOn
     FROM ${FROM} JOIN tblinvoices t ON t.id = i.invoice_id LEFT JOIN rc_write_offs w ON w.invoice_id = i.invoice_id
     WHERE i.invoice_id = ?${scope.where ? ` AND ${scope.where}` : ''}`,
    [invoiceId, ...scope.params],
  );
  if (!row) throw new InvoiceNotFoundError(invoiceId);
  const lines = await sql.query<
    Omit<InvoiceLineRow, 'taxed' | 'explain' | 'discounts'> & {
      taxed: number;
      explanation: unknown;
      discounts: unknown;
    }
  >(
    `SELECT id AS lineId, type, relid, description, taxed, amount, net, tax, tax2, profit, provider_share AS providerShare,
       explanation, JSON_EXTRACT(terms, '$.discounts') AS discounts, period_start AS periodStart, period_end AS periodEnd
     FROM rc_invoice_lines WHERE invoice_id = ? ORDER BY position`,
    [invoiceId],
  );
  const { woAmount, woRecovered, woReason, woOn, ...invoice } = row;
  return {
    ...withClientName(invoice),
    writeOff:
      woAmount === null
        ? null
        : { amount: woAmount, recovered: woRecovered ?? '0.00', reason: woReason ?? '', writtenOn: woOn ?? '' },
    inclusive: row.inclusive === 1,
    lines: lines.map(({ explanation, discounts, ...line }) => ({
      ...line,
      taxed: line.taxed === 1,
      explain: parseJson<string[]>(explanation),
      discounts: discounts ? parseJson<InvoiceLineRow['discounts']>(discounts) : [],
    })),
  };
}
