import type { ClientId, Money, ResellerId } from '#kernel';
import type { ItemRef, Term } from '#catalog';
import type { AppliedPromotion, ClientHistory, FrozenPromotion } from '#promotions';

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
  /** The running service that the line is for: an addon's product, the domain that is renewed. */
  serviceId?: number;
  /** The product of that service, looked up with its owner; never taken from outside. */
  parentProductId?: number;
  /** The domain name of a domain operation or of a hosting product, lower case, ASCII form. */
  domain?: string;
  /** Domain addons bought with it: 1 DNS management, 2 e-mail forwarding, 3 ID protection. */
  domainAddons?: (1 | 2 | 3)[];
  /** EPP code of a transfer. */
  eppCode?: string;
  /** What the ending asks of the owner of a new or moved domain, by the registry's names. */
  domainFields?: Record<string, string>;
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
  /** The lines run already: their items may be hidden or retired, only a price is needed. */
  running?: boolean;
  /** A code, and what the buyer did before (null = a visitor). A code that does not fit makes the quote fail with its reason. */
  promotion?: { code: string; history: ClientHistory | null };
  /** Lines that were sold before, by ref, as `renewalQuote` gives their terms: they cost what was sold, not what the price list says now (`domain.md §2.3`). */
  sold?: ReadonlyMap<string, { terms: FrozenTerms; taxed: boolean }>;
}

/** A service or one option as it was sold; decimals as strings. */
export interface FrozenPart {
  method: string | null;
  args: Record<string, unknown>;
  quantity: number;
  price: { setup: string; recurring: string };
  admin: { setup: string; recurring: string } | null;
  /** Where the price came from: what explains it later, when rules and bounds are others. Absent on sales before it was kept. */
  origin?: PriceOrigin;
}

export interface PriceOrigin {
  source: 'explicit' | 'rule' | 'list';
  /** The price rule, when it was one. */
  ruleId?: number;
  /** The stored price lay outside the range: the nearest bound was in force (`domain.md §2.2`). */
  bounded?: boolean;
}
export interface FrozenOption extends FrozenPart {
  subId: number;
  label: string;
}

/** Before tax; gross like the price where prices contain tax. */
export type FrozenDiscount = { amount: string; borneBy: 'provider' | 'reseller'; label: string };

/** What was sold, frozen with the line and the service (`domain.md §2.3`); plain JSON, decimals as strings. */
export interface FrozenTerms {
  currency: string;
  /** null on a line without an admin price (the issuer keeps all). */
  method: string | null;
  args: Record<string, unknown>;
  quantity: number;
  price: { setup: string; recurring: string };
  admin: { setup: string; recurring: string } | null;
  origin?: PriceOrigin;
  discounts: FrozenDiscount[];
  /** On the line of an upgrade: discounts of the running period that are taken back with it, for whom had borne them (ADR 0014). */
  discountsBack?: FrozenDiscount[];
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
  /** What the renewals are lowered by (`domain.md §10`); the discount of this very line stands in `discounts`. */
  promotion?: FrozenPromotion;
  /** Rates at the time of the quote, percent as strings; the calculator needs them when `inclusive`. */
  tax: {
    rate1: string;
    rate2: string;
    compound: boolean;
    inclusive: boolean;
    /** An exempt client where prices contain tax: he pays the net of the shown price. Absent means no. */
    chargedNet?: boolean;
  };
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

/** Counts up with every change of prices: two quotes of one state were made from the same prices. */
export type PriceState = { groupId: number; group: string; reseller: string };

export interface Quote {
  resellerId: ResellerId;
  currency: string;
  lines: QuoteLine[];
  subtotal: Money;
  tax: Money;
  tax2: Money;
  total: Money;
  rates: { rate1: string; rate2: string; name1: string; name2: string; compound: boolean; inclusive: boolean };
  /** What the code did, null without one; the discounts stand in the terms of the lines. */
  promotion: AppliedPromotion | null;
  /** The state of the group's and the reseller's prices that it was made from; null in the provider's own store. */
  priceState: PriceState | null;
  /** Hash of everything that decides the sums: the checkout refuses when it changed since it was shown. */
  fingerprint: string;
}
