import { InvoicePaid } from '#invoicing/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

@Handles(InvoicePaid)
export class MailOnInvoicePaid implements EventHandler<InvoicePaid['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle(event: DeliveredEvent<InvoicePaid['data']>, tx: Tx): Promise<void> {
    await this.handleMany([event], tx);
  }

  async handleMany(events: readonly DeliveredEvent<InvoicePaid['data']>[], tx: Tx): Promise<void> {
    await this.notifications.queueMany(
      tx,
      events.map(({ outboxId, data }) => ({
        template: 'Invoice Payment Confirmation',
        clientId: data.clientId,
        resellerId: data.resellerId,
        refs: { invoiceId: data.invoiceId },
        dedupeKey: `${outboxId}:MailOnInvoicePaid`,
      })),
    );
  }
}
