import { DomainError } from '#kernel';
import { ITEM_TYPES, type Catalogue, type ItemDescription, type ItemRef, type ItemType } from '#catalog';
import { itemKey } from './cell.js';

/** One page of a price matrix: items of one type in one currency. */
export type SliceRequest = {
  itemType: string;
  currency: string;
  /** tblproductgroups.id, for products and options. */
  productGroupId?: number | null;
  q?: string | null;
  limit: number;
  /** The last item of the page before. */
  cursor?: string | null;
};

export type SlicePage<Row> = { items: Row[]; nextCursor: string | null; total: number };
/** With the version of the prices, read before them: who writes names it, and a change in between is noticed. */
export type PriceSlice<Row> = SlicePage<Row> & { version: number };

/** The described items of a slice in the order of the catalogue, and where the next page starts. */
export function pageOfItems(
  catalogue: Catalogue,
  present: readonly ItemRef[],
  request: SliceRequest,
  productGroupOf: (item: ItemRef) => number | null,
): SlicePage<ItemDescription> {
  const { itemType, productGroupId, limit } = request;
  if (!ITEM_TYPES.includes(itemType as ItemType))
    throw new DomainError(
      'pricing.unknown_item_type',
      'invalid',
      { errors: [{ pointer: '/itemType', code: 'choice', detail: `expected one of ${ITEM_TYPES.join(', ')}` }] },
      'no such type of item',
    );
  const inGroup = new Set(present.map(itemKey));
  const q = request.q?.toLowerCase() ?? '';
  const described = catalogue.describe(
    catalogue.allItems(itemType as ItemType).filter((item) => inGroup.has(itemKey(item))),
  );
  const rows = [...described.values()].filter(
    (row) =>
      (productGroupId == null || productGroupOf(row.item) === productGroupId) &&
      (q === '' || row.label.toLowerCase().includes(q)),
  );
  const after = request.cursor ? rows.findIndex((row) => itemKey(row.item) === request.cursor) : -1;
  if (request.cursor && after < 0)
    throw new DomainError(
      'platform.invalid_list_query',
      'invalid',
      { errors: [{ pointer: '/cursor', code: 'invalid', detail: 'is not a cursor of this list' }] },
      'is not a cursor of this list',
    );
  const items = rows.slice(after + 1, after + 1 + limit);
  const more = after + 1 + limit < rows.length;
  return { items, nextCursor: more ? itemKey(items.at(-1)!.item) : null, total: rows.length };
}

/** One request answers with at most so many cells; the page ends before the item that would exceed them. */
export const MOST_SLICE_CELLS = 2000;

/** Ends a page before it has too many cells; one item always fits. */
export function withinCells(
  page: SlicePage<ItemDescription>,
  cellsOf: (item: ItemRef) => number,
): SlicePage<ItemDescription> {
  let cells = 0;
  const end = page.items.findIndex(({ item }, index) => (cells += cellsOf(item)) > MOST_SLICE_CELLS && index > 0);
  if (end < 0) return page;
  return { ...page, items: page.items.slice(0, end), nextCursor: itemKey(page.items[end - 1].item) };
}
