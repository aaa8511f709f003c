import type { ClientId } from '#kernel';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { InvoiceLowered } from '#invoicing/events';
import { MassTargets } from './mass-targets.js';

/** A payment of several invoices asks for what is left of one that was settled in part elsewhere (domain.md §9). A repeat finds nothing to lower. */
@Handles(InvoiceLowered)
export class LowerMassPaymentOnInvoiceLowered implements EventHandler<InvoiceLowered['data']> {
  constructor(private readonly targets: MassTargets) {}

  handle(event: DeliveredEvent<InvoiceLowered['data']>, tx: Tx): Promise<void> {
    return this.handleMany([event], tx);
  }

  /** Most clients have no such payment open: they are found out with one question. */
  handleMany(events: readonly DeliveredEvent<InvoiceLowered['data']>[], tx: Tx): Promise<void> {
    return this.targets.follow(
      tx,
      events.map(({ data }) => data.clientId as ClientId),
    );
  }
}
