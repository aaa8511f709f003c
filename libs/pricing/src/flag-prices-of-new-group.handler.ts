import { asId, type ResellerId } from '#kernel';
import { Handles, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { CatalogService } from '#catalog';
import { ResellersService } from '#resellers';
import { ResellerGroupChanged } from '#resellers/events';
import { outside } from './cell.js';
import { BoundsMoved } from './events.js';
import { PriceBookLoader } from './price-book.loader.js';
import { bumpVersion } from './price-versions.js';
import { readStoredPrices } from './price-rows.js';

type Moved = { resellerId: number; fromGroupId: number; toGroupId: number };

/** Another group has other ranges: stored prices stay, those outside are flagged and the reseller is told (`domain.md §2.2`). */
@Handles(ResellerGroupChanged)
export class FlagPricesOfNewGroup implements EventHandler<Moved> {
  constructor(
    private readonly catalog: CatalogService,
    private readonly resellers: ResellersService,
    private readonly loader: PriceBookLoader,
  ) {}

  async handle({ data }: DeliveredEvent<Moved>, tx: Tx): Promise<void> {
    const resellerId = asId<ResellerId>(data.resellerId);
    await bumpVersion(tx, 'group', data.toGroupId);
    // He may have moved on or left meanwhile; then a later event speaks for the present group.
    if ((await this.resellers.groupOf(resellerId, tx)) !== data.toGroupId) return;
    const news: { itemType: string; itemId: number; currency: string; term: string }[] = [];
    for (const { code: currency } of await this.catalog.currencies(tx)) {
      const book = await this.loader.groupBook(data.toGroupId, currency, null, tx);
      for (const row of await readStoredPrices(tx, [resellerId], currency, null)) {
        const cell = book.cell(row.item, row.term);
        const isOutside = cell !== null && outside(row.price, cell).length > 0;
        if (isOutside === row.flagged) continue;
        await tx.execute('UPDATE rc_reseller_prices SET flagged = ? WHERE id = ?', [isOutside ? 1 : 0, row.id]);
        if (isOutside) news.push({ itemType: row.item.type, itemId: row.item.id, currency, term: row.term });
      }
    }
    if (news.length > 0)
      tx.emit(new BoundsMoved({ groupId: data.toGroupId, resellerId, count: news.length, cells: news.slice(0, 50) }));
  }
}
