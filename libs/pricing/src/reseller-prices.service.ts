import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Actor, type ResellerId } from '#kernel';
import { Db, type Tx } from '#platform';
import { CatalogService, type ItemRef } from '#catalog';
import { CommissionService } from '#commission';
import { plain } from './change-sets/cell-value.js';
import { recordPublished, type Origin } from './change-sets/published-set.js';
import {
  CellReader,
  duplicatesOf,
  reportOf,
  type CellImpact,
  type CellReport,
  type ResellerCellInput,
} from './cell-input.js';
import { cellProfit, type ProfitGround } from './cell-profit.js';
import { outside, samePair, type PricePair } from './cell.js';
import { MOST_CELLS, type WriteMode } from './group-cells.service.js';
import type { PriceBook } from './price-book.js';
import { PriceBookLoader, type Store } from './price-book.loader.js';
import { recordChanges } from './price-changes.js';
import { bumpVersion, checkVersion, lockVersion } from './price-versions.js';
import { ProfitGrounds } from './profit-grounds.js';
import { CellsRefusedError, NotAResellerError } from './pricing.errors.js';
import { writeStoredPrices, type StoredPriceWrite } from './stored-cells.js';

type Planned = { report: CellReport; write: (StoredPriceWrite & { before: PricePair | null }) | null };

/** Who signs in as a reseller changes his own prices only. */
export function ownResellerId(actor: Actor): ResellerId {
  if (actor.kind !== 'reseller') throw new NotAResellerError(actor.resellerId);
  return actor.resellerId;
}

/** The prices a reseller asks in his store, inside the provider's limits. */
@Injectable()
export class ResellerPricesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly catalog: CatalogService,
    private readonly commission: CommissionService,
    private readonly loader: PriceBookLoader,
    private readonly grounds: ProfitGrounds,
  ) {}

  /**
   * Stores prices, null removes one. A price outside its range is refused at every door (`domain.md §2.2`), and one refused cell refuses
   * the request; a dry run tells each cell's fate. With `ifVersion` a change made since that version was read is not overwritten unseen.
   * @throws CellsRefusedError `pricing.price_outside_range` with pointer and limits; StalePricesError (412)
   */
  async writeCells(
    actor: Actor,
    cells: ResellerCellInput[],
    dryRun: boolean,
    ifVersion: number | null = null,
  ): Promise<CellReport[]> {
    actor.require('prices.write');
    const resellerId = ownResellerId(actor);
    if (cells.length > MOST_CELLS)
      throw new CellsRefusedError([
        { pointer: '/cells', code: 'too_many', detail: `at most ${MOST_CELLS} cells at once` },
      ]);
    const { scope } = await this.loader.store(resellerId);
    return this.db.transaction(async (tx) => {
      const store = await this.lock(tx, resellerId, scope.groupId!);
      await checkVersion(tx, 'reseller', resellerId, ifVersion);
      const origin = cells.length > 1 ? { source: 'grid' as const, name: '' } : null;
      return this.writeIn(tx, actor, store, cells, { dryRun, origin, impact: true });
    });
  }

  /**
   * The lock under which a reseller's prices are written, and his store as it is then. The group's lock first, as the provider takes it:
   * bounds stand still while prices are held against them.
   */
  async lock(tx: Tx, resellerId: ResellerId, groupId: number): Promise<Store> {
    await lockVersion(tx, 'group', groupId);
    const store = await this.loader.store(resellerId, tx);
    if (store.scope.groupId !== groupId)
      throw new DomainError('pricing.group_changed', 'conflict', {}, 'your group changed; try again');
    return store;
  }

  /** Writes prices under the lock. @throws CellsRefusedError */
  async writeIn(
    tx: Tx,
    actor: Actor,
    store: Store,
    cells: readonly ResellerCellInput[],
    { dryRun, origin, impact }: WriteMode,
  ): Promise<CellReport[]> {
    const planned = await this.plan(tx, store, cells, dryRun && Boolean(impact));
    const refusals = planned.flatMap(({ report }) => report.refusals);
    if (refusals.length > 0 && !dryRun) throw new CellsRefusedError(refusals.slice(0, 100));
    if (!dryRun)
      await this.write(
        tx,
        actor,
        store.resellerId,
        planned.flatMap(({ write }) => (write ? [write] : [])),
        origin,
      );
    return planned.map(({ report }) => report);
  }

  private async write(
    tx: Tx,
    actor: Actor,
    resellerId: ResellerId,
    writes: (StoredPriceWrite & { before: PricePair | null })[],
    origin: Origin | null,
  ): Promise<void> {
    if (writes.length === 0) return;
    if (origin)
      await recordPublished(
        tx,
        actor,
        this.clock,
        { groupId: 0, resellerId },
        origin,
        writes.map(({ item, currency, term, before, price }) => ({
          item,
          currency,
          term,
          before: plain(before),
          after: plain(price),
        })),
      );
    await bumpVersion(tx, 'reseller', resellerId);
    await writeStoredPrices(tx, this.clock, resellerId, writes);
    await recordChanges(
      tx,
      actor,
      this.clock,
      writes.map(({ item, currency, term, before, price }) => ({
        groupId: 0,
        resellerId,
        item,
        currency,
        term,
        before,
        after: price,
      })),
    );
  }

  private async plan(
    tx: Tx,
    store: Store,
    cells: readonly ResellerCellInput[],
    withImpact: boolean,
  ): Promise<Planned[]> {
    const catalogue = await this.catalog.current(tx);
    const doubled = duplicatesOf(cells);
    const books = new Map<string, PriceBook>();
    for (const currency of new Set(cells.map((cell) => cell.currency))) {
      if (!catalogue.hasCurrency(currency)) continue;
      const named = cells.filter((cell) => cell.currency === currency && Number.isSafeInteger(cell.itemId));
      const items = named.map(({ itemType, itemId }) => ({ type: itemType, id: itemId }) as ItemRef);
      books.set(currency, await this.loader.book(store, currency, items, tx));
    }
    const ground = withImpact ? await this.grounds.ofStore(store, tx) : null;
    return cells.map((input, index) => {
      const book = books.get(input.currency);
      const planned = this.planOne(input, `/cells/${index}`, doubled.has(index), book);
      if (ground && book && planned.write) planned.report.impact = this.impactOf(book, planned.write, ground);
      return planned;
    });
  }

  private impactOf(book: PriceBook, { item, term, price }: StoredPriceWrite, ground: ProfitGround): CellImpact {
    const before = cellProfit(this.commission, book, item, term, book.inForce(item, term), ground);
    const after = cellProfit(
      this.commission,
      book,
      item,
      term,
      book.inForceWith(item, term, price ?? book.storedBeside(item, term)),
      ground,
    );
    return {
      resellers: null,
      margin: { before: before.margin, after: after.margin },
      profit: { before: before.profit, after: after.profit },
    };
  }

  private planOne(input: ResellerCellInput, pointer: string, isDouble: boolean, book: PriceBook | undefined): Planned {
    const reader = new CellReader(input, pointer);
    const refused = (): Planned => ({ report: reportOf(input, reader.refusals), write: null });
    if (isDouble) reader.refuse('', 'duplicate', 'this cell is named twice');
    if (!book) reader.refuse('/currency', 'currency', 'this installation does not sell in that currency');
    const place = reader.place();
    if (!place || !book) return refused();
    const { item, term } = place;
    const cell = book.cell(item, term);
    const before = book.exactStored(item, term);
    if (input.price !== null) {
      if (!book.item(item) || !cell?.admin) {
        reader.refuse('', 'not_in_group', 'your group does not sell this');
        return refused();
      }
      const price = reader.pair(input.price, '/price');
      for (const part of price ? outside(price, cell) : []) {
        const lowest = cell.lowest[part]?.toDecimal() ?? null;
        const highest = cell.highest[part]?.toDecimal() ?? null;
        const detail = `${part} ${price![part].toDecimal()} is outside ${lowest ?? 'no lowest'} to ${highest ?? 'no highest'}`;
        reader.refuse(`/price/${part}`, 'price_outside_range', detail, { lowest, highest });
      }
      if (reader.refusals.length > 0) return refused();
      const effect = !before ? 'created' : samePair(before, price!) ? 'unchanged' : 'changed';
      return {
        report: reportOf(input, [], effect),
        write: effect === 'unchanged' ? null : { item, currency: input.currency, term, price, before },
      };
    }
    if (reader.refusals.length > 0) return refused();
    return {
      report: reportOf(input, [], before ? 'removed' : 'unchanged'),
      write: before && { item, currency: input.currency, term, price: null, before },
    };
  }
}
