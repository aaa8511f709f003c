import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../support/processes.js';
import { expectAsAcknowledged, underKills } from './kills.js';
import { Shop } from './shop.js';

const KILLS = 12;

let product: Product;
let shop: Shop;
beforeAll(async () => {
  product = await startProduct();
  shop = new Shop(product);
});
afterAll(() => product?.close());

describe('processes killed at any moment while people order, pay and pay out', () => {
  it(`keeps what it acknowledged, once, over ${KILLS} kills`, async () => {
    const told = await underKills(shop, KILLS, 1);
    expect(told.payments.size).toBe(4 * KILLS);
    await expectAsAcknowledged(shop, told);
    await shop.expectVerifiedLedger();
  });
});
