import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Test } from '@nestjs/testing';
import { Injectable, Module } from '@nestjs/common';
import { CommissionModule, CommissionService } from '#commission';
import { Money } from '#kernel';
import { CommissionMethod, type Profit, type ProfitInput, type ProfitMethod } from '#plugin-sdk';
import type { FrozenOption, FrozenPart, FrozenTerms } from './quote.types.js';
import { amountsOf } from './terms-calculator.js';

/** A method of a third party that is no straight line: half of the margin above a threshold. */
@CommissionMethod({ key: 'test.above', label: 'Above a threshold', args: { threshold: { type: 'money' } } })
@Injectable()
class AboveThreshold implements ProfitMethod {
  calculate({ sale, cost, args }: ProfitInput): Profit {
    const margin = sale.minus(cost);
    const amount = margin.isGreaterThan(args['threshold'])
      ? margin.minus(args['threshold']).dividedBy(2)
      : margin.minus(margin);
    return { amount, explain: [`half of ${margin.toReadable()} above the threshold`] };
  }
}
@Module({ providers: [AboveThreshold] })
class OwnMethods {}

const METHODS = [
  'fixed_rate',
  'difference',
  'percent_rate',
  'percent_from_difference',
  'admin_percent_with_fixed_rate',
  'admin_percent_plus_reseller_margin',
  'reseller_percent_with_fixed_rate',
  'test.above',
] as const;

const random = fc.record({
  currency: fc.constantFrom('EUR', 'USD', 'JPY'),
  parts: fc.array(
    fc.record({
      method: fc.constantFrom(...METHODS),
      minor: fc.tuple(...Array.from({ length: 4 }, () => fc.bigInt({ min: 0n, max: 99_999n }))),
      fixed: fc.bigInt({ min: 0n, max: 999n }),
      percent: fc.constantFrom('0', '7.25', '12.5', '20', '33.3333', '100'),
      quantity: fc.integer({ min: 1, max: 7 }),
      withoutAdmin: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { minLength: 3, maxLength: 5 },
  ),
  quantity: fc.integer({ min: 1, max: 9 }),
  factor: fc.option(fc.tuple(fc.integer({ min: 0, max: 31 }), fc.constantFrom(31, 365)), { nil: undefined }),
  remainder: fc.option(fc.tuple(fc.integer({ min: 0, max: 31 }), fc.boolean()), { nil: undefined }),
  rates: fc.tuple(fc.constantFrom('0', '7.7', '19', '20'), fc.constantFrom('0', '3', '8.875')),
  mode: fc.constantFrom('exclusive', 'inclusive', 'charged net'),
  compound: fc.boolean(),
  floorAtZero: fc.boolean(),
  optionCommissions: fc.boolean(),
  issuer: fc.constantFrom('provider' as const, 'reseller' as const),
  /** Hundredths of the line that each side gives away. */
  off: fc.tuple(fc.bigInt({ min: 0n, max: 60n }), fc.bigInt({ min: 0n, max: 60n })),
});
type Random = typeof random extends fc.Arbitrary<infer T> ? T : never;

/** Cents, or whole yen. */
const inUnits = (units: bigint, currency: string): Money =>
  currency === 'JPY' ? Money.of(String(units), currency) : Money.ofMinor(units, currency);
const share = (of: Money, hundredths: bigint): Money =>
  of.toExact().times(hundredths).dividedBy(100n).round(of.currency);

function termsOf(r: Random): FrozenTerms {
  const { currency } = r;
  const decimal = (units: bigint) => inUnits(units, currency).toDecimal();
  const part = (one: Random['parts'][number], quantity: number): FrozenPart => {
    const [setup, recurring, adminSetup, adminRecurring] = one.minor.map(decimal);
    const fixed = decimal(one.fixed);
    const args = {
      fixed_rate: { fixed },
      difference: {},
      'test.above': { threshold: fixed },
      admin_percent_with_fixed_rate: { percent: one.percent, fixed },
      reseller_percent_with_fixed_rate: { percent: one.percent, fixed },
      percent_rate: { percent: one.percent },
      percent_from_difference: { percent: one.percent },
      admin_percent_plus_reseller_margin: { percent: one.percent },
    }[one.method];
    const price = { setup, recurring };
    if (one.withoutAdmin) return { method: null, args: {}, quantity, price, admin: null };
    return { method: one.method, args, quantity, price, admin: { setup: adminSetup, recurring: adminRecurring } };
  };
  const option = (one: Random['parts'][number], subId: number): FrozenOption => ({
    ...part(one, one.quantity),
    subId,
    label: `option ${subId}`,
  });
  const [service, before, ...options] = r.parts;
  return {
    currency,
    ...part(service, r.quantity),
    discounts: [],
    ...(r.factor ? { factor: { days: Math.min(r.factor[0], r.factor[1]), of: r.factor[1] } } : {}),
    floorAtZero: r.floorAtZero,
    options: options.map(option),
    ...(r.remainder
      ? {
          remainder: {
            service: r.remainder[1] ? part(before, 1) : null,
            options: [option(before, 9)],
            quantity: r.quantity,
            factor: { days: r.remainder[0], of: 31 },
          },
        }
      : {}),
    optionCommissions: r.optionCommissions,
    tax: {
      rate1: r.rates[0],
      rate2: r.rates[1],
      compound: r.compound,
      inclusive: r.mode !== 'exclusive',
      ...(r.mode === 'charged net' ? { chargedNet: true } : {}),
    },
  };
}

describe('whatever is sold', async () => {
  const module = await Test.createTestingModule({ imports: [CommissionModule, OwnMethods] }).compile();
  await module.init();
  const commission = module.get(CommissionService);
  const amounts = (terms: FrozenTerms, r: Random) => amountsOf(commission, terms, true, undefined, r.issuer);

  it('profit and share are what the client pays before tax, no discount makes a line negative, and its JSON says the same again', () => {
    fc.assert(
      fc.property(random, (r) => {
        const terms = termsOf(r);
        // What the line shows before discounts: gross where prices contain tax.
        const shown = amountsOf(commission, terms, true, { ...terms.tax, chargedNet: false }, r.issuer).amount;
        if (shown.isPositive()) {
          const provider = share(shown, r.off[0]);
          const reseller = share(shown, r.off[1]).min(shown.minus(provider));
          terms.discounts = [
            { amount: provider.toDecimal(), borneBy: 'provider', label: 'group' },
            { amount: reseller.toDecimal(), borneBy: 'reseller', label: 'code' },
          ];
        }
        const line = amounts(terms, r);
        expect(line.net.equals(line.profit.plus(line.providerShare))).toBe(true);
        expect(line.total.equals(line.net.plus(line.tax).plus(line.tax2))).toBe(true);
        if (r.mode === 'inclusive') expect(line.total.equals(line.amount)).toBe(true);
        if (shown.isPositive()) expect(line.total.isNegative()).toBe(false);
        if (r.floorAtZero && terms.admin) expect(line.profit.isNegative()).toBe(false);
        const again = amounts(JSON.parse(JSON.stringify(terms)) as FrozenTerms, r);
        expect(again).toEqual(line);
      }),
      { numRuns: 1500 },
    );
  });

  it('a discount above the line is refused, never clamped into a negative one', () => {
    fc.assert(
      fc.property(random, (r) => {
        const terms = termsOf(r);
        const { amount } = amountsOf(commission, terms, true, { ...terms.tax, chargedNet: false }, r.issuer);
        const more = amount.max(Money.zero(r.currency)).plus(inUnits(1n, r.currency));
        terms.discounts = [{ amount: more.toDecimal(), borneBy: 'reseller', label: 'code' }];
        expect(() => amounts(terms, r)).toThrow(expect.objectContaining({ code: 'commission.discount_exceeds_line' }));
      }),
      { numRuns: 300 },
    );
  });
});
