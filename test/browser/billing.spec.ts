import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, type InvoiceId } from '#kernel';
import { PayLinksService } from '#payments';
import { Drain } from '#platform';
import { SettingsService } from '#settings';
import { type Product, startProduct } from '../support/processes.js';
import { basket, createWorld, placeOrder, type PlacedOrder, type World } from '../support/world.js';
import { openChromium, Person } from './chromium.js';
import { stepByStep } from './steps.js';

let product: Product<World & { more: PlacedOrder; linkToken: string | null }>;
let browser: Browser;
let admin: Person;
let client: Person;
let at: { console: string; store: string };

beforeAll(async () => {
  [product, browser] = await Promise.all([
    startProduct({
      prepare: async (app, outside) => {
        const world = await createWorld(app, outside);
        const { client: payer, sibling, siblingOpen, resellerId } = world.alpha;
        const set = (key: string, value: unknown) =>
          app.get(SettingsService).set(Actor.system('billing'), { level: 'default', scopeId: 0, key, value });
        await set('billing.autoApplyCredit', false);
        await set('billing.addFunds', true);
        const more = await placeOrder(app, payer.clientId, resellerId, basket(world, 'fourth-alpha.com'));
        // What the mail of the invoice makes when it is sent.
        const linkToken = await app.get(PayLinksService).make({
          invoiceId: siblingOpen.invoiceId as InvoiceId,
          clientId: sibling.clientId,
          resellerId,
          sentTo: sibling.email,
        });
        await app.get(Drain).work();
        return { ...world, more, linkToken };
      },
    }),
    openChromium(),
  ]);
  const port = (url: string) => new URL(url).port;
  at = {
    console: `http://localhost:${port(product.api)}/admin`,
    store: `http://${product.world.alpha.host}:${port(product.store)}`,
  };
  admin = await Person.at(browser);
  client = await Person.at(browser);
  await product.drain();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});
stepByStep('billing', () => ({ admin, client }));

const inDialog = (name: string) => admin.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
/** The server refused on purpose, and the browser says so. */
const wasRefused = (person: Person) =>
  expect(person.noise.splice(0).filter((line) => !/\b(409|422)\b/.test(line))).toEqual([]);
/** Pays on the page of the card sandbox, and comes back. */
const payByCard = async (button: RegExp) => {
  await client.page.getByRole('button', { name: button }).click();
  await client.page.getByLabel('Card number').waitFor();
  await client.page.getByRole('button', { name: /^Pay / }).click();
  await client.page.locator('.badge', { hasText: /^Paid$/ }).waitFor();
};

describe('billing by mouse and keyboard', () => {
  it('staff give a client credit by hand, with a reason, and take away no more than there is', async () => {
    await admin.signIn(`${at.console}/`, product.world.admin.email);
    await admin.page.goto(`${at.console}/clients/${product.world.alpha.client.clientId}`);
    await admin.press('Change credit');
    await admin.fill({ 'Amount (EUR)': '30.00', Reason: 'a week without service' });
    await admin.look('admin-credit-by-hand');
    await inDialog('Change credit');
    await admin.sees('The credit is changed');
    await admin.sees('EUR 30.00');
    await admin.press('Change credit');
    await admin.page.getByRole('dialog').getByRole('combobox', { name: 'What' }).press('ArrowDown');
    await admin.page.getByRole('option', { name: 'Take away', exact: true }).click();
    await admin.fill({ 'Amount (EUR)': '30.01', Reason: 'by mistake' });
    await inDialog('Change credit');
    await admin.page.getByRole('dialog').getByRole('alert').waitFor();
    wasRefused(admin);
    await admin.page.keyboard.press('Escape');
  });

  it('staff set the next number of invoices, upwards only', async () => {
    await admin.page.goto(`${at.console}/settings`);
    await admin.press('Set next number: Invoices');
    await admin.fill({ 'Next number': '0' });
    await inDialog('Set next number');
    await admin.sees(/Write a whole number from \d+ upwards/);
    await admin.fill({ 'Next number': '700' });
    await admin.look('admin-next-number');
    await inDialog('Set next number');
    await admin.sees('The next number is set');
    await admin.page.getByRole('cell', { name: '700', exact: true }).waitFor();
  });

  it('staff try what the tax rules come to', async () => {
    await admin.page.goto(`${at.console}/tax`);
    await admin.fill({ 'Country of the client': 'de', Amount: '100' });
    await admin.press('Calculate');
    await admin.sees('VAT 19 %');
    await admin.sees(/119\.00/);
    await admin.look('admin-tax-check');
  });

  it('a client cancels a service in the store, and staff find his wish', async () => {
    await client.signIn(`${at.store}/sign-in`, product.world.alpha.client.email, 'E-mail address');
    await client.follow('Services');
    await client.page
      .getByRole('link', { name: /first-alpha\.com/ })
      .first()
      .click();
    await client.page.locator('summary', { hasText: 'Cancel the service' }).click();
    await client.page.getByLabel('Why? (optional)').fill('we build our own now');
    await client.press('Cancel the service');
    await client.sees('Your cancellation is here.');
    await client.glance('store-service-cancelled');
    await admin.page.goto(`${at.console}/cancellations`);
    await admin.sees('we build our own now');
    await admin.look('admin-cancellations');
  });

  it('a client uses his credit on one invoice and pays the rest of two in one payment, of no more than is owed', async () => {
    const { more } = product.world;
    await client.page.goto(`${at.store}/account/invoices/together`);
    await client.look('store-together');
    await client.press('Go on to the payment');
    await client.sees('Payment of several invoices');
    const together = client.page.url();
    await client.look('store-together-pay');
    await client.page.goto(`${at.store}/account/invoices/${more.invoiceId}`);
    await client.press('Use credit');
    await client.sees('Your credit was used for this invoice.');
    await product.drain();
    await client.page.goto(together);
    await client.sees('A part was settled another way; this is what is left of it.');
    await client.look('store-together-lowered');
    await payByCard(/^Pay .* by card/);
    await client.glance('store-together-paid');
  });

  it('whoever has the link of the mail pays without signing in', async () => {
    await client.page.goto(`${at.store}/pay?token=${product.world.linkToken}`);
    await client.look('store-pay-link');
    await payByCard(/^Pay .* by card/);
    await client.glance('store-pay-link-paid');
  });

  it('a client adds credit in advance, and the books agree with all of it', async () => {
    await client.page.goto(`${at.store}/account/credit`);
    await client.page.getByLabel(/^Amount/).fill('25');
    await client.look('store-credit');
    await client.press('Go on to the payment');
    await client.sees('Adding credit');
    await payByCard(/^Pay .* by card/);
    await client.page.goto(`${at.store}/account/credit`);
    await client.sees('Added by you');
    await product.drain();
    expect(await product.verifyLedger()).toMatchObject({ ok: true });
  });
});
