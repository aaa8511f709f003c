import { Injectable } from '@nestjs/common';
import type { Actor, ResellerId } from '#kernel';
import { Db, type ListPage, type ListRequest, ReadOnce, type Sql } from '#platform';
import type { ItemRef, Term } from '#catalog';
import { CommissionService } from '#commission';
import { PricingGroupsService } from '#resellers';
import type { CellReport, GroupCellInput, ResellerCellInput } from './cell-input.js';
import { FillService, type FillReport, type FillRequest } from './fill.service.js';
import { GroupCellsService } from './group-cells.service.js';
import { GroupItemsService, type ItemCounts, type MethodRule } from './group-items.service.js';
import type { ItemSelection } from './item-selection.js';
import type { PriceInForce } from './price-book.js';
import { PriceBookLoader } from './price-book.loader.js';
import { listChanges, type PriceChangeRow } from './price-changes.js';
import type { RuleInput } from './price-rule-input.js';
import { PriceExplainer, type PriceExplanation } from './price-explainer.service.js';
import { PriceRulesService, type RuleView } from './price-rules.service.js';
import { PriceSlices, type GroupSliceRow, type ResellerSliceRow } from './price-slices.query.js';
import { QuoteService } from './quote.service.js';
import type { FrozenTerms, Quote, QuoteInput } from './quote.types.js';
import { ownResellerId, ResellerPricesService } from './reseller-prices.service.js';
import type { RenewalAmounts, RenewalInput } from './renewal-amounts.js';
import type { RenewalSales } from './renewal-sales.js';
import { ServiceQuotes, type UpgradeInput, type UpgradeQuote } from './service-quotes.service.js';
import type { PriceSlice, SliceRequest } from './slice.js';
import { StoreCatalogueService } from './store-catalogue.service.js';
import type { StoreCatalogue } from './store-catalogue.types.js';
import type { NamedRates } from './store-tax.service.js';
import { amountsOf, type AppliedRates, type LineAmounts } from './terms-calculator.js';
import { requireStaff } from './staff.js';

/** The facade: what is sold at which price, and what a sale comes to. */
@Injectable()
export class PricingService {
  constructor(
    private readonly db: Db,
    private readonly groups: PricingGroupsService,
    private readonly items: GroupItemsService,
    private readonly cells: GroupCellsService,
    private readonly fills: FillService,
    private readonly slices: PriceSlices,
    private readonly prices: ResellerPricesService,
    private readonly priceRules: PriceRulesService,
    private readonly loader: PriceBookLoader,
    private readonly catalogues: StoreCatalogueService,
    private readonly quotes: QuoteService,
    private readonly serviceQuotes: ServiceQuotes,
    private readonly explainer: PriceExplainer,
    private readonly commission: CommissionService,
  ) {}

  /** Puts items into a group with a calculation method (`features.md` P5); those already there keep theirs. Needs `groups.write`. */
  addItems(actor: Actor, groupId: number, selection: ItemSelection, rule?: MethodRule): Promise<ItemCounts> {
    return this.items.addItems(actor, groupId, selection, rule);
  }

  /** Takes items out of a group; what was sold is not touched (`domain.md §2.3`). */
  removeItems(actor: Actor, groupId: number, selection: ItemSelection): Promise<ItemCounts> {
    return this.items.removeItems(actor, groupId, selection);
  }

  /** Another calculation method for items of a group (P8). A fixed sum may differ by currency: `{ fixed: { EUR: '2.00', JPY: '300' } }`. */
  setMethod(actor: Actor, groupId: number, selection: ItemSelection, rule: MethodRule): Promise<ItemCounts> {
    return this.items.setMethod(actor, groupId, selection, rule);
  }

  /** Fills cells from list prices (`domain.md §1`): `list × 0.80`, `list − 1.00`. A dry run tells what it would do. */
  fill(actor: Actor, groupId: number, request: FillRequest, dryRun: boolean): Promise<FillReport> {
    return this.fills.fill(actor, groupId, request, dryRun);
  }

  /**
   * Types admin prices and ranges (P7). One refused cell refuses the request; a dry run tells each cell's fate. `ifVersion`: the version
   * that the slice told. @throws CellsRefusedError, StalePricesError (412)
   */
  writeCells(
    actor: Actor,
    groupId: number,
    cells: GroupCellInput[],
    dryRun: boolean,
    ifVersion: number | null = null,
  ): Promise<CellReport[]> {
    return this.cells.writeCells(actor, groupId, cells, dryRun, ifVersion);
  }

  /** A group's matrix: items with list price, admin price and range per term. Needs `groups.read`. */
  slice(actor: Actor, groupId: number, request: SliceRequest): Promise<PriceSlice<GroupSliceRow>> {
    requireStaff(actor, 'groups.read');
    return this.slices.ofGroup(groupId, request);
  }

  /** Who changed which cell of a group, newest first. */
  async groupChanges(actor: Actor, groupId: number, request: ListRequest): Promise<ListPage<PriceChangeRow>> {
    requireStaff(actor, 'groups.read');
    await this.groups.get(groupId);
    return listChanges(this.db.read, { groupId }, request);
  }

  /** A reseller's matrix (R5): limits, stored price, price in force, margin and profit per cell. */
  sliceForReseller(actor: Actor, request: SliceRequest): Promise<PriceSlice<ResellerSliceRow>> {
    actor.require('prices.read');
    return this.slices.ofReseller(ownResellerId(actor), request);
  }

  /**
   * Stores a reseller's prices inside the limits; outside is refused at every door (`domain.md §2.2`). null removes a price.
   * `ifVersion`: the version that the slice told. @throws CellsRefusedError, StalePricesError (412)
   */
  writeResellerCells(
    actor: Actor,
    cells: ResellerCellInput[],
    dryRun: boolean,
    ifVersion: number | null = null,
  ): Promise<CellReport[]> {
    return this.prices.writeCells(actor, cells, dryRun, ifVersion);
  }

  /** What a reseller changed, newest first. */
  resellerChanges(actor: Actor, request: ListRequest): Promise<ListPage<PriceChangeRow>> {
    actor.require('prices.read');
    return listChanges(this.db.read, { resellerId: ownResellerId(actor) }, request);
  }

  /** A reseller's price rules (`domain.md §2.1`). */
  rules(actor: Actor): Promise<RuleView[]> {
    return this.priceRules.list(actor);
  }

  createRule(actor: Actor, input: RuleInput): Promise<{ id: number }> {
    return this.priceRules.create(actor, input);
  }

  updateRule(actor: Actor, id: number, input: RuleInput): Promise<{ id: number }> {
    return this.priceRules.update(actor, id, input);
  }

  removeRule(actor: Actor, id: number): Promise<void> {
    return this.priceRules.remove(actor, id);
  }

  /**
   * The price of one unit in force now, or null where it is not sold (`domain.md §2.1`): explicit before rule, always inside the range;
   * reseller 0 asks list prices. Gross where the issuer's prices contain tax. An option's unit price, for the whole cycle.
   */
  async priceInForce(
    resellerId: ResellerId,
    item: ItemRef,
    currency: string,
    term: Term,
    sql: Sql = this.db,
  ): Promise<PriceInForce | null> {
    const store = await this.loader.store(resellerId, sql);
    return (await this.loader.prices(store, currency, [item], sql)).inForce(item, term);
  }

  /** Everything a store sells in a currency, for its pages; cheap to ask again. Shared and immutable: never change it. */
  storeCatalogue(resellerId: ResellerId, currency: string): Promise<StoreCatalogue> {
    return this.catalogues.storeCatalogue(resellerId, currency);
  }

  /**
   * Prices a cart with what is in force now: terms to freeze, tax, profit and provider share per line, and a fingerprint of all that
   * decides the sums. Pass `tx` to quote inside a transaction.
   * @throws DomainError `pricing.not_sold`, `pricing.invalid_line` with a pointer such as `/lines/0/quantity`
   */
  quote(input: QuoteInput, sql: Sql = this.db): Promise<Quote> {
    return this.quotes.quote(input, sql);
  }

  /** Asks for what a quote of a store will read, in few round trips; the quote with the same `reads` finds the answers. */
  readAhead(input: Pick<QuoteInput, 'resellerId' | 'clientId'>, reads: ReadOnce): Promise<void> {
    return this.quotes.readAhead(input, reads);
  }

  /** Whether the prices of the store are still those of the quote; asked in the transaction that sells by it. */
  isCurrent(quote: Pick<Quote, 'priceState' | 'resellerId'>, sql: Sql): Promise<boolean> {
    return this.quotes.isCurrent(quote, sql);
  }

  /**
   * What frozen terms come to (`domain.md §3, §4`): the same function for quote, renewal, upgrade and explanation. `rates` are those of
   * now (`ratesFor`); without them those frozen with the terms.
   */
  calculateTerms(
    terms: FrozenTerms,
    taxed: boolean,
    rates?: AppliedRates,
    issuer: 'provider' | 'reseller' = 'provider',
  ): LineAmounts {
    return amountsOf(this.commission, terms, taxed, rates, issuer);
  }

  /** The tax rates of a sale now: the issuer's tables, the client's place and exemption. */
  ratesFor(
    input: Pick<QuoteInput, 'resellerId' | 'clientId' | 'country' | 'state'>,
    sql: Sql = this.db,
  ): Promise<NamedRates> {
    return this.quotes.ratesFor(input, sql);
  }

  /**
   * What a period of a running service costs now: frozen prices, the rates and the client group's discount of now (`domain.md §2.3, §10`).
   */
  renewalQuote(input: RenewalInput, sql: Sql = this.db): Promise<RenewalAmounts> {
    return this.serviceQuotes.renewal(input, sql);
  }

  /**
   * `renewalQuote` for a run over many services: stores, rates and settings are read once for one piece of work, by `sql`. Make one per
   * transaction.
   */
  renewalSales(sql: Sql = this.db): RenewalSales {
    return this.serviceQuotes.sales(ReadOnce.of(sql));
  }

  /**
   * What changing a running service costs (`domain.md §9`): within the cycle k of the differences, to another cycle a full period less the
   * rest of the old one. The line recomputes from its own terms; a negative amount is the client's credit, if the setting allows.
   * @throws DomainError `pricing.not_sold`, `pricing.invalid_line` with pointers into `/lines/0`
   */
  upgradeQuote(input: UpgradeInput, sql: Sql = this.db): Promise<UpgradeQuote> {
    return this.serviceQuotes.upgrade(input, sql);
  }

  /**
   * Why one unit of an item costs what it costs in a store, and what it leaves whom (`domain.md §2, §3`): explicit price, rule, bound,
   * admin price, method. Staff with `groups.read` for any reseller, a reseller with `prices.read` for himself.
   * @throws DomainError `pricing.not_sold` for what cannot be asked, `pricing.reseller_not_found`
   */
  async explainPrice(
    actor: Actor,
    asked: { resellerId: ResellerId; item: ItemRef; currency: string; term: Term },
  ): Promise<PriceExplanation> {
    if (actor.kind === 'reseller') {
      actor.require('prices.read');
      return this.explainer.explain({ ...asked, resellerId: ownResellerId(actor) });
    }
    requireStaff(actor, 'groups.read');
    return this.explainer.explain(asked);
  }
}
