import { Injectable } from '@nestjs/common';
import { type Actor, type ClientId, type InvoiceId, Money, type ResellerId } from '#kernel';
import type { Tx } from '#platform';
import { ContainerInvoiceError, InvoicingService, isContainer, type LockedInvoice } from '#invoicing';
import { LedgerService } from '#ledger';
import { ClientCredit } from './client-credit.js';
import { AmountNotPositiveError, CreditExceedsOpenError, NothingToPayError } from './payments.errors.js';

export type CreditApplied = { invoiceId: number; applied: ReturnType<Money['toJSON']>; invoicePaid: boolean };

/** Puts a client's credit on his invoice (domain.md §8): same book, never to drafts, counted once. */
@Injectable()
export class CreditApplier {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly credit: ClientCredit,
    private readonly ledger: LedgerService,
  ) {}

  async byHand(tx: Tx, actor: Actor, invoiceId: InvoiceId, amount: Money): Promise<CreditApplied> {
    if (!amount.isPositive()) throw new AmountNotPositiveError();
    const invoice = await this.invoicing.lockFor(tx, actor, invoiceId);
    if (isContainer(invoice)) throw new ContainerInvoiceError(invoiceId);
    if (!invoice.open.isPositive()) throw new NothingToPayError(invoiceId);
    if (amount.isGreaterThan(invoice.open)) throw new CreditExceedsOpenError(invoice.open);
    return this.apply(tx, invoice, amount, actor.adminId);
  }

  /** Who of these clients has credit, as `client/book`. */
  holders(tx: Tx, clientIds: readonly ClientId[]): Promise<Set<string>> {
    return this.credit.holders(tx, clientIds);
  }

  /** All the credit there is in a book, on the client's unpaid invoices, the oldest due one first. */
  async oldestDueFirst(tx: Tx, clientId: ClientId, book: ResellerId): Promise<void> {
    const held = await this.credit.balance(tx, clientId, book);
    if (!held?.isPositive()) return;
    const invoiceIds = await this.invoicing.unpaidOf(clientId, book, tx);
    const locked = await this.invoicing.lockMany(tx, invoiceIds);
    for (const invoiceId of invoiceIds) await this.allThereIs(tx, locked.get(invoiceId) as LockedInvoice);
  }

  /** As much as there is and is needed; nothing when there is none or the invoice is settled. */
  private async allThereIs(tx: Tx, invoice: LockedInvoice): Promise<void> {
    if (invoice.status !== 'Unpaid' || !invoice.open.isPositive()) return;
    const { clientId, book, resellerId, currency } = invoice;
    const held = await this.credit.lock(tx, clientId, book, resellerId, currency);
    if (held.currency === currency && held.isPositive()) await this.apply(tx, invoice, held.min(invoice.open), 0);
  }

  private async apply(tx: Tx, invoice: LockedInvoice, amount: Money, adminId: number): Promise<CreditApplied> {
    const { invoiceId, clientId, book, resellerId, currency } = invoice;
    // What is open before names this step: the same credit cannot be put on the same open amount twice.
    const key = `credit:${invoiceId}:${invoice.open.toDatabase()}`;
    await this.credit.move(tx, {
      clientId,
      book,
      resellerId,
      amount: amount.negated(),
      key,
      kind: 'applied',
      invoiceId,
      description: `Credit Applied to Invoice #${invoiceId}`,
      adminId,
    });
    await this.ledger.post(tx, {
      key,
      event: 'credit-applied',
      resellerId,
      book,
      currency,
      invoiceId,
      clientId,
      entries: [
        { account: 'credit', party: `client:${clientId}`, debit: amount },
        { account: 'receivable', party: `client:${clientId}`, credit: amount },
      ],
    });
    const after = await this.invoicing.applyCredit(tx, invoice, amount);
    return { invoiceId, applied: amount.toJSON(), invoicePaid: after.status === 'Paid' };
  }
}
