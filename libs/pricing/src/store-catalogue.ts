import { monthsOf, type Catalogue, type ItemRef, type ItemType, type Product } from '#catalog';
import type { Prices } from './price-book.js';
import type {
  ShownPrice,
  StoreAddon,
  StoreCatalogue,
  StoreDomainAddon,
  StoreOption,
  StoreProduct,
  StoreTld,
  YearPrice,
} from './store-catalogue.types.js';

const FLAGS = { 1: 'dnsManagement', 2: 'emailForwarding', 3: 'idProtection' } as const;
const DOMAIN_ADDON_IDS = [1, 2, 3] as const;

/** What is sold, from prices read before: only what has a price in force (`domain.md §2.1`), hidden products by setting. */
export function storeCatalogueOf(
  catalogue: Catalogue,
  prices: Prices,
  { showHidden, pricesIncludeTax }: { showHidden: boolean; pricesIncludeTax: boolean },
): StoreCatalogue {
  const addons = catalogue.addons().flatMap((addon): StoreAddon[] => {
    if (addon.retired || (addon.hidden && !showHidden)) return [];
    const shown = shownPrices(prices, { type: 'addon', id: addon.id });
    const { id, name, description, productIds } = addon;
    return shown.length > 0 ? [{ id, name, description, productIds, prices: shown }] : [];
  });
  const products = catalogue
    .products({ includeHidden: true })
    .filter((product) => !product.retired && (!product.hidden || showHidden))
    .flatMap((product) => productOf(catalogue, prices, product, addons, showHidden));
  const groups = catalogue
    .productGroups()
    .map(({ id, name, slug, headline, tagline }) => ({
      id,
      name,
      slug,
      headline,
      tagline,
      products: products.filter((one) => one.groupId === id).map(({ product }) => product),
    }))
    .filter((group) => group.products.length > 0);
  const domainAddons = DOMAIN_ADDON_IDS.flatMap((id): StoreDomainAddon[] => {
    const item: ItemRef = { type: 'domainaddon', id };
    const price = prices.inForce(item, '1y');
    return price
      ? [{ id, name: catalogue.describe([item]).get(`domainaddon:${id}`)!.name, pricePerYear: price.recurring }]
      : [];
  });
  const tlds = catalogue.tlds().flatMap((tld): StoreTld[] => {
    const years = (type: ItemType): YearPrice[] =>
      shownPrices(prices, { type, id: tld.id }).map(({ term, recurring }) => ({
        years: (monthsOf(term) ?? 12) / 12,
        price: recurring,
      }));
    const [register, renew, transfer] = [years('domainregister'), years('domainrenew'), years('domaintransfer')];
    if (register.length === 0 && transfer.length === 0) return [];
    return [
      {
        id: tld.id,
        extension: tld.extension,
        register,
        renew,
        transfer: transfer[0]?.price ?? null,
        needsEppCode: tld.needsEppCode,
        addonIds: domainAddons.map(({ id }) => id).filter((id) => tld[FLAGS[id]]),
      },
    ];
  });
  return { currency: prices.currency, pricesIncludeTax, groups, addons, tlds, domainAddons };
}

function shownPrices(prices: Prices, item: ItemRef): ShownPrice[] {
  return prices.soldTerms(item).map((term) => {
    const { setup, recurring } = prices.inForce(item, term)!;
    return { term, setup, recurring };
  });
}

function productOf(
  catalogue: Catalogue,
  prices: Prices,
  product: Product,
  addons: StoreAddon[],
  showHidden: boolean,
): { groupId: number; product: StoreProduct }[] {
  const shown = shownPrices(prices, { type: 'product', id: product.id });
  if (shown.length === 0) return [];
  const { id, name, slug, description, hidden, needsDomain } = product;
  return [
    {
      groupId: product.groupId,
      product: {
        id,
        name,
        slug,
        description,
        hidden,
        needsDomain,
        prices: shown,
        options: optionsOf(catalogue, prices, product, shown, showHidden),
        addonIds: addons.filter((addon) => addon.productIds.includes(id)).map((addon) => addon.id),
      },
    },
  ];
}

/** Choices with their price for each term the product is sold for; a choice that is not sold for any of them is left out. */
function optionsOf(
  catalogue: Catalogue,
  prices: Prices,
  product: Product,
  terms: ShownPrice[],
  showHidden: boolean,
): StoreOption[] {
  return catalogue
    .configOptions(product.id)
    .filter((option) => !option.hidden || showHidden)
    .map((option) => ({
      id: option.id,
      name: option.name,
      type: option.type,
      min: option.min,
      max: option.max,
      choices: option.choices
        .filter((choice) => !choice.hidden || showHidden)
        .map(({ subId, name }) => ({
          subId,
          name,
          prices: terms.flatMap(({ term }): ShownPrice[] => {
            const price = prices.inForce({ type: 'option', id: subId }, term);
            return price ? [{ term, setup: price.setup, recurring: price.recurring }] : [];
          }),
        }))
        .filter((choice) => choice.prices.length > 0),
    }))
    .filter((option) => option.choices.length > 0);
}
