import { Injectable } from '@nestjs/common';
import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { type Actor, type ClientId, DomainError, type MoneyJson, PROVIDER, type ResellerId } from '#kernel';
import { InvoicingService } from '#invoicing';
import { crashPoint, Db, type Idempotency, ReadOnce, type Tx } from '#platform';
import { type CartLine, PricingService, type Quote, type QuoteLine } from '#pricing';
import { PromotionsService } from '#promotions';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { checkedLines } from './cart-lines.js';
import { CartsService, type CartScope } from './carts.service.js';
import { CheckoutRules } from './checkout-rules.js';
import { DomainRenewals } from './domain-renewals.service.js';
import { NewNames } from './new-names.service.js';
import { clientHistory } from './client-history.query.js';
import { OrderPlaced } from './events.js';
import {
  CartClosedError,
  ClientMayNotOrderError,
  CurrencyMismatchError,
  EmptyOrderError,
  GatewayNotOfferedError,
  OrderingForClientsOffError,
  QuoteChangedError,
  StoreClosedError,
} from './ordering.errors.js';
import { type OrderIds, OrderWriter, type PlannedOrder, type WrittenLine } from './order-writer.js';
import { invoiceLineTypeOf, renewalTermsOf } from './service-terms.js';

export type CheckoutInput = {
  /** What is ordered: a cart, or lines (not both). */
  cartToken?: string;
  lines?: CartLine[];
  /** A code; a cart has its own. */
  promotionCode?: string;
  /** System name of a gateway that the store offers. */
  paymentMethod: string;
  /** The fingerprint of the quote that was shown: the order is refused when it no longer holds. */
  expectedFingerprint?: string;
  ipAddress?: string;
};

/** Plain JSON: it answers every repeat of the request. */
export type PlacedOrder = { orderId: number; orderNumber: string; invoiceId: number; total: MoneyJson };

/** How often an order is planned anew while prices move under it. */
const MOST_PLANS = 3;

const beforeCommit = crashPoint('order.before-commit', 'order', 'store');
const afterCommit = crashPoint('order.after-commit', 'order', 'store');

/** Places orders: quote, services, invoice and frozen terms in one transaction, once per idempotency key. */
@Injectable()
export class CheckoutService {
  constructor(
    private readonly db: Db,
    private readonly carts: CartsService,
    private readonly rules: CheckoutRules,
    private readonly renewals: DomainRenewals,
    private readonly newNames: NewNames,
    private readonly catalog: CatalogService,
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
    private readonly pricing: PricingService,
    private readonly invoicing: InvoicingService,
    private readonly promotions: PromotionsService,
    private readonly writer: OrderWriter,
  ) {}

  /** An end client orders for himself. */
  async checkout(actor: Actor, input: CheckoutInput, idempotency: Idempotency | null): Promise<PlacedOrder> {
    return this.place(actor, { resellerId: actor.resellerId, clientId: actor.clientId }, input, idempotency);
  }

  /**
   * Staff (`orders.write`), or a reseller where `clients.orderFor` is on, order for a client.
   * @throws DomainError a not-found of clients for somebody else's client
   */
  async placeFor(
    actor: Actor,
    clientId: ClientId,
    input: CheckoutInput,
    idempotency: Idempotency | null,
  ): Promise<PlacedOrder> {
    actor.require('orders.write');
    await this.clients.get(actor, clientId);
    const resellerId = await this.resellers.resellerOfClient(clientId);
    if (actor.kind === 'reseller') {
      const scope = await this.resellers.scopeOf(actor.resellerId);
      if (!(await this.settings.value('clients.orderFor', scope))) throw new OrderingForClientsOffError();
    }
    return this.place(actor, { resellerId, clientId }, input, idempotency);
  }

  private async place(
    actor: Actor,
    scope: { resellerId: ResellerId; clientId: ClientId },
    input: CheckoutInput,
    idempotency: Idempotency | null,
  ): Promise<PlacedOrder> {
    let reads = new ReadOnce(this.db);
    // Both are asked here and now, so they travel together; what fails ahead fails again where it is needed.
    const answered = idempotency && this.db.answered<PlacedOrder>(idempotency, reads);
    const ahead = this.pricing.readAhead(scope, reads);
    const earlier = await answered;
    if (earlier) return earlier;
    await ahead;
    for (let attempt = 1; ; attempt++, reads = new ReadOnce(this.db)) {
      const planned = await this.plan(actor, scope, input, reads);
      try {
        const placed = await this.db.once(idempotency, (tx) => this.write(tx, planned, scope, input.cartToken), {
          asked: true,
        });
        await afterCommit();
        return placed;
      } catch (error) {
        // The prices moved while they were read: once more with those of now, never a mixture.
        if (!(error instanceof QuoteChangedError) || attempt === MOST_PLANS) throw error;
      }
    }
  }

  /**
   * Everything that can be read and decided before the transaction, so that it holds its locks briefly and needs one
   * connection. The prices are those of this quote, all of one moment.
   */
  private async plan(
    actor: Actor,
    scope: { resellerId: ResellerId; clientId: ClientId },
    input: CheckoutInput,
    reads: ReadOnce,
  ): Promise<PlannedOrder> {
    if (!(await this.rules.isOpen(scope.resellerId, reads))) throw new StoreClosedError();
    const client = await this.clients.profile(scope.clientId, reads);
    if (client.status === 'Closed') throw new ClientMayNotOrderError();
    const offered = await this.rules.gateways(scope.resellerId, reads);
    if (!offered.includes(input.paymentMethod)) throw new GatewayNotOfferedError(input.paymentMethod, offered);
    const { code, ...ordered } = await this.ordered(scope, input, client.currency);
    const lines = await checkedLines(ordered.lines, this.renewals.namesFor(scope.clientId));
    const sold = await this.renewals.sold({ ...scope, currency: client.currency }, lines, reads);
    if (lines.length === 0) throw new EmptyOrderError();
    await this.newNames.requireFree(lines);
    // A code that does not fit (any more) refuses the order: never silently the full price.
    const promotion = code === null ? {} : { promotion: { code, history: await clientHistory(reads, scope.clientId) } };
    const quote = await this.pricing.quote({ ...scope, currency: client.currency, lines, sold, ...promotion }, reads);
    if (input.expectedFingerprint !== undefined && input.expectedFingerprint !== quote.fingerprint)
      throw new QuoteChangedError(quote.fingerprint);
    const domainRenewals: PlannedOrder['domainRenewals'] = new Map();
    for (const quoted of quote.lines) {
      const renewal = await this.domainRenewal(scope, quote, quoted, reads);
      if (!renewal) continue;
      const terms = renewalTermsOf(renewal, quoted.terms.promotion);
      domainRenewals.set(quoted.ref, { terms, recurring: renewal.recurring });
    }
    const { paymentMethod, ipAddress = '' } = input;
    const catalogue = await this.catalog.current(reads);
    const numberRules = await this.invoicing.numberRules(scope.resellerId, reads);
    return { actor, ...scope, paymentMethod, ipAddress, quote, catalogue, numberRules, domainRenewals };
  }

  private async ordered(
    scope: CartScope,
    input: CheckoutInput,
    currency: string,
  ): Promise<{ lines: CartLine[]; code: string | null }> {
    const { lines = [], promotionCode: code = null } = input;
    if (input.cartToken === undefined) return { lines, code };
    const cart = await this.carts.read(this.db, scope, input.cartToken);
    if (cart.status !== 'open') throw new CartClosedError();
    if (cart.currency !== currency) throw new CurrencyMismatchError(currency, cart.currency);
    return { lines: cart.lines, code: cart.promotionCode ?? code };
  }

  /** What the renewal of a domain will cost is frozen now as well; a term that is not sold for renewals becomes 1 year. */
  private async domainRenewal(
    scope: { resellerId: ResellerId; clientId: ClientId },
    quote: Quote,
    { line }: QuoteLine,
    reads: ReadOnce,
  ): Promise<QuoteLine | null> {
    if (line.item.type !== 'domainregister' && line.item.type !== 'domaintransfer') return null;
    const { ref, domain, domainAddons } = line;
    for (const term of new Set([line.term, '1y' as const])) {
      const renewal: CartLine = {
        ref,
        item: { type: 'domainrenew', id: line.item.id },
        term,
        quantity: 1,
        ...(domain ? { domain } : {}),
        ...(domainAddons ? { domainAddons } : {}),
      };
      try {
        return (await this.pricing.quote({ ...scope, currency: quote.currency, lines: [renewal] }, reads)).lines[0];
      } catch (error) {
        if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      }
    }
    return null;
  }

  private async write(tx: Tx, planned: PlannedOrder, scope: CartScope, cartToken?: string): Promise<PlacedOrder> {
    const { clientId, resellerId, quote, paymentMethod } = planned;
    await this.stillAsPlanned(tx, planned);
    const { promotion } = quote;
    // Held after the client and before anything else: whoever orders with this code waits here, and then counts for himself.
    const held =
      promotion &&
      (await this.promotions.hold(tx, promotion, { clientId, history: await clientHistory(tx, clientId) }));
    const order = await this.writer.order(tx, planned);
    const { orderId, orderNumber } = order;
    if (promotion && held)
      await this.promotions.use(tx, held, { orderId, clientId, resellerId, discount: promotion.discount });
    const cartId = cartToken === undefined ? null : await this.carts.close(tx, scope, cartToken, orderId);
    const lines = await this.writer.services(tx, planned, orderId);
    const invoice = await this.invoicing.issue(
      tx,
      {
        clientId,
        resellerId,
        book: PROVIDER,
        kind: 'order',
        currency: quote.currency,
        orderId,
        dueOn: this.renewals.today(),
        paymentMethod,
        rates: quote.rates,
        lines: lines.map(({ quoted, serviceId, start, end }) => ({
          type: invoiceLineTypeOf(quoted.line.item),
          relid: serviceId,
          description: quoted.description,
          taxed: quoted.taxed,
          amount: quoted.amount,
          net: quoted.net,
          tax: quoted.tax,
          tax2: quoted.tax2,
          profit: quoted.profit,
          providerShare: quoted.providerShare,
          terms: quoted.terms,
          explain: quoted.explain,
          period: end && { start: start.toString(), end: end.toString() },
        })),
      },
      planned.numberRules,
    );
    const ids = { ...order, cartId, invoiceId: invoice.invoiceId };
    this.link(tx, planned, ids, lines, invoice.lineIds);
    const total = invoice.total.toJSON();
    tx.emit(new OrderPlaced({ orderId, orderNumber, invoiceId: invoice.invoiceId, clientId, resellerId, total }));
    await beforeCommit();
    return { orderId, orderNumber, invoiceId: invoice.invoiceId, total };
  }

  /**
   * Locks the client and holds his reseller: what was planned must still be so when it is written, or the invoice would
   * stand with a reseller who lost him, or in a currency he is not billed in.
   */
  private async stillAsPlanned(tx: Tx, { clientId, resellerId, quote }: PlannedOrder): Promise<void> {
    // One packet, in this order: the client is locked before anything is read.
    const [client, isHeld, isCurrent] = await Promise.all([
      this.clients.lock(tx, clientId),
      this.resellers.holdsClient(tx, resellerId, clientId),
      this.pricing.isCurrent(quote, tx),
    ]);
    if (client.status === 'Closed') throw new ClientMayNotOrderError();
    if (client.currency !== quote.currency) throw new CurrencyMismatchError(client.currency, quote.currency);
    if (!isHeld) throw new StoreClosedError();
    if (!isCurrent) throw new QuoteChangedError(quote.fingerprint);
  }

  /** Ties order, invoice and services together, and notes which period each line charged. */
  private link(
    tx: Tx,
    planned: PlannedOrder,
    ids: OrderIds & { invoiceId: number },
    lines: WrittenLine[],
    lineIds: readonly number[],
  ): void {
    const { orderId, invoiceId } = ids;
    tx.executeLater('UPDATE tblorders SET invoiceid = ? WHERE id = ?', [invoiceId, orderId]);
    this.writer.companion(tx, planned, ids);
    tx.insertManyLater(
      'rc_order_lines',
      [
        'order_id',
        'reseller_id',
        'position',
        'service_type',
        'service_id',
        'invoice_line_id',
        'module',
        'description',
        'total',
        'quote_line',
      ],
      lines.map(({ quoted, serviceType, serviceId, module }, position) => [
        orderId,
        planned.resellerId,
        position,
        serviceType,
        serviceId,
        lineIds[position],
        module,
        quoted.description.slice(0, 500),
        quoted.total.toDatabase(),
        JSON.stringify(withoutCode(quoted)),
      ]),
    );
    tx.insertManyLater(
      'rc_service_periods',
      ['service_type', 'service_id', 'period_start', 'period_end', 'invoice_id', 'invoice_line_id', 'reseller_id'],
      lines.flatMap(({ serviceType, serviceId, start, end }, position) =>
        end
          ? [
              [
                serviceType,
                serviceId,
                start.toString(),
                end.toString(),
                invoiceId,
                lineIds[position],
                planned.resellerId,
              ],
            ]
          : [],
      ),
    );
  }
}

/** The transfer code stays in `tblorders.transfersecret` only, where WHMCS keeps it. */
function withoutCode(quoted: QuoteLine): QuoteLine {
  const { eppCode: _, ...line } = quoted.line;
  return { ...quoted, line };
}
