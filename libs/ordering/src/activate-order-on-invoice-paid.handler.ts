import { InvoicePaid } from '#invoicing/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { OrderLifeService } from './order-life.service.js';

@Handles(InvoicePaid)
export class ActivateOrderOnInvoicePaid implements EventHandler<InvoicePaid['data']> {
  constructor(private readonly orders: OrderLifeService) {}

  async handle({ data }: DeliveredEvent<InvoicePaid['data']>, tx: Tx): Promise<void> {
    await this.orders.acceptPaid(tx, data.invoiceId);
  }
}
