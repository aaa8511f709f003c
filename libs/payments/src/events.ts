import { DomainEvent, type MoneyJson } from '#kernel';
import type { CardFailure } from './cards/card-failures.js';

/** Money of an invoice went back to the client, with its credit note. */
export class RefundDone extends DomainEvent<{
  refundId: number;
  invoiceId: number;
  clientId: number;
  resellerId: number;
  book: number;
  destination: 'credit' | 'gateway' | 'manual';
  amount: MoneyJson;
  creditNoteId: number;
  creditNoteNumber: string;
  /** All of the invoice went back. */
  everything: boolean;
}> {
  static readonly type = 'payments.refund-done.v1';
}

/** Money arrived and was booked: what lowered the invoice, what became credit; `held` waits for a person. */
export class PaymentRecorded extends DomainEvent<{
  paymentId: number;
  invoiceId: number;
  clientId: number;
  resellerId: number;
  book: number;
  gateway: string;
  kind: 'payment' | 'held';
  amount: MoneyJson;
  applied: MoneyJson;
  credited: MoneyJson;
}> {
  static readonly type = 'payments.payment-recorded.v1';
}

/** A payment is disputed, or its dispute moved on: money taken (`open`), back (`won`), gone (`lost`), or only asked about. */
export class DisputeMoved extends DomainEvent<{
  disputeId: number;
  status: 'inquiry' | 'open' | 'won' | 'lost';
  invoiceId: number;
  paymentId: number;
  clientId: number;
  resellerId: number;
  book: number;
  amount: MoneyJson;
}> {
  static readonly type = 'payments.dispute-moved.v1';
}

/** A kept card was charged for an invoice and did not pay. `automatic`: by the daily task; `nextOn`: when that tries again. */
export class CardChargeFailed extends DomainEvent<{
  attemptId: number;
  invoiceId: number;
  clientId: number;
  resellerId: number;
  book: number;
  amount: MoneyJson;
  failure: CardFailure;
  nextOn: string | null;
  automatic: boolean;
  card: { brand: string; lastFour: string };
}> {
  static readonly type = 'payments.card-charge-failed.v1';
}

/** A kept card expires soon: its last day. */
export class CardExpires extends DomainEvent<{
  payMethodId: number;
  clientId: number;
  resellerId: number;
  card: { brand: string; lastFour: string };
  expiresOn: string;
}> {
  static readonly type = 'payments.card-expires.v1';
}
