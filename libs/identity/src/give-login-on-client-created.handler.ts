import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { ClientCreated } from '#clients/events';
import { Accounts } from './accounts.js';

/** A client whom staff or a reseller made gets a login without a password; he chooses one by "forgotten password". */
@Handles(ClientCreated)
export class GiveLoginOnClientCreated implements EventHandler<{ clientId: number }> {
  constructor(private readonly accounts: Accounts) {}

  async handle({ data }: DeliveredEvent<{ clientId: number }>, tx: Tx): Promise<void> {
    await this.accounts.ensureLogin(tx, data.clientId);
  }
}
