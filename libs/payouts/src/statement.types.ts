import type { ResellerId } from '#kernel';

/** Whose, in which currency, which month (`2026-11`) of the provider's calendar. */
export type StatementOf = { resellerId: ResellerId; currency: string; month: string };

/**
 * One thing that changed what the provider owes the reseller: profit earned or taken back, a payout (out of the profit, into the
 * wallet: two lines), a movement of the wallet. Decimal strings of the statement's currency; `balance` is that of its account
 * afterwards.
 */
export type StatementLine = {
  account: 'profit' | 'wallet';
  on: string;
  /** earned, reversed, payout; or a wallet's kind: payout, top-up, wholesale … */
  kind: string;
  description: string;
  /** '' where it is about no invoice. */
  invoiceNumber: string;
  amount: string;
  balance: string;
};

/** opening + earned + reversed + paid out = closing; what went back and what was paid out are below zero. */
export type ProfitSums = { opening: string; earned: string; reversed: string; paidOut: string; closing: string };
/** opening + came + went = closing. */
export type WalletSums = { opening: string; came: string; went: string; closing: string };

/** A reseller's month in one currency, as it is shown, downloaded and printed; closing is the sum of opening and lines. */
export type StatementDocument = {
  resellerId: number;
  resellerName: string;
  currency: string;
  month: string;
  /** First and last day. */
  from: string;
  to: string;
  profit: ProfitSums;
  wallet: WalletSums;
  /** What the provider owes the reseller, both accounts together. */
  total: { opening: string; closing: string };
  lines: StatementLine[];
  /** There are more lines than a document holds; the file has them all. The sums are of all of them. */
  more: boolean;
};
