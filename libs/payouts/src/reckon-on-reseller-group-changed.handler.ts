import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { ResellerGroupChanged } from '#resellers/events';

/** Another group may have another minimum. */
@Handles(ResellerGroupChanged)
export class ReckonOnResellerGroupChanged implements EventHandler<ResellerGroupChanged['data']> {
  async handle({ outboxId, data }: DeliveredEvent<ResellerGroupChanged['data']>, tx: Tx): Promise<void> {
    tx.enqueue('payouts.reckon-accounts', { resellerId: data.resellerId }, `reckon-accounts:${outboxId}`);
    return Promise.resolve();
  }
}
