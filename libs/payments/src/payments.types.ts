import type { InvoiceId, LocalDate, Money, MoneyJson, ResellerId } from '#kernel';

/** Money that somebody says has arrived for an invoice. */
export type Receipt = {
  invoiceId: InvoiceId;
  /** `banktransfer`, `stripe`. */
  gateway: string;
  /** The gateway account it came through; '' for what has none. */
  account?: string;
  /** The gateway's own id of the money: with book, gateway and invoice it is booked once. */
  transactionId: string;
  amount: Money;
  /** What the gateway kept of it. */
  fee?: Money;
  receivedOn: LocalDate;
  recordedBy: string;
  attemptId?: number;
  /** The money went to somebody else's account: held whatever its amount. */
  otherReceiver?: boolean;
};

export type PaymentKind = 'payment' | 'held';

export type PaymentResult = {
  paymentId: number;
  invoiceId: number;
  kind: PaymentKind;
  amount: MoneyJson;
  applied: MoneyJson;
  credited: MoneyJson;
  /** Whether the invoice is paid now. */
  invoicePaid: boolean;
  /** This receipt was booked before; the numbers are those of the first time. */
  duplicate: boolean;
};

export type RecordPaymentInput = {
  invoiceId: InvoiceId;
  gateway: string;
  transactionId: string;
  amount: Money;
  receivedOn: LocalDate;
  fee?: Money;
};

/** `status` created | pending | succeeded | failed | unknown; `url` is the gateway's pay page while it can be paid. */
export type CardAttempt = {
  attemptId: number;
  invoiceId: number;
  status: string;
  url: string | null;
  amount: MoneyJson;
};

export type GatewayAccountInput = {
  /** Names the webhook path: `/webhooks/stripe/<code>`. */
  code: string;
  book: ResellerId;
  gateway: 'stripe';
  secretKey: string;
  webhookSecret: string;
  /** Another address than the gateway's own, for its loopback stand-in; '' for the real one. Never from a request. */
  apiBase?: string;
  /** The gateway's id of the receiving account; events that name another one are held. */
  receiver?: string;
};

export type CreditMove = {
  clientId: number;
  book: ResellerId;
  resellerId: ResellerId;
  /** Positive adds, negative uses. */
  amount: Money;
  /** Unique per business fact: `payment:12`. */
  key: string;
  kind:
    | 'overpayment'
    | 'applied'
    | 'add-funds'
    | 'goodwill'
    | 'removed'
    | 'refund'
    | 'downgrade'
    | 'released'
    | 'unapplied'
    | 'disputed'
    | 'reinstated';
  invoiceId?: number;
  description: string;
  adminId?: number;
};

/** What staff do to a wallet: money that came in or went out, goodwill, and a signed correction. */
export const WALLET_HAND_KINDS = ['top-up', 'withdrawal', 'goodwill', 'correction'] as const;
export const WALLET_KINDS = ['payout', 'wholesale', 'downgrade', ...WALLET_HAND_KINDS] as const;
export type WalletMoveKind = (typeof WALLET_KINDS)[number];

export type WalletByHand = {
  resellerId: ResellerId;
  kind: (typeof WALLET_HAND_KINDS)[number];
  /** More than zero; of a correction, below zero takes. */
  amount: Money;
  /** By which way money came or went: `banktransfer`. */
  method?: string;
  /** What names the money; needed where money came or went, and recorded once. */
  reference?: string;
  reason: string;
};

export type WalletState = { movementId: number; resellerId: number; available: MoneyJson; reserved: MoneyJson };

export type WalletMove = {
  resellerId: ResellerId;
  /** Positive adds, negative takes. */
  amount: Money;
  /** Unique per business fact: `payout:12`. */
  key: string;
  kind: WalletMoveKind;
  description: string;
};
