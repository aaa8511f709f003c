import { DomainStatusChanged } from '#domains/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';

/** A domain came to its end, left, or came back: the row that says whose service it is follows. */
@Handles(DomainStatusChanged)
export class MirrorDomainStatus implements EventHandler<DomainStatusChanged['data']> {
  async handle({ data }: DeliveredEvent<DomainStatusChanged['data']>, tx: Tx): Promise<void> {
    await tx.execute("UPDATE rc_services SET status = ? WHERE service_type = 'domain' AND service_id = ?", [
      data.to,
      data.domainId,
    ]);
  }
}
