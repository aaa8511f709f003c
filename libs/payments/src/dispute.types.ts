import type { LocalDate, Money, MoneyJson } from '#kernel';

/** `inquiry`: asked about, no money moved; `open`: money taken, not decided; `won`, `lost`: decided for or against us. */
export const DISPUTE_STATUSES = ['inquiry', 'open', 'won', 'lost'] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

/** Money that moved because of a dispute; both amounts are what left (withdrawn) or came (reinstated), never below zero. */
export type DisputeMovement = {
  /** The gateway's name of the movement. */
  reference: string;
  kind: 'withdrawn' | 'reinstated';
  amount: Money;
  fee: Money;
};

/** All that one message of a gateway says about a dispute. Messages come in any order. */
export type DisputeTold = {
  reference: string;
  status: DisputeStatus;
  reason: string;
  amount: Money;
  /** When the gateway said it, in its seconds: of two of one rank the later one counts. */
  toldAt: number;
  movements: readonly DisputeMovement[];
};

/** A returned direct debit, or what a bank took back, as staff saw it. */
export type ChargebackInput = {
  paymentId: number;
  /** All that is left of the payment unless said. */
  amount?: Money;
  /** What the bank charged for it, on top. */
  fee?: Money;
  /** What names the movement. */
  reference: string;
  reason: string;
  takenOn: LocalDate;
};

export type DisputeState = {
  disputeId: number;
  invoiceId: number;
  paymentId: number;
  status: DisputeStatus;
  amount: MoneyJson;
  /** What is taken at present. */
  taken: MoneyJson;
};
