import type { InvoiceId, InvoiceLineId, Money } from '#kernel';

/** A line and how much of it may still go back; amounts gross, in the invoice's currency. */
export type ReturnableLine = {
  lineId: InvoiceLineId;
  description: string;
  gross: Money;
  returned: Money;
};

/** What staff may give back of an invoice: `settled` was paid or covered by credit, less what went back already. */
export type Returnable = {
  settled: Money;
  lines: ReturnableLine[];
  /** Settled before it was taken over from a WHMCS: its money is not in these books. */
  closed: boolean;
};

export type ReturnInput = { lineId: InvoiceLineId; gross: Money };

/** One line of a credit note: gross = net + tax + tax2. `profit` is what the reseller gives back of his (zero without one). */
export type ReturnedLine = {
  lineId: InvoiceLineId;
  description: string;
  gross: Money;
  net: Money;
  tax: Money;
  tax2: Money;
  profit: Money;
};

export type CreditNoteInput = {
  /** The business fact behind it, once for ever: `refund:12`. */
  source: string;
  reason: string;
  lines: readonly ReturnInput[];
};

export type IssuedCreditNote = {
  creditNoteId: number;
  number: string;
  gross: Money;
  /** Nothing is left that could go back: the invoice is Refunded. */
  everything: boolean;
};

/** One step of what went back of a line, in order of the line. */
export type LineReturn = {
  lineId: InvoiceLineId;
  sequence: number;
  source: string;
  gross: Money;
  net: Money;
};

/** Gross of each line as it was billed, with its frozen profit: what reversals are computed from. */
export type BilledLine = {
  lineId: InvoiceLineId;
  invoiceId: InvoiceId;
  description: string;
  gross: Money;
  net: Money;
  tax: Money;
  tax2: Money;
  profit: Money;
};
