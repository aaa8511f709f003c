import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAsAcknowledged, underKills } from '../faults/kills.js';
import { type PrivateMariadb, privateMariadb } from '../faults/private-mariadb.js';
import { Shop } from '../faults/shop.js';
import { type Product, startProduct } from '../support/processes.js';

const KILLS = 20;

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
    const told = await underKills(shop, KILLS, 30, (_, next) => mariadb.killFor(next() * 500, product.database));
    expect(told.payments.size).toBe(4 * KILLS);
    await expectAsAcknowledged(shop, told);
    await shop.expectVerifiedLedger();
  });
});
