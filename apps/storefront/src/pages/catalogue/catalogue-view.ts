import { type Currency, type Term, formatMoney } from '#catalog';
import type { ShownPrice, StoreCatalogue, StoreProduct, StoreTld } from '#pricing';
import type { Texts } from '../../theme/texts.js';

const MOST_LINES = 12;

export type PriceLine = { term: Term; cycle: string; per: string; price: string; setup: string | null };

/** One price as a card and the product page write it. */
export function priceLine(price: ShownPrice, currency: Currency, texts: Texts): PriceLine {
  return {
    term: price.term,
    cycle: texts.say(`cycle.${price.term}`),
    per: texts.say(`per.${price.term}`),
    price: price.term === 'free' ? texts.say('cycle.free') : formatMoney(price.recurring, currency),
    setup: price.setup.isZero() ? null : formatMoney(price.setup, currency),
  };
}

/** The lowest sum that somebody can start with, by what is charged again. */
export function lowest(prices: readonly ShownPrice[]): ShownPrice {
  return prices.reduce((best, one) => (one.recurring.isLessThan(best.recurring) ? one : best));
}

/** A description as lines of plain text: what looks like HTML in it is dropped, its line breaks are kept. */
export function plainLines(description: string): string[] {
  return description
    .replace(/<br\s*\/?>|<\/(?:p|li|div|ul|h\d)>/gi, '\n')
    .replace(/<[^>]{0,500}>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);
}

export function productCard(product: StoreProduct, currency: Currency, texts: Texts) {
  const from = lowest(product.prices);
  return {
    id: product.id,
    name: product.name,
    lines: plainLines(product.description),
    from: priceLine(from, currency, texts),
    isOnly: product.prices.length === 1,
    prices: product.prices.map((price) => priceLine(price, currency, texts)),
  };
}

export function tldRow(tld: StoreTld, currency: Currency) {
  const [register, renew] = [tld.register[0], tld.renew[0]];
  const years = (one: { years: number }) => (one.years === 1 ? null : one.years);
  return {
    extension: tld.extension,
    register: register ? { price: formatMoney(register.price, currency), years: years(register) } : null,
    renew: renew ? { price: formatMoney(renew.price, currency), years: years(renew) } : null,
    transfer: tld.transfer && formatMoney(tld.transfer, currency),
  };
}

/** The front page of a store: groups with their products, and the first endings. */
export function catalogueView(shop: StoreCatalogue, currency: Currency, texts: Texts, groupId: number | null = null) {
  const groups = shop.groups.filter((group) => groupId === null || group.id === groupId);
  return {
    isWhole: groupId === null,
    groups: groups.map(({ id, name, headline, tagline, products }) => ({
      id,
      name,
      headline: headline || tagline,
      products: products.map((product) => productCard(product, currency, texts)),
    })),
    tlds: groupId === null ? shop.tlds.slice(0, 8).map((tld) => tldRow(tld, currency)) : [],
    sellsDomains: shop.tlds.length > 0,
    isEmpty: groups.length === 0 && shop.tlds.length === 0,
    pricesIncludeTax: shop.pricesIncludeTax,
  };
}
