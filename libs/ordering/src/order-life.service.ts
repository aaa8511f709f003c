import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type InvoiceId, LocalDate, type OrderId } from '#kernel';
import { DomainsService, RegistrarTasksService } from '#domains';
import { InvoicingService } from '#invoicing';
import { PaymentsService } from '#payments';
import { Db, parseJson, type Tx } from '#platform';
import { PromotionsService } from '#promotions';
import { ProvisioningService } from '#provisioning';
import { monthsOf } from '#catalog';
import type { QuoteLine } from '#pricing';
import { DomainRenewals } from './domain-renewals.service.js';
import { OrderCancelled, ServiceActivated } from './events.js';
import { OrderNotCancellableError, OrderNotFoundError } from './ordering.errors.js';
import { type ServiceType, transferCodeOf } from './service-terms.js';

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

export type SetUp = { serviceType: 'hosting' | 'addon'; serviceId: number; username: string };

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
  ) {}

  /**
   * Accepts the order of a paid invoice: its services are asked for at servers and registrars. Running twice, or for an
   * invoice without an order, changes nothing.
   */
  async acceptPaid(tx: Tx, invoiceId: number): Promise<void> {
    const [order] = await tx.query<OrderRow>(
      `SELECT order_id, reseller_id, client_id, invoice_id, status FROM rc_orders WHERE invoice_id = ? FOR UPDATE`,
      [invoiceId],
    );
    if (!order || order.status !== 'Pending') return;
    const lines = await tx.query<LineRow>(
      `SELECT service_type, service_id, module, description, quote_line FROM rc_order_lines
       WHERE order_id = ? ORDER BY position`,
      [order.order_id],
    );
    for (const line of lines) await this.requestService(tx, order, line);
    await tx.execute("UPDATE tblorders SET status = 'Active' WHERE id = ?", [order.order_id]);
    await tx.execute("UPDATE rc_orders SET status = 'Active', accepted_at = ? WHERE order_id = ?", [
      this.clock.now(),
      order.order_id,
    ]);
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

  /** The server has it: a pending service runs from now on, and the client hears of it. */
  async activate(tx: Tx, { serviceType, serviceId, username }: SetUp): Promise<void> {
    const [service] = await tx.query<{ client_id: number; reseller_id: number; order_id: number }>(
      `SELECT client_id, reseller_id, order_id FROM rc_services WHERE service_type = ? AND service_id = ? FOR UPDATE`,
      [serviceType, serviceId],
    );
    if (!service || !(await this.move(tx, serviceType, serviceId, ['Pending'], 'Active'))) return;
    if (serviceType === 'hosting' && username !== '')
      await tx.execute('UPDATE tblhosting SET username = ? WHERE id = ?', [username, serviceId]);
    tx.emit(
      new ServiceActivated({
        serviceType,
        serviceId,
        orderId: service.order_id,
        clientId: service.client_id,
        resellerId: service.reseller_id,
      }),
    );
  }

  /** The server suspended, resumed or terminated it. */
  async changed(
    tx: Tx,
    action: 'suspend' | 'unsuspend' | 'terminate',
    service: Omit<SetUp, 'username'>,
  ): Promise<void> {
    const { serviceType, serviceId } = service;
    const [from, to] = (
      {
        suspend: [['Active'], 'Suspended'],
        unsuspend: [['Suspended'], 'Active'],
        terminate: [['Active', 'Suspended'], 'Terminated'],
      } as const
    )[action];
    if (!(await this.move(tx, serviceType, serviceId, from, to)) || action !== 'terminate') return;
    const table = serviceType === 'hosting' ? 'tblhosting' : 'tblhostingaddons';
    await tx.execute(`UPDATE ${table} SET termination_date = ? WHERE id = ?`, [
      this.clock.today().toString(),
      serviceId,
    ]);
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
      const [order] = await tx.query<OrderRow>(
        `SELECT order_id, reseller_id, client_id, invoice_id, status FROM rc_orders WHERE order_id = ? FOR UPDATE`,
        [orderId],
      );
      const foreign = actor.kind === 'client' || (actor.kind === 'reseller' && order?.reseller_id !== actor.resellerId);
      if (!order || foreign) throw new OrderNotFoundError();
      if (order.status !== 'Pending') throw new OrderNotCancellableError(order.status);
      await this.promotions.giveBack(tx, orderId);
      const invoice = await this.invoicing.lock(tx, order.invoice_id);
      // Staff may have cancelled the invoice by itself: order, services and names must not stay behind.
      if (invoice.status !== 'Cancelled') await this.payments.cancelInvoice(tx, actor, order.invoice_id);
      const lines = await tx.query<{ service_type: ServiceType; service_id: number; quote_line: unknown }>(
        'SELECT service_type, service_id, quote_line FROM rc_order_lines WHERE order_id = ?',
        [orderId],
      );
      for (const { service_type: type, service_id: id, quote_line: quoted } of lines) {
        if (itemOf(quoted) === 'domainrenew') await this.renewals.giveBack(tx, id, order.invoice_id);
        else if (type === 'domain') {
          await this.domains.cancelPending(tx, id);
          await tx.execute(
            "UPDATE rc_services SET status = 'Cancelled' WHERE service_type = 'domain' AND service_id = ?",
            [id],
          );
        } else await this.move(tx, type, id, ['Pending'], 'Cancelled');
      }
      // A cancelled invoice charges no period: the same period may be charged by another line.
      await tx.execute('DELETE FROM rc_service_periods WHERE invoice_id = ?', [order.invoice_id]);
      await tx.execute("UPDATE tblorders SET status = 'Cancelled' WHERE id = ?", [orderId]);
      await tx.execute("UPDATE rc_orders SET status = 'Cancelled' WHERE order_id = ?", [orderId]);
      const { invoice_id: invoiceId, client_id: clientId, reseller_id: resellerId } = order;
      tx.emit(new OrderCancelled({ orderId, invoiceId, clientId, resellerId }));
    });
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

  /** One step of a service's life in both its rows; false when it is in none of the statuses it may leave. */
  private async move(
    tx: Tx,
    serviceType: 'hosting' | 'addon',
    serviceId: number,
    from: readonly string[],
    to: string,
  ): Promise<boolean> {
    const [table, column] = serviceType === 'hosting' ? ['tblhosting', 'domainstatus'] : ['tblhostingaddons', 'status'];
    const moved = await tx.execute(`UPDATE ${table} SET ${column} = ? WHERE id = ? AND ${column} IN (?)`, [
      to,
      serviceId,
      from,
    ]);
    if (moved.affectedRows === 0) return false;
    await tx.execute('UPDATE rc_services SET status = ? WHERE service_type = ? AND service_id = ?', [
      to,
      serviceType,
      serviceId,
    ]);
    return true;
  }
}

/** What the line of an order sold; imported orders have no quote. */
const itemOf = (quoted: unknown): string | undefined =>
  parseJson<Partial<Pick<QuoteLine, 'line'>> | null>(quoted)?.line?.item.type;
