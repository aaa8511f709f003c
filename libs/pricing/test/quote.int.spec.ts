import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROVIDER } from '#kernel';
import { SettingsService } from '#settings';
import type { CartLine, QuoteInput, RuleInput } from '#pricing';
import { admin, aWorld, codeOf, line, product, type World } from './world.js';

describe('what a cart comes to', () => {
  let world: World;

  beforeAll(async () => {
    world = await aWorld();
    const at = { currency: 'EUR' };
    await world.pricing.writeResellerCells(
      world.reseller,
      [
        { ...at, itemType: 'product', itemId: 1, term: 'monthly', price: { setup: '5.00', recurring: '15.00' } },
        { ...at, itemType: 'product', itemId: 1, term: 'annually', price: { recurring: '150.00' } },
        { ...at, itemType: 'product', itemId: 2, term: 'monthly', price: { recurring: '9.00' } },
        { ...at, itemType: 'product', itemId: 3, term: 'onetime', price: { recurring: '60.00' } },
        { ...at, itemType: 'addon', itemId: 1, term: 'monthly', price: { recurring: '3.00' } },
        { ...at, itemType: 'option', itemId: 11, term: 'monthly', price: { recurring: '0.00' } },
        { ...at, itemType: 'option', itemId: 12, term: 'monthly', price: { recurring: '4.00' } },
        { ...at, itemType: 'option', itemId: 21, term: 'monthly', price: { recurring: '1.00' } },
        { ...at, itemType: 'domainregister', itemId: 1, term: '2y', price: { recurring: '30.00' } },
        { ...at, itemType: 'domainaddon', itemId: 3, term: '1y', price: { recurring: '5.00' } },
      ],
      false,
    );
  });
  afterAll(() => world.app.close());

  const quote = (lines: CartLine[], over: Partial<QuoteInput> = {}) =>
    world.pricing.quote({
      resellerId: world.resellerId,
      currency: 'EUR',
      clientId: null,
      country: 'FR',
      lines,
      ...over,
    });
  const refused = (over: Partial<CartLine>, input: Partial<QuoteInput> = {}) =>
    quote([line(over)], input).then(
      () => 'no error',
      (error: { code: string; params: { errors?: { pointer: string }[] } }) =>
        `${error.code} ${error.params.errors?.[0]?.pointer ?? ''}`,
    );
  const set = (key: string, value: unknown, level: 'default' | 'group' = 'default') =>
    world.app.get(SettingsService).set(admin, { level, scopeId: level === 'group' ? world.groupId : 0, key, value });

  it('charges set-up and recurring times the quantity and splits by the item’s method', async () => {
    const [sold] = (await quote([line({ quantity: 3 })])).lines;
    expect(sold.description).toBe('Start (Monthly)');
    // R 3 × (5 + 15) = 60, A 3 × (4 + 8) = 36, difference
    expect(
      [sold.setup, sold.recurring, sold.amount, sold.profit, sold.providerShare].map((m) => m.toDecimal()),
    ).toEqual(['15.00', '45.00', '60.00', '24.00', '36.00']);
    expect(sold.terms).toMatchObject({
      method: 'difference',
      price: { setup: '5.00', recurring: '15.00' },
      admin: { setup: '4.00', recurring: '8.00' },
      quantity: 3,
    });
  });

  it('takes options at monthly × months, defaults to the first choice, and pays commission on them only by setting', async () => {
    const options = [
      { subId: 12, quantity: 1 },
      { subId: 21, quantity: 5 },
    ];
    const [yearly] = (await quote([line({ term: 'annually', options })])).lines;
    // 150 + 12 × 4.00 + 5 × 12 × 1.00; A of the product 4.00 + 80.00
    expect(yearly.amount.toDecimal()).toBe('258.00');
    expect(yearly.profit.toDecimal()).toBe('66.00');
    const [plain] = (await quote([line()])).lines;
    expect(plain.terms.options.map(({ subId, label }) => [subId, label])).toEqual([[11, 'Extra disk: None']]);
    await set('billing.optionCommissions', true);
    const [paid] = (await quote([line({ term: 'annually', options })])).lines;
    // options: R 48 + 60, A 12 × 2.40 + 5 × 12 × 0.40 = 28.80 + 24.00
    expect(paid.profit.toDecimal()).toBe('121.20');
    await set('billing.optionCommissions', false);
  });

  it('sells domains for years with addons per year, whose own method pays', async () => {
    const item = { type: 'domainregister', id: 1 } as const;
    const [sold] = (await quote([line({ item, term: '2y', domain: 'example.com', domainAddons: [3] })])).lines;
    expect(sold.description).toBe('example.com – registration, 2 years');
    // R 30 + 2 × 5, A 16 + 2 × 3.20
    expect([sold.amount.toDecimal(), sold.profit.toDecimal()]).toEqual(['40.00', '17.60']);
    expect(await refused({ item, term: '2y', domain: 'example.de' })).toBe('pricing.invalid_line /lines/0/domain');
    expect(await refused({ item, term: '2y', domain: 'a.example.com' })).toBe('pricing.invalid_line /lines/0/domain');
    expect(await refused({ item, term: '2y', domain: 'example.com', domainAddons: [1] })).toBe(
      'pricing.not_sold /lines/0/domainAddons/0',
    );
    expect(await refused({ item, term: '1y', domain: 'example.com' })).toBe('pricing.not_sold /lines/0');
  });

  it('refuses what is not sold, by pointer', async () => {
    expect(await refused({ item: { type: 'product', id: 99 } })).toBe('pricing.not_sold /lines/0');
    expect(await refused({ term: 'quarterly' })).toBe('pricing.not_sold /lines/0');
    expect(await refused({ item: { type: 'product', id: 4 }, term: 'free' })).toBe('pricing.not_sold /lines/0');
    expect(await refused({ options: [{ subId: 99, quantity: 1 }] })).toBe('pricing.not_sold /lines/0/options/0');
    expect(await refused({}, { currency: 'USD' })).toBe('pricing.not_sold /currency');
    expect(await refused({}, { currency: 'JPY' })).toBe('pricing.not_sold /lines/0');
    expect(await refused({ item: { type: 'option', id: 12 } })).toBe('pricing.not_sold /lines/0');
    expect(await codeOf(quote([line()], { resellerId: 12345 as never }))).toBe('pricing.reseller_not_found');
  });

  it.each([0, -1, 1.5, 1_000_001, Number.NaN, '1e3' as never])('refuses the quantity %s', async (quantity) => {
    expect(await refused({ quantity })).toBe('pricing.invalid_line /lines/0/quantity');
  });

  it('refuses too many of an option, two choices of one option, and an addon without its product', async () => {
    expect(await refused({ options: [{ subId: 21, quantity: 51 }] })).toBe(
      'pricing.invalid_line /lines/0/options/0/quantity',
    );
    const both = [
      { subId: 11, quantity: 1 },
      { subId: 12, quantity: 1 },
    ];
    expect(await refused({ options: both })).toBe('pricing.invalid_line /lines/0/options/1');
    const addon = { item: { type: 'addon', id: 1 } as const };
    expect(await refused(addon)).toBe('pricing.invalid_line /lines/0/parentRef');
    const sold = await quote([line(), line({ ref: 'b', ...addon, parentRef: 'a' })]);
    expect(sold.lines[1].amount.toDecimal()).toBe('3.00');
    expect(
      await codeOf(
        quote([
          line(),
          line({ ref: 'b', item: { type: 'product', id: 3 }, term: 'onetime' }),
          line({ ref: 'c', ...addon, parentRef: 'b' }),
        ]),
      ),
    ).toBe('pricing.invalid_line');
    expect(await codeOf(quote([line(), line()]))).toBe('pricing.invalid_line');
  });

  it('shows hidden products to nobody unless the setting says so', async () => {
    const hidden = { item: { type: 'product', id: 2 } as const };
    expect(await refused(hidden)).toBe('pricing.not_sold /lines/0');
    await set('branding.showHiddenProducts', true, 'group');
    expect(await refused(hidden)).toBe('no error');
    expect(
      (await world.pricing.storeCatalogue(world.resellerId, 'EUR')).groups[0].products.map(({ id }) => id),
    ).toEqual([1, 2]);
    await set('branding.showHiddenProducts', null, 'group');
    expect(
      (await world.pricing.storeCatalogue(world.resellerId, 'EUR')).groups[0].products.map(({ id }) => id),
    ).toEqual([1]);
  });

  it('taxes by the buyer’s place, exempt clients not, untaxed products not', async () => {
    const german = await quote([line(), line({ ref: 'b', item: { type: 'product', id: 3 }, term: 'onetime' })], {
      country: 'DE',
    });
    expect([german.subtotal, german.tax, german.total].map((m) => m.toDecimal())).toEqual(['80.00', '4.00', '84.00']);
    expect(german.rates).toMatchObject({ rate1: '20', name1: 'VAT', inclusive: false });
    const exempt = await quote([line()], { clientId: await world.client({ country: 'DE', taxExempt: true }) });
    expect([exempt.tax.toDecimal(), exempt.total.toDecimal()]).toEqual(['0.00', '20.00']);
  });

  it('lets the provider bear the discount of a client group', async () => {
    const [sold] = (await quote([line()], { clientId: await world.client({ groupId: 1 }) })).lines;
    expect(sold.terms.discounts).toEqual([{ amount: '2.00', borneBy: 'provider', label: 'Group discount 10 %' }]);
    // 20.00 − 2.00; the profit of 8.00 stays
    expect([sold.net, sold.profit, sold.providerShare].map((m) => m.toDecimal())).toEqual(['18.00', '8.00', '10.00']);
  });

  it('takes profit net of tax where prices contain it, keeps the shown gross, and lets an exempt client pay net', async () => {
    await set('tax.inclusive', true);
    await set('provider.country', 'DE');
    const german = (await quote([line()], { country: 'DE' })).lines[0];
    // R 20.00 gross = 16.67 net; profit = 16.666… − 12
    expect(
      [german.amount, german.net, german.tax, german.profit, german.providerShare].map((m) => m.toDecimal()),
    ).toEqual(['20.00', '16.67', '3.33', '4.67', '12.00']);
    const client = await world.client({ country: 'DE', taxExempt: true });
    const exempt = await quote([line()], { clientId: client });
    expect([exempt.total.toDecimal(), exempt.lines[0].profit.toDecimal()]).toEqual(['16.67', '4.67']);
    expect(exempt.rates).toMatchObject({ rate1: '0', inclusive: false });
    await set('tax.exemptPrice', 'gross');
    expect((await quote([line()], { clientId: client })).total.toDecimal()).toBe('20.00');
    const rule = await world.pricing.createRule(world.reseller, {
      scope: 'item',
      scopeRef: 'domainrenew:1',
      kind: 'percent',
      value: '10',
    });
    // A 8.80 grossed up at 20 % = 10.56, + 10 % = 11.616
    const renew = await world.pricing.priceInForce(world.resellerId, { type: 'domainrenew', id: 1 }, 'EUR', '1y');
    expect(renew?.recurring.toDecimal()).toBe('11.62');
    await world.pricing.removeRule(world.reseller, rule.id);
    for (const key of ['tax.inclusive', 'tax.exemptPrice', 'provider.country']) await set(key, null);
  });

  it('recalculates frozen terms to the very amounts of the quote', async () => {
    const quoted = await quote([line({ quantity: 2, options: [{ subId: 12, quantity: 1 }] })], { country: 'DE' });
    for (const one of quoted.lines) {
      const again = world.pricing.calculateTerms(JSON.parse(JSON.stringify(one.terms)), one.taxed);
      for (const part of ['amount', 'net', 'tax', 'tax2', 'total', 'profit', 'providerShare'] as const)
        expect(again[part].equals(one[part])).toBe(true);
    }
  });

  it('is current until a price of its store changes, whoever changes it', async () => {
    const price = (recurring: string) => [
      { currency: 'EUR', itemType: 'product', itemId: 2, term: 'monthly', price: { recurring } },
    ];
    const mine = await quote([line()]);
    expect(await world.pricing.isCurrent(mine, world.app.db)).toBe(true);
    await world.pricing.writeResellerCells(world.reseller, price('9.50'), false);
    expect(await world.pricing.isCurrent(mine, world.app.db)).toBe(false);
    const again = await quote([line()]);
    expect(await world.pricing.isCurrent(again, world.app.db)).toBe(true);
    await world.pricing.setMethod(
      admin,
      world.groupId,
      { items: [{ type: 'product', id: 2 }] },
      { method: 'difference', args: {} },
    );
    expect(await world.pricing.isCurrent(again, world.app.db)).toBe(false);
    await world.pricing.writeResellerCells(world.reseller, price('9.00'), false);
  });

  it('gives one fingerprint for one offer and another when a price changes', async () => {
    const [first, second] = [await quote([line()]), await quote([line()])];
    expect(first.fingerprint).toBe(second.fingerprint);
    const cell = { itemType: 'product', itemId: 1, currency: 'EUR', term: 'monthly' };
    await world.pricing.writeResellerCells(
      world.reseller,
      [{ ...cell, price: { setup: '5.00', recurring: '15.01' } }],
      false,
    );
    expect((await quote([line()])).fingerprint).not.toBe(first.fingerprint);
    await world.pricing.writeResellerCells(
      world.reseller,
      [{ ...cell, price: { setup: '5.00', recurring: '15.00' } }],
      false,
    );
    expect((await quote([line()])).fingerprint).toBe(first.fingerprint);
  });

  it('sells at list prices in the provider’s own store and keeps all', async () => {
    const [sold] = (await quote([line({ options: [{ subId: 12, quantity: 1 }] })], { resellerId: PROVIDER })).lines;
    expect([sold.amount, sold.profit, sold.providerShare].map((m) => m.toDecimal())).toEqual([
      '18.00',
      '0.00',
      '18.00',
    ]);
    expect(sold.terms).toMatchObject({ method: null, admin: null });
    const store = await world.pricing.storeCatalogue(PROVIDER, 'EUR');
    expect(store.tlds.map(({ extension, register }) => [extension, register.length])).toEqual([
      ['.com', 2],
      ['.de', 1],
    ]);
  });

  it('shows in the store what is priced, and a change with the next page', async () => {
    const store = () => world.pricing.storeCatalogue(world.resellerId, 'EUR');
    const first = await store();
    expect(await store()).toBe(first);
    expect(first.groups.map(({ name, products }) => [name, products.length])).toEqual([
      ['Web Hosting', 1],
      ['Extras', 1],
    ]);
    const [start] = first.groups[0].products;
    expect(start.prices.map(({ term }) => term)).toEqual(['monthly', 'annually']);
    expect(start.options[0].choices[1].prices.map(({ recurring }) => recurring.toDecimal())).toEqual(['4.00', '48.00']);
    expect(start.addonIds).toEqual([1]);
    expect(first.tlds).toMatchObject([
      { extension: '.com', register: [{ years: 2 }], renew: [], transfer: null, addonIds: [3] },
    ]);
    await world.pricing.writeResellerCells(
      world.reseller,
      [{ itemType: 'domaintransfer', itemId: 1, currency: 'EUR', term: '1y', price: { recurring: '12.00' } }],
      false,
    );
    expect((await store()).tlds[0].transfer?.toDecimal()).toBe('12.00');
    const other = await world.anotherReseller();
    expect((await world.pricing.storeCatalogue(other.resellerId, 'EUR')).groups).toEqual([]);
  });

  describe('by price rules', () => {
    const ruled = async (rules: RuleInput[], check: () => Promise<void>) => {
      const made = [];
      for (const rule of rules) made.push(await world.pricing.createRule(world.reseller, rule));
      await check();
      for (const { id } of made) await world.pricing.removeRule(world.reseller, id);
    };
    const priceOf = async (
      item: { type: 'product' | 'domainregister' | 'domainrenew' | 'option'; id: number },
      currency = 'EUR',
      term = 'monthly',
    ) =>
      (await world.pricing.priceInForce(world.resellerId, item, currency, term as never))?.recurring.toDecimal() ??
      null;

    it('marks up the admin price, rounds up to the ending, and yields to an explicit price', async () => {
      await ruled([{ scope: 'all', kind: 'percent', value: '25', ending: '.99' }], async () => {
        expect(await priceOf(product)).toBe('15.00');
        expect(await priceOf({ type: 'domainregister', id: 1 }, 'EUR', '1y')).toBe('10.99');
        expect(await priceOf({ type: 'domainregister', id: 2 }, 'EUR', '1y')).toBe('0.99');
        // A fraction does not fit the yen: 1200 × 1.25
        expect(await priceOf(product, 'JPY')).toBe('1500');
      });
    });

    it('lets the most specific rule win: item, TLD set, every TLD, product group, all', async () => {
      const com = { type: 'domainregister', id: 1 } as const;
      const rules: RuleInput[] = [
        { scope: 'all', kind: 'percent', value: '100' },
        { scope: 'product-group', scopeRef: '1', kind: 'percent', value: '50' },
        { scope: 'tld-set', scopeRef: '*', kind: 'percent', value: '10' },
        { scope: 'tld-set', scopeRef: 'Popular', tlds: ['.com'], kind: 'fixed', value: '3.00', currency: 'EUR' },
      ];
      await ruled(rules, async () => {
        expect(await priceOf(product, 'JPY')).toBe('1800');
        expect(await priceOf(com, 'EUR', '1y')).toBe('11.00');
        expect(await priceOf({ type: 'domainregister', id: 2 }, 'EUR', '1y')).toBe('0.44');
        await ruled([{ scope: 'item', scopeRef: 'domainregister:1', kind: 'percent', value: '0' }], async () => {
          expect(await priceOf(com, 'EUR', '1y')).toBe('8.00');
          expect(await priceOf({ type: 'domainrenew', id: 1 }, 'EUR', '1y')).toBe('11.80');
        });
      });
    });

    it('clamps the result to the range and leaves a zero admin price zero', async () => {
      const cell = { itemType: 'domainregister', itemId: 1, currency: 'EUR', term: '1y' };
      await world.pricing.writeCells(admin, world.groupId, [{ ...cell, highest: { recurring: '9.50' } }], false);
      await world.pricing.writeResellerCells(
        world.reseller,
        [{ itemType: 'option', itemId: 11, currency: 'EUR', term: 'monthly', price: null }],
        false,
      );
      await ruled([{ scope: 'all', kind: 'percent', value: '100', ending: '.99' }], async () => {
        expect(await priceOf({ type: 'domainregister', id: 1 }, 'EUR', '1y')).toBe('9.50');
        expect(await priceOf({ type: 'option', id: 11 })).toBe('0.00');
      });
    });

    it('refuses rules that cannot be, doubled scopes, and what is another reseller’s', async () => {
      const create = (rule: Partial<RuleInput>) =>
        codeOf(world.pricing.createRule(world.reseller, { scope: 'all', kind: 'percent', value: '10', ...rule }));
      expect(await create({ kind: 'fixed' })).toBe('pricing.invalid_rule');
      expect(await create({ value: '-1' })).toBe('pricing.invalid_rule');
      expect(await create({ value: '1.23456' })).toBe('pricing.invalid_rule');
      expect(await create({ kind: 'fixed', currency: 'JPY', value: '1.50' })).toBe('pricing.invalid_rule');
      expect(await create({ ending: 'x' })).toBe('pricing.invalid_ending');
      expect(await create({ scope: 'item', scopeRef: 'product:99' })).toBe('pricing.invalid_rule');
      expect(await create({ scope: 'tld-set', scopeRef: 'S', tlds: ['.nope'] })).toBe('pricing.invalid_rule');
      await ruled([{ scope: 'tld-set', scopeRef: 'A', tlds: ['.com'], kind: 'percent', value: '1' }], async () => {
        expect(await create({ scope: 'tld-set', scopeRef: 'B', tlds: ['.com'] })).toBe('pricing.rule_exists');
        const [mine] = await world.pricing.rules(world.reseller);
        expect(mine).toMatchObject({ scopeRef: 'A', tlds: ['.com'], value: '1', ending: '' });
        const other = await world.anotherReseller();
        expect(await codeOf(world.pricing.removeRule(other, mine.id))).toBe('pricing.rule_not_found');
        expect(
          await codeOf(world.pricing.updateRule(other, mine.id, { scope: 'all', kind: 'percent', value: '1' })),
        ).toBe('pricing.rule_not_found');
        expect(await world.pricing.rules(other)).toEqual([]);
      });
      await ruled([{ scope: 'all', kind: 'fixed', currency: 'JPY', value: '150' }], async () => {
        expect(await create({ kind: 'fixed', currency: 'JPY', value: '1' })).toBe('pricing.rule_exists');
        expect((await world.pricing.rules(world.reseller))[0].value).toBe('150');
      });
    });
  });
});
