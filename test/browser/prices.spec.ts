import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../support/processes.js';
import { WORLD_PASSWORD } from '../support/world.js';
import { openChromium, Person } from './chromium.js';

let product: Product;
let browser: Browser;
let admin: Person;
let reseller: Person;

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

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ processes: ['api', 'worker'] }), openChromium()]);
  await product.drain();
  admin = await signIn(`/admin/groups/${product.world.groups.standard}`, product.world.admin.email);
  reseller = await signIn('/reseller/prices', product.world.alpha.email);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const cell = (person: Person, label: string) => person.page.getByLabel(label, { exact: true });
/** Confirms the dialog that asks once more. */
const confirm = (person: Person, words: string) =>
  person.page.getByRole('dialog').getByRole('button', { name: words, exact: true }).click();
const product1 = 'Web Hosting / Start, Annually: ';

describe('prices in the consoles', () => {
  it('a typed price is kept as a draft, compared, published and taken back', async () => {
    const field = cell(admin, `${product1}Admin price, Price`);
    const before = await field.inputValue();
    await field.fill('33.33');
    await admin.press('Keep as a draft');
    await admin.fill({ 'Name of the draft': 'Spring' });
    await admin.press('Save');
    await admin.sees('Kept as a draft; look at it under change sets');
    expect(await field.inputValue()).toBe(before);
    await admin.tab('Change sets');
    await admin.lookAllWays('admin-change-sets');
    await admin.press('Spring');
    await admin.sees('33.33');
    await admin.lookAllWays('admin-change-set');
    await admin.press('Dry run');
    await admin.sees(/1 of 1 cells change, 0 are refused, 0 moved since/);
    await admin.press('Publish now');
    await confirm(admin, 'Publish now');
    await admin.sees('Published');
    await admin.press('Take back');
    await confirm(admin, 'Take back');
    await admin.sees(/^Revert \d+ Spring$/);
    await admin.tab('Prices');
    await admin.settled();
    expect(await field.inputValue()).toBe('33.33');
    await admin.tab('Change sets');
    await admin.page.getByRole('button', { name: /^Revert \d+ Spring$/ }).click();
    await admin.press('Publish now');
    await confirm(admin, 'Publish now');
    await admin.sees('Published');
    await admin.tab('Prices');
    await admin.settled();
    expect(await field.inputValue()).toBe(before);
  });

  it('a file is checked before it is loaded, and a bad row is named', async () => {
    await admin.tab('File');
    const head =
      'item_type,item_id,item,currency,term,admin_setup,admin_recurring,lowest_setup,lowest_recurring,highest_setup,highest_recurring';
    const row = (id: number, amount: string) => `product,${id},,EUR,annually,0,${amount},,,,`;
    await admin.fill({ 'or paste its text': `${head}\n${row(1, '20.00')}\n${row(999999, '1.00')}\n` });
    await admin.press('Dry run');
    await admin.sees('Errors: 1. Nothing is loaded.');
    await admin.lookAllWays('admin-price-file');
    expect(await admin.button('Load now').isDisabled()).toBe(true);
  });

  it('the archive asks what becomes of the resellers', async () => {
    await admin.press('Archive');
    await admin.sees(/What becomes of its resellers/);
    await admin.page.getByLabel('They move to another group: its prices and limits then count').check();
    await admin.look('admin-archive');
    await admin.press('Cancel');
  });

  it('a moved limit shows in the reseller’s area, and he accepts it', async () => {
    const { world } = product;
    const call: Product['call'] = (url, more) => product.call(`${product.api}${url}`, more);
    const at = { itemType: 'product', itemId: world.productId, currency: 'EUR', term: 'annually' };
    const slice = await call('/api/reseller/v1/prices?itemType=product&currency=EUR&limit=100', {
      token: world.alpha.token,
    });
    const price = slice.body.items
      .find((one: { itemId: number }) => one.itemId === world.productId)
      .cells.find((one: { term: string }) => one.term === 'annually').inForce.recurring.amount;
    await call('/api/reseller/v1/prices', {
      method: 'PUT',
      token: world.alpha.token,
      body: { cells: [{ ...at, price: { recurring: price } }] },
    });
    const moved = await call(`/api/admin/v1/pricing-groups/${world.groups.standard}/cells`, {
      method: 'PUT',
      token: world.admin.token,
      body: { cells: [{ ...at, lowest: { recurring: '777.00' }, highest: { recurring: null } }] },
    });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    await reseller.tab('Outside the limits');
    await reseller.sees('Web Hosting / Start');
    await reseller.lookAllWays('reseller-flagged');
    await reseller.press('Accept all');
    await confirm(reseller, 'Accept all');
    await reseller.sees('Every price is inside its limits');
  });

  it('a rule shows its effect before it is saved', async () => {
    await reseller.tab('Price rules');
    await reseller.page
      .getByRole('button', { name: /^Change rule/ })
      .first()
      .click();
    await reseller.fill({ 'Value (%)': '55' });
    await reseller.press('Preview the effect');
    await reseller.sees(/\d+ prices change/);
    await reseller.lookAllWays('reseller-rule-preview');
    await reseller.press('Cancel');
  });

  it('links into the store carry cycle, currency and code', async () => {
    await reseller.tab('Links');
    await reseller.fill({ 'Promotion code': 'SPRING' });
    await reseller.choose('Cycle', 'Annually');
    await reseller.sees(new RegExp(`/products/${product.world.productId}\\?term=annually&promocode=SPRING`));
    await reseller.lookAllWays('reseller-links');
    for (const name of ['Change sets', 'File']) {
      await reseller.tab(name);
      await reseller.lookAllWays(`reseller-${name.toLowerCase().replace(' ', '-')}`);
    }
  });
});
