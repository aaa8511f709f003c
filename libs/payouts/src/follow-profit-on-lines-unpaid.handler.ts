import type { InvoiceId } from '#kernel';
import { Handles, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { LinesUnpaid } from '#invoicing/events';
import { ProfitReversals } from './profit-reversals.js';

/** A chargeback takes the profit with it, money that comes back brings it back (domain.md §3.6); not in a reseller's own book. */
@Handles(LinesUnpaid)
export class FollowProfitOnLinesUnpaid implements EventHandler<LinesUnpaid['data']> {
  constructor(private readonly reversals: ProfitReversals) {}

  async handle({ data }: DeliveredEvent<LinesUnpaid['data']>, tx: Tx): Promise<void> {
    if (data.resellerId === 0 || data.book !== 0) return;
    await this.reversals.bringUpToDate(tx, data.invoiceId as InvoiceId);
  }
}
