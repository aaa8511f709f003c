import { Injectable } from '@nestjs/common';
import { Clock, type InvoiceId, Money } from '#kernel';
import { crashPoint, Db, type Tx } from '#platform';
import { InvoicingService, type LockedInvoice } from '#invoicing';
import { GatewayFees } from './gateway-fees.js';
import { GatewayAccounts } from './gateway-accounts.js';
import { Refunds, type RefundRow } from './refunds.js';
import { StripeGateway, type GatewayRefund, type Outcome } from './stripe-gateway.js';
import { storedInstant } from './stored-instant.js';

const afterGateway = crashPoint('refund.after-gateway', 'refund', 'api');

/** The gateway keeps our keys for a day; after this only what it lists counts, nothing is sent anew. */
const KEY_LIVES_MS = 23 * 3_600_000;

/** Brings a committed refund to the gateway and its answer back. Safe to repeat and to run twice at once: one key, one booking. */
@Injectable()
export class RefundSender {
  constructor(
    private readonly db: Db,
    private readonly refunds: Refunds,
    private readonly accounts: GatewayAccounts,
    private readonly stripe: StripeGateway,
    private readonly invoicing: InvoicingService,
    private readonly clock: Clock,
    private readonly fees: GatewayFees,
  ) {}

  /** @returns false while the outcome is unknown */
  async send(refundId: number): Promise<boolean> {
    const row = await this.refunds.row(this.db, refundId);
    if (row.destination !== 'gateway' || row.status === 'done' || row.status === 'failed') return true;
    const outcome = await this.ask(row);
    await afterGateway();
    if (outcome.is === 'unknown') {
      await this.db.query(
        "UPDATE rc_refunds SET status = 'unknown', last_error = ? WHERE id = ? AND status IN ('requested', 'unknown')",
        [outcome.why.slice(0, 255), refundId],
      );
      return false;
    }
    await this.note(row, outcome.is === 'refused' ? { failed: outcome.why } : outcome.value);
    return true;
  }

  /** Looks for our own key first: what the gateway has is never asked for again. */
  private async ask(row: RefundRow): Promise<Outcome<GatewayRefund | { failed: string }>> {
    const account = await this.accounts.byCode(row.account);
    const key = row.gateway_key as string;
    if (row.reference) return this.stripe.readRefund(account, row.reference);
    const [payment] = await this.db.query<{ transaction_id: string }>(
      'SELECT transaction_id FROM rc_payments WHERE id = ?',
      [row.payment_id],
    );
    const age = this.clock.now().getTime() - storedInstant(row.requested_at).getTime();
    if (row.status !== 'requested' || age > KEY_LIVES_MS) {
      const found = await this.stripe.findRefund(account, payment.transaction_id, key);
      if (found.is !== 'done') return found.is === 'refused' ? { is: 'unknown', why: found.why } : found;
      if (found.value) return { is: 'done', value: found.value };
      if (age > KEY_LIVES_MS) return { is: 'done', value: { failed: 'it never reached the gateway' } };
    }
    return this.stripe.createRefund(account, {
      key,
      paymentIntent: payment.transaction_id,
      amount: Money.fromDatabase(row.amount, row.currency),
    });
  }

  private expectFee(tx: Tx, { resellerId, book }: LockedInvoice, row: RefundRow, transactionId: string): Promise<void> {
    const { id: refundId, payment_id: paymentId, gateway, account } = row;
    return this.fees.expect(tx, {
      kind: 'refund',
      paymentId,
      refundId,
      resellerId,
      book,
      gateway,
      account,
      transactionId,
    });
  }

  private async note(row: RefundRow, told: GatewayRefund | { failed: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const invoice = await this.invoicing.lock(tx, row.invoice_id as InvoiceId);
      if ('failed' in told) return this.refunds.fail(tx, invoice.invoiceId, row.id, told.failed);
      if (told.status === 'failed')
        return this.refunds.fail(tx, invoice.invoiceId, row.id, 'the gateway could not send it');
      if (told.status === 'done') {
        const isBooked = await this.refunds.complete(tx, invoice, row.id, told.reference);
        if (isBooked) await this.expectFee(tx, invoice, row, told.reference);
        return;
      }
      await tx.execute(
        "UPDATE rc_refunds SET status = 'sent', reference = ?, last_error = '' WHERE id = ? AND status NOT IN ('done', 'failed')",
        [told.reference, row.id],
      );
    });
  }
}
