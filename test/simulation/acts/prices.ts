import { type Code, type Reseller } from '../model/books.js';
import { ITEMS, PRODUCTS } from '../model/price-list.js';
import { cell, storePrice } from '../model/prices.js';
import { smallest, writeSum } from '../model/sums.js';
import { act } from '../ground.js';

export const newMarkups = act<Reseller>({
  kind: 'price rule changed',
  time: 'staff',
  aDay: 0.15,
  who: ({ books }) => books.selling(),
  async run(ground, reseller, random) {
    const { prices, ruleId } = reseller;
    prices.markup = BigInt(20 + random.below(50));
    await ground.asReseller(reseller, `price-rules/${ruleId}`, {
      method: 'PUT',
      body: { scope: 'all', kind: 'percent', value: `${prices.markup}`, ending: prices.ending },
    });
  },
});

export const typedPrices = act<Reseller>({
  kind: 'price typed',
  time: 'staff',
  aDay: 0.15,
  who: ({ books }) => books.selling(),
  async run(ground, reseller, random) {
    const { prices, currency, group } = reseller;
    const item = random.pick(PRODUCTS);
    const term = random.pick(Object.keys(ITEMS[item].terms));
    const now = storePrice(ground.books.groups[group], prices, item, term, currency);
    const price = { ...now, recurring: now.recurring + BigInt(random.below(50)) * smallest(currency) };
    await ground.asReseller(reseller, 'prices', {
      method: 'PUT',
      body: {
        cells: [
          {
            itemType: 'product',
            itemId: ground.town.itemIds[item],
            currency,
            term,
            price: { setup: writeSum(price.setup, currency), recurring: writeSum(price.recurring, currency) },
          },
        ],
      },
    });
    prices.typed.set(cell(item, term, currency), price);
  },
});

/** A reseller's code or, once in a while, the provider's. */
export const newCodes = act<Reseller>({
  kind: 'code made',
  time: 'staff',
  aDay: 1,
  who: ({ books }) => books.selling().filter(({ codes }) => codes.length < 4),
  async run(ground, reseller, random) {
    const byProvider = ground.books.providerCodes.length < 3;
    const code: Code = {
      code: `SAVE-${byProvider ? 'P' : reseller.lane}-${ground.counts.of('code made')}`,
      by: byProvider ? 'provider' : 'reseller',
      percent: BigInt(5 + random.below(30)),
      always: random.chance(3),
    };
    const body = {
      code: code.code,
      kind: 'percent',
      percent: `${code.percent}`,
      appliesTo: [{ type: 'product', id: 0 }],
      recurrence: code.always ? 'always' : 'first',
    };
    if (byProvider) await ground.admin('promotions', { body });
    else await ground.asReseller(reseller, 'promotions', { body });
    (byProvider ? ground.books.providerCodes : reseller.codes).push(code);
  },
});
