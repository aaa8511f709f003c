import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../support/processes.js';
import { openChromium, Person } from './chromium.js';
import { stepByStep } from './steps.js';
import { ADMIN, firstDay } from './ground.js';

const PASSWORD = 'correct horse 7 battery';
const OWNER = { email: 'robin@northwind.example', company: 'Northwind Hosting', host: 'northwind.localhost' };
const VISITOR = { email: 'casey@client.example', domain: 'casey-shop.com', second: 'casey-blog.com' };
/** What the group sells, all but one product: the last of the catalogue's first group. */
const KINDS = [
  'Products',
  'Addons',
  'Configurable options',
  'Domain registration',
  'Domain renewal',
  'Domain transfer',
  'Domain addons',
];

let product: Product<void>;
let browser: Browser;
let console_: string;
let resellerArea: string;
let store: string;
let providerStore: string;
let admin: Person;
let owner: Person;
let visitor: Person;
/** A product that the group does not hold. */
let notSold: string;

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
stepByStep('main-job', () => ({ admin, owner, visitor }));

describe('the main job, by mouse and keyboard', () => {
  it('the provider loads the price list: a dry run, then for good', async () => {
    await admin.page.goto(console_);
    await admin.look('admin-sign-in');
    await admin.fill({ 'E-mail': ADMIN.email });
    await admin.page.locator('input[type=password]').fill(ADMIN.password);
    await admin.press('Sign in');
    await admin.sees('Needs attention');
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
    await register(owner, 'Robin', 'Owner', OWNER.email, OWNER.company);
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
    const [{ name }] = await product.database.sql<{ name: string }>(
      'SELECT name FROM tblproducts ORDER BY id LIMIT 1, 1',
    );
    notSold = name;
    await admin.page
      .getByRole('checkbox', { name: new RegExp(`^Choose .*${name}$`) })
      .first()
      .check();
    await admin.press('Take out');
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Take out' }).click();
    await admin.sees(/1 taken out/);
    await admin.glance('admin-group-items');
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
    await admin.glance('admin-group-prices');
  });

  it('the provider puts the company into the group: it is a reseller now', async () => {
    await admin.follow('Clients');
    await admin.follow(OWNER.company);
    await admin.press('Make a reseller');
    await admin.choose('Pricing group', 'Standard');
    await admin.look('admin-make-reseller');
    await admin.press('Save');
    await admin.sees('The client is a reseller now');
    await admin.glance('admin-reseller');
  });

  it('the reseller gives his store a name, colours, an address and prices', async () => {
    await owner.page.goto(resellerArea);
    await owner.look('reseller-sign-in');
    await owner.fill({ 'E-mail': OWNER.email });
    await owner.page.locator('input[type=password]').fill(PASSWORD);
    await owner.press('Sign in');
    await owner.sees('Ready to sell?');
    await owner.look('reseller-home-empty');
    await owner.follow('Brand');
    await owner.fill({
      'Company name': OWNER.company,
      'Main colour': '#14532d',
      'Second colour': '#f59e0b',
      'Sender of mails': `hello@${OWNER.host}`,
      'How to pay by bank transfer': 'Northwind Hosting\nIBAN DE00 0000 0000 0000 0000 00',
    });
    await owner.press('Save');
    await owner.sees('The brand is saved');
    await owner.fill({ 'Host name': OWNER.host });
    await owner.press('Add an address');
    await owner.sees('The address is added');
    await owner.glance('reseller-brand');
    await owner.follow('Prices');
    await owner.tab('Price rules');
    await owner.press('Add a rule');
    await owner.fill({ 'Value (%)': '40', 'Round up to an ending, such as .99': '.99' });
    await owner.look('reseller-rule');
    await owner.press('Save');
    await owner.sees('The rule is saved');
    await owner.page.getByRole('tab', { name: 'Prices', exact: true }).click();
    await owner.settled();
    await owner.page
      .getByRole('gridcell', { name: /, Annually: Price: / })
      .first()
      .click();
    await owner.page.keyboard.type('0.01');
    await owner.page.keyboard.press('Enter');
    await owner.press('Check');
    await owner.sees('0 prices can be saved, 1 are refused.');
    await owner.look('reseller-prices-refused');
    await owner.press('Undo typing');
    await owner.glance('reseller-prices');
  });

  it('a visitor finds the store by its name, sees what has a price, and orders with a card', async () => {
    await visitor.page.goto(store);
    await visitor.sees(OWNER.company);
    expect(await visitor.page.getByRole('heading', { name: notSold, exact: true }).count()).toBe(0);
    await visitor.glance('store-home');
    await visitor.page.locator('a[href^="/products/"]').first().click();
    await visitor.page.getByRole('link', { name: /^Yearly/ }).click();
    await visitor.page.getByLabel(/Dedicated IP/).check();
    await visitor.glance('store-product');
    await visitor.press('Go on');
    await visitor.page.getByLabel('Register a new domain').check();
    await visitor.fill({ Domain: VISITOR.domain });
    await visitor.glance('store-product-domain');
    await visitor.press('Add to cart');
    await visitor.sees(VISITOR.domain);
    await visitor.glance('store-cart');
    await visitor.follow('Go to checkout');
    await visitor.glance('store-sign-in');
    await visitor.follow('Open an account');
    await register(visitor, 'Casey', 'Client', VISITOR.email);
    await visitor.page.getByLabel('Card').check();
    await visitor.glance('store-checkout');
    await visitor.page.getByRole('button', { name: /^Order for/ }).click();
    await visitor.sees('Thank you for your order');
    await visitor.glance('store-complete');
    await visitor.page.getByRole('button', { name: /^Pay .* by card/ }).click();
    await visitor.page.getByLabel('Card number').waitFor();
    await visitor.look('card-page');
    await visitor.page.getByRole('button', { name: /^Pay / }).click();
    await visitor.page.locator('.badge', { hasText: /^Paid$/ }).waitFor();
    await visitor.glance('store-invoice');
    expect(await statuses('SELECT status FROM tblinvoices')).toEqual(['Paid']);
  });

  it('a second order is paid by bank transfer, which the provider confirms', async () => {
    await visitor.follow('Domains');
    await visitor.fill({ 'Which domain would you like?': VISITOR.second });
    await visitor.press('Search');
    await visitor.glance('store-domains');
    await visitor.page.getByRole('button', { name: `Add to cart ${VISITOR.second}` }).click();
    await visitor.follow('Go to checkout');
    await visitor.page.getByLabel('Bank transfer').check();
    await visitor.page.getByRole('button', { name: /^Order for/ }).click();
    await visitor.sees('Thank you for your order');
    await visitor.glance('store-complete-transfer');
    await admin.follow('Orders');
    await admin.glance('admin-orders');
    await admin.follow('Invoices');
    await admin.page
      .getByRole('row', { name: /Unpaid/ })
      .getByRole('link')
      .first()
      .click();
    await admin.press('Record a payment');
    await admin.fill({ Reference: 'STATEMENT-7-4' });
    await admin.look('admin-record-payment');
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Record a payment' }).click();
    await admin.sees('The payment is recorded and the invoice is paid');
    await admin.glance('admin-invoice');
    expect(await statuses('SELECT status FROM tblinvoices')).toEqual(['Paid', 'Paid']);
  });

  it('the provider does the tasks; services and domains are active and the client has been written to', async () => {
    await product.drain();
    await admin.follow('Tasks');
    await admin.glance('admin-tasks');
    for (const tab of ['Servers', 'Registrars']) {
      await admin.tab(tab);
      await admin.settled();
      for (const decide = admin.page.getByRole('button', { name: /^Mark done: / }); (await decide.count()) > 0;) {
        const left = await decide.count();
        await decide.first().click();
        await admin.page.getByRole('dialog').getByRole('button', { name: 'Mark done' }).click();
        await admin.page.getByRole('dialog').waitFor({ state: 'hidden' });
        await expect.poll(() => decide.count()).toBe(left - 1);
      }
    }
    expect(await statuses('SELECT domainstatus AS status FROM tblhosting')).toEqual(['Active']);
    expect(await statuses('SELECT status FROM tbldomains')).toEqual(['Active', 'Active']);
    await product.drain();
    await visitor.follow('My account');
    await visitor.glance('store-account');
    await visitor.follow('Services');
    await visitor.page
      .locator('.badge', { hasText: /^Active$/ })
      .first()
      .waitFor();
    await visitor.glance('store-services');
    await admin.follow('Mails');
    await admin.glance('admin-mails');
    await admin.page.getByRole('row').filter({ hasText: VISITOR.email }).getByRole('link').first().click();
    await admin.glance('admin-mail');
    const mails = product.mail.mails().filter(({ to }) => to.includes(VISITOR.email));
    expect(mails.length).toBeGreaterThan(3);
    expect(mails.every(({ from }) => from.includes(`hello@${OWNER.host}`))).toBe(true);
    expect(mails.map(({ text, html }) => text + html).join()).not.toMatch(/Harbour Hosting|\{\{/);
  });

  it('the provider pays the profit out; the reseller has it in his wallet and the ledger is clean', async () => {
    await admin.follow('Profits');
    await admin.page.getByRole('button', { name: /^Why/ }).first().click();
    await admin.look('admin-profits');
    await admin.page.keyboard.press('Escape');
    await admin.follow('Payouts');
    await admin.press('Prepare a payout');
    await admin.field('Reseller').focus();
    await admin.field('Reseller').fill(OWNER.company.slice(0, 5));
    await admin.page.getByRole('option', { name: new RegExp(OWNER.company) }).click();
    // The list behind the dialog has a filter of the same name.
    await admin.page.getByRole('dialog').getByRole('combobox', { name: 'Currency' }).press('ArrowDown');
    await admin.page.getByRole('option', { name: 'USD', exact: true }).click();
    await admin.look('admin-prepare-payout');
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Prepare a payout' }).click();
    for (const step of ['Approve', 'Send to wallet']) {
      await admin.press(step);
      await admin.page.getByRole('dialog').getByRole('button', { name: step }).click();
    }
    await admin.sees('The payout is sent');
    await admin.glance('admin-payout');
    const [{ amount, status }] = await product.database.sql<{ amount: string; status: string }>(
      'SELECT amount, status FROM rc_payouts',
    );
    expect(status).toBe('sent');
    await owner.follow('Home');
    await owner.glance('reseller-home');
    await owner.follow('Profit and payouts');
    await owner.glance('reseller-profit');
    await owner.tab('Payouts');
    await owner.follow('Payout 1');
    await owner.sees(amount);
    await owner.glance('reseller-payout');
    await owner.follow('Profit and payouts');
    await owner.tab('Wallet');
    await owner.sees(amount);
    await owner.glance('reseller-wallet');
    await admin.follow('Ledger');
    await admin.press('Verify now');
    await admin.sees(/All \d+ invariants hold\./);
    await admin.glance('admin-ledger');
    await admin.follow('Home');
    await admin.glance('admin-home');
    expect(await product.verifyLedger()).toMatchObject({ ok: true });
  });
});

async function register(
  person: Person,
  firstName: string,
  lastName: string,
  email: string,
  company = '',
): Promise<void> {
  await person.fill({
    'E-mail address': email,
    'First name': firstName,
    'Last name': lastName,
    Company: company,
    Address: '2 Client Lane',
    City: 'Berlin',
    Postcode: '10117',
  });
  await person.page.locator('input[type=password]').fill(PASSWORD);
  await person.page.getByLabel('Country').selectOption('DE');
  await person.look('register');
  await person.page.getByRole('button', { name: /^Open account/ }).click();
}

async function statuses(sql: string): Promise<string[]> {
  return (await product.database.sql<{ status: string }>(sql)).map(({ status }) => status);
}

async function count(table: string): Promise<number> {
  const [{ n }] = await product.database.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
  return Number(n);
}
