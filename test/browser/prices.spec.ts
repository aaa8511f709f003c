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

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A field of the price grid; its name ends with the value. */
const cell = (person: Person, label: string) =>
  person.page.getByRole('gridcell', { name: new RegExp(`^${literal(label)}: `) });
const valueOf = (person: Person, label: string) => cell(person, label).locator('b').textContent();
/** Chooses a field and types into it. */
async function type(person: Person, label: string, text: string, ...keys: string[]): Promise<void> {
  await cell(person, label).click();
  await person.page.keyboard.type(text);
  for (const key of keys) await person.page.keyboard.press(key);
}
/** Confirms the dialog that asks once more. */
const confirm = (person: Person, words: string) =>
  person.page.getByRole('dialog').getByRole('button', { name: words, exact: true }).click();
const product1 = 'Web Hosting / Start, Annually: ';
const field = `${product1}Admin price, Price`;

describe('prices in the consoles', () => {
  it('a typed price is kept as a draft, compared, published and taken back', async () => {
    const before = await valueOf(admin, field);
    await type(admin, field, '33.33', 'Enter');
    await admin.press('Keep as a draft');
    await admin.fill({ 'Name of the draft': 'Spring' });
    await admin.press('Save');
    await admin.sees('Kept as a draft; look at it under change sets');
    expect(await valueOf(admin, field)).toBe(before);
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
    expect(await valueOf(admin, field)).toBe('33.33');
    await admin.tab('Change sets');
    await admin.page.getByRole('button', { name: /^Revert \d+ Spring$/ }).click();
    await admin.press('Publish now');
    await confirm(admin, 'Publish now');
    await admin.sees('Published');
    await admin.tab('Prices');
    await admin.settled();
    expect(await valueOf(admin, field)).toBe(before);
  });

  it('prices are computed, filled down, copied and pasted by keys; a reload keeps them; saved together they are taken back', async () => {
    const keys = (...names: string[]) =>
      names.reduce((p, key) => p.then(() => admin.page.keyboard.press(key)), Promise.resolve());
    await admin.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const names = await admin.page
      .getByRole('gridcell', { name: /, Annually: Admin price, Price: \d/ })
      .locator('.rl-grid-name-of')
      .allTextContents();
    const [first, second] = names.map((name) => name.replace(/: $/, ''));
    const before = [await valueOf(admin, first), await valueOf(admin, second)];
    await type(admin, first, '=100*0.8+10%');
    await admin.sees('comes to 88.00');
    await keys('Escape');
    expect(await valueOf(admin, first)).toBe(before[0]);
    await type(admin, first, 'nonsense+1', 'Enter');
    await admin.press('Save (1)');
    expect(await cell(admin, first).getAttribute('data-bad')).toBe('true');
    expect(await valueOf(admin, first)).toBe('nonsense+1');
    await keys('Control+z');
    expect(await valueOf(admin, first)).toBe(before[0]);
    await type(admin, first, '=100*0.8+10%', 'Enter');
    await cell(admin, first).click();
    const rows = () => admin.page.locator('[role=gridcell][aria-selected=true]').count();
    while (!(await cell(admin, second).evaluate((one) => one.matches(':focus')))) await keys('Shift+ArrowDown');
    expect(await rows()).toBeGreaterThan(1);
    await keys('Control+d');
    expect(await valueOf(admin, second)).toBe('88.00');
    await keys('Control+z');
    expect(await valueOf(admin, second)).toBe(before[1]);
    await cell(admin, first).click();
    await keys('Control+c');
    expect(await admin.page.evaluate('navigator.clipboard.readText()')).toBe('88.00');
    await cell(admin, second).click();
    await keys('Control+v');
    expect(await valueOf(admin, second)).toBe('88.00');
    await admin.lookAllWays('admin-price-matrix');
    await admin.page.reload();
    await admin.settled();
    expect([await valueOf(admin, first), await valueOf(admin, second)]).toEqual(['88.00', '88.00']);
    await admin.press('Check');
    await admin.sees('2 prices can be saved, 0 are refused.');
    await admin.press('Save (2)');
    await admin.sees('Prices saved: 2');
    await admin.page.reload();
    await admin.settled();
    expect([await valueOf(admin, first), await valueOf(admin, second)]).toEqual(['88.00', '88.00']);
    await admin.tab('Change sets');
    await admin.press('Typed block, cells: 2');
    await admin.press('Take back');
    await confirm(admin, 'Take back');
    await admin.sees(/^Revert \d+$/);
    await admin.press('Publish now');
    await confirm(admin, 'Publish now');
    await admin.sees('Published');
    await admin.tab('Prices');
    await admin.settled();
    expect([await valueOf(admin, first), await valueOf(admin, second)]).toEqual(before);
  });

  it('two at the same price: the second is told, sees both, and decides', async () => {
    const { world } = product;
    const before = (await valueOf(admin, field))!;
    await type(admin, field, '41.00', 'Enter');
    const by = (recurring: string) =>
      product.call(`${product.api}/api/admin/v1/pricing-groups/${world.groups.standard}/cells`, {
        method: 'PUT',
        token: world.admin.token,
        body: {
          cells: [
            { itemType: 'product', itemId: world.productId, currency: 'USD', term: 'annually', admin: { recurring } },
          ],
        },
      });
    expect((await by('39.00')).status).toBe(200);
    await admin.press('Save (1)');
    await admin.sees('Somebody else changed prices that you are changing');
    // The refusal (412) is what the browser writes into its console.
    admin.noise.splice(0);
    const row = admin.page.getByRole('row', { name: new RegExp(literal(field)) }).filter({ hasText: '39.00' });
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      field,
      before,
      '39.00',
      '41.00',
      expect.any(String),
    ]);
    expect(await admin.button('Save (1)').isDisabled()).toBe(true);
    await admin.lookAllWays('admin-price-conflict');
    await admin.press('Take all of theirs');
    expect(await valueOf(admin, field)).toBe('39.00');
    await type(admin, field, '42.00', 'Enter');
    expect((await by('38.00')).status).toBe(200);
    await admin.press('Save (1)');
    await admin.press(`Keep mine: ${field}`);
    admin.noise.splice(0);
    await admin.press('Save (1)');
    await admin.sees('Prices saved: 1');
    expect(await valueOf(admin, field)).toBe('42.00');
    expect((await by(before)).status).toBe(200);
  });

  it('a price outside its limits is marked while it is typed, and refused by the server', async () => {
    const { world } = product;
    const at = { itemType: 'product', itemId: world.productId, currency: world.alpha.currency, term: 'annually' };
    const limits = (lowest: string | null) =>
      product.call(`${product.api}/api/admin/v1/pricing-groups/${world.groups.standard}/cells`, {
        method: 'PUT',
        token: world.admin.token,
        body: { cells: [{ ...at, lowest: { recurring: lowest } }] },
      });
    expect((await limits('50.00')).status).toBe(200);
    await reseller.page.reload();
    await reseller.settled();
    const price = `${product1}Price`;
    await type(reseller, price, '49.99');
    await reseller.sees(/^Allowed: (from 50\.00|50\.00 to )/);
    await reseller.look('reseller-price-outside');
    await reseller.page.keyboard.press('Enter');
    expect(await cell(reseller, price).getAttribute('data-bad')).toBe('true');
    await reseller.press('Save (1)');
    await reseller.sees('The price is outside the allowed range.');
    reseller.noise.splice(0);
    await reseller.press('Undo typing');
    await type(reseller, price, 'lowest+10%');
    await reseller.sees('comes to 55.00');
    await reseller.page.keyboard.press('Escape');
    await reseller.lookAllWays('reseller-price-matrix');
    expect((await limits(null)).status).toBe(200);
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
    await reseller.press('Leave without saving');
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
