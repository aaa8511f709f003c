import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, type AdminId } from '#kernel';
import { parseJson } from '#platform';
import { PricingGroupsService, ResellersService } from '#resellers';
import { ChangeSetsService, type GroupCellInput, type ResellerCellInput } from '#pricing';
import { admin, aWorld, codeOf, product, type World } from './world.js';

const at = { itemType: 'product', itemId: 1, currency: 'EUR', term: 'monthly' };

describe('prices of a group and of its resellers', () => {
  let world: World;

  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.app.close());

  const provider = (cells: GroupCellInput[], dryRun = false) =>
    world.pricing.writeCells(admin, world.groupId, cells, dryRun);
  const store = (cells: ResellerCellInput[], dryRun = false) =>
    world.pricing.writeResellerCells(world.reseller, cells, dryRun);
  const priced = (recurring: string, setup = '0.00') => ({ ...at, price: { setup, recurring } });
  const inForce = () => world.pricing.priceInForce(world.resellerId, product, 'EUR', 'monthly');

  it('fills admin prices with list × 0.80 and leaves out what the list does not offer', async () => {
    const rows = await world.sql<{ term: string; admin_setup: string; admin_recurring: string }>(
      "SELECT term, admin_setup, admin_recurring FROM rc_group_prices WHERE item_type = 'product' AND item_id = 1 AND currency = 'EUR' ORDER BY term",
    );
    expect(rows).toEqual([
      { term: 'annually', admin_setup: '4.00', admin_recurring: '80.00' },
      { term: 'monthly', admin_setup: '4.00', admin_recurring: '8.00' },
    ]);
    const [yen] = await world.sql(
      "SELECT admin_recurring FROM rc_group_prices WHERE item_id = 1 AND item_type = 'product' AND currency = 'JPY' AND term = 'monthly'",
    );
    expect(yen).toEqual({ admin_recurring: '1200.00' });
  });

  it('fills again without a change, and on a dry run writes nothing', async () => {
    const request = { formula: { factor: '0.80' }, target: 'admin', overwrite: true } as const;
    const again = await world.pricing.fill(admin, world.groupId, request, false);
    expect(again.written).toBe(0);
    const kept = await world.pricing.fill(admin, world.groupId, { ...request, overwrite: false }, true);
    expect(kept).toMatchObject({ written: 0, unchanged: 0, kept: again.unchanged });
    const dry = await world.pricing.fill(admin, world.groupId, { ...request, formula: { factor: '0.50' } }, true);
    expect(dry.written).toBeGreaterThan(10);
    expect(dry.sample[0]).toMatchObject({ outcome: 'written', after: expect.anything() });
    const after = await world.pricing.fill(admin, world.groupId, request, true);
    expect(after.written).toBe(0);
  });

  it('refuses to fill below zero and says so', async () => {
    const report = await world.pricing.fill(
      admin,
      world.groupId,
      { items: { tldIds: [2] }, formula: { minus: '1.00' }, target: 'lowest', overwrite: true },
      true,
    );
    expect(report).toMatchObject({ written: 0, refused: 1 });
    expect(report.sample[0]).toMatchObject({ outcome: 'refused', detail: 'the result is below zero' });
  });

  it('refuses a lowest above the highest, negative amounts, digits the currency has not, unknown items and doubled cells', async () => {
    const refusals = async (cell: GroupCellInput) => (await provider([cell], true))[0].refusals.map(({ code }) => code);
    expect(await refusals({ ...at, lowest: { recurring: '12' }, highest: { recurring: '11' } })).toEqual([
      'lowest_above_highest',
    ]);
    expect(await refusals({ ...at, admin: { recurring: '-1.00' } })).toEqual(['negative_price']);
    expect(await refusals({ ...at, admin: { recurring: '1.005' } })).toEqual(['too_many_decimals']);
    expect(await refusals({ ...at, currency: 'JPY', admin: { recurring: '100.50' } })).toEqual(['too_many_decimals']);
    expect(await refusals({ ...at, itemId: 999, admin: { recurring: '1' } })).toEqual(['unknown_item']);
    expect(await refusals({ ...at, term: '1y', admin: { recurring: '1' } })).toEqual(['term']);
    expect(await refusals({ ...at, currency: 'USD', admin: { recurring: '1' } })).toContain('currency');
    expect(
      await refusals({
        itemType: 'domainregister',
        itemId: 1,
        currency: 'EUR',
        term: '1y',
        admin: { setup: '1', recurring: '1' },
      }),
    ).toEqual(['no_setup']);
    const doubled = await provider(
      [
        { ...at, admin: null },
        { ...at, admin: null },
      ],
      true,
    );
    expect(doubled.map(({ status }) => status)).toEqual(['accepted', 'refused']);
  });

  it('refuses a price outside the range at the reseller’s door with pointer and limits, and writes nothing of the request', async () => {
    await provider([
      { ...at, lowest: { setup: '0.00', recurring: '9.00' }, highest: { setup: '10.00', recurring: '20.00' } },
    ]);
    const error = await store([{ ...at, term: 'annually', price: { recurring: '120.00' } }, priced('20.01')]).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({
      code: 'pricing.price_outside_range',
      params: {
        errors: [{ pointer: '/cells/1/price/recurring', code: 'price_outside_range' }],
        limits: [{ pointer: '/cells/1/price/recurring', lowest: '9.00', highest: '20.00' }],
      },
    });
    expect(await world.sql('SELECT id FROM rc_reseller_prices')).toEqual([]);
    expect((await store([priced('8.99')], true))[0]).toMatchObject({ status: 'refused', effect: null });
    for (const edge of ['9.00', '20.00']) expect((await store([priced(edge)]))[0].status).toBe('accepted');
  });

  it('keeps a stored price when the bound moves past it, puts the nearest bound in force, flags the row and tells the reseller', async () => {
    await store([priced('18.00', '2.00')]);
    expect(await inForce()).toMatchObject({ source: 'explicit', flagged: false });
    const [dry] = await provider([{ ...at, highest: { recurring: '15.00' } }], true);
    expect(dry).toMatchObject({ status: 'accepted', effect: 'changed', flagged: 1 });
    expect((await inForce())?.recurring.toDecimal()).toBe('18.00');
    const [report] = await provider([{ ...at, highest: { recurring: '15.00' } }]);
    expect(report.flagged).toBe(1);
    const price = await inForce();
    expect(price).toMatchObject({ source: 'explicit', flagged: true });
    expect([price?.setup.toDecimal(), price?.recurring.toDecimal()]).toEqual(['2.00', '15.00']);
    expect(await world.sql('SELECT recurring, flagged FROM rc_reseller_prices')).toEqual([
      { recurring: '18.00', flagged: 1 },
    ]);
    const events = await world.sql<{ payload: unknown }>(
      "SELECT payload FROM rc_outbox WHERE type = 'pricing.bounds-moved.v1'",
    );
    expect(events).toHaveLength(1);
    expect(parseJson(events[0].payload)).toMatchObject({
      resellerId: world.resellerId,
      groupId: world.groupId,
      count: 1,
    });
    await provider([{ ...at, highest: { recurring: '20.00' } }]);
    expect(await inForce()).toMatchObject({ flagged: false });
    expect(await world.sql('SELECT flagged FROM rc_reseller_prices')).toEqual([{ flagged: 0 }]);
  });

  it('removes a price with null, sells no more without one, and logs who changed what', async () => {
    await store([{ ...at, price: null }]);
    expect(await inForce()).toBeNull();
    const log = await world.pricing.resellerChanges(world.reseller, {
      limit: 1,
      cursor: null,
      sort: '',
      filters: [],
      q: null,
      includeTotal: false,
    });
    expect(log.items[0]).toMatchObject({ itemType: 'product', itemId: 1, after: null, changedBy: world.reseller.key });
  });

  it('lets no price outside the range survive while both sides write at once', async () => {
    for (let round = 0; round < 10; round++) {
      await provider([{ ...at, lowest: { recurring: '9.00' }, highest: { recurring: '20.00' } }]);
      await Promise.all([
        provider([{ ...at, highest: { recurring: '12.00' } }]),
        store([priced('19.00')]).catch((error: { code: string }) =>
          expect(error.code).toBe('pricing.price_outside_range'),
        ),
      ]);
      const rows = await world.sql<{ recurring: string; flagged: number }>(
        'SELECT recurring, flagged FROM rc_reseller_prices',
      );
      for (const row of rows) expect(row.flagged === 1 || row.recurring <= '12.00').toBe(true);
    }
    await provider([{ ...at, highest: null, lowest: null }]);
  });

  it('shows each side its matrix, with margin and profit for the reseller', async () => {
    await store([priced('12.00', '4.00')]);
    const request = { itemType: 'product', currency: 'EUR', limit: 1 };
    const first = await world.pricing.slice(admin, world.groupId, request);
    expect(first).toMatchObject({ total: 4, nextCursor: 'product:1' });
    expect(first.items[0].cells.find(({ term }) => term === 'monthly')?.list?.recurring.toDecimal()).toBe('10.00');
    const own = await world.pricing.sliceForReseller(world.reseller, { ...request, q: 'start' });
    const cell = own.items[0].cells.find(({ term }) => term === 'monthly')!;
    // R 4.00 + 12.00, A 4.00 + 8.00
    expect([cell.margin?.toDecimal(), cell.profit?.toDecimal(), cell.inForce?.source]).toEqual([
      '4.00',
      '4.00',
      'explicit',
    ]);
    expect((await world.pricing.slice(admin, world.groupId, { ...request, cursor: 'product:1' })).items[0].itemId).toBe(
      2,
    );
  });

  it('keeps one reseller’s prices from another’s', async () => {
    const other = await world.anotherReseller();
    expect(await world.pricing.priceInForce(other.resellerId, product, 'EUR', 'monthly')).toBeNull();
    const slice = await world.pricing.sliceForReseller(other, { itemType: 'product', currency: 'EUR', limit: 10 });
    expect(slice.items.flatMap(({ cells }) => cells.filter(({ price }) => price))).toEqual([]);
  });

  it('lets only staff with the permission touch a group, and refuses unknown groups, unknown methods and wrong arguments', async () => {
    const everything = { allOf: ['product'] };
    const reader = Actor.admin(2 as AdminId, ['groups.read']);
    for (const actor of [world.reseller, reader])
      expect(await codeOf(world.pricing.addItems(actor, world.groupId, everything))).toBe('kernel.permission_missing');
    expect(await codeOf(world.pricing.writeResellerCells(admin, [priced('12.00')], false))).toBe(
      'pricing.reseller_not_found',
    );
    expect(await codeOf(world.pricing.addItems(admin, 999, everything))).toBe('resellers.group_not_found');
    expect(
      await codeOf(
        world.pricing.setMethod(admin, world.groupId, { items: [product] }, { method: 'nothing', args: {} }),
      ),
    ).toBe('commission.unknown_method');
    expect(
      await codeOf(
        world.pricing.setMethod(admin, world.groupId, { items: [product] }, { method: 'percent_rate', args: {} }),
      ),
    ).toBe('commission.invalid_args');
    expect(await codeOf(world.pricing.addItems(admin, world.groupId, { items: [{ type: 'product', id: 77 }] }))).toBe(
      'pricing.invalid_selection',
    );
  });

  it('copies items and prices with a group, and flags prices when a reseller moves to a group with other ranges', async () => {
    const copy = await world.app.get(PricingGroupsService).copy(admin, world.groupId, 'Copy');
    await world.app.drain();
    const count = (group: number) => world.sql('SELECT COUNT(*) AS n FROM rc_group_prices WHERE group_id = ?', [group]);
    expect(await count(copy)).toEqual(await count(world.groupId));
    await world.pricing.writeCells(admin, copy, [{ ...at, highest: { recurring: '10.00' } }], false);
    await world.app.get(ResellersService).putIntoGroup(admin, world.resellerId, copy);
    await world.app.drain();
    expect(await inForce()).toMatchObject({ flagged: true });
    expect(await world.sql('SELECT flagged FROM rc_reseller_prices WHERE reseller_id = ?', [world.resellerId])).toEqual(
      [{ flagged: 1 }],
    );
    await world.app.get(ResellersService).putIntoGroup(admin, world.resellerId, world.groupId);
    await world.app.drain();
    expect(await world.sql('SELECT flagged FROM rc_reseller_prices WHERE reseller_id = ?', [world.resellerId])).toEqual(
      [{ flagged: 0 }],
    );
  });

  it('takes items out of the group and with them out of the store', async () => {
    expect(await world.pricing.removeItems(admin, world.groupId, { items: [product] })).toMatchObject({ removed: 1 });
    expect(await inForce()).toBeNull();
    expect((await store([priced('12.00')], true))[0].refusals[0].code).toBe('not_in_group');
    await world.pricing.addItems(admin, world.groupId, { items: [product] });
    expect((await inForce())?.recurring.toDecimal()).toBe('12.00');
  });

  it('a second editor does not overwrite what he has not seen: 412 at grid and draft, nothing written, a dry run still answers', async () => {
    const sets = world.app.get(ChangeSetsService);
    const ofGroup = { kind: 'group', groupId: world.groupId } as const;
    const own = { kind: 'reseller' } as const;
    const asked = { itemType: 'product', currency: 'EUR', limit: 10 };
    const stored = () => world.sql('SELECT * FROM rc_group_prices ORDER BY id');
    const { version } = await world.pricing.slice(admin, world.groupId, asked);
    const theirs = [{ ...at, admin: { setup: '4.00', recurring: '7.70' } }];
    const mine = [{ ...at, admin: { setup: '4.00', recurring: '7.80' } }];
    await world.pricing.writeCells(admin, world.groupId, theirs, false, version);
    const before = await stored();
    const stale = { code: 'platform.stale_version', params: { version: version + 1 } };
    await expect(world.pricing.writeCells(admin, world.groupId, mine, false, version)).rejects.toMatchObject(stale);
    await expect(sets.create(admin, ofGroup, 'Mine', mine, version)).rejects.toMatchObject(stale);
    const { id } = await sets.create(admin, ofGroup, 'Mine', [], version + 1);
    await expect(sets.putCells(admin, ofGroup, id, mine, version)).rejects.toMatchObject(stale);
    expect(await stored()).toEqual(before);
    expect((await sets.get(admin, ofGroup, id)).cells).toBe(0);
    const again = await world.pricing.slice(admin, world.groupId, asked);
    expect(again.version).toBe(version + 1);
    await world.pricing.writeCells(admin, world.groupId, mine, true, again.version);
    await world.pricing.writeCells(admin, world.groupId, mine, false, again.version);

    const store = await world.pricing.sliceForReseller(world.reseller, asked);
    const price = (recurring: string) => [{ ...at, price: { recurring } }];
    await world.pricing.writeResellerCells(world.reseller, price('12.10'), false, store.version);
    const refused = { code: 'platform.stale_version' };
    await expect(
      world.pricing.writeResellerCells(world.reseller, price('12.20'), false, store.version),
    ).rejects.toMatchObject(refused);
    await expect(sets.create(world.reseller, own, 'His', price('12.20'), store.version)).rejects.toMatchObject(refused);
    // Another's group counts for itself: the provider's change above moved no version of the reseller's own prices.
    const [row] = (await world.pricing.sliceForReseller(world.reseller, { ...asked, q: 'start' })).items;
    expect(row.cells.find((cell) => cell.term === at.term)?.price?.recurring.toDecimal()).toBe('12.10');
  });
});
