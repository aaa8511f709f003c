import { InvoicePaid } from '#invoicing/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

@Handles(InvoicePaid)
export class MailOnInvoicePaid implements EventHandler<InvoicePaid['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<InvoicePaid['data']>, tx: Tx): Promise<void> {
    await this.notifications.queue(tx, {
      template: 'Invoice Payment Confirmation',
      clientId: data.clientId,
      resellerId: data.resellerId,
      refs: { invoiceId: data.invoiceId },
      dedupeKey: `${outboxId}:MailOnInvoicePaid`,
    });
  }
}
