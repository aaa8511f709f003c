import type { FakeEvents } from './stripe-fake-events.js';
import type { FakeBalanceTransaction, FakeDispute, FakeIntent, FakeState } from './stripe-fake-state.js';

/** `inquiry`: asked about only, no money moves; amounts in the smallest unit. */
export type DisputeWish = { amount?: number; fee?: number; reason?: string; inquiry?: boolean; deliver?: boolean };
export type DisputeTurn = 'escalate' | 'review' | 'won' | 'lost' | 'close';

const DECIDED: readonly string[] = ['won', 'lost', 'warning_closed'];

/** Disputes as a gateway keeps them: a payer opens one, the bank decides it, each move of money is a balance transaction. */
export class FakeDisputes {
  constructor(
    private readonly state: FakeState,
    private readonly events: FakeEvents,
  ) {}

  /** Null when nothing of the payment is left to dispute. */
  open(intent: FakeIntent | undefined, wish: DisputeWish = {}): FakeDispute | null {
    if (!intent || intent.status !== 'succeeded') return null;
    const left = this.left(intent);
    const amount = wish.amount ?? left;
    if (amount <= 0 || amount > left) return null;
    const dispute: FakeDispute = {
      id: this.state.newId('dp'),
      object: 'dispute',
      amount,
      currency: intent.currency,
      charge: intent.latest_charge,
      payment_intent: intent.id,
      reason: wish.reason ?? 'fraudulent',
      status: wish.inquiry ? 'warning_needs_response' : 'needs_response',
      balance_transactions: wish.inquiry ? [] : [this.moved(-amount, wish.fee ?? 1500, intent.currency)],
      metadata: {},
      livemode: false,
      created: Math.floor(Date.now() / 1000),
    };
    this.state.data.disputes[dispute.id] = dispute;
    this.tell('created', dispute, wish.deliver);
    if (!wish.inquiry) this.tell('funds_withdrawn', dispute, wish.deliver);
    return dispute;
  }

  /** Null when the dispute cannot go that way any more. */
  turn(id: string, turn: DisputeTurn, told: { deliver?: boolean; fee?: number } = {}): FakeDispute | null {
    const dispute = this.state.data.disputes[id];
    if (!dispute || DECIDED.includes(dispute.status)) return null;
    const inquiry = dispute.status.startsWith('warning');
    if (inquiry !== (turn === 'escalate' || turn === 'close') && turn !== 'review') return null;
    if (turn === 'escalate') {
      dispute.status = 'needs_response';
      dispute.balance_transactions.push(this.moved(-dispute.amount, told.fee ?? 1500, dispute.currency));
      this.tell('updated', dispute, told.deliver);
      this.tell('funds_withdrawn', dispute, told.deliver);
      return dispute;
    }
    if (turn === 'review') {
      dispute.status = inquiry ? 'warning_under_review' : 'under_review';
      this.tell('updated', dispute, told.deliver);
      return dispute;
    }
    dispute.status = turn === 'close' ? 'warning_closed' : turn;
    if (turn === 'won') {
      // The fee comes back only where the wish says so, as a negative one.
      dispute.balance_transactions.push(this.moved(dispute.amount, -(told.fee ?? 0), dispute.currency));
      this.tell('funds_reinstated', dispute, told.deliver);
    }
    this.tell('closed', dispute, told.deliver);
    return dispute;
  }

  /** What was received, less refunds and what disputes hold. */
  left(intent: FakeIntent): number {
    const { refunds, disputes } = this.state.data;
    const back = Object.values(refunds).filter((r) => r.payment_intent === intent.id && r.status !== 'failed');
    const gone = Object.values(disputes).filter((d) => d.payment_intent === intent.id);
    const moved = gone.flatMap((d) => d.balance_transactions).reduce((sum, { amount }) => sum + amount, 0);
    return intent.amount_received - back.reduce((sum, { amount }) => sum + amount, 0) + moved;
  }

  /** A charge with a dispute that is open or lost gives nothing back. */
  blocks(intent: FakeIntent): boolean {
    return Object.values(this.state.data.disputes).some(
      (d) => d.payment_intent === intent.id && !d.status.startsWith('warning') && d.status !== 'won',
    );
  }

  private moved(amount: number, fee: number, currency: string): FakeBalanceTransaction {
    return { id: this.state.newId('txn'), object: 'balance_transaction', amount, fee, net: amount - fee, currency };
  }

  private tell(what: string, dispute: FakeDispute, deliver = true): void {
    this.events.emit(`charge.dispute.${what}`, dispute, { deliver });
  }
}
