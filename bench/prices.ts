import type { ResellerId } from '#kernel';
import { CatalogService } from '#catalog';
import { PricingService } from '#pricing';
import type { Ground } from './ground.js';
import type { Target } from './load.js';

const STORES = 20;
const LINES = 10;
const CONNECTIONS = 8;

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

/** What a grid of about 2,000 cells asks for: products of one group in one currency. */
export async function sliceGround(ground: Ground): Promise<{ groupId: number; currency: string; products: number }> {
  const [{ groupId, currency }] = await ground.db.query<{ groupId: number; currency: string }>(
    'SELECT group_id AS groupId, currency FROM rc_group_prices GROUP BY group_id, currency ORDER BY COUNT(*) DESC LIMIT 1',
  );
  const products = (await ground.app.get(CatalogService).products()).length;
  return { groupId, currency, products };
}
