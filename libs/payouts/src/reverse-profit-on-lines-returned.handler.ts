import type { InvoiceId } from '#kernel';
import { crashPoint, Handles, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { LinesReturned } from '#invoicing/events';
import { ProfitReversals } from './profit-reversals.js';

const beforeCommit = crashPoint('reverse-profit.before-commit', 'reverse profit', 'worker');

/** What goes back of a reseller's sale takes his profit with it; in his own book there is none to take (domain.md §5, §8). */
@Handles(LinesReturned)
export class ReverseProfitOnLinesReturned implements EventHandler<LinesReturned['data']> {
  constructor(private readonly reversals: ProfitReversals) {}

  async handle({ data }: DeliveredEvent<LinesReturned['data']>, tx: Tx): Promise<void> {
    if (data.resellerId === 0 || data.book !== 0) return;
    await this.reversals.bringUpToDate(tx, data.invoiceId as InvoiceId);
    await beforeCommit();
  }
}
