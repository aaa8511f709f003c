import { ClientRegistered } from '#identity/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

@Handles(ClientRegistered)
export class MailOnClientRegistered implements EventHandler<ClientRegistered['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<ClientRegistered['data']>, tx: Tx): Promise<void> {
    await this.notifications.queue(tx, {
      template: 'Client Signup Email',
      clientId: data.clientId,
      resellerId: data.resellerId,
      refs: {},
      dedupeKey: `${outboxId}:MailOnClientRegistered`,
    });
  }
}
