import { language } from './language.js';

export interface Money {
  amount: string;
  currency: string;
}

interface Layout {
  before: string;
  after: string;
  group: string;
  decimal: string;
  minus: string;
}
const layouts = new Map<string, Layout>();

/** Where a locale puts sign, symbol and separators of a currency; asked once with zero and a sample, never with the amount. */
function layoutOf(currency: string, locale: string): Layout {
  const key = `${locale} ${currency}`;
  let layout = layouts.get(key);
  if (!layout) {
    const style = { style: 'currency', currency, currencyDisplay: 'code' } as const;
    const parts = new Intl.NumberFormat(locale, style).formatToParts(0);
    const first = parts.findIndex((p) => p.type === 'integer');
    const last = parts.findLastIndex((p) => p.type === 'integer' || p.type === 'fraction');
    const join = (some: Intl.NumberFormatPart[]) => some.map((p) => p.value).join('');
    const sample = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).formatToParts(-1_000_000);
    const of = (type: string, otherwise: string) => sample.find((p) => p.type === type)?.value ?? otherwise;
    layout = {
      before: join(parts.slice(0, first)),
      after: join(parts.slice(last + 1)),
      group: of('group', ','),
      decimal: of('decimal', '.'),
      minus: of('minusSign', '-'),
    };
    layouts.set(key, layout);
  }
  return layout;
}

/** A decimal string as a person reads it. The digits are only grouped: no amount ever becomes a number. */
export function formatMoney({ amount, currency }: Money, locale: string = language): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  if (!match) return `${amount} ${currency}`;
  const [, sign, whole, fraction] = match;
  const { before, after, group, decimal, minus } = layoutOf(currency, locale);
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  return `${sign ? minus : ''}${before}${digits}${fraction ? decimal + fraction : ''}${after}`;
}

/** True for "-1.00"; zero is not negative. */
export const isNegative = (amount: string): boolean => amount.startsWith('-') && /[1-9]/.test(amount);

/** True for "0", "0.00" and "-0.00". */
export const isZero = (amount: string): boolean => !/[1-9]/.test(amount);

/** What a person typed as an amount, in the wire's form ("1,50" → "1.50"); null when it is none. */
export function typedAmount(text: string): string | null {
  const plain = text
    .trim()
    .replace(/\s/g, '')
    .replace(/^(-?\d+),(\d{1,2})$/, '$1.$2');
  return /^-?\d{1,14}(\.\d{1,6})?$/.test(plain) ? plain : null;
}

/** A percentage as people write it: "19.000" is 19, in the decimals of the language. */
export const formatRate = (rate: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(rate as Intl.StringNumericLiteral);
