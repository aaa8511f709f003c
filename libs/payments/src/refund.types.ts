import type { ClientId, InvoiceId, InvoiceLineId, Money, MoneyJson } from '#kernel';

/** `credit` of the client; `gateway` that took the money; `manual`: sent outside of the product, such as a bank transfer. */
export const REFUND_DESTINATIONS = ['credit', 'gateway', 'manual'] as const;
export type RefundDestination = (typeof REFUND_DESTINATIONS)[number];

/** Unknown: the gateway did not answer and is being asked; sent: it said that the money is on its way. */
export const REFUND_STATUSES = ['requested', 'sent', 'done', 'failed', 'unknown'] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

export type RefundInput = {
  invoiceId: InvoiceId;
  destination: RefundDestination;
  /** Split over the lines in proportion to gross. Without amount and lines: all that is left. */
  amount?: Money;
  /** Picked by staff; gross. */
  lines?: readonly { lineId: InvoiceLineId; amount: Money }[];
  /** Which payment the gateway gives back; the latest with enough left unless said. */
  paymentId?: number;
  /** What names the money that was sent by hand. */
  reference?: string;
  reason?: string;
};

/** Credit of a client in the provider's book that was sent to him by hand. */
export type CreditRefundInput = {
  clientId: ClientId;
  amount: Money;
  /** What names the money that was sent. */
  reference: string;
  reason?: string;
};

/** What a refund would take from whom; decimals of `currency`. */
export type RefundPreview = {
  invoiceId: number;
  amount: MoneyJson;
  net: MoneyJson;
  tax: MoneyJson;
  /** Taken back of the reseller's profit, once the invoice is paid. */
  profit: MoneyJson;
  /** What the provider gives back of his own: net less profit. */
  providerShare: MoneyJson;
  /** What may still go back after it. */
  leftAfter: MoneyJson;
  lines: {
    lineId: number;
    description: string;
    gross: MoneyJson;
    net: MoneyJson;
    tax: MoneyJson;
    tax2: MoneyJson;
    profit: MoneyJson;
  }[];
};

export type RefundState = {
  refundId: number;
  invoiceId: number;
  status: RefundStatus;
  destination: RefundDestination;
  amount: MoneyJson;
  creditNoteId: number | null;
  creditNoteNumber: string;
  /** The gateway's words when it refused. */
  error: string;
};
