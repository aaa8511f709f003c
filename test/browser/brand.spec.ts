import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettingsService } from '#settings';
import { type DnsServer, startDnsServer } from '#testing';
import { Actor, type AdminId } from '#kernel';
import { type Product, startProduct } from '../support/processes.js';
import { createWorld, WORLD_PASSWORD } from '../support/world.js';
import { openChromium, Person } from './chromium.js';

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
});
