import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrandingService } from '#branding';
import { Actor } from '#kernel';
import { httpWorld, type HttpWorld } from '../e2e/http-world.js';
import { openChromium, PHONE, WIDE } from './chromium.js';

const MOST_BYTES = 60_000;
const LOOKS = ['default', 'meridian'].flatMap((theme) =>
  ['steps', 'one-page'].map((orderTemplate) => ({ theme, orderTemplate })),
);

let http: HttpWorld;
let origin: string;
let browser: Browser;
let n = 0;

beforeAll(async () => {
  http = await httpWorld();
  await http.store.listen(0, '127.0.0.1');
  const { port } = http.store.getHttpServer().address() as { port: number };
  origin = `http://alpha.localhost:${port}`;
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await http?.close();
});

async function dress(patch: { theme?: string; orderTemplate?: string; language?: string }): Promise<void> {
  const { resellerId } = http.world.alpha;
  await http.get(BrandingService).update(Actor.reseller(resellerId), resellerId, patch);
}

async function fillPerson(page: Page): Promise<void> {
  await page.locator('#f-email').fill(`looks${++n}@visitor.localhost`);
  await page.locator('#f-password').fill('long enough 9');
  await page.locator('#f-firstName').fill('Noor');
  await page.locator('#f-lastName').fill('Winter');
  await page.locator('#f-country').selectOption('DE');
}

/** From the front page to the confirmation, by what the order form of the store offers. */
async function order(page: Page, orderTemplate: string, hasScript: boolean): Promise<void> {
  await page.goto(origin);
  await page.locator(`a[href="/products/${http.world.productId}"]`).first().click();
  if (orderTemplate === 'one-page') {
    await page.locator('input[value="own"]').check();
    await page.locator('#f-domain').fill('looks.example');
    await page.locator('#f-quantity').fill('2');
    await fillPerson(page);
    await page.locator('input[value="banktransfer"]').check();
    const recompute = page.locator('#recompute');
    if (hasScript) {
      await page.locator('#sums', { hasText: 'looks.example' }).waitFor();
      await page.locator('#sums:not([aria-busy])').waitFor();
      expect(await recompute.isVisible()).toBe(false);
    } else await recompute.click();
    // A form that was shown again keeps everything but the password.
    await page.locator('#f-password').fill('long enough 9');
    await page.locator('button[name="do"][value="order"]').click();
  } else {
    await page.locator('#order button').click();
    await page.locator('input[value="own"]').check();
    await page.locator('#f-domain').fill('looks.example');
    await page.locator('#order button').click();
    await page.locator('a[href="/checkout"]').click();
    await page.locator('a[href^="/register"]').click();
    await fillPerson(page);
    await page.locator('form[action="/register"] button').click();
    await page.locator('input[value="banktransfer"]').check();
    await page.locator('form[action="/checkout"] button').click();
  }
  await page.waitForURL(/\/orders\/\d+\/complete$/);
}

async function person(options: Parameters<Browser['newContext']>[0]): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { context, page };
}

describe.each(LOOKS)('a store in $theme with the order form $orderTemplate', ({ theme, orderTemplate }) => {
  beforeAll(() => dress({ theme, orderTemplate }));

  it.each([true, false])('takes an order; scripts run: %s', async (javaScriptEnabled) => {
    const { context, page } = await person({ javaScriptEnabled });
    const noise: string[] = [];
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('console', (message) => message.type() === 'error' && noise.push(message.text()));
    await order(page, orderTemplate, javaScriptEnabled);
    expect(noise).toEqual([]);
    await context.close();
  });

  it('sends pages of at most 60 kB with all they need, but for pictures', async () => {
    for (const path of ['/', `/products/${http.world.productId}`, '/domains?q=fresh-name', '/sign-in', '/register']) {
      const { context, page } = await person({});
      let bytes = 0;
      const bodies: Promise<void>[] = [];
      page.on('response', (answer) => {
        const type = answer.headers()['content-type'] ?? '';
        if (answer.status() === 200 && !type.startsWith('image/'))
          bodies.push(answer.body().then((body) => void (bytes += body.length)));
      });
      await page.goto(`${origin}${path}`, { waitUntil: 'load' });
      await Promise.all(bodies);
      expect(bytes, `${path} is heavier than it may be`).toBeLessThan(MOST_BYTES);
      expect(bytes).toBeGreaterThan(5000);
      await context.close();
    }
  });
});

describe('a store in another language', () => {
  it('speaks German to who asks for it, and goes on in what was chosen', async () => {
    await dress({ theme: 'default', orderTemplate: 'steps' });
    const { context, page } = await person({ locale: 'de-DE' });
    await page.goto(origin);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.getByRole('link', { name: 'Warenkorb' }).waitFor();
    await page.getByLabel('Sprache').selectOption('en');
    await page.getByRole('button', { name: 'Ändern' }).click();
    await page.getByRole('link', { name: 'Cart' }).waitFor();
    await context.close();
  });

  it.each(['default', 'meridian'])('can be read from right to left, in %s', async (theme) => {
    await dress({ theme });
    const { context, page } = await person({});
    await page.goto(origin);
    await page.locator('#language').selectOption('ar');
    await page.locator('.display button').click();
    for (const path of ['/', `/products/${http.world.productId}`, '/cart', '/register']) {
      await page.goto(`${origin}${path}`);
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      for (const size of [WIDE, PHONE]) {
        await page.setViewportSize(size);
        const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        expect(over, `${path} at ${size.width}`).toBe(0);
      }
      const start = await page.evaluate('getComputedStyle(document.querySelector("h1")).textAlign');
      expect(start).toBe('start');
    }
    await context.close();
  });
});
