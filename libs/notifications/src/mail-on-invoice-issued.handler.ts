import { InvoiceIssued } from '#invoicing/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

@Handles(InvoiceIssued)
export class MailOnInvoiceIssued implements EventHandler<InvoiceIssued['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle(event: DeliveredEvent<InvoiceIssued['data']>, tx: Tx): Promise<void> {
    await this.handleMany([event], tx);
  }

  async handleMany(events: readonly DeliveredEvent<InvoiceIssued['data']>[], tx: Tx): Promise<void> {
    await this.notifications.queueMany(
      tx,
      events.map(({ outboxId, data }) => ({
        template: 'Invoice Created',
        clientId: data.clientId,
        resellerId: data.resellerId,
        refs: { invoiceId: data.invoiceId },
        dedupeKey: `${outboxId}:MailOnInvoiceIssued`,
      })),
    );
  }
}
