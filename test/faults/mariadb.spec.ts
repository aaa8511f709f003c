import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../support/processes.js';
import { expectAsAcknowledged, underKills } from './kills.js';
import { type PrivateMariadb, privateMariadb } from './private-mariadb.js';
import { Shop } from './shop.js';

const KILLS = 2;

let mariadb: PrivateMariadb;
let product: Product;
beforeAll(async () => {
  mariadb = await privateMariadb();
  product = await startProduct({ serverUrl: mariadb.url });
});
afterAll(async () => {
  await product?.close();
  await mariadb?.close();
});

describe('MariaDB killed while people order, pay and pay out', () => {
  it(`keeps what it acknowledged, once, over ${KILLS} kills`, async () => {
    const shop = new Shop(product);
    const told = await underKills(shop, KILLS, 3, (_, next) => mariadb.killFor(next() * 500, product.database));
    expect(told.payments.size).toBe(4 * KILLS);
    expect([product.running('api'), product.running('worker'), product.running('store')]).toEqual([true, true, true]);
    await expectAsAcknowledged(shop, told);
    await shop.expectVerifiedLedger();
  });
});
