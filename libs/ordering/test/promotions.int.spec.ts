import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, OrderId, ResellerId } from '#kernel';
import type { CartScope } from '#ordering';
import { type PromotionRequest, PromotionsService } from '#promotions';
import { SettingsService } from '#settings';
import { admin, aWorld, backup, codeOf, key, name, start, type World } from './world.js';

let world: World;
let promotions: PromotionsService;
let words = 0;
beforeAll(async () => {
  world = await aWorld();
  promotions = world.app.get(PromotionsService);
  await switched(true);
});
afterAll(() => world?.app.close());

const switched = (value: boolean) =>
  world.app.get(SettingsService).set(admin, {
    level: 'reseller',
    scopeId: world.resellerId,
    key: 'promotions.enabled',
    value,
  });
/** A code of the reseller; or of the provider. */
const aCode = async (over: Partial<PromotionRequest> = {}, by: Actor = world.reseller): Promise<string> => {
  const code = `CODE-${++words}`;
  await promotions.create(by, {
    code,
    kind: 'percent',
    percent: '10',
    appliesTo: [{ type: 'product', id: 0 }],
    ...over,
  });
  return code;
};
const scope = ({ clientId, resellerId }: Actor): CartScope => ({ clientId, resellerId });
const aCart = async (who: CartScope, ...lines: Parameters<World['ordering']['putCartLine']>[2][]): Promise<string> => {
  const { token } = await world.ordering.createCart(who, { currency: 'EUR' });
  for (const line of lines) await world.ordering.putCartLine(who, token, line);
  return token;
};
const visitor = (): CartScope => ({ clientId: null, resellerId: world.resellerId });
const order = (client: Actor, promotionCode?: string, lines = [start()]) =>
  world.ordering.checkout(
    client,
    { lines, paymentMethod: 'banktransfer', ...(promotionCode ? { promotionCode } : {}) },
    key(client, `order-${++words}`),
  );
const usesOf = async (code: string) => {
  const [row] = await world.sql<{ uses: number; n: number }>(
    `SELECT uses, (SELECT COUNT(*) FROM rc_promotion_uses u WHERE u.promotion_id = p.id) AS n FROM rc_promotions p WHERE code = ?`,
    [code],
  );
  return [row.uses, row.n];
};

describe('a code in a cart', () => {
  it('lowers the lines that fit, told per line and in total', async () => {
    const code = await aCode();
    const client = await world.endClient();
    const token = await aCart(scope(client), start(), backup);
    const before = await world.ordering.cart(scope(client), token);
    const { quote, promotion } = await world.ordering.setCartPromotion(scope(client), token, code.toLowerCase());
    expect(promotion).toEqual({ code, problem: null });
    // 6.00 set-up and 12.00 per month, 10 % off; the addon costs 2.40.
    expect(quote!.promotion!.discount.toDecimal()).toBe('1.80');
    expect(quote!.lines.map(({ amount }) => amount.toDecimal())).toEqual(['16.20', '2.40']);
    expect(quote!.lines[0].terms.discounts).toEqual([{ amount: '1.80', borneBy: 'reseller', label: code }]);
    expect(quote!.fingerprint).not.toBe(before.quote!.fingerprint);
    const profit = before.quote!.lines[0].profit.minus(quote!.lines[0].profit);
    expect(profit.toDecimal()).toBe('1.80');
    expect(quote!.lines[0].providerShare).toEqual(before.quote!.lines[0].providerShare);
    const away = await world.ordering.setCartPromotion(scope(client), token, null);
    expect([away.promotion, away.quote!.fingerprint]).toEqual([null, before.quote!.fingerprint]);
  });

  it('of the provider is borne by the provider', async () => {
    const code = await aCode({ kind: 'fixed', amounts: [{ amount: '5.00', currency: 'EUR' }] }, admin);
    const who = visitor();
    const token = await aCart(who, start());
    const before = (await world.ordering.cart(who, token)).quote!.lines[0];
    const [after] = (await world.ordering.setCartPromotion(who, token, code)).quote!.lines;
    expect(before.profit).toEqual(after.profit);
    expect(before.providerShare.minus(after.providerShare).toDecimal()).toBe('5.00');
  });

  it('that stopped fitting is told with its reason, and the cart is shown without it', async () => {
    const code = await aCode({ appliesTo: [{ type: 'addon', id: 1 }] });
    const who = visitor();
    const token = await aCart(who, start(), backup);
    await world.ordering.setCartPromotion(who, token, code);
    const after = await world.ordering.removeCartLine(who, token, 'backup');
    expect(after.promotion!.problem!.code).toBe('promotions.nothing_fits');
    expect(after.problem).toBe(null);
    expect(after.quote!.promotion).toBe(null);
    expect(after.quote!.subtotal.toDecimal()).toBe('18.00');
    const again = await world.ordering.putCartLine(who, token, backup);
    expect(again.promotion!.problem).toBe(null);
    expect(again.quote!.promotion!.discount.toDecimal()).toBe('0.24');
  });

  it('that does not fit is refused, and the cart stays as it was', async () => {
    const who = visitor();
    const token = await aCart(who, start());
    const fits = await aCode();
    await world.ordering.setCartPromotion(who, token, fits);
    const other = await aCode({ appliesTo: [{ type: 'addon', id: 0 }] });
    expect(await codeOf(world.ordering.setCartPromotion(who, token, other))).toBe('promotions.nothing_fits');
    expect(await codeOf(world.ordering.setCartPromotion(who, token, 'NOBODYS'))).toBe('promotions.unknown_code');
    expect((await world.ordering.cart(who, token)).promotion).toEqual({ code: fits, problem: null });
  });

  it('ends with its last day in the provider’s zone, to the second', async () => {
    const settings = app().get(SettingsService);
    const zone = (value: string) =>
      settings.set(admin, { level: 'default', scopeId: 0, key: 'provider.timeZone', value });
    const code = await aCode({ expiresOn: '2027-01-31' });
    const who = visitor();
    const token = await aCart(who, start());
    await zone('America/New_York');
    try {
      await app().clock.moveTo(new Date('2027-02-01T04:59:59Z'));
      expect((await world.ordering.setCartPromotion(who, token, code)).promotion!.problem).toBe(null);
      await app().clock.moveTo(new Date('2027-02-01T05:00:00Z'));
      expect((await world.ordering.cart(who, token)).promotion!.problem!.code).toBe('promotions.expired');
      expect(await codeOf(order(await world.endClient(), code))).toBe('promotions.expired');
    } finally {
      await zone('UTC');
      await app().clock.moveTo(new Date('2027-01-31T09:00:00Z'));
    }
  });
});

const app = () => world.app;

describe('an order with a code', () => {
  it('freezes the discount with invoice and service, and counts the use', async () => {
    const code = await aCode({ recurrence: 'further', further: 2 }, admin);
    const client = await world.endClient();
    const placed = await order(client, code);
    // (18.00 − 1.80) and 20 % tax.
    expect(placed.total.amount).toBe('19.44');
    const [row] = await world.sql(
      `SELECT o.promocode, o.promotype, o.promovalue, h.firstpaymentamount, h.amount, h.promoid, h.promocount, t.uses
       FROM tblorders o JOIN tblhosting h ON h.orderid = o.id JOIN tblpromotions t ON t.id = h.promoid WHERE o.id = ?`,
      [placed.orderId],
    );
    const [{ id }] = await world.sql<{ id: number }>('SELECT id FROM tblpromotions WHERE code = ?', [code]);
    expect(row).toEqual({
      promocode: code,
      promotype: 'Percentage',
      promovalue: '10',
      firstpaymentamount: '16.20',
      amount: '12.00',
      promoid: id,
      promocount: 1,
      uses: 1,
    });
    expect(await usesOf(code)).toEqual([1, 1]);
  });

  it('lowers the renewals that its rule says, and no more', async () => {
    const twice = await aCode({ recurrence: 'further', further: 1 });
    const always = await aCode({
      kind: 'price_override',
      amounts: [{ amount: '9.00', currency: 'EUR' }],
      recurrence: 'always',
    });
    const once = await aCode();
    const client = await world.endClient();
    const renewalOf = async (code: string, charged = 0) => {
      const { orderId } = await order(client, code);
      const [{ id }] = await world.sql<{ id: number }>('SELECT id FROM tblhosting WHERE orderid = ?', [orderId]);
      for (let n = 1; n <= charged; n++)
        await world.sql(
          `INSERT INTO rc_service_periods (service_type, service_id, period_start, period_end, reseller_id)
           SELECT service_type, service_id, period_start + INTERVAL ${n} MONTH, period_end + INTERVAL ${n} MONTH, reseller_id
           FROM rc_service_periods WHERE service_type = 'hosting' AND service_id = ? ORDER BY id LIMIT 1`,
          [id],
        );
      return (await world.ordering.renewalQuote(admin, 'hosting', id)).amount.toDecimal();
    };
    expect([await renewalOf(twice), await renewalOf(twice, 1)]).toEqual(['10.80', '12.00']);
    expect([await renewalOf(always), await renewalOf(always, 3)]).toEqual(['9.00', '9.00']);
    expect(await renewalOf(once)).toBe('12.00');
  });

  it('keeps the code of a domain for its renewals, on the renewal’s price', async () => {
    const code = await aCode({ appliesTo: [{ type: 'domainregister', id: 0 }], percent: '50', recurrence: 'always' });
    const client = await world.endClient();
    const { orderId } = await order(client, code, [name('with-code.com', { term: '1y' })]);
    const [{ id }] = await world.sql<{ id: number }>('SELECT id FROM tbldomains WHERE orderid = ?', [orderId]);
    expect((await world.ordering.renewalQuote(admin, 'domain', id)).amount.toDecimal()).toBe('6.60');
  });

  it('is refused when the code does not fit any more, never charged in full', async () => {
    const code = await aCode();
    const client = await world.endClient();
    const token = await aCart(scope(client), start());
    const { quote } = await world.ordering.setCartPromotion(scope(client), token, code);
    const [{ id }] = await world.sql<{ id: number }>('SELECT id FROM rc_promotions WHERE code = ?', [code]);
    await promotions.setStatus(world.reseller, id, 'archived');
    const before = await world.counts();
    const input = { cartToken: token, paymentMethod: 'banktransfer', expectedFingerprint: quote!.fingerprint };
    expect(await codeOf(world.ordering.checkout(client, input, null))).toBe('promotions.unknown_code');
    expect(await world.counts()).toEqual(before);
    await promotions.setStatus(world.reseller, id, 'active');
    expect(await codeOf(world.ordering.checkout(client, input, null))).toBe('no error');
  });

  it('gives the use back when it is cancelled unpaid, once', async () => {
    const code = await aCode({ maxUses: 1 });
    const client = await world.endClient();
    const { orderId } = await order(client, code);
    expect(await codeOf(order(client, code))).toBe('promotions.used_up');
    await world.ordering.cancelOrder(admin, orderId as OrderId);
    expect(await usesOf(code)).toEqual([0, 0]);
    expect(await codeOf(world.ordering.cancelOrder(admin, orderId as OrderId))).toBe('ordering.order_not_cancellable');
    expect(await usesOf(code)).toEqual([0, 0]);
    expect(await codeOf(order(client, code))).toBe('no error');
  });

  it('keeps limits per client and codes for new or existing clients', async () => {
    const client = await world.endClient();
    const [forNew, perClient, existing] = [
      await aCode({ audience: 'new' }),
      await aCode({ maxUsesPerClient: 1 }),
      await aCode({ audience: 'existing' }),
    ];
    expect(await codeOf(order(client, existing))).toBe('promotions.not_for_client');
    const first = await order(client, forNew);
    expect(await codeOf(order(client, forNew))).toBe('promotions.not_for_client');
    expect(await codeOf(order(client, perClient))).toBe('no error');
    expect(await codeOf(order(client, perClient))).toBe('promotions.used_up_for_client');
    await world.sql("UPDATE rc_services SET status = 'Active' WHERE order_id = ?", [first.orderId]);
    expect(await codeOf(order(client, existing))).toBe('no error');
  });

  it('of one new client in two tabs at once takes his code once', async () => {
    const code = await aCode({ audience: 'new' });
    const client = await world.endClient();
    const codes = await Promise.all([codeOf(order(client, code)), codeOf(order(client, code))]);
    expect(codes.sort()).toEqual(['no error', 'promotions.not_for_client']);
    expect(await usesOf(code)).toEqual([1, 1]);
  });

  it('goes to one of many who order with the last use', async () => {
    const code = await aCode({ maxUses: 1 });
    const clients = await Promise.all(Array.from({ length: 6 }, () => world.endClient()));
    const codes = await Promise.all(clients.map((client) => codeOf(order(client, code))));
    expect(codes.filter((one) => one === 'no error')).toHaveLength(1);
    expect(codes.filter((one) => one === 'promotions.used_up')).toHaveLength(5);
    expect(await usesOf(code)).toEqual([1, 1]);
  });
});

describe('a code in an upgrade', () => {
  it('lowers what the upgrade charges by the rule for upgrades, and is refused without one', async () => {
    const { OrderLifeService } = await import('../src/order-life.service.js');
    const client = await world.endClient();
    const placed = await order(client);
    await world.pay(placed.invoiceId);
    await world.app.db.transaction((tx) => world.app.get(OrderLifeService).advanceDueDates(tx, [placed.invoiceId]));
    await world.sql("UPDATE rc_services SET status = 'Active' WHERE order_id = ?", [placed.orderId]);
    const [{ id }] = await world.sql<{ id: number }>('SELECT id FROM tblhosting WHERE orderid = ?', [placed.orderId]);
    const target = { productId: 1, term: 'monthly' as const, options: [{ subId: 12, quantity: 1 }] };
    const plain = await world.ordering.upgradeQuote(client, id, target);
    // On its first day the whole period is left: +20 GB for 3.60.
    expect(plain.line.amount.toDecimal()).toBe('3.60');
    const code = await aCode({ upgrade: { kind: 'percent', percent: '50' } });
    const lowered = await world.ordering.upgradeQuote(client, id, { ...target, promotionCode: code });
    expect(lowered.line.amount.toDecimal()).toBe('1.80');
    expect(lowered.line.terms.discounts).toEqual([{ amount: '1.80', borneBy: 'reseller', label: code }]);
    const ofOrders = world.ordering.upgradeQuote(client, id, { ...target, promotionCode: await aCode() });
    expect(await codeOf(ofOrders)).toBe('promotions.nothing_fits');
  });
});

describe('a preview of a code', () => {
  it('tells what a cart costs with and without it, and what each side earns', async () => {
    const code = await aCode();
    const input = { resellerId: world.resellerId, clientId: null, currency: 'EUR', lines: [start()], code };
    const { plain, promoted } = await world.ordering.previewPromotion(world.reseller, input);
    expect([plain.subtotal.toDecimal(), promoted!.subtotal.toDecimal()]).toEqual(['18.00', '16.20']);
    expect(plain.lines[0].profit.minus(promoted!.lines[0].profit).toDecimal()).toBe('1.80');
    const wrong = await world.ordering.previewPromotion(admin, { ...input, code: 'NOBODYS' });
    expect([wrong.promoted, wrong.problem!.code]).toEqual([null, 'promotions.unknown_code']);
  });

  it('of a reseller is that of his own store and clients, while he may have promotions', async () => {
    const code = await aCode();
    const stranger = await world.anotherReseller();
    const input = { resellerId: world.resellerId, clientId: null, currency: 'EUR', lines: [start()], code };
    expect(await codeOf(world.ordering.previewPromotion(stranger, input))).toBe('promotions.switched_off');
    await world.app.get(SettingsService).set(admin, {
      level: 'reseller',
      scopeId: stranger.resellerId as ResellerId,
      key: 'promotions.enabled',
      value: true,
    });
    const seen = await world.ordering.previewPromotion(stranger, input);
    expect(seen.problem!.code).toBe('promotions.unknown_code');
    const client = await world.endClient();
    const foreign = world.ordering.previewPromotion(stranger, { ...input, clientId: client.clientId });
    expect(await codeOf(foreign)).toMatch(/not_found$/);
  });
});
