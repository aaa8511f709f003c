import { readFileSync } from 'node:fs';
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
  admin = await signIn('/admin/', product.world.admin.email);
  reseller = await signIn('/reseller/', product.world.alpha.email);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const find = async (person: Person, words: string) => {
  await person.page.keyboard.press('Control+K');
  await person.page.getByRole('dialog').getByRole('textbox').fill(words);
};
const option = (person: Person, name: string | RegExp) => person.page.getByRole('dialog').getByRole('button', { name });

describe('finding one’s way in the consoles', () => {
  it('Ctrl+K goes to a page and to a record by the beginning of its number, by keyboard alone', async () => {
    await find(admin, 'payo');
    await option(admin, 'Payouts').waitFor();
    await admin.look('admin-palette');
    await admin.page.keyboard.press('ArrowDown');
    await admin.page.keyboard.press('Enter');
    await admin.page.waitForURL('**/admin/payouts');
    await find(admin, 'first-alpha.com');
    await option(admin, /first-alpha\.com.*Domain/).click();
    await admin.page.waitForURL('**/admin/domains/*');
  });

  it('does not find for a reseller what belongs to another', async () => {
    await find(reseller, 'first-beta.com');
    await reseller.sees('Nothing begins with these words.');
    await reseller.page.keyboard.press('Escape');
  });

  it('a figure of the start page is a chart, a table, and leads to its records', async () => {
    await admin.page.goto(`http://localhost:${new URL(product.api).port}/admin/`);
    await admin.sees('How it goes');
    await admin.press('As a table');
    await admin.look('admin-figures');
    await admin.page.getByRole('region', { name: 'Sales' }).getByRole('link').last().click();
    await admin.page.waitForURL(/\/admin\/invoices\?issuedOn\.gte=\d{4}-\d\d-\d\d&issuedOn\.lte=/);
    await admin.sees(/^issuedOn ≥/);
    await admin.sees('Casey Client');
  });

  it('a list hides a column, is kept as a view, and goes into a file with all that matches', async () => {
    const { page } = admin;
    await page.goto(`http://localhost:${new URL(product.api).port}/admin/invoices?status=Unpaid`);
    await admin.settled();
    await page.getByRole('button', { name: 'Columns of Invoices' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Reseller' }).click();
    await page.keyboard.press('Escape');
    await page.waitForURL(/hide=2/);
    expect(await page.getByRole('columnheader', { name: 'Reseller' }).count()).toBe(0);
    await admin.look('admin-list-tools');
    await page.getByRole('button', { name: 'Views of Invoices' }).click();
    await page.getByRole('menuitem', { name: 'Keep this view' }).click();
    await admin.fill({ 'Name of the view': 'Open ones' });
    await admin.press('Save');
    await page.goto(`http://localhost:${new URL(product.api).port}/admin/invoices`);
    await page.getByRole('button', { name: 'Views of Invoices' }).click();
    await page.getByRole('menuitem', { name: 'Open ones', exact: true }).click();
    await page.waitForURL(/status=Unpaid/);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export Invoices' }).click(),
    ]);
    const rows = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(rows[0]).toContain('total.amount');
    const [{ open }] = await product.database.sql<{ open: number }>(
      "SELECT COUNT(*) AS open FROM rc_invoices WHERE status = 'Unpaid'",
    );
    expect(rows).toHaveLength(Number(open) + 1);
  });
});
