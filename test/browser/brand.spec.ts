import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettingsService } from '#settings';
import { type DnsServer, startDnsServer } from '#testing';
import { Actor, type AdminId } from '#kernel';
import { type Product, startProduct } from '../support/processes.js';
import { createWorld, WORLD_PASSWORD } from '../support/world.js';
import { openChromium, Person } from './chromium.js';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let dns: DnsServer;
let product: Product;
let browser: Browser;
let reseller: Person;

beforeAll(async () => {
  dns = await startDnsServer();
  [product, browser] = await Promise.all([
    startProduct({
      processes: ['api', 'worker', 'store'],
      env: { DNS_SERVERS: `127.0.0.1:${dns.port}` },
      prepare: async (app, outside) => {
        const world = await createWorld(app, outside);
        await app.get(SettingsService).set(Actor.admin(1 as AdminId, ['*']), {
          level: 'default',
          scopeId: 0,
          key: 'branding.ownDomain',
          value: true,
        });
        return world;
      },
    }),
    openChromium(),
  ]);
  await product.drain();
  reseller = await Person.at(browser);
  await reseller.page.goto(`http://localhost:${new URL(product.api).port}/reseller/brand`);
  await reseller.settled();
  await reseller.fill({ 'E-mail': product.world.alpha.email });
  await reseller.page.locator('input[type=password]').fill(WORLD_PASSWORD);
  await reseller.press('Sign in');
  await reseller.settled();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
  await dns?.close();
});

describe('the brand in the reseller’s area', () => {
  it('a domain of his own: records to set, what is wrong with them, and open once they are right', async () => {
    const host = 'shop.alpha-owner.de';
    await reseller.fill({ 'Host name': host });
    await reseller.press('Add an address');
    const setUp = reseller.page.getByRole('group', { name: host });
    const value = (type: string, what: string) =>
      setUp
        .getByRole('button', { name: `Copy the ${what} of the ${type} record` })
        .locator('xpath=..')
        .locator('code');
    expect(await value('TXT', 'Name').textContent()).toBe(`_store-check.${host}`);
    expect(await value('CNAME', 'Value').textContent()).toBe('localhost');
    await reseller.sees('This name does not exist yet (NXDOMAIN).');
    dns.put('localhost', { type: 'A', value: '127.0.0.1' });
    dns.put(host, { type: 'A', value: '198.51.100.7' });
    dns.put(`_store-check.${host}`, { type: 'TXT', value: 'store-check=other' });
    await reseller.press('Check now');
    await reseller.sees(/^There is a TXT record, but not with this value\. Found: store-check=other$/);
    await reseller.sees('It leads elsewhere: 198.51.100.7');
    await reseller.lookAllWays('reseller-host-set-up');
    dns.put(host, { type: 'CNAME', value: 'localhost' });
    dns.put(`_store-check.${host}`, { type: 'TXT', value: (await value('TXT', 'Value').textContent())! });
    await reseller.press('Check now');
    await reseller.sees(`${host} opens the store now`);
    await setUp.waitFor({ state: 'hidden' });
  });

  it('is seen in the real store before it is saved: colours with their contrast, theme, logo, on a phone, in the dark, on paper', async () => {
    const { page } = reseller;
    const frame = page.frameLocator('iframe[title="Preview of the store"]');
    const shows = (text: string) => frame.getByText(text).first().waitFor();
    await reseller.fill({ 'Company name': 'Not Saved Yet', 'Main colour': '#ffe45c' });
    await reseller.sees(/contrast of only 1\.1\s:\s1/);
    await shows('Not Saved Yet');
    await reseller.press('Derive it from the main colour');
    expect(await reseller.field('Second colour').inputValue()).toMatch(/^#[0-9a-f]{6}$/);
    await reseller.choose('Store theme', 'Meridian: everything at the side, dense lists');
    await frame.locator('.rail').waitFor();
    const choose = (name: string, mimeType: string) =>
      page.setInputFiles('#logo-file', { name, mimeType, buffer: Buffer.from(PIXEL, 'base64') });
    await choose('logo.svg', 'image/svg+xml');
    await reseller.sees(/^SVG drawings are not taken/);
    await choose('logo.png', 'image/png');
    await reseller.sees(/Chosen, not saved yet: logo\.png$/);
    await frame.getByRole('img', { name: 'Not Saved Yet' }).waitFor();
    for (const way of ['Phone', 'Dark']) await page.getByText(way, { exact: true }).click();
    await frame.locator('html[data-scheme="dark"]').waitFor({ state: 'attached' });
    await page.getByText('Printed', { exact: true }).click();
    await shows('SAMPLE-1');
    expect(await (await fetch(`${product.store}/`, { headers: { host: 'alpha.localhost' } })).text()).not.toContain(
      'Not Saved Yet',
    );
    await reseller.lookAllWays('reseller-brand-preview');
    await reseller.press('Save');
    await reseller.sees('The brand is saved');
    await frame.getByRole('img', { name: 'Not Saved Yet' }).waitFor();
  });
});
