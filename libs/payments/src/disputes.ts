import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type InvoiceId, Money } from '#kernel';
import type { Sql, Tx } from '#platform';
import { InvoicingService, type LockedInvoice } from '#invoicing';
import {
  ChargebackAmountError,
  ChargebackExceedsPaymentError,
  ChargebackRecordedError,
  DisputeDecidedError,
  DisputeNotFoundError,
  NotByHandError,
} from './dispute.errors.js';
import { DisputeBooking, type DisputeRow } from './dispute-booking.js';
import type { ChargebackInput, DisputeMovement, DisputeState, DisputeStatus, DisputeTold } from './dispute.types.js';
import { divided, DisputeParts } from './dispute-parts.js';
import { DisputeMoved } from './events.js';
import { PaymentNotFoundError } from './payments.errors.js';
import { RefundPendingError } from './refund.errors.js';

/** A later word beats an earlier one; of one rank the later message counts. */
const RANK: Record<DisputeStatus, number> = { inquiry: 0, open: 1, lost: 2, won: 2 };

const COLUMNS = `id, reseller_id, book, client_id, invoice_id, payment_id, gateway, account, reference, currency, amount, status,
  by_hand, told_at`;

type PaymentRow = {
  id: number;
  reseller_id: number;
  book: number;
  client_id: number;
  invoice_id: number;
  gateway: string;
  account: string;
  transaction_id: string;
  currency: string;
  amount: string;
  kind: string;
};

const PAYMENT = `SELECT p.id, COALESCE(r.reseller_id, p.reseller_id) AS reseller_id, p.book, COALESCE(r.client_id, p.client_id) AS client_id,
  COALESCE(r.invoice_id, p.invoice_id) AS invoice_id, p.gateway, p.account, p.transaction_id, p.currency, p.amount, p.kind
  FROM rc_payments p LEFT JOIN rc_held_resolutions r ON r.payment_id = p.id`;

/** Chargebacks: told by a gateway, or recorded by staff (domain.md §3.6, §8). Lock order: invoice, dispute, credit, client, series. */
@Injectable()
export class Disputes {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly booking: DisputeBooking,
    private readonly clock: Clock,
    private readonly parts: DisputeParts,
  ) {}

  /**
   * Takes one message of a gateway in. Messages may come in any order, twice, or before their payment: the status only moves
   * on, each movement of money is booked once, by its own reference, as soon as it can be.
   */
  async note(tx: Tx, at: { account: string; book: number; gateway: string; transactionId: string }, told: DisputeTold) {
    const payments = await this.paymentsOf(tx, at.account, at.transactionId);
    const invoices = await this.lockInvoices(tx, payments);
    await tx.execute(
      `INSERT INTO rc_disputes (reseller_id, book, client_id, gateway, account, transaction_id, reference, currency, amount, status,
         reason, opened_on, recorded_by) VALUES (?,?,0,?,?,?,?,?,?,'inquiry',?,?,'gateway') ON DUPLICATE KEY UPDATE id = id`,
      [
        at.book,
        at.book,
        at.gateway,
        at.account,
        at.transactionId,
        told.reference,
        told.amount.currency,
        told.amount.toDatabase(),
        told.reason.slice(0, 255),
        this.clock.today().toString(),
      ],
    );
    const head = await this.lockBy(tx, 'gateway = ? AND account = ? AND reference = ? AND part = 0', [
      at.gateway,
      at.account,
      told.reference,
    ]);
    const parts = await this.parts.of(tx, head, payments, COLUMNS);
    for (const movement of told.movements) await this.insertShares(tx, parts, movement);
    const [first, ...others] = parts;
    const whole = others.length === 0 ? told.amount : null;
    for (const part of parts) {
      await this.moveOn(tx, part, { ...told, amount: whole ?? Money.fromDatabase(part.amount, part.currency) });
      await this.booking.bookWaiting(tx, part, invoices.get(part.invoice_id) ?? null);
    }
    return first;
  }

  /** A movement over several parts is one of each; the fee stands with the first. */
  private async insertShares(tx: Tx, parts: readonly DisputeRow[], movement: DisputeMovement): Promise<void> {
    const room = parts.map(({ amount, currency }) => Money.fromDatabase(amount, currency));
    const shares = parts.length === 1 ? [movement.amount] : divided(movement.amount, room);
    for (const [at, part] of parts.entries()) {
      const fee = at === 0 ? movement.fee : Money.zero(part.currency);
      if (shares[at].isPositive()) await this.insertMovement(tx, part, { ...movement, amount: shares[at], fee });
    }
  }

  /** Books what waited for a refund, for held money or for its payment. The caller holds the lock of the invoice. */
  async bookWaitingOf(tx: Tx, invoice: LockedInvoice): Promise<void> {
    const rows = await tx.query<DisputeRow>(
      `SELECT ${COLUMNS} FROM rc_disputes d WHERE d.invoice_id = ? AND EXISTS (SELECT 1 FROM rc_dispute_movements m
         WHERE m.dispute_id = d.id AND m.booked_at IS NULL) ORDER BY d.id FOR UPDATE`,
      [invoice.invoiceId],
    );
    let after: LockedInvoice | null = invoice;
    for (const row of rows) after = await this.booking.bookWaiting(tx, row, after);
  }

  /** Disputes with money that is not booked, for the sweeper. */
  async waiting(sql: Sql): Promise<number[]> {
    const rows = await sql.query<{ dispute_id: number }>(
      'SELECT DISTINCT dispute_id FROM rc_dispute_movements WHERE booked_at IS NULL ORDER BY dispute_id LIMIT 500',
    );
    return rows.map((row) => row.dispute_id);
  }

  /** A payment came: disputes that were told before it find it. */
  async bookFor(tx: Tx, account: string, transactionId: string): Promise<void> {
    const rows = await tx.query<{ id: number }>(
      'SELECT id FROM rc_disputes WHERE account = ? AND transaction_id = ? AND payment_id = 0',
      [account, transactionId],
    );
    for (const { id } of rows) await this.bookAgain(tx, id);
  }

  /** Tries again to book what waits of one dispute. Safe to repeat. */
  async bookAgain(tx: Tx, disputeId: number): Promise<void> {
    const [seen] = await tx.query<{ account: string; transaction_id: string; payment_id: number }>(
      'SELECT account, transaction_id, payment_id FROM rc_disputes WHERE id = ?',
      [disputeId],
    );
    if (!seen) return;
    if (seen.payment_id === 0) return this.bookKnown(tx, disputeId, seen);
    const payment = await this.paymentById(tx, seen.payment_id);
    const invoice = await this.lockInvoice(tx, payment.invoice_id);
    const dispute = await this.lockBy(tx, 'id = ?', [disputeId]);
    await this.booking.bookWaiting(tx, dispute, invoice);
  }

  private async bookKnown(tx: Tx, disputeId: number, seen: { account: string; transaction_id: string }): Promise<void> {
    const payments = await this.paymentsOf(tx, seen.account, seen.transaction_id);
    if (payments.length === 0) return;
    const invoices = await this.lockInvoices(tx, payments);
    const head = await this.lockBy(tx, 'id = ?', [disputeId]);
    for (const part of await this.parts.of(tx, head, payments, COLUMNS))
      await this.booking.bookWaiting(tx, part, invoices.get(part.invoice_id) ?? null);
  }

  /** What staff saw the bank take back: booked at once, lost unless it is taken back by hand. */
  async record(tx: Tx, actor: Actor, input: ChargebackInput): Promise<number> {
    const payment = await this.paymentById(tx, input.paymentId);
    if (payment.invoice_id === 0 && payment.kind !== 'payment')
      throw new NotByHandError('the money is held: note that it was sent back');
    const invoice = await this.lockInvoice(tx, payment.invoice_id, actor);
    await this.refuseWhileRefunding(tx, payment);
    const left = await this.leftOf(tx, payment);
    const amount = input.amount ?? left;
    this.check(payment, amount, left, input.fee);
    const reference = input.reference.trim();
    try {
      const { insertId } = await tx.execute(
        `INSERT INTO rc_disputes (reseller_id, book, client_id, invoice_id, payment_id, gateway, account, transaction_id, reference,
           currency, amount, status, reason, by_hand, opened_on, closed_on, recorded_by)
         VALUES (?,?,?,?,?,?,?,?,?,?,?,'lost',?,1,?,?,?)`,
        [
          payment.reseller_id,
          payment.book,
          payment.client_id,
          payment.invoice_id,
          payment.id,
          payment.gateway,
          payment.account,
          payment.transaction_id,
          reference,
          payment.currency,
          amount.toDatabase(),
          input.reason.slice(0, 255),
          input.takenOn.toString(),
          this.clock.today().toString(),
          actor.key.slice(0, 80),
        ],
      );
      const dispute = await this.lockBy(tx, 'id = ?', [insertId]);
      const fee = input.fee ?? Money.zero(payment.currency);
      await this.insertMovement(tx, dispute, { reference, kind: 'withdrawn', amount, fee });
      await this.booking.bookWaiting(tx, dispute, invoice);
      this.emit(tx, dispute, 'lost');
      return insertId;
    } catch (error) {
      if ((error as { code?: string }).code === 'ER_DUP_ENTRY') throw new ChargebackRecordedError(reference);
      throw error;
    }
  }

  /** The bank gave back what staff had recorded as taken; `fee` is what it gave back of its charge. */
  async reverse(tx: Tx, actor: Actor, disputeId: number, fee: Money | undefined): Promise<void> {
    const [seen] = await tx.query<{ invoice_id: number }>('SELECT invoice_id FROM rc_disputes WHERE id = ?', [
      disputeId,
    ]);
    if (!seen) throw new DisputeNotFoundError(disputeId);
    const invoice = await this.lockInvoice(tx, seen.invoice_id, actor);
    const dispute = await this.lockBy(tx, 'id = ?', [disputeId]);
    if (!dispute.by_hand) throw new NotByHandError('the gateway decides and tells');
    if (dispute.status !== 'lost') throw new DisputeDecidedError(disputeId, dispute.status);
    const taken = await this.booking.taken(tx, dispute);
    const back = fee ?? Money.zero(dispute.currency);
    const paid = await this.feeOf(tx, dispute);
    if (back.currency !== dispute.currency || back.isNegative() || back.isGreaterThan(paid))
      throw new ChargebackAmountError('a fee lies between zero and what was charged, in its currency', '/fee');
    const reference = `${dispute.reference}:reversed`;
    await this.insertMovement(tx, dispute, { reference, kind: 'reinstated', amount: taken.amount, fee: back });
    await tx.execute("UPDATE rc_disputes SET status = 'won', closed_on = ? WHERE id = ?", [
      this.clock.today().toString(),
      disputeId,
    ]);
    await this.booking.bookWaiting(tx, dispute, invoice);
    this.emit(tx, dispute, 'won');
  }

  async state(tx: Tx, disputeId: number): Promise<DisputeState> {
    const dispute = await this.lockBy(tx, 'id = ?', [disputeId]);
    return {
      disputeId,
      invoiceId: dispute.invoice_id,
      paymentId: dispute.payment_id,
      status: dispute.status as DisputeStatus,
      amount: Money.fromDatabase(dispute.amount, dispute.currency).toJSON(),
      taken: (await this.booking.taken(tx, dispute)).amount.toJSON(),
    };
  }

  private check(payment: PaymentRow, amount: Money, left: Money, fee: Money | undefined): void {
    if (amount.currency !== payment.currency) throw new ChargebackAmountError(`the payment is in ${payment.currency}`);
    if (!amount.isPositive()) throw new ChargebackAmountError('a chargeback is more than zero');
    if (amount.isGreaterThan(left)) throw new ChargebackExceedsPaymentError(amount, left);
    if (fee && (fee.currency !== payment.currency || fee.isNegative()))
      throw new ChargebackAmountError('a fee is not below zero, in the currency of the payment', '/fee');
  }

  /** What the payment brought, less what its gateway gave back and what disputes took. */
  private async leftOf(tx: Tx, payment: PaymentRow): Promise<Money> {
    const [row] = await tx.query<{ back: string; taken: string }>(
      `SELECT (SELECT COALESCE(SUM(amount), 0.00) FROM rc_refunds WHERE payment_id = ? AND destination <> 'credit'
           AND status <> 'failed') AS back,
         (SELECT COALESCE(SUM(IF(m.kind = 'withdrawn', m.amount, -m.amount)), 0.00) FROM rc_disputes d
           JOIN rc_dispute_movements m ON m.dispute_id = d.id WHERE d.payment_id = ?) AS taken`,
      [payment.id, payment.id],
    );
    const money = (amount: string) => Money.fromDatabase(amount, payment.currency);
    return money(payment.amount).minus(money(row.back)).minus(money(row.taken));
  }

  private async feeOf(tx: Tx, dispute: DisputeRow): Promise<Money> {
    const [row] = await tx.query<{ fee: string }>(
      'SELECT COALESCE(SUM(fee), 0.00) AS fee FROM rc_dispute_movements WHERE dispute_id = ?',
      [dispute.id],
    );
    return Money.fromDatabase(row.fee, dispute.currency);
  }

  private async refuseWhileRefunding(tx: Tx, payment: PaymentRow): Promise<void> {
    const [row] = await tx.query<{ id: number }>(
      "SELECT id FROM rc_refunds WHERE invoice_id = ? AND invoice_id > 0 AND status IN ('requested', 'sent', 'unknown') LIMIT 1",
      [payment.invoice_id],
    );
    if (row) throw new RefundPendingError(payment.invoice_id);
  }

  private async moveOn(tx: Tx, dispute: DisputeRow, told: DisputeTold): Promise<void> {
    const before = RANK[dispute.status as DisputeStatus];
    const later = RANK[told.status] > before || (RANK[told.status] === before && told.toldAt > dispute.told_at);
    const first = dispute.told_at === 0;
    if (!first && !later) return;
    const closed = told.status === 'won' || told.status === 'lost';
    await tx.execute('UPDATE rc_disputes SET status = ?, told_at = ?, amount = ?, closed_on = ? WHERE id = ?', [
      told.status,
      Math.max(told.toldAt, 1),
      told.amount.toDatabase(),
      closed ? this.clock.today().toString() : null,
      dispute.id,
    ]);
    if (first || told.status !== dispute.status) this.emit(tx, dispute, told.status);
  }

  private emit(tx: Tx, dispute: DisputeRow, status: DisputeStatus): void {
    tx.emit(
      new DisputeMoved({
        disputeId: dispute.id,
        status,
        invoiceId: dispute.invoice_id,
        paymentId: dispute.payment_id,
        clientId: dispute.client_id,
        resellerId: dispute.reseller_id,
        book: dispute.book,
        amount: Money.fromDatabase(dispute.amount, dispute.currency).toJSON(),
      }),
    );
  }

  private async insertMovement(tx: Tx, dispute: DisputeRow, movement: DisputeMovement): Promise<void> {
    await tx.execute(
      `INSERT INTO rc_dispute_movements (dispute_id, reseller_id, invoice_id, reference, kind, currency, amount, fee, noted_at)
       VALUES (?,?,?,?,?,?,?,?,?) ON DUPLICATE KEY UPDATE id = id`,
      [
        dispute.id,
        dispute.reseller_id,
        dispute.invoice_id,
        movement.reference,
        movement.kind,
        dispute.currency,
        movement.amount.toDatabase(),
        movement.fee.toDatabase(),
        this.clock.now(),
      ],
    );
  }

  /** Held money counts by what a person made of it. Last spread first. */
  private paymentsOf(tx: Tx, account: string, transactionId: string): Promise<PaymentRow[]> {
    return tx.query<PaymentRow>(`${PAYMENT} WHERE p.transaction_id = ? AND p.account = ? ORDER BY p.id DESC`, [
      transactionId,
      account,
    ]);
  }

  private async paymentById(tx: Tx, paymentId: number): Promise<PaymentRow> {
    const [row] = await tx.query<PaymentRow>(`${PAYMENT} WHERE p.id = ?`, [paymentId]);
    if (!row) throw new PaymentNotFoundError(paymentId);
    return row;
  }

  private lockInvoices(tx: Tx, payments: readonly PaymentRow[]): Promise<Map<number, LockedInvoice>> {
    const ids = payments.map((payment) => payment.invoice_id).filter((id) => id > 0);
    return this.invoicing.lockMany(tx, ids as InvoiceId[]);
  }

  private async lockInvoice(tx: Tx, invoiceId: number, actor?: Actor): Promise<LockedInvoice | null> {
    if (invoiceId === 0) return null;
    const id = invoiceId as InvoiceId;
    return actor ? this.invoicing.lockFor(tx, actor, id) : this.invoicing.lock(tx, id);
  }

  private async lockBy(tx: Tx, where: string, params: (string | number)[]): Promise<DisputeRow> {
    const [row] = await tx.query<DisputeRow>(`SELECT ${COLUMNS} FROM rc_disputes WHERE ${where} FOR UPDATE`, params);
    if (!row) throw new DisputeNotFoundError(Number(params[0]));
    return row;
  }
}
