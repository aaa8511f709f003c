import { DomainActivated } from '#domains/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';

/** The status of a domain is the domains context's; the row that says whose service it is follows. */
@Handles(DomainActivated)
export class MirrorDomainOnActivated implements EventHandler<DomainActivated['data']> {
  async handle({ data }: DeliveredEvent<DomainActivated['data']>, tx: Tx): Promise<void> {
    await tx.execute("UPDATE rc_services SET status = 'Active' WHERE service_type = 'domain' AND service_id = ?", [
      data.domainId,
    ]);
  }
}
