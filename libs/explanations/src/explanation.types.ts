import type { Money } from '#kernel';
import type { FrozenTerms } from '#pricing';

/** What a line came to. total = net + tax + tax2, net = profit + providerShare. */
export type Amounts = {
  amount: Money;
  net: Money;
  tax: Money;
  tax2: Money;
  total: Money;
  profit: Money;
  providerShare: Money;
};

/** One step from the amount back to the price, in words. */
export type ExplanationStep = { title: string; lines: string[] };

/** Profit as it was posted: sequence 0 was earned, later ones take back (`domain.md §3.6`). */
export type ExplainedEntry = {
  id: number;
  sequence: number;
  kind: string;
  amount: Money;
  postedOn: string;
  availableOn: string;
  payoutId: number | null;
  paidOut: boolean;
  explain: string[];
};

export type ExplainedPosting = {
  id: number;
  event: string;
  businessDate: string;
  description: string;
  entries: { account: string; party: string; amount: Money }[];
};

export type Explanation = {
  subject: 'invoice-line' | 'order-line';
  id: number;
  description: string;
  currency: string;
  resellerId: number;
  clientId: number;
  invoice: { id: number; number: string; status: string } | null;
  orderId: number | null;
  stored: Amounts;
  /** By the calculator now, from the frozen terms alone; null when it refused or there are none. */
  recomputed: Amounts | null;
  /** False is an alarm: what is stored is not what its own terms come to. */
  agrees: boolean;
  /** Names of the amounts that differ. */
  differences: string[];
  /** Why the calculator refused, as for a method that is no longer installed (`domain.md §3.7`). */
  problem: { code: string; detail: string } | null;
  /** null for a line that was made without a price rule. */
  terms: FrozenTerms | null;
  steps: ExplanationStep[];
  /** Posted profit of the line, reversals included. */
  entries: ExplainedEntry[];
  /** The ledger's postings of the invoice; a reseller sees the accounts that are his. */
  postings: ExplainedPosting[];
};
