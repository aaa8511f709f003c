import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '#kernel';
import { everything } from '#platform';
import {
  ChangeSetPublisher,
  ChangeSetsService,
  FlaggedPricesService,
  PriceCsvService,
  type PriceOwner,
} from '#pricing';
import { admin, aWorld, type World } from './world.js';

const TERMS = ['monthly', 'annually'] as const;
const mine: PriceOwner = { kind: 'reseller' };
const HEAD = 'item_type,item_id,item,currency,term,setup,recurring';

type Step =
  | { do: 'bounds'; term: (typeof TERMS)[number]; lowest: number | null; highest: number | null }
  | { do: 'price' | 'file' | 'draft'; term: (typeof TERMS)[number]; price: number | null }
  | { do: 'rule'; percent: number }
  | { do: 'publish' | 'revert' | 'accept' };

const term = fc.constantFrom(...TERMS);
const amount = fc.integer({ min: 0, max: 4000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('bounds' as const), term, lowest: fc.option(amount), highest: fc.option(amount) }),
  fc.record({
    do: fc.constantFrom('price' as const, 'file' as const, 'draft' as const),
    term,
    price: fc.option(amount),
  }),
  fc.record({ do: fc.constant('rule' as const), percent: fc.integer({ min: 0, max: 500 }) }),
  fc.record({ do: fc.constantFrom('publish' as const, 'revert' as const, 'accept' as const) }),
);
const money = (cents: number | null) =>
  cents === null ? null : `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

describe('random sequences of price changes', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.app.close());

  const newest = async (statuses: string[]) => {
    const { items } = await world.app.get(ChangeSetsService).list(world.reseller, mine, everything(100));
    return items.find(({ status }) => statuses.includes(status))?.id;
  };

  async function take(one: Step): Promise<unknown> {
    const { pricing, reseller, groupId, app } = world;
    const sets = app.get(ChangeSetsService);
    const publisher = app.get(ChangeSetPublisher);
    const cell = (of: (typeof TERMS)[number]) => ({ itemType: 'product', itemId: 1, currency: 'EUR', term: of });
    const price = (cents: number | null) => (cents === null ? null : { setup: '0.00', recurring: money(cents)! });
    switch (one.do) {
      case 'bounds': {
        const bounds = { lowest: { recurring: money(one.lowest) }, highest: { recurring: money(one.highest) } };
        return pricing.writeCells(admin, groupId, [{ ...cell(one.term), ...bounds }], false);
      }
      case 'price':
        return pricing.writeResellerCells(reseller, [{ ...cell(one.term), price: price(one.price) }], false);
      case 'file': {
        const row = `product,1,,EUR,${one.term},${one.price === null ? ',' : `0,${money(one.price)}`}`;
        return app.get(PriceCsvService).import(reseller, mine, { csv: `${HEAD}\n${row}\n`, dryRun: false });
      }
      case 'draft':
        return sets.create(reseller, mine, 'Some', [{ ...cell(one.term), price: price(one.price) }]);
      case 'rule': {
        const [rule] = await pricing.rules(reseller);
        const input = { scope: 'all', kind: 'percent', value: String(one.percent) };
        return rule ? pricing.updateRule(reseller, rule.id, input) : pricing.createRule(reseller, input);
      }
      case 'publish': {
        const id = await newest(['draft']);
        return id && publisher.publish(reseller, mine, id, { overwrite: true, dryRun: false });
      }
      case 'revert': {
        const id = await newest(['published']);
        return id && sets.revert(reseller, mine, id);
      }
      case 'accept':
        return app.get(FlaggedPricesService).accept(reseller, null);
    }
  }

  /** A price in force inside its range, and a mark on exactly the stored prices that are outside. */
  async function holds(): Promise<void> {
    const cells = await world.sql<{ term: (typeof TERMS)[number]; low: string | null; high: string | null }>(
      "SELECT term, lowest_recurring AS low, highest_recurring AS high FROM rc_group_prices WHERE group_id = ? AND item_type = 'product' AND item_id = 1 AND currency = 'EUR'",
      [world.groupId],
    );
    const stored = await world.sql<{ term: string; recurring: string; flagged: number }>(
      "SELECT term, recurring, flagged FROM rc_reseller_prices WHERE reseller_id = ? AND item_type = 'product' AND item_id = 1",
      [world.resellerId],
    );
    const cents = (text: string) => Number.parseInt(text.replace('.', ''), 10);
    for (const { term: of, low, high } of cells) {
      const isOutside = (value: string) =>
        (low !== null && cents(value) < cents(low)) || (high !== null && cents(value) > cents(high));
      const now = await world.pricing.priceInForce(world.resellerId, { type: 'product', id: 1 }, 'EUR', of);
      if (now) expect(isOutside(now.recurring.toDecimal())).toBe(false);
      for (const row of stored.filter((one) => one.term === of))
        expect(row.flagged === 1).toBe(isOutside(row.recurring));
    }
  }

  it('never leave a price in force outside its range, nor a stored one outside without its mark', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        for (const one of steps) {
          await take(one).catch((error: unknown) => {
            if (!(error instanceof DomainError)) throw error;
          });
          await holds();
        }
      }),
      { numRuns: 25, seed: 20261122 },
    );
  }, 120_000);
});
