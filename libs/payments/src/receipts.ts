import { Injectable } from '@nestjs/common';
import { Clock, Money } from '#kernel';
import type { Tx } from '#platform';
import { InvoicingService, type LockedInvoice } from '#invoicing';
import { type MassTarget, MassTargets } from './mass-targets.js';
import { PaymentApplier } from './payment-applier.js';
import type { PaymentResult, Receipt } from './payments.types.js';

type Part = { target: LockedInvoice; amount: Money };

/** Money that arrives finds its way: to the invoice, through a mass payment to each of its invoices, or to the client's credit. */
@Injectable()
export class Receipts {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly applier: PaymentApplier,
    private readonly targets: MassTargets,
    private readonly clock: Clock,
  ) {}

  /** Books a receipt (domain.md §8, §9) in the caller's transaction; locks the invoice first. The same receipt again gives the first result. */
  async apply(tx: Tx, receipt: Receipt): Promise<PaymentResult> {
    const invoice = await this.invoicing.lock(tx, receipt.invoiceId);
    if (invoice.kind === 'mass-payment') return this.spread(tx, invoice, receipt);
    if (invoice.kind === 'add-funds') return this.fund(tx, invoice, receipt);
    return this.applier.apply(tx, invoice, receipt);
  }

  /** Added funds are credit of the client, whatever comes (domain.md §8: cash / credit). */
  private async fund(tx: Tx, container: LockedInvoice, receipt: Receipt): Promise<PaymentResult> {
    if (!passesOn(container, receipt)) return this.applier.apply(tx, container, receipt);
    const nothing = { ...container, open: Money.zero(container.currency) };
    const note = `Funds added by invoice ${container.invoiceId}`;
    const result = await this.applier.apply(tx, nothing, receipt, { kind: 'add-funds', note });
    if (result.duplicate) return { ...result, invoicePaid: false };
    await this.invoicing.passOn(tx, container, receipt.amount.min(container.open));
    return { ...result, invoicePaid: !receipt.amount.isLessThan(container.open) };
  }

  /**
   * Oldest due first, to each invoice no more than was collected for it and is still owed; what is left over, also because an invoice was
   * paid meanwhile, becomes credit (domain.md §8: cash / receivable per target). The caller holds the lock of the container.
   */
  private async spread(tx: Tx, asking: LockedInvoice, receipt: Receipt): Promise<PaymentResult> {
    const first = await this.firstOf(tx, asking, receipt);
    if (first) return first;
    if (!passesOn(asking, receipt) || !receipt.amount.isPositive()) return this.applier.apply(tx, asking, receipt);
    const { container, targets } = await this.targets.owed(tx, asking);
    if (container.status !== 'Unpaid') return this.applier.apply(tx, container, receipt);
    const zero = Money.zero(container.currency);
    const parts = partsOf(targets, receipt.amount);
    const applied = parts.reduce((sum, { amount }) => sum.plus(amount), zero);
    const rest = receipt.amount.minus(applied);
    const all = rest.isPositive() ? [...parts, { target: { ...container, open: zero }, amount: rest }] : parts;
    const fees = receipt.fee?.allocate(all.map(({ amount }) => amount));
    let paymentId = 0;
    for (const [index, { target, amount }] of all.entries()) {
      const fee = fees ? { fee: fees[index] } : {};
      const booked = await this.applier.apply(tx, target, { ...receipt, invoiceId: target.invoiceId, amount, ...fee });
      paymentId ||= booked.paymentId;
      await tx.execute(
        `INSERT INTO rc_mass_parts (payment_id, container_id, reseller_id) VALUES (?,?,?)
         ON DUPLICATE KEY UPDATE payment_id = payment_id`,
        [booked.paymentId, container.invoiceId, container.resellerId],
      );
    }
    await tx.execute(
      `INSERT INTO rc_mass_receipts (container_id, reseller_id, book, gateway, transaction_id, currency, amount, applied,
         payment_id, received_at) VALUES (?,?,?,?,?,?,?,?,?,?)`,
      [
        container.invoiceId,
        container.resellerId,
        container.book,
        receipt.gateway,
        receipt.transactionId,
        container.currency,
        receipt.amount.toDatabase(),
        applied.toDatabase(),
        paymentId,
        this.clock.now(),
      ],
    );
    await this.invoicing.passOn(tx, container, receipt.amount.min(container.open));
    const invoicePaid = !receipt.amount.isLessThan(container.open);
    return resultOf(container, paymentId, { amount: receipt.amount, applied, invoicePaid, duplicate: false });
  }

  private async firstOf(tx: Tx, container: LockedInvoice, receipt: Receipt): Promise<PaymentResult | null> {
    const [row] = await tx.query<{ amount: string; applied: string; payment_id: number }>(
      `SELECT amount, applied, payment_id FROM rc_mass_receipts
       WHERE book = ? AND gateway = ? AND transaction_id = ? AND container_id = ?`,
      [container.book, receipt.gateway, receipt.transactionId, container.invoiceId],
    );
    if (!row) return null;
    return resultOf(container, row.payment_id, {
      amount: Money.fromDatabase(row.amount, container.currency),
      applied: Money.fromDatabase(row.applied, container.currency),
      invoicePaid: container.status === 'Paid',
      duplicate: true,
    });
  }
}

function partsOf(targets: readonly MassTarget[], amount: Money): Part[] {
  let left = amount;
  const parts: Part[] = [];
  for (const { target, missing } of targets) {
    const part = left.min(missing);
    if (!part.isPositive()) continue;
    parts.push({ target, amount: part });
    left = left.minus(part);
  }
  return parts;
}

/** Money of the container's own currency for an open container goes on; anything else is held or credited as for any invoice. */
const passesOn = ({ status, currency }: LockedInvoice, { amount, otherReceiver }: Receipt): boolean =>
  status === 'Unpaid' && amount.currency === currency && !otherReceiver;

type Outcome = { amount: Money; applied: Money; invoicePaid: boolean; duplicate: boolean };
const resultOf = (
  { invoiceId }: LockedInvoice,
  paymentId: number,
  { amount, applied, invoicePaid, duplicate }: Outcome,
): PaymentResult => ({
  paymentId,
  invoiceId,
  kind: 'payment',
  amount: amount.toJSON(),
  applied: applied.toJSON(),
  credited: amount.minus(applied).toJSON(),
  invoicePaid,
  duplicate,
});
