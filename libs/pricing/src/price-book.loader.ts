import { Injectable } from '@nestjs/common';
import { PROVIDER, type ResellerId, type TaxRates } from '#kernel';
import { Db, ReadOnce, type Sql } from '#platform';
import { CatalogService, type Catalogue, type ItemRef } from '#catalog';
import { ResellersService } from '#resellers';
import { PROVIDER_SCOPE, SettingsService, type SettingScope } from '#settings';
import { ListPrices, PriceBook, type Prices } from './price-book.js';
import {
  cellMap,
  itemMap,
  priceMap,
  readGroupCells,
  readGroupItems,
  readRules,
  readStoredPrices,
} from './price-rows.js';
import { RuleSet } from './price-rule.js';
import { versionsOf } from './price-versions.js';
import { NotAResellerError, NotSoldError } from './pricing.errors.js';
import type { PriceState } from './quote.types.js';
import { StoreTax } from './store-tax.service.js';

/** A store as prices see it: its scope, who issues, what it sells. */
export type Store = { scope: SettingScope; resellerId: ResellerId; issuer: 'provider' | 'reseller'; book: ResellerId };

type Asked = { groupId: number; resellerId: ResellerId; currency: string; items: readonly ItemRef[] | null };

/** Price rows of few items that are kept while their versions stand. */
const MOST_KEPT = 5000;
const MOST_ITEMS = 100;

const groupsOfCatalogue = new WeakMap<Catalogue, (item: ItemRef) => number | null>();

/** Product group of an item, for price rules: of a product, and of an option whose products all lie in one group. */
export function productGroupsOf(catalogue: Catalogue): (item: ItemRef) => number | null {
  let known = groupsOfCatalogue.get(catalogue);
  if (!known) groupsOfCatalogue.set(catalogue, (known = findProductGroups(catalogue)));
  return known;
}

function findProductGroups(catalogue: Catalogue): (item: ItemRef) => number | null {
  const ofOption = new Map<number, number | null>();
  for (const product of catalogue.products({ includeHidden: true }))
    for (const option of catalogue.configOptions(product.id)) {
      const known = ofOption.get(option.id);
      ofOption.set(option.id, known === undefined || known === product.groupId ? product.groupId : null);
    }
  return (item) => {
    if (item.type === 'product') return catalogue.findProduct(item.id)?.groupId ?? null;
    if (item.type !== 'option') return null;
    const option = catalogue.optionOfChoice(item.id);
    return option ? (ofOption.get(option.id) ?? null) : null;
  };
}

/** Reads what decides the prices of a store, for some items or for all, with one query per table. */
@Injectable()
export class PriceBookLoader {
  private readonly kept = new Map<string, { versions: string; rows: ReturnType<typeof mapsOf> }>();

  constructor(
    private readonly db: Db,
    private readonly catalog: CatalogService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
    private readonly tax: StoreTax,
  ) {}

  /** @throws NotAResellerError */
  async store(resellerId: ResellerId, sql: Sql = this.db): Promise<Store> {
    if (resellerId === PROVIDER) return { scope: PROVIDER_SCOPE, resellerId, issuer: 'provider', book: PROVIDER };
    const scope = await this.resellers.scopeOf(resellerId, sql);
    if (scope.groupId === null) throw new NotAResellerError(resellerId);
    const issuer = await this.settings.value('billing.issuer', scope, sql);
    return issuer === 'reseller'
      ? { scope, resellerId, issuer: 'reseller', book: resellerId }
      : { scope, resellerId, issuer: 'provider', book: PROVIDER };
  }

  async readAhead(resellerId: ResellerId, reads: ReadOnce): Promise<void> {
    const scope = await this.resellers.scopeOf(resellerId, reads);
    const { groupId } = scope;
    await Promise.all([
      this.settings.value('billing.issuer', scope, reads),
      groupId === null || versionsOf(reads, groupId, resellerId),
    ]);
  }

  /** To be asked before the prices; null for the provider's own store. */
  async stateOf({ resellerId, scope }: Store, sql: Sql): Promise<PriceState | null> {
    const { groupId } = scope;
    return resellerId === PROVIDER || groupId === null
      ? null
      : { groupId, ...(await versionsOf(sql, groupId, resellerId)) };
  }

  /** Prices of a store; `items` null for everything it sells. */
  async prices(store: Store, currency: string, items: readonly ItemRef[] | null, sql: Sql = this.db): Promise<Prices> {
    if (store.resellerId !== PROVIDER) return this.book(store, currency, items, sql);
    const catalogue = await this.catalog.current(sql);
    requireCurrency(catalogue, currency);
    return new ListPrices(currency, catalogue);
  }

  /** @throws NotSoldError for a currency that is not sold in */
  async book(store: Store, currency: string, items: readonly ItemRef[] | null, sql: Sql = this.db): Promise<PriceBook> {
    const catalogue = await this.catalog.current(sql);
    requireCurrency(catalogue, currency);
    const home = await this.tax.homeRates(store.book, sql);
    return this.bookOf(store.scope.groupId!, store.resellerId, currency, items, home, catalogue, sql);
  }

  /** The book of a group without a reseller, for the provider's own screens. */
  async groupBook(
    groupId: number,
    currency: string,
    items: readonly ItemRef[] | null,
    sql: Sql = this.db,
  ): Promise<PriceBook> {
    const catalogue = await this.catalog.current(sql);
    return this.bookOf(groupId, PROVIDER, currency, items, null, catalogue, sql);
  }

  private async bookOf(
    groupId: number,
    resellerId: ResellerId,
    currency: string,
    items: readonly ItemRef[] | null,
    home: TaxRates | null,
    catalogue: Catalogue,
    sql: Sql,
  ): Promise<PriceBook> {
    const rows = await this.rows({ groupId, resellerId, currency, items }, sql);
    return new PriceBook({ currency, ...rows, home, productGroupOf: productGroupsOf(catalogue) });
  }

  /**
   * The price rows, from memory while the versions of the group and of the reseller stand. The versions are read before the
   * rows: at worst newer rows are kept under older versions and read once more. A transaction reads for itself: its own
   * versions may never come to be.
   */
  private async rows(asked: Asked, sql: Sql) {
    const { groupId, resellerId, items } = asked;
    const keeps = sql instanceof ReadOnce && sql.readsCommitted && items !== null && items.length <= MOST_ITEMS;
    if (!keeps) return mapsOf(asked, sql);
    const found = await versionsOf(sql, groupId, resellerId);
    const versions = `${found.group}/${found.reseller}`;
    const key = [groupId, resellerId, asked.currency, ...items.map(({ type, id }) => `${type}:${id}`)].join('|');
    const known = this.kept.get(key);
    if (known?.versions === versions) return known.rows;
    const rows = mapsOf(asked, sql);
    if (this.kept.size >= MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(key, { versions, rows });
    rows.catch(() => this.kept.delete(key));
    return rows;
  }
}

async function mapsOf({ groupId, resellerId, currency, items }: Asked, sql: Sql) {
  const groupItems = await readGroupItems(sql, groupId, items);
  const cells = await readGroupCells(sql, groupId, currency, items);
  const own = resellerId === PROVIDER ? [] : await readStoredPrices(sql, [resellerId], currency, items);
  const rules = resellerId === PROVIDER ? [] : await readRules(sql, resellerId);
  return {
    items: itemMap(groupItems),
    cells: cellMap(cells),
    own: priceMap(own),
    rules: new RuleSet(rules, currency),
  };
}

export function requireCurrency(catalogue: Catalogue, currency: string): void {
  if (!catalogue.hasCurrency(currency))
    throw new NotSoldError('/currency', 'this store does not sell in that currency');
}
