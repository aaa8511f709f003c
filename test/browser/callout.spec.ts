import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CalloutFake, startCalloutFake } from '#testing';
import { type Product, startProduct } from '../support/processes.js';
import { openChromium, Person } from './chromium.js';
import { stepByStep } from './steps.js';

let product: Product;
let browser: Browser;
let panel: CalloutFake;
let admin: Person;
let client: Person;
let console_: string;
let store: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ env: { CALLOUT_PRIVATE: '1' } }), openChromium()]);
  panel = await startCalloutFake({ callBackUrl: `${product.api}/api/hooks/provisioning` });
  const port = (url: string) => new URL(url).port;
  console_ = `http://localhost:${port(product.api)}/admin`;
  store = `http://${product.world.alpha.host}:${port(product.store)}`;
  admin = await Person.at(browser);
  client = await Person.at(browser);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([product?.close(), panel?.close()]);
});
stepByStep('callout', () => ({ admin, client }));

/** The client orders in the store, the transfer is booked, and what follows from it is done. */
async function buy(domain: string): Promise<void> {
  const { page } = client;
  await page.goto(`${store}/products/${product.world.productId}/domain?term=annually`);
  await page.getByLabel('Use a domain that I have').check();
  await page.getByRole('textbox', { name: 'Domain' }).fill(domain);
  await client.press('Add to cart');
  await client.follow('Go to checkout');
  await page.getByLabel('Bank transfer').check();
  await page.getByRole('button', { name: /^Order for/ }).click();
  await client.sees('Thank you for your order');
  const [{ id, amount }] = await product.database.sql<{ id: number; amount: string }>(
    'SELECT invoice_id AS id, gross AS amount FROM rc_invoices ORDER BY invoice_id DESC LIMIT 1',
  );
  const { admin: staff, alpha } = product.world;
  const total = { amount, currency: alpha.currency };
  const paid = await product.call(`${product.api}/api/admin/v1/invoices/${id}/payments`, {
    token: staff.token,
    key: `callout-${id}`,
    body: { gateway: 'banktransfer', transactionId: `CALLOUT-${id}`, amount: total, receivedOn: '2026-11-25' },
  });
  expect(paid).toMatchObject({ status: 201, body: { invoicePaid: true } });
  await product.drain();
}

async function seesService(domain: string): Promise<void> {
  await client.page.goto(`${store}/account/services`);
  await client.page.locator('tbody tr', { hasText: domain }).locator('th a').first().click();
  await client.page.locator('.badge', { hasText: /^Active$/ }).waitFor();
}

describe('a product that a server sets up by call-out', () => {
  it('staff add the server, try it, put it into a group and point the product to that', async () => {
    await admin.signIn(`${console_}/`, product.world.admin.email);
    await admin.page.goto(`${console_}/servers`);
    await admin.press('Add a server');
    await admin.fill({ Name: 'Rack 1', Address: panel.addressOf(1) });
    await admin.press('Save');
    panel.useSecret(await admin.field('The secret').inputValue());
    await admin.press('Close');
    await admin.press('Send a test call');
    await admin.sees('The server answered with HTTP 200.');
    await admin.page.goto(`${console_}/server-groups`);
    await admin.press('Add a group');
    await admin.fill({ Name: 'Racks' });
    await admin.choose('Servers of the group', 'Rack 1');
    await admin.field('Servers of the group').press('Escape');
    await admin.press('Save');
    await admin.sees('Racks');
    await admin.look('server-groups');
    await admin.page.goto(`${console_}/catalog/products/${product.world.productId}`);
    await admin.press('Change how it is set up');
    await admin.choose('Server module', 'Servers, by signed call-out');
    await admin.choose('Group of servers', 'Racks');
    await admin.press('Save');
    await admin.sees('Racks');
  });

  it('is ordered, paid, and set up: the client reads his user name, staff read the call', async () => {
    await client.signIn(`${store}/sign-in`, product.world.alpha.client.email, 'E-mail address');
    await buy('one.example');
    const [{ username, task }] = panel.state.data.accounts;
    await seesService('one.example');
    await client.sees(username);
    await admin.page.goto(`${console_}/tasks/${task.replace('task-', '')}`);
    await admin.sees(username);
    await admin.page.getByRole('row', { name: /200/ }).waitFor();
    await admin.look('callout-task');
  });

  it('stands on the home page with the cause when it is refused, and is done when asked again', async () => {
    panel.switchTo('refuse');
    await buy('two.example');
    panel.switchTo('normal');
    await admin.page.goto(`${console_}/`);
    await admin.sees('the practice server refuses');
    await admin.look('home-refused');
    await admin.page.getByRole('button', { name: /^Ask again: .*two\.example/ }).click();
    await admin.sees('Its server is asked again');
    await product.drain();
    await seesService('two.example');
    expect(panel.state.data.accounts.map(({ domain }) => domain)).toEqual(['one.example', 'two.example']);
    await admin.page.reload();
    await admin.sees('Latest orders');
    await admin.settled();
    expect(await admin.page.getByText('the practice server refuses').count()).toBe(0);
  });
});
