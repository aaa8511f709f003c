import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, Money, PROVIDER, type AdminId } from '#kernel';
import { InvoicingService } from '#invoicing';
import { LedgerService } from '#ledger';
import { PaymentsModule, PaymentsService, type RefundInput } from '#payments';
import { everything } from '#platform';
import { SettingsService } from '#settings';
import {
  END_CLIENT,
  invoiceOf,
  moneyGround,
  RESELLER,
  startStripeFake,
  stripeSignature,
  testApp,
  type StripeFake,
  type TestApp,
} from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const client = Actor.client(END_CLIENT, RESELLER);
const SECRET = 'whsec_test';
/** Profit is posted by payouts, which is not loaded here. */
const NEEDS_PAYOUTS = ['I15', 'I71'];
const eur = (amount: string) => Money.of(amount, 'EUR');

describe('refunds by the gateway', () => {
  let app: TestApp;
  let fake: StripeFake;
  let payments: PaymentsService;
  let invoicing: InvoicingService;

  beforeAll(async () => {
    app = await testApp([PaymentsModule]);
    await moneyGround(app.database);
    fake = await startStripeFake({ webhookUrl: '', secret: SECRET });
    payments = app.get(PaymentsService);
    invoicing = app.get(InvoicingService);
    await payments.saveGatewayAccount({
      code: 'provider',
      book: PROVIDER,
      gateway: 'stripe',
      secretKey: 'sk_test_1',
      webhookSecret: SECRET,
      apiBase: fake.url,
    });
    const value = ['banktransfer', 'stripe'];
    await app.get(SettingsService).set(admin, { level: 'default', scopeId: 0, key: 'billing.gateways', value });
  });
  afterAll(async () => {
    await fake.close();
    await app.close();
  });

  const deliver = (event: object) => {
    const body = JSON.stringify(event);
    return payments.receiveWebhook('provider', Buffer.from(body), stripeSignature(body, SECRET));
  };
  const told = () => Object.values(fake.state.data.events).map(({ event }) => event);
  /** An invoice over 119.00 paid on the gateway's page. */
  const paidByCard = async () => {
    const { invoiceId } = await app.db.transaction((tx) => invoicing.issue(tx, invoiceOf()));
    const returnUrl = 'http://harbor.localhost:3001/account/invoices/1';
    const { url } = await payments.startCardPayment(client, invoiceId, { returnUrl }, null);
    const before = told().length;
    expect(fake.pay((url as string).split('/').at(-1) as string, '4242424242424242', { deliver: false })).toBe(true);
    for (const event of told().slice(before)) await deliver(event);
    expect(await invoicing.view(admin, invoiceId)).toMatchObject({ status: 'Paid' });
    return invoiceId;
  };
  const refund = (invoiceId: number, input: Partial<RefundInput> = {}) =>
    payments.refund(admin, { invoiceId: invoiceId as never, destination: 'gateway', ...input }, null);
  const atGateway = async (invoiceId: number) => {
    const [payment] = await app.database.sql<{ transaction_id: string }>(
      'SELECT transaction_id FROM rc_payments WHERE invoice_id = ?',
      [invoiceId],
    );
    return Object.values(fake.state.data.refunds).filter((r) => r.payment_intent === payment.transaction_id);
  };
  const statusOf = async (refundId: number) => (await payments.refundOf(admin, refundId)).status;
  /** Profit is posted by payouts, which are not here. */
  const expectClean = async () => {
    const { invariants } = await app.get(LedgerService).verify();
    expect(invariants.filter(({ id, violations }) => violations > 0 && !NEEDS_PAYOUTS.includes(id))).toEqual([]);
  };

  it('give back through the gateway that took the money, whole and in parts, never more than it took', async () => {
    const id = await paidByCard();
    expect(await refund(id, { amount: eur('19.00') })).toMatchObject({
      status: 'done',
      creditNoteNumber: expect.stringMatching(/^CN-/),
    });
    expect(await refund(id)).toMatchObject({ status: 'done', amount: eur('100.00').toJSON() });
    expect((await atGateway(id)).map(({ amount }) => amount).sort()).toEqual([10_000, 1_900]);
    await expect(refund(id)).rejects.toMatchObject({ code: 'payments.nothing_to_refund' });
    expect(await invoicing.view(admin, id)).toMatchObject({ status: 'Refunded' });
    const rows = await app.database.sql<{ transid: string; gateway: string; amountout: string }>(
      'SELECT transid, gateway, amountout FROM tblaccounts WHERE invoiceid = ? AND amountout > 0 ORDER BY id',
      [id],
    );
    expect(rows).toEqual([
      { transid: expect.stringMatching(/^re_/), gateway: 'stripe', amountout: '19.00' },
      { transid: expect.stringMatching(/^re_/), gateway: 'stripe', amountout: '100.00' },
    ]);
    await app.drain();
    await expectClean();
  });

  it.each(['lost-answer', 'html', 'error'] as const)(
    'whose outcome is unknown (%s) reserve the money and are asked about, never sent anew',
    async (fault) => {
      const id = await paidByCard();
      // Twice: the SDK itself asks once more, under the same key, when a connection breaks.
      fake.failNext(fault, fault === 'lost-answer' ? 2 : 1);
      const state = await refund(id, { amount: eur('50.00') });
      expect(state).toMatchObject({ status: 'unknown', creditNoteId: null });
      await expect(refund(id, { destination: 'credit', amount: eur('69.01') })).rejects.toMatchObject({
        code: 'payments.refund_exceeds_paid',
      });
      await app.drain();
      expect(await statusOf(state.refundId)).toBe('done');
      expect(await atGateway(id)).toHaveLength(1);
      await expectClean();
    },
  );

  it('that the gateway refuses free the money again and say why', async () => {
    const id = await paidByCard();
    // Given back at the gateway itself, where we do not look: nothing is left there.
    for (const intent of Object.values(fake.state.data.intents)) intent.amount_received = 0;
    const state = await refund(id);
    expect(state).toMatchObject({ status: 'failed', creditNoteId: null, error: expect.stringMatching(/greater than/) });
    expect(await refund(id, { destination: 'credit' })).toMatchObject({ status: 'done' });
    await app.drain();
    await expectClean();
  });

  it('are asked for once by one key, whoever asks at the same time', async () => {
    const id = await paidByCard();
    const idempotency = { scope: admin.key, key: 'gateway-once', requestHash: 'h' };
    const input = { invoiceId: id as never, destination: 'gateway' as const, amount: eur('30.00') };
    const first = await payments.refund(admin, input, idempotency);
    expect(await payments.refund(admin, input, idempotency)).toEqual(first);
    await app.drain();
    expect(await atGateway(id)).toHaveLength(1);
  });

  it('keep their invoice from being cancelled while they are on their way', async () => {
    const { invoiceId } = await app.db.transaction((tx) => invoicing.issue(tx, invoiceOf()));
    await app.database.sql(
      "INSERT INTO rc_refunds (invoice_id, destination, gateway_key, currency, amount, status) VALUES (?, 'gateway', 'on-its-way', 'EUR', 1.00, 'sent')",
      [invoiceId],
    );
    await expect(app.db.transaction((tx) => payments.cancelInvoice(tx, admin, invoiceId))).rejects.toMatchObject({
      code: 'payments.refund_pending',
    });
    await app.database.sql("DELETE FROM rc_refunds WHERE gateway_key = 'on-its-way'");
  });

  it('told by a message of the gateway are looked up there, and strange ones are noted for staff', async () => {
    const id = await paidByCard();
    fake.failNext('lost-answer', 2);
    const state = await refund(id, { amount: eur('10.00') });
    const event = told().find(({ type, data }) => type === 'charge.refunded' && data.object.amount_refunded === 1_000);
    await deliver(event as object);
    await app.drain();
    expect(await statusOf(state.refundId)).toBe('done');
    const foreign = { id: 'evt_foreign', object: 'event', type: 'charge.refunded', created: 1, livemode: false };
    await deliver({ ...foreign, data: { object: { id: 'ch_1', object: 'charge', payment_intent: 'pi_unknown' } } });
    const [{ outcome }] = await app.database.sql<{ outcome: string }>(
      "SELECT outcome FROM rc_webhook_inbox WHERE event_id = 'evt_foreign'",
    );
    expect(outcome).toMatch(/noted for staff/);
    await expectClean();
  });

  describe('what the gateway keeps', () => {
    const feesOf = (invoiceId: number) =>
      app.database.sql(
        `SELECT f.kind, f.status, f.currency, f.amount, COALESCE((SELECT SUM(amount) FROM rc_ledger_entries e JOIN rc_ledger_transactions t
           ON t.id = e.transaction_id WHERE t.posting_key = CONCAT('gateway-fee:', f.id) AND e.account = 'fees'), 0.00) AS posted
         FROM rc_gateway_fees f JOIN rc_payments p ON p.id = f.payment_id WHERE p.invoice_id = ? ORDER BY f.id`,
        [invoiceId],
      );
    const mirrored = async (invoiceId: number) =>
      (
        await app.database.sql<{ fees: string }>('SELECT fees FROM tblaccounts WHERE invoiceid = ? ORDER BY id', [
          invoiceId,
        ])
      ).map(({ fees }) => fees);
    const listed = async (invoiceId: number) =>
      (
        await payments.payments(admin, {
          ...everything(),
          filters: [{ field: 'invoiceId', op: 'eq', value: String(invoiceId) }],
        })
      ).items[0];
    const intentOf = async (invoiceId: number) => (await listed(invoiceId)).transactionId;

    it('is read after the payment and booked once, with the mirror', async () => {
      const invoiceId = await paidByCard();
      expect(await mirrored(invoiceId)).toEqual(['0.00']);
      await app.drain();
      await app.database.sql("UPDATE rc_jobs SET status = 'pending' WHERE queue = 'payments.read-fee'");
      await app.drain();
      // 1.5 % of 119.00 and 0.25.
      expect(await feesOf(invoiceId)).toEqual([
        { kind: 'charge', status: 'booked', currency: 'EUR', amount: '2.03', posted: '2.03' },
      ]);
      expect(await mirrored(invoiceId)).toEqual(['2.03']);
      expect(await listed(invoiceId)).toMatchObject({ fee: '2.03', otherFee: null });
    });

    it('may come late, in another currency, and be more than the payment: the books keep it as it is', async () => {
      const invoiceId = await paidByCard();
      const intent = await intentOf(invoiceId);
      fake.settle(intent, { pending: true });
      await app.drain();
      expect(await feesOf(invoiceId)).toMatchObject([{ status: 'asked', posted: '0.00' }]);
      fake.settle(intent, { fee: 220, currency: 'usd' });
      await app.database.sql("UPDATE rc_gateway_fees SET asked_at = asked_at - INTERVAL 1 HOUR WHERE status = 'asked'");
      await payments.resolveStaleAttempts(15);
      await app.drain();
      expect(await feesOf(invoiceId)).toEqual([
        { kind: 'charge', status: 'booked', currency: 'USD', amount: '2.20', posted: '2.20' },
      ]);
      // As WHMCS converts: 2.20 USD at 1.1 for one EUR.
      expect(await mirrored(invoiceId)).toEqual(['2.00']);
      expect(await listed(invoiceId)).toMatchObject({ fee: '0.00', otherFee: '2.20 USD' });
    });

    it('of a refund is booked with the refund', async () => {
      const invoiceId = await paidByCard();
      await app.drain();
      const done = await refund(invoiceId, { destination: 'gateway' });
      expect(done.status).toBe('done');
      const made = Object.values(fake.state.data.refunds).at(-1);
      fake.settle(made?.id ?? '', { fee: 40 });
      await app.drain();
      expect(await feesOf(invoiceId)).toMatchObject([
        { kind: 'charge' },
        { kind: 'refund', amount: '0.40', posted: '0.40' },
      ]);
      expect(await mirrored(invoiceId)).toEqual(['2.03', '0.40']);
      const { invariants } = await app.get(LedgerService).verify();
      expect(
        invariants.filter(({ id, violations }) => ['I33', 'I73', 'I27', 'I14'].includes(id) && violations > 0),
      ).toEqual([]);
    });
  });
});
