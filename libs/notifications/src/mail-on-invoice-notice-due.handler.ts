import { InvoiceNoticeDue } from '#invoicing/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import type { TemplateName } from './default-templates.js';
import { NotificationsService } from './notifications.service.js';

const TEMPLATES: Record<InvoiceNoticeDue['data']['notice'], TemplateName> = {
  reminder: 'Invoice Payment Reminder',
  'overdue-1': 'First Invoice Overdue Notice',
  'overdue-2': 'Second Invoice Overdue Notice',
  'overdue-3': 'Third Invoice Overdue Notice',
};

/** Told only while the invoice is still owed when the mail is made. */
@Handles(InvoiceNoticeDue)
export class MailOnInvoiceNoticeDue implements EventHandler<InvoiceNoticeDue['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle(event: DeliveredEvent<InvoiceNoticeDue['data']>, tx: Tx): Promise<void> {
    await this.handleMany([event], tx);
  }

  async handleMany(events: readonly DeliveredEvent<InvoiceNoticeDue['data']>[], tx: Tx): Promise<void> {
    await this.notifications.queueMany(
      tx,
      events.map(({ data: { invoiceId, notice, clientId, resellerId } }) => ({
        template: TEMPLATES[notice],
        clientId,
        resellerId,
        refs: { invoiceId, onlyWhileOwed: true },
        dedupeKey: `notice:${invoiceId}:${notice}`,
      })),
    );
  }
}
