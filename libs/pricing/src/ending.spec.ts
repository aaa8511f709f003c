import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact } from '#kernel';
import { parseEnding, roundUpTo } from './ending.js';

const up = (amount: string, ending: string, currency = 'EUR') =>
  roundUpTo(parseEnding(ending), Exact.of(amount), currency).toDecimal();

describe('endings of prices', () => {
  it.each([
    ['12.34', '.99', '12.99'],
    ['12.99', '.99', '12.99'],
    ['12.991', '.99', '13.99'],
    ['13.00', '.99', '13.99'],
    ['0.01', '.5', '0.50'],
    ['12.34', '.00', '13.00'],
    ['12.34', '9.90', '19.90'],
    ['19.91', '9.90', '29.90'],
    ['1234', '99', '1299'],
    ['12.345', '', '12.35'],
  ])('rounds %s up to the ending "%s": %s', (amount, ending, expected) => {
    expect(up(amount, ending)).toBe(expected.includes('.') ? expected : `${expected}.00`);
  });

  it('ends yen in whole digits and leaves a fraction out', () => {
    expect(up('1234', '90', 'JPY')).toBe('1290');
    expect(up('1234.4', '.99', 'JPY')).toBe('1234');
    expect(up('1234.1', '.00', 'JPY')).toBe('1235');
  });

  it.each(['.', 'x', '.999', '-.99', '99999', '1,5', ' .99'])('refuses "%s"', (ending) => {
    expect(() => parseEnding(ending)).toThrow(expect.objectContaining({ code: 'pricing.invalid_ending' }));
  });

  it('gives the smallest price with the ending that is not below the amount', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10_000_000n }),
        fc.constantFrom('.99', '.5', '9.90', '90', '.00'),
        (thousandths, ending) => {
          const amount = Exact.fraction(thousandths, 1000n);
          const { cycle, rest } = parseEnding(ending)!;
          const price = roundUpTo({ cycle, rest }, amount, 'EUR');
          expect(price.minor % cycle).toBe(rest % cycle);
          expect(price.toExact().isLessThan(amount)).toBe(false);
          expect(price.toExact().minus(Exact.fraction(cycle, 100n)).isLessThan(amount)).toBe(true);
        },
      ),
    );
  });
});
