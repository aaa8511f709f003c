import { Injectable } from '@nestjs/common';
import { BrandingService } from '#branding';
import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { Clock, type ClientId, DomainError, type ResellerId } from '#kernel';
import { Db, hashToken, newToken, parseJson, type Sql, type Tx } from '#platform';
import { type CartLine, PricingService, type Quote } from '#pricing';
import { PromotionsService } from '#promotions';
import { checkedLines, type NameReader } from './cart-lines.js';
import { DomainRenewals } from './domain-renewals.service.js';
import { NewNames } from './new-names.service.js';
import { clientHistory } from './client-history.query.js';
import { CartClosedError, CartLineNotFoundError, CartNotFoundError } from './ordering.errors.js';

/** Whose store a cart is looked at from, and who looks, when known. */
export type CartScope = { resellerId: ResellerId; clientId: ClientId | null };

export type Cart = {
  id: number;
  resellerId: ResellerId;
  clientId: ClientId | null;
  currency: string;
  country: string;
  state: string;
  status: 'open' | 'ordered';
  orderId: number | null;
  lines: CartLine[];
  /** The code it is ordered with; null for none. */
  promotionCode: string | null;
};

/**
 * A cart as a store shows it. `quote` is null while it is empty, or when a line stopped being sold: then `problem` says why. A code
 * that does not fit (any more) is shown with its own problem, and the quote is that without it.
 */
export type CartView = Omit<Cart, 'id' | 'promotionCode'> & {
  quote: Quote | null;
  problem: DomainError | null;
  promotion: { code: string; problem: DomainError | null } | null;
};

export type PricedLines = Pick<CartView, 'quote' | 'problem' | 'promotion'>;

type CartRow = {
  id: number;
  reseller_id: number;
  client_id: number;
  currency: string;
  country: string;
  state: string;
  status: 'open' | 'ordered';
  order_id: number;
  promotion_code: string | null;
};

/** Carts: what a visitor has picked. A cart's token is its only key; the database knows its hash. */
@Injectable()
export class CartsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly branding: BrandingService,
    private readonly catalog: CatalogService,
    private readonly clients: ClientsService,
    private readonly pricing: PricingService,
    private readonly renewals: DomainRenewals,
    private readonly newNames: NewNames,
    private readonly promotions: PromotionsService,
  ) {}

  /** Makes an empty cart; the token is told once. Without a currency it has the buyer's, else what the store shows first. */
  async create(
    scope: CartScope,
    wish: { currency?: string; country?: string; state?: string } = {},
  ): Promise<{ token: string; view: CartView }> {
    const currency = await this.knownCurrency(scope, wish.currency);
    const token = newToken();
    await this.db.transaction(async (tx) => {
      const now = this.clock.now();
      await tx.execute(
        `INSERT INTO rc_carts (token_hash, reseller_id, client_id, currency, country, state, created_at, updated_at)
         VALUES (?,?,?,?,?,?,?,?)`,
        [
          hashToken(token),
          scope.resellerId,
          scope.clientId ?? 0,
          currency,
          wish.country ?? '',
          wish.state ?? '',
          now,
          now,
        ],
      );
    });
    return { token, view: await this.view(scope, token) };
  }

  /** The cart with its quote of this moment, with the taxes of the client, or of the visitor's country. */
  async view(scope: CartScope, token: string): Promise<CartView> {
    const { id: _, promotionCode: code, ...cart } = await this.read(this.db, scope, token);
    const promotion = code === null ? null : { code, problem: null };
    if (cart.lines.length === 0) return { ...cart, quote: null, problem: null, promotion };
    try {
      return { ...cart, ...(await this.quoteAsFits(scope, cart, code)) };
    } catch (error) {
      // A price taken out of the store since: the visitor sees which line, and can remove it.
      if (!(error instanceof DomainError)) throw error;
      return { ...cart, quote: null, problem: error, promotion };
    }
  }

  /** Prices lines as a cart would, without keeping one. @throws DomainError what makes them unsellable */
  async price(
    scope: CartScope,
    {
      lines,
      code,
      ...place
    }: { currency: string; country: string; state: string; lines: CartLine[]; code: string | null },
  ): Promise<PricedLines> {
    const checked = await checkedLines(lines, this.renewals.namesFor(scope.clientId));
    await this.newNames.requireFree(checked);
    return this.quoteAsFits(scope, { ...place, lines: checked }, code);
  }

  /** A code that stopped fitting is told as such: the cart goes on without it until it is ordered. */
  private async quoteAsFits(
    scope: CartScope,
    cart: Pick<Cart, 'currency' | 'country' | 'state' | 'lines'>,
    code: string | null,
  ): Promise<PricedLines> {
    try {
      const quote = await this.quote(scope, cart, code);
      return { quote, problem: null, promotion: code === null ? null : { code, problem: null } };
    } catch (error) {
      if (code === null || !(error instanceof DomainError) || !error.code.startsWith('promotions.')) throw error;
      return { quote: await this.quote(scope, cart), problem: null, promotion: { code, problem: error } };
    }
  }

  /**
   * Sets the code of a cart, or takes it away; it has to fit what is in the cart now.
   * @throws DomainError `promotions.*` with the reason why it does not
   */
  async setPromotion(scope: CartScope, token: string, code: string | null): Promise<CartView> {
    const before = await this.read(this.db, scope, token);
    if (before.status !== 'open') throw new CartClosedError();
    const known = code === null ? null : (await this.promotions.look(code, scope.resellerId)).code;
    if (known !== null && before.lines.length > 0) await this.quote(scope, before, known);
    await this.db.transaction(async (tx) => {
      const cart = await this.lockOpen(tx, scope, token);
      if (known === null) await tx.execute('DELETE FROM rc_cart_promotions WHERE cart_id = ?', [cart.id]);
      else
        await tx.execute(
          `INSERT INTO rc_cart_promotions (cart_id, reseller_id, code) VALUES (?,?,?)
           ON DUPLICATE KEY UPDATE code = VALUES(code)`,
          [cart.id, cart.resellerId, known],
        );
      await tx.execute('UPDATE rc_carts SET updated_at = ? WHERE id = ?', [this.clock.now(), cart.id]);
    });
    return this.view(scope, token);
  }

  /**
   * Puts a line into the cart, or replaces the one with its `ref`. Nothing is written unless the whole cart can be
   * quoted with it.
   * @throws DomainError `ordering.invalid_lines`, `pricing.not_sold`
   */
  async putLine(scope: CartScope, token: string, line: CartLine): Promise<CartView> {
    return this.change(scope, token, (lines) =>
      lines.some((l) => l.ref === line.ref) ? lines.map((l) => (l.ref === line.ref ? line : l)) : [...lines, line],
    );
  }

  /** Takes a line out, with the addons that belong to it. */
  async removeLine(scope: CartScope, token: string, ref: string): Promise<CartView> {
    return this.change(scope, token, (lines) => {
      if (!lines.some((line) => line.ref === ref)) throw new CartLineNotFoundError(ref);
      return lines.filter((line) => line.ref !== ref && line.parentRef !== ref);
    });
  }

  /** Changes currency or the visitor's place; prices follow at the next look. */
  async update(
    scope: CartScope,
    token: string,
    change: { currency?: string; country?: string; state?: string },
  ): Promise<CartView> {
    const currency = change.currency === undefined ? undefined : await this.knownCurrency(scope, change.currency);
    await this.db.transaction(async (tx) => {
      const cart = await this.lockOpen(tx, scope, token);
      await tx.execute('UPDATE rc_carts SET currency = ?, country = ?, state = ?, updated_at = ? WHERE id = ?', [
        currency ?? cart.currency,
        change.country ?? cart.country,
        change.state ?? cart.state,
        this.clock.now(),
        cart.id,
      ]);
    });
    return this.view(scope, token);
  }

  /** Names as a visitor's lines are read: he has no domains to renew. */
  get names(): NameReader {
    return this.renewals.namesFor(null);
  }

  /** Reads a cart by its token; a cart of another store, or bound to another client, does not exist. */
  async read(sql: Sql, scope: CartScope, token: string, lock = false): Promise<Cart> {
    const [row] = await sql.query<CartRow>(
      `SELECT c.id, c.reseller_id, c.client_id, c.currency, c.country, c.state, c.status, c.order_id,
         p.code AS promotion_code
       FROM rc_carts c LEFT JOIN rc_cart_promotions p ON p.cart_id = c.id
       WHERE c.token_hash = ? AND c.reseller_id = ?${lock ? ' FOR UPDATE' : ''}`,
      [hashToken(token), scope.resellerId],
    );
    const foreign = row?.client_id && scope.clientId !== null && row.client_id !== scope.clientId;
    if (!row || foreign) throw new CartNotFoundError();
    const lines = await sql.query<{ line: unknown }>('SELECT line FROM rc_cart_lines WHERE cart_id = ? ORDER BY id', [
      row.id,
    ]);
    return {
      id: row.id,
      resellerId: row.reseller_id as ResellerId,
      clientId: row.client_id ? (row.client_id as ClientId) : null,
      currency: row.currency,
      country: row.country,
      state: row.state,
      status: row.status,
      orderId: row.order_id || null,
      lines: lines.map(({ line }) => parseJson<CartLine>(line)),
      promotionCode: row.promotion_code,
    };
  }

  /** Marks the cart as ordered, in the order's transaction. @throws DomainError `ordering.cart_closed` */
  async close(tx: Tx, scope: CartScope, token: string, orderId: number): Promise<number> {
    const cart = await this.lockOpen(tx, scope, token);
    await tx.execute(
      "UPDATE rc_carts SET status = 'ordered', order_id = ?, client_id = ?, updated_at = ? WHERE id = ?",
      [orderId, scope.clientId ?? 0, this.clock.now(), cart.id],
    );
    return cart.id;
  }

  private async change(
    scope: CartScope,
    token: string,
    changeLines: (lines: CartLine[]) => CartLine[],
  ): Promise<CartView> {
    const before = await this.read(this.db, scope, token);
    if (before.status !== 'open') throw new CartClosedError();
    const names = this.renewals.namesFor(scope.clientId);
    const checked = await checkedLines(changeLines(before.lines), names);
    await this.newNames.requireFree(checked, before.lines);
    if (checked.length > 0) await this.quote(scope, { ...before, lines: checked });
    await this.db.transaction(async (tx) => {
      const cart = await this.lockOpen(tx, scope, token);
      // Somebody else's change in between is kept: the own one is made again on what is there now.
      const lines = await checkedLines(changeLines(cart.lines), names);
      await tx.execute('DELETE FROM rc_cart_lines WHERE cart_id = ?', [cart.id]);
      await tx.insertMany(
        'rc_cart_lines',
        ['cart_id', 'reseller_id', 'ref', 'line'],
        lines.map((line) => [cart.id, cart.resellerId, line.ref, JSON.stringify(line)]),
      );
      await tx.execute('UPDATE rc_carts SET updated_at = ? WHERE id = ?', [this.clock.now(), cart.id]);
    });
    return this.view(scope, token);
  }

  private async lockOpen(tx: Tx, scope: CartScope, token: string): Promise<Cart> {
    const cart = await this.read(tx, scope, token, true);
    if (cart.status !== 'open') throw new CartClosedError();
    return cart;
  }

  private async quote(
    scope: CartScope,
    cart: Pick<Cart, 'currency' | 'country' | 'state' | 'lines'>,
    code: string | null = null,
  ): Promise<Quote> {
    const { clientId } = scope;
    const history = code === null || clientId === null ? null : await clientHistory(this.db, clientId);
    return this.pricing.quote({
      resellerId: scope.resellerId,
      clientId: scope.clientId,
      currency: cart.currency,
      ...(cart.country ? { country: cart.country } : {}),
      ...(cart.state ? { state: cart.state } : {}),
      lines: cart.lines,
      ...(code === null ? {} : { promotion: { code, history } }),
      sold: await this.renewals.sold({ ...scope, currency: cart.currency }, cart.lines),
    });
  }

  private async knownCurrency({ clientId, resellerId }: CartScope, code: string | undefined): Promise<string> {
    if (code !== undefined) return (await this.catalog.currency(code)).code;
    if (clientId !== null) return (await this.clients.profile(clientId)).currency;
    return (await this.branding.brandOf(resellerId)).currency || (await this.catalog.defaultCurrency()).code;
  }
}
