import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { CatalogImporter } from '#catalog';
import { Actor, type ResellerId } from '#kernel';
import { connectionParts } from '#platform';
import { PricingService } from '#pricing';
import { PricingGroupsService } from '#resellers';
import type { Ground } from './ground.js';
import { median, type Target } from './load.js';

const STORES = 20;
const LINES = 10;
const CONNECTIONS = 8;
/** Items of one page of a price grid. */
const MOST_ITEMS = 2000;
const CYCLES = ['monthly', 'quarterly', 'semiannually', 'annually', 'biennially', 'triennially'];
/** With a price for every cycle they are more cells than one page of the grid has. */
const PRODUCTS = 350;

type Cart = { path: string; token: string; bare: string };

async function send<T>(ground: Ground, token: string, path: string, body: object): Promise<T> {
  const answer = await fetch(`${ground.store}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** A cart of ten different products in each of twenty stores, and what the bare endpoint needs to read the same rows. */
async function carts(ground: Ground): Promise<Cart[]> {
  const buyers = await ground.db.query<{ client: number; reseller: ResellerId; groupId: number; currency: string }>(
    `SELECT MIN(rc.client_id) AS client, rc.reseller_id AS reseller, r.group_id AS groupId, cur.code AS currency
     FROM rc_reseller_clients rc JOIN rc_resellers r ON r.client_id = rc.reseller_id AND r.status = 'active'
     JOIN tblclients c ON c.id = rc.client_id JOIN tblcurrencies cur ON cur.id = c.currency
     WHERE c.status = 'Active' GROUP BY rc.reseller_id, r.group_id, cur.code ORDER BY rc.reseller_id LIMIT ${STORES}`,
  );
  const tokens = await ground.tokens(
    'client',
    buyers.map(({ client }) => client),
  );
  const made: Cart[] = [];
  for (const [at, { reseller, groupId, currency }] of buyers.entries()) {
    const token = tokens[at];
    const { groups } = await ground.app.get(PricingService).storeCatalogue(reseller, currency);
    const sold = groups
      .flatMap(({ products }) => products)
      .filter(({ prices }) => prices.length > 0)
      .slice(0, LINES);
    const cart = await send<{ token: string }>(ground, token, '/api/store/v1/carts', { currency });
    const path = `/api/store/v1/carts/${cart.token}`;
    for (const [line, { id, prices }] of Array.from({ length: LINES }, (_, i) => sold[i % sold.length]).entries())
      await send(ground, token, `${path}/lines`, {
        ref: `line-${line}`,
        item: { type: 'product', id },
        term: prices[line % prices.length].term,
        quantity: 1,
      });
    const [{ id: cartId }] = await ground.db.query<{ id: number }>('SELECT MAX(id) AS id FROM rc_carts');
    const ids = sold.map(({ id }) => id).join(',');
    made.push({ path, token, bare: `/cart/${cartId}/${groupId}/${reseller}/${currency}/${ids}` });
  }
  return made;
}

/** The cart at the prices of this moment over HTTP, and a bare endpoint that reads the same rows and prices nothing. */
export async function cartTargets(ground: Ground): Promise<{ product: Target; yardstick: Target }> {
  const all = await carts(ground);
  let [asked, read] = [0, 0];
  return {
    product: {
      name: 'cart of ten',
      url: ground.store,
      connections: CONNECTIONS,
      next: () => {
        const { path, token } = all[asked++ % all.length];
        return { method: 'GET', path, headers: { authorization: `Bearer ${token}` } };
      },
    },
    yardstick: {
      name: 'bare rows',
      url: ground.yardstick,
      connections: CONNECTIONS,
      next: () => ({ method: 'GET', path: all[read++ % all.length].bare }),
    },
  };
}

/** A group with an admin price and both bounds for every cycle of hundreds of products. */
async function wideGroup(ground: Ground): Promise<number> {
  const system = Actor.system('bench');
  const rows = Array.from({ length: PRODUCTS }, (_, i) =>
    ['USD', 'EUR'].flatMap((currency) =>
      CYCLES.map(
        (cycle, at) => `Grid,Grid plan ${i},0,recurring,${currency},${cycle},0.00,${(at + 1) * 5 + i}.9${i % 10}`,
      ),
    ),
  ).flat();
  const products = ['group,product,hidden,paytype,currency,cycle,setup,price', ...rows].join('\n');
  await ground.app.get(CatalogImporter).run(system, { products }, { dryRun: false });
  const pricing = ground.app.get(PricingService);
  const id = await ground.app.get(PricingGroupsService).create(system, { name: 'Grid' });
  await pricing.addItems(system, id, { allOf: ['product'] }, { method: 'difference', args: {} });
  for (const [target, factor] of [
    ['admin', '0.80'],
    ['lowest', '0.80'],
    ['highest', '3'],
  ] as const)
    await pricing.fill(system, id, { formula: { factor }, target, overwrite: false }, false);
  return id;
}

/**
 * One screen of a price grid, as many cells as one request answers, against the rows it shows by one prepared statement; by one
 * caller, in turn. Less is better.
 */
export async function slice(ground: Ground): Promise<{ ratio: number; detail: Record<string, unknown> }> {
  const [currency, itemType] = ['EUR', 'product'];
  const groupId = await wideGroup(ground);
  const [{ id: adminId }] = await ground.db.query<{ id: number }>('SELECT id FROM tbladmins ORDER BY id LIMIT 1');
  const [token] = await ground.tokens('admin', [adminId]);
  const path = `/api/admin/v1/pricing-groups/${groupId}/slice?itemType=${itemType}&currency=${currency}&limit=${MOST_ITEMS}`;
  const ask = async () => {
    const answer = await fetch(`${ground.api}${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
    return ((await answer.json()) as { items: { itemId: number; cells: object[] }[] }).items;
  };
  const items = await ask();
  const cells = items.reduce((sum, row) => sum + row.cells.length, 0);
  const ids = items.map(({ itemId }) => itemId);
  const { username, ...parts } = connectionParts(process.env.DATABASE_URL!);
  const connection = await createConnection({ ...parts, user: username, dateStrings: true });
  const raw = async () =>
    (
      await connection.execute<RowDataPacket[]>(
        `SELECT item_type, item_id, term, admin_setup, admin_recurring, lowest_setup, lowest_recurring, highest_setup,
           highest_recurring FROM rc_group_prices
         WHERE group_id = ? AND currency = ? AND item_type = ? AND item_id IN (${ids.map(() => '?').join(',')})`,
        [groupId, currency, itemType, ...ids],
      )
    )[0];
  try {
    const rows = (await raw()).length;
    const times: [number[], number[]] = [[], []];
    for (let i = 0; i < 60; i++)
      for (const [at, work] of [raw, ask].entries()) {
        const began = performance.now();
        await work();
        if (i >= 10) times[at].push(performance.now() - began);
      }
    const [rawMs, sliceMs] = times.map((values) => Math.round(median(values) * 100) / 100);
    return { ratio: Math.round((sliceMs / rawMs) * 1000) / 1000, detail: { cells, rows, sliceMs, rawMs } };
  } finally {
    await connection.end();
  }
}
