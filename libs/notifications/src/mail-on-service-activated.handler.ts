import { ServiceActivated } from '#ordering/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

@Handles(ServiceActivated)
export class MailOnServiceActivated implements EventHandler<ServiceActivated['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<ServiceActivated['data']>, tx: Tx): Promise<void> {
    await this.notifications.queue(tx, {
      template: 'New Product Information',
      clientId: data.clientId,
      resellerId: data.resellerId,
      refs: { serviceType: data.serviceType, serviceId: data.serviceId },
      dedupeKey: `${outboxId}:MailOnServiceActivated`,
    });
  }
}
