import { Money, type MoneyJson } from '#kernel';
import type { Currency } from './catalog.types.js';

/** How a currency is written: its signs, and one of four number formats. */
export type MoneyFormat = Pick<Currency, 'code' | 'prefix' | 'suffix' | 'format'> & {
  /** Of the reader's language, where it is not the store's own. */
  signs?: { thousands: string; point: string };
};

/** Thousands and decimal signs of `tblcurrencies.format`. */
const SIGNS: Record<number, { thousands: string; point: string }> = {
  1: { thousands: '', point: '.' },
  2: { thousands: ',', point: '.' },
  3: { thousands: '.', point: ',' },
  4: { thousands: ',', point: '.' },
};

/**
 * An amount as the store writes it: `$2.49 USD`, `1.234,50 €`. Format 4 leaves decimals out, yet never cents that are there.
 * The digits are moved as text; the amount is never a number.
 */
export function formatMoney(amount: Money | MoneyJson, currency: MoneyFormat): string {
  const money = amount instanceof Money ? amount : Money.fromJson(amount);
  const { thousands, point } = currency.signs ?? SIGNS[currency.format] ?? SIGNS[1];
  const [whole, cents = ''] = money.abs().toDecimal().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const withoutCents = cents === '' || (currency.format === 4 && cents === '00');
  const digits = withoutCents ? grouped : `${grouped}${point}${cents}`;
  const { prefix, suffix } = currency;
  const signs = prefix === '' && suffix === '' ? ` ${currency.code}` : suffix;
  return `${money.isNegative() ? '−' : ''}${prefix}${digits}${signs}`;
}
