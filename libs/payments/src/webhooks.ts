import { Injectable, Logger } from '@nestjs/common';
import type Stripe from 'stripe';
import { Clock, type InvoiceId } from '#kernel';
import { crashPoint, Db, hashToken, parseJson, type Tx } from '#platform';
import { CardPayments, type AttemptRow } from './card-payments.js';
import { CardSetups } from './cards/card-setups.js';
import { KeptCards } from './cards/kept-cards.js';
import { GatewayAccounts, type GatewayAccount } from './gateway-accounts.js';
import { Disputes } from './disputes.js';
import { PaymentApplier } from './payment-applier.js';
import { disputeOf, type KeptDispute, keptDispute } from './stripe-dispute.js';
import { Receipts } from './receipts.js';
import { fromGatewayAmount, StripeGateway } from './stripe-gateway.js';

const afterInbox = crashPoint('webhook.after-inbox', 'pay', 'api');
const afterCommit = crashPoint('webhook.after-commit', 'pay', 'api');

const GATEWAY = 'stripe';

/** What is kept of an event: what deciding needs, nothing of cards and people. */
type Kept = {
  account: string | null;
  id: string;
  event?: string;
  object: string;
  amount: unknown;
  currency: unknown;
  paid: boolean;
  intent: string | null;
  key: string | null;
  reference: string | null;
  /** Our key of a page on which a card is added. */
  setup?: string;
  /** Of an event about a card: the hash of its token. */
  card?: string;
  /** Of the events about disputes. */
  dispute?: KeptDispute;
};

type Decision = { outcome: string; paymentId?: number };

/** Events of gateways: verified, stored once, decided once (reliability.md, section D). */
@Injectable()
export class Webhooks {
  private readonly log = new Logger('Webhooks');

  constructor(
    private readonly db: Db,
    private readonly accounts: GatewayAccounts,
    private readonly stripe: StripeGateway,
    private readonly cards: CardPayments,
    private readonly applier: PaymentApplier,
    private readonly disputes: Disputes,
    private readonly receipts: Receipts,
    private readonly setups: CardSetups,
    private readonly kept: KeptCards,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes one message of an account. Nothing is stored before the signature fits; once stored it will be decided, here
   * or by the job that was asked for in the same commit, so the caller answers 200.
   * @throws GatewayAccountNotFoundError, BadSignatureError
   */
  async receive(accountCode: string, rawBody: Buffer, signature: string): Promise<void> {
    const account = await this.accounts.byCode(accountCode);
    const event = this.stripe.verify(account, rawBody, signature);
    const inboxId = await this.store(account, event);
    await afterInbox();
    try {
      await this.decide(inboxId);
      await afterCommit();
    } catch (error) {
      // Stored is answered; the job decides it later and is parked and shown if it cannot.
      this.log.warn(`event ${event.id} waits for its job: ${(error as Error).message}`);
    }
  }

  /** Decides a stored event; a repeat finds it decided. */
  async decide(inboxId: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ account: string; type: string; payload: unknown; decided_at: string | null }>(
        'SELECT account, type, payload, decided_at FROM rc_webhook_inbox WHERE id = ? FOR UPDATE',
        [inboxId],
      );
      if (!row || row.decided_at) return;
      const account = await this.accounts.byCode(row.account, tx);
      const decision = await this.decisionOf(tx, account, row.type, parseJson<Kept>(row.payload));
      await tx.execute('UPDATE rc_webhook_inbox SET decided_at = ?, outcome = ?, payment_id = ? WHERE id = ?', [
        this.clock.now(),
        decision.outcome.slice(0, 255),
        decision.paymentId ?? 0,
        inboxId,
      ]);
    });
  }

  private async store(account: GatewayAccount, event: Stripe.Event): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.execute(
        `INSERT INTO rc_webhook_inbox (reseller_id, gateway, account, event_id, type, payload) VALUES (?,?,?,?,?,?)
         ON DUPLICATE KEY UPDATE id = id`,
        [account.book, GATEWAY, account.code, event.id, event.type.slice(0, 80), JSON.stringify(keptOf(event))],
      );
      const [{ id, decided_at: decided }] = await tx.query<{ id: number; decided_at: string | null }>(
        'SELECT id, decided_at FROM rc_webhook_inbox WHERE gateway = ? AND account = ? AND event_id = ?',
        [GATEWAY, account.code, event.id],
      );
      if (!decided) tx.enqueue('payments.decide-webhook', { inboxId: id }, `decide-webhook:${id}`);
      return id;
    });
  }

  private async decisionOf(tx: Tx, account: GatewayAccount, type: string, kept: Kept): Promise<Decision> {
    switch (type) {
      case 'checkout.session.completed':
      case 'checkout.session.async_payment_succeeded':
        if (kept.setup) return this.setup(tx, account, kept);
        return kept.paid ? this.book(tx, account, kept) : { outcome: 'completed without payment yet' };
      case 'payment_intent.succeeded':
        return this.book(tx, account, kept);
      case 'payment_intent.payment_failed':
        return this.note(tx, account, kept, 'the card was declined');
      case 'setup_intent.succeeded':
        return this.setup(tx, account, kept);
      case 'payment_method.detached':
        return this.detached(tx, account, kept);
      case 'payment_method.updated':
      case 'payment_method.automatically_updated':
        return this.changed(tx, account, kept);
      case 'checkout.session.expired':
        if (kept.setup) return this.setup(tx, account, kept);
        return this.expire(tx, account, kept);
      case 'charge.refunded':
      case 'refund.updated':
      case 'refund.failed':
      case 'charge.refund.updated':
        return this.refund(tx, account, kept);
      case 'charge.dispute.created':
      case 'charge.dispute.updated':
      case 'charge.dispute.closed':
      case 'charge.dispute.funds_withdrawn':
      case 'charge.dispute.funds_reinstated':
        return this.dispute(tx, account, kept);
      default:
        return { outcome: 'not about money of ours' };
    }
  }

  /** The invoice is that of our own try under this account, never one that the message names. */
  private async book(tx: Tx, account: GatewayAccount, kept: Kept): Promise<Decision> {
    const amount = fromGatewayAmount(kept.amount, kept.currency);
    if (!amount || !amount.isPositive() || !kept.intent) return { outcome: 'refused: names no amount we can hold' };
    const attempt = await this.cards.find(tx, account.code, kept);
    const receipt = {
      gateway: GATEWAY,
      account: account.code,
      transactionId: kept.intent,
      amount,
      receivedOn: this.clock.today(),
      recordedBy: 'gateway',
    };
    if (!attempt) {
      const held = await this.applier.applyUnmatched(tx, receipt, account.book);
      await this.disputes.bookFor(tx, account.code, kept.intent);
      return { outcome: 'held: no payment of ours was asked for', paymentId: held.paymentId };
    }
    const otherReceiver = kept.account !== null && account.receiver !== '' && kept.account !== account.receiver;
    const result = await this.receipts.apply(tx, {
      ...receipt,
      invoiceId: attempt.invoice_id as InvoiceId,
      attemptId: attempt.id,
      otherReceiver,
    });
    if (result.kind === 'payment') await this.cards.succeed(tx, attempt.id);
    await this.disputes.bookFor(tx, account.code, kept.intent);
    return { outcome: outcomeText(result), paymentId: result.paymentId };
  }

  /** Told about a refund: the gateway is asked about ours that are not done yet; one that is not ours is for staff. */
  private async refund(tx: Tx, account: GatewayAccount, kept: Kept): Promise<Decision> {
    const rows = await tx.query<{ id: number; status: string }>(
      `SELECT r.id, r.status FROM rc_refunds r JOIN rc_payments p ON p.id = r.payment_id
       WHERE r.destination = 'gateway' AND r.account = ? AND p.transaction_id = ? ORDER BY r.id`,
      [account.code, kept.intent ?? ''],
    );
    if (rows.length === 0)
      return { outcome: `refund of ${kept.intent ?? kept.id} outside of the product noted for staff` };
    const live = rows.filter(({ status }) => status !== 'done' && status !== 'failed');
    for (const { id } of live) tx.enqueue('payments.send-refund', { refundId: id }, `send-refund:${id}:${kept.id}`);
    return { outcome: live.length > 0 ? 'the gateway is asked about our refund' : 'booked before' };
  }

  /** Each message tells all that was known when it was sent; what it adds is booked once. */
  private async dispute(tx: Tx, account: GatewayAccount, kept: Kept): Promise<Decision> {
    const told = kept.dispute && disputeOf(kept.dispute);
    if (!told || !kept.intent) return { outcome: `dispute of ${kept.intent ?? kept.id} noted for staff` };
    const at = { gateway: GATEWAY, account: account.code, book: account.book, transactionId: kept.intent };
    const { payment_id: paymentId } = await this.disputes.note(tx, at, told);
    const outcome = `dispute ${told.reference}: ${told.status}`;
    return paymentId === 0 ? { outcome: `${outcome}; waits for its payment` } : { outcome, paymentId };
  }

  private async note(tx: Tx, account: GatewayAccount, kept: Kept, why: string): Promise<Decision> {
    const attempt = await this.cards.find(tx, account.code, kept);
    if (attempt?.kind === 'charge') {
      // Whoever charged notes the answer himself; if he lost it, the gateway is asked.
      tx.enqueue('payments.resolve-attempt', { attemptId: attempt.id }, `resolve-attempt:${attempt.id}:told`);
      return { outcome: why };
    }
    if (attempt) await tx.execute('UPDATE rc_payment_attempts SET last_error = ? WHERE id = ?', [why, attempt.id]);
    return { outcome: why };
  }

  /** The gateway is asked which card it was; the message does not say it all. */
  private async setup(tx: Tx, account: GatewayAccount, kept: Kept): Promise<Decision> {
    const by = { reference: kept.reference, key: kept.setup ?? null };
    const isOurs = await this.setups.told(tx, account.code, by);
    return { outcome: isOurs ? 'the gateway is asked about our card' : 'a card that we did not ask for' };
  }

  private async detached(tx: Tx, account: GatewayAccount, kept: Kept): Promise<Decision> {
    const isOurs = await this.kept.goneAtGateway(tx, account.code, kept.card ?? '');
    return { outcome: isOurs ? 'the card is removed' : 'a card that is not kept' };
  }

  private async changed(tx: Tx, account: GatewayAccount, kept: Kept): Promise<Decision> {
    const payMethodId = await this.kept.byToken(tx, account.code, kept.card ?? '');
    if (payMethodId === null) return { outcome: 'a card that is not kept' };
    tx.enqueue('payments.refresh-card', { payMethodId }, `refresh-card:${payMethodId}:${kept.event}`);
    return { outcome: 'the card is read again' };
  }

  private async expire(tx: Tx, account: GatewayAccount, kept: Kept): Promise<Decision> {
    const attempt: AttemptRow | null = await this.cards.find(tx, account.code, kept);
    if (attempt && attempt.status !== 'succeeded')
      await tx.execute("UPDATE rc_payment_attempts SET status = 'failed', live = NULL, pay_url = NULL WHERE id = ?", [
        attempt.id,
      ]);
    return { outcome: 'the pay page expired' };
  }
}

function outcomeText(result: {
  kind: string;
  applied: { amount: string };
  credited: { amount: string };
  duplicate: boolean;
}): string {
  if (result.duplicate) return 'booked before';
  if (result.kind === 'held') return 'held for review';
  return `booked: ${result.applied.amount} on the invoice, ${result.credited.amount} to credit`;
}

/** Objects that name the intent they are about; the intent itself is the other kind. */
const BY_INTENT = new Set<unknown>(['checkout.session', 'dispute', 'charge', 'refund']);

/** Reads the few fields of both kinds of object by hand: the body is a stranger's until each of them was looked at. */
function keptOf(event: Stripe.Event): Kept {
  const object = event.data.object as unknown as Record<string, unknown>;
  const text = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 190) : null);
  const metadata = (object.metadata ?? {}) as Record<string, unknown>;
  const isSession = object.object === 'checkout.session';
  if (object.object === 'payment_method') return keptOfCard(event, text(object.id) ?? '');
  const setup = isSession && object.mode === 'setup' ? text(object.client_reference_id) : text(metadata.setup);
  return {
    account: text(event.account),
    id: text(object.id) ?? '',
    object: text(object.object) ?? '',
    amount: isSession ? object.amount_total : (object.amount_received ?? object.amount),
    currency: object.currency ?? null,
    paid: object.payment_status === 'paid',
    intent: BY_INTENT.has(object.object) ? text(object.payment_intent) : text(object.id),
    key: isSession ? text(object.client_reference_id) : text(metadata.attempt),
    reference: isSession ? text(object.id) : null,
    ...(setup ? { setup } : {}),
    ...(object.object === 'dispute' ? { dispute: keptDispute(object, event.created) } : {}),
  };
}

/** Of a card nothing but the hash of its token is kept. */
const keptOfCard = (event: Stripe.Event, token: string): Kept => ({
  account: typeof event.account === 'string' ? event.account.slice(0, 190) : null,
  id: '',
  event: event.id.slice(0, 100),
  object: 'payment_method',
  amount: null,
  currency: null,
  paid: false,
  intent: null,
  key: null,
  reference: null,
  card: hashToken(token),
});
