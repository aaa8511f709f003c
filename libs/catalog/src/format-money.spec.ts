import { describe, expect, it } from 'vitest';
import { Money } from '#kernel';
import { formatMoney } from './format-money.js';

const usd = { code: 'USD', prefix: '$', suffix: ' USD', format: 1 };
const eur = { code: 'EUR', prefix: '', suffix: ' €', format: 3 };
const gbp = { code: 'GBP', prefix: '£', suffix: '', format: 2 };
const jpy = { code: 'JPY', prefix: '¥', suffix: ' JPY', format: 4 };

describe('amounts in a store', () => {
  it.each([
    [Money.of('2.49', 'USD'), usd, '$2.49 USD'],
    [Money.of('1234567.5', 'USD'), usd, '$1234567.50 USD'],
    [Money.of('1234567.5', 'EUR'), eur, '1.234.567,50 €'],
    [Money.of('999.99', 'GBP'), gbp, '£999.99'],
    [Money.of('12345.67', 'GBP'), gbp, '£12,345.67'],
    [Money.of('0', 'USD'), usd, '$0.00 USD'],
    [Money.of('1250', 'JPY'), jpy, '¥1,250 JPY'],
  ])('writes %s in its currency', (amount, currency, text) => {
    expect(formatMoney(amount, currency)).toBe(text);
  });

  it('puts the minus of a credit before the sign of the currency', () => {
    expect(formatMoney(Money.of('-5.10', 'GBP'), gbp)).toBe('−£5.10');
  });

  it('leaves no cents out in a format without decimals', () => {
    const format = { ...gbp, format: 4 };
    expect(formatMoney(Money.of('1200.00', 'GBP'), format)).toBe('£1,200');
    expect(formatMoney(Money.of('1200.50', 'GBP'), format)).toBe('£1,200.50');
  });

  it('names the currency when it has no sign', () => {
    expect(formatMoney({ amount: '7.00', currency: 'CHF' }, { code: 'CHF', prefix: '', suffix: '', format: 1 })).toBe(
      '7.00 CHF',
    );
  });

  it('refuses an amount with more digits than its currency has', () => {
    expect(() => formatMoney({ amount: '7.001', currency: 'USD' }, usd)).toThrow();
  });
});
