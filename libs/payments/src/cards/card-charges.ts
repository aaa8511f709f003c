import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type InvoiceId, type LocalDate, Money, type ResellerId } from '#kernel';
import { crashPoint, Db, type Idempotency, newToken, type Tx } from '#platform';
import { ContainerInvoiceError, InvoicingService, isContainer, type LockedInvoice } from '#invoicing';
import { CardPayments } from '../card-payments.js';
import { GatewayAccounts } from '../gateway-accounts.js';
import { GatewayRules } from '../gateway-rules.js';
import { AttemptNotFoundError, GatewayNotAvailableError, NothingToPayError } from '../payments.errors.js';
import { Receipts } from '../receipts.js';
import { fromGatewayAmount, type Outcome } from '../stripe-gateway.js';
import { storedInstant } from '../stored-instant.js';
import { CardCustomers } from './card-customers.js';
import { ChargeAmountError, ChargedTodayError, NoUsableCardError, PaymentOnItsWayError } from './card.errors.js';
import type { CardCharge, ChargeRequest, ChargeRow } from './card.types.js';
import { ChargeFailures } from './charge-failures.js';
import { KeptCards } from './kept-cards.js';
import { usableCards } from './pay-method-list.query.js';
import { type GatewayCharge, StripeCards } from './stripe-cards.js';

const GATEWAY = 'stripe';
/** Longer than any call: what is still `created` then, nobody has in hand. */
const STALE_MS = 15 * 60_000;
/** How long after a lost answer the gateway's list is sure to have what it took. */
const LISTED_MS = 60_000;

const beforeGateway = crashPoint('charge.before-gateway', 'pay', 'api');
const afterGateway = crashPoint('charge.after-gateway', 'pay', 'api');

/**
 * Charges a kept card for what is open on an invoice: the try is committed under the invoice's lock before the gateway is asked
 * under our key. An unknown outcome is resolved by asking what the gateway has, never by charging again.
 */
@Injectable()
export class CardCharges {
  constructor(
    private readonly db: Db,
    private readonly invoicing: InvoicingService,
    private readonly accounts: GatewayAccounts,
    private readonly rules: GatewayRules,
    private readonly customers: CardCustomers,
    private readonly kept: KeptCards,
    private readonly stripe: StripeCards,
    private readonly cards: CardPayments,
    private readonly receipts: Receipts,
    private readonly failures: ChargeFailures,
    private readonly clock: Clock,
  ) {}

  /** Charges now, as a person asked for and confirmed. A pay page that is open for the invoice is closed first. */
  async now(actor: Actor, request: ChargeRequest, idempotency: Idempotency | null): Promise<CardCharge> {
    const known = idempotency && (await this.db.answered<{ attemptId: number }>(idempotency));
    if (!known) await this.cards.closePages(actor, request.invoiceId);
    const { attemptId } = await this.db.once(idempotency, async (tx) => {
      const invoice = await this.invoicing.lockFor(tx, actor, request.invoiceId);
      const { amount, payMethodId } = request;
      if (amount.currency !== invoice.currency || !amount.equals(invoice.open))
        throw new ChargeAmountError(amount, invoice.open);
      return { attemptId: await this.begin(tx, invoice, { payMethodId, by: actor.key }) };
    });
    await this.carryOut(attemptId);
    return this.view(attemptId);
  }

  /**
   * Commits a try with the invoice's lock held by the caller.
   * @throws NothingToPayError, PaymentOnItsWayError, ChargedTodayError, NoUsableCardError, GatewayNotAvailableError
   */
  async begin(
    tx: Tx,
    invoice: LockedInvoice,
    { payMethodId, by }: { payMethodId?: number; by: string },
  ): Promise<number> {
    const { invoiceId, clientId, resellerId, book, currency, open } = invoice;
    if (isContainer(invoice)) throw new ContainerInvoiceError(invoiceId);
    if (invoice.status !== 'Unpaid' || !open.isPositive()) throw new NothingToPayError(invoiceId);
    const today = this.clock.today();
    await this.checkFree(tx, invoice, today);
    if (!(await this.rules.allows(resellerId, GATEWAY, tx))) throw new GatewayNotAvailableError(GATEWAY);
    const usable = await usableCards(tx, [clientId], today, book);
    const card = payMethodId === undefined ? usable[0] : usable.find((one) => one.payMethodId === payMethodId);
    if (!card) throw new NoUsableCardError();
    const { insertId } = await tx.execute(
      `INSERT INTO rc_payment_attempts (reseller_id, book, invoice_id, client_id, kind, pay_method_id, charged_on, gateway, account,
         gateway_key, currency, amount, status, live, requested_by, created_at) VALUES (?,?,?,?,'charge',?,?,?,?,?,?,?,'created',1,?,?)`,
      [
        resellerId,
        book,
        invoiceId,
        clientId,
        card.payMethodId,
        today.toString(),
        GATEWAY,
        card.account,
        newToken(),
        currency,
        open.toDatabase(),
        by.slice(0, 80),
        this.clock.now(),
      ],
    );
    await this.invoicing.noteCapture(tx, invoiceId, card.payMethodId);
    return insertId;
  }

  /** Asks the gateway for a try that nobody asked for yet, and notes what it came to. */
  async carryOut(attemptId: number): Promise<void> {
    const row = await this.row(attemptId);
    if (row?.status !== 'created') return;
    if (this.ageOf(row) > STALE_MS) return this.resolve(attemptId);
    await beforeGateway();
    const outcome = await this.ask(row);
    await afterGateway();
    await this.note(row, outcome);
  }

  /** Asks the gateway what became of a charge. One that never got there is given up: it is not sent late. Safe to repeat. */
  async resolve(attemptId: number): Promise<void> {
    const row = await this.row(attemptId);
    if (!row || row.status === 'succeeded' || row.status === 'failed') return;
    const account = await this.accounts.byCode(row.account);
    if (row.gateway_reference) {
      const read = await this.stripe.readCharge(account, row.gateway_reference);
      if (read.is !== 'done') throw new Error(`the gateway did not tell: ${read.why}`);
      return this.note(row, read);
    }
    const customer = await this.customers.known(row.account, row.client_id);
    const since = new Date(storedInstant(row.created_at).getTime() - 3_600_000);
    const found = customer
      ? await this.stripe.findCharge(account, { customer, key: row.gateway_key, since })
      : ({ is: 'done', value: null } as const);
    if (found.is !== 'done') throw new Error(`the gateway did not tell: ${found.why}`);
    if (found.value) return this.note(row, { is: 'done', value: found.value });
    const settled = row.status === 'created' ? STALE_MS : LISTED_MS;
    if (this.ageOf(row) < settled) throw new Error('the gateway does not list the charge yet');
    await this.failures.notSent(row, 'it never reached the gateway');
  }

  async view(attemptId: number): Promise<CardCharge> {
    const row = await this.row(attemptId);
    if (!row) throw new AttemptNotFoundError(attemptId);
    return {
      attemptId,
      invoiceId: row.invoice_id,
      payMethodId: row.pay_method_id,
      status: row.status,
      failure: row.failure,
      amount: Money.fromDatabase(row.amount, row.currency).toJSON(),
    };
  }

  /** Tries that were committed and not asked for, of a process that died. */
  async leftOver(): Promise<number[]> {
    const rows = await this.db.query<{ id: number }>(
      "SELECT id FROM rc_payment_attempts WHERE status = 'created' AND kind = 'charge' AND requested_by = 'system:charges' ORDER BY id",
    );
    return rows.map(({ id }) => id);
  }

  /** Nobody else may be paying: no open try of the invoice or of a mass payment that may hold it, no charge of today. */
  private async checkFree(tx: Tx, { invoiceId, clientId, book }: LockedInvoice, today: LocalDate): Promise<void> {
    const together = await this.invoicing.openMassPayments(tx, clientId, book);
    const [open] = await tx.query(
      "SELECT id FROM rc_payment_attempts WHERE invoice_id IN (?) AND status IN ('created', 'pending', 'unknown') LIMIT 1",
      [[invoiceId, ...together]],
    );
    if (open) throw new PaymentOnItsWayError(invoiceId);
    const [charged] = await tx.query('SELECT id FROM rc_payment_attempts WHERE invoice_id = ? AND charged_on = ?', [
      invoiceId,
      today.toString(),
    ]);
    if (charged) throw new ChargedTodayError(invoiceId);
  }

  private async ask(row: ChargeRow): Promise<Outcome<GatewayCharge>> {
    const account = await this.accounts.byCode(row.account);
    const payer = { clientId: row.client_id, resellerId: row.reseller_id };
    const customer = await this.customers.of(account, payer);
    if (customer.is !== 'done') return customer;
    return this.stripe.charge(account, {
      key: row.gateway_key,
      amount: Money.fromDatabase(row.amount, row.currency),
      title: `Invoice ${row.invoice_id}`,
      customer: customer.value,
      token: await this.kept.token(row.pay_method_id),
    });
  }

  private async note(row: ChargeRow, outcome: Outcome<GatewayCharge>): Promise<void> {
    if (outcome.is === 'refused') return this.failures.notSent(row, outcome.why);
    if (outcome.is === 'unknown') {
      return this.db.transaction(async (tx) => {
        await tx.execute(
          "UPDATE rc_payment_attempts SET status = 'unknown', last_error = ? WHERE id = ? AND status = 'created'",
          [outcome.why.slice(0, 255), row.id],
        );
        tx.enqueue('payments.resolve-attempt', { attemptId: row.id }, `resolve-attempt:${row.id}`);
      });
    }
    const { reference, status, failure, why } = outcome.value;
    if (status === 'paid') return this.book(row, outcome.value);
    if (status === 'declined') return this.failures.declined(row, failure || 'card_declined', { reference, why });
    await this.db.query(
      "UPDATE rc_payment_attempts SET status = 'pending', gateway_reference = ?, last_error = '' WHERE id = ? AND status IN ('created', 'unknown')",
      [reference, row.id],
    );
  }

  private async book(row: ChargeRow, { reference, amount: minor, currency }: GatewayCharge): Promise<void> {
    const amount = fromGatewayAmount(minor, currency);
    if (!amount) throw new Error('the gateway says paid without saying what');
    await this.db.transaction(async (tx) => {
      await this.receipts.apply(tx, {
        invoiceId: row.invoice_id as InvoiceId,
        gateway: GATEWAY,
        account: row.account,
        transactionId: reference,
        amount,
        receivedOn: this.clock.today(),
        recordedBy: 'gateway',
        attemptId: row.id,
      });
      await tx.execute('UPDATE rc_payment_attempts SET gateway_reference = ? WHERE id = ?', [reference, row.id]);
      await this.cards.succeed(tx, row.id);
    });
  }

  private async row(attemptId: number): Promise<ChargeRow | undefined> {
    const [row] = await this.db.query<ChargeRow & { reseller_id: ResellerId }>(
      `SELECT id, invoice_id, client_id, reseller_id, account, gateway_key, gateway_reference, currency, amount, status, failure,
         pay_method_id, requested_by, created_at FROM rc_payment_attempts WHERE id = ? AND kind = 'charge'`,
      [attemptId],
    );
    return row;
  }

  private ageOf(row: ChargeRow): number {
    return this.clock.now().getTime() - storedInstant(row.created_at).getTime();
  }
}
