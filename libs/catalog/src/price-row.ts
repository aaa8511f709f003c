import { Money } from '#kernel';
import { isOffered, priceColumns, type PriceColumn, type PriceType } from '#whmcs';
import type { ListPrice } from './catalog.types.js';
import { monthsOf, type Cycle, type ItemType } from './item.js';

/** One row of tblpricing: amounts as the driver gives them. */
export type PriceRow = Record<PriceColumn, string>;

/** `tblpricing.type` of an item. */
export const PRICE_TYPE: Record<ItemType, PriceType> = {
  product: 'product',
  addon: 'addon',
  option: 'configoptions',
  domainregister: 'domainregister',
  domaintransfer: 'domaintransfer',
  domainrenew: 'domainrenew',
  domainaddon: 'domainaddons',
};

export const priceKey = (type: string, currencyId: number, relid: number): string => `${type}:${currencyId}:${relid}`;

export function priceOnly(amount: string, currency: string): ListPrice | null {
  return isOffered(amount) ? { setup: Money.zero(currency), recurring: Money.fromDatabase(amount, currency) } : null;
}

export function cyclePrice(row: PriceRow, term: Cycle | 'onetime', currency: string): ListPrice | null {
  const { price, setup } = priceColumns[term];
  return isOffered(row[price])
    ? { setup: feeOf(row[setup], currency), recurring: Money.fromDatabase(row[price], currency) }
    : null;
}

/** An old addon has one stored cycle (`tbladdons.billingcycle`), and its price stands in the monthly columns whatever the cycle is. */
export function addonPrice(
  row: PriceRow,
  term: Cycle | 'onetime',
  oneCycle: boolean,
  currency: string,
): ListPrice | null {
  const own = cyclePrice(row, term, currency);
  return oneCycle && (!own || own.recurring.isZero()) ? (cyclePrice(row, 'monthly', currency) ?? own) : own;
}

/** An unused cycle of an option holds 0.00 (schema §0.5), which so cannot mean "for nothing" while a month costs something. */
export function optionPrice(row: PriceRow, term: Cycle | 'onetime', currency: string): ListPrice | null {
  const own = cyclePrice(row, term, currency);
  const months = monthsOf(term);
  if (!own || months === null || months === 1 || !own.recurring.isZero() || !own.setup.isZero()) return own;
  const monthly = cyclePrice(row, 'monthly', currency);
  return monthly ? { setup: monthly.setup, recurring: monthly.recurring.times(months) } : own;
}

const feeOf = (amount: string, currency: string): Money =>
  isOffered(amount) ? Money.fromDatabase(amount, currency) : Money.zero(currency);
