import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { CatalogService, type ItemType } from '#catalog';
import { Db, type Sql } from '#platform';
import { reportOf, type CellReport, type CellRef } from '../cell-input.js';
import { itemKey } from '../cell.js';
import { hasMoved, valueAfter } from './cell-value.js';
import type { CellValue, ChangeSetCellInput, ChangeSetView, ComparedCell } from './change-set.types.js';
import type { SetCell } from './change-set-rows.js';
import type { PriceDoor } from './price-door.js';

/** A cell of a set as the price door takes it. */
export const askedOf = ({ itemType, itemId, currency, term, change }: SetCell): ChangeSetCellInput => ({
  itemType,
  itemId,
  currency,
  term,
  ...change,
});

/** Lays a set of changes beside what is in force. */
@Injectable()
export class ChangeSetComparison {
  constructor(
    private readonly db: Db,
    private readonly catalog: CatalogService,
  ) {}

  async compare(door: PriceDoor, actor: Actor, set: ChangeSetView, cells: readonly SetCell[]): Promise<ComparedCell[]> {
    if (set.status === 'published') {
      const live = await door.live(this.db, cells);
      return this.laid(this.db, cells, (cell, index) => ({
        ...reportOf(refOf(cell), [], null),
        before: cell.before,
        live: live[index],
        after: cell.after,
        conflict: false,
      }));
    }
    return this.db.transaction(async (tx) => {
      await door.lock(tx, true);
      const live = await door.live(tx, cells);
      const reports = await door.write(tx, actor, cells.map(askedOf), { dryRun: true, origin: null, impact: true });
      return this.draft(tx, cells, live, reports);
    });
  }

  /** Cells of a draft with what publishing says to each. */
  draft(
    sql: Sql,
    cells: readonly SetCell[],
    live: readonly CellValue[],
    reports: readonly CellReport[],
  ): Promise<ComparedCell[]> {
    return this.laid(sql, cells, (cell, index) => {
      const after = valueAfter(cell.change, live[index], cell.currency);
      return {
        ...reports[index],
        before: cell.base,
        live: live[index],
        after,
        conflict: hasMoved(cell.change, cell.base, live[index], after),
      };
    });
  }

  private async laid(
    sql: Sql,
    cells: readonly SetCell[],
    lay: (cell: SetCell, index: number) => Omit<ComparedCell, 'id' | 'label'>,
  ): Promise<ComparedCell[]> {
    const catalogue = await this.catalog.current(sql);
    const items = cells.map(({ itemType, itemId }) => ({ type: itemType as ItemType, id: itemId }));
    const labels = catalogue.describe(items);
    return cells.map((cell, index) => ({
      ...lay(cell, index),
      id: cell.id,
      label: labels.get(itemKey(items[index]))?.label ?? itemKey(items[index]),
    }));
  }
}

const refOf = ({ itemType, itemId, currency, term }: CellRef): CellRef => ({ itemType, itemId, currency, term });
