import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { machineNow, PROVIDER, type ResellerId } from '#kernel';
import { Db, Env } from '#platform';
import { CatalogService } from '#catalog';
import { SettingsService } from '#settings';
import { PriceBookLoader, requireCurrency, type Store } from './price-book.loader.js';
import { versionsOf } from './price-versions.js';
import { storeCatalogueOf } from './store-catalogue.js';
import type { StoreCatalogue } from './store-catalogue.types.js';
import { storeStamp } from './store-stamp.query.js';
import { StoreTax } from './store-tax.service.js';

const MOST_CATALOGUES = 400;
const MOST_SIGNATURES = 20_000;
/** How long a page may show what has just changed; a quote always reads anew. */
const STAMP_MS = 1000;

/**
 * The catalogue of a store page. It is remembered per process, keyed by everything that decides it: the versions of catalogue, group and
 * reseller are asked each time, so a change shows in the next page of every process. Stores whose own prices and rules are alike share
 * one, so that thousands of brands of a group cost one catalogue and a short signature each.
 */
@Injectable()
export class StoreCatalogueService {
  private readonly catalogues = new Map<string, StoreCatalogue>();
  private readonly signatures = new Map<number, { version: string; signature: string }>();
  /** What each store showed under the present stamp; thousands of stores are answered without a query. */
  private readonly shown = new Map<string, StoreCatalogue>();
  private stamp = '';
  private stampedAt = 0;
  private stamping: Promise<void> | null = null;

  constructor(
    private readonly env: Env,
    private readonly db: Db,
    private readonly catalog: CatalogService,
    private readonly loader: PriceBookLoader,
    private readonly settings: SettingsService,
    private readonly tax: StoreTax,
  ) {}

  async storeCatalogue(resellerId: ResellerId, currency: string): Promise<StoreCatalogue> {
    await this.look();
    const key = `${resellerId}|${currency}`;
    const { stamp } = this;
    const known = this.shown.get(key);
    if (known) return known;
    const made = await this.find(resellerId, currency);
    if (stamp === this.stamp) {
      if (this.shown.size >= MOST_SIGNATURES) this.shown.clear();
      this.shown.set(key, made);
    }
    return made;
  }

  /** Asks once a second whether anything changed; in test builds each time. */
  private async look(): Promise<void> {
    if (this.env.isTest) return this.restamp();
    if (machineNow() - this.stampedAt < STAMP_MS) return;
    this.stamping ??= this.restamp().finally(() => (this.stamping = null));
    await this.stamping;
  }

  private async restamp(): Promise<void> {
    const stamp = await storeStamp(this.db);
    if (stamp !== this.stamp) this.shown.clear();
    this.stamp = stamp;
    this.stampedAt = machineNow();
  }

  private async find(resellerId: ResellerId, currency: string): Promise<StoreCatalogue> {
    const catalogue = await this.catalog.current();
    requireCurrency(catalogue, currency);
    const store = await this.loader.store(resellerId);
    const showHidden = await this.settings.value('branding.showHiddenProducts', store.scope);
    const home = await this.tax.homeRates(store.book);
    const versions = resellerId === PROVIDER ? 'list' : await this.versions(store);
    const taxKey = home ? `${home.rate1}/${home.rate2}/${home.compound}` : 'net';
    const key = [catalogue.version, currency, showHidden, taxKey, versions].join('|');
    const known = this.catalogues.get(key);
    if (known) {
      // Moved to the end: what was asked for last is dropped last.
      this.catalogues.delete(key);
      this.catalogues.set(key, known);
      return known;
    }
    const prices = await this.loader.prices(store, currency, null);
    const made = storeCatalogueOf(catalogue, prices, { showHidden, pricesIncludeTax: home !== null });
    this.catalogues.set(key, made);
    if (this.catalogues.size > MOST_CATALOGUES) this.catalogues.delete(this.catalogues.keys().next().value!);
    return made;
  }

  /** The versions were read before the prices: at worst newer prices are kept under an older number and read once more. */
  private async versions({ scope, resellerId }: Store): Promise<string> {
    const { group, reseller } = await versionsOf(this.db, scope.groupId!, resellerId);
    const known = this.signatures.get(resellerId);
    if (known?.version === reseller) return `${scope.groupId}/${group}/${known.signature}`;
    const signature = await this.signatureOf(resellerId);
    if (this.signatures.size >= MOST_SIGNATURES) this.signatures.clear();
    this.signatures.set(resellerId, { version: reseller, signature });
    return `${scope.groupId}/${group}/${signature}`;
  }

  /** Hash of a reseller's own prices and rules. */
  private async signatureOf(resellerId: ResellerId): Promise<string> {
    const hash = createHash('sha256');
    const parts = [
      'SELECT item_type, item_id, currency, term, setup, recurring FROM rc_reseller_prices WHERE reseller_id = ? ORDER BY currency, item_type, item_id, term',
      'SELECT scope, scope_ref, currency, kind, value, ending FROM rc_price_rules WHERE reseller_id = ? ORDER BY scope, scope_ref, currency',
      `SELECT r.scope_ref, t.currency, t.tld_id FROM rc_price_rule_tlds t JOIN rc_price_rules r ON r.id = t.rule_id
       WHERE t.reseller_id = ? ORDER BY t.currency, t.tld_id`,
    ];
    for (const sql of parts) hash.update(JSON.stringify(await this.db.query(sql, [resellerId])));
    return hash.digest('base64url');
  }
}
