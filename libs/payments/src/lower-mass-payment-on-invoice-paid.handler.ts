import type { ClientId } from '#kernel';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { InvoicePaid } from '#invoicing/events';
import { MassTargets } from './mass-targets.js';

/** An invoice that was paid elsewhere is not asked for again by a payment of several (domain.md §9). A repeat finds nothing to lower. */
@Handles(InvoicePaid)
export class LowerMassPaymentOnInvoicePaid implements EventHandler<InvoicePaid['data']> {
  constructor(private readonly targets: MassTargets) {}

  handle(event: DeliveredEvent<InvoicePaid['data']>, tx: Tx): Promise<void> {
    return this.handleMany([event], tx);
  }

  /** Most clients have no such payment open: they are found out with one question. */
  handleMany(events: readonly DeliveredEvent<InvoicePaid['data']>[], tx: Tx): Promise<void> {
    return this.targets.follow(
      tx,
      events.map(({ data }) => data.clientId as ClientId),
    );
  }
}
