import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, machineNow, PROVIDER, type AdminId, type ResellerId } from '#kernel';
import { InvoicingService } from '#invoicing';
import { PaymentsModule, PaymentsService } from '#payments';
import { SettingsService } from '#settings';
import {
  DIRECT_CLIENT,
  END_CLIENT,
  invoiceOf,
  moneyGround,
  RESELLER,
  startStripeFake,
  stripeSignature,
  testApp,
  type StripeFake,
  type Tamper,
  type TestApp,
} from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const client = Actor.client(END_CLIENT, RESELLER);
const SECRET = 'whsec_test';
const returnUrl = 'http://harbor.localhost:3001/account/invoices/1';
const CARD = '4242 4242 4242 4242';

describe('paying by card', () => {
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
    const account = {
      code: 'provider',
      book: PROVIDER,
      gateway: 'stripe' as const,
      secretKey: 'sk_test_1',
      webhookSecret: SECRET,
    };
    await payments.saveGatewayAccount({ ...account, apiBase: fake.url, receiver: 'acct_provider' });
    await payments.saveGatewayAccount({
      ...account,
      code: 'other',
      book: 99 as ResellerId,
      webhookSecret: 'whsec_other',
      apiBase: fake.url,
    });
    const gateways = ['banktransfer', 'stripe'];
    await app
      .get(SettingsService)
      .set(admin, { level: 'default', scopeId: 0, key: 'billing.gateways', value: gateways });
  });
  afterAll(async () => {
    await fake.close();
    await app.close();
  });

  const issue = async () => (await app.db.transaction((tx) => invoicing.issue(tx, invoiceOf()))).invoiceId;
  const start = (invoiceId: number, actor = client) =>
    payments.startCardPayment(actor, invoiceId as never, { returnUrl }, null);
  const sessionOf = (url: string | null) => (url as string).split('/').at(-1) as string;
  const told = () => Object.values(fake.state.data.events).map(({ event }) => event);

  /** Pays on the gateway's page and gives the events it would send. */
  const payOnPage = (url: string | null, tamper: Tamper = {}) => {
    const before = told().length;
    expect(fake.pay(sessionOf(url), CARD, { ...tamper, deliver: false })).toBe(true);
    return told().slice(before);
  };
  const deliver = (event: object, account = 'provider', secret = SECRET, at?: number) => {
    const body = JSON.stringify(event);
    return payments.receiveWebhook(account, Buffer.from(body), stripeSignature(body, secret, at));
  };
  const stateOf = async (invoiceId: number) => {
    const { status, open } = await invoicing.view(admin, invoiceId as never);
    return { status, open };
  };

  it('offers the gateways of the setting that have an account, in order', async () => {
    expect(await payments.gateways(RESELLER)).toEqual(['banktransfer', 'stripe']);
    expect(await payments.gateways(RESELLER, 77 as ResellerId)).toEqual(['banktransfer']);
  });

  it('opens one pay page for a double click and believes nothing before the gateway says so', async () => {
    const id = await issue();
    const attempts = await Promise.all([start(id), start(id), start(id)]);
    expect(new Set(attempts.map((a) => a.attemptId)).size).toBe(1);
    expect(new Set(attempts.map((a) => a.url)).size).toBe(1);
    payOnPage(attempts[0].url);
    expect(await payments.cardPayment(client, attempts[0].attemptId)).toMatchObject({ status: 'pending' });
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '119.00' });
  });

  it('books the money once, whatever order its events come in and however often', async () => {
    const id = await issue();
    const attempt = await start(id);
    const events = payOnPage(attempt.url);
    expect(events.map((e) => e.type)).toEqual(['payment_intent.succeeded', 'checkout.session.completed']);
    await Promise.all([...events, ...events, ...events.toReversed(), ...events].map((event) => deliver(event)));
    expect(await stateOf(id)).toEqual({ status: 'Paid', open: '0.00' });
    expect(await payments.cardPayment(client, attempt.attemptId)).toMatchObject({ status: 'succeeded', url: null });
    expect(await app.database.sql('SELECT amount FROM rc_payments WHERE invoice_id = ?', [id])).toEqual([
      { amount: '119.00' },
    ]);
    const inbox = await app.database.sql<{ decided: number }>(
      'SELECT decided_at IS NOT NULL AS decided FROM rc_webhook_inbox WHERE event_id IN (?)',
      [events.map((e) => e.id)],
    );
    expect(inbox.map((row) => Number(row.decided))).toEqual([1, 1]);
  });

  it.each([
    ['a wrong secret', (body: string) => stripeSignature(body, 'whsec_wrong')],
    ['another account’s secret', (body: string) => stripeSignature(body, 'whsec_other')],
    ['no signature', () => ''],
    ['a cut signature', (body: string) => stripeSignature(body, SECRET).slice(0, -4)],
    [
      'a signature of ten minutes ago',
      (body: string) => stripeSignature(body, SECRET, Math.floor(machineNow() / 1000) - 600),
    ],
    ['a body changed after signing', (body: string) => stripeSignature(`${body} `, SECRET)],
  ])('refuses a message with %s and stores nothing of it', async (_, sign) => {
    const [{ n }] = await app.database.sql<{ n: string }>('SELECT COUNT(*) AS n FROM rc_webhook_inbox');
    const body = JSON.stringify({
      id: 'evt_forged',
      object: 'event',
      type: 'payment_intent.succeeded',
      data: { object: {} },
    });
    await expect(payments.receiveWebhook('provider', Buffer.from(body), sign(body))).rejects.toMatchObject({
      code: 'payments.bad_signature',
    });
    expect((await app.database.sql<{ n: string }>('SELECT COUNT(*) AS n FROM rc_webhook_inbox'))[0].n).toBe(n);
  });

  it('checks the signature over the raw bytes, odd blanks and letters included', async () => {
    const body =
      '{ "id": "evt_odd",\n "object": "event", "type": "customer.updated", "data": { "object": { "name": "Ångström ✓" } } }';
    await payments.receiveWebhook('provider', Buffer.from(body), stripeSignature(body, SECRET));
    expect(await app.database.sql("SELECT outcome FROM rc_webhook_inbox WHERE event_id = 'evt_odd'")).toEqual([
      { outcome: 'not about money of ours' },
    ]);
  });

  it('takes a genuine payment of less as partial, whatever was asked for', async () => {
    const id = await issue();
    for (const event of payOnPage((await start(id)).url, { amount: 100 })) await deliver(event);
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '118.00' });
  });

  it.each([
    ['another currency', { currency: 'usd' }, 'currency'],
    ['another receiver', { account: 'acct_stranger' }, 'receiver'],
  ])('holds a payment in %s for a person', async (_, tamper, reason) => {
    const id = await issue();
    for (const event of payOnPage((await start(id)).url, tamper)) await deliver(event);
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '119.00' });
    const held = await app.database.sql(
      'SELECT h.reason, h.status FROM rc_held_payments h JOIN rc_payments p ON p.id = h.payment_id WHERE p.invoice_id = ?',
      [id],
    );
    expect(held).toEqual([{ reason, status: 'open' }]);
  });

  it('takes the invoice from our own try under the endpoint’s account, never from the message', async () => {
    const id = await issue();
    const [, completed] = payOnPage((await start(id)).url);
    await deliver(completed, 'other', 'whsec_other');
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '119.00' });
    const intent = (completed.data.object as { payment_intent: string }).payment_intent;
    const rows = await app.database.sql('SELECT book, invoice_id, kind FROM rc_payments WHERE transaction_id = ?', [
      intent,
    ]);
    expect(rows).toEqual([{ book: 99, invoice_id: 0, kind: 'held' }]);
  });

  it('turns a card payment of an invoice that was paid meanwhile into credit', async () => {
    const id = await issue();
    const { url } = await start(id);
    await app.db.transaction(async (tx) => {
      const receivedOn = app.clock.today();
      const { total: amount } = await invoicing.lock(tx, id);
      await payments.applyPayment(tx, {
        invoiceId: id,
        gateway: 'banktransfer',
        transactionId: 'BANK',
        amount,
        receivedOn,
        recordedBy: 'test',
      });
    });
    for (const event of payOnPage(url)) await deliver(event);
    expect((await payments.creditOf(END_CLIENT))?.toDecimal()).toBe('119.00');
  });

  it('keeps a lost answer as unknown and finds by asking that the page exists, with no second one', async () => {
    const id = await issue();
    // Twice: the SDK itself asks once more, under the same key, when a connection breaks.
    fake.failNext('lost-answer', 2);
    const attempt = await start(id);
    expect(attempt).toMatchObject({ status: 'unknown', url: null });
    const pages = () => Object.values(fake.state.data.sessions).filter((s) => s.title === `Invoice ${id}`);
    expect(pages()).toHaveLength(1);
    payOnPage(pages()[0].url);
    await app.drain();
    expect(await stateOf(id)).toEqual({ status: 'Paid', open: '0.00' });
    expect(pages()).toHaveLength(1);
  });

  it('takes an answer that is no JSON, or an error of the gateway, as unknown and opens the page on the next click', async () => {
    for (const fault of ['html', 'error'] as const) {
      const id = await issue();
      fake.failNext(fault);
      expect(await start(id)).toMatchObject({ status: 'unknown' });
      await app.drain();
      expect((await start(id)).url).toContain('/pay/');
    }
  });

  it('decides a stored message by its job when the request died', async () => {
    const id = await issue();
    const [event] = payOnPage((await start(id)).url);
    await app.database.sql('RENAME TABLE rc_payments TO rc_payments_away');
    await deliver(event);
    await app.database.sql('RENAME TABLE rc_payments_away TO rc_payments');
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '119.00' });
    await app.drain();
    expect(await stateOf(id)).toEqual({ status: 'Paid', open: '0.00' });
  });

  it('hides a try from everybody else and refuses what cannot be paid', async () => {
    const id = await issue();
    const { attemptId } = await start(id);
    const stranger = Actor.client(DIRECT_CLIENT, PROVIDER);
    await expect(payments.cardPayment(stranger, attemptId)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(start(id, stranger)).rejects.toMatchObject({ code: 'invoicing.not_found' });
    await app.db.transaction((tx) => invoicing.cancel(tx, admin, id));
    await expect(start(id)).rejects.toMatchObject({ code: 'payments.nothing_to_pay' });
  });

  it('seals the keys of an account', async () => {
    const [row] = await app.database.sql<{ text: string }>(
      "SELECT CONCAT(sealed_key, sealed_webhook_secret) AS text FROM rc_gateway_accounts WHERE code = 'provider'",
    );
    expect(row.text).not.toContain('sk_test_1');
    expect(row.text).not.toContain(SECRET);
  });
});
