import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogService } from '#catalog';
import type { Actor } from '#kernel';
import type { UpgradeTarget } from '#ordering';
import { PricingService, type FrozenTerms } from '#pricing';
import { SettingsService } from '#settings';
import { admin, aWorld, backup, codeOf, name, start, type World } from './world.js';

const PRODUCT = `
  INSERT INTO tblproducts (id, gid, name, paytype, tax, servertype) VALUES (4, 1, 'Pro', 'recurring', 1, 'cpanel');
  INSERT INTO tblproductconfiglinks (gid, pid) VALUES (1, 4);
  INSERT INTO tblpricing (type, currency, relid, msetupfee, monthly, asetupfee, annually, quarterly, semiannually, biennially, triennially)
    VALUES ('product', 1, 4, 10.00, 30.00, 10.00, 300.00, -1, -1, -1, -1);`;

describe('what a running service costs next', () => {
  let world: World;
  let buyer: Actor;
  let hosting: number;
  let addon: number;
  let domain: number;

  /** Bought on 31 January (R = list × 1.2, A = list × 0.8, 20 % tax on top); the first month ends on 28 February. */
  beforeAll(async () => {
    world = await aWorld();
    await world.sql(PRODUCT);
    const { app } = world;
    await app.db.transaction(async (tx) => void (await app.get(CatalogService).touch(tx)));
    const [{ id: group }] = await world.sql<{ id: number }>('SELECT group_id AS id FROM rc_resellers LIMIT 1');
    const item = { type: 'product' as const, id: 4 };
    const rule = { method: 'reseller_percent_with_fixed_rate', args: { percent: '10', fixed: '2.00' } };
    await app.get(PricingService).addItems(admin, group, { items: [item] } as never, rule);
    const formula = { formula: { factor: '0.80' }, target: 'admin' as const, overwrite: false };
    await app.get(PricingService).fill(admin, group, formula, false);
    buyer = await world.endClient();
    const options = [{ subId: 21, quantity: 4 }];
    const lines = [start({ options }), backup, name('next-period.com', { term: '1y' })];
    const placed = await world.ordering.checkout(buyer, { lines, paymentMethod: 'banktransfer' }, null);
    const services = await world.sql<{ type: string; id: number }>(
      'SELECT service_type AS type, service_id AS id FROM rc_services WHERE order_id = ?',
      [placed.orderId],
    );
    const idOf = (type: string) => services.find((one) => one.type === type)!.id;
    [hosting, addon, domain] = [idOf('hosting'), idOf('addon'), idOf('domain')];
    await world.pay(placed.invoiceId);
    const { OrderLifeService } = await import('../src/order-life.service.js');
    await app.db.transaction((tx) => app.get(OrderLifeService).advanceDueDates(tx, [placed.invoiceId]));
    await world.sql("UPDATE rc_services SET status = 'Active' WHERE order_id = ?", [placed.orderId]);
  });
  afterAll(() => world.app.close());

  const amounts = (of: { amount: { toDecimal(): string }; tax: never; profit: never; providerShare: never }) =>
    (['amount', 'tax', 'profit', 'providerShare'] as const).map((key) =>
      (of[key] as { toDecimal(): string }).toDecimal(),
    );
  const upgrade = (target: UpgradeTarget, by = buyer) => world.ordering.upgradeQuote(by, hosting, target);
  const on = (day: string) => world.app.clock.moveTo(new Date(`${day}T12:00:00Z`));
  const set = (key: string, value: unknown) =>
    world.app.get(SettingsService).set(admin, { level: 'default', scopeId: 0, key, value });

  it('is its recurring price as it was sold, for the period after the one that was charged', async () => {
    const renewal = await world.ordering.renewalQuote(buyer, 'hosting', hosting);
    // 12.00 + 4 × 0.60; commissions from options are off, so their 2.40 are the provider's
    expect(amounts(renewal as never)).toEqual(['14.40', '2.88', '4.00', '10.40']);
    expect(renewal.period).toEqual({ start: '2027-02-28', end: '2027-03-31' });
    expect((await world.ordering.renewalQuote(world.reseller, 'addon', addon)).amount.toDecimal()).toBe('2.40');
    const year = await world.ordering.renewalQuote(admin, 'domain', domain);
    expect([year.amount.toDecimal(), year.period]).toEqual(['13.20', { start: '2028-01-31', end: '2029-01-31' }]);
  });

  it('does not follow prices of today, and does follow taxes and the client group of today', async () => {
    await world.sql('UPDATE rc_group_prices SET admin_recurring = admin_recurring + 5');
    await world.sql("UPDATE tbltax SET taxrate = 25 WHERE country = 'DE'");
    await world.sql("INSERT INTO tblclientgroups (id, groupname, discountpercent) VALUES (7, 'Friends', 10)");
    await world.sql('UPDATE tblclients SET groupid = 7 WHERE id = ?', [buyer.clientId]);
    const renewal = await world.ordering.renewalQuote(buyer, 'hosting', hosting);
    // 14.40 − 1.44 of the provider's; 25 % of 12.96
    expect(amounts(renewal as never)).toEqual(['12.96', '3.24', '4.00', '8.96']);
    await world.sql('UPDATE rc_group_prices SET admin_recurring = admin_recurring - 5');
    await world.sql("UPDATE tbltax SET taxrate = 20 WHERE country = 'DE'");
    await world.sql('UPDATE tblclients SET groupid = 0 WHERE id = ?', [buyer.clientId]);
  });

  it('as another product is k of the differences, the new set-up, and the new method', async () => {
    await on('2027-02-14');
    const quote = await upgrade({ productId: 4, term: 'monthly' }, admin);
    expect([quote.kind, quote.effect, quote.left]).toEqual(['within-cycle', 'charge', { days: 14, of: 28 }]);
    // k = 1/2: (36 − 12)/2 + 12 set-up = 24; the mailboxes stay as they were sold
    // profit: 10 % of 24 + (2 − 0)/2 = 3.40
    expect(amounts(quote.line as never)).toEqual(['24.00', '4.80', '3.40', '20.60']);
    // from then on 36 + 2.40, profit 3.60 + 2
    expect(amounts(quote.renewal as never)).toEqual(['38.40', '7.68', '5.60', '32.80']);
    expect(quote.period).toEqual({ start: '2027-02-14', end: '2027-02-28' });
  });

  it('with other options charges those alone', async () => {
    const quote = await upgrade({ productId: 1, term: 'monthly', options: [{ subId: 12, quantity: 1 }] });
    // +20 GB 3.60 / 2 in place of none, less four mailboxes 2.40 / 2
    expect(quote.line.amount.toDecimal()).toBe('0.60');
    expect(quote.renewal.amount.toDecimal()).toBe('15.60');
  });

  it('in another cycle is a full period from today, less the rest of the old one', async () => {
    const quote = await upgrade({ productId: 1, term: 'annually' });
    // 120 + 6 set-up + 4 × 7.20 − (12 + 2.40)/2; profit 40 + 2 − 4/2
    expect([quote.kind, ...amounts(quote.line as never)]).toEqual(['new-cycle', '147.60', '29.52', '40.00', '107.60']);
    expect(quote.period).toEqual({ start: '2027-02-14', end: '2028-02-14' });
  });

  it('downwards is credit, or nothing where credit is switched off', async () => {
    const smaller: UpgradeTarget = { productId: 1, term: 'monthly', options: [] };
    const quote = await upgrade(smaller);
    expect([quote.effect, quote.line.amount.toDecimal()]).toEqual(['credit', '-1.20']);
    await set('billing.downgradeCredit', false);
    expect((await upgrade(smaller)).effect).toBe('dropped');
    await set('billing.downgradeCredit', true);
  });

  it('recomputes from its own terms alone', async () => {
    const pricing = world.app.get(PricingService);
    for (const target of [
      { productId: 4, term: 'monthly' },
      { productId: 4, term: 'annually' },
      { productId: 1, term: 'monthly', options: [] },
    ] as UpgradeTarget[]) {
      const { line } = await upgrade(target);
      const frozen = JSON.parse(JSON.stringify(line.terms)) as FrozenTerms;
      const again = pricing.calculateTerms(frozen, line.taxed);
      expect(amounts(again as never)).toEqual(amounts(line as never));
      expect(again.net.equals(again.profit.plus(again.providerShare))).toBe(true);
    }
  });

  it('is refused where it cannot be', async () => {
    expect(await codeOf(upgrade({ productId: 1, term: 'monthly' }))).toBe('ordering.nothing_changes');
    expect(await codeOf(upgrade({ productId: 3, term: 'monthly' }))).toBe('pricing.not_sold');
    expect(await codeOf(upgrade({ productId: 99, term: 'monthly' }))).toBe('pricing.not_sold');
    expect(await codeOf(upgrade({ productId: 4, term: 'quarterly' }))).toBe('pricing.not_sold');
    expect(await codeOf(upgrade({ productId: 1, term: 'monthly', options: [{ subId: 99, quantity: 1 }] }))).toBe(
      'pricing.not_sold',
    );
    const other = await world.endClient();
    expect(await codeOf(upgrade({ productId: 4, term: 'monthly' }, other))).toBe('ordering.service_not_found');
    expect(await codeOf(world.ordering.renewalQuote(other, 'hosting', hosting))).toBe('ordering.service_not_found');
    expect(await codeOf(upgrade({ productId: 4, term: 'monthly' }, await world.anotherReseller()))).toBe(
      'ordering.service_not_found',
    );
    await on('2027-02-28');
    expect(await codeOf(upgrade({ productId: 4, term: 'monthly' }))).toBe('ordering.service_not_upgradable');
    await world.sql("UPDATE rc_services SET status = 'Terminated' WHERE service_type = 'hosting'");
    expect(await codeOf(upgrade({ productId: 4, term: 'monthly' }))).toBe('ordering.service_not_upgradable');
    expect(await codeOf(world.ordering.renewalQuote(buyer, 'hosting', hosting))).toBe(
      'ordering.service_does_not_renew',
    );
  });
});
