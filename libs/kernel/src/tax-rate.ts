import { Exact } from './money.js';
import type { Percent } from './percent.js';

/** The two levels of a tax as they were when the line was made. */
export type TaxRates = { readonly rate1: Percent; readonly rate2: Percent; readonly compound: boolean };

/** t = r1 + r2, compound r1 + r2 + r1·r2 (domain.md §4). */
export function combinedRate(rates: TaxRates): Exact {
  const r1 = rates.rate1.ratio();
  if (rates.rate2.isZero()) return r1;
  const r2 = rates.rate2.ratio();
  const sum = r1.plus(r2);
  return rates.compound ? sum.plus(r1.times(r2)) : sum;
}

/** 1 + t: what a gross amount is divided by to become net. */
export function taxesIncludedDivisor(rates: TaxRates): Exact {
  return Exact.one.plus(combinedRate(rates));
}
