import { DomainEvent, type MoneyJson } from '#kernel';

/** What every invoice event tells. `book` 0 = the provider's; `orderId` 0 = none; dates are YYYY-MM-DD. */
export type InvoiceFact = {
  invoiceId: number;
  number: string;
  clientId: number;
  resellerId: number;
  book: number;
  kind: string;
  orderId: number;
  /** Net and tax, before any credit. */
  total: MoneyJson;
};

export class InvoiceIssued extends DomainEvent<InvoiceFact & { dueOn: string }> {
  static readonly type = 'invoicing.invoice-issued.v1';
}

/** Settled in full: by payments, by credit, or because nothing was to be paid. */
export class InvoicePaid extends DomainEvent<InvoiceFact & { paidOn: string }> {
  static readonly type = 'invoicing.invoice-paid.v1';
}

/** Less is owed of an invoice than before, and not nothing yet: a part payment, credit, or a note over what is open. */
export class InvoiceLowered extends DomainEvent<{
  invoiceId: number;
  clientId: number;
  resellerId: number;
  book: number;
  /** What is still owed. */
  owed: MoneyJson;
}> {
  static readonly type = 'invoicing.invoice-lowered.v1';
}

/** A part of an invoice, or all of it, went back: its credit note, line by line in `rc_line_returns`. */
export class LinesReturned extends DomainEvent<{
  invoiceId: number;
  clientId: number;
  resellerId: number;
  book: number;
  /** `refund:12` */
  source: string;
  creditNoteId: number;
  /** Of the credit note. */
  number: string;
  gross: MoneyJson;
  /** The invoice is Refunded now. */
  everything: boolean;
}> {
  static readonly type = 'invoicing.lines-returned.v1';
}

/** A paid invoice is open again, because its money was taken back (a chargeback). Its due date stays. */
export class InvoiceReopened extends DomainEvent<{
  invoiceId: number;
  clientId: number;
  resellerId: number;
  book: number;
  /** `dispute:12` */
  source: string;
  open: MoneyJson;
}> {
  static readonly type = 'invoicing.invoice-reopened.v1';
}

/**
 * What counts as unpaid of a once paid invoice changed without a credit note: charged back, or (negative) back again, paid
 * again; line by line in `rc_line_returns`.
 */
export class LinesUnpaid extends DomainEvent<{
  invoiceId: number;
  clientId: number;
  resellerId: number;
  book: number;
  source: string;
  gross: MoneyJson;
}> {
  static readonly type = 'invoicing.lines-unpaid.v1';
}

/** An unpaid invoice is to be spoken about: a reminder before its due date, or one of three overdue notices; each once. */
export class InvoiceNoticeDue extends DomainEvent<
  InvoiceFact & { dueOn: string; notice: 'reminder' | 'overdue-1' | 'overdue-2' | 'overdue-3' }
> {
  static readonly type = 'invoicing.invoice-notice-due.v1';
}

/** What was open of an invoice was given up: its status is Collections. */
export class InvoiceWrittenOff extends DomainEvent<InvoiceFact & { writtenOff: MoneyJson; reason: string }> {
  static readonly type = 'invoicing.invoice-written-off.v1';
}

/** An unpaid invoice was cancelled. */
export class InvoiceCancelled extends DomainEvent<InvoiceFact> {
  static readonly type = 'invoicing.invoice-cancelled.v1';
}
