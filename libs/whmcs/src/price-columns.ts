import type { BillingCycle } from './cycles.js';

/** The twelve amount columns of `tblpricing`. */
export type PriceColumn =
  | 'msetupfee'
  | 'qsetupfee'
  | 'ssetupfee'
  | 'asetupfee'
  | 'bsetupfee'
  | 'tsetupfee'
  | 'monthly'
  | 'quarterly'
  | 'semiannually'
  | 'annually'
  | 'biennially'
  | 'triennially';

/** `tblpricing.type`: what `relid` points to (schema §0.5). */
export const PRICE_TYPES = [
  'product',
  'addon',
  'configoptions',
  'domainregister',
  'domaintransfer',
  'domainrenew',
  'domainaddons',
  'usage',
] as const;
export type PriceType = (typeof PRICE_TYPES)[number];

/** Where the price and the set-up fee of a cycle stand for types `product`, `addon` and `configoptions`. */
export type CycleColumns = { readonly price: PriceColumn; readonly setup: PriceColumn };

/** Price and set-up column of each cycle. A one-time price stands in the monthly columns; a free product has none. */
export const priceColumns: Readonly<Record<Exclude<BillingCycle, 'free'>, CycleColumns>> = {
  onetime: { price: 'monthly', setup: 'msetupfee' },
  monthly: { price: 'monthly', setup: 'msetupfee' },
  quarterly: { price: 'quarterly', setup: 'qsetupfee' },
  semiannually: { price: 'semiannually', setup: 'ssetupfee' },
  annually: { price: 'annually', setup: 'asetupfee' },
  biennially: { price: 'biennially', setup: 'bsetupfee' },
  triennially: { price: 'triennially', setup: 'tsetupfee' },
};

/** Years a domain can be ordered for. */
export const DOMAIN_YEARS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type DomainYears = (typeof DOMAIN_YEARS)[number];

/**
 * Column of each term for types `domainregister`, `domaintransfer` and `domainrenew`: there the columns count years,
 * and the amount is for the whole term, not per year.
 */
export const domainPriceColumns: Readonly<Record<DomainYears, PriceColumn>> = {
  1: 'msetupfee',
  2: 'qsetupfee',
  3: 'ssetupfee',
  4: 'asetupfee',
  5: 'bsetupfee',
  6: 'monthly',
  7: 'quarterly',
  8: 'semiannually',
  9: 'annually',
  10: 'biennially',
};

export type DomainPriceType = 'domainregister' | 'domaintransfer' | 'domainrenew';

/** Longest term per operation: a transfer has one term only, a renewal goes up to 9 years. */
export const LONGEST_DOMAIN_TERM: Readonly<Record<DomainPriceType, DomainYears>> = {
  domainregister: 10,
  domaintransfer: 1,
  domainrenew: 9,
};

/** In domain price rows this column is no amount but the id of the client group the list is for; 0 = everyone. */
export const DOMAIN_CLIENT_GROUP_COLUMN: PriceColumn = 'tsetupfee';

/** Columns of the one `domainaddons` row of a currency (relid 0), each per year. */
export const domainAddonPriceColumns = {
  dnsmanagement: 'msetupfee',
  emailforwarding: 'qsetupfee',
  idprotection: 'ssetupfee',
} as const satisfies Record<string, PriceColumn>;
export type DomainAddon = keyof typeof domainAddonPriceColumns;

/** What a price column holds for a cycle or term that is not sold. It never enters arithmetic. */
export const NOT_OFFERED = '-1.00';

/** Whether a stored price means that the cycle or term is sold: `-1.00` is not, `0.00` is sold for nothing. */
export function isOffered(price: string | null | undefined): price is string {
  return price != null && price !== '' && !price.trimStart().startsWith('-');
}
