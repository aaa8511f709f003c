import type { Service } from './books.js';
import { type Day, daysBetween, plusMonths } from './calendar.js';
import { type Amounts, exactProfit, type Rates, renewed, type Terms } from './line.js';
import { monthsOf } from './price-list.js';
import { rounded, smallest } from './sums.js';

/**
 * What changing a service today costs (domain.md §9): k of the difference of the recurring prices, k = days left ÷ days of the period, and the
 * new product's set-up; nothing of the old one's goes back.
 */
export function changeOf(
  { terms: before, invoicedTo, term, anchor }: Service,
  after: Terms,
  today: Day,
  rates: Rates,
): { amounts: Amounts; renewal: Terms } {
  const unit = smallest(after.currency);
  const left = BigInt(daysBetween(today, invoicedTo));
  const of = BigInt(daysBetween(plusMonths(invoicedTo, -monthsOf(term), anchor), invoicedTo));
  // Both as so many of the period's days.
  const price = (after.price.recurring - before!.price.recurring) * left + after.price.setup * of;
  const cost = (after.cost.recurring - before!.cost.recurring) * left + after.cost.setup * of;
  // A fixed sum is the same before and after: no difference is left of it.
  const method = after.method && 'fixed' in after.method ? { ...after.method, fixed: 0n } : after.method;
  const net = rounded(price, of, unit);
  const profit = rounded(exactProfit(method, price, cost), 100n * of, unit);
  const tax = rounded(net * rates.level1, 100_000n, unit);
  const tax2 = rounded(net * rates.level2, 100_000n, unit);
  return { amounts: { net, tax, tax2, gross: net + tax + tax2, profit }, renewal: renewed(after) };
}
