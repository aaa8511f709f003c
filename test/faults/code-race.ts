import { expect } from 'vitest';
import type { Answer } from '../support/processes.js';
import type { WorldClient } from '../support/world.js';
import type { Race } from './races.js';
import { fresh, type Placed, type Shop } from './shop.js';

const CARTS = 32;
type Basket = { client: WorldClient; token: string };
/** Carts that lost a round are good for the next one. */
const pools = new WeakMap<Shop, Basket[]>();

async function filled(shop: Shop, client: WorldClient): Promise<Basket> {
  const { call, store } = shop.product;
  const { token } = client;
  const currency = client.email.endsWith(shop.product.world.beta.host) ? 'USD' : 'EUR';
  const cart = await call(`${store}/api/store/v1/carts`, { token, body: { currency } });
  expect(cart.status).toBe(201);
  const [hosting] = shop.lines(`${fresh('code')}.com`);
  const lines = `${store}/api/store/v1/carts/${cart.body.token}/lines`;
  expect((await call(lines, { token, body: hosting })).status).toBe(200);
  return { client, token: cart.body.token as string };
}

/**
 * Thirty-two carts of four clients in two stores are ordered at once with the last use of one code of the provider: one gets it, and
 * the others are told, never charged in full. The counter, its rows and the mirrored counter say one.
 */
async function lastUse(shop: Shop): Promise<void> {
  const { call, store, world } = shop.product;
  const clients = [world.alpha.client, world.alpha.sibling, world.beta.client, world.beta.sibling];
  const pool = pools.get(shop) ?? [];
  pools.set(shop, pool);
  while (pool.length < CARTS) pool.push(await filled(shop, clients[pool.length % clients.length]));
  const code = fresh('last').toUpperCase();
  const rule = { code, kind: 'percent', percent: '10', appliesTo: [{ type: 'product', id: 0 }], maxUses: 1 };
  expect((await shop.admin('promotions', fresh('code'), rule)).status).toBe(201);
  for (let i = 0; i < CARTS; i += 8)
    for (const { status, body } of await Promise.all(
      pool.slice(i, i + 8).map(({ client, token }) =>
        call(`${store}/api/store/v1/carts/${token}/promotion`, {
          method: 'PUT',
          token: client.token,
          body: { code },
        }),
      ),
    ))
      expect({ status, promotion: body.promotion }).toMatchObject({ status: 200, promotion: { code, applied: true } });

  const answers: Answer[] = await Promise.all(
    pool.map(({ client, token }) =>
      call(`${store}/api/store/v1/checkout`, {
        token: client.token,
        key: fresh('code'),
        body: { cartToken: token, paymentMethod: 'banktransfer' },
      }),
    ),
  );
  const winners = answers.flatMap(({ status }, index) => (status === 201 ? [index] : []));
  expect(winners, JSON.stringify(answers.map(({ status, body }) => [status, body.code]))).toHaveLength(1);
  for (const { status, body } of answers.filter((_, index) => index !== winners[0]))
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'promotions.used_up' });
  const [won] = winners;
  expect(
    await shop.sql(
      `SELECT p.uses, p.max_uses AS most, t.uses AS mirrored, (SELECT COUNT(*) FROM rc_promotion_uses u WHERE u.promotion_id = p.id) AS counted,
         (SELECT MIN(order_id) FROM rc_promotion_uses u WHERE u.promotion_id = p.id) AS orderId
       FROM rc_promotions p JOIN tblpromotions t ON t.id = p.mirror_id WHERE p.code = ?`,
      [code],
    ),
  ).toEqual([{ uses: 1, most: 1, mirrored: 1, counted: 1, orderId: (answers[won].body as Placed).orderId }]);
  pool.splice(won, 1);
}

export const CODE_RACE: Race = { title: 'thirty-two carts race for the last use of a code', round: lastUse };
