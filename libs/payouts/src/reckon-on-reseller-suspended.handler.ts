import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { ResellerSuspended } from '#resellers/events';

/** Nothing is paid out to him meanwhile: the queue says so (ADR 0027). */
@Handles(ResellerSuspended)
export class ReckonOnResellerSuspended implements EventHandler<ResellerSuspended['data']> {
  async handle({ outboxId, data }: DeliveredEvent<ResellerSuspended['data']>, tx: Tx): Promise<void> {
    tx.enqueue('payouts.reckon-accounts', { resellerId: data.resellerId }, `reckon-accounts:${outboxId}`);
    return Promise.resolve();
  }
}
