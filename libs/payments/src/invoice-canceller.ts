import { Injectable } from '@nestjs/common';
import type { Actor, InvoiceId, Money } from '#kernel';
import type { Tx } from '#platform';
import { InvoicingService, isContainer, type LockedInvoice } from '#invoicing';
import { LedgerService } from '#ledger';
import { ClientCredit } from './client-credit.js';
import { Refunds } from './refunds.js';

/** Cancels invoices: applied credit and part payments go to credit first (domain.md §8). */
@Injectable()
export class InvoiceCanceller {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly credit: ClientCredit,
    private readonly ledger: LedgerService,
    private readonly refunds: Refunds,
  ) {}

  async cancel(tx: Tx, actor: Actor, invoiceId: InvoiceId): Promise<void> {
    const invoice = await this.invoicing.lockFor(tx, actor, invoiceId);
    if (isContainer(invoice) && invoice.status === 'Unpaid') return this.invoicing.cancelContainer(tx, invoice);
    await this.refunds.refuseWhilePending(tx, invoiceId);
    if (!invoice.open.equals(invoice.total)) await this.giveBack(tx, actor, invoice);
    await this.invoicing.cancel(tx, actor, invoiceId);
  }

  private async giveBack(tx: Tx, actor: Actor, invoice: LockedInvoice): Promise<void> {
    const { invoiceId, clientId, book, resellerId, currency } = invoice;
    const { credit, payments } = await this.invoicing.release(tx, invoice);
    const move = async (kind: 'released' | 'unapplied', amount: Money, what: string) => {
      // Below zero: a refund gave back before what is released here as credit.
      if (amount.isZero()) return;
      await this.credit.move(tx, {
        clientId,
        book,
        resellerId,
        amount,
        key: `${kind}:${invoiceId}`,
        kind,
        invoiceId,
        description: `${what} Cancelled Invoice #${invoiceId}`,
        adminId: actor.adminId,
      });
    };
    await move('released', credit, 'Credit Returned from');
    await move('unapplied', payments, 'Payments of');
    const back = credit.plus(payments);
    await this.ledger.post(tx, {
      key: `invoice-released:${invoiceId}`,
      event: 'invoice-released',
      resellerId,
      book,
      currency,
      invoiceId,
      clientId,
      entries: [
        { account: 'receivable', party: `client:${clientId}`, debit: back },
        { account: 'credit', party: `client:${clientId}`, credit: back },
      ],
    });
  }
}
