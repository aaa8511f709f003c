import { LocalDate, type Actor } from '#kernel';
import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql } from '#platform';
import type { CardFace, KeptCard, PayMethodStatus } from './card.types.js';

export type PayMethodRow = CardFace & {
  payMethodId: number;
  clientId: number;
  description: string;
  gateway: string;
  /** `YYYY-MM-DD`, the last day of its month; null for what has none. */
  expiresOn: string | null;
  status: PayMethodStatus;
  /** Of the account that the client's invoices are paid through now, and not expired. */
  usable: boolean;
  /** The one that automatic payment charges. */
  isDefault: boolean;
  addedOn: string | null;
  error: string;
};

export const PAY_METHOD_LIST: ListSpec = {
  id: 'p.id',
  sort: { order: 'p.order_preference', id: 'p.id' },
  defaultSort: 'order',
  filter: {},
};

const FROM = `tblpaymethods p LEFT JOIN rc_pay_methods k ON k.pay_method_id = p.id LEFT JOIN tblcreditcards c ON c.pay_method_id = p.id
  LEFT JOIN rc_gateway_accounts a ON a.code = k.account`;
const USABLE = "k.status = 'kept' AND p.deleted_at IS NULL AND a.status = 'active' AND a.book = k.book";

type Row = Omit<PayMethodRow, 'usable' | 'isDefault'> & { usable: number; isDefault: number };

/**
 * The cards of one client, those of a WHMCS too; staff also see what is being removed. `book` is the one that he is billed in now.
 */
export async function listPayMethods(
  sql: Sql,
  actor: Actor,
  of: { clientId: number; book: number; today: LocalDate },
  request: ListRequest,
): Promise<ListPage<PayMethodRow>> {
  const staff = actor.kind === 'admin' || actor.kind === 'system';
  const shown = staff ? "(p.deleted_at IS NULL OR k.status IN ('removing', 'unknown'))" : 'p.deleted_at IS NULL';
  const [first] = await usableCards(sql, [of.clientId], of.today, of.book);
  const page = await listPage<Row>(
    sql,
    PAY_METHOD_LIST,
    {
      // Numbers of ours and a date, never text of a request.
      select: `p.id AS payMethodId, p.userid AS clientId, p.description, p.gateway_name AS gateway,
        COALESCE(c.card_type, '') AS brand, COALESCE(c.last_four, '') AS lastFour,
        CASE WHEN k.pay_method_id IS NOT NULL THEN k.expires_on WHEN c.expiry_date > '1000-01-01' THEN DATE(c.expiry_date) END AS expiresOn,
        COALESCE(k.status, 'imported') AS status, COALESCE(k.last_error, '') AS error,
        IF(p.created_at > '1000-01-01', DATE(p.created_at), NULL) AS addedOn,
        COALESCE(${USABLE} AND k.book = ${Math.trunc(of.book)} AND k.expires_on >= '${of.today.toString()}', 0) AS usable,
        p.id = ${Math.trunc(first?.payMethodId ?? 0)} AS isDefault`,
      from: FROM,
      where: `p.userid = ? AND ${shown}`,
      params: [of.clientId],
    },
    request,
  );
  const items = page.items.map((row) => ({
    ...row,
    usable: Number(row.usable) === 1,
    isDefault: Number(row.isDefault) === 1,
  }));
  return { ...page, items };
}

/** Cards that can be charged on a day for invoices of a book, the default of each client first. */
export async function usableCards(
  sql: Sql,
  clientIds: readonly number[],
  today: LocalDate,
  book?: number,
): Promise<KeptCard[]> {
  if (clientIds.length === 0) return [];
  const rows = await sql.query<Omit<KeptCard, 'expiresOn'> & { expiresOn: string }>(
    `SELECT p.id AS payMethodId, k.client_id AS clientId, k.reseller_id AS resellerId, k.book, k.account, c.card_type AS brand,
       c.last_four AS lastFour, k.expires_on AS expiresOn
     FROM rc_pay_methods k JOIN tblpaymethods p ON p.id = k.pay_method_id JOIN tblcreditcards c ON c.pay_method_id = p.id
       JOIN rc_gateway_accounts a ON a.code = k.account
     WHERE k.client_id IN (?) AND p.userid = k.client_id AND ${USABLE} AND k.expires_on >= ? ${book === undefined ? '' : 'AND k.book = ?'}
     ORDER BY k.client_id, p.order_preference, p.id`,
    [[...clientIds], today.toString(), ...(book === undefined ? [] : [book])],
  );
  return rows.map((row) => ({ ...row, expiresOn: LocalDate.of(row.expiresOn) }));
}

/** What the cards look like that paid invoices by a charge. */
export async function facesOfCharges(sql: Sql, invoiceIds: readonly number[]): Promise<Map<number, CardFace>> {
  if (invoiceIds.length === 0) return new Map();
  const rows = await sql.query<CardFace & { invoiceId: number }>(
    `SELECT a.invoice_id AS invoiceId, c.card_type AS brand, c.last_four AS lastFour FROM rc_payment_attempts a
     JOIN tblcreditcards c ON c.pay_method_id = a.pay_method_id
     WHERE a.invoice_id IN (?) AND a.kind = 'charge' AND a.status = 'succeeded' ORDER BY a.id`,
    [[...invoiceIds]],
  );
  return new Map(rows.map(({ invoiceId, ...face }) => [invoiceId, face]));
}
