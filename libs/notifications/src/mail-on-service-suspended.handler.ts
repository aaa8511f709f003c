import { ServiceSuspended } from '#ordering/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

/** A service was suspended; what its client is not to know (domain.md §5) is not told. */
@Handles(ServiceSuspended)
export class MailOnServiceSuspended implements EventHandler<ServiceSuspended['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<ServiceSuspended['data']>, tx: Tx): Promise<void> {
    const refs = {
      serviceType: data.serviceType,
      serviceId: data.serviceId,
      suspensionReason: data.cause === 'reseller-suspended' ? '' : data.reason,
    };
    await this.notifications.queue(tx, {
      template: 'Service Suspension Notification',
      clientId: data.clientId,
      resellerId: data.resellerId,
      refs,
      dedupeKey: `${outboxId}:MailOnServiceSuspended`,
    });
  }
}
