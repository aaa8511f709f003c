import { Injectable } from '@nestjs/common';
import type { Actor, ClientId, OrderId, ResellerId } from '#kernel';
import { Db, type Idempotency, type ListPage, type ListRequest } from '#platform';
import type { CartLine } from '#pricing';
import { CartsService, type CartScope, type CartView, type PricedLines } from './carts.service.js';
import { type CheckoutInput, CheckoutService, type PlacedOrder } from './checkout.service.js';
import { OrderAdoption } from './order-adoption.js';
import { DomainRenewals, type RenewalOffer } from './domain-renewals.service.js';
import { OrderLifeService } from './order-life.service.js';
import {
  orderById,
  orderLines,
  orderList,
  type OrderLineRow,
  type OrderRow,
  type OrderScope,
} from './order-list.query.js';
import { OrderNotFoundError, ServiceNotFoundError } from './ordering.errors.js';
import {
  serviceById,
  type ServiceDetailRow,
  serviceList,
  type ServiceRow,
  serviceTerms,
  type ServiceTermsRow,
} from './service-list.query.js';
import { type PromotionPreview, type PromotionPreviewInput, PromotionPreviews } from './promotion-preview.service.js';
import {
  type RenewalQuote,
  ServiceQuotesService,
  type ServiceUpgradeQuote,
  type UpgradeTarget,
} from './service-quotes.service.js';
import type { ServiceType } from './service-terms.js';

/** Carts, orders and the services that come out of them. */
@Injectable()
export class OrderingService {
  constructor(
    private readonly db: Db,
    private readonly carts: CartsService,
    private readonly checkouts: CheckoutService,
    private readonly life: OrderLifeService,
    private readonly renewals: DomainRenewals,
    private readonly adoption: OrderAdoption,
    private readonly serviceQuotes: ServiceQuotesService,
    private readonly previews: PromotionPreviews,
  ) {}

  /** Makes an empty cart in a store; its token is told once and is its only key. */
  createCart(
    scope: CartScope,
    wish: { currency?: string; country?: string; state?: string },
  ): Promise<{ token: string; view: CartView }> {
    return this.carts.create(scope, wish);
  }

  /** The cart at the prices and taxes of this moment. @throws DomainError `ordering.cart_not_found` */
  cart(scope: CartScope, token: string): Promise<CartView> {
    return this.carts.view(scope, token);
  }

  updateCart(
    scope: CartScope,
    token: string,
    change: { currency?: string; country?: string; state?: string },
  ): Promise<CartView> {
    return this.carts.update(scope, token, change);
  }

  /** Puts or replaces a line; the whole cart must be sellable with it, else nothing changes. */
  putCartLine(scope: CartScope, token: string, line: CartLine): Promise<CartView> {
    return this.carts.putLine(scope, token, line);
  }

  removeCartLine(scope: CartScope, token: string, ref: string): Promise<CartView> {
    return this.carts.removeLine(scope, token, ref);
  }

  /** Sets the code of a cart, or takes it away with null. @throws DomainError `promotions.*`: why it does not fit */
  setCartPromotion(scope: CartScope, token: string, code: string | null): Promise<CartView> {
    return this.carts.setPromotion(scope, token, code);
  }

  /**
   * What lines would cost in a store now, without a cart; a code that does not fit is told and left out.
   * @throws DomainError `pricing.not_sold`, `ordering.invalid_lines`
   */
  priceLines(scope: CartScope, wish: Parameters<CartsService['price']>[1]): Promise<PricedLines> {
    return this.carts.price(scope, wish);
  }

  /** What a cart costs with and without a code, and what each side earns of it. Needs `promotions.read`. */
  previewPromotion(actor: Actor, input: PromotionPreviewInput): Promise<PromotionPreview> {
    return this.previews.preview(actor, input);
  }

  /** Gateways of a store, in the order in which they are offered. */
  gateways(resellerId: ResellerId): Promise<string[]> {
    return this.checkouts.gateways(resellerId);
  }

  /** False while the reseller is suspended: the store shows a neutral notice (`domain.md §11`). */
  isStoreOpen(resellerId: ResellerId): Promise<boolean> {
    return this.checkouts.isOpen(resellerId);
  }

  /**
   * Places an order once per idempotency key: order, services with frozen terms, domains and invoice exist together or
   * not at all. Prices are those of a quote made now; with `expectedFingerprint` a changed quote is refused.
   * @throws DomainError `pricing.quote_changed`, `pricing.not_sold`, `ordering.store_closed`,
   * `ordering.currency_mismatch`, `ordering.gateway_not_offered`, `ordering.invalid_lines`, `domains.taken`
   */
  checkout(actor: Actor, input: CheckoutInput, idempotency: Idempotency | null): Promise<PlacedOrder> {
    return this.checkouts.checkout(actor, input, idempotency);
  }

  /** Staff or a reseller order for a client; the rules of the store hold. */
  placeFor(
    actor: Actor,
    clientId: ClientId,
    input: CheckoutInput,
    idempotency: Idempotency | null,
  ): Promise<PlacedOrder> {
    return this.checkouts.placeFor(actor, clientId, input, idempotency);
  }

  /**
   * What renewing a domain costs today, by years: the term that was sold at what was sold, others at the price in force.
   * @throws DomainError `domains.not_found`
   */
  domainRenewals(actor: Actor, domainId: number): Promise<RenewalOffer[]> {
    return this.renewals.offers(actor, domainId);
  }

  /** Cancels a pending, unpaid order with its invoice. */
  cancelOrder(actor: Actor, orderId: OrderId): Promise<void> {
    return this.life.cancel(actor, orderId);
  }

  /**
   * Gives orders and services of an imported WHMCS their rows of ours, as the provider's, at the prices they have there.
   * Safe to repeat and to stop half-way. @returns how many
   */
  adoptMirrored(): Promise<{ orders: number; services: number }> {
    return this.adoption.all();
  }

  orders(actor: Actor, request: ListRequest): Promise<ListPage<OrderRow>> {
    return orderList(this.db.read, scopeOf(actor), request);
  }

  /** @throws DomainError `ordering.order_not_found`, also when it is somebody else's */
  async order(actor: Actor, orderId: OrderId): Promise<OrderRow & { lines: OrderLineRow[] }> {
    const order = await orderById(this.db, scopeOf(actor), orderId);
    if (!order) throw new OrderNotFoundError();
    return { ...order, lines: await orderLines(this.db, orderId) };
  }

  /** Hosting services and addons; domains are listed by the domains context. */
  services(actor: Actor, request: ListRequest): Promise<ListPage<ServiceRow>> {
    return serviceList(this.db.read, scopeOf(actor), request);
  }

  /** @throws DomainError `ordering.service_not_found`, also when it is somebody else's */
  async service(actor: Actor, type: 'hosting' | 'addon', serviceId: number): Promise<ServiceDetailRow> {
    const service = await serviceById(this.db, scopeOf(actor), type, serviceId);
    if (!service) throw new ServiceNotFoundError();
    return service;
  }

  /** What was sold with a service, frozen, every version (`domain.md §2.3`). For staff and the service's reseller. */
  async terms(actor: Actor, type: 'hosting' | 'addon', serviceId: number): Promise<ServiceTermsRow[]> {
    if (actor.kind === 'client') throw new ServiceNotFoundError();
    await this.service(actor, type, serviceId);
    return serviceTerms(this.db, type, serviceId);
  }

  /**
   * What the next period of a service costs: frozen prices under the rates and the client group's discount of now (`domain.md §2.3, §9`).
   * @throws DomainError `ordering.service_not_found`, `ordering.service_does_not_renew`
   */
  renewalQuote(actor: Actor, type: ServiceType, serviceId: number): Promise<RenewalQuote> {
    return this.serviceQuotes.renewal(scopeOf(actor), type, serviceId);
  }

  /**
   * What it costs to turn a hosting service into another product, cycle or set of options today (`domain.md §9`). A negative amount
   * becomes credit, or by `billing.downgradeCredit` the line is dropped whole.
   * @throws DomainError `ordering.service_not_found`, `ordering.service_not_upgradable`, `ordering.nothing_changes`, `pricing.not_sold`
   */
  upgradeQuote(actor: Actor, serviceId: number, target: UpgradeTarget): Promise<ServiceUpgradeQuote> {
    return this.serviceQuotes.upgrade(scopeOf(actor), serviceId, target);
  }
}

function scopeOf(actor: Actor): OrderScope {
  if (actor.kind === 'client') return { clientId: actor.clientId };
  if (actor.kind === 'reseller') return { resellerId: actor.resellerId };
  return {};
}
