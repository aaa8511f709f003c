import type { FakeIntent, FakeRefund } from './stripe-fake-state.js';

/** In the smallest unit; without a wish it is 1.5 % and 25 of a payment, nothing of a refund. `pending`: it is not known there yet. */
export type FeeWish = { fee?: number; currency?: string; pending?: boolean };
type Form = Record<string, unknown>;

const wanted = (form: Form): boolean => JSON.stringify(form.expand ?? '').includes('balance_transaction');

/** What the gateway keeps: balance transactions of charges and refunds, shown to who asks for them. */
export class FakeFees {
  private readonly wishes = new Map<string, FeeWish>();

  /** Of an intent or a refund, by its id. */
  settle(id: string, wish: FeeWish): void {
    this.wishes.set(id, wish);
  }

  ofIntent(intent: FakeIntent | undefined, form: Form, shown: unknown): unknown {
    if (!intent?.latest_charge || !wanted(form)) return shown;
    const usual = Math.floor((intent.amount_received * 15) / 1000) + 25;
    const balance_transaction = this.balance(intent.id, intent, usual);
    return { ...intent, latest_charge: { id: intent.latest_charge, object: 'charge', balance_transaction } };
  }

  ofRefund(refund: FakeRefund | undefined, form: Form): unknown {
    if (!refund || !wanted(form)) return refund;
    return { ...refund, object: 'refund', balance_transaction: this.balance(refund.id, refund, 0) };
  }

  private balance(id: string, of: { amount: number; currency: string }, usual: number) {
    const { fee = usual, currency = of.currency, pending } = this.wishes.get(id) ?? {};
    if (pending) return null;
    return { id: `txn_${id}`, object: 'balance_transaction', amount: of.amount, fee, net: of.amount - fee, currency };
  }
}
