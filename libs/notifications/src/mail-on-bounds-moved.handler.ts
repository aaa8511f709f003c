import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { BoundsMoved } from '#pricing/events';
import { NotificationsService } from './notifications.service.js';

/** The provider moved a bound past stored prices: the reseller is told (domain.md §2.2), by the provider's brand. */
@Handles(BoundsMoved)
export class MailOnBoundsMoved implements EventHandler<BoundsMoved['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<BoundsMoved['data']>, tx: Tx): Promise<void> {
    await this.notifications.queue(tx, {
      template: 'Reseller Prices Out Of Range',
      clientId: data.resellerId,
      resellerId: 0,
      refs: { pricesOutside: data.count },
      dedupeKey: `${outboxId}:MailOnBoundsMoved`,
    });
  }
}
