import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogService } from '#catalog';
import { Actor, type AdminId, type ClientId, type InvoiceId, Money, type OrderId } from '#kernel';
import { InvoicingService } from '#invoicing';
import { OrderingModule, type UpgradeInput } from '#ordering';
import { PaymentsService } from '#payments';
import { PayoutsModule } from '#payouts';
import { PricingService } from '#pricing';
import { SettingsService } from '#settings';
import { type Bought, lifeOf } from './life.js';
import { admin, aWorld, codeOf, key, start, type World } from './world.js';

/** Product 4 Pro (30.00, set-up 10.00), 5 Once (one-time), 6 Apart: not among what the provider chose for Apart’s own kind. */
const PRODUCTS = `
  INSERT INTO tblproducts (id, gid, name, paytype, tax, servertype) VALUES (4, 1, 'Pro', 'recurring', 1, 'cpanel'),
    (5, 1, 'Once', 'onetime', 1, ''), (6, 2, 'Apart', 'recurring', 1, '');
  INSERT INTO tblproductconfiglinks (gid, pid) VALUES (1, 4);
  INSERT INTO tblpricing (type, currency, relid, msetupfee, monthly, asetupfee, annually, quarterly, semiannually, biennially, triennially)
    VALUES ('product', 1, 4, 10.00, 30.00, 10.00, 300.00, -1, -1, -1, -1), ('product', 1, 5, 0, 20.00, 0, -1, -1, -1, -1, -1),
      ('product', 1, 6, 0, 30.00, 0, -1, -1, -1, -1, -1);`;
const PRO: UpgradeInput = { productId: 4, term: 'monthly' };
const START: UpgradeInput = { productId: 1, term: 'monthly' };

describe('a change of a running service', () => {
  let world: World;
  let life: ReturnType<typeof lifeOf>;
  let buyer: Actor;
  const set = (name: string, value: unknown) =>
    world.app.get(SettingsService).set(admin, { level: 'default', scopeId: 0, key: name, value });

  beforeAll(async () => {
    world = await aWorld([OrderingModule, PayoutsModule]);
    life = lifeOf(world);
    await world.sql(PRODUCTS);
    const { app } = world;
    await app.db.transaction(async (tx) => void (await app.get(CatalogService).touch(tx)));
    const [{ id: group }] = await world.sql<{ id: number }>('SELECT group_id AS id FROM rc_resellers LIMIT 1');
    const items = [4, 5, 6].map((id) => ({ type: 'product' as const, id }));
    await app.get(PricingService).addItems(admin, group, { items } as never);
    const formula = { formula: { factor: '0.80' }, target: 'admin' as const, overwrite: false };
    await app.get(PricingService).fill(admin, group, formula, false);
    buyer = await world.endClient();
  });
  afterAll(async () => {
    expect(await life.violations()).toEqual([]);
    await world.app.close();
  });

  /** Start, monthly, from 31 January: paid until 28 February. */
  const running = async (lines = [start()]): Promise<Bought> => {
    await life.day('2027-01-31');
    return life.bought(buyer, lines);
  };
  const place = (id: number, input: UpgradeInput, by = buyer) => world.ordering.placeUpgrade(by, id, input, null);
  const service = async (id: number) => {
    const [row] = await world.sql(
      `SELECT h.packageid, h.billingcycle, h.amount, h.nextduedate, s.item_id AS item, s.term, s.amount AS ours, s.next_due_on AS due
       FROM tblhosting h JOIN rc_services s ON s.service_type = 'hosting' AND s.service_id = h.id WHERE h.id = ?`,
      [id],
    );
    return row;
  };
  const status = async (invoiceId: number | null) => {
    const [row] = await world.sql<{ status: string }>('SELECT status FROM rc_invoices WHERE invoice_id = ?', [
      invoiceId ?? 0,
    ]);
    return row?.status;
  };

  it('is an order with an invoice, and happens when that is paid in full', async () => {
    const { hosting } = await running();
    await life.day('2027-02-14');
    const quote = await world.ordering.upgradeQuote(buyer, hosting, PRO);
    const asked = { ...PRO, expectedFingerprint: quote.fingerprint };
    const once = key(buyer, 'upgrade');
    const [first, again] = [
      await world.ordering.placeUpgrade(buyer, hosting, asked, once),
      await world.ordering.placeUpgrade(buyer, hosting, asked, once),
    ];
    expect(again).toEqual(first);
    // (36 − 12) / 2 + 12 set-up = 24.00 and 20 %
    expect(first).toMatchObject({ effect: 'charge', status: 'Pending', total: { amount: '28.80', currency: 'EUR' } });
    const [line] = await world.sql('SELECT type, relid FROM tblinvoiceitems WHERE invoiceid = ?', [first.invoiceId]);
    expect(line).toEqual({ type: 'Upgrade', relid: first.upgradeId });
    expect(await codeOf(place(hosting, PRO))).toBe('ordering.upgrade_open');
    await life.pay(first.invoiceId!, '10.00');
    await life.serve();
    expect(await service(hosting)).toMatchObject({ packageid: 1, item: 1 });
    await life.pay(first.invoiceId!);
    await life.serve();
    expect(await service(hosting)).toEqual({
      packageid: 4,
      billingcycle: 'Monthly',
      amount: '36.00',
      nextduedate: '2027-02-28',
      item: 4,
      term: 'monthly',
      ours: '36.00',
      due: '2027-02-28',
    });
    expect(await world.sql('SELECT status, paid, type FROM tblupgrades WHERE id = ?', [first.upgradeId])).toEqual([
      { status: 'Completed', paid: 'Y', type: 'package' },
    ]);
    const [task] = await world.sql(
      "SELECT action, status, description FROM rc_provisioning_tasks WHERE service_id = ? AND action = 'change'",
      [hosting],
    );
    expect(task).toEqual({ action: 'change', status: 'done', description: 'Pro (Monthly)' });
    const renewal = await world.ordering.renewalQuote(buyer, 'hosting', hosting);
    expect([renewal.amount.toDecimal(), renewal.period.start]).toEqual(['36.00', '2027-02-28']);
    expect(await life.violations()).toEqual([]);
  });

  it('downwards gives back what was paid of the days left: a numbered invoice of nothing, and credit', async () => {
    const { hosting } = await running([start({ item: { type: 'product', id: 4 } })]);
    await life.day('2027-02-14');
    await set('billing.zeroInvoices', 'remove');
    const before = await life.credit(buyer);
    const down = await place(hosting, START);
    await set('billing.zeroInvoices', 'keep');
    expect(down).toMatchObject({ effect: 'credit', status: 'Completed', total: { amount: '0.00' } });
    expect(await service(hosting)).toMatchObject({ packageid: 1, amount: '12.00' });
    const [invoice] = await world.sql(
      "SELECT i.gross, i.status, i.number <> '' AS numbered, t.subtotal, t.tax, t.total FROM rc_invoices i JOIN tblinvoices t ON t.id = i.invoice_id WHERE i.invoice_id = ?",
      [down.invoiceId],
    );
    // (36 − 12) / 2 = 12.00, less 6.00 set-up of Start: 6.00 net, 1.20 tax
    expect(invoice).toEqual({
      gross: '0.00',
      status: 'Paid',
      numbered: 1,
      subtotal: '1.20',
      tax: '-1.20',
      total: '0.00',
    });
    const back = Money.of(await life.credit(buyer), 'EUR').minus(Money.of(before, 'EUR'));
    expect(back.toDecimal()).toBe('7.20');
    await life.serve();
    const profits = await world.sql<{ amount: string }>(
      'SELECT amount FROM rc_profit_entries WHERE invoice_id = ? ORDER BY line_id',
      [down.invoiceId],
    );
    expect(profits).toEqual([{ amount: '-2.00' }]);
    expect(await life.violations()).toEqual([]);
  });

  it('downwards without credit, by the setting, changes the service and leaves no document', async () => {
    const { hosting } = await running([start({ item: { type: 'product', id: 4 } })]);
    await life.day('2027-02-14');
    await set('billing.downgradeCredit', false);
    const down = await place(hosting, START);
    await set('billing.downgradeCredit', true);
    expect(down).toMatchObject({ effect: 'dropped', invoiceId: null, status: 'Completed' });
    expect(await service(hosting)).toMatchObject({ packageid: 1, amount: '12.00' });
  });

  it('to another cycle begins a new period today, and no day is charged twice', async () => {
    const { hosting } = await running();
    await life.day('2027-02-14');
    const up = await place(hosting, { productId: 1, term: 'annually' });
    await life.pay(up.invoiceId!);
    await life.serve();
    expect(await service(hosting)).toMatchObject({
      billingcycle: 'Annually',
      nextduedate: '2028-02-14',
      due: '2028-02-14',
    });
    const periods = await world.sql(
      "SELECT period_start AS s, period_end AS e FROM rc_service_periods WHERE service_type = 'hosting' AND service_id = ? ORDER BY 1",
      [hosting],
    );
    expect(periods).toEqual([
      { s: '2027-01-31', e: '2027-02-14' },
      { s: '2027-02-14', e: '2028-02-14' },
    ]);
    // And back on the same day: what was not used of the year is credit.
    const down = await place(hosting, START);
    expect(down).toMatchObject({ effect: 'credit', status: 'Completed' });
    expect(await service(hosting)).toMatchObject({ nextduedate: '2027-03-14', billingcycle: 'Monthly' });
    await life.serve();
    expect(await life.violations()).toEqual([]);
  });

  it('never gives back more than was paid: discounts of the running period go with it', async () => {
    await world.sql("INSERT INTO tblclientgroups (id, groupname, discountpercent) VALUES (7, 'Half', 50)");
    await world.sql('UPDATE tblclients SET groupid = 7 WHERE id = ?', [buyer.clientId]);
    const { hosting, invoiceId } = await running([start({ item: { type: 'product', id: 4 } })]);
    const [{ gross }] = await world.sql<{ gross: string }>('SELECT gross FROM rc_invoices WHERE invoice_id = ?', [
      invoiceId,
    ]);
    // 48.00 at half price, and 20 %
    expect(gross).toBe('28.80');
    await life.day('2027-02-14');
    const down = await world.ordering.upgradeQuote(admin, hosting, START);
    // (12 − 36) / 2 and 6.00 set-up are 6.00 below zero; half of the discount of 24.00 stands for the days left, and takes them all
    expect([down.effect, down.line.amount.toDecimal()]).toEqual(['nothing', '0.00']);
    const taken = [{ amount: '6.00', borneBy: 'provider', label: 'Group discount 50 %' }];
    expect(down.line.terms.discountsBack).toEqual(taken);
    expect(await place(hosting, START)).toMatchObject({ effect: 'nothing', status: 'Completed' });
    await world.sql('UPDATE tblclients SET groupid = 0 WHERE id = ?', [buyer.clientId]);
    const up = async () => {
      await life.pay((await place(hosting, PRO)).invoiceId!);
      await life.serve();
    };
    // Up again at full price, and down: 6.00 of the discount were left. Once more, and nothing is left to take.
    await up();
    expect((await world.ordering.upgradeQuote(admin, hosting, START)).line.terms.discountsBack).toEqual(taken);
    await place(hosting, START);
    await up();
    const free = await world.ordering.upgradeQuote(admin, hosting, START);
    expect([free.line.amount.toDecimal(), free.line.terms.discountsBack]).toEqual(['-6.00', undefined]);
    expect(await life.violations()).toEqual([]);
  });

  it('only of options charges those', async () => {
    const { hosting } = await running([start({ options: [{ subId: 21, quantity: 4 }] })]);
    await life.day('2027-02-14');
    const more = await place(hosting, { ...START, options: [{ subId: 21, quantity: 10 }] });
    await life.pay(more.invoiceId!);
    await life.serve();
    expect(
      await world.sql('SELECT optionid, qty FROM tblhostingconfigoptions WHERE relid = ? AND qty > 0', [hosting]),
    ).toEqual([{ optionid: 21, qty: 10 }]);
    expect(await world.sql('SELECT type FROM tblupgrades WHERE id = ?', [more.upgradeId])).toEqual([
      { type: 'configoptions' },
    ]);
    expect(await service(hosting)).toMatchObject({ amount: '18.00' });
  });

  it('is taken back with its invoice while it waits, by its client too', async () => {
    const { hosting } = await running();
    const up = await place(hosting, PRO);
    for (const other of [await world.endClient(), await world.anotherReseller()])
      expect(await codeOf(world.ordering.cancelUpgrade(other, hosting))).toBe('ordering.no_upgrade_open');
    await world.ordering.cancelUpgrade(buyer, hosting);
    expect(await status(up.invoiceId)).toBe('Cancelled');
    expect(await world.sql('SELECT status FROM tblupgrades WHERE id = ?', [up.upgradeId])).toEqual([
      { status: 'Cancelled' },
    ]);
    expect(await codeOf(world.ordering.cancelUpgrade(buyer, hosting))).toBe('ordering.no_upgrade_open');
    // Its invoice cancelled by itself, and its order cancelled, come to the same.
    const second = await place(hosting, PRO);
    await world.app.db.transaction((tx) =>
      world.app.get(PaymentsService).cancelInvoice(tx, admin, second.invoiceId as InvoiceId),
    );
    await life.serve();
    const third = await place(hosting, PRO);
    await world.ordering.cancelOrder(world.reseller, third.orderId as OrderId);
    expect((await place(hosting, PRO)).status).toBe('Pending');
  });

  it('lapses unpaid when the period ends that it was reckoned on', async () => {
    const { hosting } = await running();
    const up = await place(hosting, PRO);
    await life.run('terminations', '2027-02-27');
    expect(await status(up.invoiceId)).toBe('Unpaid');
    await life.day('2027-02-28');
    await life.run('terminations', '2027-02-28');
    expect(await status(up.invoiceId)).toBe('Cancelled');
  });

  it('that is paid when its days are over is given back as credit', async () => {
    const { hosting } = await running();
    const up = await place(hosting, PRO);
    await life.day('2027-03-01');
    const before = Money.of(await life.credit(buyer), 'EUR');
    await life.pay(up.invoiceId!);
    await life.serve();
    expect(await service(hosting)).toMatchObject({ packageid: 1 });
    expect(
      Money.of(await life.credit(buyer), 'EUR')
        .minus(before)
        .toJSON(),
    ).toEqual(up.total);
    expect(await status(up.invoiceId)).toBe('Refunded');
    expect(await life.violations()).toEqual([]);
  });

  it('is refused where it cannot be, by code and words, and changes nothing', async () => {
    const { hosting } = await running();
    const before = await world.counts();
    expect(await codeOf(place(hosting, { ...PRO, expectedFingerprint: 'f'.repeat(64) }))).toBe('pricing.quote_changed');
    expect(await codeOf(place(hosting, { ...PRO, paymentMethod: 'bitcoin' }))).toBe('ordering.gateway_not_offered');
    expect(await codeOf(place(hosting, { productId: 3, term: 'monthly' }))).toBe('pricing.not_sold');
    expect(await codeOf(place(hosting, { productId: 6, term: 'monthly' }))).toBe('ordering.upgrade_not_offered');
    expect(await codeOf(place(hosting, PRO, await world.endClient()))).toBe('ordering.service_not_found');
    expect(await codeOf(place(hosting, PRO, Actor.admin(2 as AdminId, ['services.read'])))).toBe(
      'kernel.permission_missing',
    );
    await world.ordering.requestCancellation(
      buyer,
      { type: 'hosting', id: hosting },
      { kind: 'end-of-period', reason: '' },
    );
    expect(await codeOf(place(hosting, PRO))).toBe('ordering.service_not_upgradable');
    const other = await world.endClient();
    const unpaid = await life.order(other);
    await world.ordering.acceptOrder(admin, unpaid.orderId as OrderId);
    await life.serve();
    expect(await codeOf(place(unpaid.hosting, PRO, other))).toBe('ordering.service_not_upgradable');
    expect((await world.counts()).tblorders).toBe(before.tblorders + 1);
  });

  it('goes to what the provider chose for a product, where he chose', async () => {
    await world.sql('INSERT INTO tblproduct_upgrade_products (product_id, upgrade_product_id) VALUES (1, 6)');
    await world.app.db.transaction(async (tx) => void (await world.app.get(CatalogService).touch(tx)));
    const { hosting } = await running();
    expect(await codeOf(world.ordering.upgradeQuote(buyer, hosting, { productId: 6, term: 'monthly' }))).toBe(
      'no error',
    );
    expect(await codeOf(world.ordering.upgradeQuote(buyer, hosting, PRO))).toBe('ordering.upgrade_not_offered');
    await world.sql('DELETE FROM tblproduct_upgrade_products');
    await world.app.db.transaction(async (tx) => void (await world.app.get(CatalogService).touch(tx)));
  });

  it('is ordered once when two ask at the same moment', async () => {
    const { hosting } = await running();
    const both = await Promise.allSettled([place(hosting, PRO), place(hosting, PRO, world.reseller)]);
    expect(both.filter(({ status: how }) => how === 'fulfilled')).toHaveLength(1);
    const lines = await world.app.get(InvoicingService).unpaidOf(buyer.clientId as ClientId, 0 as never);
    expect(lines.length).toBeGreaterThan(0);
  });
});
