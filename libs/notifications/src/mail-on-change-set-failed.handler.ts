import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { ChangeSetFailed } from '#pricing/events';
import { NotificationsService } from './notifications.service.js';

/** Prices that were to change by themselves did not: whoever planned it is told, the provider of a group's, a reseller of his own. */
@Handles(ChangeSetFailed)
export class MailOnChangeSetFailed implements EventHandler<ChangeSetFailed['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<ChangeSetFailed['data']>, tx: Tx): Promise<void> {
    const { resellerId, name, reason } = data;
    const mail = {
      template: 'Price Change Not Published' as const,
      refs: { priceChange: { name, reason } },
      dedupeKey: `${outboxId}:MailOnChangeSetFailed`,
    };
    if (resellerId === 0) await this.notifications.queueForProvider(tx, mail);
    else await this.notifications.queue(tx, { ...mail, clientId: resellerId, resellerId: 0 });
  }
}
