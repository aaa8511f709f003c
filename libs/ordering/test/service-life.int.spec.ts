import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, type AdminId, LocalDate, type OrderId, type ResellerId } from '#kernel';
import { OrderingModule, RenewalRun } from '#ordering';
import { PaymentsService } from '#payments';
import { PayoutsModule } from '#payouts';
import { RunLog } from '#platform';
import { ProvisioningService } from '#provisioning';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { lifeOf } from './life.js';
import { admin, all, aWorld, backup, codeOf, name, start, type World } from './world.js';

describe('the life of a service', () => {
  let world: World;
  let life: ReturnType<typeof lifeOf>;
  const hosting = (id: number) => ({ type: 'hosting' as const, id });
  const set = (key: string, value: unknown) =>
    world.app.get(SettingsService).set(admin, { level: 'default', scopeId: 0, key, value });

  beforeAll(async () => {
    world = await aWorld([OrderingModule, PayoutsModule]);
    life = lifeOf(world);
  });
  afterAll(async () => {
    expect(await life.violations()).toEqual([]);
    await world.app.close();
  });

  const accepted = async () => {
    await life.day('2027-01-31');
    const buyer = await world.endClient();
    const order = await life.order(buyer, [start(), backup]);
    await world.ordering.acceptOrder(admin, order.orderId as OrderId);
    await life.serve();
    const [{ id: addon }] = await world.sql<{ id: number }>('SELECT id FROM tblhostingaddons WHERE orderid = ?', [
      order.orderId,
    ]);
    return { buyer, addon, ...order };
  };

  it('begins before payment when its order is accepted, and payment sets nothing up twice', async () => {
    const service = await accepted();
    expect(await life.state(service.hosting)).toBe('Active');
    const [dates] = await world.sql('SELECT nextduedate, nextinvoicedate FROM tblhosting WHERE id = ?', [
      service.hosting,
    ]);
    expect(dates).toEqual({ nextduedate: '2027-02-28', nextinvoicedate: '2027-02-28' });
    const [invoice] = await world.sql('SELECT status FROM rc_invoices WHERE invoice_id = ?', [service.invoiceId]);
    expect(invoice).toEqual({ status: 'Unpaid' });
    const tasks = () =>
      world.sql('SELECT id FROM rc_provisioning_tasks WHERE service_type = ? AND service_id = ?', [
        'hosting',
        service.hosting,
      ]);
    expect(await tasks()).toHaveLength(1);
    await life.pay(service.invoiceId);
    await life.serve();
    expect(await tasks()).toHaveLength(1);
    expect(await codeOf(world.ordering.acceptOrder(admin, service.orderId as OrderId))).toBe(
      'ordering.order_not_acceptable',
    );
  });

  it('is accepted by a reseller only where he may, and never by a foreign one or a client', async () => {
    const buyer = await world.endClient();
    const { orderId } = await life.order(buyer);
    const accept = (by: Actor) => codeOf(world.ordering.acceptOrder(by, orderId as OrderId));
    expect(await accept(world.reseller)).toBe('ordering.accepting_off');
    expect(await accept(await world.anotherReseller())).toBe('ordering.order_not_found');
    await set('billing.acceptBeforePayment', true);
    expect(await accept(await world.anotherReseller())).toBe('ordering.order_not_found');
    expect(await accept(buyer)).toBe('ordering.order_not_found');
    expect(await accept(world.reseller)).toBe('no error');
  });

  it('is suspended when its invoice is overdue by the days of the setting, and runs again when that is paid', async () => {
    const { hosting: id, addon, invoiceId } = await accepted();
    expect((await life.run('suspensions', '2027-02-13')).made).toBe(0);
    const before = await world.sql(
      'SELECT (SELECT COUNT(*) FROM rc_service_holds) + (SELECT COUNT(*) FROM rc_provisioning_tasks) AS n',
    );
    expect((await life.run('suspensions', '2027-02-14', true)).made).toBeGreaterThan(0);
    expect(
      await world.sql(
        'SELECT (SELECT COUNT(*) FROM rc_service_holds) + (SELECT COUNT(*) FROM rc_provisioning_tasks) AS n',
      ),
    ).toEqual(before);
    await life.day('2027-02-14');
    expect((await life.run('suspensions', '2027-02-14')).failed).toBe(0);
    await life.serve();
    expect([await life.state(id), await life.state(addon, 'addon')]).toEqual(['Suspended', 'Suspended']);
    expect(await world.sql('SELECT suspendreason FROM tblhosting WHERE id = ?', [id])).toEqual([
      { suspendreason: 'Overdue on Payment' },
    ]);
    expect((await life.run('suspensions', '2027-02-15')).made).toBe(0);
    expect(await life.violations()).toEqual([]);
    await life.pay(invoiceId);
    await life.serve();
    expect([await life.state(id), await life.state(addon, 'addon')]).toEqual(['Active', 'Active']);
    expect(await world.sql('SELECT suspendreason FROM tblhosting WHERE id = ?', [id])).toEqual([{ suspendreason: '' }]);
  });

  it('stays suspended for what payment does not heal', async () => {
    const { hosting: id, invoiceId } = await accepted();
    await life.day('2027-02-20');
    await life.run('suspensions', '2027-02-20');
    await life.serve();
    await world.ordering.suspendService(admin, hosting(id), 'sends spam');
    await life.pay(invoiceId);
    await life.serve();
    expect(await life.state(id)).toBe('Suspended');
    await world.ordering.unsuspendService(admin, hosting(id));
    await life.serve();
    expect(await life.state(id)).toBe('Active');
  });

  it('ends right when it is paid while the server still suspends it', async () => {
    const { hosting: id, invoiceId } = await accepted();
    await life.day('2027-02-20');
    await life.run('suspensions', '2027-02-20');
    await world.app.drain();
    await life.pay(invoiceId);
    await world.app.drain();
    const tasks = await world.sql<{ id: number; action: string }>(
      "SELECT id, action FROM rc_provisioning_tasks WHERE service_type = 'hosting' AND service_id = ? AND status = 'open' ORDER BY id DESC",
      [id],
    );
    expect(tasks.map(({ action }) => action)).toEqual(['unsuspend', 'suspend']);
    // Staff do the later one first.
    for (const task of tasks) await world.app.get(ProvisioningService).complete(admin, task.id, {});
    await life.serve();
    expect(await life.state(id)).toBe('Active');
  });

  it('is kept by hand until the day that staff say', async () => {
    const { hosting: id } = await accepted();
    await world.ordering.keepService(admin, id, { on: true, until: null });
    await life.day('2027-02-25');
    await life.run('suspensions', '2027-02-25');
    await life.serve();
    expect(await life.state(id)).toBe('Active');
    await world.ordering.keepService(admin, id, { on: false, until: null });
    await life.run('suspensions', '2027-02-25');
    await life.serve();
    expect(await life.state(id)).toBe('Suspended');
  });

  it('is terminated when it stays unpaid; its invoice goes, and a part payment is credit', async () => {
    const { hosting: id, addon, invoiceId, buyer } = await accepted();
    await life.day('2027-04-01');
    expect((await life.run('terminations', '2027-03-31')).made).toBe(0);
    await life.run('terminations', '2027-04-01');
    const ends = await world.sql(
      'SELECT outcome, cause FROM rc_service_ends WHERE service_id = ? AND service_type = ?',
      [id, 'hosting'],
    );
    expect(ends).toEqual([{ outcome: 'Terminated', cause: 'overdue' }]);
    await life.serve();
    expect([await life.state(id), await life.state(addon, 'addon')]).toEqual(['Terminated', 'Terminated']);
    expect(await world.sql('SELECT status FROM rc_invoices WHERE invoice_id = ?', [invoiceId])).toEqual([
      { status: 'Cancelled' },
    ]);
    expect((await life.run('terminations', '2027-04-02')).made).toBe(0);
    expect(await life.credit(buyer)).toBe('0.00');
    expect(await life.violations()).toEqual([]);
  });

  it('is terminated when a chargeback opened its invoice again and nobody pays; no profit stays', async () => {
    await life.day('2027-01-31');
    const buyer = await world.endClient();
    const { hosting: id, invoiceId } = await life.bought(buyer);
    const [{ paymentId }] = await world.sql<{ paymentId: number }>(
      'SELECT id AS paymentId FROM rc_payments WHERE invoice_id = ?',
      [invoiceId],
    );
    const taken = { reference: `BACK-${invoiceId}`, reason: 'returned', takenOn: LocalDate.of('2027-01-31') };
    await world.app.get(PaymentsService).recordChargeback(admin, { paymentId, ...taken }, null);
    await world.app.drain();
    const status = () => world.sql('SELECT status FROM rc_invoices WHERE invoice_id = ?', [invoiceId]);
    expect(await status()).toEqual([{ status: 'Unpaid' }]);
    expect(await life.state(id)).toBe('Active');
    await life.day('2027-04-30');
    await life.run('terminations', '2027-04-30');
    await life.serve();
    expect(await life.state(id)).toBe('Terminated');
    expect(await status()).toEqual([{ status: 'Cancelled' }]);
    const [{ profit }] = await world.sql<{ profit: string }>(
      'SELECT SUM(amount) AS profit FROM rc_profit_entries WHERE invoice_id = ?',
      [invoiceId],
    );
    expect(profit).toBe('0.00');
    expect(await life.violations()).toEqual([]);
  });

  it('is not renewed any more while its server has still to end it', async () => {
    const { hosting: id, addon } = await accepted();
    await life.day('2027-04-01');
    await life.run('terminations', '2027-04-01');
    await world.app.get(RenewalRun).run(LocalDate.of('2027-04-01'), { dryRun: false, log: new RunLog() });
    const periods = await world.sql(
      `SELECT id FROM rc_service_periods WHERE (service_type = 'hosting' AND service_id = ?)
         OR (service_type = 'addon' AND service_id = ?)`,
      [id, addon],
    );
    expect(periods).toEqual([]);
    await life.serve();
  });

  it('ends with a gap when a later period was paid than the one that was not', async () => {
    await life.day('2027-01-31');
    const buyer = await world.endClient();
    const { hosting: id } = await life.bought(buyer);
    const renew = async (date: string) => {
      await life.day(date);
      await world.app.get(RenewalRun).run(LocalDate.of(date), { dryRun: false, log: new RunLog() });
    };
    await renew('2027-02-20');
    await renew('2027-03-20');
    const [{ later }] = await world.sql<{ later: number }>(
      `SELECT MAX(l.invoice_id) AS later FROM rc_invoice_lines l WHERE l.type = 'Hosting' AND l.relid = ?`,
      [id],
    );
    await life.pay(later);
    await life.day('2027-04-30');
    await life.run('terminations', '2027-04-30');
    // It would go on from its last charged day, which was paid.
    expect(await life.violations()).toEqual([]);
    await life.serve();
    expect(await life.state(id)).toBe('Terminated');
    expect(await life.violations()).toEqual([]);
  });

  it('takes its lines off an invoice that is about other things too, by a credit note', async () => {
    await life.day('2027-01-31');
    const buyer = await world.endClient();
    const order = await life.order(buyer, [start(), name('mixed.com', { term: '1y' })]);
    await world.ordering.acceptOrder(admin, order.orderId as OrderId);
    await life.serve();
    await world.ordering.terminateService(admin, hosting(order.hosting), 'asked on the telephone');
    await life.serve();
    expect(await life.state(order.hosting)).toBe('Terminated');
    const [invoice] = await world.sql(
      `SELECT i.status, i.open_amount AS open, n.gross AS noted FROM rc_invoices i JOIN rc_credit_notes n ON n.invoice_id = i.invoice_id
       WHERE i.invoice_id = ?`,
      [order.invoiceId],
    );
    // hosting 12.00 + 6.00 set-up and 20 %; the domain 12.00 and 20 % stays
    expect(invoice).toEqual({ status: 'Unpaid', open: '14.40', noted: '21.60' });
    expect(await life.violations()).toEqual([]);
    await life.pay(order.invoiceId);
    await life.serve();
    expect(await life.violations()).toEqual([]);
  });

  it('runs on while its end is refused: staff and its reseller read why, its client does not', async () => {
    const buyer = await world.endClient();
    const { hosting: id } = await life.bought(buyer);
    await world.ordering.terminateService(admin, hosting(id), 'asked on the telephone');
    await world.app.drain();
    const refused = async (by: Actor) => (await world.ordering.serviceLife(by, hosting(id))).endRefused;
    expect(await refused(admin)).toBeNull();
    const [{ id: task }] = await world.sql<{ id: number }>(
      "SELECT id FROM rc_provisioning_tasks WHERE service_id = ? AND service_type = 'hosting' AND action = 'terminate'",
      [id],
    );
    await world.app.get(ProvisioningService).refuse(admin, task, 'a backup is running');
    await world.app.drain();
    expect(await life.state(id)).toBe('Active');
    for (const reader of [admin, world.reseller])
      expect(await refused(reader)).toEqual({ note: 'a backup is running', retryAt: null });
    expect(await refused(buyer)).toBeNull();
    await world.app.get(ProvisioningService).askAgain(admin, task);
    expect(await refused(world.reseller)).toBeNull();
    await life.serve();
    expect(await life.state(id)).toBe('Terminated');
  });

  it('is suspended by its reseller where he may, for a reason, and lifted by him alone', async () => {
    const buyer = await world.endClient();
    const { hosting: id } = await life.bought(buyer);
    const suspend = (by: Actor) => codeOf(world.ordering.suspendService(by, hosting(id), 'no answer'));
    expect(await suspend(world.reseller)).toBe('ordering.suspending_off');
    expect(await suspend(await world.anotherReseller())).toBe('ordering.service_not_found');
    await set('services.suspend', true);
    expect(await suspend(await world.anotherReseller())).toBe('ordering.service_not_found');
    expect(await suspend(buyer)).toBe('ordering.service_not_found');
    expect(await suspend(Actor.admin(2 as AdminId, ['services.read']))).toBe('kernel.permission_missing');
    expect(await suspend(world.reseller)).toBe('no error');
    expect(await suspend(world.reseller)).toBe('ordering.already_held');
    await life.serve();
    expect(await life.state(id)).toBe('Suspended');
    await world.ordering.unsuspendService(world.reseller, hosting(id));
    await life.serve();
    expect(await life.state(id)).toBe('Active');
    expect(await codeOf(world.ordering.unsuspendService(world.reseller, hosting(id)))).toBe('ordering.not_held');
    await world.ordering.suspendService(admin, hosting(id), 'by staff');
    expect(await codeOf(world.ordering.unsuspendService(world.reseller, hosting(id)))).toBe('ordering.not_held');
    expect(await codeOf(world.ordering.terminateService(world.reseller, hosting(id), ''))).toBe(
      'ordering.service_not_found',
    );
    await life.serve();
  });

  it('follows a suspended reseller by the setting, and comes back with him', async () => {
    const reseller = await world.anotherReseller();
    const [{ id: clientId }] = [{ id: (await world.endClient()).clientId }];
    await world.app.get(ResellersService).moveClients(admin, [clientId], reseller.resellerId);
    const buyer = Actor.client(clientId, reseller.resellerId);
    const { hosting: id } = await life.bought(buyer);
    const resellers = world.app.get(ResellersService);
    const turn = async (how: 'suspend' | 'activate') => {
      await resellers[how](admin, reseller.resellerId as ResellerId);
      await life.serve();
      return life.state(id);
    };
    expect(await turn('suspend')).toBe('Active');
    await turn('activate');
    await set('resellers.suspendedServices', 'suspend');
    expect(await turn('suspend')).toBe('Suspended');
    expect(await turn('activate')).toBe('Active');
  });

  describe('when its client wants to cancel it', () => {
    const wish = (kind: 'immediate' | 'end-of-period') => ({ kind, reason: 'not needed any more' });
    const requests = (by: Actor) => world.ordering.cancellationRequests(by, all());

    it('ends with its paid period, and not before', async () => {
      await life.day('2027-01-31');
      const buyer = await world.endClient();
      const { hosting: id } = await life.bought(buyer);
      const requestId = await world.ordering.requestCancellation(buyer, hosting(id), wish('end-of-period'));
      expect(await world.sql('SELECT relid, type FROM tblcancelrequests WHERE relid = ?', [id])).toEqual([
        { relid: id, type: 'End of Billing Period' },
      ]);
      expect(await codeOf(world.ordering.requestCancellation(world.reseller, hosting(id), wish('immediate')))).toBe(
        'ordering.cancellation_waits',
      );
      expect((await requests(buyer)).items.map(({ id: n, endsOn }) => [n, endsOn])).toEqual([
        [requestId, '2027-02-28'],
      ]);
      expect((await requests(await world.endClient())).items).toEqual([]);
      await life.run('terminations', '2027-02-27');
      await life.serve();
      expect(await life.state(id)).toBe('Active');
      await life.day('2027-02-28');
      await life.run('terminations', '2027-02-28');
      expect(await codeOf(world.ordering.withdrawCancellation(buyer, requestId))).toBe('ordering.service_ends');
      await life.serve();
      expect(await life.state(id)).toBe('Cancelled');
      const [after] = await world.sql('SELECT termination_date FROM tblhosting WHERE id = ?', [id]);
      expect(after).toEqual({ termination_date: '2027-02-28' });
      expect(await codeOf(world.ordering.withdrawCancellation(buyer, requestId))).toBe('ordering.cancellation_decided');
    });

    it('can take it back, and nobody else can', async () => {
      await life.day('2027-01-31');
      const buyer = await world.endClient();
      const { hosting: id } = await life.bought(buyer);
      const requestId = await world.ordering.requestCancellation(buyer, hosting(id), wish('immediate'));
      for (const other of [await world.endClient(), await world.anotherReseller()])
        expect(await codeOf(world.ordering.withdrawCancellation(other, requestId))).toBe(
          'ordering.cancellation_not_found',
        );
      await world.ordering.withdrawCancellation(buyer, requestId);
      expect(await world.sql('SELECT id FROM tblcancelrequests WHERE relid = ?', [id])).toEqual([]);
      await life.run('terminations', '2027-02-28');
      await life.serve();
      expect(await life.state(id)).toBe('Active');
      await world.ordering.requestCancellation(world.reseller, hosting(id), wish('immediate'));
      await life.run('terminations', '2027-01-31');
      await life.serve();
      expect(await life.state(id)).toBe('Cancelled');
    });

    it('is refused for what has no period, what does not run and what is somebody else’s', async () => {
      const buyer = await world.endClient();
      const free = await life.bought(buyer, [start({ item: { type: 'product', id: 2 }, term: 'free' })]);
      const ask = (by: Actor, id: number, kind: 'immediate' | 'end-of-period') =>
        codeOf(world.ordering.requestCancellation(by, hosting(id), wish(kind)));
      expect(await ask(buyer, free.hosting, 'end-of-period')).toBe('ordering.no_period_to_end');
      const pending = await life.order(buyer);
      expect(await ask(buyer, pending.hosting, 'immediate')).toBe('ordering.service_not_running');
      expect(await ask(await world.endClient(), free.hosting, 'immediate')).toBe('ordering.service_not_found');
    });
  });
});
