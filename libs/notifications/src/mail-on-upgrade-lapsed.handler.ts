import { UpgradeLapsed } from '#ordering/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

/** An ordered change did not happen. */
@Handles(UpgradeLapsed)
export class MailOnUpgradeLapsed implements EventHandler<UpgradeLapsed['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<UpgradeLapsed['data']>, tx: Tx): Promise<void> {
    const refs = {
      serviceType: 'hosting' as const,
      serviceId: data.serviceId,
      lapsed: { reason: data.reason, credited: data.credited },
    };
    await this.notifications.queue(tx, {
      template: 'Service Change Not Carried Out',
      clientId: data.clientId,
      resellerId: data.resellerId,
      refs,
      dedupeKey: `${outboxId}:MailOnUpgradeLapsed`,
    });
  }
}
