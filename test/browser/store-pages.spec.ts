import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrandingService, THEMES } from '#branding';
import { Actor } from '#kernel';
import { httpWorld, type HttpWorld } from '../e2e/http-world.js';
import { WORLD_PASSWORD } from '../support/world.js';
import { keepPicture } from './pictures.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const CONTRAST = 'color-contrast';

let http: HttpWorld;
let origin: string;
let profile: string;

beforeAll(async () => {
  http = await httpWorld();
  await http.store.listen(0, '127.0.0.1');
  const { port } = http.store.getHttpServer().address() as { port: number };
  origin = `http://alpha.localhost:${port}`;
  profile = mkdtempSync(join(tmpdir(), 'store-pages-'));
});
afterAll(async () => {
  await http?.close();
  rmSync(profile, { recursive: true, force: true });
});

describe.each(THEMES)('the pages of a store in the theme %s', (theme) => {
  let context: BrowserContext;
  const noise: string[] = [];

  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
    context = await chromium.launchPersistentContext(join(profile, theme), {
      executablePath,
      args: ARGS,
      viewport: WIDE,
      // A colour on its way to another is neither.
      reducedMotion: 'reduce',
    });
    const { resellerId } = http.world.alpha;
    await http.get(BrandingService).update(Actor.reseller(resellerId), resellerId, { theme });
  });
  afterAll(async () => {
    await context?.close();
  });

  async function inspect(name: string): Promise<void> {
    const page = context.pages()[0];
    // Evaluated, not added as a tag: the policy of the pages lets no script in.
    await page.evaluate(AXE);
    const findings = async (look: string, rules: object) => {
      const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(rules)})`)) as {
        violations: { id: string; nodes: { html: string }[] }[];
      };
      await keepPicture(page, `store-${theme}-${name}-${look}`);
      const told = violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ html }) => html).join(' | ')}`);
      expect.soft(told, look).toEqual([]);
    };
    await findings('wide', {});
    await page.emulateMedia({ colorScheme: 'dark' });
    await findings('dark', { runOnly: [CONTRAST] });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(PHONE);
    // The colours are those of the wide page, and by far the most work.
    await findings('phone', { rules: { [CONTRAST]: { enabled: false } } });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect.soft(overflow, `${name} is wider than a phone`).toBe(0);
    await page.setViewportSize(WIDE);
  }

  it('have no finding of axe, fit the screen and keep the console quiet', async () => {
    const page = context.pages()[0];
    page.setDefaultTimeout(8000);
    page.on('console', (message) => message.type() === 'error' && noise.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => noise.push(`${page.url()}: ${error.message}`));
    const visit = async (path: string, name: string) => {
      await page.goto(`${origin}${path}`);
      await inspect(name);
    };
    await visit('/', 'home');
    await visit(`/products/${http.world.productId}?term=annually`, 'product');
    await page.getByLabel(/Dedicated IP/).check();
    await page.getByRole('button', { name: 'Go on' }).click();
    await inspect('product-domain');
    await page.getByLabel('Transfer my domain here').check();
    await inspect('product-transfer');
    await page.getByLabel('Use a domain that I have').check();
    await page.getByRole('textbox', { name: 'Domain' }).fill('my-own-name.example');
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await inspect('cart');
    await visit(`/products/${http.world.productId}/order`, 'one-page');
    await visit('/domains?q=fresh-name', 'domains');
    await page
      .getByRole('button', { name: /Add to cart/ })
      .first()
      .click();
    await inspect('cart-with-domain');
    await page.getByLabel('Quantity', { exact: true }).fill('-1');
    await page
      .getByRole('button', { name: /^Update/ })
      .first()
      .click();
    await inspect('cart-refused');
    await visit('/register?next=/checkout', 'register');
    await page.evaluate('document.querySelector("form.panel").noValidate = true');
    await page.getByRole('button', { name: /Open account/ }).click();
    await inspect('register-refused');
    await visit('/forgot-password', 'forgot');
    await visit('/reset-password?token=x', 'reset');
    await visit('/checkout', 'sign-in');
    await page.getByLabel('E-mail address').fill(http.world.alpha.client.email);
    await page.getByLabel('Password').fill(WORLD_PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await inspect('checkout');
    await page.getByLabel('Bank transfer').check();
    await page.getByRole('button', { name: /^Order/ }).click();
    await inspect('complete');
    await visit('/account', 'dashboard');
    await visit('/account/services', 'services');
    // One that runs: it shows what may be added to it.
    await page.locator('tbody tr', { hasText: 'first-alpha.com' }).locator('th a').first().click();
    await page.getByRole('heading', { name: 'Add an extra' }).waitFor();
    await inspect('service');
    await visit('/account/domains', 'my-domains');
    await page.locator('tbody th a').first().click();
    await inspect('domain');
    await visit('/account/invoices', 'invoices');
    await visit(`/account/invoices/${http.world.alpha.open.invoiceId}`, 'invoice');
    const { clientId } = http.world.alpha.client;
    await http.database.sql(
      "INSERT INTO tblpaymethods (id, userid, description, payment_type, gateway_name) VALUES (9001, ?, 'Visa', 'RemoteCreditCard', 'other') ON DUPLICATE KEY UPDATE userid = VALUES(userid)",
      [clientId],
    );
    await visit('/account/payment-methods', 'payment-methods');
    await visit('/account/profile', 'profile');
    await visit('/account/emails', 'emails');
    await visit('/account/security', 'security');
    const factor = page.locator('form[action="/account/security/factor"]');
    await factor.locator('input[type=password]').fill('not my password');
    await factor.getByRole('button').click();
    await inspect('security-refused');
    await factor.locator('input[type=password]').fill(WORLD_PASSWORD);
    await factor.getByRole('button').click();
    await page.getByText('Read this picture').waitFor();
    await inspect('security-begun');
    expect(noise.filter((text) => !/status of 4\d\d/.test(text))).toEqual([]);
    await page.goto(`${origin}/nothing-here`);
    await inspect('not-found');
    await page.goto(origin.replace('alpha.', 'nobody.'));
    await inspect('no-store');
  });
});
