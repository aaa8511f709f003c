import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor } from '#kernel';
import { PaymentsService } from '#payments';
import { SettingsService } from '#settings';
import { connect, sandboxKeys, stripeSignature, testServerUrl } from '#testing';
import { basket, finishTasks, payInvoice, placeOrder, register, type WorldClient } from '../support/world.js';
import { type Call, httpWorld, type HttpWorld } from './http-world.js';
import type { Operation } from './openapi.js';
import { allowPromotions } from './tenants.js';

type Sample = {
  call: Call;
  /** Whose key it is. */
  scope: string;
  /** On the store's port. */
  host?: string;
  /** The same request with something else in it; another id for those without a body. */
  other: Partial<Call>;
};

const nameOf = ({ method, path }: Operation) => `${method} ${path}`;
let count = 0;

describe('requests that move money', () => {
  let web: HttpWorld;
  beforeAll(async () => {
    web = await httpWorld();
  });
  afterAll(() => web?.close());

  const order = async (client: WorldClient, reseller = web.world.alpha) => {
    const { productId, addonId, tldId } = web.world;
    const lines = basket({ productId, addonId, tldId }, `money-${++count}.com`);
    return placeOrder(web, client.clientId, reseller.resellerId, lines, 'banktransfer');
  };
  const newClient = () =>
    register(web, web.world.alpha.resellerId, `mover-${++count}@alpha.localhost`, { country: 'DE', currency: 'EUR' });
  const lines = () => [
    {
      ref: 'a',
      item: { type: 'product', id: web.world.productId },
      term: 'annually',
      quantity: 1,
      domain: `idem-${++count}.com`,
    },
  ];
  const admin = (url: string, body: unknown, other: Partial<Call>): Sample => ({
    call: { method: 'POST', url: `/api/admin/v1${url}`, token: web.world.admin.token, body },
    scope: `admin:${web.world.admin.adminId}`,
    other,
  });
  /** A client with credit in the provider's book, and an invoice that it is not put on by itself. */
  const creditAndInvoice = async () => {
    const client = await newClient();
    const [first, second] = [await order(client), await order(client)];
    const paid = { ...first.total, amount: first.total.amount };
    await payInvoice(web, first.invoiceId, paid, `idem-a-${count}`);
    await payInvoice(web, first.invoiceId, { ...paid, amount: '5.00' }, `idem-b-${count}`);
    return { client, invoiceId: second.invoiceId };
  };
  /** A client with a kept card, and what he owes. */
  const cardAndInvoice = async () => {
    const client = await newClient();
    const { invoiceId, total } = await order(client);
    const setup = await web.call({
      url: '/api/client/v1/card-setups',
      token: client.token,
      key: `setup-${++count}`,
      body: { returnPath: '/account' },
    });
    expect(setup.status, setup.text).toBe(201);
    expect(web.cards.pay(setup.body.url.split('/').at(-1), '4242424242424242')).toBe(true);
    await web.get(PaymentsService).resolveStaleAttempts(0);
    await web.drain();
    return { client, invoiceId, body: { amount: total } };
  };
  const payableProfit = async () => {
    const paid = await order(web.world.alpha.client);
    await payInvoice(web, paid.invoiceId, paid.total, `idem-p-${++count}`);
  };
  /** What it takes to be paid out anew, and a draft of it. */
  const payout = async (until: 'draft' | 'approved') => {
    await payableProfit();
    const prepared = await web.call({
      url: '/api/admin/v1/payouts',
      token: web.world.admin.token,
      key: `prepare-${++count}`,
      body: { resellerId: web.world.alpha.resellerId, currency: 'EUR' },
    });
    expect(prepared.status, prepared.text).toBe(201);
    const id = prepared.body.id ?? prepared.body.payoutId;
    if (until === 'approved') {
      const url = `/api/admin/v1/payouts/${id}/approve`;
      expect(
        (await web.call({ method: 'POST', url, token: web.world.admin.token, key: `approve-${count}` })).status,
      ).toBe(200);
    }
    return id as number;
  };

  const codes = () => ({
    kind: 'percent',
    percent: '10',
    appliesTo: [{ type: 'product', id: 0 }],
    prefix: 'IDEM',
    count: 1,
  });

  const reseller = (url: string, body: unknown, other: Partial<Call>): Sample => {
    const { resellerId, token } = web.world.alpha;
    return {
      call: { method: 'POST', url: `/api/reseller/v1${url}`, token, body },
      scope: `reseller:${resellerId}`,
      other,
    };
  };
  const eur = (amount: string) => ({ amount, currency: 'EUR' });
  const draftOf = ({ clientId }: Pick<WorldClient, 'clientId'>, description = 'Moving a site') => {
    const line = { description, quantity: 1, unitPrice: eur('40.00'), taxed: true };
    return { clientId, dueOn: '2030-01-01', paymentMethod: 'banktransfer', lines: [line] };
  };
  /** The issue of a new draft, by whoever `as` makes requests for. */
  const issueOf = async (as: typeof admin): Promise<Sample> => {
    const url = '/api/admin/v1/invoice-drafts';
    const body = draftOf(await newClient());
    const draft = await web.call({ url, token: web.world.admin.token, body, key: `draft-${++count}` });
    expect(draft.status, draft.text).toBe(201);
    const sample = as(`/invoice-drafts/${draft.body.id}/issue`, undefined, {});
    const elsewhere = sample.call.url.replace(/\/\d+\/issue/, '/1/issue');
    const headers = { 'if-match': String(draft.headers.etag) };
    return { ...sample, call: { ...sample.call, headers }, other: { url: elsewhere } };
  };
  const paidInvoice = async () => {
    const client = await newClient();
    const { invoiceId, total } = await order(client);
    await payInvoice(web, invoiceId, total, `idem-w-${++count}`);
    return { client, invoiceId };
  };
  const chargebackOf = async () => {
    const { invoiceId } = await paidInvoice();
    const [{ id }] = await web.database.sql<{ id: number }>('SELECT id FROM rc_payments WHERE invoice_id = ?', [
      invoiceId,
    ]);
    const reference = `back-${++count}`;
    const body = { amount: eur('1.00'), reference, reason: 'Returned by the bank', takenOn: '2026-11-24' };
    return admin(`/payments/${id}/chargebacks`, body, { body: { ...body, amount: eur('2.00') } });
  };
  /** A running service, and what it may become. */
  const running = async () => {
    const { client } = await paidInvoice();
    await web.drain();
    await finishTasks(web);
    const [{ id }] = await web.database.sql<{ id: number }>(
      "SELECT service_id AS id FROM rc_services WHERE client_id = ? AND service_type = 'hosting'",
      [client.clientId],
    );
    const to = (term: string) => ({ body: { productId: web.world.productId, term } });
    return { client, url: `/services/${id}/upgrades`, body: to('monthly').body, other: to('quarterly') };
  };

  /** A request of each kind that goes through. A new route that moves money needs one here. */
  const samples: Record<string, () => Promise<Sample>> = {
    'POST /api/admin/v1/invoices/{id}/payments': async () => {
      const { invoiceId } = await order(await newClient());
      const amount = { amount: '1.00', currency: 'EUR' };
      const body = { gateway: 'banktransfer', transactionId: `idem-${++count}`, amount, receivedOn: '2026-11-20' };
      return admin(`/invoices/${invoiceId}/payments`, body, {
        body: { ...body, amount: { ...amount, amount: '2.00' } },
      });
    },
    'POST /api/admin/v1/invoices/{id}/credit': async () => {
      const { invoiceId } = await creditAndInvoice();
      const body = { amount: { amount: '1.00', currency: 'EUR' } };
      return admin(`/invoices/${invoiceId}/credit`, body, { body: { amount: { amount: '2.00', currency: 'EUR' } } });
    },
    'POST /api/admin/v1/invoices/{id}/card-charges': async () => {
      const { invoiceId, body } = await cardAndInvoice();
      return admin(`/invoices/${invoiceId}/card-charges`, body, {
        body: { amount: { ...body.amount, amount: '1.00' } },
      });
    },
    'POST /api/client/v1/invoices/{id}/card-charges': async () => {
      const { client, invoiceId, body } = await cardAndInvoice();
      const call = { url: `/api/client/v1/invoices/${invoiceId}/card-charges`, token: client.token, body };
      const other = { body: { amount: { ...body.amount, amount: '1.00' } } };
      return { call, scope: `client:${client.clientId}`, other };
    },
    'POST /api/client/v1/card-setups': async () => {
      const { clientId, token } = await newClient();
      const call = { url: '/api/client/v1/card-setups', token, body: { returnPath: '/account' } };
      return { call, scope: `client:${clientId}`, other: { body: { returnPath: '/elsewhere' } } };
    },
    'POST /api/admin/v1/invoices/{id}/refunds': async () => {
      const { invoiceId, total } = await order(await newClient());
      await payInvoice(web, invoiceId, total, `idem-r-${++count}`);
      const body = { destination: 'credit', amount: { amount: '1.00', currency: 'EUR' } };
      return admin(`/invoices/${invoiceId}/refunds`, body, {
        body: { ...body, amount: { amount: '2.00', currency: 'EUR' } },
      });
    },
    'POST /api/admin/v1/clients/{id}/credit-refunds': async () => {
      const { client } = await creditAndInvoice();
      const body = { amount: { amount: '1.00', currency: 'EUR' }, reference: `idem-c-${++count}` };
      return admin(`/clients/${client.clientId}/credit-refunds`, body, {
        body: { ...body, amount: { amount: '2.00', currency: 'EUR' } },
      });
    },
    'POST /api/admin/v1/invoices/{id}/cancel': async () => {
      const client = await newClient();
      const [one, two] = [await order(client), await order(client)];
      return admin(`/invoices/${one.invoiceId}/cancel`, undefined, {
        url: `/api/admin/v1/invoices/${two.invoiceId}/cancel`,
      });
    },
    'POST /api/admin/v1/held-payments/{id}/return': async () => {
      const id = await heldPayment();
      return admin(`/held-payments/${id}/return`, undefined, {
        url: `/api/admin/v1/held-payments/${await heldPayment()}/return`,
      });
    },
    'POST /api/admin/v1/held-payments/{id}/apply': async () => {
      const client = await newClient();
      const [one, two] = [await order(client), await order(client)];
      const body = { invoiceId: one.invoiceId };
      return admin(`/held-payments/${await heldPayment()}/apply`, body, { body: { invoiceId: two.invoiceId } });
    },
    'POST /api/admin/v1/held-payments/{id}/credit': async () => {
      const [one, two] = [await newClient(), await newClient()];
      const body = { clientId: one.clientId };
      return admin(`/held-payments/${await heldPayment()}/credit`, body, { body: { clientId: two.clientId } });
    },
    'POST /api/admin/v1/payouts': async () => {
      await payableProfit();
      const body = { resellerId: web.world.alpha.resellerId, currency: 'EUR' };
      return admin('/payouts', body, { body: { ...body, method: 'credit' } });
    },
    'POST /api/admin/v1/payouts/{id}/approve': async () =>
      admin(`/payouts/${await payout('draft')}/approve`, undefined, { url: '/api/admin/v1/payouts/1/approve' }),
    'POST /api/admin/v1/payouts/{id}/send': async () =>
      admin(`/payouts/${await payout('approved')}/send`, undefined, { url: '/api/admin/v1/payouts/1/send' }),
    'POST /api/admin/v1/payouts/{id}/discard': async () =>
      admin(`/payouts/${await payout('draft')}/discard`, undefined, { url: '/api/admin/v1/payouts/1/discard' }),
    'POST /api/admin/v1/payout-batches/{id}/start': async () => {
      await payableProfit();
      const token = web.world.admin.token;
      const wish = { url: '/api/admin/v1/payout-batches', token, body: { action: 'prepare' } };
      const asked = await web.call({ method: 'POST', ...wish });
      expect(asked.status, asked.text).toBe(202);
      await web.drain();
      return admin(`/payout-batches/${asked.body.id}/start`, undefined, {
        url: '/api/admin/v1/payout-batches/999999/start',
      });
    },
    'POST /api/admin/v1/promotion-batches': async () =>
      admin('/promotion-batches', codes(), { body: { ...codes(), count: 2 } }),
    'POST /api/reseller/v1/promotion-batches': async () => {
      const { resellerId, token } = web.world.alpha;
      await allowPromotions(web, resellerId);
      const call = { url: '/api/reseller/v1/promotion-batches', token, body: codes() };
      return { call, scope: `reseller:${resellerId}`, other: { body: { ...codes(), count: 2 } } };
    },
    'POST /api/admin/v1/orders': async () => {
      const body = { clientId: (await newClient()).clientId, lines: lines(), paymentMethod: 'banktransfer' };
      return admin('/orders', body, { body: { ...body, lines: lines() } });
    },
    'POST /api/reseller/v1/orders': async () => {
      const { resellerId, token } = web.world.alpha;
      const body = { clientId: (await newClient()).clientId, lines: lines(), paymentMethod: 'banktransfer' };
      const call = { url: '/api/reseller/v1/orders', token, body };
      return { call, scope: `reseller:${resellerId}`, other: { body: { ...body, lines: lines() } } };
    },
    'POST /api/client/v1/invoices/{id}/card-payments': async () => {
      const { clientId, token } = await newClient();
      const { invoiceId } = await order({ clientId, token } as WorldClient);
      const url = `/api/client/v1/invoices/${invoiceId}/card-payments`;
      const call = { url, token, body: { returnPath: '/account' } };
      return { call, scope: `client:${clientId}`, other: { body: { returnPath: '/elsewhere' } } };
    },
    'POST /api/client/v1/invoices/{id}/credit': async () => {
      const { client, invoiceId } = await creditAndInvoice();
      const call = {
        url: `/api/client/v1/invoices/${invoiceId}/credit`,
        token: client.token,
        body: { amount: { amount: '1.00', currency: 'EUR' } },
      };
      return {
        call,
        scope: `client:${client.clientId}`,
        other: { body: { amount: { amount: '2.00', currency: 'EUR' } } },
      };
    },
    'POST /api/store/v1/checkout': async () => {
      const { clientId, token } = await newClient();
      const body = { lines: lines(), paymentMethod: 'banktransfer' };
      const call = { url: '/api/store/v1/checkout', token, body };
      return {
        call,
        host: 'alpha.localhost',
        scope: `client:${clientId}`,
        other: { body: { ...body, lines: lines() } },
      };
    },
    'POST /api/admin/v1/clients/{id}/credit-adjustments': async () => {
      const { clientId } = await newClient();
      const body = { amount: eur('1.00'), reason: 'Goodwill' };
      return admin(`/clients/${clientId}/credit-adjustments`, body, { body: { ...body, amount: eur('2.00') } });
    },
    'POST /api/admin/v1/payments/{id}/chargebacks': chargebackOf,
    'POST /api/admin/v1/disputes/{id}/reverse': async () => {
      const taken = await send(await chargebackOf(), { key: `taken-${++count}` });
      expect(taken.status, taken.text).toBe(201);
      const [{ id }] = await web.database.sql<{ id: number }>('SELECT MAX(id) AS id FROM rc_disputes');
      return admin(`/disputes/${id}/reverse`, {}, { body: { fee: eur('0.00') } });
    },
    'POST /api/admin/v1/resellers/{id}/wallet-movements': async () => {
      const body = { kind: 'goodwill', amount: eur('1.00'), reason: 'For the wait' };
      const url = `/resellers/${web.world.alpha.resellerId}/wallet-movements`;
      return admin(url, body, { body: { ...body, amount: eur('2.00') } });
    },
    'POST /api/admin/v1/invoice-drafts': async () => {
      const body = draftOf(await newClient());
      return admin('/invoice-drafts', body, { body: { ...body, dueOn: '2030-01-02' } });
    },
    'POST /api/reseller/v1/invoice-drafts': async () => {
      const body = draftOf(await newClient());
      return reseller('/invoice-drafts', body, { body: { ...body, dueOn: '2030-01-02' } });
    },
    'POST /api/admin/v1/invoice-drafts/{id}/issue': () => issueOf(admin),
    'POST /api/reseller/v1/invoice-drafts/{id}/issue': () => issueOf(reseller),
    'POST /api/admin/v1/invoices/{id}/copy': async () => {
      const { invoiceId } = await order(await newClient());
      return admin(`/invoices/${invoiceId}/copy`, undefined, { url: '/api/admin/v1/invoices/1/copy' });
    },
    'POST /api/reseller/v1/invoices/{id}/copy': async () => {
      const { invoiceId } = await order(await newClient());
      return reseller(`/invoices/${invoiceId}/copy`, undefined, { url: '/api/reseller/v1/invoices/1/copy' });
    },
    'POST /api/admin/v1/invoices/{id}/credit-notes': async () => {
      const { invoiceId } = await order(await newClient());
      const body = { amount: eur('1.00'), reason: 'A line too many' };
      return admin(`/invoices/${invoiceId}/credit-notes`, body, { body: { ...body, amount: eur('2.00') } });
    },
    'POST /api/admin/v1/invoices/{id}/write-off': async () => {
      const { invoiceId } = await order(await newClient());
      return admin(`/invoices/${invoiceId}/write-off`, { reason: 'Gone' }, { body: { reason: 'Moved away' } });
    },
    'POST /api/reseller/v1/invoices/{id}/credit': async () => {
      const { invoiceId } = await creditAndInvoice();
      return reseller(`/invoices/${invoiceId}/credit`, { amount: eur('1.00') }, { body: { amount: eur('2.00') } });
    },
    'POST /api/admin/v1/services/{id}/upgrades': async () => {
      const { url, body, other } = await running();
      return admin(url, body, other);
    },
    'POST /api/reseller/v1/services/{id}/upgrades': async () => {
      const { url, body, other } = await running();
      return reseller(url, body, other);
    },
    'POST /api/client/v1/mass-payments': async () => {
      const client = await newClient();
      const ids = [await order(client), await order(client), await order(client)].map(({ invoiceId }) => invoiceId);
      const call = { url: '/api/client/v1/mass-payments', token: client.token, body: { invoiceIds: ids.slice(0, 2) } };
      return { call, scope: `client:${client.clientId}`, other: { body: { invoiceIds: ids } } };
    },
    'POST /api/client/v1/funds': async () => {
      const { clientId, token } = await newClient();
      const allowed = { level: 'default', scopeId: 0, key: 'billing.addFunds', value: true } as const;
      await web.get(SettingsService).set(Actor.system('test'), allowed);
      const call = { url: '/api/client/v1/funds', token, body: { amount: eur('20.00') } };
      return { call, scope: `client:${clientId}`, other: { body: { amount: eur('30.00') } } };
    },
    'POST /api/client/v1/services/{id}/upgrades': async () => {
      const { client, url, body, other } = await running();
      const call = { method: 'POST', url: `/api/client/v1${url}`, token: client.token, body };
      return { call, scope: `client:${client.clientId}`, other };
    },
  };
  const heldPayment = async (): Promise<number> => {
    const id = ++count;
    const { webhookSecret } = sandboxKeys(web.env.values.RELABEL_SECRET_KEY);
    const session = {
      id: `cs_h${id}`,
      object: 'checkout.session',
      amount_total: 500,
      currency: 'eur',
      payment_intent: `pi_h${id}`,
      payment_status: 'paid',
    };
    const event = {
      id: `evt_h${id}`,
      object: 'event',
      type: 'checkout.session.completed',
      created: 1,
      livemode: false,
      data: { object: session },
    };
    const body = JSON.stringify(event);
    const headers = { 'stripe-signature': stripeSignature(body, webhookSecret) };
    expect((await web.call({ url: '/webhooks/stripe/provider', body, headers })).status).toBe(200);
    const [row] = await web.database.sql<{ id: number }>('SELECT id FROM rc_payments WHERE transaction_id = ?', [
      `pi_h${id}`,
    ]);
    return row.id;
  };
  const send = ({ call, host }: Sample, changes: Partial<Call> = {}) =>
    host ? web.callStore(host, { ...call, ...changes }) : web.call({ ...call, ...changes });

  it('are known one by one', () => {
    const keyed = web.openApi.operations.filter((o) => o.keyed).map(nameOf);
    expect(Object.keys(samples).sort()).toEqual(keyed.sort());
  });

  it.each(Object.keys(samples))(
    'need a key, happen once per key, and refuse the key for anything else: %s',
    async (name) => {
      const sample = await samples[name]();
      await web.drain();
      const none = await web.changes(async () => {
        for (const key of [undefined, '', 'x'.repeat(191)]) {
          const { status, body } = await send(sample, { key });
          expect([status, body.code]).toEqual([400, 'platform.idempotency_key_required']);
        }
      });
      expect(none).toEqual([]);

      const key = `once-${++count}`;
      const first = await send(sample, { key });
      expect([200, 201, 204], first.text).toContain(first.status);
      await web.drain();

      const repeated = await web.changes(async () => {
        for (let n = 0; n < 2; n++) {
          const again = await send(sample, { key });
          expect([again.status, again.body]).toEqual([first.status, first.body]);
        }
        const other = await send(sample, { ...sample.other, key });
        expect([other.status, other.body?.code], other.text).toEqual([422, 'platform.idempotency_mismatch']);
        await web.drain();
      });
      expect(repeated).toEqual([]);
    },
  );

  it.each(Object.keys(samples))('say 409 while the first one runs, and change nothing: %s', async (name) => {
    const sample = await samples[name]();
    await web.drain();
    const { method = 'POST', url, body } = sample.call;
    const key = `runs-${++count}`;
    const hash = createHash('sha256')
      .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
      .digest('hex');
    const other = await connect(testServerUrl(), web.database.name);
    try {
      await other.query('START TRANSACTION');
      await other.query('INSERT INTO rc_idempotency_keys (scope, idempotency_key, request_hash) VALUES (?,?,?)', [
        sample.scope,
        key,
        hash,
      ]);
      const changed = await web.changes(async () => {
        const { status, body: problem, text } = await send(sample, { key });
        expect([status, problem.code], text).toEqual([409, 'platform.idempotency_running']);
      });
      expect(changed).toEqual([]);
      // The process that held the key died: its lock is gone, so the repeat does the work.
      await other.query('ROLLBACK');
      const { status, text } = await send(sample, { key });
      expect([200, 201, 204], text).toContain(status);
    } finally {
      await other.end();
    }
  });

  it('happen once when sixteen of one key arrive together', async () => {
    const sample = await samples['POST /api/admin/v1/invoices/{id}/payments']();
    const answers = await Promise.all(Array.from({ length: 16 }, () => send(sample, { key: 'sixteen' })));
    for (const { status, text } of answers) expect([201, 409], text).toContain(status);
    expect(answers.some((a) => a.status === 201)).toBe(true);
    const { transactionId } = sample.call.body as { transactionId: string };
    expect(await web.database.sql('SELECT amount FROM rc_payments WHERE transaction_id = ?', [transactionId])).toEqual([
      { amount: '1.00' },
    ]);
  });

  it('do not share a key between two who ask', async () => {
    const [one, two] = [await samples['POST /api/store/v1/checkout'](), await samples['POST /api/store/v1/checkout']()];
    const [first, second] = [await send(one, { key: 'shared' }), await send(two, { key: 'shared' })];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.orderId).not.toBe(second.body.orderId);
  });

  it('make one payment of one transfer, whatever the keys are', async () => {
    const sample = await samples['POST /api/admin/v1/invoices/{id}/payments']();
    const [first, second] = [await send(sample, { key: `t-${++count}` }), await send(sample, { key: `t-${++count}` })];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toMatchObject({ paymentId: first.body.paymentId, duplicate: true });
  });

  it('leave the ledger clean', async () => {
    await web.drain();
    const { body } = await web.call({ url: '/api/admin/v1/ledger/verification', token: web.world.admin.token });
    expect(body.invariants.filter((i: { violations: number }) => i.violations > 0)).toEqual([]);
  });
});
