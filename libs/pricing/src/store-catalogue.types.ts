import type { Money } from '#kernel';
import type { OptionType, Term } from '#catalog';

export type ShownPrice = { term: Term; setup: Money; recurring: Money };
export type StoreChoice = { subId: number; name: string; prices: ShownPrice[] };
export type StoreOption = {
  id: number;
  name: string;
  type: OptionType;
  min: number;
  max: number;
  choices: StoreChoice[];
};
export type StoreProduct = {
  id: number;
  name: string;
  slug: string;
  description: string;
  hidden: boolean;
  needsDomain: boolean;
  prices: ShownPrice[];
  options: StoreOption[];
  addonIds: number[];
};
export type StoreGroup = {
  id: number;
  name: string;
  slug: string;
  headline: string;
  tagline: string;
  products: StoreProduct[];
};
export type StoreAddon = { id: number; name: string; description: string; productIds: number[]; prices: ShownPrice[] };
export type YearPrice = { years: number; price: Money };
export type StoreTld = {
  id: number;
  extension: string;
  register: YearPrice[];
  renew: YearPrice[];
  transfer: Money | null;
  needsEppCode: boolean;
  /** Domain addons that this TLD takes and this store sells. */
  addonIds: (1 | 2 | 3)[];
};
export type StoreDomainAddon = { id: 1 | 2 | 3; name: string; pricePerYear: Money };

/** Everything a store sells in one currency; immutable and shared, so never change it. */
export type StoreCatalogue = {
  currency: string;
  /** Shown prices contain the tax of whoever buys. */
  pricesIncludeTax: boolean;
  groups: StoreGroup[];
  addons: StoreAddon[];
  tlds: StoreTld[];
  domainAddons: StoreDomainAddon[];
};
