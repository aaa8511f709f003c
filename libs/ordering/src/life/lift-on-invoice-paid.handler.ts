import { InvoicePaid } from '#invoicing/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { OverdueServices } from './overdue.service.js';

/** What is owed no more holds no service back. */
@Handles(InvoicePaid)
export class LiftOnInvoicePaid implements EventHandler<InvoicePaid['data']> {
  constructor(private readonly overdue: OverdueServices) {}

  async handle({ data }: DeliveredEvent<InvoicePaid['data']>, tx: Tx): Promise<void> {
    await this.overdue.invoiceSettled(tx, data.invoiceId);
  }
}
