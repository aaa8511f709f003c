import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BrandDrafts } from '#branding';
import { httpWorld, type HttpWorld, send } from './http-world.js';
import { StoreBrowser } from './store-browser.js';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const LOOK = { companyName: 'Unsaved & Sons', primaryColor: '#0b5c3b', theme: 'meridian', logo: PIXEL };
const DRAFTS = '/api/reseller/v1/brand/drafts';

let http: HttpWorld;
beforeAll(async () => {
  http = await httpWorld();
});
afterAll(() => http?.close());

/** Keeps a draft of Alpha's and gives the path of its preview. */
async function kept(body: object = LOOK): Promise<string> {
  const answer = await http.call({ url: DRAFTS, token: http.world.alpha.token, body });
  expect(answer.status, answer.text).toBe(201);
  return new URL(answer.body.previewUrl).pathname;
}
const look = (path: string, host = 'localhost') => send(http.store, host, { url: path });
const pages = () => ['/', `/products/${http.world.productId}`, '/cart', '/domains', '/account/sample-invoice'];

describe('the preview of a brand', () => {
  let preview: string;
  beforeEach(async () => {
    preview = await kept();
  });

  it('shows the real pages of the store in the brand that is not saved, and writes nothing', async () => {
    const changed = await http.changes(async () => {
      for (const page of pages()) {
        const { status, text } = await look(`${preview}/dark${page}`);
        expect(status, page).toBe(200);
        expect(text, page).toContain('Unsaved &amp; Sons');
        expect(text, page).toContain('--brand:#0b5c3b');
        expect(text, page).toContain('data-scheme="dark"');
        expect(text, page).toContain('class="rail"');
      }
    });
    expect(changed).toEqual([]);
    const alpha = await new StoreBrowser(http.store, 'alpha.localhost').get('/');
    expect(alpha.html).toContain('Alpha Hosting');
    expect(alpha.html).not.toMatch(/Unsaved|0b5c3b|class="rail"/);
  });

  it('goes on inside of itself, with a filled cart and the other order form', async () => {
    const { text } = await look(`${preview}/light/cart`);
    expect(text).toMatch(/class="sum">/);
    const links = [...text.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map(([, link]) => link);
    expect(links.filter((link) => !link.startsWith(`${preview}/light/`) && !link.startsWith('/theme/'))).toEqual([]);
    const product = await look(`${preview}/light/sample-product`);
    expect(product.headers.location).toMatch(new RegExp(`^${preview}/light/products/\\d+$`));
    const onePage = await kept({ orderTemplate: 'one-page' });
    const led = await look(`${onePage}/light/products/${http.world.productId}`);
    expect(led.headers.location).toMatch(new RegExp(`^${onePage}/light/products/\\d+/order`));
    expect((await look(String(led.headers.location))).status).toBe(200);
  });

  it('shows a sample invoice in the real template, which says that it is one, and no invoice of a client', async () => {
    const page = await look(`${preview}/light/account/sample-invoice`);
    expect(page.text).toContain('This is a sample');
    expect(page.text).toContain('Tax 20%');
    const paper = await look(`${preview}/light/account/sample-invoice/paper`);
    expect(paper.text).toMatch(/class="water"[^>]*>Sample</);
    expect(paper.text).toContain(`data:image/png;base64,${PIXEL}`.replaceAll('=', '&#x3D;'));
    expect(paper.text).toContain('Unsaved &amp; Sons');
    const real = `/account/invoices/${http.world.alpha.open.invoiceId}`;
    for (const path of [real, `${real}/pdf`]) expect((await look(`${preview}/light${path}`)).status, path).toBe(404);
    const store = await send(http.store, 'alpha.localhost', { url: '/account/sample-invoice/paper' });
    expect(store.status).toBe(404);
  });

  it('takes nothing of a visitor and gives him nothing: no cookie, no client, no script, no form, no memory', async () => {
    const cookie = `relabel_client=${http.world.alpha.client.sessionToken}; relabel_scheme=light`;
    for (const page of [...pages(), '/sign-in', '/account/sample-invoice/paper', '/brand/logo', '/brand/icon.svg']) {
      const { headers, text } = await send(http.store, 'localhost', {
        url: `${preview}/dark${page}`,
        headers: { cookie },
      });
      expect(headers['set-cookie'], page).toBeUndefined();
      expect(headers['cache-control'], page).toBe('no-store');
      expect(headers['x-frame-options'], page).toBeUndefined();
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(/^default-src 'none'; style-src/);
      expect(policy).not.toContain('script-src');
      expect(policy).toContain("form-action 'none'");
      expect(policy).toContain(`frame-ancestors ${new URL(http.env.publicUrl).origin}`);
      expect(text, page).not.toContain('sign-out');
    }
    const post = { method: 'POST', url: `${preview}/dark/cart`, body: {} };
    expect((await send(http.store, 'localhost', post)).status).toBe(404);
  });

  it('opens the frame of nothing but previews', async () => {
    for (const url of ['/', '/cart', '/theme/x/base.css']) {
      const { headers } = await send(http.store, 'alpha.localhost', { url });
      expect(headers['content-security-policy'], url).toContain("frame-ancestors 'none'");
    }
  });

  it('is found neither on a store, nor by another word, nor by the header that names it inside', async () => {
    for (const host of ['alpha.localhost', 'beta.localhost', 'nobody.example'])
      expect((await look(`${preview}/light/`, host)).status, host).toBe(404);
    const other = `${preview.slice(0, -1)}${preview.endsWith('A') ? 'B' : 'A'}`;
    for (const path of [`${other}/light/`, `${preview}/blue/`, `${preview}/light`, '/preview/', `${preview}/light//x`])
      expect((await look(path)).status, path).toBe(404);
    const token = preview.split('/')[2];
    const { text } = await send(http.store, 'localhost', { url: '/', headers: { 'x-store-preview': token } });
    expect(text).not.toContain('Unsaved');
  });

  it('ends after an hour, and is forgotten by the sweep', async () => {
    await http.call({ url: '/test/clock', body: { advance: 'PT61M' } });
    const ended = await look(`${preview}/light/`);
    expect(ended.status).toBe(404);
    expect(ended.text).toContain('This preview has ended');
    expect(await http.get(BrandDrafts).sweep()).toBeGreaterThan(0);
    expect(await http.database.sql('SELECT id FROM rc_brand_drafts')).toEqual([]);
  });

  it('keeps no secret but its hash, and the newest twenty of a reseller', async () => {
    for (let n = 0; n < 20; n++) await kept({ companyName: `Look ${n}` });
    expect((await look(`${preview}/light/`)).status).toBe(404);
    const rows = await http.database.sql('SELECT * FROM rc_brand_drafts');
    expect(rows).toHaveLength(20);
    const newest = await kept();
    expect(JSON.stringify(await http.database.sql('SELECT * FROM rc_brand_drafts'))).not.toContain(
      newest.split('/')[2],
    );
  });

  it.each([
    ['a colour that is none', { primaryColor: 'red' }, 'branding.invalid_brand'],
    ['an unknown theme', { theme: 'nowhere' }, 'branding.invalid_brand'],
    ['a logo that is no image', { logo: 'PHN2Zz48L3N2Zz4=' }, 'branding.bad_image'],
  ])('refuses %s as saving does', async (_, body, code) => {
    const call = () => http.call({ url: DRAFTS, token: http.world.alpha.token, body });
    expect(await http.changes(async () => expect((await call()).body.code).toBe(code))).toEqual([]);
  });

  it('staff keep drafts of any brand, the provider’s own among them', async () => {
    const { alpha, admin } = http.world;
    for (const id of [alpha.resellerId, 0]) {
      const url = `/api/admin/v1/brands/${id}/drafts`;
      const { body } = await http.call({ url, token: admin.token, body: { companyName: `Of ${id}` } });
      expect((await look(`${new URL(body.previewUrl).pathname}/light/`)).text).toContain(`Of ${id}`);
    }
  });
});

describe('a logo that is not taken', () => {
  let address: string;
  beforeAll(async () => {
    await http.api.listen(0, '127.0.0.1');
    address = `${await http.api.getUrl()}/api/reseller/v1/brand/logo`;
  });

  // Over a socket: what is too large for the server must be answered before the sender has sent it all, and still be heard.
  it.each([
    ['of 5 MB', Buffer.alloc(5_000_000, 1), 413, 'platform.body_too_large', 'at most 2097152 bytes'],
    ['of 600 kB', Buffer.alloc(600 * 1024, 1), 422, 'branding.bad_image', '600 kB, and at most 512 kB'],
    ['as SVG', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 422, 'branding.bad_image', 'SVG'],
    ['that is a PDF', '%PDF-1.7 and so on and so forth', 422, 'branding.bad_image', 'PNG, JPEG, WebP and GIF'],
  ])('%s gets a clear answer', async (_, bytes, status, code, words) => {
    const answer = await fetch(address, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${http.world.alpha.token}` },
      body: JSON.stringify({ data: Buffer.from(bytes).toString('base64') }),
    });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await answer.json()) as { detail: string };
    expect(problem).toMatchObject({ status, code });
    expect(problem.detail).toContain(words);
  });
});
