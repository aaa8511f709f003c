import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { CatalogService, type Catalogue, type ItemRef } from '#catalog';
import {
  CellReader,
  duplicatesOf,
  reportOf,
  type CellEffect,
  type CellReport,
  type GroupCellInput,
} from './cell-input.js';
import { crossed, distinctItems, type GroupCell } from './cell.js';
import { emptyCell, type PriceBook } from './price-book.js';
import { PriceBookLoader } from './price-book.loader.js';
import type { GroupCellWrite } from './stored-cells.js';

/** A cell that changes, with what stands in it. */
export type GroupCellChange = GroupCellWrite & { before: GroupCell | null };
/** One cell on its way: what is asked, what shall stand, and what is wrong with that. */
export type PlannedGroupCell = { input: GroupCellInput; report: CellReport; write: GroupCellChange | null };

/** Reads typed cells of a group against what stands. */
@Injectable()
export class GroupCellPlanner {
  constructor(
    private readonly catalog: CatalogService,
    private readonly loader: PriceBookLoader,
  ) {}

  async plan(tx: Tx, groupId: number, cells: readonly GroupCellInput[]): Promise<PlannedGroupCell[]> {
    const catalogue = await this.catalog.current(tx);
    const doubled = duplicatesOf(cells);
    const books = await this.books(tx, groupId, catalogue, cells);
    return cells.map((input, index): PlannedGroupCell => {
      const reader = new CellReader(input, `/cells/${index}`);
      const refused = (): PlannedGroupCell => ({ input, report: reportOf(input, reader.refusals), write: null });
      if (doubled.has(index)) reader.refuse('', 'duplicate', 'this cell is named twice');
      const book = books.get(input.currency);
      if (!book) reader.refuse('/currency', 'currency', 'this installation does not sell in that currency');
      const place = reader.place();
      if (!place || !book) return refused();
      const { item, term } = place;
      if (!catalogue.exists(item)) reader.refuse('/itemId', 'unknown_item', 'the catalogue has no such item');
      else if (!book.item(item)) reader.refuse('', 'not_in_group', 'add the item to the group first');
      const before = book.exactCell(item, term);
      const cell = merged(reader, input, before ?? emptyCell());
      for (const part of crossed(cell))
        reader.refuse(`/lowest/${part}`, 'lowest_above_highest', 'the lowest exceeds the highest');
      if (reader.refusals.length > 0) return refused();
      return {
        input,
        report: reportOf(input, [], effectOf(before, cell)),
        write: { item, currency: input.currency, term, cell, before },
      };
    });
  }

  private async books(
    tx: Tx,
    groupId: number,
    catalogue: Catalogue,
    cells: readonly GroupCellInput[],
  ): Promise<Map<string, PriceBook>> {
    const books = new Map<string, PriceBook>();
    for (const currency of new Set(cells.map((cell) => cell.currency))) {
      if (!catalogue.hasCurrency(currency)) continue;
      const named = cells.filter((cell) => cell.currency === currency && Number.isSafeInteger(cell.itemId));
      const items = named.map(({ itemType, itemId }) => ({ type: itemType, id: itemId }) as ItemRef);
      books.set(currency, await this.loader.groupBook(groupId, currency, distinctItems(items), tx));
    }
    return books;
  }
}

function merged(reader: CellReader, input: GroupCellInput, before: GroupCell): GroupCell {
  const bound = (value: GroupCellInput['lowest'], present: GroupCell['lowest'], field: string) => {
    if (value === undefined) return present;
    const read = reader.bound(value, field);
    if (value === null) return read;
    return {
      setup: value.setup === undefined ? present.setup : read.setup,
      recurring: value.recurring === undefined ? present.recurring : read.recurring,
    };
  };
  return {
    admin: input.admin === undefined ? before.admin : input.admin === null ? null : reader.pair(input.admin, '/admin'),
    lowest: bound(input.lowest, before.lowest, '/lowest'),
    highest: bound(input.highest, before.highest, '/highest'),
  };
}

function effectOf(before: GroupCell | null, after: GroupCell): CellEffect {
  if (JSON.stringify(before ?? emptyCell()) === JSON.stringify(after)) return 'unchanged';
  if (!before) return 'created';
  return after.admin === null && before.admin !== null ? 'removed' : 'changed';
}
