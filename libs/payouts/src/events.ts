import { DomainEvent, type MoneyJson } from '#kernel';

/** A payout reached the reseller: his wallet, or his account at a gateway. */
export class PayoutSent extends DomainEvent<{
  payoutId: number;
  resellerId: number;
  method: string;
  amount: MoneyJson;
  sentOn: string;
}> {
  static readonly type = 'payouts.payout-sent.v1';
}
