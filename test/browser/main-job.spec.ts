import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../support/processes.js';
import { openChromium, Person } from './chromium.js';
import { ADMIN, firstDay } from './ground.js';

const PASSWORD = 'correct horse 7 battery';
const OWNER = { email: 'robin@northwind.example', company: 'Northwind Hosting', host: 'northwind.localhost' };
const VISITOR = { email: 'casey@client.example', domain: 'casey-shop.com' };
/** What the group sells, all but one product: the last of the catalogue's first group. */
const KINDS = ['Products', 'Addons', 'Configurable options', 'Domain registration', 'Domain renewal', 'Domain transfer', 'Domain addons'];

let product: Product<void>;
let browser: Browser;
let console_: string;
let resellerArea: string;
let store: string;
let providerStore: string;
let admin: Person;
let owner: Person;
let visitor: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ prepare: firstDay }), openChromium()]);
  const port = (url: string) => new URL(url).port;
  console_ = `http://localhost:${port(product.api)}/admin/`;
  resellerArea = `http://localhost:${port(product.api)}/reseller/`;
  store = `http://${OWNER.host}:${port(product.store)}`;
  providerStore = `http://localhost:${port(product.store)}`;
  admin = await Person.at(browser);
  owner = await Person.at(browser);
  visitor = await Person.at(browser);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const [name, person] of Object.entries({ admin, owner, visitor })) {
    await person?.picture(`failed-${name}`);
    if (person?.refusals.length) console.error(name, person.page.url(), person.refusals);
  }
});

describe('the main job, by mouse and keyboard', () => {
  it('the provider loads the price list: a dry run, then for good', async () => {
    await admin.page.goto(console_);
    await admin.look('admin-sign-in');
    await admin.fill({ 'E-mail': ADMIN.email });
    await admin.page.locator('input[type=password]').fill(ADMIN.password);
    await admin.press('Sign in');
    await admin.look('admin-home-empty');
    await admin.follow('Load the catalogue');
    await admin.press('Use the sample catalogue');
    await admin.press('Dry run');
    await admin.sees('No errors. It would do this:');
    await admin.look('admin-import');
    expect(await count('tblproducts')).toBe(0);
    await admin.press('Load');
    await admin.sees('The price list is loaded');
    expect(await count('tblproducts')).toBeGreaterThan(5);
  });

  it('a hosting company opens an account in the provider’s own store', async () => {
    await owner.page.goto(`${providerStore}/register`);
    await register(owner, OWNER.email);
    await owner.look('provider-account');
  });

  it('the provider makes a pricing group, fills it and says how profit is calculated', async () => {
    await admin.follow('Pricing groups');
    await admin.look('admin-groups-empty');
    await admin.press('New group');
    await admin.fill({ Name: 'Standard' });
    await admin.look('admin-group-new');
    await admin.press('Save');
    await admin.tab('Items and methods');
    await admin.press('Add items');
    await admin.choose('Kinds', ...KINDS);
    await admin.look('admin-group-add');
    await admin.press('Save');
    await admin.page.getByText(/\d+ added/).waitFor();
    await admin.press('Change the method');
    await admin.choose('Kinds', ...KINDS);
    await admin.choose('Method', 'Difference between reseller price and admin price');
    await admin.press('Save');
    await admin.sees(/\d+ changed/);
    await admin.look('admin-group-items');
    await admin.tab('Fill');
    for (const [target, factor] of [
      ['Admin price', '0.80'],
      ['Lowest', '0.80'],
      ['Highest', '3'],
    ]) {
      await admin.choose('What to fill', target);
      await admin.fill({ 'Factor, such as 0.80': factor });
      await admin.press('Dry run');
      await admin.sees(/cells would be written/);
      await admin.press('Fill now');
      await admin.sees(/cells written/);
    }
    await admin.look('admin-group-fill');
    await admin.tab('Prices');
    await admin.look('admin-group-prices');
  });

  it('the provider puts the company into the group: it is a reseller now', async () => {
    await admin.follow('Clients');
    await admin.follow('Casey Client');
    await admin.press('Make a reseller');
    await admin.choose('Pricing group', 'Standard');
    await admin.look('admin-make-reseller');
    await admin.press('Save');
    await admin.sees('The client is a reseller now');
    await admin.look('admin-reseller');
  });
});

async function register(person: Person, email: string): Promise<void> {
  await person.fill({
    'E-mail address': email,
    'First name': 'Casey',
    'Last name': 'Client',
    Address: '2 Client Lane',
    City: 'Berlin',
    Postcode: '10117',
  });
  await person.page.locator('input[type=password]').fill(PASSWORD);
  await person.page.getByLabel('Country').selectOption('DE');
  await person.look('register');
  await person.page.getByRole('button', { name: /^Open account/ }).click();
}

async function count(table: string): Promise<number> {
  const [{ n }] = await product.database.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
  return Number(n);
}
