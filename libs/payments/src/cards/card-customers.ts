import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Db, newToken, Sealer } from '#platform';
import type { GatewayAccount } from '../gateway-accounts.js';
import type { Outcome } from '../stripe-gateway.js';
import { StripeCards } from './stripe-cards.js';

type Payer = { clientId: number; resellerId: number };

/** Who a client is at a gateway: one customer per account and client, its id sealed. */
@Injectable()
export class CardCustomers {
  constructor(
    private readonly db: Db,
    private readonly sealer: Sealer,
    private readonly stripe: StripeCards,
    private readonly clock: Clock,
  ) {}

  /** His customer there, made when he has none. Our key is committed first: asking again after a lost answer makes no second one. */
  async of(account: GatewayAccount, { clientId, resellerId }: Payer): Promise<Outcome<string>> {
    const known = await this.known(account.code, clientId);
    if (known) return { is: 'done', value: known };
    await this.db.query(
      `INSERT INTO rc_gateway_customers (account, client_id, reseller_id, gateway_key, created_at) VALUES (?,?,?,?,?)
       ON DUPLICATE KEY UPDATE client_id = client_id`,
      [account.code, clientId, resellerId, newToken(), this.clock.now()],
    );
    const [{ gateway_key: key }] = await this.db.query<{ gateway_key: string }>(
      'SELECT gateway_key FROM rc_gateway_customers WHERE account = ? AND client_id = ?',
      [account.code, clientId],
    );
    const made = await this.stripe.createCustomer(account, key, clientId);
    if (made.is !== 'done') return made;
    await this.db.query(
      'UPDATE rc_gateway_customers SET sealed_reference = ? WHERE account = ? AND client_id = ? AND sealed_reference IS NULL',
      [this.sealer.seal(made.value, contextOf(account.code, clientId)), account.code, clientId],
    );
    return { is: 'done', value: (await this.known(account.code, clientId)) as string };
  }

  /** Null while he is nobody there. */
  async known(account: string, clientId: number): Promise<string | null> {
    const [row] = await this.db.query<{ sealed_reference: string | null }>(
      'SELECT sealed_reference FROM rc_gateway_customers WHERE account = ? AND client_id = ?',
      [account, clientId],
    );
    return row?.sealed_reference ? this.sealer.open(row.sealed_reference, contextOf(account, clientId)) : null;
  }
}

const contextOf = (account: string, clientId: number): string => `gateway-customer:${account}:${clientId}`;
