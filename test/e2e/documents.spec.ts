import { Controller, Get, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEnv } from '#testing';
import { ApiModule } from '../../apps/api/src/app.module.js';
import { serveDocuments } from '../../apps/api/src/documents.js';
import { DeclaredRoutes } from '../../apps/api/src/auth/declared-routes.js';
import { httpWorld, type HttpWorld, send, startApp } from './http-world.js';
import { AUDIENCES } from './openapi.js';
import { askSignedIn, clientBelongings, furnish, needsSession, pathOf, resellerBelongings } from './tenants.js';
import { WORLD_PASSWORD } from '../support/world.js';

@Controller('api/admin/v1/forgotten')
class ForgottenController {
  @Get()
  read(): object {
    return {};
  }
}

@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

describe('routes and their documents', () => {
  let web: HttpWorld;
  beforeAll(async () => {
    web = await httpWorld();
    await furnish(web, WORLD_PASSWORD);
  });
  afterAll(() => web?.close());

  it('has every route of the APIs in a document, and nothing else', () => {
    // Servers call back at addresses of their own, described in docs/provisioning-callout.md.
    const isHook = ({ path }: { path: string }) => path.startsWith('/api/hooks/');
    const declared = [web.api, web.store].flatMap((app) =>
      app
        .get(DeclaredRoutes)
        .all()
        .filter((route) => !isHook(route)),
    );
    const routes = declared.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const documented = web.openApi.operations.map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(routes)].sort()).toEqual([...new Set(documented)].sort());
  });

  it('names what each route needs, and opens only what a stranger may do', () => {
    const open = [web.api, web.store].flatMap((app) =>
      app
        .get(DeclaredRoutes)
        .all()
        .filter((r) => r.needs === null),
    );
    const names = [...new Set(open.map(({ method, path }) => `${method} ${path}`))];
    const allowed =
      /^(POST|DELETE) \/api\/(admin|reseller|client)\/v1\/session$|^POST \/api\/(admin|reseller|client)\/v1\/session\/second-factor$|^POST \/api\/hooks\/provisioning\/:server$|^POST \/api\/reseller\/v1\/impersonation$|^POST \/api\/\w+\/v1\/password-reset(\/confirm)?$|^\w+ \/api\/store\/v1\/(register|brand|catalogue|domains|carts|gateways)/;
    expect(names.filter((name) => !allowed.test(name))).toEqual([]);
  });

  it('does not start with a route that says neither what it needs nor that it is public', async () => {
    const root = ApiModule.forRoot(web.env);
    const broken = { ...root, imports: [...(root.imports ?? []), ForgottenModule] };
    await expect(startApp(broken, web.env)).rejects.toThrow(
      /neither @Needs nor @Public[^]*GET \/api\/admin\/v1\/forgotten/,
    );
  });

  it('has an operation id and a summary for each route, and no two alike in one document', () => {
    for (const audience of AUDIENCES) {
      const ids = web.openApi.of(audience).map((o) => o.operationId);
      expect(
        ids.filter((id) => !/^[a-z][A-Za-z]+$/.test(id)),
        audience,
      ).toEqual([]);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        audience,
      ).toEqual([]);
      expect(
        web.openApi
          .of(audience)
          .filter((o) => o.summary === '')
          .map((o) => o.path),
        audience,
      ).toEqual([]);
    }
  });

  it('answers every list and every single thing as its document says', async () => {
    const { admin, alpha, groups, productId } = web.world;
    const mine = await resellerBelongings(web.database, alpha.resellerId, alpha.client.clientId);
    const client = await clientBelongings(web.database, alpha.client.clientId);
    const first = async (table: string) =>
      (await web.database.sql<{ id: number }>(`SELECT id FROM ${table} LIMIT 1`))[0].id;
    const { body: offered } = await web.call({ url: '/api/admin/v1/runs/tasks', token: admin.token });
    const { status: asked, body: run } = await web.call({
      url: '/api/admin/v1/runs',
      token: admin.token,
      body: { task: offered.items[0].name, date: '2026-11-25', dryRun: true },
    });
    expect(asked, JSON.stringify(run)).toBe(202);
    const prepare = { url: '/api/admin/v1/payout-batches', token: admin.token, body: { action: 'prepare' } };
    const { status: wished, body: batch } = await web.call(prepare);
    expect(wished, JSON.stringify(batch)).toBe(202);
    const { status: made, body: server } = await web.call({
      url: '/api/admin/v1/servers',
      token: admin.token,
      body: { name: 'Rack 1', address: 'https://rack1.example.com/tasks', maxAccounts: 0, active: true },
    });
    expect(made, JSON.stringify(server)).toBe(201);
    const { body: group } = await web.call({
      url: '/api/admin/v1/server-groups',
      token: admin.token,
      body: { name: 'Racks', fill: 'least-full', serverIds: [server.id], firstServerId: null },
    });
    const staff = {
      ...mine,
      'payout-batches': { id: batch.id },
      runs: { id: run.id },
      brands: { resellerId: alpha.resellerId },
      'number-series': { resellerId: alpha.resellerId },
      resellers: { id: alpha.resellerId },
      'pricing-groups': { id: groups.standard },
      products: { id: productId },
      'change-sets': { setId: await first(`rc_price_change_sets WHERE group_id = ${groups.standard}`) },
      'provisioning-tasks': { id: await first('rc_provisioning_tasks') },
      'registrar-tasks': { id: await first('rc_registrar_tasks') },
      mails: { id: await first('rc_mails') },
      servers: { id: server.id },
      'server-groups': { id: group.id },
    };
    const queries: Record<string, string> = {
      prices: '?itemType=product&currency=EUR',
      slice: '?itemType=product&currency=EUR',
      statistics: '?from=2026-10-01&to=2026-12-31',
      search: '?q=client',
      statement: '?currency=EUR&month=2026-11',
      csv: '?currency=EUR&month=2026-11',
    };
    const explained = `?itemType=product&itemId=${productId}&term=annually&currency=EUR`;
    const queryOf = (path: string, audience: string): string => {
      if (path.endsWith('/statement/pdf')) return queries.statement;
      if (!path.endsWith('/explain/prices')) return queries[path.split('/').at(-1) as string] ?? '';
      return audience === 'admin' ? `${explained}&resellerId=${alpha.resellerId}` : explained;
    };
    for (const [audience, { email, token }, things] of [
      ['admin', admin, staff],
      ['reseller', alpha, mine],
      ['client', alpha.client, client],
    ] as const)
      for (const operation of web.openApi.of(audience).filter((o) => o.method === 'GET')) {
        const path = operation.pathParams.length === 0 ? operation.path : pathOf(operation.path, things);
        expect(path, `an id for ${operation.path}`).not.toBeNull();
        const url = `${path}${queryOf(operation.path, audience)}`;
        const { status, text, body } = needsSession(operation.path)
          ? await askSignedIn(web, { audience, email, host: alpha.host }, url)
          : await web.call({ url, token });
        expect(status, `${url}: ${text}`).toBe(200);
        if (operation.isList) {
          expect(body.nextCursor === null || typeof body.nextCursor === 'string', url).toBe(true);
          const counted = await web.call({ url: `${url}${url.includes('?') ? '&' : '?'}include=total&limit=1`, token });
          expect(counted.body.total, url).toBeGreaterThanOrEqual(counted.body.items.length);
        }
      }
  });

  it('answers the store as its document says', async () => {
    const host = web.world.alpha.host;
    for (const url of [
      'brand',
      'catalogue',
      'catalogue?currency=USD',
      'domains/search?q=example',
      'domains/search?q=example.com',
      'gateways',
    ])
      expect((await web.callStore(host, { url: `/api/store/v1/${url}` })).status, url).toBe(200);
    const made = await web.callStore(host, { url: '/api/store/v1/carts', body: { currency: 'EUR', country: 'DE' } });
    expect(made.status).toBe(201);
    const cart = `/api/store/v1/carts/${made.body.token}`;
    const line = {
      ref: 'a',
      item: { type: 'product', id: web.world.productId },
      term: 'annually',
      quantity: 2,
      domain: 'in-a-cart.com',
    };
    const put = await web.callStore(host, { url: `${cart}/lines`, body: line });
    expect(put.body.quote.lines).toHaveLength(1);
    expect(put.text).not.toMatch(/profit|providerShare|admin/i);
    expect((await web.callStore(host, { method: 'PATCH', url: cart, body: { country: 'AT' } })).status).toBe(200);
    expect((await web.callStore(host, { method: 'DELETE', url: `${cart}/lines/a` })).body.lines).toEqual([]);
  });

  it('walks a list page by page without losing or repeating a row', async () => {
    const walk = async (url: string, token: string) => {
      const seen: unknown[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body }: { body: { items: Record<string, unknown>[]; nextCursor: string | null } } = await web.call({
          url: `${url}${url.includes('?') ? '&' : '?'}limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
          token,
        });
        seen.push(...body.items.map((item) => JSON.stringify(item)));
        cursor = body.nextCursor;
      }
      return seen;
    };
    for (const url of [
      '/api/admin/v1/invoices',
      '/api/admin/v1/orders?sort=-createdAt',
      '/api/admin/v1/payments',
      '/api/admin/v1/clients',
    ]) {
      const pages = await walk(url, web.world.admin.token);
      const { body } = await web.call({
        url: `${url}${url.includes('?') ? '&' : '?'}limit=100`,
        token: web.world.admin.token,
      });
      expect(pages, url).toEqual(body.items.map((item: unknown) => JSON.stringify(item)));
    }
  });

  it('serves each document to everybody', async () => {
    const app = await startApp(ApiModule.forRoot(web.env), web.env, async (one) =>
      serveDocuments(one, ['admin', 'reseller', 'client']),
    );
    try {
      for (const audience of ['admin', 'reseller', 'client']) {
        const { status, body } = await send(app, 'localhost', { url: `/api/${audience}/v1/openapi.json` });
        expect([status, body.openapi]).toEqual([200, '3.1.0']);
      }
    } finally {
      await app.close();
    }
  });
});

describe('the handles of test builds', () => {
  let web: HttpWorld;
  const routes = [
    { url: '/test/clock' },
    { url: '/test/clock', body: { advance: 'P1D' } },
    { method: 'POST', url: '/test/drain' },
    { url: '/test/crash' },
    { url: '/test/crash', body: { name: 'order.after-commit' } },
    { url: '/test/mail' },
  ];
  beforeAll(async () => {
    web = await httpWorld();
  });
  afterAll(() => web?.close());

  it('are absent otherwise: 404, for a stranger and for staff', async () => {
    const env = testEnv(web.database.url, { RELABEL_TEST: '0' });
    const app = await startApp(ApiModule.forRoot(env), env);
    try {
      const changed = await web.changes(async () => {
        for (const route of routes)
          for (const token of [undefined, web.world.admin.token]) {
            const { status, body } = await send(app, 'localhost', { ...route, token });
            expect([status, body.code], route.url).toEqual([404, 'platform.no_such_route']);
          }
      });
      expect(changed).toEqual([]);
    } finally {
      await app.close();
    }
  });

  it('are on the process of PORT alone, in a test build', async () => {
    expect((await web.call({ url: '/test/clock' })).status).toBe(200);
    for (const route of routes)
      expect((await web.callStore('alpha.localhost', route)).status, route.url).toBeGreaterThanOrEqual(400);
  });

  it('offer no GraphQL either', async () => {
    expect((await web.call({ url: '/graphql' })).status).toBe(404);
    expect((await web.call({ url: '/graphql', body: { query: '{ __schema { types { name } } }' } })).status).toBe(404);
  });
});
