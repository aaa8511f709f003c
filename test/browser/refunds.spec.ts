import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../support/processes.js';
import { openChromium, Person } from './chromium.js';
import { stepByStep } from './steps.js';

let product: Product;
let browser: Browser;
let admin: Person;
let owner: Person;
let client: Person;
let at: { console: string; area: string; store: string };

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openChromium()]);
  const port = (url: string) => new URL(url).port;
  at = {
    console: `http://localhost:${port(product.api)}/admin`,
    area: `http://localhost:${port(product.api)}/reseller`,
    store: `http://${product.world.alpha.host}:${port(product.store)}`,
  };
  admin = await Person.at(browser);
  owner = await Person.at(browser);
  client = await Person.at(browser);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});
stepByStep('refunds', () => ({ admin, owner, client }));

describe('money that goes back, by mouse and keyboard', () => {
  it('staff see before it happens what the client gets and what is taken back of the reseller’s profit', async () => {
    const { invoiceId } = product.world.alpha.paid;
    await admin.signIn(`${at.console}/`, product.world.admin.email);
    await admin.page.goto(`${at.console}/invoices/${invoiceId}`);
    await admin.press('Give money back');
    await admin.sees('The client gets');
    await admin.lookAllWays('admin-refund');
    await admin.page.getByText('Line by line', { exact: true }).click();
    await admin.page.getByRole('dialog').getByRole('checkbox').first().check();
    await admin.sees('The client gets');
    await admin.look('admin-refund-lines');
    await admin.page.getByText('An amount', { exact: true }).click();
    await admin.fill({ 'Amount (EUR)': '999999.00' });
    await admin.sees(/was asked for|can go back/);
    await admin.fill({ 'Amount (EUR)': '10.00', Reason: 'a week without service' });
    await admin.sees('The client gets');
    expect(admin.noise.splice(0).every((line) => line.includes('409'))).toBe(true);
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Give money back', exact: true }).click();
    await admin.sees('Given back');
    await admin.lookAllWays('admin-invoice-refunded');
    await product.drain();
  });

  it('the credit note stands in the list and on a page of its own, the profit with what was taken back of it', async () => {
    await admin.follow('Credit notes');
    await admin.look('admin-credit-notes');
    await admin.page.getByRole('link', { name: /^CN-/ }).first().click();
    await admin.sees('a week without service');
    await admin.lookAllWays('admin-credit-note');
    await admin.page.goto(`${at.console}/profits`);
    await admin.sees('Reversed');
    await admin.page.getByRole('button', { name: /^Why/ }).first().click();
    await admin.sees('taken back');
    await admin.look('admin-profit-reversed');
  });

  it('what became credit can be sent to the client by hand, once, with what names the money', async () => {
    const { clientId } = product.world.alpha.client;
    await admin.page.goto(`${at.console}/clients/${clientId}`);
    await admin.press('Send credit back');
    await admin.fill({ 'Amount (EUR)': '4.00', Reference: 'BACK-BY-HAND' });
    await admin.look('admin-credit-back');
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Send credit back', exact: true }).click();
    await admin.sees('EUR 6.00');
    await admin.look('admin-client-credit');
    await product.drain();
    const { ok } = await product.verifyLedger();
    expect(ok).toBe(true);
  });

  it('the reseller sees it on the invoice of his client, the client in the store', async () => {
    const { alpha } = product.world;
    await owner.signIn(`${at.area}/`, alpha.email);
    await owner.page.goto(`${at.area}/invoices/${alpha.paid.invoiceId}`);
    await owner.sees('Given back');
    await owner.lookAllWays('reseller-invoice-refunded');
    await client.signIn(`${at.store}/sign-in`, alpha.client.email, 'E-mail address');
    await client.page.goto(`${at.store}/account/invoices/${alpha.paid.invoiceId}`);
    await client.sees('Credit of your account');
    await client.sees('a week without service');
    await client.lookAllWays('store-invoice-refunded');
  });
});
