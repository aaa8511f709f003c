import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORLD_PASSWORD, type WorldReseller } from '../support/world.js';
import { DeclaredRoutes } from '../../apps/api/src/auth/declared-routes.js';
import { httpWorld, type HttpWorld } from './http-world.js';
import type { Audience, Operation } from './openapi.js';
import {
  askSignedIn,
  type Belongings,
  clientBelongings,
  furnish,
  needsSession,
  pathOf,
  resellerBelongings,
} from './tenants.js';

const CELL = { itemType: 'product', itemId: 1, currency: 'EUR', term: 'annually' };
/** A body that the owner of the thing could send. A new route with a body and an id needs one here. */
const BODIES: Record<string, unknown> = {
  'PUT /api/reseller/v1/domains/{id}/lock': { locked: true },
  'PUT /api/reseller/v1/domains/{id}/fields': { fields: [] },
  'PUT /api/client/v1/domains/{id}/lock': { locked: true },
  'PUT /api/client/v1/domains/{id}/fields': { fields: [] },
  'POST /api/reseller/v1/services/{id}/upgrade-quote': { productId: 1, term: 'annually' },
  'POST /api/client/v1/services/{id}/upgrade-quote': { productId: 1, term: 'annually' },
  'POST /api/reseller/v1/services/{id}/upgrades': { productId: 1, term: 'annually' },
  'POST /api/client/v1/services/{id}/upgrades': { productId: 1, term: 'annually' },
  'POST /api/reseller/v1/services/{type}/{id}/cancellation': { kind: 'immediate' },
  'POST /api/client/v1/services/{type}/{id}/cancellation': { kind: 'immediate' },
  'POST /api/reseller/v1/services/{type}/{id}/suspend': { reason: 'spam' },
  'PATCH /api/reseller/v1/clients/{id}': { city: 'Elsewhere' },
  'POST /api/reseller/v1/clients/{id}/impersonation': { reason: 'asked on the phone' },
  'PUT /api/reseller/v1/price-rules/{id}': { scope: 'all', kind: 'percent', value: '41', ending: '.99' },
  'PATCH /api/reseller/v1/price-change-sets/{id}': { name: 'Autumn' },
  'PUT /api/reseller/v1/price-change-sets/{id}/cells': { cells: [{ ...CELL, price: null }] },
  'POST /api/reseller/v1/price-change-sets/{id}/cells/remove': { cells: [CELL] },
  'POST /api/reseller/v1/price-change-sets/{id}/publish': {},
  'POST /api/reseller/v1/price-change-sets/{id}/schedule': { publishAt: '2030-01-01T00:00:00Z' },
  'PUT /api/reseller/v1/promotions/{id}': {
    code: 'TEN-ALPHA',
    kind: 'percent',
    percent: '12',
    appliesTo: [{ type: 'product', id: 0 }],
  },
  'PUT /api/reseller/v1/invoice-drafts/{id}': { dueOn: '2030-01-01', paymentMethod: 'banktransfer', lines: [] },
  'POST /api/reseller/v1/invoices/{id}/credit': { amount: { amount: '1.00', currency: 'EUR' } },
  'POST /api/client/v1/invoices/{id}/card-payments': { returnPath: '/account' },
  'POST /api/client/v1/invoices/{id}/card-charges': { amount: { amount: '1.00', currency: 'EUR' } },
  'POST /api/client/v1/invoices/{id}/credit': { amount: { amount: '1.00', currency: 'EUR' } },
};
/** What the owner himself is told where his things do not allow it: no credit, no pay page at a declined gateway. */
const OWNER_IS_REFUSED: Record<string, string> = {
  // A program signs in as nobody.
  'POST /api/reseller/v1/clients/{id}/impersonation': 'impersonation.needs_session',
  // Its order was cancelled by a request before this one.
  'GET /api/reseller/v1/services/{type}/{id}/renewal-quote': 'ordering.service_does_not_renew',
  'PUT /api/reseller/v1/domains/{id}/lock': 'domains.not_active',
  'POST /api/reseller/v1/domains/{id}/epp-code': 'domains.not_active',
  'PUT /api/client/v1/domains/{id}/lock': 'domains.not_active',
  'POST /api/client/v1/domains/{id}/epp-code': 'domains.not_active',
  'DELETE /api/reseller/v1/price-change-sets/{id}': 'pricing.change_set_state',
  'PUT /api/reseller/v1/price-change-sets/{id}/cells': 'pricing.change_set_state',
  'POST /api/reseller/v1/price-change-sets/{id}/cells/remove': 'pricing.change_set_state',
  'POST /api/reseller/v1/price-change-sets/{id}/schedule': 'pricing.change_set_state',
  'POST /api/reseller/v1/price-change-sets/{id}/unschedule': 'pricing.change_set_state',
  'POST /api/reseller/v1/services/{id}/upgrade-quote': 'ordering.service_not_upgradable',
  'POST /api/client/v1/services/{id}/upgrade-quote': 'ordering.service_not_upgradable',
  'POST /api/reseller/v1/services/{id}/upgrades': 'ordering.service_not_upgradable',
  'POST /api/client/v1/services/{id}/upgrades': 'ordering.service_not_upgradable',
  'POST /api/reseller/v1/services/{id}/upgrades/cancel': 'ordering.no_upgrade_open',
  'POST /api/client/v1/services/{id}/upgrades/cancel': 'ordering.no_upgrade_open',
  'POST /api/reseller/v1/services/{type}/{id}/cancellation': 'ordering.service_not_running',
  'POST /api/client/v1/services/{type}/{id}/cancellation': 'ordering.service_not_running',
  'POST /api/reseller/v1/services/{type}/{id}/suspend': 'ordering.suspending_off',
  'POST /api/reseller/v1/services/{type}/{id}/unsuspend': 'ordering.suspending_off',
  'POST /api/reseller/v1/orders/{id}/accept': 'ordering.accepting_off',
  'POST /api/reseller/v1/cancellation-requests/{id}/withdraw': 'ordering.cancellation_decided',
  'POST /api/client/v1/cancellation-requests/{id}/withdraw': 'ordering.cancellation_decided',
  'POST /api/client/v1/invoices/{id}/card-charges': 'payments.charge_amount',
  'POST /api/client/v1/invoices/{id}/credit': 'payments.insufficient_credit',
  'POST /api/reseller/v1/invoices/{id}/credit': 'payments.insufficient_credit',
  // It was deleted by a request before this one.
  'POST /api/reseller/v1/invoice-drafts/{id}/issue': 'invoicing.not_found',
};

/** What a page of prices, a month or a search has to be asked with. */
function queryOf(path: string): string {
  if (path.endsWith('/statistics')) return '?from=2026-10-01&to=2026-12-31';
  if (path.endsWith('/search')) return '?q=client';
  if (/\/statement(\/(csv|pdf))?$/.test(path)) return '?currency=EUR&month=2026-11';
  if (path.endsWith('/explain/prices')) return '?itemType=product&itemId=1&term=annually&currency=EUR';
  return path.endsWith('/prices') ? '?itemType=product&currency=EUR' : '';
}

const nameOf = ({ method, path }: Operation) => `${method} ${path}`;
let keys = 0;

describe('walls between tenants', () => {
  let web: HttpWorld;
  const own = {} as Record<'alpha' | 'alphaClient' | 'alphaSibling' | 'beta' | 'betaClient' | 'direct', Belongings>;

  beforeAll(async () => {
    web = await httpWorld();
    await furnish(web, WORLD_PASSWORD);
    const { alpha, beta, directClient } = web.world;
    const { database } = web;
    own.alpha = await resellerBelongings(database, alpha.resellerId, alpha.client.clientId);
    own.beta = await resellerBelongings(database, beta.resellerId, beta.client.clientId);
    own.alphaClient = await clientBelongings(database, alpha.client.clientId);
    own.alphaSibling = await clientBelongings(database, alpha.sibling.clientId);
    own.betaClient = await clientBelongings(database, beta.client.clientId);
    own.direct = {
      ...(await clientBelongings(database, directClient.clientId)),
      clients: { id: directClient.clientId },
    };
  });
  afterAll(() => web?.close());

  const request = (operation: Operation, url: string, token: string | undefined) => {
    const body = operation.hasBody ? (BODIES[nameOf(operation)] ?? {}) : undefined;
    const key = operation.keyed ? `wall-${keys++}` : undefined;
    const call = { method: operation.method, url, token, body, key };
    return operation.audience === 'store' ? web.callStore('alpha.localhost', call) : web.call(call);
  };
  const withIds = (audience: Audience) => web.openApi.of(audience).filter((o) => o.pathParams.length > 0);

  it('knows for every route with an id what it reaches, and what its owner could send', () => {
    for (const [audience, belongings] of [
      ['reseller', own.alpha],
      ['client', own.alphaClient],
    ] as const) {
      expect(withIds(audience).length).toBeGreaterThan(8);
      for (const operation of withIds(audience)) {
        expect(pathOf(operation.path, belongings), `an id for ${nameOf(operation)}`).not.toBeNull();
        if (operation.hasBody) expect(BODIES[nameOf(operation)], `a body for ${nameOf(operation)}`).toBeDefined();
      }
    }
  });

  it('shows nothing of another reseller, and lets nobody change it: 404', async () => {
    for (const foreign of [own.beta, own.direct])
      for (const operation of withIds('reseller')) {
        const url = pathOf(operation.path, foreign);
        if (url === null) continue; // the direct client has no price rules or payouts
        const changed = await web.changes(async () => {
          const { status, text } = await request(operation, url, web.world.alpha.token);
          expect(status, `${operation.method} ${url}: ${text}`).toBe(404);
        });
        expect(changed, `${operation.method} ${url}`).toEqual([]);
      }
  });

  it('shows nothing of another client, of this store or any other, and lets nobody change it: 404', async () => {
    for (const foreign of [own.alphaSibling, own.betaClient, own.direct])
      for (const operation of withIds('client')) {
        const url = pathOf(operation.path, foreign) as string;
        const changed = await web.changes(async () => {
          const { status, text } = await request(operation, url, web.world.alpha.client.token);
          expect(status, `${operation.method} ${url}: ${text}`).toBe(404);
        });
        expect(changed, `${operation.method} ${url}`).toEqual([]);
      }
  });

  it('says the same about a foreign id as about one that nobody has', async () => {
    for (const [audience, foreign, token] of [
      ['reseller', own.beta, web.world.alpha.token],
      ['client', own.alphaSibling, web.world.alpha.client.token],
    ] as const)
      for (const operation of withIds(audience)) {
        const strip = ({ body }: { body: any }) =>
          JSON.stringify({ ...body, instance: '', requestId: '', params: Object.keys(body.params) });
        const nobody = operation.path.replace('{type}', 'hosting').replace(/\{\w+\}/g, '2000000000');
        const [theirs, none] = [
          await request(operation, pathOf(operation.path, foreign) as string, token),
          await request(operation, nobody, token),
        ];
        expect(strip(theirs).replace(/\d+/g, 'n'), nameOf(operation)).toBe(strip(none).replace(/\d+/g, 'n'));
      }
  });

  it.each(['0', '-1', '1.5', 'abc', '1e3', '99999999999', '1%00', "1' OR 1=1"])(
    'finds nothing under the id %s',
    async (id) => {
      for (const [audience, token] of [
        ['reseller', web.world.alpha.token],
        ['client', web.world.alpha.client.token],
      ] as const)
        for (const operation of withIds(audience)) {
          const url = operation.path
            .replace('{type}', 'hosting')
            .replace(/\{\w+\}/g, encodeURIComponent(id).replace('%25', '%'));
          const { status, text } = await request(operation, url, token);
          expect([400, 404], `${operation.method} ${url}: ${text}`).toContain(status);
        }
    },
  );

  it('puts nothing of another store into any list', async () => {
    const { alpha, beta } = web.world;
    const marks = (of: WorldReseller) => [
      of.host,
      of.company,
      `first-${of.host.split('.')[0]}`,
      `second-${of.host.split('.')[0]}`,
      `third-${of.host.split('.')[0]}`,
    ];
    for (const [audience, { email, token }, { host }, foreign] of [
      ['reseller', alpha, alpha, marks(beta)],
      ['reseller', beta, beta, marks(alpha)],
      ['client', alpha.client, alpha, [...marks(beta), 'sibling@', 'third-alpha']],
      ['client', alpha.sibling, alpha, ['client@alpha', 'first-alpha', 'second-alpha', ...marks(beta)]],
    ] as const)
      for (const operation of web.openApi.of(audience).filter((o) => o.method === 'GET' && o.pathParams.length === 0)) {
        const url = `${operation.path}${queryOf(operation.path)}`;
        const { status, text } = needsSession(operation.path)
          ? await askSignedIn(web, { audience, email, host }, url)
          : await web.call({ url, token });
        expect(status, `${operation.path}: ${text}`).toBe(200);
        for (const mark of foreign) expect(text, `${operation.path} for ${audience}`).not.toContain(mark);
      }
  });

  it('finds nothing of another store by filters and searches', async () => {
    const { alpha, beta } = web.world;
    const queries = {
      'filter[clientId]': String(beta.client.clientId),
      'filter[resellerId]': String(beta.resellerId),
      'filter[invoiceId]': String(beta.paid.invoiceId),
      'filter[orderId]': String(beta.paid.orderId),
      q: 'client@beta',
    };
    let tried = 0;
    for (const { path, queryParams } of web.openApi.of('reseller').filter((o) => o.isList && o.pathParams.length === 0))
      for (const [name, value] of Object.entries(queries)) {
        const { status, body, text } = await web.call({ url: `${path}?${name}=${value}`, token: alpha.token });
        if (!queryParams.includes(name)) {
          expect(status, `${path}?${name}: ${text}`).toBe(400);
          continue;
        }
        tried++;
        expect([status, body.items], `${path}?${name}`).toEqual([200, []]);
      }
    expect(tried).toBeGreaterThan(3);
  });

  it('takes no foreign id in a body: a client, a session to switch to', async () => {
    const { alpha, beta, directClient, productId } = web.world;
    const lines = [
      { ref: 'a', item: { type: 'product', id: productId }, term: 'annually', quantity: 1, domain: 'foreign-body.com' },
    ];
    for (const clientId of [beta.client.clientId, directClient.clientId, beta.resellerId, 2_000_000_000]) {
      const changed = await web.changes(async () => {
        const body = { clientId, lines, paymentMethod: 'banktransfer' };
        const order = await web.call({
          url: '/api/reseller/v1/orders',
          token: alpha.token,
          key: `body-${clientId}`,
          body,
        });
        expect(order.status, order.text).toBe(404);
        const change = await web.call({
          url: '/api/client/v1/session/switch',
          token: alpha.client.token,
          body: { clientId },
        });
        expect([401, 404], change.text).toContain(change.status);
      });
      expect(changed).toEqual([]);
    }
  });

  it('keeps carts and logos in their store', async () => {
    const { body: cart, status } = await web.callStore('alpha.localhost', {
      url: '/api/store/v1/carts',
      body: { currency: 'EUR' },
    });
    expect(status).toBe(201);
    const line = {
      ref: 'a',
      item: { type: 'product', id: web.world.productId },
      term: 'annually',
      quantity: 1,
      domain: 'cart-a.com',
    };
    const url = `/api/store/v1/carts/${cart.token}`;
    const changed = await web.changes(async () => {
      for (const call of [
        { url },
        { url, method: 'PATCH', body: { currency: 'USD' } },
        { url: `${url}/lines`, body: line },
        { url: `${url}/lines/a`, method: 'DELETE' },
      ])
        expect((await web.callStore('beta.localhost', call)).status).toBe(404);
      expect((await web.callStore('beta.localhost', { url: '/api/store/v1/brand/logo/1' })).status).toBe(404);
    });
    expect(changed).toEqual([]);
    expect((await web.callStore('alpha.localhost', { url })).status).toBe(200);
  });

  it('lets an audience call its own routes only: 403, and 401 without a token', async () => {
    const { admin, alpha } = web.world;
    const tokens = { admin: admin.token, reseller: alpha.token, client: alpha.client.token };
    const open = new Set(
      web.api
        .get(DeclaredRoutes)
        .all()
        .filter((r) => r.needs === null)
        .map((r) => `${r.method} ${r.path.replace(/:(\w+)/g, '{$1}')}`),
    );
    const changed = await web.changes(async () => {
      for (const audience of ['admin', 'reseller', 'client'] as const)
        for (const operation of web.openApi.of(audience)) {
          const url = operation.path.replace('{type}', 'hosting').replace(/\{\w+\}/g, '1');
          for (const [kind, token] of Object.entries(tokens)) {
            if (kind === audience) continue;
            const { status, body } = await request(operation, url, token);
            expect(status, `${nameOf(operation)} by ${kind}`).toBe(403);
            expect(body.code).toBe('identity.wrong_audience');
          }
          if (open.has(nameOf(operation))) continue;
          expect((await request(operation, url, undefined)).status, nameOf(operation)).toBe(401);
        }
    });
    expect(changed).toEqual([]);
  });

  it('knows no token that was cut, swapped or made up, and none that was revoked', async () => {
    const { alpha } = web.world;
    const url = '/api/reseller/v1/clients';
    for (const token of [
      'x',
      alpha.token.slice(0, -1),
      `${alpha.token}x`,
      alpha.client.sessionToken,
      'null',
      'eyJhbGciOiJub25lIn0.e30.',
    ])
      expect((await web.call({ url, token })).status, token).toBe(401);
    const { body: made } = await web.call({
      url: '/api/reseller/v1/api-tokens',
      token: alpha.token,
      body: { label: 'short' },
    });
    expect((await web.call({ url, token: made.token })).status).toBe(200);
    await web.call({ method: 'DELETE', url: `/api/reseller/v1/api-tokens/${made.id}`, token: alpha.token });
    expect((await web.call({ url, token: made.token })).status).toBe(401);
  });

  it('holds a token with scopes to its scopes', async () => {
    const { alpha } = web.world;
    const narrow = { label: 'reads orders', scopes: ['orders.read'] };
    const { body: made } = await web.call({ url: '/api/reseller/v1/api-tokens', token: alpha.token, body: narrow });
    expect((await web.call({ url: '/api/reseller/v1/orders', token: made.token })).status).toBe(200);
    for (const url of ['/api/reseller/v1/clients', '/api/reseller/v1/payouts', '/api/reseller/v1/settings'])
      expect((await web.call({ url, token: made.token })).status, url).toBe(403);
    const wider = await web.call({ url: '/api/reseller/v1/api-tokens', token: made.token, body: { label: 'wider' } });
    expect(wider.status).toBe(403);
  });

  it('binds a session to its store: it is nobody at another host', async () => {
    const { alpha } = web.world;
    const credentials = { email: alpha.client.email, password: WORLD_PASSWORD };
    const signIn = await web.callStore('alpha.localhost', { url: '/api/client/v1/session', body: credentials });
    expect(signIn.status, signIn.text).toBe(200);
    const cookie = String([signIn.headers['set-cookie']].flat()[0]).split(';')[0];
    const me = (host: string) => web.callStore(host, { url: '/api/client/v1/session', headers: { cookie } });
    expect((await me('alpha.localhost')).status).toBe(200);
    for (const host of ['beta.localhost', 'localhost', 'nobody.localhost', 'alpha.localhost.evil.example'])
      expect((await me(host)).status, host).toBe(401);
    expect((await web.callStore('beta.localhost', { url: '/api/client/v1/session', body: credentials })).status).toBe(
      401,
    );
  });

  it('opens to the owner what it hid from the others', async () => {
    const { alpha } = web.world;
    for (const [audience, mine, token] of [
      ['client', own.alphaClient, alpha.client.token],
      ['reseller', own.alpha, alpha.token],
    ] as const)
      for (const operation of withIds(audience)) {
        const { status, body, text } = await request(operation, pathOf(operation.path, mine) as string, token);
        const refused = OWNER_IS_REFUSED[nameOf(operation)];
        if (refused) expect(body.code, nameOf(operation)).toBe(refused);
        else expect([200, 201, 204], `${nameOf(operation)}: ${text}`).toContain(status);
      }
  });
});
