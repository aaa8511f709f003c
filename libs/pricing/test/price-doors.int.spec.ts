import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asId, type ClientId } from '#kernel';
import { everything } from '#platform';
import { PricingGroupsService, ResellersService } from '#resellers';
import {
  ChangeSetPublisher,
  ChangeSetsService,
  FlaggedPricesService,
  PriceCsvService,
  RulePreviewService,
  type GroupCellInput,
  type PriceOwner,
  type ResellerCellInput,
} from '#pricing';
import { admin, aWorld, codeOf, line, product, type World } from './world.js';

const at = { itemType: 'product', itemId: 1, currency: 'EUR', term: 'monthly' };
const mine: PriceOwner = { kind: 'reseller' };
const priced = (recurring: string, of: object = {}): ResellerCellInput => ({
  ...at,
  ...of,
  price: { setup: '0.00', recurring },
});
const HEAD = 'item_type,item_id,item,currency,term,setup,recurring';
const GROUP_HEAD =
  'item_type,item_id,item,currency,term,admin_setup,admin_recurring,lowest_setup,lowest_recurring,highest_setup,highest_recurring';

describe('the doors through which prices come', () => {
  let world: World;
  let sets: ChangeSetsService;
  let publisher: ChangeSetPublisher;
  let csv: PriceCsvService;
  let flagged: FlaggedPricesService;
  let previews: RulePreviewService;
  let ofGroup: PriceOwner;

  beforeAll(async () => {
    world = await aWorld();
    sets = world.app.get(ChangeSetsService);
    publisher = world.app.get(ChangeSetPublisher);
    csv = world.app.get(PriceCsvService);
    flagged = world.app.get(FlaggedPricesService);
    previews = world.app.get(RulePreviewService);
    ofGroup = { kind: 'group', groupId: world.groupId };
  });
  beforeEach(async () => {
    await world.sql('DELETE FROM rc_reseller_prices');
    await world.sql('DELETE FROM rc_price_rules');
    await world.sql(
      'UPDATE rc_group_prices SET lowest_setup = NULL, lowest_recurring = NULL, highest_setup = NULL, highest_recurring = NULL',
    );
    await provider([{ ...at, lowest: { recurring: '9.00' }, highest: { recurring: '20.00' } }]);
  });
  afterAll(() => world.app.close());

  const provider = (cells: GroupCellInput[]) => world.pricing.writeCells(admin, world.groupId, cells, false);
  const store = (cells: ResellerCellInput[]) => world.pricing.writeResellerCells(world.reseller, cells, false);
  const inForce = async (of: { item?: { type: 'product' | 'option'; id: number }; currency?: string } = {}) =>
    (
      await world.pricing.priceInForce(world.resellerId, of.item ?? product, of.currency ?? 'EUR', 'monthly')
    )?.recurring.toDecimal();
  const rows = () =>
    world.sql<{ recurring: string }>(
      'SELECT item_type, item_id, currency, term, setup, recurring FROM rc_reseller_prices ORDER BY id',
    );
  const load = (text: string, dryRun = false) => csv.import(world.reseller, mine, { csv: text, dryRun });
  const loadGroup = (text: string, dryRun = false) => csv.import(admin, ofGroup, { csv: text, dryRun });

  describe('refuse a price outside the range, and leave everything as it was', () => {
    it.each([
      ['one typed cell', () => store([priced('20.01')])],
      ['many cells, one of them outside', () => store([priced('15.00', { term: 'annually' }), priced('8.99')])],
      ['a file', () => load(`${HEAD}\nproduct,1,Start,EUR,monthly,0,20.01\n`)],
      ['a draft', () => sets.create(world.reseller, mine, 'Draft', [priced('8.99')])],
      [
        'a draft that lay inside when it was made',
        async () => {
          const { id } = await sets.create(world.reseller, mine, 'Draft', [priced('19.00')]);
          await provider([{ ...at, highest: { recurring: '18.00' } }]);
          await publisher.publish(world.reseller, mine, id, { overwrite: true, dryRun: false });
        },
      ],
    ])('%s', async (_, attempt) => {
      const code = await codeOf(attempt());
      expect(['pricing.price_outside_range', 'pricing.csv_refused']).toContain(code);
      expect(await rows()).toEqual([]);
    });

    it('a rule is clamped to the range, whatever its markup', async () => {
      await world.pricing.createRule(world.reseller, { scope: 'all', kind: 'percent', value: '900' });
      expect(await inForce()).toBe('20.00');
      await provider([{ ...at, lowest: { recurring: '11.00' }, highest: { recurring: '12.00' } }]);
      expect(await inForce()).toBe('12.00');
    });

    it('a change of the group keeps the stored price and puts the new group’s nearest bound in force', async () => {
      await store([priced('19.00')]);
      const other = await world.app.get(PricingGroupsService).copy(admin, world.groupId, 'Narrow');
      await world.app.drain();
      await world.pricing.writeCells(admin, other, [{ ...at, highest: { recurring: '10.00' } }], false);
      const resellers = world.app.get(ResellersService);
      await resellers.putIntoGroup(admin, asId<ClientId>(world.resellerId), other);
      await world.app.drain();
      expect(await inForce()).toBe('10.00');
      await resellers.putIntoGroup(admin, asId<ClientId>(world.resellerId), world.groupId);
      await world.app.drain();
      expect(await inForce()).toBe('19.00');
    });
  });

  it('refuses yen with decimals, currencies that are not sold in, and percentages with five decimals', async () => {
    const yen = { ...at, currency: 'JPY' };
    expect(await codeOf(store([{ ...yen, price: { recurring: '1500.50' } }]))).toBe('pricing.invalid_cells');
    expect(await codeOf(store([{ ...at, currency: 'USD', price: { recurring: '15.00' } }]))).toBe(
      'pricing.invalid_cells',
    );
    const rule = (value: string, more = {}) =>
      codeOf(world.pricing.createRule(world.reseller, { scope: 'all', kind: 'percent', value, ...more }));
    expect(await rule('12.34567')).toBe('pricing.invalid_rule');
    expect(await rule('-1')).toBe('pricing.invalid_rule');
    expect(await rule('100.5', { kind: 'fixed', currency: 'JPY' })).toBe('pricing.invalid_rule');
    expect(
      await codeOf(previews.preview(world.reseller, { scope: 'all', kind: 'percent', value: '12.34567' }, null)),
    ).toBe('pricing.invalid_rule');
    await store([{ ...yen, price: { recurring: '1500' } }]);
    expect(await inForce({ currency: 'JPY' })).toBe('1500');
  });

  it('refuses an unknown method and arguments of a wrong type, and changes no method', async () => {
    const set = (method: string, args: Record<string, unknown>) =>
      codeOf(world.pricing.setMethod(admin, world.groupId, { items: [product] }, { method, args }));
    const before = await world.sql('SELECT method, args FROM rc_group_items WHERE group_id = ?', [world.groupId]);
    expect(await set('no_such_method', {})).toBe('commission.unknown_method');
    for (const percent of [5, '5.12345', '-5', [], {}, true, null, '5 %'])
      expect(await set('percent_rate', { percent })).toMatch(/^(commission|pricing|kernel)\./);
    expect(await world.sql('SELECT method, args FROM rc_group_items WHERE group_id = ?', [world.groupId])).toEqual(
      before,
    );
  });

  describe('files', () => {
    it('come in again as they went out', async () => {
      await store([priced('15.00'), priced('150.00', { term: 'annually' })]);
      const own = await csv.export(world.reseller, mine);
      expect(own.split('\r\n')[0]).toBe(HEAD);
      expect(own).toContain('product,1,Web Hosting / Start,EUR,monthly,0.00,15.00');
      expect(await load(own)).toMatchObject({ rows: 2, unchanged: 2, changed: 0, errorCount: 0 });
      const group = await csv.export(admin, ofGroup);
      const report = await loadGroup(group);
      expect(report).toMatchObject({ changed: 0, created: 0, removed: 0, errorCount: 0 });
      expect(report.unchanged).toBe(report.rows);
      expect(report.rows).toBeGreaterThan(10);
      const yen = await csv.export(admin, ofGroup, { currency: 'JPY', itemType: 'product' });
      expect(yen).toContain(',JPY,monthly,0,1200,');
      expect(yen).not.toContain('EUR');
    });

    it('empty a cell where the amount is empty, and leave what they do not name', async () => {
      await store([priced('15.00'), priced('150.00', { term: 'annually' })]);
      expect(await load(`${HEAD}\nproduct,1,,EUR,monthly,,\n`)).toMatchObject({ removed: 1 });
      expect((await rows()).map(({ recurring }) => recurring)).toEqual(['150.00']);
    });

    it('are refused whole with line and column, nothing loaded', async () => {
      await store([priced('15.00')]);
      const before = await rows();
      const text = `${HEAD}\nproduct,1,,EUR,annually,0,150.00\nproduct,1,,EUR,monthly,0,99.00\nproduct,99,,EUR,monthly,0,1\nproduct,1,,USD,monthly,0,1\nproduct,1,,EUR,weekly,0,1\nthing,x,,EUR,monthly,0,1.005\n`;
      const dry = await load(text, true);
      expect(dry.errors.map(({ line: n, column, code }) => [n, column, code])).toEqual([
        [3, 'recurring', 'price_outside_range'],
        [4, '', 'not_in_group'],
        [5, 'currency', 'currency'],
        [6, 'term', 'term'],
        [7, 'item_type', 'item_type'],
      ]);
      const error = await load(text).catch((e: unknown) => e);
      expect(error).toMatchObject({
        code: 'pricing.csv_refused',
        params: {
          errorCount: 5,
          errors: expect.arrayContaining([expect.objectContaining({ pointer: '/csv/3/recurring' })]),
        },
      });
      expect(await rows()).toEqual(before);
    });

    it.each([
      ['breaks off inside quotes', `${HEAD}\nproduct,1,,EUR,annually,0,150.00\nproduct,1,"Sta`, 'broken_csv'],
      ['has a row that breaks off', `${HEAD}\nproduct,1,,EUR,annually,0,150.00\nproduct,1,,EU`, 'wrong_column_count'],
      ['has other columns', 'a,b\n1,2\n', 'wrong_header'],
      ['is empty', '  ', 'empty_file'],
      ['has a header only', `${HEAD}\n`, 'empty_file'],
      ['is binary', `${HEAD}\n\0`, 'broken_csv'],
      ['names a cell twice', `${HEAD}\nproduct,1,,EUR,monthly,0,15\nproduct,1,,EUR,monthly,0,16\n`, 'duplicate'],
    ])('that %s loads nothing', async (_, text, code) => {
      expect((await load(text, true)).errors[0].code).toBe(code);
      expect(await codeOf(load(text))).toBe('pricing.csv_refused');
      expect(await rows()).toEqual([]);
    });

    it('may become a draft instead', async () => {
      const text = `${GROUP_HEAD}\nproduct,1,,EUR,monthly,4.00,8.50,,9.00,,20.00\n`;
      const { changeSetId } = await csv.import(admin, ofGroup, { csv: text, dryRun: false, changeSet: 'From a file' });
      expect(await sets.get(admin, ofGroup, changeSetId!)).toMatchObject({
        name: 'From a file',
        status: 'draft',
        cells: 1,
      });
      expect(await csv.export(admin, ofGroup, { currency: 'EUR' })).toContain('monthly,4.00,8.00');
    });

    it('keep a text from being taken for a formula', async () => {
      await world.sql("UPDATE tblproducts SET name = '=1+1' WHERE id = 3");
      const { toCsv } = await import('../src/csv/price-csv.js');
      expect(toCsv(['a'], [['=1+1'], ['-5.00'], ['@x'], ['say "x", y']])).toBe(
        `a\r\n'=1+1\r\n-5.00\r\n'@x\r\n"say ""x"", y"\r\n`,
      );
    });
  });

  it('lists what lies outside the range, and stores the bound when it is accepted', async () => {
    await store([priced('19.00'), priced('150.00', { term: 'annually' })]);
    await provider([
      { ...at, highest: { recurring: '15.00' } },
      { ...at, term: 'annually', lowest: { recurring: '160.00' } },
    ]);
    const { items } = await flagged.list(world.reseller, everything());
    expect(
      items.map(({ label, price, inForce: now }) => [label, price.recurring.toDecimal(), now.recurring.toDecimal()]),
    ).toEqual([
      ['Web Hosting / Start', '19.00', '15.00'],
      ['Web Hosting / Start', '150.00', '160.00'],
    ]);
    const stranger = await world.anotherReseller();
    expect((await flagged.list(stranger, everything())).items).toEqual([]);
    expect(await flagged.accept(stranger, null)).toEqual([]);
    expect(await flagged.accept(world.reseller, [{ ...at }])).toHaveLength(1);
    expect((await flagged.list(world.reseller, everything())).items).toHaveLength(1);
    expect(await flagged.accept(world.reseller, null)).toHaveLength(1);
    expect((await flagged.list(world.reseller, everything())).items).toEqual([]);
    expect((await rows()).map(({ recurring }) => recurring)).toEqual(['15.00', '160.00']);
    expect(await flagged.accept(world.reseller, null)).toEqual([]);
  });

  it('previews a rule: which cells get which price, what ends at a bound, what keeps its own price, and saves nothing', async () => {
    await store([priced('150.00', { term: 'annually' })]);
    const preview = await previews.preview(
      world.reseller,
      { scope: 'product-group', scopeRef: '1', kind: 'percent', value: '200' },
      null,
    );
    // A 8.00 + 200 % = 24.00, above the highest of 20.00.
    const cell = preview.cells.find(
      (one) => one.itemType === 'product' && one.itemId === 1 && one.currency === 'EUR' && one.term === 'monthly',
    );
    expect(cell).toMatchObject({ before: null, clamped: true, after: { source: 'rule' } });
    expect([cell?.after?.recurring.toDecimal(), cell?.profitAfter?.toDecimal()]).toEqual(['20.00', '20.00']);
    expect(preview).toMatchObject({ explicit: 1, closed: 0 });
    expect(preview.opened).toBe(preview.changed);
    expect(await world.pricing.rules(world.reseller)).toEqual([]);
    const { id } = await world.pricing.createRule(world.reseller, { scope: 'all', kind: 'percent', value: '50' });
    expect(await inForce()).toBe('12.00');
    const without = await previews.preview(world.reseller, null, id);
    expect(without.closed).toBe(without.changed);
    expect(without.closed).toBeGreaterThan(5);
    const other = await previews.preview(world.reseller, { scope: 'all', kind: 'percent', value: '50' }, id);
    expect(other).toMatchObject({ changed: 0, cells: [] });
    expect(await codeOf(previews.preview(await world.anotherReseller(), null, id))).toBe('pricing.rule_not_found');
  });

  it('leaves services as they were sold when their item leaves the group, refuses carts, and takes up again when it comes back', async () => {
    await store([priced('15.00')]);
    const input = {
      resellerId: world.resellerId,
      clientId: null,
      currency: 'EUR',
      country: 'FR',
      state: '',
      lines: [line()],
    };
    const sold = (await world.pricing.quote(input as never)).lines[0];
    const amounts = () => JSON.stringify(world.pricing.calculateTerms(sold.terms, true));
    const before = amounts();
    await world.pricing.removeItems(admin, world.groupId, { items: [product] });
    expect(amounts()).toBe(before);
    expect(await codeOf(world.pricing.quote(input as never))).toBe('pricing.not_sold');
    expect(await codeOf(store([priced('16.00')]))).toBe('pricing.invalid_cells');
    expect(await codeOf(provider([{ ...at, admin: { recurring: '1.00' } }]))).toBe('pricing.invalid_cells');
    expect((await rows()).map(({ recurring }) => recurring)).toEqual(['15.00']);
    await world.pricing.addItems(admin, world.groupId, { items: [product] });
    expect(await inForce()).toBe('15.00');
    expect(
      JSON.stringify(world.pricing.calculateTerms((await world.pricing.quote(input as never)).lines[0].terms, true)),
    ).toBe(before);
  });

  it('selects by group of options, by extension and by operation', async () => {
    const { groupId } = world;
    expect(await world.pricing.removeItems(admin, groupId, { optionGroupIds: [1] })).toMatchObject({ removed: 3 });
    expect(await world.pricing.addItems(admin, groupId, { optionGroupIds: [1] })).toMatchObject({ added: 3 });
    expect(await world.pricing.removeItems(admin, groupId, { tlds: ['.com'], operations: ['renew'] })).toMatchObject({
      removed: 1,
    });
    expect(await world.pricing.addItems(admin, groupId, { tldIds: [1] })).toMatchObject({ added: 1, unchanged: 2 });
    for (const selection of [{ optionGroupIds: [99] }, { tlds: ['.nope'] }, { tldIds: [1], operations: ['steal'] }])
      expect(await codeOf(world.pricing.addItems(admin, groupId, selection))).toBe('pricing.invalid_selection');
  });

  it('shows no profit of an option while commissions from options are off, and its margin all the same', async () => {
    const option = { itemType: 'option', itemId: 12, currency: 'EUR', term: 'monthly' };
    await store([{ ...option, price: { recurring: '4.00' } }]);
    const slice = await world.pricing.sliceForReseller(world.reseller, {
      itemType: 'option',
      currency: 'EUR',
      limit: 2000,
    });
    const cell = slice.items.find(({ itemId }) => itemId === 12)!.cells.find(({ term }) => term === 'monthly')!;
    // R 4.00 − A 2.40
    expect([cell.margin?.toDecimal(), cell.profit?.toDecimal()]).toEqual(['1.60', '0.00']);
    const domain = { itemType: 'domainregister', itemId: 1, currency: 'EUR', term: '1y' };
    await store([{ ...domain, price: { recurring: '12.00' } }]);
    await world.pricing.setMethod(
      admin,
      world.groupId,
      { items: [{ type: 'domainregister', id: 1 }] },
      { method: 'percent_rate', args: { percent: '10' } },
    );
    const domains = await world.pricing.sliceForReseller(world.reseller, {
      itemType: 'domainregister',
      currency: 'EUR',
      limit: 10,
    });
    expect(domains.items[0].cells[0].profit?.toDecimal()).toBe('1.20');
  });
});
