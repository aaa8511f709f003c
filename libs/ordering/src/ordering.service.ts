import { Injectable } from '@nestjs/common';
import { CatalogService } from '#catalog';
import type { Actor, ClientId, LocalDate, OrderId, ResellerId } from '#kernel';
import { Db, type Idempotency, type ListPage, type ListRequest, type RunOptions, type RunReport } from '#platform';
import type { CartLine } from '#pricing';
import { CartsService, type CartScope, type CartView, type PricedLines } from './carts.service.js';
import { CheckoutRules } from './checkout-rules.js';
import { type CheckoutInput, CheckoutService, type PlacedOrder } from './checkout.service.js';
import { OrderAdoption } from './order-adoption.js';
import { DomainRenewals, type RenewalOffer } from './domain-renewals.service.js';
import type { CancellationRow } from './life/cancellation-list.query.js';
import { Cancellations, type CancellationWish } from './life/cancellations.service.js';
import { ServiceActions } from './life/service-actions.service.js';
import type { ServiceRef } from './life/service-rows.js';
import { serviceLife, type ServiceLifeView } from './life/service-life.query.js';
import { ServiceRuns } from './life/service-runs.service.js';
import { OrderLifeService } from './order-life.service.js';
import { orderById, orderLines, orderList, type OrderLineRow, type OrderRow, scopeOf } from './order-list.query.js';
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
import { type PlacedUpgrade, type UpgradeInput, Upgrades } from './upgrades/upgrades.service.js';

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
    private readonly rules: CheckoutRules,
    private readonly runs: ServiceRuns,
    private readonly upgrades: Upgrades,
    private readonly actions: ServiceActions,
    private readonly cancellations: Cancellations,
    private readonly catalog: CatalogService,
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
    return this.rules.gateways(resellerId);
  }

  /** False while the reseller is suspended: the store shows a neutral notice (`domain.md §11`). */
  isStoreOpen(resellerId: ResellerId): Promise<boolean> {
    return this.rules.isOpen(resellerId);
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

  /** Accepts a pending order before it is paid: its services are set up, its invoice stays open (`domain.md §9`). */
  acceptOrder(actor: Actor, orderId: OrderId): Promise<void> {
    return this.life.acceptByHand(actor, orderId);
  }

  /** The daily task `suspensions`: services with an invoice overdue by `billing.suspendDays`; those settled since run again. */
  suspensions(date: LocalDate, options: RunOptions): Promise<RunReport> {
    return this.runs.suspensions(date, options);
  }

  /** The daily task `terminations`: due cancellations, services overdue by `billing.terminateDays`, upgrades that were not paid in time. */
  terminations(date: LocalDate, options: RunOptions): Promise<RunReport> {
    return this.runs.terminations(date, options);
  }

  /**
   * Suspends a running service for a reason of its own; payment does not lift it. Staff with `services.write`; the reseller his clients'
   * where `services.suspend` is on. Carried out when the server has done it.
   * @throws DomainError `ordering.service_not_found`, `ordering.service_not_running`, `ordering.already_held`, `ordering.suspending_off`
   */
  suspendService(actor: Actor, ref: ServiceRef, reason: string): Promise<void> {
    return this.actions.suspend(actor, ref, reason);
  }

  /** Lifts it: staff every hold, a reseller his own. @throws DomainError `ordering.not_held` and as `suspendService` */
  unsuspendService(actor: Actor, ref: ServiceRef): Promise<void> {
    return this.actions.unsuspend(actor, ref);
  }

  /** Ends a service for good; its unpaid lines go. Staff alone. @throws DomainError `ordering.service_ends`, `ordering.service_not_running` */
  terminateService(actor: Actor, ref: ServiceRef, reason: string): Promise<void> {
    return this.actions.terminate(actor, ref, reason);
  }

  /** Keeps a hosting service from being suspended or terminated by the runs; `until` null = for ever. Staff alone. */
  keepService(actor: Actor, serviceId: number, kept: { on: boolean; until: LocalDate | null }): Promise<void> {
    return this.actions.keep(actor, serviceId, kept);
  }

  /**
   * Asks for a cancellation: by its client, its reseller or staff, at the next run of the day or when the paid period ends. Its renewal
   * stops at once.
   * @throws DomainError `ordering.service_not_found`, `ordering.cancellation_waits`, `ordering.no_period_to_end`
   */
  requestCancellation(actor: Actor, ref: ServiceRef, wish: CancellationWish): Promise<number> {
    return this.cancellations.request(actor, ref, wish);
  }

  /** Takes it back while it waits. @throws DomainError `ordering.cancellation_not_found`, `ordering.cancellation_decided` */
  withdrawCancellation(actor: Actor, requestId: number): Promise<void> {
    return this.cancellations.withdraw(actor, requestId);
  }

  /** Cancellation requests the actor may see; `CANCELLATION_LIST`. */
  cancellationRequests(actor: Actor, request: ListRequest): Promise<ListPage<CancellationRow>> {
    return this.cancellations.list(actor, request);
  }

  /**
   * Gives orders, services and cancellation requests of an imported WHMCS their rows of ours, as the provider's, at the prices they have
   * there. Safe to repeat and to stop half-way. @returns how many
   */
  adoptMirrored(): Promise<{ orders: number; services: number; cancellations: number }> {
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

  /**
   * Where a service stands: why it is held, whether it ends, what waits, what happened; its client reads no history.
   * @throws DomainError `ordering.service_not_found`
   */
  async serviceLife(actor: Actor, ref: ServiceRef): Promise<ServiceLifeView> {
    await this.service(actor, ref.type, ref.id);
    return serviceLife(this.db.read, actor, ref);
  }

  /** Products that a hosting service may be changed into, by the provider's choice; what its store sells of them is its catalogue's matter. */
  async upgradeTargets(actor: Actor, serviceId: number): Promise<{ id: number; name: string }[]> {
    const { itemId } = await this.service(actor, 'hosting', serviceId);
    return (await this.catalog.current()).upgradeTargets(itemId).map(({ id, name }) => ({ id, name }));
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

  /**
   * Orders that change, once per idempotency key: carried out at once when nothing is to be paid, else when its invoice is paid in full
   * (`domain.md §9`, ADR 0014).
   * @throws DomainError as `upgradeQuote`, and `pricing.quote_changed`, `ordering.upgrade_open`, `ordering.store_closed`
   */
  placeUpgrade(
    actor: Actor,
    serviceId: number,
    input: UpgradeInput,
    idempotency: Idempotency | null,
  ): Promise<PlacedUpgrade> {
    return this.upgrades.place(actor, serviceId, input, idempotency);
  }

  /** Takes back a change that waits for its payment, with its invoice. @throws DomainError `ordering.no_upgrade_open` */
  cancelUpgrade(actor: Actor, serviceId: number): Promise<void> {
    return this.life.cancelUpgrade(actor, serviceId);
  }
}
