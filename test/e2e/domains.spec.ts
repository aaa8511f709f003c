import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalRegistry } from '#domains';
import { Clock } from '#kernel';
import { payInvoice, WORLD_PASSWORD } from '../support/world.js';
import { type Call, httpWorld, type HttpWorld } from './http-world.js';
import { doors } from './refusals.js';
import { StoreBrowser } from './store-browser.js';

let http: HttpWorld;
let keys = 0;
const { refuses } = doors(() => http);
const client = (call: Call) => () => http.call({ token: http.world.alpha.client.token, ...call });
const admin = (call: Call) => http.call({ token: http.world.admin.token, ...call });

type Line = { type: 'domainregister' | 'domaintransfer' | 'domainrenew'; term?: string; eppCode?: string };
const order = (domain: string, { type, term = '1y', ...more }: Line, extension = '.com') => ({
  url: '/api/store/v1/checkout',
  token: http.world.alpha.client.token,
  key: `domain-${keys++}`,
  body: {
    paymentMethod: 'banktransfer',
    lines: [{ ref: 'd', item: { type, id: ids[extension] }, term, quantity: 1, domain, ...more }],
  },
});
const ids: Record<string, number> = {};
const buy = async (domain: string, line: Line, extension?: string) => {
  const placed = await http.callStore('alpha.localhost', order(domain, line, extension));
  expect(placed.status, placed.text).toBe(201);
  await payInvoice(http, placed.body.invoiceId, placed.body.total, `DOMAIN-${keys++}`);
  const [row] = await http.database.sql<{ id: number }>('SELECT id FROM tbldomains WHERE domain = ? ORDER BY id DESC', [
    domain,
  ]);
  return row.id;
};
const refused = (call: Call, code: string, pointer?: string, status = 422) =>
  refuses(() => http.callStore('alpha.localhost', call), status, code, pointer);

beforeAll(async () => {
  http = await httpWorld();
  for (const tld of (await admin({ url: '/api/admin/v1/catalog/tlds?limit=100' })).body.items)
    ids[tld.extension] = tld.id;
  for (const extension of ['.com', '.de', '.io', '.us']) {
    const put = {
      method: 'PUT',
      url: `/api/admin/v1/catalog/tlds/${ids[extension]}/registrar`,
      body: { registrar: 'local' },
    };
    expect((await admin(put)).status).toBe(204);
  }
  const expiresOn = http.get(Clock).today().plusDays(200);
  await http
    .get(LocalRegistry)
    .holdElsewhere(
      ['taken.com', 'moving.com', 'wrong.com'].map((name) => ({ name, expiresOn, eppCode: 'Right-Code-1' })),
    );
});
afterAll(async () => http?.close());

describe('domains by API', () => {
  it('are found with state, price and the reason why not', async () => {
    const { body } = await http.callStore('alpha.localhost', { url: '/api/store/v1/domains/search?q=taken' });
    const of = (extension: string) => body.items.find((item: { extension: string }) => item.extension === extension);
    expect(body.items.length).toBeLessThanOrEqual(20);
    expect(of('.com')).toMatchObject({ status: 'taken', source: 'registrar' });
    expect(of('.com').tld.renew[0].price.currency).toBe('EUR');
    const idn = await http.callStore('alpha.localhost', {
      url: `/api/store/v1/domains/search?q=${encodeURIComponent('привет.de')}`,
    });
    expect(idn.body.items[0]).toMatchObject({
      name: 'xn--b1agh1afp.de',
      status: 'invalid',
      reason: 'Cyrillic letters cannot be used under .de',
    });
  });

  it('are registered, renewed with one more year, kept from strangers and from thieves', async () => {
    const id = await buy('wanted.com', { type: 'domainregister' });
    const before = (await client({ url: `/api/client/v1/domains/${id}` })()).body;
    expect(before).toMatchObject({ status: 'Active' });
    const { items } = (await client({ url: `/api/client/v1/domains/${id}/renewals` })()).body;
    expect(items[0]).toMatchObject({ years: 1, term: '1y' });
    await buy('wanted.com', { type: 'domainrenew' });
    const after = (await client({ url: `/api/client/v1/domains/${id}` })()).body;
    const later = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
    expect(after).toMatchObject({ expiresOn: later(before.expiresOn), nextDueOn: later(before.nextDueOn) });

    const away = { url: `/api/admin/v1/domains/${id}/transfer-away` };
    const registry = (await admin({ url: `/api/admin/v1/domains/${id}/registry` })).body;
    expect(registry).toMatchObject({ registrar: 'local', registration: { locked: true, state: 'registered' } });
    await refuses(() => admin({ ...away, body: {} }), 409, 'domains.registrar_refused');
    expect(
      (await client({ method: 'PUT', url: `/api/client/v1/domains/${id}/lock`, body: { locked: false } })()).status,
    ).toBe(204);
    await refuses(() => admin({ ...away, body: {} }), 409, 'domains.registrar_refused');
    await http.database.sql("UPDATE rc_registry_domains SET moved_on = '2020-01-01' WHERE name = 'wanted.com'");
    await refuses(() => admin({ ...away, body: {} }), 422, 'domains.wrong_epp_code', '/eppCode');
    await refuses(() => admin({ ...away, body: { eppCode: 'guess' } }), 422, 'domains.wrong_epp_code', '/eppCode');
    const code = await client({ method: 'POST', url: `/api/client/v1/domains/${id}/epp-code` })();
    expect(code.status).toBe(200);
    const moved = await admin({ ...away, body: { eppCode: code.body.eppCode } });
    expect(moved.body).toEqual({ outcome: 'pending' });
    expect((await admin({ method: 'POST', url: `/api/admin/v1/domains/${id}/finish-transfer` })).status).toBe(204);
    expect((await client({ url: `/api/client/v1/domains/${id}` })()).body.status).toBe('Transferred Away');
    await refuses(client({ method: 'POST', url: `/api/client/v1/domains/${id}/epp-code` }), 409, 'domains.not_active');
  });

  it('are refused when taken, impossible, too far ahead, somebody else’s, or without their code', async () => {
    await refused(order('first-beta.com', { type: 'domainregister' }), 'domains.taken', undefined, 409);
    await refused(order('taken.com', { type: 'domainregister' }), 'domains.taken', undefined, 409);
    await refused(order('ab.io', { type: 'domainregister' }, '.io'), 'ordering.invalid_lines', '/lines/0/domain');
    const cart = await http.callStore('alpha.localhost', { url: '/api/store/v1/carts', body: { currency: 'EUR' } });
    const [premium] = order('ab.io', { type: 'domainregister' }, '.io').body.lines;
    await refused(
      { url: `/api/store/v1/carts/${cart.body.token}/lines`, body: premium },
      'ordering.invalid_lines',
      '/lines/0/domain',
    );
    await refused(order('привет.de', { type: 'domainregister' }, '.de'), 'ordering.invalid_lines', '/lines/0/domain');
    await refused(order('moving.com', { type: 'domaintransfer' }), 'ordering.invalid_lines', '/lines/0/eppCode');
    await refused(order('first-beta.com', { type: 'domainrenew' }), 'ordering.invalid_lines', '/lines/0/domain');
    await refused(order('nobody.com', { type: 'domainrenew' }), 'ordering.invalid_lines', '/lines/0/domain');
    const id = await buy('decade.com', { type: 'domainregister', term: '2y' });
    await http.database.sql('UPDATE tbldomains SET expirydate = DATE_ADD(CURDATE(), INTERVAL 9 YEAR) WHERE id = ?', [
      id,
    ]);
    await refused(
      order('decade.com', { type: 'domainrenew', term: '2y' }),
      'ordering.invalid_lines',
      '/lines/0/domain',
    );
    await refused(
      order(
        'field.us',
        { ...{ type: 'domainregister' }, domainFields: [{ name: 'Colour', value: 'red' }] } as never,
        '.us',
      ),
      'ordering.invalid_lines',
      '/lines/0/domainFields/Colour',
    );
    const [foreign] = await http.database.sql<{ id: number }>(
      "SELECT id FROM tbldomains WHERE domain = 'first-beta.com'",
    );
    for (const path of ['registry', 'renewals'])
      await refuses(client({ url: `/api/client/v1/domains/${foreign.id}/${path}` }), 404, 'domains.not_found');
    await refuses(
      client({ method: 'POST', url: `/api/client/v1/domains/${foreign.id}/epp-code` }),
      404,
      'domains.not_found',
    );
    await refuses(
      () =>
        admin({
          method: 'PUT',
          url: `/api/admin/v1/catalog/tlds/${ids['.com']}/registrar`,
          body: { registrar: 'nobody' },
        }),
      422,
      'domains.unknown_registrar',
      '/registrar',
    );
  });

  it('do not move with a wrong code; staff see why and send the right one', async () => {
    const id = await buy('wrong.com', { type: 'domaintransfer', eppCode: 'Wrong-Code-1' });
    const { items } = (await admin({ url: `/api/admin/v1/registrar-tasks?filter[domainId]=${id}` })).body;
    expect(items[0]).toMatchObject({ status: 'refused', note: 'the transfer code does not match' });
    const resend = { url: `/api/admin/v1/registrar-tasks/${items[0].id}/resend` };
    await refuses(() => admin({ ...resend, body: {} }), 422, 'domains.epp_code_required', '/eppCode');
    expect((await admin({ ...resend, body: { eppCode: 'Right-Code-1' } })).status).toBe(204);
    await http.drain();
    const task = (await admin({ url: `/api/admin/v1/registrar-tasks/${items[0].id}` })).body;
    expect(task).toMatchObject({
      status: 'open',
      outcome: 'pending',
      registrant: { lastName: 'Client', city: 'Berlin' },
    });
    expect(task.registrant.email).toBe(http.world.alpha.client.email);
    expect((await admin({ url: `/api/admin/v1/registrar-tasks/${items[0].id}/complete`, body: {} })).status).toBe(204);
    expect((await client({ url: `/api/client/v1/domains/${id}` })()).body.status).toBe('Active');
  });
});

describe('domains in a store, without JavaScript', () => {
  it('are searched, bought, renewed, locked and told their code', async () => {
    const visitor = new StoreBrowser(http.store, 'alpha.localhost:3001');
    const { email } = http.world.alpha.client;
    await visitor.submit(await visitor.get('/sign-in'), '/sign-in', { email, password: WORLD_PASSWORD });
    const found = await visitor.get('/domains?q=taken.com');
    expect(found.html).toContain('taken');
    expect(found.html).toMatch(/renews for/);
    expect((await visitor.get(`/domains?q=${encodeURIComponent('привет.de')}`)).html).toContain('Cyrillic letters');
    const search = await visitor.get('/domains?q=nobodys-name.com');
    const wish = { mode: 'transfer', domain: 'nobodys-name.com', eppCode: 'x' };
    const noTransfer = await visitor.post('/domains', { ...visitor.form(search, '/domains'), ...wish });
    expect(noTransfer.status).toBe(422);
    expect(noTransfer.html).toContain('is not registered anywhere');
    const id = await buy('shown.com', { type: 'domainregister' });
    const page = await visitor.get(`/account/domains/${id}`);
    expect(page.html).toContain('Registrar lock');
    const code = await visitor.submit(page, `/account/domains/${id}/code`);
    expect(code.html).toMatch(/<code>\w{16}<\/code>/);
    const unlocked = await visitor.submit(code, `/account/domains/${id}/lock`);
    expect(unlocked.html).toContain('The lock is off');
    const cart = await visitor.submit(unlocked, `/account/domains/${id}/renew`, { years: '1' });
    expect(cart.path).toBe('/cart');
    expect(cart.html).toContain('shown.com – renewal, 1 year');
    const bad = await visitor.submit(await visitor.get(`/account/domains/${id}`), `/account/domains/${id}/renew`, {
      years: '99',
    });
    expect(bad.status).toBe(422);
    const foreign = await http.database.sql<{ id: number }>(
      "SELECT id FROM tbldomains WHERE domain = 'first-beta.com'",
    );
    expect((await visitor.get(`/account/domains/${foreign[0].id}`)).status).toBe(404);
  });
});
