import { CardExpires } from '#payments/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

@Handles(CardExpires)
export class MailOnCardExpires implements EventHandler<CardExpires['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ data }: DeliveredEvent<CardExpires['data']>, tx: Tx): Promise<void> {
    const { payMethodId, clientId, resellerId, card, expiresOn } = data;
    await this.notifications.queue(tx, {
      template: 'Credit Card Expiring Soon',
      clientId,
      resellerId,
      refs: { card: { ...card, expiresOn } },
      dedupeKey: `card-expires:${payMethodId}:${expiresOn}`,
    });
  }
}
