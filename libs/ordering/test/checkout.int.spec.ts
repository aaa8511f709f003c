import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor, ClientId, ResellerId } from '#kernel';
import type { CheckoutInput } from '#ordering';
import { type CartLine, PricingService } from '#pricing';
import { ResellersService } from '#resellers';
import { admin, aWorld, backup, codeOf, key, name, start, type World } from './world.js';

describe('a checkout', () => {
  let world: World;
  let buyer: Actor;

  beforeAll(async () => {
    world = await aWorld();
    buyer = await world.endClient();
  });
  afterAll(() => world.app.close());

  const order = (lines: CartLine[], over: Partial<CheckoutInput> = {}, by = buyer, word: string | null = null) =>
    world.ordering.checkout(
      by,
      { lines, paymentMethod: 'banktransfer', ...over },
      word === null ? null : key(by, word),
    );
  const scope = () => ({ resellerId: world.resellerId, clientId: buyer.clientId });

  it('writes order, services, domain, frozen terms, invoice and periods together, as WHMCS keeps them', async () => {
    const options = [
      { subId: 12, quantity: 1 },
      { subId: 21, quantity: 4 },
    ];
    const { token } = await world.ordering.createCart({ ...scope(), clientId: null }, { currency: 'EUR' });
    await world.ordering.putCartLine(scope(), token, start({ quantity: 2, options, domain: 'Example.com' }));
    await world.ordering.putCartLine(scope(), token, backup);
    const view = await world.ordering.putCartLine(scope(), token, name('Example.com', { domainAddons: [3] }));
    const placed = await world.ordering.checkout(
      buyer,
      { cartToken: token, paymentMethod: 'banktransfer', expectedFingerprint: view.quote!.fingerprint },
      null,
    );
    expect(placed.total).toEqual(view.quote!.total.toJSON());

    const [tbl] = await world.sql(
      'SELECT userid, amount, paymentmethod, invoiceid, status, CAST(ordernum AS CHAR) AS ordernum, date FROM tblorders WHERE id = ?',
      [placed.orderId],
    );
    expect(tbl).toEqual({
      userid: buyer.clientId,
      amount: placed.total.amount,
      paymentmethod: 'banktransfer',
      invoiceid: placed.invoiceId,
      status: 'Pending',
      ordernum: placed.orderNumber,
      date: expect.stringMatching(/^2027-01-31 09:00:0/),
    });
    expect(placed.orderNumber).toMatch(/^\d{10}$/);

    const [hosting] = await world.sql(
      `SELECT packageid, regdate, domain, qty, firstpaymentamount, amount, billingcycle, nextduedate, nextinvoicedate,
         domainstatus FROM tblhosting WHERE orderid = ?`,
      [placed.orderId],
    );
    // R = A × 1.5 = list × 1.2: product 12.00 + 6.00 set-up, disk 3.60, four mailboxes at 0.60; twice.
    expect(hosting).toEqual({
      packageid: 1,
      regdate: '2027-01-31',
      domain: 'example.com',
      qty: 2,
      firstpaymentamount: '48.00',
      amount: '36.00',
      billingcycle: 'Monthly',
      nextduedate: '2027-01-31',
      nextinvoicedate: '2027-02-28',
      domainstatus: 'Pending',
    });
    const chosen = await world.sql('SELECT configid, optionid, qty FROM tblhostingconfigoptions ORDER BY configid');
    expect(chosen).toEqual([
      { configid: 1, optionid: 12, qty: 0 },
      { configid: 2, optionid: 21, qty: 4 },
    ]);
    const [addon] = await world.sql(
      `SELECT a.addonid, a.recurring, a.setupfee, a.status, a.tax, h.orderid FROM tblhostingaddons a
       JOIN tblhosting h ON h.id = a.hostingid WHERE a.orderid = ?`,
      [placed.orderId],
    );
    expect(addon).toEqual({
      addonid: 1,
      recurring: '2.40',
      setupfee: '0.00',
      status: 'Pending',
      tax: 'on',
      orderid: placed.orderId,
    });
    const [domain] = await world.sql(
      `SELECT domain, type, status, registrationperiod, firstpaymentamount, recurringamount, idprotection, nextduedate,
         nextinvoicedate FROM tbldomains WHERE orderid = ?`,
      [placed.orderId],
    );
    // Two years: 24.00 + ID protection 4.80 a year; renewals are sold for one year only: 13.20 + 4.80.
    expect(domain).toEqual({
      domain: 'example.com',
      type: 'Register',
      status: 'Pending',
      registrationperiod: 2,
      firstpaymentamount: '33.60',
      recurringamount: '18.00',
      idprotection: 1,
      nextduedate: '2027-01-31',
      nextinvoicedate: '2029-01-31',
    });
    const periods = await world.sql(
      'SELECT service_type, period_start, period_end, invoice_id FROM rc_service_periods WHERE invoice_id = ? ORDER BY id',
      [placed.invoiceId],
    );
    expect(periods).toEqual([
      { service_type: 'hosting', period_start: '2027-01-31', period_end: '2027-02-28', invoice_id: placed.invoiceId },
      { service_type: 'addon', period_start: '2027-01-31', period_end: '2027-02-28', invoice_id: placed.invoiceId },
      { service_type: 'domain', period_start: '2027-01-31', period_end: '2029-01-31', invoice_id: placed.invoiceId },
    ]);
    const items = await world.sql(
      'SELECT type, relid > 0 AS points FROM tblinvoiceitems WHERE invoiceid = ? ORDER BY id',
      [placed.invoiceId],
    );
    expect(items).toEqual([
      { type: 'Hosting', points: 1 },
      { type: 'Addon', points: 1 },
      { type: 'DomainRegister', points: 1 },
    ]);
    const [linked] = await world.sql<{ n: number }>(
      `SELECT COUNT(*) AS n FROM rc_order_lines o JOIN rc_invoice_lines l ON l.id = o.invoice_line_id
       WHERE o.order_id = ? AND l.invoice_id = ? AND l.relid = o.service_id`,
      [placed.orderId, placed.invoiceId],
    );
    expect(linked.n).toBe(3);
    const terms = await world.ordering.terms(world.reseller, 'hosting', (await serviceOf(placed.orderId)).id);
    expect(terms.map((t) => [t.appliesTo, t.anchorDay, t.terms.price.setup, t.terms.price.recurring])).toEqual([
      ['first', 31, expect.stringMatching(/^6(\.00)?$/), expect.stringMatching(/^12(\.00)?$/)],
      ['renewal', 31, '0', expect.stringMatching(/^12(\.00)?$/)],
    ]);
    expect(await world.ordering.cart(scope(), token)).toMatchObject({ status: 'ordered', orderId: placed.orderId });
    expect(await codeOf(world.ordering.putCartLine(scope(), token, start({ ref: 'more' })))).toBe(
      'ordering.cart_closed',
    );
    expect(
      await codeOf(world.ordering.checkout(buyer, { cartToken: token, paymentMethod: 'banktransfer' }, null)),
    ).toBe('ordering.cart_closed');
  });

  const serviceOf = async (orderId: number) => {
    const [row] = await world.sql<{ id: number }>('SELECT id FROM tblhosting WHERE orderid = ?', [orderId]);
    return row;
  };

  it('happens once per key, also when repeats come together, and answers with the first result', async () => {
    const before = await world.counts();
    const race = await Promise.allSettled(Array.from({ length: 8 }, () => order([start()], {}, buyer, 'once')));
    const done = race.flatMap((r) => (r.status === 'fulfilled' ? [r.value] : []));
    const refused = race.flatMap((r) => (r.status === 'rejected' ? [(r.reason as { code: string }).code] : []));
    expect(done.length).toBeGreaterThan(0);
    expect(new Set(done.map((o) => o.orderId)).size).toBe(1);
    expect(refused.every((code) => code === 'platform.idempotency_running')).toBe(true);
    expect(await order([start()], {}, buyer, 'once')).toEqual(done[0]);
    const after = await world.counts();
    expect(after.tblorders - before.tblorders).toBe(1);
    expect(after.tblinvoices - before.tblinvoices).toBe(1);
  });

  it('answers a repeat with the stored result even when the store has closed since', async () => {
    const first = await order([start()], {}, buyer, 'closing');
    await world.app.get(ResellersService).suspend(admin, world.resellerId);
    try {
      expect(await order([start()], {}, buyer, 'closing')).toEqual(first);
      expect(await world.ordering.isStoreOpen(world.resellerId)).toBe(false);
      expect(await codeOf(order([start()]))).toBe('ordering.store_closed');
    } finally {
      await world.app.get(ResellersService).activate(admin, world.resellerId);
    }
  });

  it('places one order of a cart that is ordered twice at once', async () => {
    const { token } = await world.ordering.createCart(scope(), {});
    await world.ordering.putCartLine(scope(), token, start());
    const before = await world.counts();
    const input = { cartToken: token, paymentMethod: 'banktransfer' };
    const race = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => world.ordering.checkout(buyer, input, key(buyer, `tab${n}`))),
    );
    expect(race.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect((await world.counts()).tblorders - before.tblorders).toBe(1);
  });

  it.each([
    ['a quantity of −1', [start({ quantity: -1 })], 'ordering.invalid_lines'],
    ['a quantity of 0', [start({ quantity: 0 })], 'ordering.invalid_lines'],
    ['half a product', [start({ quantity: 1.5 })], 'ordering.invalid_lines'],
    ['a quantity as text', [start({ quantity: '1e9' as never })], 'ordering.invalid_lines'],
    ['an item that the store does not sell', [start({ item: { type: 'product', id: 3 } })], 'pricing.not_sold'],
    ['an item that does not exist', [start({ item: { type: 'product', id: 99 } })], 'pricing.not_sold'],
    ['a cycle that is not sold', [start({ term: 'triennially' })], 'pricing.not_sold'],
    ['an addon without its product', [backup], 'ordering.invalid_lines'],
    ['a name with another ending', [name('example.net')], 'ordering.invalid_lines'],
    ['nothing', [], 'ordering.nothing_ordered'],
  ])('refuses %s and changes nothing', async (_, lines, code) => {
    const before = await world.counts();
    expect(await codeOf(order(lines))).toBe(code);
    expect(await world.counts()).toEqual(before);
  });

  it('takes no price, gateway, currency or fingerprint that the store did not give', async () => {
    const before = await world.counts();
    expect(await codeOf(order([start()], { paymentMethod: 'stripe' }))).toBe('ordering.gateway_not_offered');
    expect(await codeOf(order([start()], { expectedFingerprint: 'f'.repeat(64) }))).toBe('pricing.quote_changed');
    const { token } = await world.ordering.createCart(scope(), { currency: 'USD' });
    await world.sql("UPDATE rc_carts SET status = 'open'");
    await world.sql(`INSERT INTO rc_cart_lines (cart_id, ref, line) SELECT MAX(id), 'hosting', ? FROM rc_carts`, [
      JSON.stringify(start()),
    ]);
    const foreign = world.ordering.checkout(buyer, { cartToken: token, paymentMethod: 'banktransfer' }, null);
    expect(await codeOf(foreign)).toBe('ordering.currency_mismatch');
    await world.sql("UPDATE rc_carts SET status = 'ordered' WHERE order_id > 0");
    expect(await world.counts()).toEqual(before);
  });

  it('sells one name once', async () => {
    const race = await Promise.allSettled([1, 2, 3].map(() => order([name('once.com', { term: '1y' })])));
    expect(race.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect(await codeOf(order([name('ONCE.com', { term: '1y' })]))).toBe('domains.taken');
  });

  it('does not know a cart of another store or of another client', async () => {
    const { token } = await world.ordering.createCart(scope(), {});
    const elsewhere = (await world.anotherReseller()).resellerId;
    expect(await codeOf(world.ordering.cart({ resellerId: elsewhere, clientId: null }, token))).toBe(
      'ordering.cart_not_found',
    );
    const other = await world.endClient();
    expect(await codeOf(world.ordering.cart({ ...scope(), clientId: other.clientId }, token))).toBe(
      'ordering.cart_not_found',
    );
    expect(await codeOf(world.ordering.cart(scope(), 'x'))).toBe('ordering.cart_not_found');
  });

  it('keeps a cart as it was when a line is refused, and tells which line stopped being sold', async () => {
    const { token } = await world.ordering.createCart(scope(), {});
    await world.ordering.putCartLine(scope(), token, start());
    expect(
      await codeOf(world.ordering.putCartLine(scope(), token, start({ ref: 'b', item: { type: 'product', id: 3 } }))),
    ).toBe('pricing.not_sold');
    expect((await world.ordering.cart(scope(), token)).lines).toHaveLength(1);
    await world.ordering.putCartLine(scope(), token, backup);
    const without = await world.ordering.removeCartLine(scope(), token, 'hosting');
    expect(without).toMatchObject({ lines: [], quote: null });
  });

  it('is made by staff or by the reseller for his own client only', async () => {
    const input = { lines: [start()], paymentMethod: 'banktransfer' };
    expect((await world.ordering.placeFor(admin, buyer.clientId, input, null)).orderId).toBeGreaterThan(0);
    const placed = await world.ordering.placeFor(world.reseller, buyer.clientId, input, key(world.reseller, 'for'));
    expect(await world.ordering.order(world.reseller, placed.orderId as never)).toMatchObject({
      clientId: buyer.clientId,
      placedBy: world.reseller.key,
    });
    const foreign = await world.anotherReseller();
    const before = await world.counts();
    expect(await codeOf(world.ordering.placeFor(foreign, buyer.clientId, input, null))).toBe(
      'clients.client_not_found',
    );
    expect(await codeOf(world.ordering.placeFor(foreign, 999 as ClientId, input, null))).toBe(
      'clients.client_not_found',
    );
    expect(await world.counts()).toEqual(before);
  });

  it('is refused when the client changed hands, or the store closed, between quote and writing', async () => {
    const mover = await world.endClient();
    const pricing = world.app.get(PricingService);
    const quote = pricing.quote.bind(pricing);
    const resellers = world.app.get(ResellersService);
    const before = await world.counts();
    const meanwhile = (work: () => Promise<unknown>) =>
      vi.spyOn(pricing, 'quote').mockImplementationOnce(async (input) => {
        const quoted = await quote(input);
        await work();
        return quoted;
      });
    try {
      meanwhile(() => resellers.suspend(admin, world.resellerId));
      expect(await codeOf(order([start()], {}, mover))).toBe('ordering.store_closed');
      await resellers.activate(admin, world.resellerId);
      meanwhile(() => resellers.moveClients(admin, [mover.clientId], 0 as ResellerId));
      expect(await codeOf(order([start()], {}, mover))).toBe('ordering.store_closed');
    } finally {
      vi.restoreAllMocks();
      await resellers.activate(admin, world.resellerId);
    }
    expect(await world.counts()).toEqual(before);
  });
});
