import { InvoiceCancelled } from '#invoicing/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { OrderLifeService } from './order-life.service.js';

/** An upgrade whose invoice was cancelled by itself will not be paid: its order goes with it. */
@Handles(InvoiceCancelled)
export class CancelUpgradeOnInvoiceCancelled implements EventHandler<InvoiceCancelled['data']> {
  constructor(private readonly orders: OrderLifeService) {}

  async handle({ data }: DeliveredEvent<InvoiceCancelled['data']>, tx: Tx): Promise<void> {
    if (data.kind === 'upgrade' && data.orderId > 0) await this.orders.giveUpUpgrade(tx, data.orderId);
  }
}
