import { DomainActivated } from '#domains/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

@Handles(DomainActivated)
export class MailOnDomainActivated implements EventHandler<DomainActivated['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<DomainActivated['data']>, tx: Tx): Promise<void> {
    await this.notifications.queue(tx, {
      template: 'Domain Registration Confirmation',
      clientId: data.clientId,
      resellerId: data.resellerId,
      refs: { domainId: data.domainId },
      dedupeKey: `${outboxId}:MailOnDomainActivated`,
    });
  }
}
