import { Exact, Money, currencyDigits } from '#kernel';
import { InvalidEndingError } from './pricing.errors.js';

/** How prices end: `.99`, `9.90`, `90`. `cycle` and `rest` in hundredths: `.99` is every 100 the rest 99. */
export type Ending = { readonly cycle: bigint; readonly rest: bigint };

const FORM = /^(\d{0,4})(?:\.(\d{1,2}))?$/;

/** Reads an ending; an empty text is none. */
export function parseEnding(text: string): Ending | null {
  if (text === '') return null;
  const [, whole = '', fraction = ''] = FORM.exec(text) ?? [];
  if (whole === '' && fraction === '') throw new InvalidEndingError(text);
  const cycle = 10n ** BigInt(whole.length) * 100n;
  return { cycle, rest: BigInt(whole || '0') * 100n + BigInt(fraction.padEnd(2, '0')) };
}

/**
 * The smallest price with this ending that is not below `amount`. Without an ending, or where an ending with a fraction meets a
 * currency without minor unit (`domain.md §2.1`), it is rounded as every amount.
 * @example 12.34 with `.99` → 12.99; 13.00 with `.99` → 13.99; 1234 JPY with `90` → 1290
 */
export function roundUpTo(ending: Ending | null, amount: Exact, currency: string): Money {
  if (!ending || (currencyDigits(currency) === 0 && ending.rest % 100n !== 0n)) return amount.round(currency);
  const hundredths = amount.n * 100n;
  const floor = hundredths / amount.d;
  const least = hundredths > floor * amount.d ? floor + 1n : floor;
  const missing = (((ending.rest - least) % ending.cycle) + ending.cycle) % ending.cycle;
  return Money.ofMinor(least + missing, currency);
}
