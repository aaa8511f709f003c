import type { ClientId, InvoiceId, InvoiceLineId, LocalDate, Money, OrderId, ResellerId } from '#kernel';

/** WHMCS's statuses; overdue is computed (`domain.md §9`). */
export const INVOICE_STATUSES = [
  'Draft',
  'Unpaid',
  'Paid',
  'Cancelled',
  'Refunded',
  'Collections',
  'Payment Pending',
] as const;
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];
export type InvoiceKind =
  'order' | 'renewal' | 'custom' | 'upgrade' | 'late-fee' | 'add-funds' | 'mass-payment' | 'wholesale';

/**
 * The balancing line of a downgrade (ADR 0014): what its negative line gives back goes to the client's credit, untaxed and without profit. Who
 * puts it on an invoice moves the credit in the same transaction.
 */
export const CREDIT_LINE = 'Credit';

/** A line arrives with its split: invoicing never computes a profit. Amounts in the invoice's currency. */
export interface InvoiceLineInput {
  /** `tblinvoiceitems.type`: Hosting, Addon, DomainRegister, DomainTransfer, Domain, Upgrade, LateFee, '' … */
  type: string;
  /** What `type` points to (tblhosting.id, …). */
  relid: number;
  description: string;
  taxed: boolean;
  /** What the line adds before exclusive tax; gross when the issuer's prices are inclusive. */
  amount: Money;
  net: Money;
  tax: Money;
  tax2: Money;
  profit: Money;
  providerShare: Money;
  /** Frozen terms (FrozenTerms of pricing) and the explanation, stored as they are. */
  terms: object;
  explain: string[];
  /** First day and day after the last of what is charged; null when not periodic. */
  period: { start: string; end: string } | null;
}

export interface IssueInvoiceInput {
  clientId: ClientId;
  /** Whose client (0 = direct). */
  resellerId: ResellerId;
  /** Whose book: 0 = the provider issues. */
  book: ResellerId;
  kind: InvoiceKind;
  currency: string;
  orderId: OrderId | null;
  dueOn: LocalDate;
  /** Gateway the client chose: `banktransfer`, `stripe`. */
  paymentMethod: string;
  rates: { rate1: string; rate2: string; compound: boolean; inclusive: boolean };
  lines: InvoiceLineInput[];
}

export interface IssuedInvoice {
  invoiceId: InvoiceId;
  number: string;
  total: Money;
  lineIds: InvoiceLineId[];
}

/** What a payment needs to know of an invoice, read under its lock. */
export interface LockedInvoice {
  invoiceId: InvoiceId;
  kind: InvoiceKind;
  clientId: ClientId;
  resellerId: ResellerId;
  book: ResellerId;
  currency: string;
  status: InvoiceStatus;
  total: Money;
  /** total − payments + refunds; 0 for Draft, Cancelled and Collections. */
  open: Money;
  /** It was paid in full once; open again after a chargeback. Absent: no. */
  paidBefore?: boolean;
  /** Absent or '': none yet. */
  number?: string;
  /** What was given up of it and has not come in since. Absent: nothing. */
  writtenOff?: Money;
}

/** Invoices that only collect money for something else: they post nothing, have no number and are no sale (domain.md §8). */
export const CONTAINER_KINDS: readonly InvoiceKind[] = ['mass-payment', 'add-funds'];
export const isContainer = ({ kind }: Pick<LockedInvoice, 'kind'>): boolean => CONTAINER_KINDS.includes(kind);

export type NewContainer = {
  kind: 'mass-payment' | 'add-funds';
  clientId: ClientId;
  resellerId: ResellerId;
  book: ResellerId;
  currency: string;
  dueOn: LocalDate;
  paymentMethod: string;
  /** What is collected: `Invoice` of a target's id, or `AddFunds` of 0 (schema §0.6). */
  lines: readonly { type: 'Invoice' | 'AddFunds'; relid: number; description: string; amount: Money }[];
};

/** What money that arrives may lower: what is open, or what was given up (domain.md §8, late payment after a write-off). */
export const owedOn = ({ open, writtenOff }: Pick<LockedInvoice, 'open' | 'writtenOff'>): Money => writtenOff ?? open;

/** What `adoptMirrored` did; skipped invoices stay as they were imported and are tried again the next time. */
export type AdoptedInvoices = { adopted: number; skipped: { invoiceId: number; why: string }[] };

export interface InvoiceLineView {
  lineId: InvoiceLineId;
  invoiceId: InvoiceId;
  resellerId: ResellerId;
  type: string;
  relid: number;
  description: string;
  net: Money;
  tax: Money;
  tax2: Money;
  profit: Money;
  providerShare: Money;
  terms: object;
  explain: string[];
}
