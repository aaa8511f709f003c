import { DomainError } from './domain-error.js';

/** A decimal string taken apart: `12.50` is 1250 units of scale 2. */
export type Decimal = { readonly units: bigint; readonly scale: number };

const PLAIN = /^-?\d{1,40}(?:\.\d{1,40})?$/;

/**
 * Reads a plain decimal: an optional minus, digits, at most one point with digits on both sides. No exponent, no plus, no blanks,
 * and never a JS number, so that no float ever becomes an amount.
 */
export function parseDecimal(text: unknown, code: string): Decimal {
  if (typeof text !== 'string' || !PLAIN.test(text)) {
    throw new DomainError(code, 'invalid', { value: excerpt(text) }, 'expected a plain decimal string such as "12.34"');
  }
  const point = text.indexOf('.');
  if (point < 0) return { units: BigInt(text), scale: 0 };
  return { units: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** Units written with `digits` places: (1250n, 2) is "12.50". */
export function formatUnits(units: bigint, digits: number): string {
  const negative = units < 0n;
  const text = (negative ? -units : units).toString().padStart(digits + 1, '0');
  const cut = text.length - digits;
  const body = digits === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`;
  return negative ? `-${body}` : body;
}

/** n ÷ d to the nearest whole number, half away from zero, as PHP's `round` and so WHMCS does. The only rounding of amounts. */
export function divideHalfAway(n: bigint, d: bigint): bigint {
  return n < 0n ? -((-n * 2n + d) / (d * 2n)) : (n * 2n + d) / (d * 2n);
}

/** What may be shown of a refused value: short, and a type name for what is no text. */
export function excerpt(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 60) : value === null ? 'null' : typeof value;
}

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function wholeNumber(value: number): bigint {
  if (!Number.isSafeInteger(value))
    throw new DomainError('kernel.not_a_whole_number', 'invalid', {}, 'only whole numbers multiply an amount');
  return BigInt(value);
}

/** Like `formatUnits`, without needless zeros; for at least one place. */
export function formatTrimmed(units: bigint, digits: number): string {
  const text = formatUnits(units, digits);
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48) end -= 1;
  return text.slice(0, text.charCodeAt(end - 1) === 46 ? end - 1 : end);
}
