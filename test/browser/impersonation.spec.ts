import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../support/processes.js';
import { WORLD_PASSWORD } from '../support/world.js';
import { openChromium, Person } from './chromium.js';
import { stepByStep } from './steps.js';

const reason = 'cannot find her invoice, asked on the phone';

let product: Product;
let browser: Browser;
let admin: Person;
let at: { console: string; store: string };

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openChromium()]);
  const port = (url: string) => new URL(url).port;
  at = {
    console: `http://localhost:${port(product.api)}/admin`,
    store: `http://${product.world.alpha.host}:${port(product.store)}`,
  };
  admin = await Person.at(browser);
  const body = { level: 'default', scopeId: 0, key: 'impersonation.writes', value: true };
  const { token } = product.world.admin;
  const set = await product.call(`${product.api}/api/admin/v1/settings`, { method: 'PUT', token, body });
  expect(set.status).toBe(200);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});
stepByStep('impersonation', () => ({ admin }));

const inDialog = (name: string) => admin.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
/** The page was refused on purpose. */
const wasRefused = () =>
  expect(
    admin.noise.splice(0).filter((line) => !line.includes('403')),
    'no other complaint',
  ).toEqual([]);
const saveCity = async (city: string) => {
  await admin.page.goto(`${at.store}/account/profile`);
  await admin.fill({ City: city });
  await admin.press('Save');
};

describe('staff signed in as somebody else, by mouse and keyboard', () => {
  it('say why on the client’s page and see his account in his store, where nothing can be changed', async () => {
    await admin.page.goto(`${at.console}/`);
    await admin.fill({ 'E-mail': product.world.admin.email });
    await admin.page.locator('input[type=password]').fill(WORLD_PASSWORD);
    await admin.press('Sign in');
    await admin.sees('Activity log');
    await admin.page.goto(`${at.console}/clients/${product.world.alpha.client.clientId}`);
    await admin.press('Log in as');
    await admin.field('Reason').waitFor();
    await admin.lookAllWays('admin-log-in-as');
    await admin.fill({ Reason: reason });
    await inDialog('Log in as');
    await admin.page.waitForURL(`${at.store}/account`);
    await admin.sees('is signed in as');
    await admin.sees(`Reason: ${reason}`);
    await admin.lookAllWays('store-acting');
    await saveCity('Bremen');
    await admin.sees('confirm that first');
    await admin.settled();
    wasRefused();
  });

  it('change what they have allowed themselves, not what is the client’s alone, and end where they began', async () => {
    await admin.press('Allow changes');
    await admin.sees('Changes are allowed');
    await saveCity('Bremen');
    await admin.sees('Saved');
    expect(await admin.field('City').inputValue()).toBe('Bremen');
    await admin.look('store-acting-profile');
    await admin.page.goto(`${at.store}/account/invoices/${product.world.alpha.open.invoiceId}`);
    await admin.sees('Only the client himself can pay here.');
    await admin.page.goto(`${at.store}/account/security`);
    await admin.sees('by the client himself only');
    await admin.settled();
    wasRefused();
    await admin.page.goto(`${at.store}/account`);
    await admin.press('End');
    await admin.page.waitForURL(`${at.console}/clients/${product.world.alpha.client.clientId}`);
    await admin.sees('Bremen');
    await admin.page.goto(`${at.store}/account`);
    await admin.page.waitForURL(/sign-in/);
  });

  it('see a reseller’s area as he sees it, allow themselves changes, and go back', async () => {
    const { resellerId, client } = product.world.alpha;
    await admin.page.goto(`${at.console}/resellers/${resellerId}`);
    await admin.press('Log in as');
    await admin.fill({ Reason: reason });
    await inDialog('Log in as');
    await admin.page.waitForURL(/\/reseller\/$/);
    await admin.sees('You can look, but change nothing.');
    await admin.lookAllWays('reseller-acting');
    await admin.page.goto(`${new URL(at.console).origin}/reseller/clients/${client.clientId}`);
    await admin.press('Edit');
    await admin.fill({ City: 'Ulm' });
    await inDialog('Save');
    await admin.sees('this session only reads');
    await admin.page.keyboard.press('Escape');
    await admin.press('Leave without saving');
    wasRefused();
    await admin.press('Allow changes');
    await inDialog('Allow changes');
    await admin.sees('Changes are allowed.');
    await admin.press('Edit');
    await admin.fill({ City: 'Ulm' });
    await admin.look('reseller-acting-form');
    await inDialog('Save');
    await admin.sees('Ulm');
    await admin.follow('Account');
    await admin.sees('stay closed while you are signed in');
    await admin.look('reseller-acting-account');
    await admin.press('End');
    await admin.page.waitForURL(`${at.console}/resellers/${resellerId}`);
  });

  it('are told when their time has run out, also after a reload, and find the way back', async () => {
    const { resellerId } = product.world.alpha;
    const page = `${at.console}/resellers/${resellerId}`;
    await admin.press('Log in as');
    await admin.fill({ Reason: reason });
    await inDialog('Log in as');
    await admin.sees('You can look, but change nothing.');
    await admin.settled();
    await product.database.sql("UPDATE rc_impersonations SET expires_at = '2020-01-01'");
    await admin.follow('Clients');
    await admin.page.getByRole('dialog', { name: 'Signed in as somebody else: it has ended' }).waitFor();
    await admin.page.reload();
    await admin.sees('You were signed in here as somebody else; that has ended.');
    admin.noise.splice(0);
    await admin.look('reseller-acting-over');
    await admin.follow('Back to where you started');
    await admin.page.waitForURL(page);
  });

  it('stand in the activity log with both names and the reason', async () => {
    await admin.follow('Activity log');
    await admin.choose('Signed in as', 'A client');
    await admin.sees('refused: POST /account/profile');
    await admin.sees(reason);
    await admin.lookAllWays('admin-activity');
    await admin.page.getByRole('link', { name: 'All of this session' }).first().click();
    await admin.sees('impersonationId = 1');
    await admin.glance('admin-activity-session');
  });
});
