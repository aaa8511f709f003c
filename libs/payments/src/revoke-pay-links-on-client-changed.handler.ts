import { ClientChanged } from '#clients/events';
import type { ClientId } from '#kernel';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { PayLinksService } from './pay-links.service.js';

/** A link that went to an old address, or to a client who is closed now, does not come back with the next change either. */
@Handles(ClientChanged)
export class RevokePayLinksOnClientChanged implements EventHandler<ClientChanged['data']> {
  constructor(private readonly links: PayLinksService) {}

  async handle({ data }: DeliveredEvent<ClientChanged['data']>, tx: Tx): Promise<void> {
    if (!data.fields.some((field) => field === 'email' || field === 'status')) return;
    await this.links.revokeOutdated(tx, data.clientId as ClientId);
  }
}
