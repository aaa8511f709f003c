import { type Currency, type ItemName, listPrice, type Pair } from './price-list.js';
import { rounded, smallest, type Sum } from './sums.js';

/** A pricing group: everything of the list at `factor` percent of it. */
export type GroupPrices = { factor: bigint; cells: Map<string, Pair> };
/** A store's prices: a markup in percent over the provider's price, and what the reseller typed himself. */
export type StorePrices = { markup: bigint; ending: string; typed: Map<string, Pair> };

export const cell = (item: ItemName, term: string, currency: Currency): string => `${item} ${term} ${currency}`;

const times = (sum: Sum, percent: bigint, currency: Currency): Sum => rounded(sum * percent, 100n, smallest(currency));
const each = (pair: Pair, change: (sum: Sum) => Sum): Pair => ({
  setup: change(pair.setup),
  recurring: change(pair.recurring),
});
const isOption = (item: ItemName) => item === 'disk';

/** The provider's price `A` in a group. */
export function adminPrice(group: GroupPrices, item: ItemName, term: string, currency: Currency): Pair {
  // An option has cells for the month only; other cycles are that many months of it.
  const typed = group.cells.get(cell(item, isOption(item) ? 'monthly' : term, currency));
  if (typed) return isOption(item) ? scaled(typed, term) : typed;
  const monthly = each(listPrice(item, isOption(item) ? 'monthly' : term, currency), (sum) =>
    times(sum, group.factor, currency),
  );
  return isOption(item) ? scaled(monthly, term) : monthly;
}

const scaled = (monthly: Pair, term: string): Pair => {
  const months = { monthly: 1n, quarterly: 3n, annually: 12n }[term] ?? 1n;
  return { setup: monthly.setup, recurring: monthly.recurring * months };
};

/** The smallest amount with the ending that is not below the exact one; the yen has no endings with a fraction. */
function upTo(ending: string, hundredfold: bigint, currency: Currency): Sum {
  if (ending === '' || currency === 'JPY') return rounded(hundredfold, 100n, smallest(currency));
  const rest = BigInt(ending.slice(1));
  const up = (hundredfold + 99n) / 100n;
  return up + ((((rest - up) % 100n) + 100n) % 100n);
}

/** What a store asks, `R`: typed before marked up, and inside [the group's factor × list, 3 × list] (domain.md §2). */
export function storePrice(
  group: GroupPrices,
  store: StorePrices,
  item: ItemName,
  term: string,
  currency: Currency,
): Pair {
  const list = listPrice(item, term, currency);
  const lowest = adminPrice({ ...group, cells: new Map() }, item, term, currency);
  const typed = store.typed.get(cell(item, term, currency));
  const cost = adminPrice(group, item, term, currency);
  const marked = (a: Sum) => (a === 0n ? 0n : upTo(store.ending, a * (100n + store.markup), currency));
  const part = (which: 'setup' | 'recurring'): Sum => {
    const asked = typed ? typed[which] : marked(cost[which]);
    const [low, high] = [lowest[which], list[which] * 3n];
    return asked < low ? low : asked > high ? high : asked;
  };
  return { setup: part('setup'), recurring: part('recurring') };
}
