import { Injectable } from '@nestjs/common';
import type { ResellerId } from '#kernel';
import { Db } from '#platform';
import { CatalogService, type Catalogue, type ItemRef, type Term } from '#catalog';
import { CommissionService } from '#commission';
import { PricingGroupsService } from '#resellers';
import type { Bound, GroupCell, PricePair } from './cell.js';
import { cellProfit, type CellProfit, type ProfitGround } from './cell-profit.js';
import { PriceBookLoader, productGroupsOf, requireCurrency } from './price-book.loader.js';
import { emptyCell, type GroupItem, type PriceBook, type PriceInForce } from './price-book.js';
import { readGroupItemsOfType } from './price-rows.js';
import { versionOf } from './price-versions.js';
import { pageOfItems, withinCells, type PriceSlice, type SliceRequest } from './slice.js';
import { ProfitGrounds } from './profit-grounds.js';

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
} & CellProfit;
export type ResellerSliceRow = Row<ResellerSliceCell>;

/** The price matrices of provider and reseller. */
@Injectable()
export class PriceSlices {
  constructor(
    private readonly db: Db,
    private readonly catalog: CatalogService,
    private readonly groups: PricingGroupsService,
    private readonly commission: CommissionService,
    private readonly loader: PriceBookLoader,
    private readonly grounds: ProfitGrounds,
  ) {}

  /** Items of a group with list price, admin price and range per term. */
  async ofGroup(groupId: number, request: SliceRequest): Promise<PriceSlice<GroupSliceRow>> {
    await this.groups.get(groupId);
    const version = await versionOf(this.db, 'group', groupId);
    const termsIn = (book: PriceBook, catalogue: Catalogue, item: ItemRef) =>
      new Set<Term>([...catalogue.termsOf(item), ...book.knownTerms(item)]);
    const { page, book, catalogue } = await this.page(
      groupId,
      request,
      (items) => this.loader.groupBook(groupId, request.currency, items),
      (...of) => termsIn(...of).size,
    );
    return {
      ...page,
      version,
      items: page.items.map((described) => {
        const { item } = described;
        const cells = [...termsIn(book, catalogue, item)].map((term) => ({
          term,
          list: catalogue.listPrice(item, request.currency, term),
          ...(book.exactCell(item, term) ?? emptyCell()),
        }));
        return { ...head(described, book.item(item)!), cells };
      }),
    };
  }

  /** What a reseller can sell, at which limits, and what each price earns him. */
  async ofReseller(resellerId: ResellerId, request: SliceRequest): Promise<PriceSlice<ResellerSliceRow>> {
    const version = await versionOf(this.db, 'reseller', resellerId);
    const store = await this.loader.store(resellerId);
    const { page, book } = await this.page(
      store.scope.groupId!,
      request,
      (items) => this.loader.book(store, request.currency, items),
      (of, _, item) => of.offeredTerms(item).length,
    );
    const ground = await this.grounds.ofStore(store);
    return {
      ...page,
      version,
      items: page.items.map((described) => {
        const { item } = described;
        const cells = book.offeredTerms(item).map((term) => this.cell(book, item, term, ground));
        return { ...head(described, book.item(item)!), cells };
      }),
    };
  }

  private async page<Book extends PriceBook>(
    groupId: number,
    request: SliceRequest,
    load: (items: ItemRef[]) => Promise<Book>,
    cellsOf: (book: Book, catalogue: Catalogue, item: ItemRef) => number,
  ) {
    const catalogue = await this.catalog.current();
    requireCurrency(catalogue, request.currency);
    const present = await readGroupItemsOfType(this.db, groupId, request.itemType);
    const wanted = pageOfItems(catalogue, present, request, productGroupsOf(catalogue));
    const book = await load(wanted.items.map(({ item }) => item));
    const page = withinCells(wanted, (item) => cellsOf(book, catalogue, item));
    return { page, catalogue, book };
  }

  private cell(book: PriceBook, item: ItemRef, term: Term, ground: ProfitGround): ResellerSliceCell {
    const { admin, lowest, highest } = book.cell(item, term)!;
    const inForce = book.inForce(item, term);
    const earned = cellProfit(this.commission, book, item, term, inForce, ground);
    return { term, admin: admin!, lowest, highest, price: book.stored(item, term), inForce, ...earned };
  }
}

const head = (
  { item, label, group, hidden }: { item: ItemRef; label: string; group: string; hidden: boolean },
  { method, args, floorAtZero }: GroupItem,
) => ({ itemType: item.type, itemId: item.id, label, group, hidden, method, args, floorAtZero });
