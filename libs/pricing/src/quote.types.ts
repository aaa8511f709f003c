import type { ClientId, Money, ResellerId } from '#kernel';
import type { ItemRef, Term } from '#catalog';

/** One thing in a cart. Prices never come from outside. */
export interface CartLine {
  /** The caller's own name of the line, unique in the cart. */
  ref: string;
  /** A product, an addon (with `parentRef` of its product in this cart, or `serviceId` of a running one), or a domain operation. */
  item: ItemRef;
  term: Term;
  /** 1 … 1,000,000; a domain and an addon have 1. */
  quantity: number;
  /** Configurable options of a product: choice (tblproductconfigoptionssub.id) and, for quantity options, how many. */
  options?: { subId: number; quantity: number }[];
  parentRef?: string;
  /** The domain name of a domain operation or of a hosting product, lower case, ASCII form. */
  domain?: string;
  /** Domain addons bought with it: 1 DNS management, 2 e-mail forwarding, 3 ID protection. */
  domainAddons?: (1 | 2 | 3)[];
  /** EPP code of a transfer. */
  eppCode?: string;
}

export interface QuoteInput {
  /** Whose store; 0 = the provider's own at list prices. */
  resellerId: ResellerId;
  currency: string;
  /** The buyer when known: decides tax, exemption and group discount; null = a visitor from `country`. */
  clientId: ClientId | null;
  country?: string;
  state?: string;
  lines: CartLine[];
}

/** A service or one option as it was sold; decimals as strings. */
export interface FrozenPart {
  method: string | null;
  args: Record<string, unknown>;
  quantity: number;
  price: { setup: string; recurring: string };
  admin: { setup: string; recurring: string } | null;
}
export interface FrozenOption extends FrozenPart {
  subId: number;
  label: string;
}

/** What was sold, frozen with the line and the service (`domain.md §2.3`); plain JSON, decimals as strings. */
export interface FrozenTerms {
  currency: string;
  /** null on a line without an admin price (the issuer keeps all). */
  method: string | null;
  args: Record<string, unknown>;
  quantity: number;
  price: { setup: string; recurring: string };
  admin: { setup: string; recurring: string } | null;
  discounts: { amount: string; borneBy: 'provider' | 'reseller'; label: string }[];
  factor?: { days: number; of: number };
  floorAtZero: boolean;
  options: FrozenOption[];
  /**
   * On the line of an upgrade: what was charged before and is taken back with it, by its own method and part of the cycle, never its
   * set-up (`domain.md §9`). The service is null when only options are given up.
   */
  remainder?: {
    service: FrozenPart | null;
    options: FrozenOption[];
    quantity: number;
    factor: { days: number; of: number };
  };
  optionCommissions: boolean;
  /** Rates at the time of the quote, percent as strings; the calculator needs them when `inclusive`. */
  tax: { rate1: string; rate2: string; compound: boolean; inclusive: boolean };
}

export interface QuoteLine {
  ref: string;
  line: CartLine;
  /** `Start (Monthly)`, `example.com – registration, 2 years`. */
  description: string;
  taxed: boolean;
  /** Shown price parts (gross when tax is inclusive), quantity and options counted. */
  setup: Money;
  recurring: Money;
  /** What the line adds before exclusive tax; gross when inclusive. */
  amount: Money;
  net: Money;
  tax: Money;
  tax2: Money;
  /** net + tax + tax2 */
  total: Money;
  profit: Money;
  providerShare: Money;
  terms: FrozenTerms;
  explain: string[];
}

export interface Quote {
  resellerId: ResellerId;
  currency: string;
  lines: QuoteLine[];
  subtotal: Money;
  tax: Money;
  tax2: Money;
  total: Money;
  rates: { rate1: string; rate2: string; name1: string; name2: string; compound: boolean; inclusive: boolean };
  /** Hash of everything that decides the sums: the checkout refuses when it changed since it was shown. */
  fingerprint: string;
}
