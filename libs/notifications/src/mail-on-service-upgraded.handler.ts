import { ServiceUpgraded } from '#ordering/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

/** A service is what was ordered from now on. */
@Handles(ServiceUpgraded)
export class MailOnServiceUpgraded implements EventHandler<ServiceUpgraded['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<ServiceUpgraded['data']>, tx: Tx): Promise<void> {
    const refs = { serviceType: 'hosting' as const, serviceId: data.serviceId };
    await this.notifications.queue(tx, {
      template: 'Service Changed',
      clientId: data.clientId,
      resellerId: data.resellerId,
      refs,
      dedupeKey: `${outboxId}:MailOnServiceUpgraded`,
    });
  }
}
