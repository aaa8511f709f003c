import type { Pair } from './price-list.js';
import { rounded, smallest, type Sum } from './sums.js';

/** Who earns what: percent of whole numbers, F in hundredths. */
export type Method =
  | { key: 'difference' }
  | { key: 'percent_rate' | 'percent_from_difference'; percent: bigint }
  | { key: 'fixed_rate'; fixed: Sum }
  | { key: 'reseller_percent_with_fixed_rate' | 'admin_percent_with_fixed_rate'; percent: bigint; fixed: Sum };

/** Percent × 1000, as WHMCS keeps three decimals: 19 % is 19 000. */
export type Rates = { level1: bigint; level2: bigint };
export const NO_TAX: Rates = { level1: 0n, level2: 0n };

/** What was sold, frozen: the price asked, the provider's price, and the options, which earn the reseller nothing. */
export type Terms = {
  currency: string;
  price: Pair;
  cost: Pair;
  options: Pair;
  /** Null: the issuer keeps all. */
  method: Method | null;
};
export type Discount = { by: 'reseller' | 'provider'; amount: Sum };
export type Amounts = { net: Sum; tax: Sum; tax2: Sum; gross: Sum; profit: Sum };

export const sumOf = ({ setup, recurring }: Pair): Sum => setup + recurring;
export const NOTHING: Pair = { setup: 0n, recurring: 0n };

/** Hundredths of the exact profit before discounts. */
export function exactProfit(method: Method | null, price: Sum, cost: Sum): bigint {
  if (method === null) return 0n;
  switch (method.key) {
    case 'difference':
      return (price - cost) * 100n;
    case 'percent_rate':
      return method.percent * price;
    case 'percent_from_difference':
      return method.percent * (price - cost);
    case 'fixed_rate':
      return method.fixed * 100n;
    case 'reseller_percent_with_fixed_rate':
      return method.percent * price + method.fixed * 100n;
    case 'admin_percent_with_fixed_rate':
      return method.percent * cost + method.fixed * 100n;
  }
}

/** One line of an invoice (domain.md §3, §4): the reseller's part is rounded once, the provider has the rest, tax lies on what the client pays. */
export function amountsOf(terms: Terms, rates: Rates, discount: Discount | null): Amounts {
  const { currency, price, cost, options, method } = terms;
  const unit = smallest(currency);
  const net = sumOf(price) + sumOf(options) - (discount?.amount ?? 0n);
  const own = discount?.by === 'reseller' ? discount.amount : 0n;
  const profit = rounded(exactProfit(method, sumOf(price), sumOf(cost)) - own * 100n, 100n, unit);
  const tax = rounded(net * rates.level1, 100_000n, unit);
  const tax2 = rounded(net * rates.level2, 100_000n, unit);
  return { net, tax, tax2, gross: net + tax + tax2, profit };
}

/** What a renewal of the same thing costs: no set-up, none of the first invoice's discount. */
export const renewed = (terms: Terms): Terms => {
  const again = ({ recurring }: Pair): Pair => ({ setup: 0n, recurring });
  return { ...terms, price: again(terms.price), cost: again(terms.cost), options: again(terms.options) };
};
