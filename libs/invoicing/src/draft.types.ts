import type { ClientId, InvoiceId, LocalDate, Money, ResellerId } from '#kernel';
import type { LineAmounts } from '#pricing';

export type Bearer = 'provider' | 'reseller';

/** A line as a person types it; amounts per unit, in the client's currency. */
export type DraftLine = {
  description: string;
  /** 1 … 1,000,000 */
  quantity: number;
  /** Gross where the issuer's prices contain tax. Below zero takes something off the invoice. */
  unitPrice: Money;
  taxed: boolean;
  /** Off the whole line; `percent` as "12.5". */
  discount: { percent: string } | { amount: Money } | null;
  /** Who bears the discount of a line with an admin price; without one the issuer keeps all of the line, whatever it is. */
  discountBorneBy: Bearer;
  /** `A` per unit, net: staff may give one to the line of a reseller's client (`domain.md §3.8`); null = the issuer keeps all. */
  adminPrice: Money | null;
};

export type DraftContent = {
  dueOn: LocalDate;
  /** One of the gateways that the client is offered. */
  paymentMethod: string;
  /** Printed on the invoice. */
  notes: string;
  lines: readonly DraftLine[];
};

export type NewDraft = DraftContent & { clientId: ClientId };

/** A typed line with what it comes to at the rates of now: net = profit + providerShare. */
export type PricedDraftLine = DraftLine & { amounts: LineAmounts };

export type DraftSums = { subtotal: Money; tax: Money; tax2: Money; total: Money };

/** What a draft comes to; nothing of it is written. */
export type DraftPreview = {
  currency: string;
  rates: { rate1: string; rate2: string; inclusive: boolean };
  lines: PricedDraftLine[];
  sums: DraftSums;
};

export type DraftView = DraftPreview & {
  invoiceId: InvoiceId;
  /** The ETag. */
  version: number;
  clientId: ClientId;
  clientName: string;
  resellerId: ResellerId;
  dueOn: string;
  paymentMethod: string;
  notes: string;
};
