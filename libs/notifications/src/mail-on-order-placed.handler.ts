import { OrderPlaced } from '#ordering/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

@Handles(OrderPlaced)
export class MailOnOrderPlaced implements EventHandler<OrderPlaced['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<OrderPlaced['data']>, tx: Tx): Promise<void> {
    await this.notifications.queue(tx, {
      template: 'Order Confirmation',
      clientId: data.clientId,
      resellerId: data.resellerId,
      refs: { orderId: data.orderId },
      dedupeKey: `${outboxId}:MailOnOrderPlaced`,
    });
  }
}
