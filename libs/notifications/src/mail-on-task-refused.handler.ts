import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { ProvisioningTaskRefused } from '#provisioning/events';
import { NotificationsService } from './notifications.service.js';

/** What a server refused must not wait unseen: the provider is told. */
@Handles(ProvisioningTaskRefused)
export class MailOnTaskRefused implements EventHandler<ProvisioningTaskRefused['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<ProvisioningTaskRefused['data']>, tx: Tx): Promise<void> {
    const { action, serviceType, serviceId, clientId, note, sending = 1, retryAt } = data;
    // What is asked again by itself is told at the first time and at the last.
    if (retryAt && sending > 1) return;
    await this.notifications.queueForProvider(tx, {
      template: 'Task Refused',
      refs: { refused: { task: `${action} ${serviceType} ${serviceId}`, clientId, note: note.slice(0, 1000) } },
      dedupeKey: `${outboxId}:MailOnTaskRefused`,
    });
  }
}
