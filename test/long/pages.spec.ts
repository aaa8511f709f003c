import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '#platform';
import { type Product, startProduct } from '../support/processes.js';
import { WORLD_PASSWORD } from '../support/world.js';
import { openChromium, Person } from '../browser/chromium.js';

/** Every page of a console, read from the place where the console declares them: a new page is looked at from its first day. */
const pagesOf = (app: string): string[] => {
  const source = readFileSync(join(projectRoot, 'apps', app, 'src', 'main.tsx'), 'utf8');
  const paths = [...source.matchAll(/\bpath: '([^']+)',\s+load:/g)].map(([, path]) => path);
  if (paths.length !== source.match(/\bimport\(/g)?.length)
    throw new Error(`${app}: a page is declared in an unknown form`);
  return paths;
};

let product: Product;
let browser: Browser;
/** The address of a record for each page that is about one. */
let samples: Record<string, Record<string, string | number>>;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ processes: ['api', 'worker'] }), openChromium()]);
  const { alpha, productId, groups } = product.world;
  const first = async (sql: string) =>
    Number((await product.database.sql<{ id: number }>(sql, [alpha.client.clientId]))[0].id);
  await product.drain();
  const hosting = await first('SELECT MIN(id) AS id FROM tblhosting WHERE userid = ?');
  const line = await first(
    'SELECT MIN(l.id) AS id FROM rc_invoice_lines l JOIN tblinvoices i ON i.id = l.invoice_id WHERE i.userid = ?',
  );
  const domain = await first('SELECT MIN(id) AS id FROM tbldomains WHERE userid = ?');
  const note = await creditNote();
  const draft = await draftInvoice();
  const run = await dryRun();
  const dispute = await chargeback();
  const mail = await first("SELECT MIN(id) AS id FROM rc_mails WHERE client_id = ? AND status = 'sent'");
  const shared = {
    '/clients/$id': alpha.client.clientId,
    '/orders/$id': alpha.paid.orderId,
    '/services/$type/$id': `hosting/${hosting}`,
    '/domains/$id': domain,
    '/drafts/$id': draft,
    '/invoices/$id': alpha.paid.invoiceId,
    '/explain/$subject/$id': `invoice-lines/${line}`,
    '/explain-price/$itemType/$itemId/$currency/$term': `product/${productId}/EUR/annually`,
  };
  const codeOf = async (audience: 'admin' | 'reseller', token: string) => {
    const body = { code: 'SPRING', kind: 'percent', percent: '10', appliesTo: [{ type: 'product', id: 0 }] };
    const { status, body: made } = await product.call(`${product.api}/api/${audience}/v1/promotions`, { token, body });
    expect(status).toBe(201);
    return made.id as number;
  };
  samples = {
    'admin-console': {
      ...shared,
      '/promotions/$id': await codeOf('admin', product.world.admin.token),
      '/catalog/products/$id': productId,
      '/groups/$id': groups.standard,
      '/resellers/$id': alpha.resellerId,
      '/payouts/$id': alpha.payoutId,
      '/mails/$id': mail,
      '/credit-notes/$id': note,
      '/operations/runs/$id': run,
      '/disputes/$id': dispute,
      '/resellers/$id/statement': `${alpha.resellerId}/statement`,
    },
    'reseller-area': {
      ...shared,
      '/promotions/$id': await codeOf('reseller', alpha.token),
      '/profit/payouts/$id': alpha.payoutId,
    },
  };
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

/** A hand-written invoice that nobody issued yet. */
async function draftInvoice(): Promise<number> {
  const { admin, alpha } = product.world;
  const line = { description: 'Moving a site', quantity: 2, unitPrice: { amount: '40.00', currency: alpha.currency } };
  const lines = [{ ...line, taxed: true }];
  const body = { clientId: alpha.client.clientId, dueOn: '2030-01-01', paymentMethod: 'banktransfer', lines };
  const url = `${product.api}/api/admin/v1/invoice-drafts`;
  const { status, body: draft } = await product.call(url, { token: admin.token, body, key: 'one-draft' });
  expect(status, JSON.stringify(draft)).toBe(201);
  return draft.id as number;
}

/** A run that told what it would do. */
async function dryRun(): Promise<number> {
  const body = { task: 'renewals', date: '2026-11-30', dryRun: true };
  const url = `${product.api}/api/admin/v1/runs`;
  const { status, body: run } = await product.call(url, { token: product.world.admin.token, body });
  expect(status, JSON.stringify(run)).toBe(202);
  return run.id as number;
}

/** A refund of one part of an invoice, so that there is a credit note to look at. */
async function creditNote(): Promise<number> {
  const { admin, alpha } = product.world;
  const { token } = admin;
  const { total } = alpha.paid;
  const paid = `${product.api}/api/admin/v1/invoices/${alpha.paid.invoiceId}`;
  const body = {
    destination: 'credit',
    amount: { amount: '1.00', currency: total.currency },
    reason: 'One page of it',
  };
  const { status, body: refund } = await product.call(`${paid}/refunds`, { token, body, key: 'one-refund' });
  expect(status, JSON.stringify(refund)).toBe(201);
  const [{ id }] = await product.database.sql<{ id: number }>('SELECT MAX(id) AS id FROM rc_credit_notes');
  return id;
}

/** A payment that the bank took back in part, so that there is a dispute to look at. */
async function chargeback(): Promise<number> {
  const { admin, alpha } = product.world;
  const [{ id }] = await product.database.sql<{ id: number }>(
    'SELECT MAX(id) AS id FROM rc_payments WHERE invoice_id = ?',
    [alpha.paid.invoiceId],
  );
  const body = {
    amount: { amount: '1.00', currency: alpha.paid.total.currency },
    reference: 'TAKEN-BACK',
    reason: 'One page of it',
    takenOn: '2026-11-25',
  };
  const { status, body: dispute } = await product.call(`${product.api}/api/admin/v1/payments/${id}/chargebacks`, {
    token: admin.token,
    body,
    key: 'one-chargeback',
  });
  expect(status, JSON.stringify(dispute)).toBe(201);
  return dispute.id as number;
}

describe.each([
  { app: 'admin-console', base: 'admin', who: () => product.world.admin.email },
  { app: 'reseller-area', base: 'reseller', who: () => product.world.alpha.email },
])('the pages of the $app', ({ app, base, who }) => {
  let person: Person;

  const open = async (path: string) => {
    const sample = samples[app][path];
    if (path.includes('$') && sample === undefined) throw new Error(`${path} needs the id of a record to be looked at`);
    const address = path.replace(/\$.*$/, String(sample ?? ''));
    await person.page.goto(`http://localhost:${new URL(product.api).port}/${base}${address}`);
  };

  beforeAll(async () => {
    person = await Person.at(browser);
    await open('/');
    await person.settled();
    await person.fill({ 'E-mail': who() });
    await person.page.locator('input[type=password]').fill(WORLD_PASSWORD);
    await person.press('Sign in');
    await person.settled();
  });
  afterAll(async () => {
    await person?.context.close();
  });

  it.each(pagesOf(app))('%s is readable for everybody: wide, dark, on a phone, in each of its tabs', async (path) => {
    await open(path);
    const name = `${base}${path.replaceAll('/', '-').replaceAll('$', '')}`;
    await person.lookAllWays(name);
    const tabs = person.page.getByRole('tab');
    for (let i = 1, count = await tabs.count(); i < count; i++) {
      await tabs.nth(i).click();
      await person.look(`${name}-tab-${i}`);
      expect(await person.overflow(), `${name}, tab ${i}`).toBe(0);
    }
    expect(person.refusals.splice(0)).toEqual([]);
  });

  it('an address that does not exist says so', async () => {
    await open('/no-such-page');
    await person.look(`${base}-not-found`);
    await person.sees('This page does not exist');
  });
});
