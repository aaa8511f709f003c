import { type InvoiceId, LocalDate, Money, type ResellerId } from '#kernel';
import type { Sql } from '#platform';
import type { CardFailure } from './card-failures.js';
import type { Tries } from './charge-schedule.js';

export type DueInvoice = {
  invoiceId: InvoiceId;
  number: string;
  clientId: number;
  resellerId: ResellerId;
  book: ResellerId;
  open: Money;
};

const BATCH = 500;

/**
 * Unpaid invoices due up to a day of clients who chose automatic payment, in batches. Left out: what is no sale, and what a payer's
 * bank was asked to take back, for charging that again would be disputed again.
 */
export async function* dueInvoices(sql: Sql, until: LocalDate): AsyncGenerator<DueInvoice[], void> {
  for (let after = 0; ;) {
    const rows = await sql.query<Omit<DueInvoice, 'open'> & { currency: string; open: string }>(
      `SELECT i.invoice_id AS invoiceId, i.number, i.client_id AS clientId, i.reseller_id AS resellerId, i.book, i.currency,
         i.open_amount AS open
       FROM rc_auto_payments p JOIN tblclients c ON c.id = p.client_id JOIN rc_invoices i ON i.client_id = p.client_id
       WHERE p.enabled = 1 AND c.disableautocc = 0 AND c.status <> 'Closed' AND i.status = 'Unpaid' AND i.open_amount > 0
         AND i.due_on <= ? AND i.kind NOT IN ('add-funds', 'mass-payment', 'wholesale') AND i.invoice_id > ?
         AND NOT EXISTS (SELECT 1 FROM rc_disputes d WHERE d.invoice_id = i.invoice_id)
       ORDER BY i.invoice_id LIMIT ${BATCH}`,
      [until.toString(), after],
    );
    if (rows.length > 0)
      yield rows.map(({ currency, open, ...row }) => ({ ...row, open: Money.fromDatabase(open, currency) }));
    if (rows.length < BATCH) return;
    after = rows[rows.length - 1].invoiceId;
  }
}

/** What was tried with each card on each invoice, by `invoice/card`; what never reached the gateway was no try. */
export async function triesOf(sql: Sql, invoiceIds: readonly number[]): Promise<Map<string, Tries>> {
  if (invoiceIds.length === 0) return new Map();
  const rows = await sql.query<{ invoiceId: number; payMethodId: number; chargedOn: string; failure: CardFailure }>(
    `SELECT invoice_id AS invoiceId, pay_method_id AS payMethodId, charged_on AS chargedOn, failure FROM rc_payment_attempts
     WHERE invoice_id IN (?) AND kind = 'charge' AND status = 'failed' AND charged_on IS NOT NULL ORDER BY charged_on`,
    [[...invoiceIds]],
  );
  const tries = new Map<string, Tries>();
  for (const { invoiceId, payMethodId, chargedOn, failure } of rows) {
    const key = `${invoiceId}/${payMethodId}`;
    const day = LocalDate.of(chargedOn);
    const known = tries.get(key);
    tries.set(key, {
      declined: (known?.declined ?? 0) + 1,
      firstOn: known?.firstOn ?? day,
      lastOn: day,
      lastFailure: failure,
    });
  }
  return tries;
}

export type ExpiringCard = {
  payMethodId: number;
  clientId: number;
  resellerId: ResellerId;
  brand: string;
  lastFour: string;
  expiresOn: LocalDate;
};

/** Kept cards that expire on or before a day and of which nothing was said yet. */
export async function expiringCards(sql: Sql, from: LocalDate, until: LocalDate): Promise<ExpiringCard[]> {
  const rows = await sql.query<Omit<ExpiringCard, 'expiresOn'> & { expiresOn: string }>(
    `SELECT k.pay_method_id AS payMethodId, k.client_id AS clientId, COALESCE(r.reseller_id, 0) AS resellerId, c.card_type AS brand,
       c.last_four AS lastFour, k.expires_on AS expiresOn
     FROM rc_pay_methods k JOIN tblcreditcards c ON c.pay_method_id = k.pay_method_id JOIN tblclients t ON t.id = k.client_id
       JOIN rc_gateway_accounts a ON a.code = k.account AND a.status = 'active'
       LEFT JOIN rc_reseller_clients r ON r.client_id = k.client_id
     WHERE k.status = 'kept' AND k.expires_on >= ? AND k.expires_on <= ? AND k.expiry_noted_on IS NULL AND t.status <> 'Closed'
     ORDER BY k.pay_method_id`,
    [from.toString(), until.toString()],
  );
  return rows.map((row) => ({ ...row, expiresOn: LocalDate.of(row.expiresOn) }));
}
