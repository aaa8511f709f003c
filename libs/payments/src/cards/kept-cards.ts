import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { ClientsService } from '#clients';
import { type Actor, Clock, type LocalDate } from '#kernel';
import { Db, hashToken, Sealer, type Tx } from '#platform';
import { mirrorInsert, utcToLocal } from '#whmcs';
import { GatewayAccounts } from '../gateway-accounts.js';
import { PayMethodNotFoundError } from './card.errors.js';
import { type GatewayCard, StripeCards } from './stripe-cards.js';

/** WHMCS's names of brands. */
const BRANDS: Record<string, string> = {
  visa: 'Visa',
  mastercard: 'MasterCard',
  amex: 'American Express',
  diners: 'Diners Club',
  discover: 'Discover',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};

export type Keeping = {
  account: string;
  clientId: number;
  resellerId: number;
  book: number;
  /** What the client agreed by: `attempt:12`, `setup:3`. */
  source: string;
  consentedAt: Date;
  consentedBy: string;
};

type Row = { client_id: number; account: string; status: string; card_data: string };

/** The cards that are kept: rows as in WHMCS, the remote token sealed. Who changes them holds the client's lock. */
@Injectable()
export class KeptCards {
  constructor(
    private readonly db: Db,
    private readonly clients: ClientsService,
    private readonly accounts: GatewayAccounts,
    private readonly stripe: StripeCards,
    private readonly sealer: Sealer,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Keeps a card once. The same card again takes the place of the older one, which is taken away. */
  async keep(keeping: Keeping, card: GatewayCard): Promise<number> {
    const { account, clientId } = keeping;
    return this.db.transaction(async (tx) => {
      await this.clients.lock(tx, clientId);
      const [known] = await tx.query<{ id: number }>(
        'SELECT pay_method_id AS id FROM rc_pay_methods WHERE account = ? AND token_hash = ?',
        [account, hashToken(card.token)],
      );
      if (known) return known.id;
      const fingerprint = card.fingerprint ? hashToken(`${account}:${card.fingerprint}`) : '';
      const older = await tx.query<{ id: number; place: number }>(
        `SELECT k.pay_method_id AS id, p.order_preference AS place FROM rc_pay_methods k JOIN tblpaymethods p ON p.id = k.pay_method_id
         WHERE k.client_id = ? AND k.status = 'kept' AND k.account = ? AND k.fingerprint = ? AND k.fingerprint <> '' ORDER BY place`,
        [clientId, account, fingerprint],
      );
      const place = older[0]?.place ?? (await this.nextPlace(tx, clientId));
      for (const { id } of older) await this.giveUp(tx, id, 'same card added again');
      return this.insert(tx, keeping, card, { place, fingerprint });
    });
  }

  private async insert(
    tx: Tx,
    { account, clientId, resellerId, book, source, consentedAt, consentedBy }: Keeping,
    card: GatewayCard,
    { place, fingerprint }: { place: number; fingerprint: string },
  ): Promise<number> {
    const now = this.localNow();
    const brand = BRANDS[card.brand] ?? 'Card';
    const stamps = { created_at: now, updated_at: now };
    const { insertId: id } = await mirrorInsert(tx, 'tblpaymethods', {
      userid: clientId,
      description: `${brand} ${card.lastFour}`,
      contact_id: clientId,
      contact_type: 'Client',
      payment_type: 'RemoteCreditCard',
      gateway_name: 'stripe',
      order_preference: place,
      ...stamps,
    });
    const { insertId: cardId } = await mirrorInsert(tx, 'tblcreditcards', {
      pay_method_id: id,
      card_type: brand,
      last_four: card.lastFour,
      expiry_date: `${card.expiresOn.toString()} 00:00:00`,
      card_data: this.sealer.seal(JSON.stringify({ remoteToken: card.token }), contextOf(id)),
      ...stamps,
    });
    await tx.execute('UPDATE tblpaymethods SET payment_id = ? WHERE id = ?', [cardId, id]);
    await tx.execute(
      `INSERT INTO rc_pay_methods (pay_method_id, reseller_id, book, client_id, account, token_hash, fingerprint, expires_on, source,
         consented_at, consented_by) VALUES (?,?,?,?,?,?,?,?,?,?,?)`,
      [
        id,
        resellerId,
        book,
        clientId,
        account,
        hashToken(card.token),
        fingerprint,
        card.expiresOn.toString(),
        source,
        consentedAt,
        consentedBy,
      ],
    );
    return id;
  }

  /** Puts a card first: it is the one that automatic payment charges. @throws PayMethodNotFoundError */
  async makeDefault(actor: Actor, payMethodId: number): Promise<void> {
    const clientId = await this.ownerOf(actor, payMethodId);
    await this.db.transaction(async (tx) => {
      await this.clients.lock(tx, clientId);
      const rows = await tx.query<{ id: number }>(
        'SELECT id FROM tblpaymethods WHERE userid = ? AND deleted_at IS NULL ORDER BY id = ? DESC, order_preference, id',
        [clientId, payMethodId],
      );
      if (rows[0]?.id !== payMethodId) throw new PayMethodNotFoundError(payMethodId);
      for (const [place, { id }] of rows.entries())
        await tx.execute('UPDATE tblpaymethods SET order_preference = ? WHERE id = ?', [place, id]);
    });
  }

  /**
   * Removes a card here at once, and asks the gateway to let it go; until it confirms the card is `removing` or `unknown`. One of a
   * WHMCS is only removed here. A repeat changes nothing. @throws PayMethodNotFoundError
   */
  async remove(actor: Actor, payMethodId: number): Promise<void> {
    const clientId = await this.ownerOf(actor, payMethodId);
    await this.db.transaction(async (tx) => {
      await this.clients.lock(tx, clientId);
      const changed = await this.giveUp(tx, payMethodId, actor.key);
      if (changed && actor.kind === 'admin')
        await this.audit.record(tx, actor, `Payment method ${payMethodId} of client ${clientId} removed`, { clientId });
    });
    await this.takeAway(payMethodId);
  }

  private async giveUp(tx: Tx, payMethodId: number, by: string): Promise<boolean> {
    const now = this.localNow();
    const { affectedRows } = await tx.execute(
      'UPDATE tblpaymethods SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL',
      [now, now, payMethodId],
    );
    await tx.execute('UPDATE tblcreditcards SET deleted_at = ? WHERE pay_method_id = ? AND deleted_at IS NULL', [
      now,
      payMethodId,
    ]);
    const { affectedRows: ours } = await tx.execute(
      "UPDATE rc_pay_methods SET status = 'removing', removed_by = ? WHERE pay_method_id = ? AND status = 'kept'",
      [by.slice(0, 80), payMethodId],
    );
    if (ours > 0) tx.enqueue('payments.remove-card', { payMethodId }, `remove-card:${payMethodId}`);
    return affectedRows > 0;
  }

  /** Asks the gateway to let a removed card go. Safe to repeat. */
  async takeAway(payMethodId: number): Promise<void> {
    const row = await this.row(payMethodId);
    if (!row || (row.status !== 'removing' && row.status !== 'unknown')) return;
    const account = await this.accounts.byCode(row.account);
    const outcome = await this.stripe.detach(account, this.tokenOf(payMethodId, row.card_data));
    if (outcome.is === 'done') return this.db.transaction((tx) => this.forget(tx, payMethodId));
    await this.db.query(
      "UPDATE rc_pay_methods SET status = 'unknown', last_error = ? WHERE pay_method_id = ? AND status <> 'removed'",
      [outcome.why.slice(0, 255), payMethodId],
    );
  }

  /** The gateway says that a card is nobody's any more. */
  async goneAtGateway(tx: Tx, account: string, tokenHash: string): Promise<boolean> {
    const [row] = await tx.query<{ id: number }>(
      "SELECT pay_method_id AS id FROM rc_pay_methods WHERE account = ? AND token_hash = ? AND status <> 'removed'",
      [account, tokenHash],
    );
    if (row) await this.forget(tx, row.id);
    return row !== undefined;
  }

  /** The card is away there; its token is not kept. */
  async forget(tx: Tx, payMethodId: number): Promise<void> {
    const now = this.localNow();
    await tx.execute('UPDATE tblpaymethods SET deleted_at = COALESCE(deleted_at, ?) WHERE id = ?', [now, payMethodId]);
    await tx.execute(
      "UPDATE tblcreditcards SET deleted_at = COALESCE(deleted_at, ?), card_data = '' WHERE pay_method_id = ?",
      [now, payMethodId],
    );
    await tx.execute("UPDATE rc_pay_methods SET status = 'removed', last_error = '' WHERE pay_method_id = ?", [
      payMethodId,
    ]);
  }

  /** Reads a card again that the gateway changed: banks send new expiry dates. */
  async refresh(payMethodId: number): Promise<void> {
    const row = await this.row(payMethodId);
    if (!row || row.status !== 'kept') return;
    const account = await this.accounts.byCode(row.account);
    const outcome = await this.stripe.readCard(account, this.tokenOf(payMethodId, row.card_data));
    if (outcome.is !== 'done') throw new Error(`the gateway did not tell: ${outcome.why}`);
    const card = outcome.value;
    if (!card) return;
    await this.db.transaction(async (tx) => {
      await this.clients.lock(tx, row.client_id);
      await tx.execute(
        'UPDATE tblcreditcards SET last_four = ?, expiry_date = ?, updated_at = ? WHERE pay_method_id = ?',
        [card.lastFour, `${card.expiresOn.toString()} 00:00:00`, this.localNow(), payMethodId],
      );
      await tx.execute(
        `UPDATE rc_pay_methods SET expiry_noted_on = IF(expires_on = ?, expiry_noted_on, NULL), expires_on = ?
         WHERE pay_method_id = ?`,
        [card.expiresOn.toString(), card.expiresOn.toString(), payMethodId],
      );
    });
  }

  /** A card of ours by its token's hash; null when it is not kept. */
  async byToken(tx: Tx, account: string, tokenHash: string): Promise<number | null> {
    const [row] = await tx.query<{ id: number }>(
      "SELECT pay_method_id AS id FROM rc_pay_methods WHERE account = ? AND token_hash = ? AND status = 'kept'",
      [account, tokenHash],
    );
    return row?.id ?? null;
  }

  /** The token of a card that is being charged. @throws PayMethodNotFoundError when it was taken away meanwhile */
  async token(payMethodId: number): Promise<string> {
    const row = await this.row(payMethodId);
    if (!row?.card_data) throw new PayMethodNotFoundError(payMethodId);
    return this.tokenOf(payMethodId, row.card_data);
  }

  /** Removals that the gateway has not confirmed for a while. */
  async unresolved(olderThanMinutes: number): Promise<number[]> {
    const rows = await this.db.query<{ id: number }>(
      `SELECT pay_method_id AS id FROM rc_pay_methods WHERE status IN ('removing', 'unknown')
       AND updated_at < UTC_TIMESTAMP(3) - INTERVAL ? MINUTE ORDER BY updated_at LIMIT 500`,
      [olderThanMinutes],
    );
    return rows.map(({ id }) => id);
  }

  /** Notes that clients were told of cards that expire; those that were told before are left out. */
  async noteExpiry(tx: Tx, payMethodIds: readonly number[], date: LocalDate): Promise<Set<number>> {
    const rows = await tx.query<{ id: number }>(
      `SELECT pay_method_id AS id FROM rc_pay_methods WHERE pay_method_id IN (?) AND status = 'kept' AND expiry_noted_on IS NULL
       ORDER BY pay_method_id FOR UPDATE`,
      [[...payMethodIds]],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0)
      await tx.execute('UPDATE rc_pay_methods SET expiry_noted_on = ? WHERE pay_method_id IN (?)', [
        date.toString(),
        ids,
      ]);
    return new Set(ids);
  }

  private async ownerOf(actor: Actor, payMethodId: number): Promise<number> {
    const [row] = await this.db.query<{ userid: number }>('SELECT userid FROM tblpaymethods WHERE id = ?', [
      payMethodId,
    ]);
    const may = actor.kind === 'admin' || (actor.kind === 'client' && actor.clientId === row?.userid);
    if (!row || !may) throw new PayMethodNotFoundError(payMethodId);
    return row.userid;
  }

  private async row(payMethodId: number): Promise<Row | undefined> {
    const [row] = await this.db.query<Row>(
      `SELECT k.client_id, k.account, k.status, c.card_data FROM rc_pay_methods k
       JOIN tblcreditcards c ON c.pay_method_id = k.pay_method_id WHERE k.pay_method_id = ?`,
      [payMethodId],
    );
    return row;
  }

  private tokenOf(payMethodId: number, sealed: string): string {
    // A dump's column is a blob.
    const text = this.sealer.open(String(sealed), contextOf(payMethodId));
    return (JSON.parse(text) as { remoteToken: string }).remoteToken;
  }

  private async nextPlace(tx: Tx, clientId: number): Promise<number> {
    const [{ place }] = await tx.query<{ place: string | number }>(
      'SELECT COALESCE(MAX(order_preference) + 1, 0) AS place FROM tblpaymethods WHERE userid = ? AND deleted_at IS NULL',
      [clientId],
    );
    return Number(place);
  }

  private localNow(): string {
    return utcToLocal(this.clock.now().toISOString(), this.clock.zone()) as string;
  }
}

const contextOf = (payMethodId: number): string => `pay-method:${payMethodId}:card`;
