import { Injectable } from '@nestjs/common';
import { Actor, Clock, type InvoiceId, LocalDate, type OrderId } from '#kernel';
import { DomainsService, RegistrarTasksService } from '#domains';
import { InvoicingService } from '#invoicing';
import { PaymentsService } from '#payments';
import { Db, parseJson, type RunOptions, type Tx } from '#platform';
import { PromotionsService } from '#promotions';
import { ProvisioningService } from '#provisioning';
import { monthsOf } from '#catalog';
import type { QuoteLine } from '#pricing';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { DomainRenewals } from './domain-renewals.service.js';
import { OrderCancelled } from './events.js';
import { ServiceRows } from './life/service-rows.js';
import {
  AcceptingOffError,
  NoUpgradeOpenError,
  OrderNotAcceptableError,
  OrderNotCancellableError,
  OrderNotFoundError,
} from './ordering.errors.js';
import { type ServiceType, transferCodeOf } from './service-terms.js';
import { Upgrades } from './upgrades/upgrades.service.js';

type OrderRow = {
  order_id: OrderId;
  reseller_id: number;
  client_id: number;
  invoice_id: InvoiceId;
  status: string;
};
type LineRow = {
  service_type: ServiceType;
  service_id: number;
  module: string;
  description: string;
  quote_line: unknown;
};

const SYSTEM = Actor.system('orders');

/** What follows after an order was placed: acceptance, activation, due dates, cancellation. */
@Injectable()
export class OrderLifeService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly invoicing: InvoicingService,
    private readonly payments: PaymentsService,
    private readonly provisioning: ProvisioningService,
    private readonly domains: DomainsService,
    private readonly registrars: RegistrarTasksService,
    private readonly renewals: DomainRenewals,
    private readonly promotions: PromotionsService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
    private readonly rows: ServiceRows,
    private readonly upgrades: Upgrades,
  ) {}

  /**
   * Accepts the order of a paid invoice: its services are asked for at servers and registrars. Running twice, or for an
   * invoice without an order, changes nothing.
   */
  async acceptPaid(tx: Tx, invoiceId: number): Promise<void> {
    const order = await this.lock(tx, 'invoice_id', invoiceId);
    if (order?.status === 'Pending') await this.accept(tx, order, '');
  }

  private async accept(tx: Tx, order: OrderRow, by: string): Promise<void> {
    await tx.execute("UPDATE tblorders SET status = 'Active' WHERE id = ?", [order.order_id]);
    await tx.execute("UPDATE rc_orders SET status = 'Active', accepted_at = ?, accepted_by = ? WHERE order_id = ?", [
      this.clock.now(),
      by,
      order.order_id,
    ]);
    if (await this.upgrades.accept(tx, order.order_id)) return;
    const lines = await tx.query<LineRow>(
      `SELECT service_type, service_id, module, description, quote_line FROM rc_order_lines
       WHERE order_id = ? ORDER BY position`,
      [order.order_id],
    );
    for (const line of lines) await this.requestService(tx, order, line);
  }

  /** Moves the due date of every service to the end of the period that this invoice paid for, never back (`domain.md §9`). */
  async advanceDueDates(tx: Tx, invoiceId: number): Promise<void> {
    const periods = await tx.query<{ service_type: ServiceType; service_id: number; period_end: string }>(
      'SELECT service_type, service_id, period_end FROM rc_service_periods WHERE invoice_id = ? ORDER BY id',
      [invoiceId],
    );
    for (const { service_type: type, service_id: id, period_end: end } of periods) {
      if (type === 'domain') await this.domains.advanceDueDate(tx, id, LocalDate.of(end));
      else if (type === 'hosting')
        await tx.execute('UPDATE tblhosting SET nextduedate = ? WHERE id = ? AND nextduedate < ?', [end, id, end]);
      else
        await tx.execute('UPDATE tblhostingaddons SET nextduedate = ? WHERE id = ? AND nextduedate < ?', [
          end,
          id,
          end,
        ]);
      await tx.execute(
        'UPDATE rc_services SET next_due_on = ? WHERE service_type = ? AND service_id = ? AND next_due_on < ?',
        [end, type, id, end],
      );
    }
  }

  /**
   * Accepts an order before it is paid (`domain.md §9`): its services are set up and its due dates advance; the invoice stays open, and its
   * payment sets nothing up twice. Staff with `orders.write`, the reseller where `billing.acceptBeforePayment` is on.
   * @throws DomainError `ordering.order_not_found`, `ordering.order_not_acceptable`, `ordering.accepting_off`
   */
  async acceptByHand(actor: Actor, orderId: OrderId): Promise<void> {
    actor.require('orders.write');
    await this.db.transaction(async (tx) => {
      const order = await this.lockFor(tx, actor, orderId);
      if (actor.kind === 'reseller') {
        const scope = await this.resellers.scopeOf(actor.resellerId, tx);
        if (!(await this.settings.value('billing.acceptBeforePayment', scope, tx))) throw new AcceptingOffError();
      }
      if (order.status !== 'Pending') throw new OrderNotAcceptableError(order.status);
      const invoice = order.invoice_id && (await this.invoicing.lock(tx, order.invoice_id));
      if (invoice && invoice.status === 'Cancelled') throw new OrderNotAcceptableError('of a cancelled invoice');
      await this.accept(tx, order, actor.key);
      await this.advanceDueDates(tx, order.invoice_id);
    });
  }

  /**
   * Cancels a pending, unpaid order with its invoice and services; the names of its domains are free again, part
   * payments and applied credit become credit. Staff, or
   * the reseller for his clients, with `orders.write`.
   * @throws DomainError `ordering.order_not_found`, `ordering.order_not_cancellable`, and what invoicing refuses
   */
  async cancel(actor: Actor, orderId: OrderId): Promise<void> {
    actor.require('orders.write');
    await this.db.transaction(async (tx) => {
      const order = await this.lockFor(tx, actor, orderId);
      if (order.status !== 'Pending') throw new OrderNotCancellableError(order.status);
      await this.cancelLocked(tx, actor, order, 'its order was cancelled');
    });
  }

  /**
   * Takes back a change of a service that waits for its payment; its client may too.
   * @throws DomainError `ordering.service_not_found`, `ordering.no_upgrade_open`, and what invoicing refuses
   */
  async cancelUpgrade(actor: Actor, serviceId: number): Promise<void> {
    actor.require('services.write');
    await this.db.transaction(async (tx) => {
      const [open] = await tx.query<{ orderId: OrderId; clientId: number; resellerId: number }>(
        `SELECT order_id AS orderId, client_id AS clientId, reseller_id AS resellerId FROM rc_upgrades
         WHERE service_id = ? AND is_open = 1`,
        [serviceId],
      );
      const foreign =
        (actor.kind === 'client' && open?.clientId !== actor.clientId) ||
        (actor.kind === 'reseller' && open?.resellerId !== actor.resellerId);
      if (!open || foreign) throw new NoUpgradeOpenError();
      const order = await this.lock(tx, 'order_id', open.orderId);
      if (order?.status !== 'Pending') throw new NoUpgradeOpenError();
      await this.cancelLocked(tx, SYSTEM, order, 'it was taken back');
    });
  }

  /** Unpaid upgrades whose days are over; of the daily task `terminations`. */
  async lapseUpgrades(
    found: readonly { orderId: number; serviceId: number }[],
    { dryRun, log }: RunOptions,
  ): Promise<void> {
    for (const { orderId, serviceId } of found) {
      const subject = `hosting ${serviceId}`;
      try {
        const lapsed = dryRun || (await this.db.transaction((tx) => this.giveUpUpgrade(tx, orderId)));
        if (lapsed) log.made(subject, 'its unpaid change lapses');
      } catch (error) {
        log.failed(subject, (error as Error).message);
      }
    }
  }

  /** An upgrade that will not be paid any more. A repeat changes nothing. @returns whether it was given up now */
  async giveUpUpgrade(tx: Tx, orderId: number): Promise<boolean> {
    const order = await this.lock(tx, 'order_id', orderId);
    if (order?.status !== 'Pending') return false;
    const invoice = await this.invoicing.lock(tx, order.invoice_id);
    // Paid a moment ago: its own delivery decides what becomes of it.
    if (invoice.status === 'Paid') return false;
    await this.cancelLocked(tx, SYSTEM, order, 'it was not paid in time');
    return true;
  }

  private async cancelLocked(tx: Tx, actor: Actor, order: OrderRow, reason: string): Promise<void> {
    const { order_id: orderId, invoice_id: invoiceId, client_id: clientId, reseller_id: resellerId } = order;
    await this.promotions.giveBack(tx, orderId);
    const invoice = await this.invoicing.lock(tx, invoiceId);
    // Staff may have cancelled the invoice by itself: order, services and names must not stay behind.
    if (invoice.status !== 'Cancelled') await this.payments.cancelInvoice(tx, actor, invoiceId);
    if (!(await this.upgrades.giveUp(tx, orderId, reason))) await this.cancelServices(tx, order);
    // A cancelled invoice charges no period: the same period may be charged by another line.
    await tx.execute('DELETE FROM rc_service_periods WHERE invoice_id = ?', [invoiceId]);
    await tx.execute("UPDATE tblorders SET status = 'Cancelled' WHERE id = ?", [orderId]);
    await tx.execute("UPDATE rc_orders SET status = 'Cancelled' WHERE order_id = ?", [orderId]);
    tx.emit(new OrderCancelled({ orderId, invoiceId, clientId, resellerId }));
  }

  private async cancelServices(tx: Tx, order: OrderRow): Promise<void> {
    const lines = await tx.query<{ service_type: ServiceType; service_id: number; quote_line: unknown }>(
      'SELECT service_type, service_id, quote_line FROM rc_order_lines WHERE order_id = ?',
      [order.order_id],
    );
    for (const { service_type: type, service_id: id, quote_line: quoted } of lines) {
      if (itemOf(quoted) === 'domainrenew') await this.renewals.giveBack(tx, id, order.invoice_id);
      else if (type === 'domain') {
        await this.domains.cancelPending(tx, id);
        await tx.execute(
          "UPDATE rc_services SET status = 'Cancelled' WHERE service_type = 'domain' AND service_id = ?",
          [id],
        );
      } else {
        const service = await this.rows.lock(tx, { type, id });
        if (service.status === 'Pending') await this.rows.move(tx, service, 'Cancelled');
      }
    }
  }

  /** Staff, or the reseller whose client's it is. */
  private async lockFor(tx: Tx, actor: Actor, orderId: OrderId): Promise<OrderRow> {
    const order = await this.lock(tx, 'order_id', orderId);
    const foreign = actor.kind === 'client' || (actor.kind === 'reseller' && order?.reseller_id !== actor.resellerId);
    if (!order || foreign) throw new OrderNotFoundError();
    return order;
  }

  private async lock(tx: Tx, by: 'order_id' | 'invoice_id', id: number): Promise<OrderRow | undefined> {
    const [order] = await tx.query<OrderRow>(
      `SELECT order_id, reseller_id, client_id, invoice_id, status FROM rc_orders WHERE ${by} = ? FOR UPDATE`,
      [id],
    );
    return order;
  }

  private async requestService(tx: Tx, order: OrderRow, line: LineRow): Promise<void> {
    const requestKey = `order-${order.order_id}`;
    const { service_type: serviceType, service_id: serviceId, module, description } = line;
    if (serviceType !== 'domain') {
      const { reseller_id: resellerId, client_id: clientId } = order;
      const asked = { serviceType, serviceId, module, description, resellerId, clientId, requestKey };
      await this.provisioning.request(tx, { ...asked, action: 'create' });
      return;
    }
    const { line: bought } = parseJson<Pick<QuoteLine, 'line'>>(line.quote_line);
    const isTransfer = bought.item.type === 'domaintransfer';
    const action = bought.item.type === 'domainrenew' ? 'renew' : isTransfer ? 'transfer' : 'register';
    const [secrets] = await tx.query<{ transfersecret: string }>('SELECT transfersecret FROM tblorders WHERE id = ?', [
      order.order_id,
    ]);
    await this.registrars.request(tx, {
      domainId: serviceId,
      action,
      years: (monthsOf(bought.term) as number) / 12,
      ...(isTransfer ? { eppCode: transferCodeOf(secrets.transfersecret, bought.domain as string) } : {}),
      registrar: module,
      requestKey,
    });
  }
}

/** What the line of an order sold; imported orders have no quote. */
const itemOf = (quoted: unknown): string | undefined =>
  parseJson<Partial<Pick<QuoteLine, 'line'>> | null>(quoted)?.line?.item.type;
