import type { Money } from '#kernel';
import type { ItemRef, Term } from './item.js';

export type Currency = {
  id: number;
  code: string;
  prefix: string;
  suffix: string;
  /** 1 = 1234.56, 2 = 1,234.56, 3 = 1.234,56, 4 = 1,234 */
  format: number;
  /** Units of this currency for one of the default currency; for reports only, prices are never converted. */
  rate: string;
  isDefault: boolean;
};

export type ProductGroup = {
  id: number;
  name: string;
  slug: string;
  headline: string;
  tagline: string;
  hidden: boolean;
  order: number;
};

export type PayType = 'free' | 'onetime' | 'recurring';

export type Product = {
  id: number;
  groupId: number;
  groupName: string;
  name: string;
  slug: string;
  description: string;
  /** `hostingaccount`, `reselleraccount`, `server` or `other`. */
  type: string;
  payType: PayType;
  /** Hidden itself, or in a hidden group. */
  hidden: boolean;
  retired: boolean;
  taxed: boolean;
  /** 0 = one only, 1 = several services, 2 = one service with a quantity. */
  allowQuantity: number;
  needsDomain: boolean;
  serverType: string;
  order: number;
  /** Cycles with a list price in at least one currency. */
  terms: Term[];
};

export type ProductDetail = Product & {
  /** Cycles with a list price, by currency code. */
  termsByCurrency: Record<string, Term[]>;
  options: ConfigOption[];
};

export type Addon = {
  id: number;
  name: string;
  description: string;
  payType: PayType;
  hidden: boolean;
  retired: boolean;
  taxed: boolean;
  allowQuantity: number;
  /** tblproducts.id it may be bought with. */
  productIds: number[];
  terms: Term[];
};

export type OptionType = 'dropdown' | 'radio' | 'yesno' | 'quantity';

export type ConfigOption = {
  id: number;
  groupId: number;
  groupName: string;
  name: string;
  type: OptionType;
  /** Least and most of a quantity option; 0 = no bound. */
  min: number;
  max: number;
  hidden: boolean;
  choices: OptionChoice[];
};

/** `subId` is tblproductconfigoptionssub.id: the id of an item of type `option`. */
export type OptionChoice = { subId: number; name: string; hidden: boolean };

export type Tld = {
  id: number;
  /** With the point: `.com`. */
  extension: string;
  dnsManagement: boolean;
  emailForwarding: boolean;
  idProtection: boolean;
  needsEppCode: boolean;
  /** `tbldomainpricing.autoreg`: the registrar's module name. */
  registrar: string;
  order: number;
};

/** The provider's own price of one term (domain.md §1). */
export type ListPrice = { setup: Money; recurring: Money };

export type ItemDescription = {
  item: ItemRef;
  /** `Start`, `.com`, `+20 GB`. */
  name: string;
  /** `Web Hosting / Start`, `.com registration`, `Extra disk: +20 GB`. */
  label: string;
  /** Product group, option group, `Addons` or `Domains`. */
  group: string;
  /** tblproductgroups.id of a product, tblproductconfiggroups.id of an option, else 0. */
  groupId: number;
  hidden: boolean;
  taxed: boolean;
};
