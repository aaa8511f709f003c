import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from './domain-error.js';
import { Exact, Money } from './money.js';
import { Percent } from './percent.js';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('Money', () => {
  it.each([
    ['12.34', 'EUR', '12.34'],
    ['12.3', 'EUR', '12.30'],
    ['12', 'EUR', '12.00'],
    ['-0.01', 'USD', '-0.01'],
    ['-0.00', 'USD', '0.00'],
    ['99999999999999.99', 'USD', '99999999999999.99'],
    ['1250', 'JPY', '1250'],
    ['1250.00', 'JPY', '1250'],
  ])('reads %s %s as %s', (amount, currency, shown) => {
    expect(Money.of(amount, currency).toDecimal()).toBe(shown);
  });

  it.each(['', ' 1', '1 ', '1e3', '+1', '.5', '1.', '1,00', '0x10', 'NaN', '--1', '1\n', '١'])(
    'refuses "%s" as an amount',
    (text) => {
      expect(codeOf(() => Money.of(text, 'EUR'))).toBe('kernel.invalid_amount');
    },
  );

  it('refuses a JS number, so that no float becomes an amount', () => {
    expect(codeOf(() => Money.of(1.5 as unknown as string, 'EUR'))).toBe('kernel.invalid_amount');
  });

  it('refuses more digits than the currency has, never rounding silently', () => {
    expect(codeOf(() => Money.of('1.005', 'EUR'))).toBe('kernel.too_many_decimals');
    expect(codeOf(() => Money.of('1.500', 'EUR'))).toBe('kernel.too_many_decimals');
    expect(codeOf(() => Money.of('100.5', 'JPY'))).toBe('kernel.too_many_decimals');
    expect(codeOf(() => Money.of('100.01', 'JPY'))).toBe('kernel.too_many_decimals');
  });

  it('refuses what DECIMAL(16,2) cannot hold, also as a result', () => {
    expect(codeOf(() => Money.of('100000000000000', 'EUR'))).toBe('kernel.amount_out_of_range');
    const most = Money.of('99999999999999.99', 'EUR');
    expect(codeOf(() => most.plus(Money.of('0.01', 'EUR')))).toBe('kernel.amount_out_of_range');
    expect(codeOf(() => most.times(2))).toBe('kernel.amount_out_of_range');
  });

  it.each(['usd', 'KWD', 'CLF', 'XXX1', 'XXX', '', 'EU', 'constructor', '__proto__'])(
    'refuses "%s" as a currency',
    (currency) => {
      expect(codeOf(() => Money.of('1', currency))).toBe('kernel.unsupported_currency');
    },
  );

  it('does not mix currencies', () => {
    expect(codeOf(() => Money.of('1', 'EUR').plus(Money.of('1', 'USD')))).toBe('kernel.currency_mismatch');
    expect(codeOf(() => Money.of('1', 'EUR').compare(Money.of('1', 'USD')))).toBe('kernel.currency_mismatch');
  });

  it('is written with the digits of its currency in JSON and with two in the database', () => {
    expect(JSON.stringify(Money.of('12.5', 'EUR'))).toBe('{"amount":"12.50","currency":"EUR"}');
    expect(JSON.stringify(Money.of('1250', 'JPY'))).toBe('{"amount":"1250","currency":"JPY"}');
    expect(Money.of('1250', 'JPY').toDatabase()).toBe('1250.00');
    expect(Money.fromDatabase('-0.50', 'EUR').toDatabase()).toBe('-0.50');
    expect(Money.fromJson({ amount: '-3.10', currency: 'GBP' }).toString()).toBe('-3.10 GBP');
  });

  it('adds, subtracts, multiplies and compares', () => {
    const [a, b] = [Money.of('10.10', 'EUR'), Money.of('-0.20', 'EUR')];
    expect(a.plus(b).toDecimal()).toBe('9.90');
    expect(a.minus(b).toDecimal()).toBe('10.30');
    expect(a.times(3).toDecimal()).toBe('30.30');
    expect(a.times(-2n).toDecimal()).toBe('-20.20');
    expect([
      a.isLessThan(b),
      a.isGreaterThan(b),
      b.isNegative(),
      a.isPositive(),
      a.min(b) === b,
      a.max(b) === a,
    ]).toEqual([false, true, true, true, true, true]);
    expect(b.abs().equals(b.negated())).toBe(true);
    expect(codeOf(() => a.times(1.5))).toBe('kernel.not_a_whole_number');
  });
});

describe('splitting an amount', () => {
  const split = (amount: string, currency: string, weights: bigint[]) =>
    Money.of(amount, currency)
      .allocate(weights)
      .map((m) => m.toDecimal());

  it.each([
    ['10.00', 'EUR', [1n, 1n, 1n], ['3.34', '3.33', '3.33']],
    ['0.05', 'EUR', [1n, 1n], ['0.03', '0.02']],
    ['-10.00', 'EUR', [1n, 1n, 1n], ['-3.34', '-3.33', '-3.33']],
    ['100', 'JPY', [1n, 1n, 1n], ['34', '33', '33']],
    ['0.01', 'EUR', [1n, 2n, 2n], ['0.00', '0.01', '0.00']],
    ['1.00', 'EUR', [0n, 0n, 0n], ['0.34', '0.33', '0.33']],
    ['1.00', 'EUR', [5n, -5n], ['0.50', '0.50']],
    ['1.00', 'EUR', [3n, -1n], ['1.50', '-0.50']],
    ['1.00', 'EUR', [-1n, -3n], ['0.25', '0.75']],
  ])('splits %s %s by %s', (amount, currency, weights, parts) => {
    expect(split(amount, currency, weights)).toEqual(parts);
  });

  it('splits by amounts and by fractions alike', () => {
    const money = Money.of('1.00', 'EUR');
    expect(money.allocate([Money.of('2.00', 'EUR'), Money.of('1.00', 'EUR')]).map(String)).toEqual([
      '0.67 EUR',
      '0.33 EUR',
    ]);
    expect(money.allocate([Exact.fraction(1, 3), Exact.fraction(1, 7)]).map(String)).toEqual(['0.70 EUR', '0.30 EUR']);
  });

  it('needs somewhere for the amount to go', () => {
    expect(codeOf(() => Money.of('1', 'EUR').allocate([]))).toBe('kernel.nothing_to_allocate_to');
    expect(Money.zero('EUR').allocate([])).toEqual([]);
  });

  it('never loses a cent', () => {
    const weights = fc.array(fc.bigInt({ min: -1000n, max: 1000n }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
        weights,
        fc.constantFrom('EUR', 'JPY'),
        (minor, parts, currency) => {
          const money = Money.ofMinor(currency === 'JPY' ? minor * 100n : minor, currency);
          expect(Money.sum(money.allocate(parts), currency).equals(money)).toBe(true);
        },
      ),
    );
  });
});

describe('Exact', () => {
  it.each([
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['0.0049999', '0.00'],
    ['-2.675', '-2.68'],
    ['1.045', '1.05'],
  ])('rounds %s to %s, half away from zero', (value, rounded) => {
    expect(Exact.of(value).round('EUR').toDecimal()).toBe(rounded);
  });

  it.each([
    ['0.5', '1'],
    ['-0.5', '-1'],
    ['-35.5', '-36'],
    ['35.49', '35'],
  ])('rounds %s to %s whole yen', (value, rounded) => {
    expect(Exact.of(value).round('JPY').toDecimal()).toBe(rounded);
  });

  it('keeps thirds and percentages exact', () => {
    const third = Exact.fraction(1, 3);
    expect(third.times(3).equals(Exact.one)).toBe(true);
    expect(third.plus(Exact.fraction(1, 6)).toString()).toBe('0.5');
    expect(Exact.of('80').percent(Percent.of('12.5')).toString()).toBe('10');
    expect(Money.of('80', 'EUR').percent(Percent.of('33.3333')).toString()).toBe('26.66664');
    expect(third.toString()).toBe('1/3');
    expect(third.toReadable()).toBe('≈0.333333');
    expect(Exact.fraction(2, -6).toString()).toBe('-1/3');
  });

  it('does not divide by zero', () => {
    expect(codeOf(() => Exact.one.dividedBy(0))).toBe('kernel.division_by_zero');
    expect(codeOf(() => Exact.fraction(1, 0))).toBe('kernel.division_by_zero');
  });

  it('obeys the laws of fractions however long a calculation grows', () => {
    const fraction = fc
      .tuple(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), fc.bigInt({ min: 1n, max: 10n ** 13n }))
      .map(([n, d]) => Exact.fraction(n, d));
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(a.plus(b).minus(b).equals(a)).toBe(true);
        expect(a.times(b.plus(c)).equals(a.times(b).plus(a.times(c)))).toBe(true);
        if (!b.isZero()) expect(a.dividedBy(b).times(b).equals(a)).toBe(true);
        expect(a.compare(b)).toBe(a.minus(b).isNegative() ? -1 : a.equals(b) ? 0 : 1);
        expect(a.negated().round('EUR').equals(a.round('EUR').negated())).toBe(true);
      }),
    );
  });
});

describe('Percent', () => {
  it.each([
    ['12.5', '12.5'],
    ['33.3333', '33.3333'],
    ['100', '100'],
    ['0.0000', '0'],
    ['-7.250', '-7.25'],
  ])('reads %s as %s', (text, shown) => {
    expect(Percent.of(text).toDecimal()).toBe(shown);
  });

  it('refuses a fifth decimal, signs, exponents and absurd sizes', () => {
    expect(codeOf(() => Percent.of('1.00000'))).toBe('kernel.too_many_decimals');
    for (const text of ['1e1', '+1', ' 1', '', '%'])
      expect(codeOf(() => Percent.of(text))).toBe('kernel.invalid_percent');
    expect(codeOf(() => Percent.of('1000000'))).toBe('kernel.percent_out_of_range');
  });
});
