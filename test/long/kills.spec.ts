import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAsAcknowledged, underKills } from '../faults/kills.js';
import { Shop } from '../faults/shop.js';
import { type Product, startProduct } from '../support/processes.js';

const KILLS = 200;
const PER_LOOK = 20;

let product: Product;
let shop: Shop;
beforeAll(async () => {
  product = await startProduct();
  shop = new Shop(product);
});
afterAll(() => product?.close());

describe('processes killed at any moment while people order, pay and pay out', () => {
  it(`keeps what it acknowledged, once, over ${KILLS} kills`, async () => {
    const told = { orders: new Map(), payments: new Map() };
    for (let kills = 0; kills < KILLS; kills += PER_LOOK) {
      const round = await underKills(shop, PER_LOOK, 100 + kills);
      for (const [domain, placed] of round.orders) told.orders.set(domain, placed);
      for (const [transaction, placed] of round.payments) told.payments.set(transaction, placed);
      await expectAsAcknowledged(shop, told);
    }
    expect(told.payments.size).toBe(4 * KILLS);
    await shop.expectVerifiedLedger();
  });
});
