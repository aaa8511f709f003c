import { InvoicePaid } from '#invoicing/events';
import { CardsService } from '#payments';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

/** Who was charged without being there hears by which card (WHMCS sends that mail in place of the usual one). */
@Handles(InvoicePaid)
export class MailOnInvoicePaid implements EventHandler<InvoicePaid['data']> {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly cards: CardsService,
  ) {}

  async handle(event: DeliveredEvent<InvoicePaid['data']>, tx: Tx): Promise<void> {
    await this.handleMany([event], tx);
  }

  async handleMany(events: readonly DeliveredEvent<InvoicePaid['data']>[], tx: Tx): Promise<void> {
    const faces = await this.cards.facesOfCharges(
      events.map(({ data }) => data.invoiceId),
      tx,
    );
    await this.notifications.queueMany(
      tx,
      events.map(({ outboxId, data: { invoiceId, clientId, resellerId } }) => {
        const card = faces.get(invoiceId);
        return {
          template: card ? ('Credit Card Payment Confirmation' as const) : ('Invoice Payment Confirmation' as const),
          clientId,
          resellerId,
          refs: { invoiceId, ...(card ? { card } : {}) },
          dedupeKey: `${outboxId}:MailOnInvoicePaid`,
        };
      }),
    );
  }
}
