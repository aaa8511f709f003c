import { Injectable } from '@nestjs/common';
import { Money, type Actor } from '#kernel';
import { Db, listPage, type ListPage, type ListRequest, type ListSpec } from '#platform';
import { CatalogService, type ItemRef, type ItemType, type Term } from '#catalog';
import type { CellRef, CellReport } from './cell-input.js';
import { clamp, distinctItems, itemKey, type Bound, type PricePair } from './cell.js';
import { PriceDoors } from './change-sets/price-door.js';
import { PriceBookLoader } from './price-book.loader.js';

export const FLAGGED_LIST: ListSpec = { id: 'p.id', sort: { id: 'p.id' }, defaultSort: 'id', filter: {} };

/** A stored price outside its range: what he stored, the limits, and the nearest bound, which is in force. */
export type FlaggedPriceView = CellRef & {
  label: string;
  price: PricePair;
  lowest: Bound;
  highest: Bound;
  inForce: PricePair;
};

type Row = {
  item_type: ItemType;
  item_id: number;
  currency: string;
  term: Term;
  setup: string;
  recurring: string;
};
const COLUMNS = 'p.item_type, p.item_id, p.currency, p.term, p.setup, p.recurring';
const NO_BOUND: Bound = { setup: null, recurring: null };

/** Stored prices that the provider's bounds moved past (`domain.md §2.2`). */
@Injectable()
export class FlaggedPricesService {
  constructor(
    private readonly db: Db,
    private readonly catalog: CatalogService,
    private readonly loader: PriceBookLoader,
    private readonly doors: PriceDoors,
  ) {}

  async list(actor: Actor, request: ListRequest): Promise<ListPage<FlaggedPriceView>> {
    const { ids } = await this.doors.open(actor, { kind: 'reseller' }, 'read');
    const page = await listPage<Row>(
      this.db.read,
      FLAGGED_LIST,
      {
        select: COLUMNS,
        from: 'rc_reseller_prices p',
        where: 'p.reseller_id = ? AND p.flagged = 1',
        params: [ids.resellerId],
      },
      request,
    );
    const store = await this.loader.store(actor.resellerId);
    const catalogue = await this.catalog.current();
    const views = new Map<Row, FlaggedPriceView>();
    for (const currency of new Set(page.items.map((row) => row.currency))) {
      const rows = page.items.filter((row) => row.currency === currency && catalogue.hasCurrency(currency));
      const items = distinctItems(rows.map(itemOf));
      const book = await this.loader.book(store, currency, items);
      for (const row of rows) {
        const item = itemOf(row);
        const cell = book.cell(item, row.term) ?? { admin: null, lowest: NO_BOUND, highest: NO_BOUND };
        const price = {
          setup: Money.fromDatabase(row.setup, currency),
          recurring: Money.fromDatabase(row.recurring, currency),
        };
        views.set(row, {
          itemType: row.item_type,
          itemId: row.item_id,
          currency,
          term: row.term,
          label: catalogue.describe([item]).get(itemKey(item))?.label ?? itemKey(item),
          price,
          lowest: cell.lowest,
          highest: cell.highest,
          inForce: clamp(price, cell),
        });
      }
    }
    return { ...page, items: page.items.flatMap((row) => views.get(row) ?? []) };
  }

  /** Stores the nearest bound as the price, of the named cells or of all that are flagged; what is not flagged is left as it is. */
  async accept(actor: Actor, named: readonly CellRef[] | null): Promise<CellReport[]> {
    const door = await this.doors.open(actor, { kind: 'reseller' }, 'write');
    return this.db.transaction(async (tx) => {
      await door.lock(tx, false);
      const store = await this.loader.store(actor.resellerId, tx);
      const rows = await tx.query<Row>(
        `SELECT ${COLUMNS} FROM rc_reseller_prices p WHERE p.reseller_id = ? AND p.flagged = 1 ORDER BY p.id LIMIT 5000`,
        [door.ids.resellerId],
      );
      const wanted = named && new Set(named.map((cell) => keyOf(cell)));
      const catalogue = await this.catalog.current(tx);
      const cells = [];
      for (const currency of new Set(rows.map((row) => row.currency))) {
        if (!catalogue.hasCurrency(currency)) continue;
        const here = rows.filter((row) => row.currency === currency);
        const book = await this.loader.book(store, currency, distinctItems(here.map(itemOf)), tx);
        for (const row of here) {
          const ref = { itemType: row.item_type, itemId: row.item_id, currency, term: row.term };
          const cell = book.cell(itemOf(row), row.term);
          if (!cell?.admin || !book.item(itemOf(row)) || (wanted && !wanted.has(keyOf(ref)))) continue;
          const { setup, recurring } = clamp(book.exactStored(itemOf(row), row.term)!, cell);
          cells.push({ ...ref, price: { setup: setup.toDecimal(), recurring: recurring.toDecimal() } });
        }
      }
      if (cells.length === 0) return [];
      return door.write(tx, actor, cells, { dryRun: false, origin: { source: 'bound', name: '' } });
    });
  }
}

const itemOf = (row: Row): ItemRef => ({ type: row.item_type, id: row.item_id });
const keyOf = ({ itemType, itemId, currency, term }: CellRef): string => `${itemType}:${itemId}:${currency}:${term}`;
