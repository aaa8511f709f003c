import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityService } from '#identity';
import { Actor, PROVIDER } from '#kernel';
import { PaymentsService } from '#payments';
import { Drain } from '#platform';
import { createHttpApp } from '#platform/http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type MailSink,
  sandboxKeys,
  startMailSink,
  startStripeFake,
  type StripeFake,
  testDatabase,
  type TestDatabase,
  testEnv,
} from '#testing';
import { ApiModule } from '../../apps/api/src/app.module.js';
import { catalogueFiles } from '../../apps/cli/seed/demo.js';
import { prepareStorefront } from '../../apps/storefront/src/prepare-storefront.js';
import { StorefrontModule } from '../../apps/storefront/src/storefront.module.js';

/** From a price list to the first payout, by API alone; each step reads what the step before answered. */
describe('the main job, by API', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let store: NestFastifyApplication;
  let cards: StripeFake;
  let mail: MailSink;
  let apiUrl = '';
  let storeUrl = '';
  const tokens: Record<string, string> = {};
  const ids: Record<string, number> = {};
  let order: { orderId: number; invoiceId: number; total: { amount: string; currency: string } };

  beforeAll(async () => {
    database = await testDatabase();
    mail = await startMailSink({ smtpPort: 0, httpPort: 0 });
    const env = testEnv(database.url, { SMTP_URL: `smtp://127.0.0.1:${mail.smtpPort}` });
    api = await createHttpApp(ApiModule.forRoot(env), env, 'test');
    store = await createHttpApp(StorefrontModule.forRoot(env), env, 'test');
    await prepareStorefront(store);
    await api.listen(0, '127.0.0.1');
    await store.listen(0, '127.0.0.1');
    apiUrl = await api.getUrl();
    storeUrl = await store.getUrl();
    const keys = sandboxKeys(env.values.RELABEL_SECRET_KEY);
    cards = await startStripeFake({
      webhookUrl: `${apiUrl}/webhooks/stripe/provider`,
      secret: keys.webhookSecret,
      apiKey: keys.apiKey,
    });
    const identity = api.get(IdentityService, { strict: false });
    await identity.createAdmin(Actor.system('test'), {
      email: 'admin@provider.localhost',
      password: 'correct horse 7',
      firstName: 'A',
      lastName: 'B',
    });
    tokens.admin = (await identity.issueToken({ kind: 'admin', id: null })).token;
    const account = {
      code: 'provider',
      book: PROVIDER,
      gateway: 'stripe' as const,
      secretKey: keys.apiKey,
      webhookSecret: keys.webhookSecret,
    };
    await api.get(PaymentsService, { strict: false }).saveGatewayAccount({ ...account, apiBase: cards.url });
  });
  afterAll(async () => {
    await api?.close();
    await store?.close();
    await cards?.close();
    await mail?.close();
    await database?.drop();
  });

  async function call(who: string, method: string, path: string, body?: object, expected = 0): Promise<any> {
    const audience = who === 'visitor' || path.startsWith('/api/store') ? 'store' : who;
    const url = audience === 'store' ? storeUrl : apiUrl;
    const headers: Record<string, string> = { 'idempotency-key': `${method} ${path} ${who}` };
    if (body) headers['content-type'] = 'application/json';
    if (tokens[who]) headers.authorization = `Bearer ${tokens[who]}`;
    // fetch does not let a caller choose the Host, so requests of the store carry it through inject.
    if (audience === 'store') {
      const answer = await store.inject({
        method: method as 'GET',
        url: path,
        headers: { ...headers, host: 'first.localhost' },
        payload: body,
      });
      const json = answer.payload === '' ? null : JSON.parse(answer.payload);
      if (expected ? answer.statusCode !== expected : answer.statusCode >= 300)
        throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.payload}`);
      return json;
    }
    const answer = await fetch(`${url}${path}`, { method, headers, body: body ? JSON.stringify(body) : undefined });
    const text = await answer.text();
    if (expected ? answer.status !== expected : !answer.ok)
      throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }
  const admin = (method: string, path: string, body?: object, expected = 0) =>
    call('admin', method, `/api/admin/v1${path}`, body, expected);
  const drain = async () => {
    await api.get(Drain, { strict: false }).work();
  };
  const settingsOf = async (key: string, value: unknown) =>
    admin('PUT', '/settings', { level: 'default', scopeId: 0, key, value });

  it('loads the price list after a dry run that changed nothing', async () => {
    const dry = await admin('POST', '/catalog/imports', { files: catalogueFiles(), dryRun: true });
    expect(dry.errors).toEqual([]);
    expect(await database.sql('SELECT COUNT(*) AS n FROM tblproducts')).toEqual([{ n: 0 }]);
    await admin('POST', '/catalog/imports', { files: catalogueFiles(), dryRun: false });
    expect(await database.sql('SELECT COUNT(*) AS n FROM tblproducts')).toEqual([{ n: 18 }]);
    expect(await database.sql('SELECT COUNT(*) AS n FROM tbldomainpricing')).toEqual([{ n: 50 }]);
  });

  it('makes a pricing group, fills it with ranges and methods, and puts a client into it', async () => {
    await settingsOf('billing.gateways', ['banktransfer', 'stripe']);
    await settingsOf('provider.company', 'The Provider');
    await admin('POST', '/tax/rules', { level: 1, name: 'VAT', country: 'DE', state: '', rate: '19' });
    ids.group = (await admin('POST', '/pricing-groups', { name: 'Start' })).id;
    const all = ['product', 'addon', 'option', 'domainregister', 'domainrenew', 'domaintransfer', 'domainaddon'];
    await admin('POST', `/pricing-groups/${ids.group}/items`, { allOf: all, method: 'difference', args: {} });
    const fill = { formula: { factor: '0.80' }, target: 'admin', overwrite: false };
    const dry = await admin('POST', `/pricing-groups/${ids.group}/fill`, { ...fill, dryRun: true });
    expect(dry.written).toBeGreaterThan(1000);
    await admin('POST', `/pricing-groups/${ids.group}/fill`, { ...fill, dryRun: false });
    await admin('POST', `/pricing-groups/${ids.group}/fill`, { ...fill, target: 'lowest', dryRun: false });
    await admin('POST', `/pricing-groups/${ids.group}/fill`, {
      ...fill,
      formula: { factor: '4' },
      target: 'highest',
      dryRun: false,
    });
    const person = {
      firstName: 'Re',
      lastName: 'Seller',
      companyName: 'First Host',
      email: 're@first.localhost',
      country: 'DE',
      currency: 'EUR',
    };
    ids.reseller = (await admin('POST', '/clients', person)).clientId;
    await admin('POST', '/resellers', { clientId: ids.reseller, groupId: ids.group });
    await drain();
    tokens.reseller = (
      await api.get(IdentityService, { strict: false }).issueToken({ kind: 'reseller', id: ids.reseller })
    ).token;
  });

  it('lets the reseller choose brand, host and prices inside the limits', async () => {
    const reseller = (method: string, path: string, body?: object, expected = 0) =>
      call('reseller', method, `/api/reseller/v1${path}`, body, expected);
    await reseller('PATCH', '/brand', { companyName: 'First Host', primaryColor: '#114488', accentColor: '#cc5500' });
    await reseller('POST', '/brand/hosts', { host: 'first.localhost' });
    const products = (await admin('GET', '/catalog/products?limit=1')).items;
    ids.product = products[0].id;
    const price = { itemType: 'product', itemId: ids.product, currency: 'EUR', term: 'monthly' };
    const outside = await reseller(
      'PUT',
      '/prices',
      { cells: [{ ...price, price: { setup: '0.00', recurring: '500.00' } }], dryRun: false },
      422,
    );
    expect(outside.errors.length).toBeGreaterThan(0);
    await reseller('PUT', '/prices', {
      cells: [{ ...price, price: { setup: '0.00', recurring: '4.99' } }],
      dryRun: false,
    });
    await reseller('POST', '/price-rules', { scope: 'all', kind: 'percent', value: '30' });
  });

  it('shows a visitor what is priced, and takes the order of a product with an addon and a domain', async () => {
    const visitor = (method: string, path: string, body?: object, expected = 0) =>
      call('visitor', method, `/api/store/v1${path}`, body, expected);
    const catalogue = await visitor('GET', '/catalogue?currency=EUR');
    const product = catalogue.groups.flatMap((g: any) => g.products).find((p: any) => p.id === ids.product);
    expect(JSON.stringify(product)).toContain('4.99');
    const registered = await visitor('POST', '/register', {
      email: 'visitor@example.org',
      password: 'correct horse 8',
      firstName: 'Vi',
      lastName: 'Sitor',
      address1: 'Street 1',
      city: 'Berlin',
      postcode: '10115',
      country: 'DE',
      currency: 'EUR',
    });
    ids.client = registered.clientId;
    tokens.client = (
      await api.get(IdentityService, { strict: false }).issueToken({ kind: 'client', id: ids.client })
    ).token;
    const [addon] = (await admin('GET', '/catalog/addons?limit=1')).items;
    const tld = (await admin('GET', '/catalog/tlds?limit=100')).items.find((t: any) => t.extension === '.com');
    order = await call('client', 'POST', '/api/store/v1/checkout', {
      paymentMethod: 'stripe',
      lines: [
        {
          ref: 'h',
          item: { type: 'product', id: ids.product },
          term: 'monthly',
          quantity: 1,
          domain: 'first-order.com',
        },
        { ref: 'a', item: { type: 'addon', id: addon.id }, term: 'monthly', quantity: 1, parentRef: 'h' },
        { ref: 'd', item: { type: 'domainregister', id: tld.id }, term: '1y', quantity: 1, domain: 'first-order.com' },
      ],
    });
    const invoice = await call('client', 'GET', `/api/client/v1/invoices/${order.invoiceId}`);
    expect(invoice.total).toEqual(order.total);
    expect(invoice.status).toBe('Unpaid');
  });

  it('is paid by card once, however often the gateway tells', async () => {
    const attempt = await call('client', 'POST', `/api/client/v1/invoices/${order.invoiceId}/card-payments`, {
      returnPath: '/invoices',
    });
    const session = String(attempt.url).split('/').pop();
    const paid = await fetch(`${cards.url}/fake/pay`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ session, card: '4242424242424242' }),
    });
    expect(paid.ok).toBe(true);
    await expect
      .poll(async () => (await call('client', 'GET', `/api/client/v1/invoices/${order.invoiceId}`)).status, {
        timeout: 10_000,
      })
      .toBe('Paid');
    await drain();
    expect(await database.sql('SELECT COUNT(*) AS n FROM rc_payments')).toEqual([{ n: 1 }]);
    expect(await database.sql('SELECT COUNT(*) AS n FROM rc_profit_entries')).toEqual([{ n: 3 }]);
  });

  it('becomes active when an admin has done the tasks, and the client is told by mail in the brand', async () => {
    for (const kind of ['provisioning-tasks', 'registrar-tasks'])
      for (const task of (await admin('GET', `/${kind}?filter[status]=open`)).items)
        await admin('POST', `/${kind}/${task.id}/complete`, { note: 'done' });
    await drain();
    expect(await database.sql('SELECT domainstatus FROM tblhosting')).toEqual([{ domainstatus: 'Active' }]);
    expect(await database.sql('SELECT status FROM tbldomains')).toEqual([{ status: 'Active' }]);
    const mails = mail.mails().filter((m) => m.to.includes('visitor@example.org'));
    expect(mails.length).toBeGreaterThanOrEqual(4);
    for (const m of mails) expect(m.from).toContain('First Host');
  });

  it('pays the profit out to the wallet of the reseller, who sees it', async () => {
    const [profit] = await database.sql<{ amount: string }>('SELECT SUM(amount) AS amount FROM rc_profit_entries');
    await settingsOf('payout.minimum', { EUR: '0.01' });
    const payout = await admin('POST', '/payouts', { resellerId: ids.reseller, currency: 'EUR' });
    expect(payout.amount).toEqual({ amount: profit.amount, currency: 'EUR' });
    const { id } = payout;
    await admin('POST', `/payouts/${id}/approve`);
    await admin('POST', `/payouts/${id}/send`);
    const wallets = await call('reseller', 'GET', '/api/reseller/v1/wallets');
    expect(JSON.stringify(wallets)).toContain(profit.amount);
    await drain();
  });

  it('leaves a clean ledger and nothing to deliver', async () => {
    const verdict = await admin('GET', '/ledger/verification');
    expect(verdict.invariants.filter((i: any) => i.violations > 0)).toEqual([]);
    expect(
      await database.sql("SELECT handler, last_error FROM rc_event_deliveries WHERE status <> 'delivered'"),
    ).toEqual([]);
  });
});
