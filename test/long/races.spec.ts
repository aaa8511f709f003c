import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RACES } from '../faults/races.js';
import { Shop } from '../faults/shop.js';
import { type Product, startProduct } from '../support/processes.js';

const ROUNDS = 200;

let product: Product;
let shop: Shop;
beforeAll(async () => {
  product = await startProduct();
  shop = new Shop(product);
});
afterAll(() => product?.close());

describe(`money under parallel requests, ${ROUNDS} rounds each`, () => {
  it.each(RACES)('$title', async ({ round }) => {
    for (let n = 0; n < ROUNDS; n++) {
      await round(shop, n);
      if (n % 20 === 19) await product.drain().then(() => shop.expectCleanLedger());
    }
  });

  it('ends with processes that never died and a ledger that verify:ledger has nothing against', async () => {
    expect([product.running('api'), product.running('worker'), product.running('store')]).toEqual([true, true, true]);
    await shop.expectVerifiedLedger();
  });
});
