import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Money, Percent, type TaxRates } from '#kernel';
import type { ItemRef, Term } from '#catalog';
import { cellKey, itemKey, NO_BOUND, outside, type Bound, type GroupCell, type PricePair } from './cell.js';
import { parseEnding } from './ending.js';
import { PriceBook } from './price-book.js';
import { RuleSet, type PriceRule } from './price-rule.js';

const item: ItemRef = { type: 'product', id: 1 };
const disk: ItemRef = { type: 'option', id: 7 };
const eur = (amount: string) => Money.of(amount, 'EUR');
const pair = (recurring: string, setup = '0'): PricePair => ({ setup: eur(setup), recurring: eur(recurring) });
const bound = (recurring: string | null, setup: string | null = null): Bound => ({
  setup: setup === null ? null : eur(setup),
  recurring: recurring === null ? null : eur(recurring),
});
const rule = (over: Partial<PriceRule>): PriceRule => ({
  id: 1,
  scope: 'all',
  scopeRef: '',
  currency: '',
  kind: 'percent',
  value: '25',
  ending: null,
  tldIds: new Set(),
  ...over,
});
const cell = (admin: PricePair | null, lowest = NO_BOUND, highest = NO_BOUND): GroupCell => ({
  admin,
  lowest,
  highest,
});

function book(of: {
  cells: [ItemRef, Term, GroupCell][];
  own?: [ItemRef, Term, PricePair][];
  rules?: PriceRule[];
  home?: TaxRates;
}): PriceBook {
  return new PriceBook({
    currency: 'EUR',
    items: new Map([item, disk].map((one) => [itemKey(one), { method: 'difference', args: {}, floorAtZero: null }])),
    cells: new Map(of.cells.map(([one, term, value]) => [cellKey(one, term), value])),
    own: new Map((of.own ?? []).map(([one, term, value]) => [cellKey(one, term), value])),
    rules: new RuleSet(of.rules ?? [], 'EUR'),
    home: of.home ?? null,
    productGroupOf: () => 1,
  });
}
const shown = (price: PricePair | null) => price && [price.setup.toDecimal(), price.recurring.toDecimal()];

describe('the price in force', () => {
  it('needs an admin price and a price of the reseller', () => {
    expect(book({ cells: [], own: [[item, 'monthly', pair('9')]] }).inForce(item, 'monthly')).toBeNull();
    expect(
      book({ cells: [[item, 'monthly', cell(null)]], own: [[item, 'monthly', pair('9')]] }).inForce(item, 'monthly'),
    ).toBeNull();
    expect(book({ cells: [[item, 'monthly', cell(pair('8'))]] }).inForce(item, 'monthly')).toBeNull();
    const unknown: ItemRef = { type: 'product', id: 2 };
    expect(
      book({ cells: [[unknown, 'monthly', cell(pair('8'))]], rules: [rule({})] }).inForce(unknown, 'monthly'),
    ).toBeNull();
  });

  it('marks up set-up and recurring by a percentage, the recurring part by a sum', () => {
    const cells: [ItemRef, Term, GroupCell][] = [[item, 'monthly', cell(pair('8.00', '4.00'))]];
    expect(shown(book({ cells, rules: [rule({ ending: parseEnding('.99') })] }).inForce(item, 'monthly'))).toEqual([
      '5.99',
      '10.99',
    ]);
    const fixed = rule({ kind: 'fixed', value: '1.50', currency: 'EUR', ending: parseEnding('.99') });
    expect(shown(book({ cells, rules: [fixed] }).inForce(item, 'monthly'))).toEqual(['4.00', '9.99']);
  });

  it('leaves a zero admin price zero, part by part', () => {
    const cells: [ItemRef, Term, GroupCell][] = [[item, 'monthly', cell(pair('8.00', '0.00'))]];
    expect(shown(book({ cells, rules: [rule({ ending: parseEnding('.99') })] }).inForce(item, 'monthly'))).toEqual([
      '0.00',
      '10.99',
    ]);
  });

  it('grosses the admin price up at the home rate where prices contain tax', () => {
    const home = { rate1: Percent.of('20'), rate2: Percent.zero, compound: false };
    const cells: [ItemRef, Term, GroupCell][] = [[item, 'monthly', cell(pair('10.00'))]];
    expect(shown(book({ cells, rules: [rule({})], home }).inForce(item, 'monthly'))?.[1]).toBe('15.00');
  });

  it('prefers the rule of the very currency for one scope', () => {
    const cells: [ItemRef, Term, GroupCell][] = [[item, 'monthly', cell(pair('10.00'))]];
    const rules = [
      rule({ id: 2, currency: 'EUR', value: '50' }),
      rule({ id: 1, value: '10' }),
      rule({ id: 3, currency: 'USD', value: '90' }),
    ];
    expect(shown(book({ cells, rules }).inForce(item, 'monthly'))?.[1]).toBe('15.00');
  });

  it('takes an option’s cycle from its monthly price × months, unless the cycle has its own', () => {
    const cells: [ItemRef, Term, GroupCell][] = [
      [disk, 'monthly', cell(pair('2.00', '1.00'), bound('2.50'), bound('5.00'))],
      [disk, 'biennially', cell(pair('40.00'))],
    ];
    const one = book({ cells, own: [[disk, 'monthly', pair('3.00', '1.00')]] });
    expect(shown(one.inForce(disk, 'annually'))).toEqual(['1.00', '36.00']);
    expect(one.cell(disk, 'annually')?.highest.recurring?.toDecimal()).toBe('60.00');
    expect(one.groupTerms(disk, 'annually')?.admin.recurring.toDecimal()).toBe('24.00');
    expect(one.groupTerms(disk, 'biennially')?.admin.recurring.toDecimal()).toBe('40.00');
    expect(shown(one.inForce(disk, 'onetime'))).toEqual(['1.00', '3.00']);
  });

  it('is always inside the range, whatever is stored, ruled or bound', () => {
    const cents = fc.bigInt({ min: 0n, max: 10_000n }).map((n) => Money.ofMinor(n, 'EUR'));
    const limit = fc.option(cents);
    fc.assert(
      fc.property(
        fc.record({ a: cents, as: cents, low: limit, high: limit, lows: limit, highs: limit }),
        fc.option(fc.tuple(cents, cents)),
        fc.record({
          value: fc.integer({ min: 0, max: 400 }),
          ending: fc.constantFrom('', '.99', '9.90', '50'),
          isFixed: fc.boolean(),
        }),
        ({ a, as, low, high, lows, highs }, stored, { value, ending, isFixed }) => {
          const sorted = (x: Money | null, y: Money | null) => (x && y && x.isGreaterThan(y) ? [y, x] : [x, y]);
          const [lowest, highest] = sorted(low, high);
          const [lowestSetup, highestSetup] = sorted(lows, highs);
          const range = cell(
            { setup: as, recurring: a },
            { setup: lowestSetup!, recurring: lowest! },
            { setup: highestSetup!, recurring: highest! },
          );
          const price = book({
            cells: [[item, 'monthly', range]],
            own: stored ? [[item, 'monthly', { setup: stored[0], recurring: stored[1] }]] : [],
            rules: [
              rule({
                value: String(value),
                ending: parseEnding(ending),
                kind: isFixed ? 'fixed' : 'percent',
                currency: isFixed ? 'EUR' : '',
              }),
            ],
          }).inForce(item, 'monthly')!;
          expect(outside(price, range)).toEqual([]);
          expect(price.flagged).toBe(
            stored !== null && outside({ setup: stored[0], recurring: stored[1] }, range).length > 0,
          );
        },
      ),
    );
  });
});
