import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../support/processes.js';
import { RACES } from './races.js';
import { Shop } from './shop.js';

const ROUNDS = 20;

let product: Product;
let shop: Shop;
beforeAll(async () => {
  product = await startProduct();
  shop = new Shop(product);
});
afterAll(() => product?.close());

describe('money under parallel requests', () => {
  it.each(RACES.map(({ of = 1, ...race }) => ({ ...race, rounds: ROUNDS / of })))(
    '$title, $rounds rounds',
    async ({ round, rounds }) => {
      for (let n = 0; n < rounds; n++) await round(shop, n);
      await product.drain();
      await shop.expectCleanLedger();
    },
  );

  it('ends with processes that never died and a ledger that verify:ledger has nothing against', async () => {
    expect([product.running('api'), product.running('worker'), product.running('store')]).toEqual([true, true, true]);
    await shop.expectVerifiedLedger();
  });
});
