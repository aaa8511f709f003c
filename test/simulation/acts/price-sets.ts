import type { Reseller } from '../model/books.js';
import { plusDays } from '../model/calendar.js';
import { ITEMS, PRODUCTS } from '../model/price-list.js';
import { cell, storePrice } from '../model/prices.js';
import { smallest, writeSum } from '../model/sums.js';
import { act } from '../ground.js';

/** A reseller writes down prices that shall be in force from a later day on. */
export const priceSetsPrepared = act<Reseller>({
  kind: 'price set prepared',
  time: 'staff',
  aDay: 0.2,
  who: ({ books }) => books.selling().filter(({ priceSet }) => priceSet === null),
  async run(ground, reseller, random) {
    const { prices, currency, group } = reseller;
    const item = random.pick(PRODUCTS);
    const cells = Object.keys(ITEMS[item].terms).map((term) => {
      const now = storePrice(ground.books.groups[group], prices, item, term, currency);
      return {
        item,
        term,
        price: { ...now, recurring: now.recurring + BigInt(1 + random.below(80)) * smallest(currency) },
      };
    });
    const { id } = await ground.asReseller(reseller, 'price-change-sets', {
      body: {
        name: `From ${ground.today}`,
        cells: cells.map(({ term, price }) => ({
          itemType: 'product',
          itemId: ground.town.itemIds[item],
          currency,
          term,
          price: { setup: writeSum(price.setup, currency), recurring: writeSum(price.recurring, currency) },
        })),
      },
    });
    reseller.priceSet = { id, on: plusDays(ground.today, 2 + random.below(10)), cells };
  },
});

/** On its day, over what was typed meanwhile. */
export const priceSetsPublished = act<Reseller>({
  kind: 'price set published',
  time: 'staff',
  aDay: 'all',
  who: ({ books, today }) => books.selling().filter(({ priceSet }) => priceSet !== null && priceSet.on <= today),
  async run(ground, reseller) {
    const { id, cells } = reseller.priceSet!;
    await ground.asReseller(reseller, `price-change-sets/${id}/publish`, { body: { overwrite: true } });
    for (const { item, term, price } of cells) reseller.prices.typed.set(cell(item, term, reseller.currency), price);
    reseller.priceSet = null;
  },
});
