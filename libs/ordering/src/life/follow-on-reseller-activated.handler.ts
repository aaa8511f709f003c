import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { ResellerActivated } from '#resellers/events';

/** His services follow him, by a job: they may be many. */
@Handles(ResellerActivated)
export class FollowOnResellerActivated implements EventHandler<ResellerActivated['data']> {
  async handle({ outboxId, data }: DeliveredEvent<ResellerActivated['data']>, tx: Tx): Promise<void> {
    const { resellerId } = data;
    const fact = String(outboxId);
    tx.enqueue('ordering.follow-reseller', { resellerId, fact }, `follow-reseller:${fact}:0`);
    return Promise.resolve();
  }
}
