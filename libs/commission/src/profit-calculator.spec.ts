import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Money, Percent } from '#kernel';
import { CommissionMethodRegistry } from './commission-method.registry.js';
import type { LineInput, LinePart } from './line.js';
import { builtInMethods } from './methods/built-in-methods.js';
import { ProfitCalculator } from './profit-calculator.js';
import { reversals } from './reversals.js';

const calculator = new ProfitCalculator(CommissionMethodRegistry.of(builtInMethods));

type Short = Partial<Omit<LineInput, 'price' | 'admin' | 'discounts' | 'options' | 'tax'>> & {
  r?: string;
  setup?: string;
  a?: string | null;
  adminSetup?: string;
  off?: { provider?: string; reseller?: string };
  options?: (Partial<LinePart> & { r: string; a: string | null })[];
  inclusive?: [string, string, boolean];
};

function line({
  r = '15',
  setup = '0',
  a = '10',
  adminSetup = '0',
  off = {},
  options = [],
  inclusive,
  ...rest
}: Short): LineInput {
  const currency = rest.currency ?? 'EUR';
  const price = (recurring: string, once = '0') => ({
    setup: Money.of(once, currency),
    recurring: Money.of(recurring, currency),
  });
  return {
    quantity: 1,
    method: 'difference',
    args: {},
    ...rest,
    currency,
    price: price(r, setup),
    admin: a === null ? null : price(a, adminSetup),
    discounts: (['provider', 'reseller'] as const).flatMap((borneBy) =>
      off[borneBy] ? [{ amount: Money.of(off[borneBy], currency), borneBy }] : [],
    ),
    options: options.map((one) => ({
      method: 'difference',
      args: {},
      quantity: 1,
      ...one,
      price: price(one.r),
      admin: one.a === null ? null : price(one.a),
    })),
    tax: inclusive && {
      rate1: Percent.of(inclusive[0]),
      rate2: Percent.of(inclusive[1]),
      compound: inclusive[2],
      inclusive: true,
    },
  };
}

/** What the client pays, net, profit, provider share. */
function split(short: Short): string {
  const { clientPays, net, profit, providerShare } = calculator.calculateLine(line(short));
  return [clientPays, net, profit, providerShare].map((money) => money.toDecimal()).join(' ');
}

describe('who bears a discount', () => {
  it('is the reseller when he gave it', () => expect(split({ off: { reseller: '2' } })).toBe('13.00 13.00 3.00 10.00'));
  it('is the provider when he gave it', () => expect(split({ off: { provider: '2' } })).toBe('13.00 13.00 5.00 8.00'));
  it('is each for his own', () =>
    expect(split({ off: { provider: '2', reseller: '6' } })).toBe('7.00 7.00 -1.00 8.00'));
  it('leaves the profit undiscounted under a share of R', () =>
    expect(split({ method: 'percent_rate', args: { percent: '20' }, off: { provider: '10' } })).toBe(
      '5.00 5.00 3.00 2.00',
    ));
  it('counts net of an inclusive tax for both', () =>
    expect(split({ r: '24', inclusive: ['20', '0', false], off: { provider: '2.40', reseller: '3.60' } })).toBe(
      '18.00 15.00 7.00 8.00',
    ));

  it('may take the whole rounded line, though the exact one is a hair less', () => {
    // 10.01 × 1/2 = 5.005, rounded 5.01, discounted by 5.01: nothing is left, and nothing is charged back
    expect(split({ r: '10.01', a: '0', factor: { days: 1, of: 2 }, off: { provider: '5.01' } })).toBe(
      '0.00 0.00 5.01 -5.01',
    );
    expect(() => split({ r: '10.01', factor: { days: 1, of: 2 }, off: { provider: '5.02' } })).toThrow(
      expect.objectContaining({ code: 'commission.discount_exceeds_line' }),
    );
  });

  it('never applies to a negative line', () => {
    expect(() => split({ r: '-5', off: { reseller: '0.01' } })).toThrow(
      expect.objectContaining({ code: 'commission.discount_exceeds_line' }),
    );
  });
});

describe('part of a cycle', () => {
  it('scales recurring parts and F, never set-up', () => {
    expect(split({ r: '30', setup: '9', a: '20', adminSetup: '4', factor: { days: 10, of: 30 } })).toBe(
      '19.00 19.00 8.33 10.67',
    );
    expect(split({ method: 'fixed_rate', args: { fixed: '3' }, quantity: 2, factor: { days: 10, of: 30 } })).toBe(
      '10.00 10.00 2.00 8.00',
    );
  });

  it('scales the F of an option by its own and the line’s quantity', () => {
    const option = { r: '6', a: '1', method: 'fixed_rate', args: { fixed: '1.50' }, quantity: 4 };
    // R 2 × 15 / 2 + 8 × 6 / 2 = 39; profit (15 − 10) × 2 / 2 + 1.50 × 8 / 2 = 11
    expect(split({ quantity: 2, factor: { days: 15, of: 30 }, options: [option], optionCommissions: true })).toBe(
      '39.00 39.00 11.00 28.00',
    );
  });

  it('may be no day at all: only set-up remains', () =>
    expect(split({ setup: '5', factor: { days: 0, of: 31 } })).toBe('5.00 5.00 5.00 0.00'));
});

describe('options', () => {
  const options = [{ r: '5', a: '2' }];
  it('give no profit while their commissions are off', () => expect(split({ options })).toBe('20.00 20.00 5.00 15.00'));
  it('give profit when on', () => expect(split({ options, optionCommissions: true })).toBe('20.00 20.00 8.00 12.00'));
  it('always give profit when the reseller issues', () =>
    expect(split({ options, optionCommissions: false, issuer: 'reseller' })).toBe('20.00 20.00 8.00 12.00'));
  it('go to the issuer when they have no admin price', () => {
    expect(split({ options: [{ r: '5', a: null }], optionCommissions: true })).toBe('20.00 20.00 5.00 15.00');
    expect(split({ options: [{ r: '5', a: null }], issuer: 'reseller' })).toBe('20.00 20.00 10.00 10.00');
  });
  it('share one floor with their service', () => {
    expect(split({ r: '8', options, optionCommissions: true, floorAtZero: true })).toBe('13.00 13.00 1.00 12.00');
    expect(split({ r: '6', options, optionCommissions: true, floorAtZero: true })).toBe('11.00 11.00 0.00 11.00');
  });
  it('are rounded together with it, once', () => {
    const third = { method: 'percent_rate', args: { percent: '33.3333' } };
    expect(
      split({ ...third, r: '0.01', a: '0', options: [{ ...third, r: '0.01', a: '0' }], optionCommissions: true }),
    ).toBe('0.02 0.02 0.01 0.01');
  });
});

describe('rounding', () => {
  it('takes a negative half away from zero', () => {
    expect(
      split({ currency: 'JPY', method: 'percent_from_difference', args: { percent: '50' }, r: '10', a: '11' }),
    ).toBe('10 10 -1 11');
    expect(split({ method: 'percent_from_difference', args: { percent: '50' }, r: '1.00', a: '1.01' })).toBe(
      '1.00 1.00 -0.01 1.01',
    );
  });

  it('takes net from the rounded gross under inclusive tax, as the tax of the line does', () => {
    // Half of 1 yen is shown as 1; net of 100 % tax that is 0.5, so 1. From the unrounded 0.5 it would be 0.25, so 0.
    expect(split({ currency: 'JPY', r: '1', a: '0', factor: { days: 1, of: 2 }, inclusive: ['100', '0', false] })).toBe(
      '1 1 0 1',
    );
  });

  it('does inclusive whole yen', () => {
    expect(split({ currency: 'JPY', r: '1000', a: '500', inclusive: ['10', '0', false] })).toBe('1000 909 409 500');
  });

  it('ignores an exclusive tax and a rate of zero', () => {
    const tax = { rate1: Percent.of('19'), rate2: Percent.zero, compound: false, inclusive: false };
    expect(calculator.calculateLine({ ...line({}), tax }).net.toDecimal()).toBe('15.00');
    expect(split({ inclusive: ['0', '0', false] })).toBe('15.00 15.00 5.00 10.00');
  });
});

describe('other lines', () => {
  it('go to the issuer whole without an admin price', () => {
    const fee = { a: null, method: null } as const;
    expect(split(fee)).toBe('15.00 15.00 0.00 15.00');
    expect(split({ ...fee, issuer: 'reseller', inclusive: ['20', '0', false], r: '12' })).toBe(
      '12.00 10.00 10.00 0.00',
    );
  });

  it('may be negative: a downgrade gives profit back', () => {
    expect(
      split({ r: '-6', a: '-4', method: 'reseller_percent_with_fixed_rate', args: { percent: '10', fixed: '-1' } }),
    ).toBe('-6.00 -6.00 -1.60 -4.40');
  });

  it('keep a negative profit unless the rule has a floor', () => {
    expect(split({ r: '8' })).toBe('8.00 8.00 -2.00 10.00');
    expect(split({ r: '8', floorAtZero: true })).toBe('8.00 8.00 0.00 8.00');
  });

  it('explain themselves', () => {
    const { explain } = calculator.calculateLine(
      line({
        r: '8',
        floorAtZero: true,
        factor: { days: 15, of: 30 },
        off: { reseller: '1' },
        inclusive: ['20', '0', false],
      }),
    );
    expect(explain).toEqual([
      'part of a cycle: recurring parts and F × 15/30',
      'tax inclusive: R and discounts ÷ 1.2',
      'difference: R ≈3.333333 − A 5 = ≈-1.666667',
      'the reseller bears his discount of 1.00',
      'floor at zero: -2.50 becomes 0',
      'the client pays 3.00, 2.50 before tax: profit 0.00, provider 2.50 EUR',
    ]);
  });

  it.each([0, -1, 1.5, 1_000_001, Number.NaN])('cannot have a quantity of %d', (quantity) => {
    expect(() => split({ quantity })).toThrow(expect.objectContaining({ code: 'commission.invalid_line' }));
  });

  it('cannot mix currencies', () => {
    const foreign = { ...line({}), admin: { setup: Money.zero('USD'), recurring: Money.zero('USD') } };
    expect(() => calculator.calculateLine(foreign)).toThrow(
      expect.objectContaining({ code: 'commission.invalid_line' }),
    );
  });
});

describe('always', () => {
  const cents = (max: bigint) => fc.bigInt({ min: 0n, max });
  const currencies = fc.constantFrom('EUR', 'JPY');
  const methods: [string, Record<string, string>][] = [
    ['fixed_rate', { fixed: '3' }],
    ['difference', {}],
    ['percent_rate', { percent: '33.3333' }],
    ['percent_from_difference', { percent: '12.5' }],
    ['admin_percent_with_fixed_rate', { percent: '7.25', fixed: '1' }],
    ['admin_percent_plus_reseller_margin', { percent: '50' }],
    ['reseller_percent_with_fixed_rate', { percent: '20', fixed: '2' }],
  ];
  const rates = fc.constantFrom('0', '7.7', '8.875', '19', '20');

  it('profit and provider share are what the client pays before tax, and no discount makes a line negative', () => {
    const lines = fc.record({
      currency: currencies,
      method: fc.constantFrom(...methods),
      quantity: fc.integer({ min: 1, max: 9 }),
      amounts: fc.tuple(cents(99_999n), cents(9_999n), cents(99_999n), cents(9_999n)),
      days: fc.integer({ min: 0, max: 31 }),
      tax: fc.option(fc.tuple(rates, rates, fc.boolean())),
      floorAtZero: fc.boolean(),
      share: fc.tuple(fc.bigInt({ min: 0n, max: 100n }), fc.bigInt({ min: 0n, max: 100n })),
    });
    fc.assert(
      fc.property(lines, ({ currency, method, quantity, amounts, days, tax, floorAtZero, share }) => {
        const money = (n: bigint) => Money.ofMinor(currency === 'JPY' ? n * 100n : n, currency);
        const [r, setup, a, adminSetup] = amounts.map(money) as [Money, Money, Money, Money];
        const plain: LineInput = {
          ...line({
            currency,
            method: method[0],
            args: method[1],
            quantity,
            floorAtZero,
            factor: { days, of: 31 },
            inclusive: tax ?? undefined,
          }),
          price: { setup, recurring: r },
          admin: { setup: adminSetup, recurring: a },
        };
        const whole = calculator.calculateLine(plain).clientPays;
        const [byProvider, byReseller] = whole.allocate([share[0], share[1], 50n]) as [Money, Money, Money];
        const result = calculator.calculateLine({
          ...plain,
          discounts: [
            { amount: byProvider, borneBy: 'provider' },
            { amount: byReseller, borneBy: 'reseller' },
          ],
        });
        expect(result.profit.plus(result.providerShare).equals(result.net)).toBe(true);
        expect(result.clientPays.isNegative() || result.net.isNegative()).toBe(false);
        if (floorAtZero) expect(result.profit.isNegative()).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('a full refund in any steps leaves a profit of exactly zero', () => {
    fc.assert(
      fc.property(
        currencies,
        cents(999_999n),
        fc.bigInt({ min: -99_999n, max: 99_999n }),
        fc.array(fc.nat(50), { minLength: 1, maxLength: 9 }),
        (currency, paid, profit, steps) => {
          const money = (n: bigint) => Money.ofMinor(currency === 'JPY' ? n * 100n : n, currency);
          const refunds = money(paid).allocate(steps.map(BigInt));
          const reversed = reversals({ currency, paid: money(paid), profit: money(profit), refunds });
          expect(Money.sum(reversed, currency).equals(money(profit))).toBe(true);
        },
      ),
    );
  });

  it('a line of zero is reversed whole, once', () => {
    const zero = Money.zero('EUR');
    const profit = Money.of('-3.00', 'EUR');
    expect(reversals({ currency: 'EUR', paid: zero, profit, refunds: [zero, zero] }).map(String)).toEqual([
      '-3.00 EUR',
      '0.00 EUR',
    ]);
  });
});
