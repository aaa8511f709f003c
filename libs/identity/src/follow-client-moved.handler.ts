import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { ClientMoved } from '#resellers/events';
import { Logins } from './logins.js';

/** A client changed hands: his login follows at once, so that nobody else opens an account with his address there first. */
@Handles(ClientMoved)
export class FollowClientMoved implements EventHandler<ClientMoved['data']> {
  constructor(private readonly logins: Logins) {}

  async handle({ data }: DeliveredEvent<ClientMoved['data']>, tx: Tx): Promise<void> {
    await this.logins.follow(tx, data.clientId);
  }
}
