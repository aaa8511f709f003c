import { PROVIDER } from '#kernel';
import type { TestDatabase } from '#testing';
import { basket, placeOrder, WORLD_PASSWORD, type WorldClient } from '../support/world.js';
import type { Answer, Call, HttpWorld } from './http-world.js';
import type { Audience } from './openapi.js';

/** What one tenant owns, by the routes that reach it: the value of each part of the path. */
export type Belongings = Record<string, Record<string, string | number>>;

/** One row of each kind that a client can have; gives every client of the world all of them. */
export async function clientBelongings(database: TestDatabase, clientId: number): Promise<Belongings> {
  const first = firstOf(database);
  const invoice = await first(
    "SELECT id FROM tblinvoices WHERE userid = ? AND status <> 'Draft' ORDER BY id DESC",
    clientId,
  );
  const order = await first('SELECT id FROM tblorders WHERE userid = ? ORDER BY id DESC', clientId);
  const hosting = await first('SELECT id FROM tblhosting WHERE userid = ? ORDER BY id DESC', clientId);
  const domain = await first('SELECT id FROM tbldomains WHERE userid = ? ORDER BY id DESC', clientId);
  const email = await first('SELECT id FROM tblemails WHERE userid = ?', clientId);
  const cardPayment = await first('SELECT id FROM rc_payment_attempts WHERE client_id = ?', clientId);
  return {
    invoices: { id: invoice },
    orders: { id: order },
    services: { type: 'hosting', id: hosting },
    domains: { id: domain },
    emails: { id: email },
    'card-payments': { id: cardPayment },
    'pay-methods': { id: await first('SELECT id FROM tblpaymethods WHERE userid = ?', clientId) },
    'card-setups': { id: await first('SELECT id FROM rc_card_setups WHERE client_id = ?', clientId) },
    refunds: { id: await first('SELECT id FROM rc_refunds WHERE client_id = ?', clientId) },
    disputes: { id: await first('SELECT id FROM rc_disputes WHERE client_id = ?', clientId) },
    'invoice-drafts': {
      id: await first("SELECT invoice_id AS id FROM rc_invoices WHERE client_id = ? AND status = 'Draft'", clientId),
    },
    'cancellation-requests': {
      id: await first('SELECT id FROM rc_cancel_requests WHERE client_id = ?', clientId),
    },
    'credit-notes': { id: await first('SELECT id FROM rc_credit_notes WHERE client_id = ?', clientId) },
    ...(await accountBelongings(database, 'client', clientId)),
  };
}

export async function resellerBelongings(
  database: TestDatabase,
  resellerId: number,
  clientId: number,
): Promise<Belongings> {
  const first = firstOf(database);
  const ofClient = await clientBelongings(database, clientId);
  return {
    ...ofClient,
    clients: { id: clientId },
    hosts: { hostId: await first('SELECT id FROM rc_brand_hosts WHERE reseller_id = ?', resellerId) },
    'price-rules': { id: await first('SELECT id FROM rc_price_rules WHERE reseller_id = ?', resellerId) },
    'price-change-sets': { id: await first('SELECT id FROM rc_price_change_sets WHERE reseller_id = ?', resellerId) },
    profits: { id: await first('SELECT id FROM rc_profit_entries WHERE reseller_id = ?', resellerId) },
    payouts: { id: await first('SELECT id FROM rc_payouts WHERE reseller_id = ?', resellerId) },
    promotions: { id: await first('SELECT id FROM rc_promotions WHERE reseller_id = ?', resellerId) },
    'promotion-batches': { id: await first('SELECT id FROM rc_promotion_batches WHERE reseller_id = ?', resellerId) },
    'invoice-lines': { id: await first('SELECT id FROM rc_invoice_lines WHERE reseller_id = ?', resellerId) },
    'order-lines': { id: await first('SELECT id FROM rc_order_lines WHERE reseller_id = ?', resellerId) },
    'profit-entries': { id: await first('SELECT id FROM rc_profit_entries WHERE reseller_id = ?', resellerId) },
    ...(await accountBelongings(database, 'reseller', resellerId)),
  };
}

async function accountBelongings(database: TestDatabase, kind: string, clientId: number): Promise<Belongings> {
  const first = firstOf(database);
  const token = await first(
    'SELECT id FROM rc_api_tokens WHERE actor_kind = ? AND actor_id = ? ORDER BY id DESC',
    kind,
    clientId,
  );
  const session = await first('SELECT id FROM rc_sessions WHERE audience = ? AND client_id = ?', kind, clientId);
  return { 'api-tokens': { id: token }, sessions: { id: session } };
}

const firstOf =
  ({ sql }: TestDatabase) =>
  async (query: string, ...params: (string | number)[]): Promise<number> => {
    const [row] = await sql<{ id: number }>(`${query} LIMIT 1`, params);
    if (!row) throw new Error(`the world has no row for: ${query} [${params.join()}]`);
    return row.id;
  };

/** A path with the ids of a tenant's own things; null when nobody said what the route reaches. */
export function pathOf(path: string, belongings: Belongings): string | null {
  let noun = '';
  const parts = path.split('/').map((part): string | number | null => {
    if (!part.startsWith('{')) return (noun = part);
    return belongings[noun]?.[part.slice(1, -1)] ?? null;
  });
  return parts.includes(null) ? null : parts.join('/');
}

/** A part payment of which a part went back, and of which the bank took another part. */
async function givenBack({ call, database, world }: HttpWorld, invoiceId: number): Promise<void> {
  const { body } = await call({ url: `/api/admin/v1/invoices/${invoiceId}`, token: world.admin.token });
  const { currency } = body.open;
  const post = (what: string, more: object) =>
    call({
      url: `/api/admin/v1/invoices/${invoiceId}/${what}`,
      token: world.admin.token,
      key: `furnish-${what}-${invoiceId}`,
      body: more,
    });
  const amount = (value: string) => ({ amount: value, currency });
  await post('payments', {
    gateway: 'banktransfer',
    transactionId: `furnish-${invoiceId}`,
    amount: amount('2.00'),
    receivedOn: '2026-11-20',
  });
  await post('refunds', { destination: 'manual', reference: `back-${invoiceId}`, amount: amount('1.00') });
  const paymentId = await firstOf(database)(
    'SELECT id FROM rc_payments WHERE invoice_id = ? ORDER BY id DESC',
    invoiceId,
  );
  const taken = await call({
    url: `/api/admin/v1/payments/${paymentId}/chargebacks`,
    token: world.admin.token,
    key: `furnish-chargeback-${invoiceId}`,
    body: { amount: amount('0.50'), reference: `taken-${invoiceId}`, reason: 'Unknown payment', takenOn: '2026-11-25' },
  });
  if (taken.status !== 201) throw new Error(`no chargeback of payment ${paymentId}: ${taken.text}`);
}

/** Adds what the world has not yet: money given back or taken back, orders of the direct client, pay pages, second tokens, sessions of resellers. */
export async function furnish(web: HttpWorld, password: string): Promise<void> {
  const { alpha, beta, directClient, productId, addonId, tldId } = web.world;
  const lines = basket({ productId, addonId, tldId }, 'direct-first.com');
  await placeOrder(web, directClient.clientId, PROVIDER, lines);
  const clients: WorldClient[] = [alpha.client, alpha.sibling, beta.client, beta.sibling, directClient];
  for (const { clientId, token } of clients) {
    const [{ id }] = await web.database.sql<{ id: number }>(
      "SELECT id FROM tblinvoices WHERE userid = ? AND status = 'Unpaid' ORDER BY id DESC LIMIT 1",
      [clientId],
    );
    await givenBack(web, id);
    await web.database.sql(
      "INSERT INTO tblpaymethods (userid, payment_type, gateway_name) VALUES (?, 'RemoteCreditCard', 'other')",
      [clientId],
    );
    await web.database.sql(
      "INSERT INTO rc_card_setups (client_id, gateway_key, status, live) VALUES (?, ?, 'failed', NULL)",
      [clientId, `furnish-${clientId}`],
    );
    await web.database.sql(
      `INSERT INTO rc_cancel_requests (service_id, reseller_id, client_id, status, is_open)
       SELECT service_id, reseller_id, client_id, 'withdrawn', NULL FROM rc_services
       WHERE client_id = ? AND service_type = 'hosting' LIMIT 1`,
      [clientId],
    );
    const draft = { clientId, dueOn: '2030-01-01', paymentMethod: 'banktransfer', lines: [] };
    const { admin } = web.world;
    await web.call({
      url: '/api/admin/v1/invoice-drafts',
      token: admin.token,
      body: draft,
      key: `furnish-draft-${id}`,
    });
    const body = { returnPath: '/account' };
    await web.call({ url: `/api/client/v1/invoices/${id}/card-payments`, token, body, key: `furnish-${id}` });
    await web.call({ url: '/api/client/v1/api-tokens', token, body: { label: 'second' } });
  }
  for (const { resellerId, token, host } of [alpha, beta]) {
    await allowPromotions(web, resellerId);
    const rule = { kind: 'percent', percent: '10', appliesTo: [{ type: 'product', id: 0 }] };
    await web.call({ url: '/api/reseller/v1/promotions', token, body: { ...rule, code: `ten-${host.split('.')[0]}` } });
    const body = { ...rule, prefix: 'WALL', count: 3 };
    await web.call({ url: '/api/reseller/v1/promotion-batches', token, body, key: `furnish-${host}` });
  }
  for (const { email, token } of [alpha, beta]) {
    const cells = [{ itemType: 'product', itemId: productId, currency: 'EUR', term: 'annually', price: null }];
    const sets = '/api/reseller/v1/price-change-sets';
    const { body: set } = await web.call({ url: sets, token, body: { name: 'Spring', cells } });
    await web.call({ url: `${sets}/${set.id}/publish`, token, body: {} });
    await web.call({ url: '/api/reseller/v1/session', body: { email, password } });
    await web.call({ url: '/api/reseller/v1/api-tokens', token, body: { label: 'second' } });
  }
  await web.drain();
}

/** What a person asks in a browser and no token may: about the second factor of a sign-in. */
export const needsSession = (path: string): boolean => path.endsWith('/second-factor');

/** Signs a person of the world in and asks with the cookie: staff and resellers at PORT, clients at the host of their store. */
export async function askSignedIn(
  web: HttpWorld,
  { audience, email, host }: { audience: Audience; email: string; host: string },
  url: string,
): Promise<Answer> {
  const send = (call: Call) => (audience === 'client' ? web.callStore(host, call) : web.call(call));
  const signIn = await send({ url: `/api/${audience}/v1/session`, body: { email, password: WORLD_PASSWORD } });
  if (signIn.status !== 200) throw new Error(`${email} is not signed in: ${signIn.text}`);
  const cookie = String([signIn.headers['set-cookie']].flat()[0]).split(';')[0];
  return send({ url, headers: { cookie } });
}

/** Lets a reseller have promotions of his own. */
export async function allowPromotions(web: HttpWorld, resellerId: number): Promise<void> {
  const body = { level: 'reseller', scopeId: resellerId, key: 'promotions.enabled', value: true };
  await web.call({ method: 'PUT', url: '/api/admin/v1/settings', token: web.world.admin.token, body });
}
