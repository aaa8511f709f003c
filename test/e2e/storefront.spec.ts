import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, Clock } from '#kernel';
import { BrandingService } from '#branding';
import { CatalogService } from '#catalog';
import { PricingService } from '#pricing';
import { ResellersService } from '#resellers';
import { httpWorld, type HttpWorld } from './http-world.js';
import { StoreBrowser, type Page } from './store-browser.js';

const system = Actor.system('storefront test');
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let http: HttpWorld;
const browser = (host = 'alpha.localhost:3001') => new StoreBrowser(http.store, host);
const orders = () =>
  http.database.sql<{ n: number }>('SELECT COUNT(*) AS n FROM tblorders').then(([row]) => Number(row.n));
const person = { firstName: 'Maren', lastName: 'Voss', country: 'DE', city: 'Kiel', password: 'long enough 9' };

/** A visitor with an account of his own in the store and something in his cart. */
async function shopper(email: string, host?: string): Promise<StoreBrowser> {
  const visitor = browser(host);
  const product = await visitor.get(`/products/${http.world.productId}/domain`);
  const cart = await visitor.submit(product, `/products/${http.world.productId}`, {
    domainMode: 'own',
    domain: 'mine.example',
  });
  expect(cart.path, text(cart)).toBe('/cart');
  const register = await visitor.get('/register?next=/checkout');
  const checkout = await visitor.submit(register, '/register', { ...person, email });
  expect(checkout.path, text(checkout)).toBe('/checkout');
  return visitor;
}

/** The way the catalogue's EUR (`tblcurrencies.format` 3) shows an amount below a thousand. */
const euros = (amount: string): string => `€${amount.replace('.', ',')} EUR`;

const text = (page: Page): string =>
  page.html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 3000);

beforeAll(async () => {
  http = await httpWorld();
});
afterAll(async () => {
  await http?.close();
});

describe('which store a host opens', () => {
  it.each(['nobody.example', '127.0.0.1:3001', '[::1]', '.', 'alpha.localhost.evil.example'])(
    'answers %j neutrally, without any brand',
    async (host) => {
      const page = await browser(host).get('/');
      expect(page.status).toBe(421);
      expect(page.html).not.toMatch(/Alpha|Beta|Test Provider|mailto|set-cookie/i);
      expect(page.headers['set-cookie']).toBeUndefined();
    },
  );

  it('goes by Host alone: X-Forwarded-Host and absolute targets open nothing else', async () => {
    const page = await browser('alpha.localhost').get('/', {
      'x-forwarded-host': 'beta.localhost',
      forwarded: 'host=beta.localhost',
    });
    expect(page.html).toContain('Alpha Hosting');
    expect(page.html).not.toContain('Beta Cloud');
  });

  it.each(['ALPHA.localhost', 'alpha.localhost.', 'alpha.localhost:9999'])(
    'takes %s for the same store',
    async (host) => {
      expect((await browser(host).get('/')).html).toContain('Alpha Hosting');
    },
  );

  it('serves health and documents without a brand', async () => {
    expect((await browser('nobody.example').get('/health/live')).status).toBe(200);
  });

  it('answers an unknown page in the brand', async () => {
    const page = await browser().get('/no/such/page');
    expect(page.status).toBe(404);
    expect(page.html).toContain('Alpha Hosting');
    expect(page.html).toContain('Page not found');
  });
});

describe('what a store shows', () => {
  it('shows only what has a price in this store, in its currency', async () => {
    const { alpha, groups, productId } = http.world;
    const before = await browser().get('/');
    const name = (await http.get(CatalogService).products()).find(({ id }) => id === productId)!.name;
    expect(before.html).toContain(`href="/products/${productId}"`);
    expect(before.html).toContain(`<h3>${name}</h3>`);
    const pricing = http.get(PricingService);
    await pricing.removeItems(system, groups.standard, { items: [{ type: 'product', id: productId }] });
    try {
      expect((await browser().get('/')).html).not.toContain(`href="/products/${productId}"`);
      expect((await browser().get(`/products/${productId}`)).status).toBe(404);
      expect((await browser('beta.localhost').get('/')).html).toContain(`href="/products/${productId}"`);
    } finally {
      await pricing.addItems(system, groups.standard, { items: [{ type: 'product', id: productId }] });
    }
    const [shown] = (await pricing.storeCatalogue(alpha.resellerId, 'EUR')).groups
      .flatMap((group) => group.products)
      .filter(({ id }) => id === productId);
    expect((await browser().get(`/products/${productId}`)).html).toContain(
      euros(shown.prices[0].recurring.toDecimal()),
    );
  });

  it('changes the currency by a form and keeps the place', async () => {
    const visitor = browser();
    const page = await visitor.get(`/products/${http.world.productId}`);
    const inEuros = await visitor.submit(page, '/display', { currency: 'EUR' });
    expect(inEuros.path).toBe(`/products/${http.world.productId}`);
    expect(inEuros.html).toContain('€');
  });

  it('serves the logo with its own type, nosniff and an ETag', async () => {
    const { resellerId } = http.world.alpha;
    await http.get(BrandingService).setLogo(Actor.reseller(resellerId), resellerId, PIXEL);
    const home = await http.callStore('alpha.localhost', { url: '/' });
    const src = /<img src="([^"]+)" alt="Alpha Hosting"/.exec(home.text)?.[1].replace('&#x3D;', '=');
    expect(src).toMatch(/^\/brand\/logo\?v=\d+$/);
    const logo = await http.callStore('alpha.localhost', { url: src! });
    expect(logo.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    const again = await http.callStore('alpha.localhost', {
      url: src!,
      headers: { 'if-none-match': String(logo.headers.etag) },
    });
    expect(again.status).toBe(304);
    expect((await http.callStore('beta.localhost', { url: '/brand/logo' })).status).toBe(404);
  });

  it('sends no script and a policy that allows none from elsewhere', async () => {
    const page = await browser().get('/');
    expect(page.html).not.toContain('<script');
    expect(String(page.headers['content-security-policy'])).toContain("script-src 'self'");
  });
});

describe('ordering without JavaScript', () => {
  it('goes from a product to an invoice by forms alone', async () => {
    const visitor = await shopper('maren@voss.example');
    const checkout = await visitor.get('/checkout');
    const complete = await visitor.submit(checkout, '/checkout', { paymentMethod: 'banktransfer' });
    expect(complete.path, text(complete)).toMatch(/^\/orders\/\d+\/complete$/);
    expect(text(complete)).toContain('Thank you for your order');
    const [order] = await http.database.sql<{ userid: number; invoiceid: number; amount: string }>(
      'SELECT userid, invoiceid, amount FROM tblorders ORDER BY id DESC LIMIT 1',
    );
    const invoice = await visitor.get(`/account/invoices/${order.invoiceid}`);
    expect(invoice.status).toBe(200);
    expect(text(invoice)).toContain('Unpaid');
    expect(invoice.html).toContain(euros(order.amount));
    for (const path of [
      '/account',
      '/account/services',
      '/account/domains',
      '/account/invoices',
      '/account/profile',
      '/account/emails',
      '/cart',
    ])
      expect((await visitor.get(path)).status, path).toBe(200);
    expect(text(await visitor.get('/cart'))).toContain('Your cart is empty');
  });

  it('makes one order of a double click, and of going back and sending again', async () => {
    const visitor = await shopper('double@voss.example');
    const checkout = await visitor.get('/checkout');
    const form = { ...visitor.form(checkout, '/checkout'), paymentMethod: 'banktransfer' };
    const before = await orders();
    const answers = await Promise.all([visitor.post('/checkout', form), visitor.post('/checkout', form)]);
    const late = await visitor.post('/checkout', form);
    expect(await orders()).toBe(before + 1);
    expect(
      new Set([...answers, late].filter(({ status }) => status === 303).map(({ location }) => location)).size,
    ).toBe(1);
    expect(late.status).toBe(303);
  });

  it('refuses the order when the price changed since the page was shown, and shows the new total', async () => {
    const visitor = await shopper('changed@voss.example');
    const checkout = await visitor.get('/checkout');
    const { resellerId, priceRuleId } = http.world.alpha;
    const rule = { scope: 'all' as const, kind: 'percent' as const, value: '400', ending: '.99' };
    await http.get(PricingService).updateRule(Actor.reseller(resellerId), priceRuleId, rule);
    const before = await orders();
    const refused = await visitor.submit(checkout, '/checkout', { paymentMethod: 'banktransfer' });
    await http.get(PricingService).updateRule(Actor.reseller(resellerId), priceRuleId, { ...rule, value: '40' });
    expect(refused.status).toBe(422);
    expect(text(refused)).toContain('Prices have changed');
    expect(await orders()).toBe(before);
  });

  it.each(['-1', '0', '1.5', '1e9', '2000000', ''])(
    'refuses the quantity %j in words and keeps what was typed',
    async (quantity) => {
      const visitor = browser();
      const action = `/products/${http.world.productId}`;
      const page = await visitor.submit(await visitor.get(`${action}/domain`), action, {
        quantity,
        domainMode: 'own',
        domain: 'kept.example',
      });
      expect(page.status).toBe(422);
      expect(text(page)).toContain('Please enter a whole number');
      expect(page.html).toContain('value="kept.example"');
      expect(text(await visitor.get('/cart'))).toContain('Your cart is empty');
    },
  );

  it('takes a code by a form, shows what it saves, and orders at the lower price', async () => {
    const body = { kind: 'percent', percent: '50', appliesTo: [{ type: 'product', id: 0 }], code: 'HALF' };
    const { alpha } = http.world;
    const made = await http.call({ url: '/api/reseller/v1/promotions', token: alpha.token, body });
    expect(made.status, made.text).toBe(201);
    const visitor = await shopper('coded@client.localhost');
    const refused = await visitor.submit(await visitor.get('/cart'), '/cart/promotion', { code: 'NOBODYS' });
    expect([refused.status, text(refused)]).toEqual([422, expect.stringContaining('We do not know this code.')]);
    expect(refused.html).toContain('value="NOBODYS"');
    const cart = await visitor.submit(await visitor.get('/cart'), '/cart/promotion', { code: 'half' });
    expect(text(cart)).toContain('Code HALF');
    const before = await orders();
    const done = await visitor.submit(await visitor.get('/checkout'), '/checkout');
    expect(done.path).toMatch(/complete$/);
    expect(await orders()).toBe(before + 1);
    const [use] = await http.database.sql(
      'SELECT u.discount, o.promocode FROM rc_promotion_uses u JOIN tblorders o ON o.id = u.order_id ORDER BY u.id DESC LIMIT 1',
    );
    expect(use).toMatchObject({ promocode: 'HALF' });
    expect(use.discount).not.toBe('0.00');
  });

  it('leads from the checkout back to the cart when the code works no more, and orders nothing', async () => {
    const { alpha } = http.world;
    const visitor = await shopper('late@client.localhost');
    await visitor.submit(await visitor.get('/cart'), '/cart/promotion', { code: 'HALF' });
    const checkout = await visitor.get('/checkout');
    const { body } = await http.call({ url: '/api/reseller/v1/promotions?q=HALF', token: alpha.token });
    const archived = await http.call({
      method: 'POST',
      url: `/api/reseller/v1/promotions/${body.items[0].id}/archive`,
      token: alpha.token,
    });
    expect(archived.status).toBe(204);
    const before = await orders();
    const told = await visitor.submit(checkout, '/checkout');
    expect([told.path, await orders()]).toEqual(['/cart', before]);
    expect(text(told)).toContain('Remove the code to order without it.');
    expect(told.html).not.toContain('href="/checkout"');
    const freed = await visitor.submit(told, '/cart/promotion/remove');
    expect(freed.html).toContain('href="/checkout"');
  });

  it('asks one question after the other, keeps the answers on the way back, and shows how far it is', async () => {
    const visitor = browser();
    const first = await visitor.get(`/products/${http.world.productId}`);
    expect(first.html).toMatch(/aria-current="step">Configure/);
    expect(first.html).toContain(`action="/products/${http.world.productId}/domain"`);
    const second = await visitor.get(`/products/${http.world.productId}/domain?quantity=3&term=annually`);
    expect(second.html).toMatch(/aria-current="step">Domain/);
    const back = /<a href="(\/products\/[^"]+)">Back<\/a>/
      .exec(second.html)![1]
      .replaceAll('&amp;', '&')
      .replaceAll('&#x3D;', '=');
    expect((await visitor.get(back)).html).toContain('name="quantity" type="text" inputmode="numeric" value="3"');
    const action = `/products/${http.world.productId}`;
    const review = await visitor.submit(second, action, { domainMode: 'own', domain: 'stepped.example' });
    expect(review.html).toMatch(/aria-current="step">Review/);
    expect(text(review)).toContain('stepped.example');
    expect((await visitor.get('/checkout')).html).toMatch(/aria-current="step">Account/);
  });

  it('refuses a tampered quantity in the cart and leaves the cart as it was', async () => {
    const visitor = browser();
    const action = `/products/${http.world.productId}`;
    const cart = await visitor.submit(await visitor.get(`${action}/domain`), action, {
      domainMode: 'own',
      domain: 'mine.example',
    });
    const line = /action="(\/cart\/lines\/[A-Za-z0-9]+)"/.exec(cart.html)![1];
    const refused = await visitor.submit(cart, line, { quantity: '-3' });
    expect(refused.status).toBe(422);
    expect(text(refused)).toContain('Please enter a whole number');
    expect(visitor.form(await visitor.get('/cart'), line).quantity).toBe('1');
    const two = await visitor.submit(cart, line, { quantity: '2' });
    expect(visitor.form(two, line).quantity).toBe('2');
    expect(text(await visitor.submit(two, `${line}/remove`))).toContain('Your cart is empty');
  });

  it('sells a domain from the search, with years and extras', async () => {
    const visitor = browser();
    const found = await visitor.get('/domains?q=brandnew.com');
    expect(text(found)).toContain('brandnew.com available');
    const cart = await visitor.submit(found, '/domains', { years: '2' });
    expect(cart.path, text(cart)).toBe('/cart');
    expect(text(cart)).toContain('brandnew.com');
    expect(cart.html).toMatch(/<option value="2" selected>/);
    const taken = await visitor.get('/domains?q=first-alpha.com');
    expect(text(taken)).toContain('first-alpha.com taken');
  });

  it('says what is wrong with a name that is none', async () => {
    const page = await browser().get('/domains?q=not%20a%20name!');
    expect(page.status).toBe(422);
    expect(text(page)).toContain('This is not a domain name');
  });

  it('takes a domain with a product, and puts nothing in when the name is taken', async () => {
    const visitor = browser();
    const action = `/products/${http.world.productId}`;
    const taken = await visitor.submit(await visitor.get(`${action}/domain`), action, {
      domainMode: 'register',
      domain: 'first-alpha.com',
    });
    expect(taken.status).toBe(422);
    expect(text(taken)).toContain('first-alpha.com is not available');
    expect(text(await visitor.get('/cart'))).toContain('Your cart is empty');
    const cart = await visitor.submit(taken, action, { domainMode: 'register', domain: 'with-product.com' });
    expect(text(cart)).toContain('with-product.com');
    expect(cart.html.match(/\/remove"/g)).toHaveLength(2);
  });
});

describe('everything on one page, without JavaScript', () => {
  const action = () => `/products/${http.world.productId}/order`;
  const wish = { domainMode: 'own', domain: 'one-page.example' };
  const newcomer = (email: string) => ({ ...person, email, account: 'open', paymentMethod: 'banktransfer' });
  const sums = (page: Page) => /<div id="sums"[\s\S]*?<\/aside>/.exec(page.html)![0].replace(/<[^>]+>/g, ' ');
  const asStore = async (orderTemplate: string) => {
    const { resellerId } = http.world.alpha;
    await http.get(BrandingService).update(Actor.reseller(resellerId), resellerId, { orderTemplate });
  };
  beforeAll(() => asStore('one-page'));
  afterAll(() => asStore('steps'));

  it('computes the total by a button, and orders at the total that was shown', async () => {
    const visitor = browser();
    const page = await visitor.get(`/products/${http.world.productId}`);
    expect(page.path).toBe(action());
    const before = await orders();
    const two = await visitor.submit(page, action(), { ...wish, quantity: '2', do: 'recompute', country: 'DE' });
    expect([two.status, await orders()]).toEqual([200, before]);
    expect(sums(two)).toMatch(/Total/);
    expect(sums(two)).not.toBe(sums(page));
    const done = await visitor.submit(two, action(), { ...newcomer('whole@voss.example'), do: 'order' });
    expect(done.path, text(done)).toMatch(/^\/orders\/\d+\/complete$/);
    const [order] = await http.database.sql<{ amount: string }>(
      'SELECT amount FROM tblorders ORDER BY id DESC LIMIT 1',
    );
    expect(sums(two)).toContain(order.amount.replace('.', ','));
    expect(await orders()).toBe(before + 1);
  });

  it('opens the account, but orders nothing at a total that was not shown', async () => {
    const visitor = browser();
    const before = await orders();
    const page = await visitor.get(action());
    const told = await visitor.submit(page, action(), {
      ...wish,
      ...newcomer('unseen@voss.example'),
      quantity: '5',
      do: 'order',
    });
    expect([told.status, await orders()]).toEqual([422, before]);
    expect(text(told)).toContain('Prices have changed');
    expect(text(told)).toContain('unseen@voss.example');
    const done = await visitor.submit(told, action(), { do: 'order' });
    expect(done.path, text(done)).toMatch(/complete$/);
  });

  it('marks what is wrong and keeps what was typed; a taken name has no total', async () => {
    const visitor = browser();
    const page = await visitor.get(action());
    const told = await visitor.submit(page, action(), {
      domainMode: 'register',
      domain: 'first-alpha.com',
      do: 'recompute',
    });
    expect(sums(told)).toContain('first-alpha.com is not available');
    const empty = await visitor.submit(page, action(), { ...wish, email: 'nonsense', do: 'order' });
    expect(empty.status).toBe(422);
    for (const field of ['email', 'password', 'firstName', 'country'])
      expect(empty.html).toContain(`href="#f-${field}"`);
    expect(empty.html).toContain('value="one-page.example"');
  });

  it('signs in who has an account, and puts into the cart who goes on shopping', async () => {
    const visitor = browser();
    const { email } = http.world.alpha.client;
    const page = await visitor.submit(await visitor.get(action()), action(), { ...wish, do: 'recompute' });
    const wrong = await visitor.submit(page, action(), { email, password: 'wrong', account: 'known', do: 'order' });
    expect([wrong.status, text(wrong)]).toEqual([422, expect.stringContaining('password is wrong')]);
    const cart = await visitor.submit(page, action(), { do: 'cart' });
    expect(cart.path).toBe('/cart');
    expect(text(cart)).toContain('one-page.example');
  });

  it('gives a script the sums alone', async () => {
    const visitor = browser();
    const page = await visitor.get(action());
    expect(page.html).toMatch(/<script src="\/theme\/[0-9a-f]{12}\/order.js" defer><\/script>/);
    const part = await visitor.post(action(), { ...visitor.form(page, action()), quantity: '3' }, { 'x-part': 'sums' });
    expect([part.status, part.html.includes('<html')]).toEqual([200, false]);
    expect(part.html).toContain('name="fingerprint"');
  });
});

describe('people in a store', () => {
  it('refuses a form without its token, from another site, or with another visitor’s token', async () => {
    const visitor = browser();
    const page = await visitor.get('/sign-in');
    const form = visitor.form(page, '/sign-in');
    const other = browser();
    const foreign = other.form(await other.get('/sign-in'), '/sign-in')._csrf;
    for (const token of ['', foreign, 'x'.repeat(32)])
      expect((await visitor.post('/sign-in', { ...form, _csrf: token })).status).toBe(403);
    expect((await visitor.post('/sign-in', form, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await visitor.post('/sign-in', form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await visitor.post('/sign-in', { ...form, email: 'a@b.example', password: 'x' })).status).toBe(422);
  });

  it('marks each field that is wrong, links to it, and fills the form again', async () => {
    const visitor = browser();
    const page = await visitor.submit(await visitor.get('/register'), '/register', {
      email: 'nonsense',
      password: 'short',
      firstName: 'Kim "K" <b>',
      lastName: '',
      country: '',
    });
    expect(page.status).toBe(422);
    for (const field of ['email', 'password', 'lastName', 'country']) expect(page.html).toContain(`href="#f-${field}"`);
    expect(page.html).toContain('value="Kim &quot;K&quot; &lt;b&gt;"');
    expect(page.html).not.toContain('value="short"');
  });

  it('does not accept the session of another brand', async () => {
    const alpha = await shopper('loyal@voss.example');
    expect((await alpha.get('/account')).path).toBe('/account');
    const beta = browser('beta.localhost:3001');
    for (const [name, value] of alpha.cookies) beta.cookies.set(name, value);
    const page = await beta.get('/account');
    expect(page.path).toMatch(/^\/sign-in/);
    expect(page.html).not.toContain('Maren');
  });

  it('does not know the same address in another store', async () => {
    await shopper('twice@voss.example');
    const beta = browser('beta.localhost');
    const refused = await beta.submit(await beta.get('/sign-in'), '/sign-in', {
      email: 'twice@voss.example',
      password: person.password,
    });
    expect(text(refused)).toContain('The e-mail address or the password is wrong.');
    const opened = await beta.submit(await beta.get('/register'), '/register', {
      ...person,
      email: 'twice@voss.example',
    });
    expect(opened.path, text(opened)).toBe('/account');
  });

  it('leads to the page that was asked after signing in, and never to another site', async () => {
    const { email } = http.world.alpha.client;
    const visitor = browser();
    const signIn = await visitor.get('/account/invoices');
    expect(signIn.path).toBe('/sign-in?next=%2Faccount%2Finvoices');
    const form = visitor.form(signIn, '/sign-in');
    const evil = await browserPost(form, { next: '//evil.example', email });
    expect(evil.location).toBe('/account');

    async function browserPost(own: Record<string, string>, change: Record<string, string>) {
      return visitor.post('/sign-in', { ...own, password: 'correct horse 7 battery', ...change });
    }
  });

  it('shows nothing of a sibling: another client’s pages do not exist', async () => {
    const { client, siblingOpen } = http.world.alpha;
    const visitor = browser();
    await visitor.submit(await visitor.get('/sign-in'), '/sign-in', {
      email: client.email,
      password: 'correct horse 7 battery',
    });
    expect((await visitor.get('/account')).status).toBe(200);
    expect((await visitor.get(`/account/invoices/${siblingOpen.invoiceId}`)).status).toBe(404);
    expect((await visitor.get(`/orders/${siblingOpen.orderId}/complete`)).status).toBe(404);
  });

  it('asks who has a second factor for a code, and opens nothing before it came', async () => {
    const email = 'factor@voss.example';
    const owner = await shopper(email);
    const security = '/account/security';
    const refused = await owner.submit(await owner.get(security), `${security}/factor`, { password: 'guess' });
    expect([refused.status, text(refused)]).toEqual([422, expect.stringContaining('This is not your password.')]);
    const begun = await owner.submit(refused, `${security}/factor`, { password: person.password });
    const secret = /<code>([A-Z2-7 ]{20,60})<\/code>/.exec(begun.html)![1].replaceAll(' ', '');
    expect(begun.html).toContain('src="data:image/svg+xml;base64,');
    const code = (later: number) =>
      generateSync({ secret, epoch: Math.floor(http.get(Clock).now().getTime() / 1000) + later });
    const on = await owner.submit(begun, `${security}/factor/confirm`, { code: code(-30) });
    expect(on.html.match(/<li><code>/g)).toHaveLength(10);

    const visitor = browser();
    const credentials = { email, password: person.password };
    const asked = await visitor.submit(await visitor.get('/sign-in?next=/account/profile'), '/sign-in', credentials);
    expect(asked.path).toBe('/sign-in/code?next=%2Faccount%2Fprofile');
    for (const path of ['/account', security, '/checkout'])
      expect((await visitor.get(path)).path).toMatch(/^\/sign-in/);
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const api = await http.callStore('alpha.localhost', { url: '/api/client/v1/session', headers: { cookie } });
    expect(api.status).toBe(401);
    const wrong = await visitor.submit(asked, '/sign-in/code', { code: '000000' });
    expect([wrong.status, text(wrong)]).toEqual([422, expect.stringContaining('This code is wrong')]);
    expect((await visitor.submit(wrong, '/sign-in/code', { code: code(0) })).path).toBe('/account/profile');

    const sessions = await owner.get(security);
    const other = /action="(\/account\/security\/sessions\/\d+\/end)"/.exec(sessions.html)![1];
    await owner.submit(sessions, other);
    expect((await visitor.get('/account')).path).toMatch(/^\/sign-in/);
    const off = await owner.submit(await owner.get(security), `${security}/factor/off`, { password: person.password });
    expect(text(off)).toContain('The second factor is off.');
  });

  it('changes the password by the present one and ends the other sessions', async () => {
    const visitor = await shopper('changer@voss.example');
    const change = { password: person.password, next: 'another long one', repeat: 'another long one' };
    const page = await visitor.get('/account/security');
    const wrong = await visitor.submit(page, '/account/security/password', { ...change, repeat: 'different' });
    expect(wrong.html).toContain('href="#f-repeat"');
    const done = await visitor.submit(wrong, '/account/security/password', change);
    expect(text(done)).toContain('Your password was changed.');
    const again = browser();
    const credentials = { email: 'changer@voss.example', password: change.next };
    expect((await again.submit(await again.get('/sign-in'), '/sign-in', credentials)).path).toBe('/account');
  });

  it('ends the session at sign-out', async () => {
    const visitor = await shopper('leaver@voss.example');
    const kept = new Map(visitor.cookies);
    await visitor.submit(await visitor.get('/account'), '/sign-out');
    for (const [name, value] of kept) visitor.cookies.set(name, value);
    expect((await visitor.get('/account')).path).toMatch(/^\/sign-in/);
  });

  it('answers a forgotten password alike for known and unknown addresses', async () => {
    const ask = async (email: string) => {
      const visitor = browser();
      return visitor.submit(await visitor.get('/forgot-password'), '/forgot-password', { email });
    };
    const [known, unknown] = [await ask(http.world.alpha.client.email), await ask('stranger@nowhere.example')];
    expect(text(known)).toBe(text(unknown));
    expect(text(known)).toContain('a link is on its way');
  });

  it('saves the profile, and refuses a wrong one in words', async () => {
    const visitor = await shopper('profile@voss.example');
    const saved = await visitor.submit(await visitor.get('/account/profile'), '/account/profile', {
      city: 'Flensburg',
    });
    expect(text(saved)).toContain('Saved.');
    expect(saved.html).toContain('value="Flensburg"');
    const refused = await visitor.submit(saved, '/account/profile', { firstName: '' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#f-firstName"');
  });
});

describe('paying', () => {
  it('leads to the gateway’s page by card and believes only the gateway', async () => {
    const visitor = await shopper('card@voss.example');
    const complete = await visitor.submit(await visitor.get('/checkout'), '/checkout', { paymentMethod: 'stripe' });
    const action = /action="(\/account\/invoices\/\d+\/pay)"/.exec(complete.html)![1];
    const leaving = await visitor.submit(complete, action);
    expect(leaving.path).toMatch(/\/pay\/\d+$/);
    const url = /http-equiv="refresh" content="0;url=([^"]+)"/
      .exec(leaving.html)![1]
      .replaceAll('&#x3D;', '=')
      .replaceAll('&amp;', '&');
    expect(url.startsWith(http.cards.url)).toBe(true);
    const attempt = /\/pay\/(\d+)$/.exec(leaving.path)![1];
    const back = await visitor.get(`${action.slice(0, -'/pay'.length)}?attempt=${attempt}&return=done`);
    expect(text(back)).toContain('Your payment is being confirmed');
    expect(back.html).toMatch(/http-equiv="refresh" content="\d+"/);
    expect(text(back)).toContain('Unpaid');
  });
});

describe('a suspended reseller’s store', () => {
  it('sells nothing, tells nothing, and still lets clients see their invoices', async () => {
    const { resellerId, client, open } = http.world.beta;
    const visitor = browser('beta.localhost');
    await visitor.submit(await visitor.get('/sign-in'), '/sign-in', {
      email: client.email,
      password: 'correct horse 7 battery',
    });
    await http.get(ResellersService).suspend(system, resellerId);
    for (const path of ['/', `/products/${http.world.productId}`, '/domains', '/cart', '/checkout', '/register']) {
      const page = await visitor.get(path);
      expect(page.status, path).toBe(503);
      expect(text(page)).toContain('takes no new orders at the moment');
      expect(text(page)).not.toMatch(/suspend|overdue|provider/i);
    }
    expect((await visitor.get(`/account/invoices/${open.invoiceId}`)).status).toBe(200);
    await http.get(ResellersService).activate(system, resellerId);
    expect((await visitor.get('/')).status).toBe(200);
  });
});
