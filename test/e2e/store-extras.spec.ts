import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORLD_PASSWORD } from '../support/world.js';
import { httpWorld, type HttpWorld } from './http-world.js';
import { StoreBrowser } from './store-browser.js';

describe('the page of a running service in the store', () => {
  let http: HttpWorld;
  beforeAll(async () => {
    http = await httpWorld();
  });
  afterAll(() => http?.close());

  const signedIn = async (email: string): Promise<StoreBrowser> => {
    const visitor = new StoreBrowser(http.store, 'alpha.localhost:3001');
    const page = await visitor.get('/sign-in');
    const account = await visitor.submit(page, '/sign-in', { email, password: WORLD_PASSWORD });
    expect(account.status, account.path).toBe(200);
    return visitor;
  };
  const hosting = async (): Promise<number> => {
    const [{ id }] = await http.database.sql<{ id: number }>(
      "SELECT service_id AS id FROM rc_services WHERE client_id = ? AND service_type = 'hosting' AND status = 'Active' LIMIT 1",
      [http.world.alpha.client.clientId],
    );
    return id;
  };

  it('tells the next renewal, and puts an extra for this very service into the cart, without JavaScript', async () => {
    const { alpha, addonId } = http.world;
    const id = await hosting();
    const visitor = await signedIn(alpha.client.email);
    const page = await visitor.get(`/account/services/hosting/${id}`);
    expect(page.html).toContain('Next renewal, with tax');
    const action = `/account/services/hosting/${id}/extras`;
    const cart = await visitor.submit(page, action, { extra: `${addonId}-annually` });
    expect([cart.path, cart.status]).toEqual(['/cart', 200]);
    const lines = await http.database.sql<{ line: unknown }>(
      "SELECT line FROM rc_cart_lines WHERE JSON_EXTRACT(line, '$.serviceId') IS NOT NULL",
    );
    const [line] = lines.map((row) => (typeof row.line === 'string' ? JSON.parse(row.line) : row.line));
    expect(line).toMatchObject({ item: { type: 'addon', id: addonId }, serviceId: id });
  });

  it('belongs to its client: another one of the store finds neither the page nor its form', async () => {
    const id = await hosting();
    const stranger = await signedIn(http.world.alpha.sibling.email);
    expect((await stranger.get(`/account/services/hosting/${id}`)).status).toBe(404);
    const own = await stranger.get('/account');
    const [, csrf] = /name="_csrf" value="([^"]+)"/.exec(own.html) ?? [];
    const answer = await stranger.post(`/account/services/hosting/${id}/extras`, {
      _csrf: csrf ?? '',
      extra: `${http.world.addonId}-annually`,
    });
    expect(answer.status).toBe(404);
  });

  it('quotes renewals and upgrades over the API for client, reseller and staff, each as far as it concerns him', async () => {
    const { admin, alpha, productId } = http.world;
    const id = await hosting();
    const client = await http.call({
      url: `/api/client/v1/services/hosting/${id}/renewal-quote`,
      token: alpha.client.token,
    });
    expect(client.status, client.text).toBe(200);
    expect(client.text).not.toMatch(/profit|providerShare|admin/);
    for (const [audience, token] of [
      ['reseller', alpha.token],
      ['admin', admin.token],
    ]) {
      const { body } = await http.call({ url: `/api/${audience}/v1/services/hosting/${id}/renewal-quote`, token });
      expect(body.amounts.total).toEqual(client.body.amounts.total);
      expect(body.amounts.profit.amount).toMatch(/^\d+\.\d\d$/);
    }
    const ask = (body: unknown, token = alpha.client.token) =>
      http.call({ url: `/api/client/v1/services/${id}/upgrade-quote`, token, body });
    const same = await ask({ productId, term: 'annually' });
    expect([same.status, same.body.code]).toEqual([422, 'ordering.nothing_changes']);
    const monthly = await ask({ productId, term: 'monthly' });
    expect(monthly.status, monthly.text).toBe(200);
    expect(monthly.body).toMatchObject({ kind: 'new-cycle', effect: 'credit' });
    for (const bad of [
      {},
      { productId: 0, term: 'monthly' },
      { productId, term: 'weekly' },
      { productId: 'x', term: 'monthly' },
    ])
      expect((await ask(bad)).status, JSON.stringify(bad)).toBe(400);
    expect((await ask({ productId: 2_000_000_000, term: 'monthly' })).status).toBe(422);
    expect((await ask({ productId, term: 'monthly' }, alpha.sibling.token)).status).toBe(404);
  });
});
