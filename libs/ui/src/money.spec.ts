import { describe, expect, it } from 'vitest';
import { formatMoney, isNegative, typedAmount, formatRate } from './money.js';

const flat = (text: string) => text.replace(/\s/g, ' ');

describe('an amount on the screen', () => {
  it('is grouped without losing a digit that a number would lose', () =>
    expect(flat(formatMoney({ amount: '12345678901234567.89', currency: 'EUR' }))).toBe(
      'EUR 12,345,678,901,234,567.89',
    ));
  it('keeps the decimals the server sent', () => {
    expect(flat(formatMoney({ amount: '12.50', currency: 'USD' }))).toBe('USD 12.50');
    expect(flat(formatMoney({ amount: '1250', currency: 'JPY' }))).toBe('JPY 1,250');
  });
  it('shows its sign in front', () =>
    expect(flat(formatMoney({ amount: '-3.10', currency: 'EUR' }))).toBe('-EUR 3.10'));
  it('follows the habit of the language', () =>
    expect(flat(formatMoney({ amount: '1234.50', currency: 'EUR' }, 'de'))).toBe('1.234,50 EUR'));
  it('counts minus zero as no debt', () => {
    expect(isNegative('-0.00')).toBe(false);
    expect(isNegative('-0.01')).toBe(true);
  });
});

describe('an amount that was typed', () => {
  it('may use a decimal comma', () => expect(typedAmount(' 1,50 ')).toBe('1.50'));
  it('is refused when it could be read in two ways or is no decimal', () => {
    expect(typedAmount('1,500')).toBeNull();
    expect(typedAmount('1e3')).toBeNull();
    expect(typedAmount('')).toBeNull();
  });
});

it.each([
  ['19.000', '19'],
  ['2.90', '2.9'],
  ['0', '0'],
])('the rate %s is written %s', (stored, written) => {
  expect(formatRate(stored)).toBe(written);
});
