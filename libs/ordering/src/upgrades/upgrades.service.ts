import { Injectable } from '@nestjs/common';
import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { Actor, Clock, type InvoiceId, type MoneyJson, type OrderId, type ResellerId } from '#kernel';
import { InvoicingService } from '#invoicing';
import { PaymentsService } from '#payments';
import { crashPoint, Db, type Idempotency, type Tx } from '#platform';
import { PricingService } from '#pricing';
import { PromotionsService } from '#promotions';
import { ProvisioningService } from '#provisioning';
import { CheckoutRules } from '../checkout-rules.js';
import { clientHistory } from '../client-history.query.js';
import { OrderPlaced, ServiceUpgraded, UpgradeLapsed } from '../events.js';
import { ServiceLife } from '../life/service-life.service.js';
import { type LockedService, ServiceRows } from '../life/service-rows.js';
import { isRunning } from '../life/service-states.js';
import { UnpaidLines } from '../life/unpaid-lines.js';
import { scopeOf } from '../order-list.query.js';
import { NEVER, OrderWriter } from '../order-writer.js';
import {
  CurrencyMismatchError,
  ClientMayNotOrderError,
  QuoteChangedError,
  ServiceNotUpgradableError,
  StoreClosedError,
  UpgradeOpenError,
} from '../ordering.errors.js';
import { ServiceQuotesService, type ServiceUpgradeQuote, type UpgradeTarget } from '../service-quotes.service.js';
import { upgradeInvoice } from './upgrade-invoice.js';
import { planOf, type UpgradePlan } from './upgrade-plan.js';
import { type UpgradeRow, UpgradeRows } from './upgrade-rows.js';

export type UpgradeInput = UpgradeTarget & {
  /** The fingerprint of the quote that was shown: refused when it no longer holds. */
  expectedFingerprint?: string;
  /** Of what is charged; the service's own unless said. */
  paymentMethod?: string;
  ipAddress?: string;
};

/** Plain JSON: it answers every repeat of the request. `invoiceId` null: nothing was charged and nothing credited. */
export type PlacedUpgrade = {
  upgradeId: number;
  orderId: number;
  orderNumber: string;
  invoiceId: number | null;
  effect: ServiceUpgradeQuote['effect'];
  /** To be paid before it is carried out. */
  total: MoneyJson;
  status: 'Pending' | 'Completed';
};

type Planned = {
  actor: Actor;
  quote: ServiceUpgradeQuote;
  plan: UpgradePlan;
  paymentMethod: string;
  ipAddress: string;
};

const SYSTEM = Actor.system('upgrades');
const beforeCommit = crashPoint('upgrade.before-commit', 'upgrade', 'api');
const afterCommit = crashPoint('upgrade.after-commit', 'upgrade', 'api');

/**
 * Changes of running services, ordered and carried out (`domain.md §9`, ADR 0014): at once when nothing is to be paid, else when the invoice
 * is paid in full. One at a time waits; it lapses when the days it was reckoned on are over or have changed.
 */
@Injectable()
export class Upgrades {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly quotes: ServiceQuotesService,
    private readonly rules: CheckoutRules,
    private readonly catalog: CatalogService,
    private readonly clients: ClientsService,
    private readonly pricing: PricingService,
    private readonly promotions: PromotionsService,
    private readonly invoicing: InvoicingService,
    private readonly payments: PaymentsService,
    private readonly provisioning: ProvisioningService,
    private readonly services: ServiceRows,
    private readonly life: ServiceLife,
    private readonly unpaid: UnpaidLines,
    private readonly orders: OrderWriter,
    private readonly rows: UpgradeRows,
  ) {}

  async place(
    actor: Actor,
    serviceId: number,
    input: UpgradeInput,
    idempotency: Idempotency | null,
  ): Promise<PlacedUpgrade> {
    actor.require('services.write');
    const earlier = idempotency && (await this.db.answered<PlacedUpgrade>(idempotency));
    if (earlier) return earlier;
    const quote = await this.quotes.upgrade(scopeOf(actor), serviceId, input);
    const { expectedFingerprint } = input;
    if (expectedFingerprint !== undefined && expectedFingerprint !== quote.fingerprint)
      throw new QuoteChangedError(quote.fingerprint);
    const { resellerId } = quote.basis;
    if (actor.kind === 'client' && !(await this.rules.isOpen(resellerId))) throw new StoreClosedError();
    const planned = {
      actor,
      quote,
      plan: planOf(quote, await this.catalog.current()),
      paymentMethod: await this.rules.paymentMethod(resellerId, input.paymentMethod, serviceId),
      ipAddress: input.ipAddress ?? '',
    };
    const placed = await this.db.once(idempotency, (tx) => this.write(tx, planned), { asked: true });
    await afterCommit();
    return placed;
  }

  /** The order of a paid, or by hand accepted, upgrade: carries it out. @returns false when the order is none of an upgrade */
  async accept(tx: Tx, orderId: number): Promise<boolean> {
    const upgrade = await this.rows.byOrder(tx, orderId);
    if (!upgrade) return false;
    if (upgrade.status === 'Pending') await this.carryOut(tx, upgrade);
    return true;
  }

  /** An unpaid upgrade of this order was given up; its invoice is the order's matter. @returns false when it is none */
  async giveUp(tx: Tx, orderId: number, reason: string): Promise<boolean> {
    const upgrade = await this.rows.byOrder(tx, orderId);
    if (!upgrade) return false;
    if (upgrade.status === 'Pending') await this.lapse(tx, upgrade, reason, false);
    return true;
  }

  /** Orders of upgrades whose days are over, or whose service ends: they lapse unpaid. */
  async outOfDate(date: string): Promise<{ orderId: OrderId; serviceId: number }[]> {
    return this.db.query<{ orderId: OrderId; serviceId: number }>(
      `SELECT u.order_id AS orderId, u.service_id AS serviceId FROM rc_upgrades u
       JOIN rc_services s ON s.service_type = 'hosting' AND s.service_id = u.service_id
       WHERE u.status = 'Pending' AND (u.due_on <= ? OR s.next_due_on <> u.due_on OR s.status NOT IN ('Active', 'Suspended'))
       ORDER BY u.upgrade_id`,
      [date],
    );
  }

  private async write(tx: Tx, planned: Planned): Promise<PlacedUpgrade> {
    const { actor, quote, plan, paymentMethod, ipAddress } = planned;
    const { clientId, resellerId } = quote.basis;
    const { promotion } = quote;
    const client = await this.clients.lock(tx, clientId);
    if (client.status === 'Closed') throw new ClientMayNotOrderError();
    if (client.currency !== quote.line.amount.currency)
      throw new CurrencyMismatchError(client.currency, quote.line.amount.currency);
    const held =
      promotion &&
      (await this.promotions.hold(tx, promotion, { clientId, history: await clientHistory(tx, clientId) }));
    const service = await this.stillAsQuoted(tx, quote);
    const total = quote.line.total.isPositive() ? quote.line.total : quote.line.total.minus(quote.line.total);
    const { currency } = total;
    const head = {
      actor,
      clientId,
      resellerId,
      paymentMethod,
      ipAddress,
      quote: { currency, total, fingerprint: quote.fingerprint, promotion, lines: [quote.line] },
    };
    const order = await this.orders.order(tx, head);
    const { orderId } = order;
    if (promotion && held)
      await this.promotions.use(tx, held, { orderId, clientId, resellerId, discount: promotion.discount });
    const before = await this.before(tx, service);
    const upgradeId = await this.rows.mirror(tx, orderId, quote, before);
    const invoice =
      quote.effect === 'dropped'
        ? null
        : await this.invoicing.issue(
            tx,
            upgradeInvoice(quote, {
              upgradeId,
              orderId,
              paymentMethod,
              before: service.label,
              today: this.clock.today(),
            }),
          );
    const invoiceId = invoice?.invoiceId ?? null;
    if (invoice && quote.effect === 'credit') await this.moveCredit(tx, quote, invoice.invoiceId);
    await this.rows.companion(tx, upgradeId, quote, plan, { orderId, invoiceId: invoiceId ?? 0 });
    await tx.execute('UPDATE tblorders SET invoiceid = ? WHERE id = ?', [invoiceId ?? 0, orderId]);
    this.orders.companion(tx, head, { ...order, cartId: null, invoiceId });
    await this.orderLine(tx, { orderId, service, quote, plan, lineId: invoice?.lineIds[0] ?? 0 });
    await this.services.note(tx, service, { what: 'upgrade-ordered', detail: plan.label, by: actor.key });
    const atOnce = !invoice || invoice.total.isZero();
    if (atOnce) {
      await tx.execute("UPDATE tblorders SET status = 'Active' WHERE id = ?", [orderId]);
      await tx.execute("UPDATE rc_orders SET status = 'Active', accepted_at = ? WHERE order_id = ?", [
        this.clock.now(),
        orderId,
      ]);
      await this.accept(tx, orderId);
    } else
      tx.emit(
        new OrderPlaced({
          orderId,
          orderNumber: order.orderNumber,
          invoiceId: invoice.invoiceId,
          clientId,
          resellerId,
          total: invoice.total.toJSON(),
        }),
      );
    await beforeCommit();
    return {
      upgradeId,
      orderId,
      orderNumber: order.orderNumber,
      invoiceId,
      effect: quote.effect,
      total: total.toJSON(),
      status: atOnce ? 'Completed' : 'Pending',
    };
  }

  /** What was quoted must still be so when it is written: the same service, days, terms and prices, and no other change that waits. */
  private async stillAsQuoted(tx: Tx, quote: ServiceUpgradeQuote): Promise<LockedService> {
    const { serviceId, resellerId, dueOn, version } = quote.basis;
    const service = await this.services.lock(tx, { type: 'hosting', id: serviceId });
    const open = await this.rows.openOf(tx, serviceId);
    if (open) throw new UpgradeOpenError(open.orderId, open.invoiceId);
    if (service.status !== 'Active') throw new ServiceNotUpgradableError('it is not active');
    if (await this.life.isEnding(tx, service)) throw new ServiceNotUpgradableError('it is being ended');
    const [wish] = await tx.query<{ id: number }>(
      "SELECT id FROM rc_cancel_requests WHERE service_type = 'hosting' AND service_id = ? AND is_open = 1",
      [serviceId],
    );
    if (wish) throw new ServiceNotUpgradableError('its cancellation was asked for');
    const same =
      service.resellerId === resellerId &&
      service.nextDueOn === dueOn &&
      (await this.termsVersion(tx, serviceId)) === version &&
      (await this.pricing.isCurrent({ priceState: quote.priceState, resellerId }, tx));
    if (!same) throw new QuoteChangedError(quote.fingerprint);
    return service;
  }

  /** Makes of the service what was quoted, or gives the money back when it no longer can be that. The service's lock comes first. */
  private async carryOut(tx: Tx, upgrade: UpgradeRow): Promise<void> {
    const service = await this.services.lock(tx, { type: 'hosting', id: upgrade.serviceId });
    const misfit = await this.misfit(tx, service, upgrade);
    if (misfit) return this.lapse(tx, upgrade, misfit, true);
    // What of the time to come was invoiced at the old terms and is not paid is charged anew at the new ones.
    await this.unpaid.release(tx, [service], service.nextDueOn);
    await this.rows.change(tx, upgrade);
    await this.rows.close(tx, upgrade, 'Completed');
    const { plan } = upgrade;
    await this.services.note(tx, service, {
      what: 'upgraded',
      detail: `${service.label} → ${plan.label}`,
      by: 'system:upgrades',
    });
    await this.provisioning.request(tx, {
      serviceType: 'hosting',
      serviceId: service.id,
      action: 'change',
      resellerId: service.resellerId,
      clientId: service.clientId,
      description: plan.label,
      requestKey: `upgrade-${upgrade.upgradeId}`,
      module: plan.module,
    });
    const { upgradeId, orderId, invoiceId } = upgrade;
    const { id: serviceId, clientId, resellerId } = service;
    tx.emit(new ServiceUpgraded({ serviceId, clientId, resellerId, upgradeId, orderId, invoiceId }));
  }

  /** Why it no longer fits, null when it does. */
  private async misfit(tx: Tx, service: LockedService, upgrade: UpgradeRow): Promise<string | null> {
    if (!isRunning(service.status)) return `the service is ${service.status}`;
    if (await this.life.isEnding(tx, service)) return 'the service is being ended';
    if ((service.nextDueOn ?? NEVER) !== upgrade.dueOn) return 'another period was paid meanwhile';
    if (upgrade.dueOn <= this.clock.today().toString()) return 'the period that it was reckoned on is over';
    if ((await this.termsVersion(tx, service.id)) !== upgrade.termsVersion) return 'the service was changed meanwhile';
    return null;
  }

  private async lapse(tx: Tx, upgrade: UpgradeRow, reason: string, paid: boolean): Promise<void> {
    const service = await this.services.lock(tx, { type: 'hosting', id: upgrade.serviceId });
    await this.rows.close(tx, upgrade, 'Cancelled');
    const credited = paid && upgrade.invoiceId !== 0 && (await this.giveBack(tx, upgrade.invoiceId as InvoiceId));
    await this.services.note(tx, service, { what: 'upgrade-lapsed', detail: reason, by: 'system:upgrades' });
    const { upgradeId, orderId, serviceId, clientId, resellerId } = upgrade;
    tx.emit(new UpgradeLapsed({ serviceId, clientId, resellerId, upgradeId, orderId, reason, credited }));
  }

  /** What was paid of it becomes credit, with a credit note; an invoice that was accepted unpaid is cancelled. */
  private async giveBack(tx: Tx, invoiceId: InvoiceId): Promise<boolean> {
    const invoice = await this.invoicing.lock(tx, invoiceId);
    if (invoice.status === 'Unpaid') {
      await this.payments.cancelInvoice(tx, SYSTEM, invoiceId);
      return false;
    }
    if (invoice.status !== 'Paid' || invoice.total.isZero()) return false;
    await this.payments.refundToCredit(tx, SYSTEM, invoiceId, 'The change of the service could not be carried out');
    return true;
  }

  private moveCredit(tx: Tx, { line, basis }: ServiceUpgradeQuote, invoiceId: number): Promise<void> {
    return this.payments.moveCredit(tx, {
      clientId: basis.clientId,
      book: 0 as ResellerId,
      resellerId: basis.resellerId,
      amount: line.total.negated(),
      key: `downgrade:${invoiceId}`,
      kind: 'downgrade',
      invoiceId: invoiceId as InvoiceId,
      description: `Upgrade/Downgrade Credit of Invoice #${invoiceId}`,
    });
  }

  private async orderLine(
    tx: Tx,
    at: { orderId: number; service: LockedService; quote: ServiceUpgradeQuote; plan: UpgradePlan; lineId: number },
  ): Promise<void> {
    const { orderId, service, quote, plan, lineId } = at;
    await tx.insertMany(
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
      [
        [
          orderId,
          service.resellerId,
          0,
          'hosting',
          service.id,
          lineId,
          plan.module,
          `${service.label} → ${plan.label}`.slice(0, 500),
          quote.line.total.toDatabase(),
          JSON.stringify(quote.line),
        ],
      ],
    );
  }

  private async before(tx: Tx, { id, itemId, term }: LockedService) {
    const options = await tx.query<{ optionid: number; qty: number }>(
      'SELECT optionid, qty FROM tblhostingconfigoptions WHERE relid = ? ORDER BY id',
      [id],
    );
    const [row] = await tx.query<{ amount: string }>('SELECT amount FROM tblhosting WHERE id = ?', [id]);
    return {
      itemId,
      term,
      amount: row.amount,
      options: options.map(({ optionid, qty }) => `${optionid}=>${qty}`).join('|'),
    };
  }

  private async termsVersion(tx: Tx, serviceId: number): Promise<number> {
    const [row] = await tx.query<{ version: number | null }>(
      `SELECT MAX(version) AS version FROM rc_service_terms
       WHERE service_type = 'hosting' AND service_id = ? AND applies_to = 'renewal'`,
      [serviceId],
    );
    return row.version ?? 0;
  }
}
