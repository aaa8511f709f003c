import type { ClientId, InvoiceId, Money, ResellerId } from '#kernel';

/** The chart of accounts (domain.md §8). */
export const LEDGER_ACCOUNTS = [
  'receivable',
  'cash',
  'suspense',
  'credit',
  'income',
  'tax',
  'fees',
  'adjustment',
  'write-off',
  'profit-pending',
  'profit-payable',
  'wallet',
  'payout-clearing',
] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

/** These exist in the provider's book only: a reseller's book holds his sales (domain.md §8). */
export const PROVIDER_ACCOUNTS: readonly LedgerAccount[] = [
  'profit-pending',
  'profit-payable',
  'wallet',
  'payout-clearing',
];

/** One side of a posting: exactly one of `debit` and `credit`. A negative amount swaps sides, zero is left out. */
export type LedgerEntryInput = {
  account: LedgerAccount;
  /** Whose sub-account: `client:5`, `gateway:stripe`, `reseller:3`. */
  party?: string;
  debit?: Money;
  credit?: Money;
};

export type LedgerPosting = {
  /** The business fact, once for ever: `invoice-issued:12`. */
  key: string;
  /** Short word of the event: `invoice-issued`. */
  event: string;
  /** Whose client it is about (0 = direct). */
  resellerId: ResellerId;
  book: ResellerId;
  currency: string;
  entries: readonly LedgerEntryInput[];
  invoiceId?: InvoiceId;
  clientId?: ClientId;
  description?: string;
};

export type InvariantResult = { id: string; title: string; violations: number; sample: Record<string, unknown>[] };
export type LedgerReport = { ok: boolean; invariants: InvariantResult[] };
