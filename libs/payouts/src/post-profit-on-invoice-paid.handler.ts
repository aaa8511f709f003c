import type { InvoiceId, ResellerId } from '#kernel';
import { crashPoint, Handles, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { InvoicePaid, type InvoiceFact } from '#invoicing/events';
import { ProfitPosting } from './profit-posting.js';

const beforeCommit = crashPoint('post-profit.before-commit', 'post profit', 'worker');

/** Where the provider issues for a reseller, his profit goes to payouts; in his own book he has the money already (domain.md §5). */
@Handles(InvoicePaid)
export class PostProfitOnInvoicePaid implements EventHandler<InvoiceFact & { paidOn: string }> {
  constructor(private readonly posting: ProfitPosting) {}

  async handle({ data }: DeliveredEvent<InvoiceFact & { paidOn: string }>, tx: Tx): Promise<void> {
    if (data.resellerId === 0 || data.book !== 0) return;
    await this.posting.post(tx, data.invoiceId as InvoiceId, data.resellerId as ResellerId);
    await beforeCommit();
  }
}
