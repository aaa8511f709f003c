import { Injectable } from '@nestjs/common';
import { type Actor, type ClientId, Clock, type InvoiceId, LocalDate, Money, type ResellerId } from '#kernel';
import type { Tx } from '#platform';
import { ClientNotFoundError, ClientsService } from '#clients';
import { ContainerInvoiceError, InvoiceNotFoundError, InvoicingService, isContainer, owedOn } from '#invoicing';
import { LedgerService } from '#ledger';
import { ResellersService } from '#resellers';
import { CashRows } from './cash-rows.js';
import { ClientCredit } from './client-credit.js';
import {
  HeldCurrencyError,
  HeldPaymentResolvedError,
  NothingToPayError,
  PaymentNotFoundError,
} from './payments.errors.js';

export type HeldResolved = {
  paymentId: number;
  applied: ReturnType<Money['toJSON']>;
  credited: ReturnType<Money['toJSON']>;
  invoicePaid: boolean;
};

type Held = {
  id: number;
  book: ResellerId;
  gateway: string;
  transactionId: string;
  receivedOn: LocalDate;
  amount: Money;
};
type Target = { clientId: ClientId; resellerId: ResellerId; invoiceId: InvoiceId | null };

/**
 * What a person decides about held money (domain.md §8). The receipt keeps its own row and key, so that hearing of the
 * same money again finds it; what became of it stands in `rc_held_resolutions`.
 */
@Injectable()
export class HeldPayments {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly ledger: LedgerService,
    private readonly credit: ClientCredit,
    private readonly cash: CashRows,
    private readonly clock: Clock,
  ) {}

  /** It was sent back outside of the product: suspense against cash. */
  async giveBack(tx: Tx, actor: Actor, paymentId: number): Promise<{ paymentId: number }> {
    const { held, resellerId } = await this.lock(tx, actor, paymentId);
    await this.close(tx, actor, paymentId, 'returned');
    await this.ledger.post(tx, {
      key: `held-returned:${paymentId}`,
      event: 'held-returned',
      resellerId,
      book: held.book,
      currency: held.amount.currency,
      entries: [
        { account: 'suspense', debit: held.amount },
        { account: 'cash', party: `gateway:${held.gateway}`, credit: held.amount },
      ],
    });
    return { paymentId };
  }

  async toInvoice(tx: Tx, actor: Actor, paymentId: number, invoiceId: InvoiceId): Promise<HeldResolved> {
    const { held } = await this.lock(tx, actor, paymentId);
    const invoice = await this.invoicing.lockFor(tx, actor, invoiceId);
    if (invoice.book !== held.book) throw new InvoiceNotFoundError(invoiceId);
    if (invoice.currency !== held.amount.currency) throw new HeldCurrencyError(held.amount.currency, invoice.currency);
    if (isContainer(invoice)) throw new ContainerInvoiceError(invoiceId);
    const owed = owedOn(invoice);
    if (!owed.isPositive()) throw new NothingToPayError(invoiceId);
    const applied = held.amount.min(owed);
    await this.close(tx, actor, paymentId, 'invoice');
    await this.book(tx, held, invoice, applied);
    const after = await this.invoicing.settle(tx, invoice, applied);
    return resolved(held, applied, after.status === 'Paid');
  }

  async toCredit(tx: Tx, actor: Actor, paymentId: number, clientId: ClientId): Promise<HeldResolved> {
    const { held } = await this.lock(tx, actor, paymentId);
    const { currency } = await this.clients.profile(clientId, tx);
    const resellerId = await this.resellers.resellerOfClient(clientId, tx);
    if (held.book !== 0 && held.book !== resellerId) throw new ClientNotFoundError(clientId);
    if (currency !== held.amount.currency) throw new HeldCurrencyError(held.amount.currency, currency);
    const nothing = Money.zero(currency);
    await this.close(tx, actor, paymentId, 'credit');
    await this.book(tx, held, { clientId, resellerId, invoiceId: null }, nothing);
    return resolved(held, nothing, false);
  }

  /** Its row in suspense is locked first: two persons cannot both decide. A reseller decides about his own book only. */
  private async lock(tx: Tx, actor: Actor, paymentId: number): Promise<{ held: Held; resellerId: ResellerId }> {
    const [row] = await tx.query<{ status: string }>(
      'SELECT status FROM rc_held_payments WHERE payment_id = ? FOR UPDATE',
      [paymentId],
    );
    const [payment] = await tx.query<{
      reseller_id: ResellerId;
      book: ResellerId;
      gateway: string;
      transaction_id: string;
      received_on: string;
      currency: string;
      amount: string;
    }>(
      'SELECT reseller_id, book, gateway, transaction_id, received_on, currency, amount FROM rc_payments WHERE id = ?',
      [paymentId],
    );
    const staff = actor.kind === 'admin' || actor.kind === 'system';
    const mine = actor.kind === 'reseller' && payment?.book === actor.resellerId;
    if (!row || !payment || (!staff && !mine)) throw new PaymentNotFoundError(paymentId);
    if (row.status !== 'open') throw new HeldPaymentResolvedError(paymentId);
    const { book, gateway, transaction_id: transactionId } = payment;
    const amount = Money.fromDatabase(payment.amount, payment.currency);
    const receivedOn = LocalDate.of(payment.received_on);
    return {
      held: { id: paymentId, book, gateway, transactionId, receivedOn, amount },
      resellerId: payment.reseller_id,
    };
  }

  private async close(tx: Tx, actor: Actor, paymentId: number, resolution: string): Promise<void> {
    await tx.execute(
      "UPDATE rc_held_payments SET status = 'resolved', resolution = ?, resolved_by = ?, resolved_at = ? WHERE payment_id = ?",
      [resolution, actor.key, this.clock.now(), paymentId],
    );
  }

  /** Suspense against receivable and credit, with the rows that say so. The fee was posted when the money came. */
  private async book(tx: Tx, held: Held, { clientId, resellerId, invoiceId }: Target, applied: Money): Promise<void> {
    const { id: paymentId, book, amount } = held;
    const { currency } = amount;
    const credited = amount.minus(applied);
    const about = invoiceId ?? 0;
    const note = invoiceId ? `Overpayment of invoice ${invoiceId}` : `Held payment ${paymentId}`;
    const fee = Money.zero(currency);
    const rows = await this.cash.book(
      tx,
      { clientId, invoiceId: about, currency },
      { ...held, fee },
      { applied, credited, note },
    );
    await tx.execute(
      `INSERT INTO rc_held_resolutions (payment_id, reseller_id, invoice_id, client_id, currency, applied, credited,
         account_row_id, credit_row_id, resolved_at) VALUES (?,?,?,?,?,?,?,?,?,?)`,
      [
        paymentId,
        resellerId,
        about,
        clientId,
        currency,
        applied.toDatabase(),
        credited.toDatabase(),
        rows.paid,
        rows.surplus,
        this.clock.now(),
      ],
    );
    await this.ledger.post(tx, {
      key: `held-resolved:${paymentId}`,
      event: 'held-resolved',
      resellerId,
      book,
      currency,
      ...(invoiceId ? { invoiceId } : {}),
      clientId,
      entries: [
        { account: 'suspense', debit: amount },
        { account: 'receivable', party: `client:${clientId}`, credit: applied },
        { account: 'credit', party: `client:${clientId}`, credit: credited },
      ],
    });
    if (credited.isPositive())
      await this.credit.move(tx, {
        clientId,
        book,
        resellerId,
        amount: credited,
        key: `held:${paymentId}`,
        kind: 'overpayment',
        invoiceId: about,
        description: note,
      });
  }
}

const resolved = ({ id, amount }: Held, applied: Money, invoicePaid: boolean): HeldResolved => ({
  paymentId: id,
  applied: applied.toJSON(),
  credited: amount.minus(applied).toJSON(),
  invoicePaid,
});
