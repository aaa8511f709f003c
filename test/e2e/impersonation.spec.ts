import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SettingKey } from '#settings';
import { SettingsService } from '#settings';
import { Actor, type AdminId } from '#kernel';
import { DeclaredRoutes } from '../../apps/api/src/auth/declared-routes.js';
import { WORLD_PASSWORD } from '../support/world.js';
import { type Answer, httpWorld, type HttpWorld } from './http-world.js';
import { StoreBrowser } from './store-browser.js';

const reason = 'asked on the phone';
/** What a refusal leaves behind. */
const LOGGED = ['rc_impersonated_acts', 'tblactivitylog'];
const root = Actor.admin(1 as AdminId, ['*']);

describe('signed in as somebody else', () => {
  let web: HttpWorld;
  let adminCookie: string;

  const cookieOf = (answer: Answer) => String([answer.headers['set-cookie']].flat()[0]).split(';')[0];
  const signIn = async (audience: 'admin' | 'reseller', email: string) =>
    cookieOf(await web.call({ url: `/api/${audience}/v1/session`, body: { email, password: WORLD_PASSWORD } }));
  const set = (key: SettingKey, value: unknown, level: 'default' | 'reseller' = 'default', scopeId = 0) =>
    web.get(SettingsService).set(root, { level, scopeId, key, value });
  const ask = (url: string, cookie: string, body: unknown = { reason }, headers = {}) =>
    web.call({ url, body, headers: { cookie, ...headers } });
  /** The key as a client of alpha. */
  const clientKey = async (cookie = adminCookie, audience = 'admin') => {
    const { body, text } = await ask(
      `/api/${audience}/v1/clients/${web.world.alpha.client.clientId}/impersonation`,
      cookie,
    );
    expect(body.subject, text).toBe('client');
    return body.key as string;
  };
  const origin = () => new URL(web.env.publicUrl).origin;
  const enter = async (browser: StoreBrowser, key: string) =>
    browser.post('/impersonation', { key }, { origin: origin() });
  const inStore = async () => {
    const browser = new StoreBrowser(web.store, 'alpha.localhost');
    expect((await enter(browser, await clientKey())).location).toBe('/account');
    return browser;
  };
  const inArea = async () => {
    const { body } = await ask(`/api/admin/v1/resellers/${web.world.alpha.resellerId}/impersonation`, adminCookie);
    return cookieOf(await web.call({ url: '/api/reseller/v1/impersonation', body: { key: body.key } }));
  };
  const log = async (query = '') =>
    (await web.call({ url: `/api/admin/v1/audit?limit=20${query}`, token: web.world.admin.token })).body.items;

  beforeAll(async () => {
    web = await httpWorld();
    adminCookie = await signIn('admin', web.world.admin.email);
  });
  beforeEach(() => set('impersonation.writes', null));
  afterAll(() => web?.close());

  it('staff look at a client’s pages, with a bar that says who, why and how long, and go back', async () => {
    const browser = await inStore();
    const page = await browser.get('/account/invoices');
    expect(page.html).toContain('Ada Admin is signed in as');
    expect(page.html).toContain(reason);
    expect(page.html).toMatch(/Ends in (60|59) minutes/);
    expect(page.html).not.toContain('href="/account/security"');
    expect(page.html).not.toContain('action="/impersonation/writes"');
    const end = await browser.submit(page, '/impersonation/end');
    expect(end.status).toBe(200);
    expect(end.html).toContain(`${web.env.publicUrl}/admin/clients/${web.world.alpha.client.clientId}`);
    expect(end.html).not.toContain('is signed in as');
    expect((await browser.get('/account')).path).toContain('/sign-in');
  });

  it('speaks German to a German client', async () => {
    const browser = await inStore();
    await web.database.sql("UPDATE tblclients SET language = 'german' WHERE id = ?", [web.world.alpha.client.clientId]);
    expect((await browser.get('/account')).html).toContain('Ada Admin ist als');
    await web.database.sql("UPDATE tblclients SET language = '' WHERE id = ?", [web.world.alpha.client.clientId]);
  });

  it('only reads, then changes what is confirmed, with both names in the log and on the facts', async () => {
    const browser = await inStore();
    const url = '/account/profile';
    const profile = await browser.get(url);
    const refused = await browser.submit(profile, url, { city: 'Bremen' });
    expect([refused.status, refused.html]).toEqual([403, expect.stringContaining('nothing can be changed')]);
    expect(await log()).toContainEqual(
      expect.objectContaining({
        description: 'refused: POST /account/profile',
        impersonation: expect.objectContaining({ actorName: 'Ada Admin', reason }),
      }),
    );
    await set('impersonation.writes', true);
    const allowed = await browser.submit(await browser.get('/account'), '/impersonation/writes');
    expect(allowed.html).toContain('Changes are allowed');
    const saved = await browser.submit(await browser.get(url), url, { city: 'Bremen' });
    expect(saved.html).toContain('Bremen');
    const thief = await browser.submit(await browser.get(url), url, { email: 'thief@elsewhere.example' });
    expect([thief.status, thief.html]).toEqual([403, expect.stringContaining('by the client himself only')]);
    expect((await log())[0].description).toBe('refused: POST /account/profile');
    const [{ email }] = await web.database.sql<{ email: string }>('SELECT email FROM tblclients WHERE id = ?', [
      web.world.alpha.client.clientId,
    ]);
    expect(email).toBe(web.world.alpha.client.email);
    const entries = await log('&filter[signedInAs]=client');
    expect(entries[0].impersonation).toMatchObject({ subjectKind: 'client', actorKind: 'admin' });
    expect(entries.map((entry: { description: string }) => entry.description)).toContain('POST /account/profile');
    const { adminId } = web.world.admin;
    const [fact] = await web.database.sql<{ acted_as: string }>(
      'SELECT acted_as FROM rc_outbox ORDER BY id DESC LIMIT 1',
    );
    expect(fact.acted_as).toBe(`admin:${adminId} as client:${web.world.alpha.client.clientId}`);
    // The switch takes the permission back in the middle of a session.
    await set('impersonation.writes', false);
    expect((await browser.submit(await browser.get(url), url, { city: 'Kiel' })).status).toBe(403);
  });

  it('never touches what is refused, on pages and in the API of the store', async () => {
    await set('impersonation.writes', true);
    const browser = await inStore();
    await browser.submit(await browser.get('/account'), '/impersonation/writes');
    const csrf = browser.form(await browser.get('/account'), '/impersonation/end')._csrf;
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const id = web.world.alpha.open.invoiceId;
    for (const page of web.store
      .get(DeclaredRoutes)
      .pages()
      .filter((route) => route.whenImpersonated === 'refused')) {
      const path = page.path.replace(':id', String(id)).replace(/:\w+/g, '1');
      const changed = await web.changes(async () => {
        const answer = page.method === 'GET' ? await browser.get(path) : await browser.post(path, { _csrf: csrf });
        expect(answer.status, `${page.method} ${path}`).toBe(403);
        expect(answer.html, path).toContain('by the client himself only');
      });
      expect(changed.sort(), `${page.method} ${path}`).toEqual(LOGGED);
    }
    const refused = web.store
      .get(DeclaredRoutes)
      .all()
      .filter(({ path, whenImpersonated }) => /^\/api\/(client|store)/.test(path) && whenImpersonated === 'refused');
    expect(refused.length).toBeGreaterThan(12);
    for (const { method, path } of refused) {
      const url = path.replace(/:\w+/g, '1');
      const body = method === 'GET' || method === 'DELETE' ? undefined : {};
      const answer = await web.callStore('alpha.localhost', { method, url, body, key: 'x', headers: { cookie } });
      expect(answer.body.code, `${method} ${url}: ${answer.text}`).toBe('impersonation.forbidden');
    }
  });

  it('never touches what is refused in a reseller’s area, and only reads it until confirmed', async () => {
    const cookie = await inArea();
    const me = await web.call({ url: '/api/reseller/v1/session', headers: { cookie } });
    expect(me.body.impersonation).toMatchObject({ by: 'Ada Admin', reason, writes: false, mayWrite: false });
    const routes = web.api
      .get(DeclaredRoutes)
      .all()
      .filter(({ path }) => path.startsWith('/api/reseller/'));
    const send = (method: string, path: string) => {
      const body = method === 'GET' || method === 'DELETE' ? undefined : {};
      return web.call({ method, url: path.replace(/:\w+/g, '1'), body, key: 'x', headers: { cookie } });
    };
    const changed = await web.changes(async () => {
      for (const { method, path, whenImpersonated } of routes) {
        if (whenImpersonated === 'allowed' || (method === 'GET' && whenImpersonated === null)) continue;
        const { body, text } = await send(method, path);
        const code = body.code as string;
        expect(['impersonation.forbidden', 'impersonation.read_only'], `${method} ${path}: ${text}`).toContain(code);
      }
    });
    expect(changed.sort()).toEqual(LOGGED);
    await set('impersonation.writes', true);
    expect((await ask('/api/reseller/v1/impersonation/writes', cookie, {})).status).toBe(204);
    for (const { method, path, whenImpersonated } of routes)
      if (whenImpersonated === 'refused')
        expect((await send(method, path)).body.code, `${method} ${path}`).toBe('impersonation.forbidden');
    const patch = (url: string, body: object) => web.call({ method: 'PATCH', url, body, headers: { cookie } });
    const url = `/api/reseller/v1/clients/${web.world.alpha.client.clientId}`;
    expect((await patch(url, { email: 'x@y.example' })).body.code).toBe('impersonation.forbidden');
    // A form may send the same again.
    expect((await patch(url, { city: 'Ulm', email: web.world.alpha.client.email })).body.city).toBe('Ulm');
    expect((await patch('/api/reseller/v1/profile', { email: 'x@y.example' })).body.code).toBe(
      'impersonation.forbidden',
    );
    const brand = await web.call({ url: '/api/reseller/v1/brand', headers: { cookie } });
    const { payTo } = brand.body as { payTo: string };
    expect((await patch('/api/reseller/v1/brand', { payTo: 'me' })).body.code).toBe('impersonation.forbidden');
    expect((await patch('/api/reseller/v1/brand', { payTo, signature: 'Greetings' })).body.signature).toBe('Greetings');
    const end = await web.call({ method: 'DELETE', url: '/api/reseller/v1/impersonation', headers: { cookie } });
    expect(end.body.back).toBe(`${web.env.publicUrl}/admin/resellers/${web.world.alpha.resellerId}`);
    expect((await web.call({ url: '/api/reseller/v1/session', headers: { cookie } })).status).toBe(401);
  });

  it('a reseller goes on as his own client only, and only where the provider lets him', async () => {
    const { alpha, beta } = web.world;
    const cookie = await signIn('reseller', alpha.email);
    const browser = new StoreBrowser(web.store, 'alpha.localhost');
    expect((await enter(browser, await clientKey(cookie, 'reseller'))).location).toBe('/account');
    expect((await browser.get('/account')).html).toContain('is signed in as');
    for (const id of [beta.client.clientId, web.world.directClient.clientId, beta.resellerId, 2_000_000_000])
      expect((await ask(`/api/reseller/v1/clients/${id}/impersonation`, cookie)).status).toBe(404);
    await set('clients.loginAs', false, 'reseller', alpha.resellerId);
    const url = `/api/reseller/v1/clients/${alpha.client.clientId}/impersonation`;
    expect((await ask(url, cookie)).body.code).toBe('impersonation.off');
    expect((await web.call({ url: '/api/reseller/v1/session', headers: { cookie } })).body.logInAsClients).toBe(false);
    const over = await browser.get('/account');
    expect(over.path).toContain('/sign-in');
    // He is told, and finds back to the client's page in his area.
    expect(over.html).toContain('that has ended');
    expect(over.html).toContain(`href="${web.env.publicUrl}/reseller/clients/${alpha.client.clientId}"`);
    expect((await new StoreBrowser(web.store, 'alpha.localhost').get('/account')).html).not.toContain('that has ended');
    await set('clients.loginAs', null, 'reseller', alpha.resellerId);
    expect((await web.call({ url, body: { reason }, token: alpha.token })).body.code).toBe(
      'impersonation.needs_session',
    );
  });

  it('takes a reason', async () => {
    const url = `/api/admin/v1/clients/${web.world.alpha.client.clientId}/impersonation`;
    for (const bad of ['', 'x', '     ', 'x'.repeat(301), 7, null, undefined])
      expect((await ask(url, adminCookie, { reason: bad })).status, String(bad)).toBe(400);
  });

  describe('the way in', () => {
    it('opens once, and not for another store, another site, or an unknown key', async () => {
      const key = await clientKey();
      const elsewhere = new StoreBrowser(web.store, 'beta.localhost');
      expect((await enter(elsewhere, key)).status).toBe(403);
      const browser = new StoreBrowser(web.store, 'alpha.localhost');
      for (const from of ['https://evil.example', 'null', 'http://alpha.localhost'])
        expect((await browser.post('/impersonation', { key }, { origin: from })).status, from).toBe(403);
      expect((await browser.post('/impersonation', { key })).status).toBe(403);
      for (const bad of ['', 'x', 'A'.repeat(32), `${key}x`]) expect((await enter(browser, bad)).status).toBe(403);
      expect(browser.cookies.has('__Host-relabel_client')).toBe(false);
      expect((await enter(browser, key)).location).toBe('/account');
      expect((await enter(new StoreBrowser(web.store, 'alpha.localhost'), key)).status).toBe(403);
      // Nothing of it works by GET.
      expect((await browser.get(`/impersonation?key=${key}`)).status).toBe(404);
    });

    it('gives a new session in place of the browser’s own, whose old one is dead', async () => {
      const browser = new StoreBrowser(web.store, 'alpha.localhost');
      const { email } = web.world.alpha.client;
      await browser.submit(await browser.get('/sign-in'), '/sign-in', { email, password: WORLD_PASSWORD });
      const own = browser.cookies.get('__Host-relabel_client')!;
      await enter(browser, await clientKey());
      const mine = browser.cookies.get('__Host-relabel_client')!;
      expect(mine).not.toBe(own);
      await browser.submit(await browser.get('/account'), '/impersonation/end');
      for (const dead of [own, mine]) {
        browser.cookies.set('__Host-relabel_client', dead);
        expect((await browser.get('/account')).path).toContain('/sign-in');
      }
    });

    it('leads through a page that may post to this one store, and is only asked by our own', async () => {
      const key = await clientKey();
      const carry = (headers: Record<string, string>, payload = `key=${key}`) =>
        web.call({
          url: '/impersonation/hand-over',
          body: payload,
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        });
      const page = await carry({ origin: origin(), 'sec-fetch-site': 'same-origin' });
      expect(page.status, page.text).toBe(200);
      expect(page.text).toContain(`value="${key}"`);
      const target = /action="([^"]+)"/.exec(page.text)![1];
      expect(new URL(target).hostname).toBe('alpha.localhost');
      expect(page.headers['content-security-policy']).toContain(`form-action ${new URL(target).origin};`);
      expect(page.headers).toMatchObject({ 'referrer-policy': 'origin', 'cache-control': 'no-store' });
      expect((await carry({ origin: 'https://evil.example' })).status).toBe(403);
      expect((await carry({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      // What a browser makes of a form on a page of ours, and of one on a page that hides where it is from.
      expect((await carry({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(200);
      expect((await carry({ origin: 'null', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect((await carry({ origin: 'null' })).status).toBe(403);
      for (const bad of ['', 'key=', 'key=%3Cscript%3E', 'key=a&key=b', `key=${'A'.repeat(32)}`])
        expect((await carry({}, bad)).status, bad).toBe(403);
    });

    it('is not asked by a page of another site, nor with anything but JSON', async () => {
      const url = `/api/admin/v1/clients/${web.world.alpha.client.clientId}/impersonation`;
      expect((await ask(url, adminCookie, { reason }, { origin: 'https://evil.example' })).status).toBe(403);
      const typed = { 'content-type': 'text/plain' };
      expect((await ask(url, adminCookie, JSON.stringify({ reason }), typed)).status).toBe(415);
      const browser = await inStore();
      expect((await browser.post('/impersonation/end', { _csrf: 'guessed-guessed-guessed' })).status).toBe(403);
      expect((await browser.get('/account')).html).toContain('is signed in as');
    });
  });

  it('ends with the session of whoever started it', async () => {
    const own = await signIn('admin', web.world.admin.email);
    const browser = new StoreBrowser(web.store, 'alpha.localhost');
    await enter(browser, await clientKey(own));
    expect((await browser.get('/account')).status).toBe(200);
    await web.call({ method: 'DELETE', url: '/api/admin/v1/session', headers: { cookie: own } });
    expect((await browser.get('/account')).path).toContain('/sign-in');
  });
});
