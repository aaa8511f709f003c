import type { ClientId } from '#kernel';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { ClientMoved } from '#resellers/events';
import { PayLinksService } from './pay-links.service.js';

/** Links of the brand that he left end. */
@Handles(ClientMoved)
export class RevokePayLinksOnClientMoved implements EventHandler<ClientMoved['data']> {
  constructor(private readonly links: PayLinksService) {}

  async handle({ data }: DeliveredEvent<ClientMoved['data']>, tx: Tx): Promise<void> {
    await this.links.revoke(tx, data.clientId as ClientId);
  }
}
