import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainLifeService } from '#domains';
import { Actor } from '#kernel';
import { type Product, startProduct } from '../support/processes.js';
import { createWorld, payInvoice, placeOrder, type World, WORLD_PASSWORD, type WorldApp } from '../support/world.js';
import { openChromium, Person } from './chromium.js';

let product: Product<World>;
let browser: Browser;
let admin: Person;
let domainId: number;

async function signIn(address: string, email: string): Promise<Person> {
  const person = await Person.at(browser);
  await person.page.goto(`http://localhost:${new URL(product.api).port}${address}`);
  await person.settled();
  await person.fill({ 'E-mail': email });
  await person.page.locator('input[type=password]').fill(WORLD_PASSWORD);
  await person.press('Sign in');
  await person.settled();
  return person;
}
const confirm = (person: Person, words: string) =>
  person.page.getByRole('dialog').getByRole('button', { name: words, exact: true }).click();

/** The world, with a domain of alpha's client at the built-in registry. */
async function prepare(app: WorldApp, { cards }: { cards: string }) {
  const world = await createWorld(app, { cards });
  await app.get(DomainLifeService).chooseRegistrar(Actor.system('domains'), [world.tldId], 'local');
  const { client, resellerId } = world.alpha;
  const item = { type: 'domainregister' as const, id: world.tldId };
  const line = { ref: 'd', item, term: '1y' as const, quantity: 1, domain: 'harbour-lights.com' };
  const placed = await placeOrder(app, client.clientId, resellerId, [line]);
  await payInvoice(app, placed.invoiceId, placed.total, 'BROWSER-DOMAIN');
  return world;
}

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ prepare }), openChromium()]);
  await product.drain();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

describe('domains in the consoles and the store', () => {
  it('the provider chooses who registers the names of an ending', async () => {
    admin = await signIn('/admin/catalog', product.world.admin.email);
    await admin.tab('Domain extensions');
    await admin.settled();
    await admin.page.getByRole('combobox', { name: 'Registrar of .net', exact: true }).click();
    await admin.page.getByRole('option', { name: 'Built-in registry' }).click();
    await admin.sees('New names of this ending go there now');
    await admin.lookAllWays('admin-endings');
  });

  it('a client finds a name and buys it; it is his without anybody’s hand', async () => {
    const visitor = await Person.at(browser);
    const store = new URL(product.store);
    await visitor.page.goto(`http://alpha.localhost:${store.port}/domains?q=harbour-lights`);
    await visitor.lookAllWays('store-domain-search');
    const { world } = product;
    const call = { token: world.admin.token };
    const { body } = await product.call(`${product.api}/api/admin/v1/domains?q=harbour-lights.com`, call);
    expect(body.items[0].status).toBe('Active');
    domainId = body.items[0].id;
    await visitor.page.goto(`http://alpha.localhost:${store.port}/sign-in`);
    await visitor.fill({ 'E-mail address': world.alpha.client.email });
    await visitor.page.locator('input[type=password]').fill(WORLD_PASSWORD);
    await visitor.press('Sign in');
    await visitor.page.goto(`http://alpha.localhost:${store.port}/account/domains/${domainId}`);
    await visitor.press('Show the transfer code');
    await visitor.lookAllWays('store-domain');
    await visitor.press('Switch the lock off');
    await visitor.sees(/The lock is off/);
    await visitor.press('Add to cart');
    await visitor.sees(/renewal, 1 year/);
    await visitor.look('store-cart-renewal');
  });

  it('the provider and the reseller see its state; a wrong code moves nothing', async () => {
    await admin.page.goto(`${product.api.replace('127.0.0.1', 'localhost')}/admin/domains/${domainId}`);
    await admin.settled();
    await admin.sees(/Built-in registry/);
    await admin.lookAllWays('admin-domain');
    await admin.press('Moved to another registrar');
    await admin.fill({ 'Transfer code': 'guess' });
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Moved to another registrar' }).click();
    await admin.sees(/cannot move before/);
    // The refusal is what is looked at here.
    admin.noise.splice(0);
    await admin.look('admin-domain-away');
    await admin.press('Cancel');
    await admin.press('Leave without saving');
    await admin.press('Switch the lock on');
    await admin.sees('Saved');
    const reseller = await signIn(`/reseller/domains/${domainId}`, product.world.alpha.email);
    await reseller.press('Switch the lock off');
    await confirm(reseller, 'Switch the lock off');
    await reseller.sees('Saved');
    await reseller.lookAllWays('reseller-domain');
    expect([...admin.noise, ...reseller.noise]).toEqual([]);
  });
});
