import { DomainEvent, type MoneyJson } from '#kernel';

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
