import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { ProvisioningTaskRefused } from '#provisioning/events';
import { NotificationsService } from './notifications.service.js';

/** A paid service that a server refused must not wait unseen: the provider is told. */
@Handles(ProvisioningTaskRefused)
export class MailOnTaskRefused implements EventHandler<ProvisioningTaskRefused['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<ProvisioningTaskRefused['data']>, tx: Tx): Promise<void> {
    const { action, serviceType, serviceId, clientId, note } = data;
    await this.notifications.queueForProvider(tx, {
      template: 'Task Refused',
      refs: { refused: { task: `${action} ${serviceType} ${serviceId}`, clientId, note: note.slice(0, 1000) } },
      dedupeKey: `${outboxId}:MailOnTaskRefused`,
    });
  }
}
