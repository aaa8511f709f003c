import { Books, type Client, type Reseller } from './model/books.js';
import { GROUP_PLANS } from './model/groups.js';
import type { Rates } from './model/line.js';
import { TAXES, type Town } from './town.js';

/** Empty books of a town where nothing was sold yet. */
export function openBooks(town: Town): Books {
  const groups = GROUP_PLANS.map(({ factor }) => ({ factor, cells: new Map() }));
  const resellers = town.resellers.map(({ id, token, currency, group, markup, ending, ruleId }, lane): Reseller => ({
    ...{ lane, id, token, currency, group, ruleId },
    prices: { markup, ending, typed: new Map() },
    suspendedUntil: null,
    profit: 0n,
    collected: 0n,
    wallet: 0n,
    waiting: [],
    codes: [],
    joined: 0,
    priceSet: null,
  }));
  const clients = town.resellers.flatMap((reseller, lane) =>
    reseller.clients.map((client): Client => ({
      ...client,
      lane,
      currency: reseller.currency,
      ...{ credit: 0n, invoiced: 0n, paid: 0n, returned: 0n, names: 0, orders: 0 },
    })),
  );
  return new Books(groups, resellers, clients, [], openingRates());
}

function openingRates(): Map<string, Rates> {
  const rates = new Map<string, Rates>();
  for (const { level, country, state, rate } of TAXES) {
    const place = `${country} ${state}`;
    const known = rates.get(place) ?? { level1: 0n, level2: 0n };
    const thousandths = BigInt(Math.trunc(Number(rate) * 1000));
    rates.set(place, level === 1 ? { ...known, level1: thousandths } : { ...known, level2: thousandths });
  }
  return rates;
}
