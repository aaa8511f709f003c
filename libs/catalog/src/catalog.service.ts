import { Injectable } from '@nestjs/common';
import { type Actor, machineNow } from '#kernel';
import { Db, type ListPage, type ListRequest, type Sql, type Tx } from '#platform';
import { catalogIds, type CatalogList } from './catalog-lists.query.js';
import { ProductNotFoundError, TldNotFoundError } from './catalog.errors.js';
import type {
  Addon,
  ConfigOption,
  Currency,
  ItemDescription,
  ListPrice,
  Product,
  ProductDetail,
  ProductGroup,
  Tld,
} from './catalog.types.js';
import type { Catalogue } from './catalogue.js';
import { PricesChanged } from './events.js';
import type { ItemRef, ItemType, Term } from './item.js';
import { loadCatalogue } from './load-catalogue.query.js';

/** `tblproducts.servertype`, `configoption1` (what the server calls it) and `servergroup`. */
export type ProductModule = { module: string; key: string; serverGroup: number };
export type ProductPatch = { name?: string; hidden?: boolean; description?: string };

const RECENT_MS = 1000;

/**
 * What the provider sells and at which list prices. Every call asks one tiny query whether the catalogue kept in memory is still
 * the present one. Inside a transaction pass it as `sql`: a second connection per request is how a pool starves.
 */
@Injectable()
export class CatalogService {
  private kept: { version: number; catalogue: Promise<Catalogue> } | null = null;
  private askedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly db: Db) {}

  /** The catalogue as it is now, for many questions at once; its methods are synchronous. */
  async current(sql: Sql = this.db): Promise<Catalogue> {
    const version = await this.version(sql);
    if (this.kept?.version === version) return this.kept.catalogue;
    // The version is read before the rows: at worst newer rows carry an older number and are read once more.
    const catalogue = loadCatalogue(sql, version);
    const kept = { version, catalogue };
    this.kept = kept;
    catalogue.catch(() => {
      if (this.kept === kept) this.kept = null;
    });
    return catalogue;
  }

  /** As `current`, at most a second old: for pages that show it and decide nothing by it. */
  async recent(): Promise<Catalogue> {
    const now = machineNow();
    if (this.kept && now - this.askedAt < RECENT_MS) return this.kept.catalogue;
    const catalogue = await this.current();
    this.askedAt = now;
    return catalogue;
  }

  /** Grows with every change of items or list prices; a cache made from the catalogue is keyed by it. */
  async version(sql: Sql = this.db): Promise<number> {
    const [row] = await sql.query<{ version: number }>("SELECT version FROM rc_catalog_version WHERE name = 'catalog'");
    return row?.version ?? 0;
  }

  /** To be called in the transaction of every writer of the catalogue, also by whoever loads a dump into its tables. */
  async touch(tx: Tx, importId: number | null = null): Promise<number> {
    await tx.execute(
      "INSERT INTO rc_catalog_version (name, version) VALUES ('catalog', 1) ON DUPLICATE KEY UPDATE version = version + 1",
    );
    const version = await this.version(tx);
    tx.emit(new PricesChanged({ version, importId }));
    return version;
  }

  async currencies(sql?: Sql): Promise<Currency[]> {
    return (await this.current(sql)).currencies();
  }

  /** @throws UnknownCurrencyError */
  async currency(code: string, sql?: Sql): Promise<Currency> {
    return (await this.current(sql)).currency(code);
  }

  /** @throws UnknownCurrencyError */
  async currencyById(id: number, sql?: Sql): Promise<Currency> {
    return (await this.current(sql)).currencyById(id);
  }

  async defaultCurrency(sql?: Sql): Promise<Currency> {
    return (await this.current(sql)).defaultCurrency();
  }

  async productGroups(sql?: Sql): Promise<ProductGroup[]> {
    return (await this.current(sql)).productGroups();
  }

  async products(options: { includeHidden?: boolean } = {}, sql?: Sql): Promise<Product[]> {
    return (await this.current(sql)).products(options);
  }

  /** With its allowed cycles per currency and its options. @throws ProductNotFoundError */
  async product(id: number, sql?: Sql): Promise<ProductDetail> {
    return (await this.current(sql)).product(id);
  }

  async addons(sql?: Sql): Promise<Addon[]> {
    return (await this.current(sql)).addons();
  }

  async addonsForProduct(productId: number, sql?: Sql): Promise<Addon[]> {
    return (await this.current(sql)).addonsForProduct(productId);
  }

  async tlds(sql?: Sql): Promise<Tld[]> {
    return (await this.current(sql)).tlds();
  }

  /** By extension with its point: `.com`. */
  async tldByName(extension: string, sql?: Sql): Promise<Tld | null> {
    return (await this.current(sql)).tldByName(extension);
  }

  async configOptions(productId: number, sql?: Sql): Promise<ConfigOption[]> {
    return (await this.current(sql)).configOptions(productId);
  }

  /** See `Catalogue.listPrice`. */
  async listPrice(item: ItemRef, currency: string, term: Term, sql?: Sql): Promise<ListPrice | null> {
    return (await this.current(sql)).listPrice(item, currency, term);
  }

  /** Offered prices of many items, by `itemKey(item)` and term. */
  async listPrices(items: readonly ItemRef[], currency: string, sql?: Sql): Promise<Map<string, Map<Term, ListPrice>>> {
    return (await this.current(sql)).listPrices(items, currency);
  }

  /** Names, labels and groups by `itemKey(item)`. */
  async describe(items: readonly ItemRef[], sql?: Sql): Promise<Map<string, ItemDescription>> {
    return (await this.current(sql)).describe(items);
  }

  async allItems(type: ItemType, sql?: Sql): Promise<ItemRef[]> {
    return (await this.current(sql)).allItems(type);
  }

  /** One page of products, groups, addons, options, TLDs or currencies, hidden ones too, with the catalogue that describes them. */
  async page<T>(
    list: CatalogList,
    request: ListRequest,
    describe: (catalogue: Catalogue, id: number) => T | null,
  ): Promise<ListPage<T>> {
    const catalogue = await this.current();
    const page = await catalogIds(this.db.read, list, request);
    return {
      ...page,
      items: page.items.map(({ id }) => describe(catalogue, id)).filter((item): item is T & {} => item !== null),
    };
  }

  /**
   * Which registrar the names of these endings go to from now on; whether it is installed is the domains context's to know.
   * Needs `catalog.write`. @throws TldNotFoundError
   */
  async setTldRegistrar(actor: Actor, ids: readonly number[], registrar: string): Promise<void> {
    actor.require('catalog.write');
    await this.db.transaction(async (tx) => {
      const rows = await tx.query<{ id: number }>(
        'SELECT id FROM tbldomainpricing WHERE id IN (?) ORDER BY id FOR UPDATE',
        [[0, ...ids]],
      );
      const unknown = ids.find((id) => !rows.some((row) => row.id === id));
      if (unknown !== undefined) throw new TldNotFoundError(unknown);
      await tx.execute('UPDATE tbldomainpricing SET autoreg = ? WHERE id IN (?)', [registrar, [0, ...ids]]);
      await this.touch(tx);
    });
  }

  /** Renames, describes, hides or shows a product. @throws ProductNotFoundError */
  async updateProduct(actor: Actor, id: number, patch: ProductPatch): Promise<void> {
    actor.require('catalog.write');
    await this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ name: string; hidden: number; description: string }>(
        'SELECT name, hidden, description FROM tblproducts WHERE id = ? FOR UPDATE',
        [id],
      );
      if (!row) throw new ProductNotFoundError(id);
      const hidden = patch.hidden === undefined ? row.hidden : patch.hidden ? 1 : 0;
      await tx.execute('UPDATE tblproducts SET name = ?, hidden = ?, description = ? WHERE id = ?', [
        patch.name ?? row.name,
        hidden,
        patch.description ?? row.description,
        id,
      ]);
      await this.touch(tx);
    });
  }

  /** What sets a product up; with a transaction its row is locked. @throws ProductNotFoundError */
  async productModule(id: number, tx?: Tx): Promise<ProductModule> {
    const [row] = await (tx ?? this.db).query<ProductModule>(
      `SELECT servertype AS module, configoption1 AS \`key\`, servergroup AS serverGroup FROM tblproducts
       WHERE id = ? ${tx ? 'FOR UPDATE' : ''}`,
      [id],
    );
    if (!row) throw new ProductNotFoundError(id);
    return row;
  }

  /**
   * Whether the module is installed and the group exists is the provisioning context's to know, which calls this.
   * The caller has locked it by `productModule`. Needs `catalog.write`.
   */
  async setProductModule(tx: Tx, actor: Actor, id: number, { module, key, serverGroup }: ProductModule): Promise<void> {
    actor.require('catalog.write');
    await tx.execute('UPDATE tblproducts SET servertype = ?, configoption1 = ?, servergroup = ? WHERE id = ?', [
      module,
      key,
      serverGroup,
      id,
    ]);
    await this.touch(tx);
  }
}
