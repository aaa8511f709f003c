import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainsService, RegistrarTasksService } from '#domains';
import { Actor, type AdminId, type ClientId, type InvoiceId, LocalDate, Money, type OrderId } from '#kernel';
import { PaymentsService } from '#payments';
import { parseJson } from '#platform';
import { ProvisioningService } from '#provisioning';
import { admin, all, aWorld, backup, codeOf, name, start, type World } from './world.js';

describe('an order after it was placed', () => {
  let world: World;
  let buyer: Actor;

  beforeAll(async () => {
    world = await aWorld();
    buyer = await world.endClient();
  });
  afterAll(() => world.app.close());

  const place = (lines = [start(), backup, name('example.com', { term: '1y' })]) =>
    world.ordering.checkout(buyer, { lines, paymentMethod: 'banktransfer' }, null);
  const tasks = (orderId: number) =>
    world.sql<{ id: number; service_type: string; status: string; adapter: string; module: string }>(
      `SELECT id, service_type, status, adapter, module FROM rc_provisioning_tasks WHERE request_key = ? ORDER BY id`,
      [`order-${orderId}`],
    );
  const told = async (type: string) =>
    (await world.sql<{ payload: unknown }>('SELECT payload FROM rc_outbox WHERE type = ? ORDER BY id', [type])).map(
      ({ payload }) => parseJson<Record<string, unknown>>(payload),
    );

  it('asks for nothing until it is paid; then each service once, and its due dates move on', async () => {
    const placed = await place();
    await world.app.drain();
    expect(await tasks(placed.orderId)).toEqual([]);
    await world.pay(placed.invoiceId);
    await world.app.drain();
    expect((await tasks(placed.orderId)).map(({ id: _, ...task }) => task)).toEqual([
      // A module that is not installed goes to the task list.
      { service_type: 'hosting', status: 'open', adapter: 'manual', module: 'cpanel' },
      { service_type: 'addon', status: 'open', adapter: 'manual', module: '' },
    ]);
    const [order] = await world.sql(
      'SELECT o.status, r.status AS mirror FROM tblorders o JOIN rc_orders r ON r.order_id = o.id WHERE o.id = ?',
      [placed.orderId],
    );
    expect(order).toEqual({ status: 'Active', mirror: 'Active' });
    const [due] = await world.sql(
      `SELECT h.nextduedate AS hosting, a.nextduedate AS addon, d.nextduedate AS domain, h.domainstatus, d.status
       FROM tblhosting h JOIN tblhostingaddons a ON a.orderid = h.orderid JOIN tbldomains d ON d.orderid = h.orderid
       WHERE h.orderid = ?`,
      [placed.orderId],
    );
    expect(due).toEqual({
      hosting: '2027-02-28',
      addon: '2027-02-28',
      domain: '2028-01-31',
      domainstatus: 'Pending',
      status: 'Pending Registration',
    });
    await world.sql("UPDATE rc_event_deliveries SET status = 'pending'");
    await world.app.drain();
    expect(await tasks(placed.orderId)).toHaveLength(2);
  });

  it('runs a service when its task is done, and tells it once', async () => {
    const placed = await place([start({ domain: 'runs.com' })]);
    await world.pay(placed.invoiceId);
    await world.app.drain();
    const [task] = await tasks(placed.orderId);
    const provisioning = world.app.get(ProvisioningService);
    expect(await codeOf(provisioning.complete(Actor.admin(2 as AdminId, ['tasks.read']), task.id, {}))).toBe(
      'kernel.permission_missing',
    );
    const race = await Promise.allSettled(
      [1, 2, 3].map(() => provisioning.complete(admin, task.id, { username: 'runs1' })),
    );
    expect(race.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    await world.app.drain();
    const [hosting] = await world.sql<{ id: number }>(
      'SELECT id, domainstatus, username FROM tblhosting WHERE orderid = ?',
      [placed.orderId],
    );
    expect(hosting).toMatchObject({ domainstatus: 'Active', username: 'runs1' });
    const activated = (await told('ordering.service-activated.v1')).filter((e) => e.serviceId === hosting.id);
    expect(activated).toEqual([
      {
        serviceType: 'hosting',
        serviceId: hosting.id,
        orderId: placed.orderId,
        clientId: buyer.clientId,
        resellerId: world.resellerId,
      },
    ]);
    const [row] = (await world.ordering.services(buyer, all())).items.filter((s) => s.orderId === placed.orderId);
    expect(row).toMatchObject({ status: 'Active', nextDueOn: '2027-02-28', amount: '12.00', domain: 'runs.com' });
    expect(await codeOf(provisioning.refuse(admin, task.id, 'late'))).toBe('provisioning.task_closed');
  });

  it('holds a domain from the day the registry has it, for the years that were bought', async () => {
    const placed = await place([name('years.com', { term: '2y' })]);
    await world.pay(placed.invoiceId);
    await world.app.drain();
    const [task] = await world.sql<{ id: number; action: string; years: number }>(
      'SELECT id, action, years FROM rc_registrar_tasks WHERE request_key = ?',
      [`order-${placed.orderId}`],
    );
    expect(task).toMatchObject({ action: 'register', years: 2 });
    await world.app.clock.moveTo(new Date('2027-02-02T10:00:00Z'));
    await world.app.get(RegistrarTasksService).complete(admin, task.id, {});
    await world.app.clock.moveTo(new Date('2027-01-31T10:00:00Z'));
    const [domain] = await world.sql('SELECT status, registrationdate, expirydate FROM tbldomains WHERE orderid = ?', [
      placed.orderId,
    ]);
    expect(domain).toEqual({ status: 'Active', registrationdate: '2027-02-02', expirydate: '2029-02-02' });
    expect((await told('domains.domain-activated.v1')).at(-1)).toMatchObject({
      name: 'years.com',
      expiresOn: '2029-02-02',
    });
    expect((await world.app.get(DomainsService).availability('years.com')).status).toBe('taken');
  });

  it('gives the transfer code to who does the transfer, seals it, and forgets it when done', async () => {
    const line = name('moved.com', { item: { type: 'domaintransfer', id: 1 }, term: '1y', eppCode: 'Ab"1;x' });
    const placed = await place([line]);
    await world.pay(placed.invoiceId);
    await world.app.drain();
    const [{ id, sealed }] = await world.sql<{ id: number; sealed: string }>(
      'SELECT id, epp_code_sealed AS sealed FROM rc_registrar_tasks WHERE request_key = ?',
      [`order-${placed.orderId}`],
    );
    expect(sealed).toMatch(/^v1\./);
    const registrars = world.app.get(RegistrarTasksService);
    expect((await registrars.task(admin, id)).eppCode).toBe('Ab"1;x');
    expect((await registrars.task(Actor.admin(2 as AdminId, ['tasks.read']), id)).eppCode).toBe('');
    expect(await codeOf(registrars.complete(admin, id, { expiresOn: '2027-01-31' }))).toBe('domains.invalid_expiry');
    await registrars.complete(admin, id, { expiresOn: '2028-06-30' });
    expect((await registrars.task(admin, id)).eppCode).toBe('');
    const stored = await world.sql("SELECT 1 FROM rc_order_lines WHERE quote_line LIKE '%Ab%1;x%'");
    expect(stored).toEqual([]);
  });

  it('is cancelled while unpaid with invoice and services; the name and the period are free again', async () => {
    const lines = [start(), name('again.com', { term: '1y' })];
    const placed = await place(lines);
    const orderId = placed.orderId as OrderId;
    expect(await codeOf(world.ordering.cancelOrder(await world.anotherReseller(), orderId))).toBe(
      'ordering.order_not_found',
    );
    expect(await codeOf(world.ordering.cancelOrder(buyer, orderId))).toBe('ordering.order_not_found');
    await world.ordering.cancelOrder(world.reseller, orderId);
    const [after] = await world.sql(
      `SELECT o.status, h.domainstatus, d.status AS domain, i.status AS invoice FROM tblorders o
       JOIN tblhosting h ON h.orderid = o.id JOIN tbldomains d ON d.orderid = o.id JOIN tblinvoices i ON i.id = o.invoiceid
       WHERE o.id = ?`,
      [orderId],
    );
    expect(after).toEqual({
      status: 'Cancelled',
      domainstatus: 'Cancelled',
      domain: 'Cancelled',
      invoice: 'Cancelled',
    });
    expect(await world.sql('SELECT id FROM rc_service_periods WHERE invoice_id = ?', [placed.invoiceId])).toEqual([]);
    expect(await codeOf(world.ordering.cancelOrder(admin, orderId))).toBe('ordering.order_not_cancellable');
    expect((await place(lines)).orderId).toBeGreaterThan(orderId);
  });

  it('cannot be cancelled once it is paid', async () => {
    const placed = await place([start()]);
    await world.pay(placed.invoiceId);
    expect(await codeOf(world.ordering.cancelOrder(admin, placed.orderId as OrderId))).toMatch(/^invoicing\./);
    await world.app.drain();
    expect(await codeOf(world.ordering.cancelOrder(admin, placed.orderId as OrderId))).toBe(
      'ordering.order_not_cancellable',
    );
  });

  it('that costs nothing is accepted at once', async () => {
    const placed = await place([start({ item: { type: 'product', id: 2 }, term: 'free' })]);
    expect(placed.total.amount).toBe('0.00');
    await world.app.drain();
    expect(await tasks(placed.orderId)).toHaveLength(1);
    const [hosting] = await world.sql(
      'SELECT billingcycle, nextduedate, nextinvoicedate FROM tblhosting WHERE orderid = ?',
      [placed.orderId],
    );
    expect(hosting).toEqual({ billingcycle: 'Free Account', nextduedate: null, nextinvoicedate: '0000-00-00' });
  });

  it('is seen by its client, by its reseller and by staff, and by nobody else', async () => {
    const { orderId } = await place([start()]);
    const id = orderId as OrderId;
    const [{ id: serviceId }] = await world.sql<{ id: number }>('SELECT id FROM tblhosting WHERE orderid = ?', [
      orderId,
    ]);
    for (const actor of [buyer, world.reseller, admin]) {
      expect((await world.ordering.order(actor, id)).lines).toHaveLength(1);
      expect((await world.ordering.service(actor, 'hosting', serviceId)).orderId).toBe(orderId);
      expect((await world.ordering.orders(actor, all())).items.map((o) => o.id)).toContain(orderId);
    }
    for (const actor of [await world.endClient(), await world.anotherReseller()]) {
      expect(await codeOf(world.ordering.order(actor, id))).toBe('ordering.order_not_found');
      expect(await codeOf(world.ordering.service(actor, 'hosting', serviceId))).toBe('ordering.service_not_found');
      expect(await codeOf(world.ordering.terms(actor, 'hosting', serviceId))).toBe('ordering.service_not_found');
      expect((await world.ordering.orders(actor, all())).items).toEqual([]);
      expect((await world.ordering.services(actor, all())).items).toEqual([]);
    }
    expect(await codeOf(world.ordering.terms(buyer, 'hosting', serviceId))).toBe('ordering.service_not_found');
  });

  it('is cancelled although its invoice was cancelled by itself before; nothing of it stays behind', async () => {
    const lines = [start(), name('behind.com', { term: '1y' })];
    const placed = await place(lines);
    await world.app.db.transaction((tx) =>
      world.app.get(PaymentsService).cancelInvoice(tx, admin, placed.invoiceId as InvoiceId),
    );
    await world.ordering.cancelOrder(world.reseller, placed.orderId as OrderId);
    const [order] = await world.sql('SELECT status FROM rc_orders WHERE order_id = ?', [placed.orderId]);
    expect(order).toEqual({ status: 'Cancelled' });
    expect((await world.app.get(DomainsService).availability('behind.com')).status).toBe('available');
  });

  it('gives what was paid in part back as credit when it is cancelled', async () => {
    const placed = await place([start()]);
    const payments = world.app.get(PaymentsService);
    await payments.recordPayment(
      admin,
      {
        invoiceId: placed.invoiceId as InvoiceId,
        gateway: 'banktransfer',
        transactionId: 'part',
        amount: Money.of('5.00', 'EUR'),
        receivedOn: LocalDate.of('2027-01-31'),
      },
      null,
    );
    await world.ordering.cancelOrder(world.reseller, placed.orderId as OrderId);
    expect((await payments.creditOf(buyer.clientId as ClientId))?.toDecimal()).toBe('5.00');
  });
});
