import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact, Money, Percent } from '#kernel';
import type { FrozenTerms } from './quote.types.js';
import { takenBack } from './taken-back.js';

/** One service over one period of 30 days: bought at a discount, then changed up and down at any day. */
const story = fc.record({
  currency: fc.constantFrom('EUR', 'JPY'),
  first: fc.integer({ min: 0, max: 20_000 }),
  off: fc.integer({ min: 0, max: 100 }),
  borneBy: fc.constantFrom('provider' as const, 'reseller' as const),
  changes: fc.array(fc.record({ after: fc.integer({ min: 0, max: 12 }), price: fc.integer({ min: 0, max: 20_000 }) }), {
    minLength: 1,
    maxLength: 6,
  }),
});
const DAYS = 30;

describe('up, down, up and down again', () => {
  it('leaves nobody with less paid than he used at what he was sold it for, and gives back no more than was paid', () => {
    fc.assert(
      fc.property(story, ({ currency, first, off, borneBy, changes }) => {
        const money = (units: number) =>
          currency === 'JPY' ? Money.of(String(units), currency) : Money.ofMinor(BigInt(units), currency);
        let price = money(first);
        const discount = price.percent(Percent.of(String(off))).round(currency);
        let paid = price.minus(discount);
        /** What of discounts stands, each for the days from its day on. */
        const standing = [{ day: 0, amount: discount.toExact() }];
        let used = Exact.zero;
        let day = 0;
        for (const { after, price: next } of changes) {
          const today = Math.min(day + after, DAYS - 1);
          const left = DAYS - today;
          const rest = (of: { day: number; amount: Exact }) => of.amount.times(Exact.fraction(left, DAYS - of.day));
          const stands = standing.reduce((sum, one) => sum.plus(rest(one)), Exact.zero);
          // What was used of the days since, at the price less what of the discount stood for them.
          const before = Exact.fraction(today - day, DAYS);
          const stoodThen = standing.reduce(
            (sum, one) => sum.plus(one.amount.times(Exact.fraction(today - day, DAYS - one.day))),
            Exact.zero,
          );
          used = used.plus(price.toExact().times(before)).minus(stoodThen);
          const becomes = money(next);
          const difference = becomes.minus(price).toExact().times(Exact.fraction(left, DAYS)).round(currency);
          const back = takenBack(difference.negated(), [
            { amount: stands.round(currency).toDecimal(), borneBy, label: 'off' },
          ]);
          const total = Money.sum(
            (back ?? []).map((one) => Money.of(one.amount, currency)),
            currency,
          );
          const charged = difference.plus(total);
          if (difference.isNegative()) expect(charged.isPositive()).toBe(false);
          else expect(total.isZero()).toBe(true);
          paid = paid.plus(charged);
          standing.push({ day: today, amount: total.toExact().negated() });
          price = becomes;
          day = today;
        }
        // Each step rounds once or twice, to half a unit each.
        const hair = money(changes.length * 2).toExact();
        expect(paid.toExact().plus(hair).isLessThan(used)).toBe(false);
        expect(paid.toExact().plus(hair).isNegative()).toBe(false);
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it('takes nothing back where nothing is given back', () => {
    const terms: FrozenTerms['discounts'] = [{ amount: '5.00', borneBy: 'provider', label: 'group' }];
    expect(takenBack(Money.of('-3.00', 'EUR'), terms)).toBeNull();
    expect(takenBack(Money.of('3.00', 'EUR'), terms)).toEqual([{ ...terms[0], amount: '3.00' }]);
    expect(takenBack(Money.of('9.00', 'EUR'), terms)).toEqual(terms);
  });

  it('shares what is taken among those who had given it, in proportion', () => {
    const both: FrozenTerms['discounts'] = [
      { amount: '2.00', borneBy: 'provider', label: 'group' },
      { amount: '1.00', borneBy: 'reseller', label: 'CODE' },
    ];
    expect(takenBack(Money.of('1.50', 'EUR'), both)).toEqual([
      { ...both[0], amount: '1.00' },
      { ...both[1], amount: '0.50' },
    ]);
  });
});
