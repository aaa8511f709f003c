import type { ItemRef, ItemType, Term } from '#catalog';
import type { ClientId, Money, ResellerId } from '#kernel';

export const PROMOTION_KINDS = ['percent', 'fixed', 'price_override', 'free_setup'] as const;
export type PromotionKind = (typeof PROMOTION_KINDS)[number];
export const RECURRENCES = ['first', 'further', 'always'] as const;
export type Recurrence = (typeof RECURRENCES)[number];
export const AUDIENCES = ['all', 'new', 'existing'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const PROMOTION_STATUSES = ['active', 'archived'] as const;
export type PromotionStatus = (typeof PROMOTION_STATUSES)[number];
/** What a code can be given on. Options and domain addons are parts of their line. */
export const PROMOTED_TYPES = ['product', 'addon', 'domainregister', 'domaintransfer', 'domainrenew'] as const;
export type PromotedType = Extract<ItemType, (typeof PROMOTED_TYPES)[number]>;

/** One item, or with id 0 every item of the type. */
export type PromotedItem = { type: PromotedType; id: number };

/** What a line is lowered by: a percentage, a sum or a new price per currency, or its set-up. Decimals as strings. */
export type Benefit = { kind: PromotionKind; percent: string; amounts: Record<string, string> };

/** The rule of a promotion (`domain.md §10`). */
export type PromotionRule = {
  benefit: Benefit;
  /** Of upgrades and downgrades; null = they get none. */
  upgrade: Benefit | null;
  appliesTo: PromotedItem[];
  /** Empty = every term. */
  terms: Term[];
  /** One of these must be bought with the discounted item; empty = nothing. */
  requires: PromotedItem[];
  /** An active service of the client counts as bought with it. */
  requiresOwned: boolean;
  /** Only the dearest fitting line of an order. */
  oncePerOrder: boolean;
  recurrence: Recurrence;
  /** Further invoices after the first, with `further`. */
  further: number;
  /** Calendar dates of the provider's zone, both included; null = without. */
  startsOn: string | null;
  expiresOn: string | null;
  /** 0 = without a limit. */
  maxUses: number;
  maxUsesPerClient: number;
  audience: Audience;
};

export type Promotion = PromotionRule & {
  id: number;
  resellerId: ResellerId;
  code: string;
  status: PromotionStatus;
  uses: number;
  version: number;
  batchId: number;
  mirrorId: number | null;
  notes: string;
};

export type PromotionInput = PromotionRule & { code: string; notes: string };

/** What the buyer did before, as the code sees it. */
export type ClientHistory = {
  /** Has an order that was not cancelled. */
  hasOrders: boolean;
  /** Items of his active services. */
  owned: ItemRef[];
};

export type Purpose = 'order' | 'upgrade';

/** A line as the evaluator sees it: before any discount, quantity counted, gross where prices contain tax. */
export type PromotedLine = {
  ref: string;
  item: ItemRef;
  term: Term;
  quantity: number;
  /** Item and options. */
  setup: Money;
  recurring: Money;
  /** The item alone, without its options. */
  own: { setup: Money; recurring: Money };
  /** Part of a cycle: recurring parts × days / of. */
  factor?: { days: number; of: number };
  /** Discounts given before, such as the client group's. */
  given: Money;
};

/** What later invoices of a service are lowered by, frozen with it (`domain.md §2.3`); plain JSON. */
export type FrozenPromotion = {
  promotionId: number;
  code: string;
  borneBy: 'provider' | 'reseller';
  kind: PromotionKind;
  /** Percent, or an amount in the currency of the terms. */
  value: string;
  /** Invoices after the first that get it; null = all. */
  further: number | null;
};

/** What a code does to a cart. */
export type AppliedPromotion = {
  promotionId: number;
  version: number;
  code: string;
  borneBy: 'provider' | 'reseller';
  /** tblpromotions.id of a promotion of the provider. */
  mirrorId: number | null;
  kind: PromotionKind;
  /** Percent, or an amount in the currency of the cart; empty for a free set-up. */
  value: string;
  discount: Money;
  /** By ref; only lines that are lowered. */
  lines: Map<string, Money>;
  /** For the renewals of the lowered lines; null = the first invoice only. */
  frozen: FrozenPromotion | null;
};

export type ApplyInput = {
  code: string;
  /** The store; 0 = the provider's own. */
  resellerId: ResellerId;
  currency: string;
  purpose: Purpose;
  /** null = a visitor who is not known yet. */
  clientId: ClientId | null;
  history: ClientHistory | null;
  lines: readonly PromotedLine[];
};
