import { InvoiceIssued } from '#invoicing/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

@Handles(InvoiceIssued)
export class MailOnInvoiceIssued implements EventHandler<InvoiceIssued['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<InvoiceIssued['data']>, tx: Tx): Promise<void> {
    await this.notifications.queue(tx, {
      template: 'Invoice Created',
      clientId: data.clientId,
      resellerId: data.resellerId,
      refs: { invoiceId: data.invoiceId },
      dedupeKey: `${outboxId}:MailOnInvoiceIssued`,
    });
  }
}
