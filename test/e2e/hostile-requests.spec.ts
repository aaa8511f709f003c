import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpWorld, type HttpWorld } from './http-world.js';
import { doors } from './refusals.js';

describe('hostile requests', () => {
  let web: HttpWorld;
  let keys = 0;
  beforeAll(async () => {
    web = await httpWorld();
  });
  afterAll(() => web?.close());
  const { alpha, store, refuses } = doors(() => web);
  const signedIn = () =>
    [
      ['admin', web.world.admin.token],
      ['reseller', web.world.alpha.token],
      ['client', web.world.alpha.client.token],
    ] as const;

  describe("a host that is nobody's", () => {
    it.each([
      'nobody.localhost',
      'alpha.localhost.evil.example',
      'evil.example',
      'alpha.localhost@evil.example',
      'alpha',
      '127.0.0.1',
      '[::1]',
      'xn--lpha-ypa.localhost',
      'alpha.localhost..',
      '.alpha.localhost',
      'al pha.localhost',
      'alpha.localhost,beta.localhost',
    ])('shows no store and makes no account: %s', async (host) => {
      const person = {
        email: `h${++keys}@a.example`,
        password: 'long enough 1',
        firstName: 'A',
        lastName: 'B',
        country: 'DE',
      };
      const changed = await web.changes(async () => {
        for (const call of [
          { url: '/api/store/v1/brand' },
          { url: '/api/store/v1/catalogue' },
          { url: '/api/store/v1/carts', body: {} },
          { url: '/api/store/v1/register', body: person },
          { url: '/api/client/v1/session', body: { email: web.world.alpha.client.email, password: 'x' } },
          { url: '/' },
        ]) {
          const { status, text } = await web.callStore(host, call);
          expect([400, 401, 404, 421], `${host} ${call.url}: ${text.slice(0, 200)}`).toContain(status);
          expect(text).not.toMatch(/Alpha Hosting|Beta Cloud/);
        }
      });
      expect(changed).toEqual([]);
    });

    it('knows a store by its name in capitals and with a port, and no other by a forwarded name', async () => {
      for (const host of ['ALPHA.localhost', 'alpha.localhost:3001', 'Alpha.LocalHost:80']) {
        const { status, body } = await web.callStore(host, { url: '/api/store/v1/brand' });
        expect([status, body.companyName], host).toEqual([200, 'Alpha Hosting']);
      }
      for (const name of ['x-forwarded-host', 'x-host', 'forwarded', 'x-original-host']) {
        const headers = { [name]: name === 'forwarded' ? 'host=beta.localhost' : 'beta.localhost' };
        const { body } = await web.callStore('alpha.localhost', { url: '/api/store/v1/brand', headers });
        expect(body.companyName, name).toBe('Alpha Hosting');
      }
    });
  });

  describe('what is no request at all', () => {
    it('refuses broken JSON, other media types, lists for objects and bodies that are too large', async () => {
      const url = '/api/reseller/v1/clients';
      await refuses(alpha({ url, body: '{"firstName": ' }), 400, 'platform.invalid_request');
      await refuses(alpha({ url, body: '[]' }), 400, 'platform.invalid_request');
      await refuses(alpha({ url, body: '' }), 400, 'platform.invalid_request');
      await refuses(
        alpha({ url, body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
        415,
        'platform.invalid_request',
      );
      await refuses(
        alpha({ url, body: '<a/>', headers: { 'content-type': 'text/xml' } }),
        415,
        'platform.invalid_request',
      );
      await refuses(
        alpha({ url, body: JSON.stringify({ firstName: 'x'.repeat(3_000_000) }) }),
        413,
        'platform.body_too_large',
      );
    });

    it.each(['__proto__', 'constructor', 'prototype'])('drops or refuses the key %s', async (name) => {
      const { clientId } = web.world.alpha.sibling;
      const body = `{"city":"Berlin","${name}":{"taxExempt":true,"status":"Closed","isAdmin":true}}`;
      const answer = await alpha({ method: 'PATCH', url: `/api/reseller/v1/clients/${clientId}`, body })();
      expect([200, 400], answer.text).toContain(answer.status);
      const { body: client } = await alpha({ url: `/api/reseller/v1/clients/${clientId}` })();
      expect([client.taxExempt, client.status]).toEqual([false, 'Active']);
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    });

    it('answers 400 or 404 for characters where plain ones belong', async () => {
      const odd = encodeURIComponent('٣ü✓');
      for (const door of [
        store({ url: `/api/store/v1/carts/${odd}` }),
        store({ method: 'DELETE', url: `/api/store/v1/carts/${odd}/lines/${odd}` }),
        store({
          url: '/api/store/v1/checkout',
          token: web.world.alpha.client.token,
          key: '٣ü✓'.replace(/./g, 'x'),
          body: { cartToken: '٣ü✓', paymentMethod: 'banktransfer' },
        }),
        () => web.call({ url: `/webhooks/stripe/${odd}`, body: {} }),
        alpha({ url: `/api/reseller/v1/services/${odd}/1` }),
        () =>
          web.call({ url: '/api/admin/v1/password-reset/confirm', body: { token: '٣ü✓', password: 'long enough 12' } }),
      ]) {
        const { status, text } = await door();
        expect([400, 401, 404, 422], text).toContain(status);
      }
    });

    it('answers a wrong query of any list with 400 and never with an error of its own', async () => {
      const hostile = [
        'limit=0',
        'limit=101',
        'limit=abc',
        'limit=1&limit=2',
        'sort=id;DROP',
        'sort=constructor',
        'sort=__proto__',
        'cursor=x',
        'cursor=eyJ4IjoxfQ',
        'include=everything',
        'filter[x]=1',
        'filter[constructor]=1',
        'filter[__proto__]=1',
        'filter[id][like]=1',
        'unknown=1',
        "q='%20OR%201=1--&sort=password",
      ];
      for (const [audience, token] of signedIn())
        for (const operation of web.openApi.of(audience).filter((o) => o.isList && o.pathParams.length === 0))
          for (const query of hostile) {
            const { status, text } = await web.call({ url: `${operation.path}?${query}`, token });
            expect(status, `${operation.path}?${query}: ${text}`).toBe(400);
          }
    });

    it('answers any value of an offered filter, with a page or with 400', async () => {
      const values = [
        '1',
        '',
        '2026-99-99',
        '2026-99-99T99:99:99Z',
        '9'.repeat(15),
        "'",
        '%\\',
        '٣',
        'true',
        'x'.repeat(300),
      ];
      for (const [audience, token] of signedIn())
        for (const operation of web.openApi.of(audience).filter((o) => o.isList && o.pathParams.length === 0))
          for (const name of operation.queryParams.filter((n) => n.startsWith('filter') || n === 'q'))
            for (const value of values) {
              const url = `${operation.path}?${name}=${encodeURIComponent(value)}`;
              const { status, text } = await web.call({ url, token });
              expect([200, 400], `${url}: ${text}`).toContain(status);
            }
    });
  });
});
