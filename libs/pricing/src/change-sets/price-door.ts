import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { ITEM_TYPES, type ItemRef, type ItemType, type Term } from '#catalog';
import type { Sql, Tx } from '#platform';
import { PricingGroupsService } from '#resellers';
import type { CellRef, CellReport, GroupCellInput, ResellerCellInput } from '../cell-input.js';
import { distinctItems } from '../cell.js';
import { GroupCellsService, type WriteMode } from '../group-cells.service.js';
import type { PriceBook } from '../price-book.js';
import { PriceBookLoader, type Store } from '../price-book.loader.js';
import { ownResellerId, ResellerPricesService } from '../reseller-prices.service.js';
import { requireStaff } from '../staff.js';
import { plain } from './cell-value.js';
import type { CellValue, ChangeSetCellInput, PriceOwner } from './change-set.types.js';
import type { OwnerIds } from './published-set.js';

/** The one way in to the prices of a group or of a reseller: whatever writes in bulk goes through it and is held to the same rules. */
export type PriceDoor = {
  readonly kind: 'group' | 'reseller';
  readonly ids: OwnerIds;
  /** Locks the prices; the values read afterwards stand until the commit. */
  lock(tx: Tx, dryRun: boolean): Promise<void>;
  /** What was typed for each cell, null where nothing was. */
  live(sql: Sql, cells: readonly CellRef[]): Promise<CellValue[]>;
  /** @throws CellsRefusedError */
  write(tx: Tx, actor: Actor, cells: readonly ChangeSetCellInput[], mode: WriteMode): Promise<CellReport[]>;
};

@Injectable()
export class PriceDoors {
  constructor(
    private readonly groups: PricingGroupsService,
    private readonly groupCells: GroupCellsService,
    private readonly resellerPrices: ResellerPricesService,
    private readonly loader: PriceBookLoader,
  ) {}

  /** @throws DomainError `kernel.permission_missing`; GroupNotFoundError, NotAResellerError */
  async open(actor: Actor, owner: PriceOwner, access: 'read' | 'write'): Promise<PriceDoor> {
    if (owner.kind === 'group') {
      requireStaff(actor, `groups.${access}`);
      await this.groups.get(owner.groupId);
      return this.ofGroup(owner.groupId);
    }
    actor.require(`prices.${access}`);
    return this.ofStore(await this.loader.store(ownResellerId(actor)));
  }

  private ofGroup(groupId: number): PriceDoor {
    return {
      kind: 'group',
      ids: { groupId, resellerId: 0 },
      lock: (tx, dryRun) => this.groupCells.lock(tx, groupId, dryRun),
      live: (sql, cells) =>
        liveValues(cells, (currency, items) => this.loader.groupBook(groupId, currency, items, sql), 'group'),
      write: (tx, actor, cells, mode) =>
        this.groupCells.writeIn(tx, actor, groupId, cells as readonly GroupCellInput[], mode),
    };
  }

  private ofStore(store: Store): PriceDoor {
    const { resellerId } = store;
    return {
      kind: 'reseller',
      ids: { groupId: 0, resellerId },
      lock: async (tx) => void (await this.resellerPrices.lock(tx, resellerId, store.scope.groupId!)),
      live: (sql, cells) =>
        liveValues(cells, (currency, items) => this.loader.book(store, currency, items, sql), 'reseller'),
      write: (tx, actor, cells, mode) =>
        this.resellerPrices.writeIn(tx, actor, store, cells as readonly ResellerCellInput[], mode),
    };
  }
}

async function liveValues(
  cells: readonly CellRef[],
  bookOf: (currency: string, items: ItemRef[]) => Promise<PriceBook>,
  kind: 'group' | 'reseller',
): Promise<CellValue[]> {
  const values = cells.map((): CellValue => null);
  const itemOf = ({ itemType, itemId }: CellRef): ItemRef => ({ type: itemType as ItemType, id: itemId });
  const readable = [...cells.entries()].filter(([, cell]) => ITEM_TYPES.includes(cell.itemType as ItemType));
  for (const currency of new Set(readable.map(([, cell]) => cell.currency))) {
    const here = readable.filter(([, cell]) => cell.currency === currency);
    const book = await bookOf(currency, distinctItems(here.map(([, cell]) => itemOf(cell))));
    for (const [index, cell] of here) {
      const [item, term] = [itemOf(cell), cell.term as Term];
      values[index] = plain(kind === 'group' ? book.exactCell(item, term) : book.exactStored(item, term));
    }
  }
  return values;
}
