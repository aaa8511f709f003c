import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, type AdminId } from '#kernel';
import { everything } from '#platform';
import { PricingGroupsService } from '#resellers';
import {
  ChangeSetPublisher,
  ChangeSetsService,
  type ChangeSetCellInput,
  type GroupCellInput,
  type PriceOwner,
} from '#pricing';
import { admin, aWorld, codeOf, product, type World } from './world.js';

const at = { itemType: 'product', itemId: 1, currency: 'EUR', term: 'monthly' };
const yearly = { ...at, term: 'annually' };
const mine: PriceOwner = { kind: 'reseller' };
const now = { overwrite: false, dryRun: false };

describe('prepared price changes', () => {
  let world: World;
  let sets: ChangeSetsService;
  let publisher: ChangeSetPublisher;
  let ofGroup: PriceOwner;

  beforeAll(async () => {
    world = await aWorld();
    sets = world.app.get(ChangeSetsService);
    publisher = world.app.get(ChangeSetPublisher);
    ofGroup = { kind: 'group', groupId: world.groupId };
  });
  afterAll(() => world.app.close());

  const admins = (recurring: string, term = 'monthly'): ChangeSetCellInput => ({
    ...at,
    term,
    admin: { setup: '4.00', recurring },
  });
  const adminPrice = async (term = 'monthly') =>
    (
      await world.sql<{ admin_recurring: string }>(
        "SELECT admin_recurring FROM rc_group_prices WHERE group_id = ? AND item_type = 'product' AND item_id = 1 AND currency = 'EUR' AND term = ?",
        [world.groupId, term],
      )
    )[0]?.admin_recurring;
  const version = async () =>
    world.sql('SELECT scope, scope_id, version FROM rc_price_versions ORDER BY scope, scope_id');
  const provider = (cells: GroupCellInput[], dryRun = false) =>
    world.pricing.writeCells(admin, world.groupId, cells, dryRun);
  const compared = async (owner: PriceOwner, id: number, actor = owner.kind === 'group' ? admin : world.reseller) =>
    (await sets.cells(actor, owner, id, everything())).items;

  it('keeps a draft out of force until it is published, whole, and counts the prices’ version up then', async () => {
    const before = await version();
    const { id } = await sets.create(admin, ofGroup, ' Spring ', [admins('9.00'), admins('88.00', 'annually')]);
    expect(await adminPrice()).toBe('8.00');
    expect(await version()).toEqual(before);
    expect(await sets.get(admin, ofGroup, id)).toMatchObject({
      name: 'Spring',
      status: 'draft',
      cells: 2,
      source: 'draft',
    });
    const [monthly] = await compared(ofGroup, id);
    expect(monthly).toMatchObject({
      label: expect.stringContaining('Start'),
      status: 'accepted',
      effect: 'changed',
      conflict: false,
      before: { admin: { recurring: { amount: '8.00' } } },
      after: { admin: { recurring: { amount: '9.00' } } },
    });
    expect(await publisher.publish(admin, ofGroup, id, { overwrite: false, dryRun: true })).toMatchObject({
      cells: 2,
      changed: 2,
      refused: 0,
      conflicts: 0,
    });
    expect(await adminPrice()).toBe('8.00');
    await publisher.publish(admin, ofGroup, id, now);
    expect([await adminPrice(), await adminPrice('annually')]).toEqual(['9.00', '88.00']);
    expect(await version()).not.toEqual(before);
    expect(await sets.get(admin, ofGroup, id)).toMatchObject({ status: 'published', publishedBy: 'admin:1' });
  });

  it('publishes once however often it is asked to', async () => {
    const { id } = await sets.create(admin, ofGroup, 'Twice', [admins('9.10')]);
    await Promise.all([1, 2, 3].map(() => publisher.publish(admin, ofGroup, id, now)));
    await provider([{ ...at, admin: { setup: '4.00', recurring: '9.20' } }]);
    expect(await publisher.publish(admin, ofGroup, id, now)).toMatchObject({ changed: 0 });
    expect(await adminPrice()).toBe('9.20');
  });

  it('refuses to publish over values that moved since, tells which, and does when told to', async () => {
    const { id } = await sets.create(admin, ofGroup, 'Conflict', [admins('10.00'), admins('90.00', 'annually')]);
    await provider([{ ...at, admin: { setup: '4.00', recurring: '9.50' } }]);
    const error = await publisher.publish(admin, ofGroup, id, now).catch((e: unknown) => e);
    expect(error).toMatchObject({
      code: 'pricing.change_set_conflict',
      params: { conflicts: 1, errors: [{ pointer: '/cells/0', code: 'moved' }] },
    });
    expect([await adminPrice(), await adminPrice('annually')]).toEqual(['9.50', '88.00']);
    expect((await compared(ofGroup, id)).map(({ conflict }) => conflict)).toEqual([true, false]);
    expect((await publisher.publish(admin, ofGroup, id, { overwrite: false, dryRun: true })).problems).toHaveLength(1);
    await publisher.publish(admin, ofGroup, id, { ...now, overwrite: true });
    expect(await adminPrice()).toBe('10.00');
  });

  it('sees no conflict where only another side of the cell moved', async () => {
    const { id } = await sets.create(admin, ofGroup, 'Sides', [admins('10.50')]);
    await provider([{ ...at, highest: { recurring: '99.00' } }]);
    await publisher.publish(admin, ofGroup, id, now);
    expect(await adminPrice()).toBe('10.50');
    await provider([{ ...at, highest: null }]);
  });

  it('takes a published set back by another one, and shows what moved since as a conflict', async () => {
    const before = [await adminPrice(), await adminPrice('annually')];
    const { id } = await sets.create(admin, ofGroup, 'To revert', [admins('12.00'), admins('120.00', 'annually')]);
    await publisher.publish(admin, ofGroup, id, now);
    const { id: back } = await sets.revert(admin, ofGroup, id);
    expect(await sets.revert(admin, ofGroup, id)).toEqual({ id: back });
    expect(await sets.get(admin, ofGroup, back)).toMatchObject({
      source: 'revert',
      revertsId: id,
      status: 'draft',
      cells: 2,
    });
    await provider([{ ...yearly, admin: { setup: '4.00', recurring: '130.00' } }]);
    expect((await compared(ofGroup, back)).map(({ conflict }) => conflict)).toEqual([false, true]);
    expect(await codeOf(publisher.publish(admin, ofGroup, back, now))).toBe('pricing.change_set_conflict');
    await publisher.publish(admin, ofGroup, back, { ...now, overwrite: true });
    expect([await adminPrice(), await adminPrice('annually')]).toEqual(before);
  });

  it('notes a fill, a file and a typed block as published sets, so that each can be taken back', async () => {
    const before = [await adminPrice(), await adminPrice('annually')];
    const request = { formula: { factor: '0.50' }, target: 'admin', overwrite: true, currencies: ['EUR'] } as const;
    const filled = await world.pricing.fill(admin, world.groupId, { ...request, currencies: ['EUR'] }, false);
    const [newest] = (await sets.list(admin, ofGroup, everything())).items;
    expect(newest).toMatchObject({ source: 'fill', status: 'published', cells: filled.written });
    const { id } = await sets.revert(admin, ofGroup, newest.id);
    await publisher.publish(admin, ofGroup, id, now);
    expect([await adminPrice(), await adminPrice('annually')]).toEqual(before);
  });

  it('publishes at its time, once, in whatever process, and not before', async () => {
    const { id } = await sets.create(admin, ofGroup, 'Tomorrow', [admins('11.00')]);
    const publishAt = new Date(world.app.clock.now().getTime() + 3_600_000).toISOString();
    await sets.schedule(admin, ofGroup, id, { publishAt, overwrite: false });
    expect(await codeOf(sets.putCells(admin, ofGroup, id, [admins('1.00')]))).toBe('pricing.change_set_state');
    expect(await publisher.publishDue()).toEqual({ made: 0, failed: 0 });
    await world.sql('UPDATE rc_price_change_sets SET publish_at = ? WHERE id = ?', ['2020-01-01 00:00:00', id]);
    const runs = await Promise.all([publisher.publishDue(), publisher.publishDue()]);
    expect(runs.reduce((n, run) => n + run.made, 0)).toBe(1);
    expect(await publisher.publishDue()).toEqual({ made: 0, failed: 0 });
    expect(await adminPrice()).toBe('11.00');
    expect(await sets.get(admin, ofGroup, id)).toMatchObject({ status: 'published', publishedBy: 'admin:1' });
  });

  it('marks a scheduled set that cannot be published with the reason and leaves the prices as they are', async () => {
    const { id } = await sets.create(admin, ofGroup, 'Late', [admins('13.00')]);
    await sets.schedule(admin, ofGroup, id, {
      publishAt: new Date(world.app.clock.now().getTime() + 60_000).toISOString(),
      overwrite: false,
    });
    await provider([{ ...at, admin: { setup: '4.00', recurring: '11.50' } }]);
    await world.sql('UPDATE rc_price_change_sets SET publish_at = ? WHERE id = ?', ['2020-01-01 00:00:00', id]);
    expect(await publisher.publishDue()).toEqual({ made: 0, failed: 1 });
    expect(await sets.get(admin, ofGroup, id)).toMatchObject({
      status: 'failed',
      problem: { code: 'pricing.change_set_conflict' },
    });
    expect(await adminPrice()).toBe('11.50');
    const told = await world.sql("SELECT payload FROM rc_outbox WHERE type = 'pricing.change-set-failed.v1'");
    expect(told).toHaveLength(1);
    await sets.unschedule(admin, ofGroup, id);
    expect((await sets.get(admin, ofGroup, id)).status).toBe('draft');
    await sets.remove(admin, ofGroup, id);
    expect(await codeOf(sets.get(admin, ofGroup, id))).toBe('pricing.change_set_not_found');
  });

  it('refuses times that passed or lie far ahead, empty sets, names that are none, and editing what is published', async () => {
    const { id } = await sets.create(admin, ofGroup, 'Empty');
    const schedule = (publishAt: string) => codeOf(sets.schedule(admin, ofGroup, id, { publishAt, overwrite: false }));
    expect(await schedule('2020-01-01T00:00:00Z')).toBe('pricing.invalid_change_set');
    expect(await schedule('2999-01-01T00:00:00Z')).toBe('pricing.invalid_change_set');
    expect(await schedule('2026-99-99T00:00:00Z')).toBe('pricing.invalid_change_set');
    expect(await codeOf(publisher.publish(admin, ofGroup, id, now))).toBe('pricing.invalid_change_set');
    expect(await codeOf(sets.create(admin, ofGroup, '  '))).toBe('pricing.invalid_change_set');
    expect(await codeOf(sets.create(admin, ofGroup, 'Bad', [{ ...at, admin: { recurring: '1.005' } }]))).toBe(
      'pricing.invalid_cells',
    );
    await sets.putCells(admin, ofGroup, id, [admins('10.00'), admins('99.00', 'annually')]);
    await sets.removeCells(admin, ofGroup, id, [yearly]);
    expect((await sets.get(admin, ofGroup, id)).cells).toBe(1);
    await publisher.publish(admin, ofGroup, id, now);
    expect(await codeOf(sets.putCells(admin, ofGroup, id, [admins('1.00')]))).toBe('pricing.change_set_state');
    expect(await codeOf(sets.remove(admin, ofGroup, id))).toBe('pricing.change_set_state');
  });

  it('holds a reseller’s set to his range when it is written, when it is published and when it is taken back', async () => {
    await provider([{ ...at, lowest: { recurring: '9.00' }, highest: { recurring: '20.00' } }]);
    const price = (recurring: string): ChangeSetCellInput => ({ ...at, price: { setup: '0.00', recurring } });
    expect(await codeOf(sets.create(world.reseller, mine, 'Too low', [price('8.99')]))).toBe(
      'pricing.price_outside_range',
    );
    await world.pricing.writeResellerCells(world.reseller, [{ ...at, price: { recurring: '19.00' } }], false);
    const { id } = await sets.create(world.reseller, mine, 'Autumn', [price('15.00')]);
    const [cell] = await compared(mine, id);
    expect(cell.impact).toMatchObject({ resellers: null });
    expect([cell.impact?.profit.before?.toDecimal(), cell.impact?.profit.after?.toDecimal()]).toEqual([
      // R 19.00 − A 14.00, R 15.00 − A 14.00
      '5.00',
      '1.00',
    ]);
    await provider([{ ...at, highest: { recurring: '14.00' } }]);
    expect(await codeOf(publisher.publish(world.reseller, mine, id, now))).toBe('pricing.price_outside_range');
    await provider([{ ...at, highest: { recurring: '16.00' } }]);
    await publisher.publish(world.reseller, mine, id, now);
    const { id: back } = await sets.revert(world.reseller, mine, id);
    // 19.00 would be put back, above the highest of now.
    expect(await codeOf(publisher.publish(world.reseller, mine, back, now))).toBe('pricing.price_outside_range');
    const inForce = await world.pricing.priceInForce(world.resellerId, product, 'EUR', 'monthly');
    expect(inForce?.recurring.toDecimal()).toBe('15.00');
    await provider([{ ...at, lowest: null, highest: null }]);
    await publisher.publish(world.reseller, mine, back, now);
    expect((await world.pricing.priceInForce(world.resellerId, product, 'EUR', 'monthly'))?.recurring.toDecimal()).toBe(
      '19.00',
    );
  });

  it('publishes a reseller’s set at its time as his own change', async () => {
    const { id } = await sets.create(world.reseller, mine, 'Later', [{ ...at, price: { recurring: '21.00' } }]);
    const publishAt = new Date(world.app.clock.now().getTime() + 60_000).toISOString();
    await sets.schedule(world.reseller, mine, id, { publishAt, overwrite: false });
    await world.sql('UPDATE rc_price_change_sets SET publish_at = ? WHERE id = ?', ['2020-01-01 00:00:00', id]);
    expect(await publisher.publishDue()).toEqual({ made: 1, failed: 0 });
    const log = await world.pricing.resellerChanges(world.reseller, everything(1));
    expect(log.items[0]).toMatchObject({ itemId: 1, changedBy: world.reseller.key });
  });

  it('tells of a typed cell what it does to the resellers: how many, margin and profit at the list price, prices flagged', async () => {
    await provider([{ ...at, admin: { setup: '4.00', recurring: '8.00' }, lowest: null, highest: null }]);
    const [report] = await provider(
      [{ ...at, admin: { setup: '4.00', recurring: '9.00' }, highest: { recurring: '20.00' } }],
      true,
    );
    expect(report).toMatchObject({ flagged: 1, impact: { resellers: 1 } });
    // List 5.00 + 10.00 against A 4.00 + 8.00, then 4.00 + 9.00.
    expect([report.impact?.profit.before?.toDecimal(), report.impact?.profit.after?.toDecimal()]).toEqual([
      '3.00',
      '2.00',
    ]);
    const [untouched] = await provider([{ ...at, itemId: 2, admin: { recurring: '7.00' } }], true);
    expect(untouched).toMatchObject({ effect: 'changed', impact: { resellers: 0 } });
    expect(await adminPrice()).toBe('8.00');
  });

  it('keeps sets of other groups and of other resellers apart, and asks for the permission', async () => {
    const { id } = await sets.create(admin, ofGroup, 'Mine', [admins('8.00')]);
    const other = await world.app.get(PricingGroupsService).create(admin, { name: 'Other' });
    const stranger = await world.anotherReseller();
    const notFound = async (...attempts: (() => Promise<unknown>)[]) => {
      for (const attempt of attempts) expect(await codeOf(attempt())).toBe('pricing.change_set_not_found');
    };
    await notFound(
      () => sets.get(admin, { kind: 'group', groupId: other }, id),
      () => sets.get(world.reseller, mine, id),
      () => publisher.publish(world.reseller, mine, id, now),
      () => publisher.publish(admin, { kind: 'group', groupId: other }, id, now),
    );
    const own = await sets.create(world.reseller, mine, 'His', [{ ...at, price: { recurring: '22.00' } }]);
    await notFound(
      () => sets.get(stranger, mine, own.id),
      () => sets.revert(stranger, mine, own.id),
      () => sets.remove(stranger, mine, own.id),
      () => sets.get(admin, ofGroup, own.id),
    );
    const reader = Actor.admin(2 as AdminId, ['groups.read']);
    expect(await codeOf(sets.create(reader, ofGroup, 'No'))).toBe('kernel.permission_missing');
    expect(await codeOf(publisher.publish(reader, ofGroup, id, now))).toBe('kernel.permission_missing');
    expect(await codeOf(sets.create(world.reseller, ofGroup, 'No'))).toBe('kernel.permission_missing');
    expect(await codeOf(sets.list(admin, mine, everything()))).toBe('pricing.reseller_not_found');
  });
});
