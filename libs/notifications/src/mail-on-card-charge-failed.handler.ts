import { CardChargeFailed } from '#payments/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

/** The client hears that his card did not pay, with the link to pay, unless the invoice is paid by then. */
@Handles(CardChargeFailed)
export class MailOnCardChargeFailed implements EventHandler<CardChargeFailed['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ data }: DeliveredEvent<CardChargeFailed['data']>, tx: Tx): Promise<void> {
    const { attemptId, invoiceId, clientId, resellerId, failure, automatic, nextOn, card } = data;
    await this.notifications.queue(tx, {
      template: 'Credit Card Payment Failed',
      clientId,
      resellerId,
      refs: { invoiceId, onlyWhileOwed: true, card: { ...card, failure, automatic, nextOn } },
      dedupeKey: `card-charge-failed:${attemptId}`,
    });
  }
}
