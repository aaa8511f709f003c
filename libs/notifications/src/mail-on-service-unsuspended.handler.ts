import { ServiceUnsuspended } from '#ordering/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

/** A suspended service runs again. */
@Handles(ServiceUnsuspended)
export class MailOnServiceUnsuspended implements EventHandler<ServiceUnsuspended['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<ServiceUnsuspended['data']>, tx: Tx): Promise<void> {
    const refs = { serviceType: data.serviceType, serviceId: data.serviceId };
    await this.notifications.queue(tx, {
      template: 'Service Unsuspension Notification',
      clientId: data.clientId,
      resellerId: data.resellerId,
      refs,
      dedupeKey: `${outboxId}:MailOnServiceUnsuspended`,
    });
  }
}
