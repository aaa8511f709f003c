import { DomainRefused } from '#domains/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

/** A paid domain that the registry refused must not wait unseen: the provider is told. */
@Handles(DomainRefused)
export class MailOnDomainRefused implements EventHandler<DomainRefused['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<DomainRefused['data']>, tx: Tx): Promise<void> {
    const { action, name, clientId, note } = data;
    await this.notifications.queueForProvider(tx, {
      template: 'Task Refused',
      refs: { refused: { task: `${action} ${name}`, clientId, note: note.slice(0, 1000) } },
      dedupeKey: `${outboxId}:MailOnDomainRefused`,
    });
  }
}
