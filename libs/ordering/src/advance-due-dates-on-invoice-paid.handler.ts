import { InvoicePaid } from '#invoicing/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { OrderLifeService } from './order-life.service.js';

type Paid = DeliveredEvent<InvoicePaid['data']>;

@Handles(InvoicePaid)
export class AdvanceDueDatesOnInvoicePaid implements EventHandler<InvoicePaid['data']> {
  constructor(private readonly orders: OrderLifeService) {}

  async handle(event: Paid, tx: Tx): Promise<void> {
    await this.handleMany([event], tx);
  }

  async handleMany(events: readonly Paid[], tx: Tx): Promise<void> {
    await this.orders.advanceDueDates(
      tx,
      events.map(({ data }) => data.invoiceId),
    );
  }
}
