import { Injectable } from '@nestjs/common';
import { DomainError, type Money, type ResellerId, type TaxRates } from '#kernel';
import { Db } from '#platform';
import { CatalogService, type ItemRef, type Term } from '#catalog';
import { CommissionService } from '#commission';
import { PricingGroupsService } from '#resellers';
import { SettingsService } from '#settings';
import type { Bound, GroupCell, PricePair } from './cell.js';
import { PriceBookLoader, productGroupsOf, requireCurrency, type Store } from './price-book.loader.js';
import { emptyCell, type GroupItem, type PriceBook, type PriceInForce } from './price-book.js';
import { readGroupItems } from './price-rows.js';
import { pageOfItems, type SlicePage, type SliceRequest } from './slice.js';
import { StoreTax } from './store-tax.service.js';

type Row<Cell> = {
  itemType: string;
  itemId: number;
  label: string;
  group: string;
  hidden: boolean;
  method: string;
  args: Record<string, unknown>;
  floorAtZero: boolean | null;
  cells: Cell[];
};
export type GroupSliceCell = GroupCell & { term: Term; list: PricePair | null };
export type GroupSliceRow = Row<GroupSliceCell>;
export type ResellerSliceCell = {
  term: Term;
  admin: PricePair;
  lowest: Bound;
  highest: Bound;
  /** What he stored; null: a rule decides, or nothing. */
  price: PricePair | null;
  inForce: PriceInForce | null;
  /** First charge (set-up + recurring) before tax, less A. */
  margin: Money | null;
  /** By the item's method; null without a price, or when the method fails: `problem` names the error. */
  profit: Money | null;
  problem: string | null;
};
export type ResellerSliceRow = Row<ResellerSliceCell>;

/** The price matrices of provider and reseller. */
@Injectable()
export class PriceSlices {
  constructor(
    private readonly db: Db,
    private readonly catalog: CatalogService,
    private readonly groups: PricingGroupsService,
    private readonly settings: SettingsService,
    private readonly commission: CommissionService,
    private readonly loader: PriceBookLoader,
    private readonly tax: StoreTax,
  ) {}

  /** Items of a group with list price, admin price and range per term. */
  async ofGroup(groupId: number, request: SliceRequest): Promise<SlicePage<GroupSliceRow>> {
    await this.groups.get(groupId);
    const { page, book, catalogue } = await this.page(groupId, request, (items) =>
      this.loader.groupBook(groupId, request.currency, items),
    );
    return {
      ...page,
      items: page.items.map((described) => {
        const { item } = described;
        const known = new Set<Term>([...catalogue.termsOf(item), ...book.knownTerms(item)]);
        const cells = [...known].map((term) => ({
          term,
          list: catalogue.listPrice(item, request.currency, term),
          ...(book.exactCell(item, term) ?? emptyCell()),
        }));
        return { ...head(described, book.item(item)!), cells };
      }),
    };
  }

  /** What a reseller can sell, at which limits, and what each price earns him. */
  async ofReseller(resellerId: ResellerId, request: SliceRequest): Promise<SlicePage<ResellerSliceRow>> {
    const store = await this.loader.store(resellerId);
    const { page, book } = await this.page(store.scope.groupId!, request, (items) =>
      this.loader.book(store, request.currency, items),
    );
    const floor = await this.settings.value('commission.floorAtZero', store.scope);
    const home = await this.tax.homeRates(store.book);
    return {
      ...page,
      items: page.items.map((described) => {
        const { item } = described;
        const cells = book.offeredTerms(item).map((term) => this.cell(book, store, item, term, floor, home));
        return { ...head(described, book.item(item)!), cells };
      }),
    };
  }

  private async page<Book extends PriceBook>(
    groupId: number,
    request: SliceRequest,
    load: (items: ItemRef[]) => Promise<Book>,
  ) {
    const catalogue = await this.catalog.current();
    requireCurrency(catalogue, request.currency);
    const present = (await readGroupItems(this.db, groupId, null)).map(({ item }) => item);
    const page = pageOfItems(catalogue, present, request, productGroupsOf(catalogue));
    return { page, catalogue, book: await load(page.items.map(({ item }) => item)) };
  }

  private cell(
    book: PriceBook,
    { issuer }: Store,
    item: ItemRef,
    term: Term,
    floor: boolean,
    home: TaxRates | null,
  ): ResellerSliceCell {
    const { admin, lowest, highest } = book.cell(item, term)!;
    const inForce = book.inForce(item, term);
    const base = { term, admin: admin!, lowest, highest, price: book.stored(item, term), inForce };
    if (!inForce) return { ...base, margin: null, profit: null, problem: null };
    const { method, args, floorAtZero } = book.groupTerms(item, term)!;
    try {
      const { net, profit } = this.commission.calculate({
        currency: book.currency,
        quantity: 1,
        method,
        args,
        price: inForce,
        admin,
        floorAtZero: floorAtZero ?? floor,
        issuer,
        tax: home ? { ...home, inclusive: true } : undefined,
      });
      return { ...base, margin: net.minus(admin!.setup).minus(admin!.recurring), profit, problem: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { ...base, margin: null, profit: null, problem: error.code };
    }
  }
}

const head = (
  { item, label, group, hidden }: { item: ItemRef; label: string; group: string; hidden: boolean },
  { method, args, floorAtZero }: GroupItem,
) => ({ itemType: item.type, itemId: item.id, label, group, hidden, method, args, floorAtZero });
