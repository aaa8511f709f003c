import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../support/processes.js';
import { WORLD_PASSWORD } from '../support/world.js';
import { openChromium, Person } from './chromium.js';

let product: Product;
let browser: Browser;

const console_ = (path: string) => `http://localhost:${new URL(product.api).port}/${path}`;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const hasFocus = (element: Locator) => element.evaluate((one) => one.matches(':focus'));

/** Presses keys one after the other. */
async function keys(person: Person, ...names: string[]): Promise<void> {
  for (const name of names) await person.page.keyboard.press(name);
}

/** Goes on with one key until the focus is there; the mouse is never used in this file. */
async function reach(person: Person, target: Locator, key = 'Tab'): Promise<void> {
  await target.first().waitFor();
  for (let pressed = 0; pressed < 80; pressed++) {
    if (await hasFocus(target.first())) return;
    await keys(person, key);
  }
  throw new Error(`${key} does not lead to ${target}`);
}

async function signIn(person: Person, email: string): Promise<void> {
  await reach(person, person.page.locator('input[autocomplete=username]'));
  await person.page.keyboard.type(email);
  await reach(person, person.page.locator('input[type=password]'));
  await person.page.keyboard.type(WORLD_PASSWORD);
  await keys(person, 'Enter');
}

/** To a page of a console by a few letters of its name. */
async function goTo(person: Person, name: string): Promise<void> {
  await keys(person, 'Control+k');
  await person.page.getByRole('dialog', { name: 'Search or go to' }).waitFor();
  await person.page.keyboard.type(name);
  await person.page.getByRole('button', { name, exact: true }).first().waitFor();
  await keys(person, 'Enter');
  await person.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await person.page.getByRole('dialog').waitFor({ state: 'hidden' });
}

describe('by the keyboard alone', () => {
  it('the provider finds the keys of a page, skips its menu, and fills the prices of a group', async () => {
    const admin = await Person.at(browser);
    await admin.page.goto(console_('admin/'));
    await signIn(admin, product.world.admin.email);
    await admin.settled();
    await keys(admin, 'Tab');
    expect(await hasFocus(admin.page.getByRole('link', { name: 'Skip to the content' }))).toBe(true);
    await keys(admin, 'Enter');
    expect(await hasFocus(admin.page.locator('#content'))).toBe(true);
    await goTo(admin, 'Invoices');
    await admin.page.getByRole('search').waitFor();
    await keys(admin, '/');
    await admin.page.getByRole('search').locator('input').first().and(admin.page.locator(':focus')).waitFor();
    // In a field it is a letter like any other.
    await keys(admin, '?');
    expect(await admin.page.getByRole('dialog').count()).toBe(0);
    await goTo(admin, 'Pricing groups');
    await admin.page.locator('#content:focus').waitFor();
    await reach(admin, admin.page.getByRole('link', { name: 'Standard', exact: true }));
    await keys(admin, 'Enter');
    await admin.settled();
    await keys(admin, '?');
    const help = admin.page.getByRole('dialog', { name: 'Keys of this page' });
    await help.getByText('Fill the block down').waitFor();
    await help.getByText('Search or go to').waitFor();
    await admin.look('keyboard-help');
    await keys(admin, 'Escape');
    await help.waitFor({ state: 'hidden' });
    await reach(admin, admin.page.getByRole('tab', { name: 'Prices', exact: true }));
    await reach(admin, admin.page.getByRole('tab', { name: 'Fill', exact: true }), 'ArrowRight');
    await reach(admin, admin.field('Factor, such as 0.80'));
    await keys(admin, 'Control+a');
    await admin.page.keyboard.type('0.85');
    await reach(admin, admin.page.getByRole('switch'));
    await keys(admin, 'Space');
    await reach(admin, admin.button('Dry run'));
    await keys(admin, 'Enter');
    await admin.sees(/[1-9]\d* cells would be written/);
    await reach(admin, admin.button('Fill now'));
    await keys(admin, 'Enter');
    await admin.sees(/[1-9]\d* cells written/);
    expect(admin.noise).toEqual([]);
  });

  it('the reseller sets a price', async () => {
    const reseller = await Person.at(browser);
    await reseller.page.goto(console_('reseller/'));
    await signIn(reseller, product.world.alpha.email);
    await reseller.settled();
    await goTo(reseller, 'Prices');
    const first = reseller.page.locator('[role=gridcell][tabindex="0"]');
    await reach(reseller, first);
    await reseller.page.keyboard.type('5.01');
    await keys(reseller, 'Enter', 'Escape', 'Tab');
    await reach(reseller, reseller.button('Save (1)'));
    await keys(reseller, 'Enter');
    await reseller.sees('Prices saved: 1');
    await reseller.sees('5.01');
    expect(reseller.noise).toEqual([]);
  });

  it('a client of the store orders: product, domain, cart, sign-in, payment method', async () => {
    const { alpha, productId } = product.world;
    const visitor = await Person.at(browser);
    const { page } = visitor;
    const next = async (target: Locator, url: RegExp) => {
      await reach(visitor, target);
      await keys(visitor, 'Enter');
      await page.waitForURL(url);
    };
    await page.goto(`http://${alpha.host}:${new URL(product.store).port}/`);
    await next(page.locator(`a[href="/products/${productId}"]`), /\/products\/\d+$/);
    await next(page.locator('#order button'), /\/domain\?/);
    await reach(visitor, page.locator('input[name=domainMode]:checked'));
    await reach(visitor, page.locator('input[value=own]'), 'ArrowDown');
    await reach(visitor, page.locator('#f-domain'));
    await page.keyboard.type('keys-only.example');
    await next(page.locator('#order button'), /\/cart$/);
    await next(page.locator('a[href="/checkout"]'), /\/sign-in/);
    await signIn(visitor, alpha.client.email);
    await page.waitForURL(/\/checkout$/);
    await reach(visitor, page.locator('input[name=paymentMethod]').first());
    await reach(visitor, page.locator('input[value=banktransfer]'), 'ArrowDown');
    await next(page.locator('form[action="/checkout"] button'), /\/orders\/\d+\/complete$/);
    expect(visitor.noise).toEqual([]);
  });
});
