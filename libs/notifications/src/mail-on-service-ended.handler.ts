import { ServiceEnded } from '#ordering/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

/** A service is no more. */
@Handles(ServiceEnded)
export class MailOnServiceEnded implements EventHandler<ServiceEnded['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<ServiceEnded['data']>, tx: Tx): Promise<void> {
    const refs = { serviceType: data.serviceType, serviceId: data.serviceId };
    await this.notifications.queue(tx, {
      template: 'Service Ended',
      clientId: data.clientId,
      resellerId: data.resellerId,
      refs,
      dedupeKey: `${outboxId}:MailOnServiceEnded`,
    });
  }
}
