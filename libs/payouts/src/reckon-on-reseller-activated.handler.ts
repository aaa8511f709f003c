import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { ResellerActivated } from '#resellers/events';

/** What waited for him can be paid out again. */
@Handles(ResellerActivated)
export class ReckonOnResellerActivated implements EventHandler<ResellerActivated['data']> {
  async handle({ outboxId, data }: DeliveredEvent<ResellerActivated['data']>, tx: Tx): Promise<void> {
    tx.enqueue('payouts.reckon-accounts', { resellerId: data.resellerId }, `reckon-accounts:${outboxId}`);
    return Promise.resolve();
  }
}
