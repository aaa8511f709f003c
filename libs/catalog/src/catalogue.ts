import { Money } from '#kernel';
import { domainPriceColumns, LONGEST_DOMAIN_TERM, type DomainYears } from '#whmcs';
import { ProductNotFoundError, UnknownCurrencyError } from './catalog.errors.js';
import type {
  Addon,
  ConfigOption,
  Currency,
  ItemDescription,
  ListPrice,
  PayType,
  Product,
  ProductDetail,
  ProductGroup,
  Tld,
} from './catalog.types.js';
import { CYCLES, YEAR_TERMS, type Cycle, type ItemRef, type ItemType, type Term } from './item.js';
import { DOMAIN_ADDONS, describeItem } from './describe-item.js';
import { itemKey } from './item-key.js';
import { addonPrice, cyclePrice, optionPrice, PRICE_TYPE, priceKey, priceOnly, type PriceRow } from './price-row.js';

export type CatalogueData = {
  version: number;
  currencies: Currency[];
  groups: ProductGroup[];
  products: Omit<Product, 'terms'>[];
  addons: (Omit<Addon, 'terms'> & { terms: readonly Term[] })[];
  /** By option group, and which products have which groups. */
  options: ConfigOption[];
  optionGroupsOfProduct: ReadonlyMap<number, readonly number[]>;
  /** `tblproduct_upgrade_products`: what a product may be changed into, where the provider has said so. */
  upgradesOfProduct: ReadonlyMap<number, readonly number[]>;
  tlds: Tld[];
  /** By `type:currencyId:relid`. */
  prices: ReadonlyMap<string, PriceRow>;
};

/** Terms that items of a type and pay type may have, sold or not. */
function possibleTerms(type: ItemType, payType: PayType): readonly Term[] {
  if (type === 'domainregister' || type === 'domainrenew' || type === 'domaintransfer')
    return YEAR_TERMS.slice(0, LONGEST_DOMAIN_TERM[type]);
  if (type === 'domainaddon') return ['1y'];
  if (type === 'option') return [...CYCLES, 'onetime'];
  if (payType === 'free') return ['free'];
  return payType === 'onetime' ? ['onetime'] : CYCLES;
}

/**
 * The whole catalogue at one version, in memory and immutable: ask it as often as you like, it never goes to the database.
 * Ask `CatalogService.current()` anew for each piece of work.
 */
export class Catalogue {
  readonly version: number;
  private readonly currencyByCode: Map<string, Currency>;
  private readonly productById: Map<number, Product>;
  private readonly addonById: Map<number, Addon>;
  private readonly optionBySub: Map<number, ConfigOption>;
  private readonly tldById: Map<number, Tld>;
  private readonly tldByExtension: Map<string, Tld>;

  constructor(private readonly data: CatalogueData) {
    this.version = data.version;
    this.currencyByCode = new Map(data.currencies.map((c) => [c.code, c]));
    this.addonById = new Map(data.addons.map((a) => [a.id, { ...a, terms: [] }]));
    this.productById = new Map(data.products.map((p) => [p.id, { ...p, terms: [] }]));
    this.optionBySub = new Map(data.options.flatMap((o) => o.choices.map((c) => [c.subId, o] as const)));
    this.tldById = new Map(data.tlds.map((t) => [t.id, t]));
    this.tldByExtension = new Map(data.tlds.map((t) => [t.extension, t]));
    const codes = data.currencies.map((c) => c.code);
    const sold = (item: ItemRef, terms: readonly Term[]) =>
      terms.filter((t) => codes.some((c) => this.listPrice(item, c, t) !== null));
    for (const p of this.productById.values())
      p.terms = sold({ type: 'product', id: p.id }, possibleTerms('product', p.payType));
    for (const a of data.addons) this.addonById.get(a.id)!.terms = sold({ type: 'addon', id: a.id }, a.terms);
  }

  currencies(): Currency[] {
    return this.data.currencies;
  }

  /** @throws UnknownCurrencyError */
  currency(code: string): Currency {
    const found = this.currencyByCode.get(code);
    if (!found) throw new UnknownCurrencyError(code);
    return found;
  }

  hasCurrency(code: string): boolean {
    return this.currencyByCode.has(code);
  }

  /** @throws UnknownCurrencyError */
  currencyById(id: number): Currency {
    const found = this.data.currencies.find((c) => c.id === id);
    if (!found) throw new UnknownCurrencyError(`id ${id}`);
    return found;
  }

  /** @throws UnknownCurrencyError while no currency is set up */
  defaultCurrency(): Currency {
    const found = this.data.currencies.find((c) => c.isDefault) ?? this.data.currencies[0];
    if (!found) throw new UnknownCurrencyError('default');
    return found;
  }

  productGroups(): ProductGroup[] {
    return this.data.groups;
  }

  /** In the order of the store. Retired products are told only with `includeHidden`. */
  products(options: { includeHidden?: boolean } = {}): Product[] {
    const all = [...this.productById.values()];
    return options.includeHidden ? all : all.filter((p) => !p.hidden && !p.retired);
  }

  findProduct(id: number): Product | null {
    return this.productById.get(id) ?? null;
  }

  /** @throws ProductNotFoundError */
  product(id: number): ProductDetail {
    const product = this.productById.get(id);
    if (!product) throw new ProductNotFoundError(id);
    const termsByCurrency = Object.fromEntries(
      this.data.currencies.map((c) => [
        c.code,
        product.terms.filter((t) => this.listPrice({ type: 'product', id }, c.code, t) !== null),
      ]),
    );
    return { ...product, termsByCurrency, options: this.configOptions(id) };
  }

  addons(): Addon[] {
    return [...this.addonById.values()];
  }

  findAddon(id: number): Addon | null {
    return this.addonById.get(id) ?? null;
  }

  /** Addons that may be bought with a product. */
  addonsForProduct(productId: number): Addon[] {
    return this.addons().filter((a) => a.productIds.includes(productId) && !a.retired);
  }

  /** Options of a product with their choices; a choice's `subId` is the id of an item of type `option`. */
  configOptions(productId: number): ConfigOption[] {
    const groups = this.data.optionGroupsOfProduct.get(productId) ?? [];
    return this.data.options.filter((o) => groups.includes(o.groupId));
  }

  /**
   * Products that a service may be changed into, itself included: those that the provider chose for it, else all of its product group. Retired
   * ones are none; whether a store sells them is its price list's matter.
   */
  upgradeTargets(productId: number): Product[] {
    const from = this.productById.get(productId);
    if (!from) return [];
    const chosen = this.data.upgradesOfProduct.get(productId);
    return this.products({ includeHidden: true }).filter(
      (p) => p.id === productId || (!p.retired && (chosen ? chosen.includes(p.id) : p.groupId === from.groupId)),
    );
  }

  allOptions(): ConfigOption[] {
    return this.data.options;
  }

  optionOfChoice(subId: number): ConfigOption | null {
    return this.optionBySub.get(subId) ?? null;
  }

  tlds(): Tld[] {
    return this.data.tlds;
  }

  findTld(id: number): Tld | null {
    return this.tldById.get(id) ?? null;
  }

  /** By extension with its point, any case: `.com`. */
  tldByName(extension: string): Tld | null {
    return this.tldByExtension.get(extension.toLowerCase()) ?? null;
  }

  /** Every item of a type, hidden ones too. */
  allItems(type: ItemType): ItemRef[] {
    const ids = {
      product: () => [...this.productById.keys()],
      addon: () => [...this.addonById.keys()],
      option: () => [...this.optionBySub.keys()],
      domainaddon: () => DOMAIN_ADDONS.map((a) => a.id),
      domainregister: () => [...this.tldById.keys()],
      domainrenew: () => [...this.tldById.keys()],
      domaintransfer: () => [...this.tldById.keys()],
    }[type]();
    return ids.map((id) => ({ type, id }));
  }

  /** Terms an item may be sold for, whether it has a price or not; empty for an unknown item. */
  termsOf(item: ItemRef): readonly Term[] {
    if (!this.exists(item)) return [];
    if (item.type === 'addon') return this.data.addons.find((a) => a.id === item.id)!.terms;
    return possibleTerms(item.type, item.type === 'product' ? this.productById.get(item.id)!.payType : 'recurring');
  }

  exists(item: ItemRef): boolean {
    if (item.type === 'product') return this.productById.has(item.id);
    if (item.type === 'addon') return this.addonById.has(item.id);
    if (item.type === 'option') return this.optionBySub.has(item.id);
    if (item.type === 'domainaddon') return DOMAIN_ADDONS.some((a) => a.id === item.id);
    return this.tldById.has(item.id);
  }

  /**
   * The provider's list price of an item for a term, or null where it is not offered: −1 never enters arithmetic (domain.md §2.4).
   * A domain's price is `recurring`, for the whole term; an option without a price for a cycle costs monthly × months.
   */
  listPrice(item: ItemRef, currency: string, term: Term): ListPrice | null {
    const found = this.currencyByCode.get(currency);
    if (!found || !this.termsOf(item).includes(term)) return null;
    if (term === 'free') return { setup: Money.zero(currency), recurring: Money.zero(currency) };
    const row = this.data.prices.get(
      priceKey(PRICE_TYPE[item.type], found.id, item.type === 'domainaddon' ? 0 : item.id),
    );
    if (!row) return null;
    switch (item.type) {
      case 'product':
        return cyclePrice(row, term as Cycle | 'onetime', currency);
      case 'addon':
        return addonPrice(row, term as Cycle | 'onetime', this.termsOf(item).length === 1, currency);
      case 'option':
        return optionPrice(row, term as Cycle | 'onetime', currency);
      case 'domainaddon':
        return priceOnly(row[DOMAIN_ADDONS.find((a) => a.id === item.id)!.column], currency);
      default:
        return priceOnly(row[domainPriceColumns[Number.parseInt(term, 10) as DomainYears]], currency);
    }
  }

  /** All list prices of many items in one currency; only what is offered. Keys are `itemKey(item)`. */
  listPrices(items: readonly ItemRef[], currency: string): Map<string, Map<Term, ListPrice>> {
    return new Map(
      items.map((item) => {
        const prices = new Map<Term, ListPrice>();
        for (const term of this.termsOf(item)) {
          const price = this.listPrice(item, currency, term);
          if (price) prices.set(term, price);
        }
        return [itemKey(item), prices];
      }),
    );
  }

  /** Names for screens, by `itemKey(item)`; unknown items are left out. */
  describe(items: readonly ItemRef[]): Map<string, ItemDescription> {
    const told = new Map<string, ItemDescription>();
    for (const item of items) {
      const found = describeItem(this, item);
      if (found) told.set(itemKey(item), found);
    }
    return told;
  }
}
