import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sandboxKeys, stripeSignature } from '#testing';
import { PROVIDER } from '#kernel';
import { PaymentsService } from '#payments';
import { basket, placeOrder, type PlacedOrder, register, type WorldClient } from '../support/world.js';
import { httpWorld, type HttpWorld } from './http-world.js';

/** A pay page of the card sandbox, and the event that it makes when a card is typed. */
type PayPage = { attemptId: number; invoice: PlacedOrder; sessionId: string; reference: string; minor: number };

/** The gateway's name of the account that the money goes to. */
const RECEIVER = 'acct_of_the_provider';
let count = 0;

describe('events of the card gateway', () => {
  let web: HttpWorld;
  let secret: string;
  beforeAll(async () => {
    web = await httpWorld();
    const keys = sandboxKeys(web.env.values.RELABEL_SECRET_KEY);
    secret = keys.webhookSecret;
    await web.get(PaymentsService).saveGatewayAccount({
      code: 'provider',
      book: PROVIDER,
      gateway: 'stripe',
      secretKey: keys.apiKey,
      webhookSecret: secret,
      apiBase: web.cards.url,
      receiver: RECEIVER,
    });
  });
  afterAll(() => web?.close());

  const deliver = (
    event: object | string,
    options: { secret?: string; signature?: string; account?: string; at?: number } = {},
  ) => {
    const body = typeof event === 'string' ? event : JSON.stringify(event);
    const signature = options.signature ?? stripeSignature(body, options.secret ?? secret, options.at);
    const headers = { 'stripe-signature': signature };
    return web.call({ url: `/webhooks/stripe/${options.account ?? 'provider'}`, body, headers });
  };

  /** A fresh invoice of a client of alpha with its pay page. */
  const payPage = async (client: WorldClient = web.world.alpha.client): Promise<PayPage> => {
    const { alpha, productId, addonId, tldId } = web.world;
    const lines = basket({ productId, addonId, tldId }, `webhook-${++count}.com`);
    const invoice = await placeOrder(web, client.clientId, alpha.resellerId, lines, 'stripe');
    const url = `/api/client/v1/invoices/${invoice.invoiceId}/card-payments`;
    const body = { returnPath: '/account' };
    const { body: attempt } = await web.call({ url, token: client.token, key: `page-${count}`, body });
    const sessionId = new URL(attempt.url).pathname.split('/').at(-1) as string;
    const session = web.cards.state.data.sessions[sessionId];
    return {
      attemptId: attempt.id,
      invoice,
      sessionId,
      reference: String(session.client_reference_id),
      minor: session.amount_total,
    };
  };
  const paidEvent = (page: PayPage, changes: Record<string, unknown> = {}, event: Record<string, unknown> = {}) => ({
    id: `evt_${++count}`,
    object: 'event',
    type: 'checkout.session.completed',
    created: 1,
    livemode: false,
    data: {
      object: {
        id: page.sessionId,
        object: 'checkout.session',
        amount_total: page.minor,
        currency: page.invoice.total.currency.toLowerCase(),
        client_reference_id: page.reference,
        payment_intent: `pi_${page.sessionId}`,
        payment_status: 'paid',
        status: 'complete',
        ...changes,
      },
    },
    ...event,
  });
  const payments = (page: PayPage) =>
    web.database.sql(
      'SELECT kind, amount, currency, applied, credited, invoice_id FROM rc_payments WHERE transaction_id = ? ORDER BY id',
      [`pi_${page.sessionId}`],
    );
  const statusOf = async (page: PayPage) =>
    (
      await web.database.sql<{ status: string }>('SELECT status FROM tblinvoices WHERE id = ?', [
        page.invoice.invoiceId,
      ])
    )[0].status;
  /** Somebody without credit, which would be put on his next invoice by itself. */
  const newClient = () =>
    register(web, web.world.alpha.resellerId, `payer-${++count}@alpha.localhost`, { country: 'DE', currency: 'EUR' });
  const creditOf = async ({ clientId }: WorldClient) => {
    const [row] = await web.database.sql<{ amount: string }>(
      'SELECT amount FROM rc_client_credit WHERE client_id = ? AND book = 0',
      [clientId],
    );
    return row?.amount ?? '0.00';
  };
  const cents = (amount: string) => BigInt(amount.replace('.', ''));

  describe('without a signature of the account', () => {
    let page: PayPage;
    beforeEach(async () => {
      page = await payPage();
    });

    it.each([
      ['another secret', (body: string) => ({ signature: stripeSignature(body, 'whsec_of_somebody_else') })],
      ['no signature', () => ({ signature: '' })],
      ['half a signature', (body: string) => ({ signature: stripeSignature(body, secret).slice(0, 40) })],
      ['the signature of another body', () => ({ signature: stripeSignature('{}', secret) })],
      [
        'a signature of last week',
        (body: string) => ({ signature: stripeSignature(body, secret, Math.floor(Date.now() / 1000) - 7 * 86_400) }),
      ],
      [
        'a signature with a scheme of old',
        (body: string) => ({ signature: stripeSignature(body, secret).replace('v1=', 'v0=') }),
      ],
    ])('stores nothing and answers 401: %s', async (_, options) => {
      const body = JSON.stringify(paidEvent(page));
      const changed = await web.changes(async () => {
        const { status, body: problem } = await deliver(body, options(body));
        expect(status).toBe(401);
        expect(problem.code).toBe('payments.bad_signature');
      });
      expect(changed).toEqual([]);
    });

    it('stores nothing when the signed bytes were written anew', async () => {
      const event = paidEvent(page);
      const changed = await web.changes(async () => {
        const body = JSON.stringify(event, null, 1);
        expect((await deliver(body, { signature: stripeSignature(JSON.stringify(event), secret) })).status).toBe(401);
      });
      expect(changed).toEqual([]);
    });

    it('knows no account that nobody made: 404', async () => {
      const changed = await web.changes(async () => {
        for (const account of ['nobody', '0', '..%2fprovider', 'PROVIDER'])
          expect((await deliver(paidEvent(page), { account })).status, account).toBe(404);
      });
      expect(changed).toEqual([]);
    });
  });

  it('pays an invoice once, however often and in parallel the event arrives', async () => {
    const page = await payPage();
    const event = paidEvent(page);
    const answers = await Promise.all(Array.from({ length: 5 }, () => deliver(event)));
    answers.push(await deliver(event), await deliver({ ...event, id: 'evt_again' }));
    expect(answers.map((a) => a.status)).toEqual(answers.map(() => 200));
    await web.drain();
    const { amount, currency } = page.invoice.total;
    const booked = {
      kind: 'payment',
      amount,
      currency,
      applied: amount,
      credited: '0.00',
      invoice_id: page.invoice.invoiceId,
    };
    expect(await payments(page)).toEqual([booked]);
    expect(await statusOf(page)).toBe('Paid');
  });

  it('takes spaces and characters of any language in the signed bytes as they came', async () => {
    const page = await payPage();
    const event = paidEvent(page, {}, { note: 'Zahlung für “Müller” ✓' });
    expect((await deliver(`  ${JSON.stringify(event, null, 3)}\n`)).status).toBe(200);
    await web.drain();
    expect(await statusOf(page)).toBe('Paid');
  });

  it('books less than is open as a part, and the invoice stays open', async () => {
    const page = await payPage();
    expect((await deliver(paidEvent(page, { amount_total: 100 }))).status).toBe(200);
    await web.drain();
    expect(await payments(page)).toMatchObject([
      { kind: 'payment', amount: '1.00', applied: '1.00', credited: '0.00' },
    ]);
    expect(await statusOf(page)).toBe('Unpaid');
    const profits = await web.database.sql('SELECT id FROM rc_profit_entries WHERE invoice_id = ?', [
      page.invoice.invoiceId,
    ]);
    expect(profits).toEqual([]);
  });

  it('turns what is more than open into credit of the client', async () => {
    const client = await newClient();
    const page = await payPage(client);
    expect((await deliver(paidEvent(page, { amount_total: page.minor + 250 }))).status).toBe(200);
    await web.drain();
    const { amount } = page.invoice.total;
    expect(await payments(page)).toMatchObject([{ kind: 'payment', applied: amount, credited: '2.50' }]);
    expect(await statusOf(page)).toBe('Paid');
    expect(await creditOf(client)).toBe('2.50');
  });

  it.each([
    ['another currency', { currency: 'usd' }, {}, 'currency'],
    ['another receiver', {}, { account: 'acct_of_somebody_else' }, 'receiver'],
  ])('holds a payment in %s for a person', async (_, changes, event, reason) => {
    const page = await payPage();
    expect((await deliver(paidEvent(page, changes, event))).status).toBe(200);
    await web.drain();
    expect(await payments(page)).toMatchObject([{ kind: 'held', applied: '0.00', credited: '0.00' }]);
    expect(await statusOf(page)).toBe('Unpaid');
    const { body } = await web.call({ url: '/api/admin/v1/held-payments', token: web.world.admin.token });
    expect(body.items.length).toBeGreaterThan(0);
    const [held] = await web.database.sql(
      'SELECT h.reason, h.status FROM rc_held_payments h JOIN rc_payments p ON p.id = h.payment_id WHERE p.transaction_id = ?',
      [`pi_${page.sessionId}`],
    );
    expect(held).toEqual({ reason, status: 'open' });
  });

  it('takes the receiver that the account names', async () => {
    const page = await payPage();
    expect((await deliver(paidEvent(page, {}, { account: RECEIVER }))).status).toBe(200);
    await web.drain();
    expect(await statusOf(page)).toBe('Paid');
  });

  it('holds money that nobody was asked for, and believes no invoice that the message names', async () => {
    const page = await payPage();
    const stranger = { ...page, sessionId: `cs_stranger_${count}`, reference: 'made-up' };
    const names = {
      metadata: { invoice: String(page.invoice.invoiceId), invoice_id: page.invoice.invoiceId, attempt: 'made-up' },
    };
    expect((await deliver(paidEvent(stranger, names))).status).toBe(200);
    await web.drain();
    expect(await payments(stranger)).toMatchObject([{ kind: 'held', invoice_id: 0 }]);
    expect(await statusOf(page)).toBe('Unpaid');
  });

  it('believes no account about the tries of another one', async () => {
    const page = await payPage();
    const other = { code: 'beta', book: web.world.beta.resellerId, webhookSecret: 'whsec_beta_0123456789' };
    await web
      .get(PaymentsService)
      .saveGatewayAccount({ ...other, gateway: 'stripe', secretKey: 'sk_test_beta', apiBase: web.cards.url });
    expect((await deliver(paidEvent(page), { secret: other.webhookSecret })).status).toBe(401);
    expect((await deliver(paidEvent(page), { secret: other.webhookSecret, account: 'beta' })).status).toBe(200);
    await web.drain();
    expect(await statusOf(page)).toBe('Unpaid');
    const [held] = await payments(page);
    expect(held).toMatchObject({ kind: 'held', invoice_id: 0 });
  });

  it('makes credit of a payment for an invoice that is paid, and of one for a cancelled invoice', async () => {
    const { admin } = web.world;
    const client = await newClient();
    const [paid, cancelled] = [await payPage(client), await payPage(client)];
    const record = {
      gateway: 'banktransfer',
      transactionId: `wh-${count}`,
      amount: paid.invoice.total,
      receivedOn: '2026-11-20',
    };
    const url = `/api/admin/v1/invoices/${paid.invoice.invoiceId}/payments`;
    expect((await web.call({ url, token: admin.token, key: `wh-${count}`, body: record })).status).toBe(201);
    const cancel = {
      method: 'POST',
      url: `/api/admin/v1/orders/${cancelled.invoice.orderId}/cancel`,
      token: admin.token,
    };
    expect((await web.call(cancel)).status).toBe(204);
    for (const [page, status] of [
      [paid, 'Paid'],
      [cancelled, 'Cancelled'],
    ] as const) {
      const before = await creditOf(client);
      expect((await deliver(paidEvent(page))).status).toBe(200);
      await web.drain();
      const { amount } = page.invoice.total;
      expect(await payments(page)).toMatchObject([{ kind: 'payment', applied: '0.00', credited: amount }]);
      expect(await statusOf(page)).toBe(status);
      expect(cents(await creditOf(client)) - cents(before)).toBe(cents(amount));
    }
  });

  it.each([
    ['an amount that is no number', { amount_total: '100' }],
    ['a negative amount', { amount_total: -100 }],
    ['half a cent', { amount_total: 100.5 }],
    ['no amount', { amount_total: null }],
    ['no intent', { payment_intent: null }],
    ['not paid yet', { payment_status: 'unpaid' }],
    ['a currency that cannot be held', { currency: 'kwd' }],
  ])('books nothing from an event with %s', async (_, changes) => {
    const page = await payPage();
    expect((await deliver(paidEvent(page, changes))).status).toBe(200);
    await web.drain();
    expect(await payments(page)).toEqual([]);
    expect(await web.database.sql('SELECT id FROM rc_payments WHERE invoice_id = ?', [page.invoice.invoiceId])).toEqual(
      [],
    );
    expect(await statusOf(page)).toBe('Unpaid');
  });

  it('shows a payment as pending until the gateway itself tells, whatever the browser brings back', async () => {
    const page = await payPage();
    const { alpha } = web.world;
    const look = () => web.call({ url: `/api/client/v1/card-payments/${page.attemptId}`, token: alpha.client.token });
    const back = await web.callStore(alpha.host, { url: '/account?paid=1&status=success' });
    expect(back.status).toBeLessThan(500);
    expect((await look()).body.status).toBe('pending');
    expect(await statusOf(page)).toBe('Unpaid');
    await deliver(paidEvent(page));
    expect((await look()).body.status).toBe('succeeded');
  });

  it('opens one pay page for a double click, and makes one payment', async () => {
    const { alpha, productId, addonId, tldId } = web.world;
    const lines = basket({ productId, addonId, tldId }, 'double-click.com');
    const invoice = await placeOrder(web, alpha.client.clientId, alpha.resellerId, lines, 'stripe');
    const url = `/api/client/v1/invoices/${invoice.invoiceId}/card-payments`;
    const click = (key: string) => web.call({ url, token: alpha.client.token, key, body: { returnPath: '/account' } });
    const clicks = await Promise.all([click('double-1'), click('double-2'), click('double-3')]);
    expect(clicks.map((c) => c.status)).toEqual([201, 201, 201]);
    expect(new Set(clicks.map((c) => c.body.id)).size).toBe(1);
    expect(new Set(clicks.map((c) => c.body.url)).size).toBe(1);
    const tries = await web.database.sql('SELECT id FROM rc_payment_attempts WHERE invoice_id = ?', [
      invoice.invoiceId,
    ]);
    expect(tries).toHaveLength(1);
    const sessionId = new URL(clicks[0].body.url).pathname.split('/').at(-1) as string;
    expect(web.cards.pay(sessionId, '4242424242424242')).toBe(true);
    expect(web.cards.pay(sessionId, '4242424242424242')).toBe(false);
    for (const { event } of Object.values(web.cards.state.data.events))
      if (
        JSON.stringify(event).includes(sessionId) ||
        JSON.stringify(event).includes(String(web.cards.state.data.sessions[sessionId].payment_intent))
      )
        expect((await deliver(event)).status).toBe(200);
    await web.drain();
    const booked = await web.database.sql('SELECT amount, applied FROM rc_payments WHERE invoice_id = ?', [
      invoice.invoiceId,
    ]);
    expect(booked).toEqual([{ amount: invoice.total.amount, applied: invoice.total.amount }]);
    const again = await click('double-4');
    expect([again.status, again.body.code]).toEqual([409, 'payments.nothing_to_pay']);
  });

  it('leaves the ledger clean after all of it', async () => {
    await web.drain();
    const { body } = await web.call({ url: '/api/admin/v1/ledger/verification', token: web.world.admin.token });
    expect(body.invariants.filter((i: { violations: number }) => i.violations > 0)).toEqual([]);
    expect(body.ok).toBe(true);
  });
});
