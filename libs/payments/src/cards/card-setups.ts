import { Injectable } from '@nestjs/common';
import { ClientsService } from '#clients';
import { type Actor, type ClientId, Clock } from '#kernel';
import { Db, type Idempotency, newToken, type Tx } from '#platform';
import { ResellersService } from '#resellers';
import { checkReturnUrl } from '../card-payments.js';
import { GatewayAccounts, type GatewayAccount } from '../gateway-accounts.js';
import { GatewayRules } from '../gateway-rules.js';
import { GatewayNotAvailableError, GatewayRefusedError } from '../payments.errors.js';
import type { Outcome, PaySession } from '../stripe-gateway.js';
import { storedInstant } from '../stored-instant.js';
import { CardCustomers } from './card-customers.js';
import { CardSetupNotFoundError } from './card.errors.js';
import type { CardSetup } from './card.types.js';
import { KeptCards } from './kept-cards.js';
import { StripeCards } from './stripe-cards.js';

const GATEWAY = 'stripe';

type Row = {
  id: number;
  reseller_id: number;
  book: number;
  client_id: number;
  account: string;
  gateway_key: string;
  gateway_reference: string | null;
  status: string;
  pay_url: string | null;
  return_url: string;
  created_at: string;
};

/** Adding a card without a payment: the wish is committed first, then the gateway is asked, then its answer is noted. */
@Injectable()
export class CardSetups {
  constructor(
    private readonly db: Db,
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly accounts: GatewayAccounts,
    private readonly rules: GatewayRules,
    private readonly customers: CardCustomers,
    private readonly stripe: StripeCards,
    private readonly kept: KeptCards,
    private readonly clock: Clock,
  ) {}

  async start(actor: Actor, returnUrl: string, idempotency: Idempotency | null): Promise<CardSetup> {
    checkReturnUrl(returnUrl);
    const { setupId } = await this.db.once(idempotency, async (tx) => {
      await this.clients.lock(tx, actor.clientId);
      return { setupId: await this.live(tx, actor.clientId, returnUrl) };
    });
    return this.open(setupId);
  }

  async view(actor: Actor, setupId: number): Promise<CardSetup> {
    const row = await this.row(setupId);
    if (!row || actor.kind !== 'client' || row.client_id !== actor.clientId) throw new CardSetupNotFoundError(setupId);
    return shown(row);
  }

  /** Asks the gateway what became of a page and keeps the card that was typed on it. Safe to repeat. */
  async resolve(setupId: number): Promise<void> {
    const row = await this.row(setupId);
    if (!row || row.status === 'succeeded' || row.status === 'failed') return;
    const account = await this.accounts.byCode(row.account);
    let reference = row.gateway_reference;
    if (!reference) {
      const asked = await this.ask(account, row);
      if (asked.is === 'unknown') throw new Error(`the gateway did not tell: ${asked.why}`);
      if (asked.is === 'refused') return this.close(row.id, asked.why);
      await this.note(row.id, asked.value);
      reference = asked.value.reference;
    }
    const outcome = await this.stripe.readSetup(account, reference);
    if (outcome.is === 'unknown') throw new Error(`the gateway did not tell: ${outcome.why}`);
    if (outcome.is === 'refused') return this.close(row.id, outcome.why);
    const { session, card } = outcome.value;
    if (session.status === 'expired') return this.close(row.id, 'the page expired');
    if (!card) return;
    const payMethodId = await this.kept.keep(
      {
        account: row.account,
        clientId: row.client_id,
        resellerId: row.reseller_id,
        book: row.book,
        source: `setup:${row.id}`,
        consentedAt: storedInstant(row.created_at),
        consentedBy: `client:${row.client_id}`,
      },
      card,
    );
    await this.db.query(
      "UPDATE rc_card_setups SET status = 'succeeded', live = NULL, pay_url = NULL, last_error = '', pay_method_id = ? WHERE id = ?",
      [payMethodId, row.id],
    );
  }

  /** The page that an event of an account is about: asks the gateway again. @returns whether it is one of ours */
  async told(tx: Tx, account: string, by: { reference: string | null; key: string | null }): Promise<boolean> {
    const [row] = await tx.query<{ id: number }>(
      'SELECT id FROM rc_card_setups WHERE account = ? AND (gateway_reference = ? OR gateway_key = ?)',
      [account, by.reference ?? '', by.key ?? ''],
    );
    if (row) tx.enqueue('payments.resolve-card-setup', { setupId: row.id }, `resolve-card-setup:${row.id}:told`);
    return row !== undefined;
  }

  async unresolved(olderThanMinutes: number): Promise<number[]> {
    const rows = await this.db.query<{ id: number }>(
      `SELECT id FROM rc_card_setups WHERE status IN ('created', 'unknown', 'pending')
       AND updated_at < UTC_TIMESTAMP(3) - INTERVAL ? MINUTE ORDER BY id LIMIT 500`,
      [olderThanMinutes],
    );
    return rows.map(({ id }) => id);
  }

  /** One page per client that can still be used: a double click shares it. Holds the client's lock. */
  private async live(tx: Tx, clientId: ClientId, returnUrl: string): Promise<number> {
    const [live] = await tx.query<{ id: number; account: string; return_url: string }>(
      'SELECT id, account, return_url FROM rc_card_setups WHERE client_id = ? AND live = 1',
      [clientId],
    );
    const resellerId = await this.resellers.resellerOfClient(clientId, tx);
    const book = await this.rules.bookOf(resellerId, tx);
    const account = await this.accounts.forBook(book, GATEWAY, tx);
    if (!account || !(await this.rules.allows(resellerId, GATEWAY, tx))) throw new GatewayNotAvailableError(GATEWAY);
    if (live && live.account === account.code && live.return_url === returnUrl) return live.id;
    if (live) await tx.execute('UPDATE rc_card_setups SET live = NULL WHERE id = ?', [live.id]);
    const { insertId } = await tx.execute(
      `INSERT INTO rc_card_setups (reseller_id, book, client_id, account, gateway_key, return_url, created_at) VALUES (?,?,?,?,?,?,?)`,
      [resellerId, book, clientId, account.code, newToken(), returnUrl, this.clock.now()],
    );
    return insertId;
  }

  private async open(setupId: number): Promise<CardSetup> {
    const row = (await this.row(setupId)) as Row;
    if (row.pay_url || row.status === 'succeeded' || row.status === 'failed') return shown(row);
    const outcome = await this.ask(await this.accounts.byCode(row.account), row);
    if (outcome.is === 'refused') {
      await this.close(row.id, outcome.why);
      throw new GatewayRefusedError(outcome.why);
    }
    if (outcome.is === 'unknown') {
      await this.db.transaction(async (tx) => {
        await tx.execute(
          "UPDATE rc_card_setups SET status = 'unknown', last_error = ? WHERE id = ? AND status = 'created'",
          [outcome.why, row.id],
        );
        tx.enqueue('payments.resolve-card-setup', { setupId: row.id }, `resolve-card-setup:${row.id}`);
      });
      return shown({ ...row, status: 'unknown' });
    }
    await this.note(row.id, outcome.value);
    return shown((await this.row(setupId)) as Row);
  }

  private async ask(account: GatewayAccount, row: Row): Promise<Outcome<PaySession>> {
    const payer = { clientId: row.client_id, resellerId: row.reseller_id };
    const customer = await this.customers.of(account, payer);
    if (customer.is !== 'done') return customer;
    const { gateway_key: key, return_url: returnUrl, id: setupId } = row;
    return this.stripe.createSetup(account, { key, customer: customer.value, returnUrl, setupId });
  }

  private async note(setupId: number, session: PaySession): Promise<void> {
    await this.db.query(
      `UPDATE rc_card_setups SET gateway_reference = ?, pay_url = ?, last_error = '',
         status = IF(status IN ('created', 'unknown'), 'pending', status) WHERE id = ?`,
      [session.reference, session.status === 'open' ? session.url : null, setupId],
    );
  }

  private async close(setupId: number, why: string): Promise<void> {
    await this.db.query(
      "UPDATE rc_card_setups SET status = 'failed', live = NULL, pay_url = NULL, last_error = ? WHERE id = ? AND status <> 'succeeded'",
      [why.slice(0, 255), setupId],
    );
  }

  private async row(setupId: number): Promise<Row | undefined> {
    const [row] = await this.db.query<Row>(
      `SELECT id, reseller_id, book, client_id, account, gateway_key, gateway_reference, status, pay_url, return_url, created_at
       FROM rc_card_setups WHERE id = ?`,
      [setupId],
    );
    return row;
  }
}

function shown({ id, status, pay_url: url }: Row): CardSetup {
  return { setupId: id, status, url: status === 'pending' || status === 'created' ? url : null };
}
