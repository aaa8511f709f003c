import type { ClientId } from '#kernel';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { InvoiceCancelled } from '#invoicing/events';
import { MassTargets } from './mass-targets.js';

/** A payment of several invoices does not ask for one that was cancelled (domain.md §9). A repeat finds nothing to lower. */
@Handles(InvoiceCancelled)
export class LowerMassPaymentOnInvoiceCancelled implements EventHandler<InvoiceCancelled['data']> {
  constructor(private readonly targets: MassTargets) {}

  handle(event: DeliveredEvent<InvoiceCancelled['data']>, tx: Tx): Promise<void> {
    return this.handleMany([event], tx);
  }

  /** Most clients have no such payment open: they are found out with one question. */
  handleMany(events: readonly DeliveredEvent<InvoiceCancelled['data']>[], tx: Tx): Promise<void> {
    return this.targets.follow(
      tx,
      events.map(({ data }) => data.clientId as ClientId),
    );
  }
}
