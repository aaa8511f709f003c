import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type InvoiceId, Money } from '#kernel';
import { crashPoint, Db, newToken, type Idempotency, type Tx } from '#platform';
import { InvoicingService, type LockedInvoice } from '#invoicing';
import { GatewayAccounts, type GatewayAccount } from './gateway-accounts.js';
import { CardCustomers } from './cards/card-customers.js';
import { PaymentOnItsWayError } from './cards/card.errors.js';
import { GatewayRules } from './gateway-rules.js';
import { MassTargets } from './mass-targets.js';
import { PayPages } from './pay-pages.js';
import {
  AttemptNotFoundError,
  GatewayNotAvailableError,
  GatewayRefusedError,
  InvalidReturnUrlError,
  NothingToPayError,
} from './payments.errors.js';
import type { CardAttempt } from './payments.types.js';
import { Receipts } from './receipts.js';
import { fromGatewayAmount, type Outcome, StripeGateway, type PaySession } from './stripe-gateway.js';

const GATEWAY = 'stripe';

const beforeGateway = crashPoint('card.before-gateway', 'pay', 'store');
const afterGateway = crashPoint('card.after-gateway', 'pay', 'store');

export type AttemptRow = {
  id: number;
  reseller_id: number;
  book: number;
  invoice_id: number;
  client_id: number;
  /** `page`: paid on the gateway's page; `charge`: a kept card, see `CardCharges`. */
  kind: 'page' | 'charge';
  keep_card: number;
  account: string;
  gateway_key: string;
  gateway_reference: string | null;
  currency: string;
  amount: string;
  status: string;
  live: number | null;
  pay_url: string | null;
  return_url: string;
};

const COLUMNS = `id, reseller_id, book, invoice_id, client_id, kind, keep_card, account, gateway_key, gateway_reference, currency, amount, status,
  live, pay_url, return_url`;

/** Paying an invoice by card: the try is committed first, then the gateway is asked, then its answer is noted. */
@Injectable()
export class CardPayments {
  constructor(
    private readonly db: Db,
    private readonly invoicing: InvoicingService,
    private readonly accounts: GatewayAccounts,
    private readonly rules: GatewayRules,
    private readonly stripe: StripeGateway,
    private readonly customers: CardCustomers,
    private readonly receipts: Receipts,
    private readonly targets: MassTargets,
    private readonly pages: PayPages,
    private readonly clock: Clock,
  ) {}

  async start(
    actor: Actor,
    invoiceId: InvoiceId,
    { returnUrl, keepCard = false }: { returnUrl: string; keepCard?: boolean },
    idempotency: Idempotency | null,
  ): Promise<CardAttempt> {
    checkReturnUrl(returnUrl);
    // Only the card's owner can agree to have it kept.
    const wish = { returnUrl, keepCard: keepCard && actor.kind === 'client', by: actor.key };
    const { attemptId } = await this.db.once(idempotency, async (tx) => {
      const invoice = await this.owedNow(tx, await this.invoicing.lockFor(tx, actor, invoiceId));
      if (!invoice.open.isPositive()) throw new NothingToPayError(invoiceId);
      return { attemptId: await this.liveAttempt(tx, invoice, wish) };
    });
    return this.open(attemptId);
  }

  /** The state of a try, as far as it is proved; what the browser brings back proves nothing. */
  async view(actor: Actor, attemptId: number): Promise<CardAttempt> {
    const row = await this.row(attemptId);
    const mine = actor.kind === 'client' ? row?.client_id === actor.clientId : row?.reseller_id === actor.resellerId;
    if (!row || (actor.kind !== 'admin' && actor.kind !== 'system' && !mine)) throw new AttemptNotFoundError(attemptId);
    return shown(row);
  }

  /** Asks the gateway what became of a try and books what is proved. Safe to repeat; never charges anew. */
  async resolve(attemptId: number): Promise<void> {
    const row = await this.row(attemptId);
    if (!row || row.kind !== 'page' || row.status === 'succeeded' || row.status === 'failed') return;
    const account = await this.accounts.byCode(row.account);
    const outcome = row.gateway_reference
      ? await this.stripe.readSession(account, row.gateway_reference)
      : await this.ask(account, row);
    if (outcome.is === 'unknown') throw new Error(`the gateway did not tell: ${outcome.why}`);
    if (outcome.is === 'refused') return this.pages.noteClosed(row.id, outcome.why);
    await this.noteSession(row.id, outcome.value);
    if (outcome.value.paid) await this.bookSession(row, account, outcome.value);
    else if (outcome.value.status === 'expired') await this.pages.noteClosed(row.id, 'the pay page expired');
  }

  /**
   * Closes the pay pages that are open for an invoice, so that it can be paid another way. One that was paid meanwhile, or of
   * which the gateway does not tell, stays open here.
   */
  async closePages(actor: Actor, invoiceId: InvoiceId): Promise<void> {
    await this.pages.closeAll(invoiceId, actor.kind === 'client' ? actor.clientId : null);
  }

  /** Tries whose outcome is unknown for a while, for the sweeper. */
  async unresolved(olderThanMinutes: number): Promise<number[]> {
    const rows = await this.db.query<{ id: number }>(
      `SELECT id FROM rc_payment_attempts WHERE status IN ('created', 'unknown', 'pending')
       AND updated_at < UTC_TIMESTAMP(3) - INTERVAL ? MINUTE ORDER BY id LIMIT 500`,
      [olderThanMinutes],
    );
    return rows.map((row) => row.id);
  }

  private async bookSession(row: AttemptRow, account: GatewayAccount, session: PaySession): Promise<void> {
    const amount = fromGatewayAmount(session.amountTotal, session.currency);
    if (!amount || !session.paymentIntent) throw new Error('the gateway says paid without saying what');
    await this.db.transaction(async (tx) => {
      await this.receipts.apply(tx, {
        invoiceId: row.invoice_id as InvoiceId,
        gateway: GATEWAY,
        account: account.code,
        transactionId: session.paymentIntent as string,
        amount,
        receivedOn: this.clock.today(),
        recordedBy: 'gateway',
        attemptId: row.id,
      });
      await this.succeed(tx, row.id);
    });
  }

  /**
   * What may be charged at this moment: a mass payment asks for no more than its invoices owe, of which none is being charged by itself.
   * The caller holds the lock.
   */
  private async owedNow(tx: Tx, invoice: LockedInvoice): Promise<LockedInvoice> {
    if (invoice.kind !== 'mass-payment' || invoice.status !== 'Unpaid') return invoice;
    const { container, targets } = await this.targets.owed(tx, invoice);
    const missing = targets.filter((one) => one.missing.isPositive()).map(({ target }) => target.invoiceId);
    const [charge] = await tx.query(
      "SELECT id FROM rc_payment_attempts WHERE invoice_id IN (?) AND kind = 'charge' AND status IN ('created', 'pending', 'unknown') LIMIT 1",
      [[invoice.invoiceId, ...missing]],
    );
    if (charge) throw new PaymentOnItsWayError(invoice.invoiceId);
    return container;
  }

  /** The try a double click shares: one live per invoice; another sum than before starts anew. Holds the invoice's lock. */
  private async liveAttempt(
    tx: Tx,
    invoice: LockedInvoice,
    { returnUrl, keepCard, by }: { returnUrl: string; keepCard: boolean; by: string },
  ): Promise<number> {
    const [live] = await tx.query<{ id: number; amount: string; kind: string; keep_card: number }>(
      'SELECT id, amount, kind, keep_card FROM rc_payment_attempts WHERE invoice_id = ? AND live = 1 FOR UPDATE',
      [invoice.invoiceId],
    );
    if (live?.kind === 'charge') throw new PaymentOnItsWayError(invoice.invoiceId);
    const isSame = live && Money.fromDatabase(live.amount, invoice.currency).equals(invoice.open);
    if (live && isSame && (live.keep_card === 1) === keepCard) return live.id;
    if (live) await this.pages.giveUp(tx, live.id);
    const account = await this.accounts.forBook(invoice.book, GATEWAY, tx);
    if (!account || !(await this.rules.allows(invoice.resellerId, GATEWAY, tx)))
      throw new GatewayNotAvailableError(GATEWAY);
    const { insertId } = await tx.execute(
      `INSERT INTO rc_payment_attempts (reseller_id, book, invoice_id, client_id, gateway, account, gateway_key, currency,
         amount, status, live, keep_card, return_url, requested_by, created_at) VALUES (?,?,?,?,?,?,?,?,?,'created',1,?,?,?,?)`,
      [
        invoice.resellerId,
        invoice.book,
        invoice.invoiceId,
        invoice.clientId,
        GATEWAY,
        account.code,
        newToken(),
        invoice.currency,
        invoice.open.toDatabase(),
        keepCard ? 1 : 0,
        returnUrl,
        by.slice(0, 80),
        this.clock.now(),
      ],
    );
    return insertId;
  }

  private async open(attemptId: number): Promise<CardAttempt> {
    const row = (await this.row(attemptId)) as AttemptRow;
    if (row.pay_url || row.status === 'succeeded' || row.status === 'failed') return shown(row);
    await beforeGateway();
    const outcome = await this.ask(await this.accounts.byCode(row.account), row);
    await afterGateway();
    if (outcome.is === 'refused') {
      await this.pages.noteClosed(row.id, outcome.why);
      throw new GatewayRefusedError(outcome.why);
    }
    if (outcome.is === 'unknown' || !outcome.value.url) {
      await this.db.transaction(async (tx) => {
        await tx.execute(
          "UPDATE rc_payment_attempts SET status = 'unknown', last_error = ? WHERE id = ? AND status = 'created'",
          [outcome.is === 'unknown' ? outcome.why : 'no pay page', row.id],
        );
        tx.enqueue('payments.resolve-attempt', { attemptId: row.id }, `resolve-attempt:${row.id}`);
      });
      return shown({ ...row, status: 'unknown' });
    }
    await this.noteSession(row.id, outcome.value);
    const noted = (await this.row(attemptId)) as AttemptRow;
    if (noted.live === 1) return shown(noted);
    // Given up while the gateway was asked.
    await this.pages.close(attemptId);
    return shown((await this.row(attemptId)) as AttemptRow);
  }

  private async ask(account: GatewayAccount, row: AttemptRow): Promise<Outcome<PaySession>> {
    const payer = { clientId: row.client_id, resellerId: row.reseller_id };
    const customer = row.keep_card === 1 ? await this.customers.of(account, payer) : null;
    if (customer && customer.is !== 'done') return customer;
    return this.stripe.createSession(account, {
      key: row.gateway_key,
      amount: Money.fromDatabase(row.amount, row.currency),
      title: `Invoice ${row.invoice_id}`,
      returnUrl: row.return_url,
      attemptId: row.id,
      ...(customer ? { customer: customer.value } : {}),
    });
  }

  private async noteSession(attemptId: number, session: PaySession): Promise<void> {
    await this.db.query(
      `UPDATE rc_payment_attempts SET gateway_reference = ?, pay_url = ?, last_error = '',
         status = IF(status IN ('created', 'unknown'), 'pending', status) WHERE id = ?`,
      [session.reference, session.status === 'open' ? session.url : null, attemptId],
    );
  }

  /** Marks a try as proved, in the transaction that books its money; a card that shall be kept is asked for afterwards. */
  async succeed(tx: Tx, attemptId: number): Promise<void> {
    await tx.execute(
      "UPDATE rc_payment_attempts SET status = 'succeeded', live = NULL, pay_url = NULL, last_error = '' WHERE id = ?",
      [attemptId],
    );
    const [{ keep }] = await tx.query<{ keep: number }>(
      'SELECT keep_card AS keep FROM rc_payment_attempts WHERE id = ?',
      [attemptId],
    );
    if (keep === 1) tx.enqueue('payments.keep-card', { attemptId }, `keep-card:${attemptId}`);
  }

  /** The try that an event of an account is about: by the pay page's id, or by our own key. */
  async find(
    tx: Tx,
    account: string,
    by: { reference?: string | null; key?: string | null },
  ): Promise<AttemptRow | null> {
    const [row] = await tx.query<AttemptRow>(
      `SELECT ${COLUMNS} FROM rc_payment_attempts WHERE account = ? AND (gateway_reference = ? OR gateway_key = ?)`,
      [account, by.reference ?? '', by.key ?? ''],
    );
    return row ?? null;
  }

  private async row(attemptId: number): Promise<AttemptRow | undefined> {
    const [row] = await this.db.query<AttemptRow>(`SELECT ${COLUMNS} FROM rc_payment_attempts WHERE id = ?`, [
      attemptId,
    ]);
    return row;
  }
}

function shown(row: AttemptRow): CardAttempt {
  const open = row.status === 'pending' || row.status === 'created';
  return {
    attemptId: row.id,
    invoiceId: row.invoice_id,
    status: row.status,
    url: open ? row.pay_url : null,
    amount: Money.fromDatabase(row.amount, row.currency).toJSON(),
  };
}

export function checkReturnUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || text.length > 450) throw new InvalidReturnUrlError();
}
