import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '#platform';
import type { Product } from '../support/processes.js';
import type { Town } from '../simulation/town.js';
import { WORLD_PASSWORD } from '../support/world.js';
import { openChromium, Person } from '../browser/chromium.js';
import { busyTown, OWNER, STAFF } from './busy-town.js';

/** Every page of a console, read from the place where the console declares them: a new page is looked at from its first day. */
const pagesOf = (app: string): string[] => {
  const source = readFileSync(join(projectRoot, 'apps', app, 'src', 'main.tsx'), 'utf8');
  const paths = [...source.matchAll(/\bpath: '([^']+)',\s+load:/g)].map(([, path]) => path);
  if (paths.length !== source.match(/\bload: \(\) =>\s+import\(/g)?.length)
    throw new Error(`${app}: a page is declared in an unknown form`);
  return paths;
};

let product: Product<Town>;
let browser: Browser;
/** The address of a record for each page that is about one. */
let samples: Record<string, Record<string, string | number>>;

const idOf = async (sql: string, params: unknown[] = []): Promise<number> => {
  const [row] = await product.database.sql<{ id: number | null }>(sql, params);
  if (!row?.id) throw new Error(`nobody made what a page is about: ${sql}`);
  return Number(row.id);
};

beforeAll(async () => {
  [product, browser] = await Promise.all([busyTown(), openChromium()]);
  const { resellers, itemIds, groupIds } = product.world;
  const [{ id: reseller, token }] = resellers;
  const client = await idOf(
    `SELECT i.userid AS id FROM tblinvoices i JOIN rc_invoices r ON r.invoice_id = i.id WHERE r.reseller_id = ?
      GROUP BY i.userid ORDER BY COUNT(*) DESC LIMIT 1`,
    [reseller],
  );
  const invoice = await idOf("SELECT MAX(id) AS id FROM tblinvoices WHERE userid = ? AND status = 'Paid'", [client]);
  const line = await idOf('SELECT MIN(id) AS id FROM rc_invoice_lines WHERE invoice_id = ?', [invoice]);
  const service = await idOf("SELECT MIN(id) AS id FROM tblhosting WHERE userid = ? AND domainstatus = 'Active'", [
    client,
  ]);
  const payout = await idOf('SELECT MAX(id) AS id FROM rc_payouts WHERE reseller_id = ?', [reseller]);
  const shared = {
    '/clients/$id': client,
    '/orders/$id': await idOf('SELECT MAX(id) AS id FROM tblorders WHERE userid = ?', [client]),
    '/services/$type/$id': `hosting/${service}`,
    '/domains/$id': await idOf(
      `SELECT MAX(d.id) AS id FROM tbldomains d JOIN tblinvoices i ON i.userid = d.userid
        JOIN rc_invoices r ON r.invoice_id = i.id WHERE r.reseller_id = ?`,
      [reseller],
    ),
    '/drafts/$id': await made('admin/v1/invoice-drafts', draftOf(client)),
    '/invoices/$id': invoice,
    '/explain/$subject/$id': `invoice-lines/${line}`,
    '/explain-price/$itemType/$itemId/$currency/$term': `product/${itemIds.small}/EUR/annually`,
  };
  samples = {
    'admin-console': {
      ...shared,
      '/promotions/$id': await made('admin/v1/promotions', code),
      '/catalog/products/$id': itemIds.small,
      '/groups/$id': groupIds[0],
      '/resellers/$id': reseller,
      '/payouts/$id': payout,
      '/mails/$id': await idOf("SELECT MAX(id) AS id FROM rc_mails WHERE client_id = ? AND status = 'sent'", [client]),
      '/credit-notes/$id': await idOf('SELECT MAX(id) AS id FROM rc_credit_notes'),
      '/operations/runs/$id': await made('admin/v1/runs', dryRun()),
      '/tasks/$id': await idOf('SELECT MAX(id) AS id FROM rc_provisioning_tasks'),
      '/servers/$id': await made('admin/v1/servers', {
        name: 'web-1',
        address: 'https://web-1.example/relabel',
        maxAccounts: 200,
        active: true,
      }),
      '/payouts/runs/$id': await made('admin/v1/payout-batches', { action: 'prepare' }),
      '/disputes/$id': await idOf('SELECT MAX(id) AS id FROM rc_disputes'),
      '/resellers/$id/statement': `${reseller}/statement`,
    },
    'reseller-area': {
      ...shared,
      '/promotions/$id': await made('reseller/v1/promotions', code, token),
      '/profit/payouts/$id': payout,
    },
  };
}, 900_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

/** What staff make by a request; its number. */
async function made(path: string, body: object, token = product.world.admin): Promise<number> {
  const { status, body: answer } = await product.call(`${product.api}/api/${path}`, { token, body, key: path });
  expect(status, JSON.stringify(answer)).toBeLessThan(300);
  return answer.id as number;
}

const code = { code: 'SPRING', kind: 'percent', percent: '10', appliesTo: [{ type: 'product', id: 0 }] };

/** A hand-written invoice that nobody issued yet. */
const draftOf = (clientId: number) => ({
  clientId,
  dueOn: '2030-01-01',
  paymentMethod: 'banktransfer',
  lines: [{ description: 'Moving a site', quantity: 2, unitPrice: { amount: '40.00', currency: 'EUR' }, taxed: true }],
});

/** A run that tells what it would do. */
const dryRun = () => ({
  task: 'renewals',
  date: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
  dryRun: true,
});

describe.each([
  { app: 'admin-console', base: 'admin', email: STAFF },
  { app: 'reseller-area', base: 'reseller', email: OWNER },
])('the pages of the $app', ({ app, base, email }) => {
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
    await person.fill({ 'E-mail': email });
    await person.page.locator('input[type=password]').fill(WORLD_PASSWORD);
    await person.press('Sign in');
    await person.page.getByRole('navigation').first().waitFor();
    await person.settled();
  });
  afterAll(async () => {
    await person?.context.close();
  });

  it.each(pagesOf(app))('%s is readable for everybody: wide, dark, on a phone, in each of its tabs', async (path) => {
    await open(path);
    const name = `${base}${path.replaceAll('/', '-').replaceAll('$', '')}`;
    if (path === '/brand') await person.page.frameLocator('iframe').locator('main').waitFor();
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
