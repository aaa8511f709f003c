import { Injectable } from '@nestjs/common';
import type { LocalDate, ResellerId } from '#kernel';
import { Db, type RunOptions, type RunReport } from '#platform';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { CardExpires } from '../events.js';
import { type ExpiringCard, expiringCards } from './charge-run.query.js';
import { KeptCards } from './kept-cards.js';

const BATCH = 500;
/** The furthest that the notice may lie before the card expires. */
const AHEAD = 90;

/** The daily task `card-expiry`: who keeps a card hears once before it expires. */
@Injectable()
export class CardExpiryRun {
  constructor(
    private readonly db: Db,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
    private readonly kept: KeptCards,
  ) {}

  /** `billing.cardExpiryDays` before the last day of its month; 0 = nobody is told. */
  async run(date: LocalDate, { dryRun, log }: RunOptions): Promise<RunReport> {
    const due = await this.due(date);
    await log.expect(due.length);
    for (let at = 0; at < due.length; at += BATCH) {
      const batch = due.slice(at, at + BATCH);
      const told = dryRun ? batch : await this.tell(batch, date);
      for (const { clientId, brand, lastFour, expiresOn } of told)
        log.made(`client ${clientId}`, `${brand} ${lastFour} expires on ${expiresOn.toString()}`);
      await log.tick();
    }
    return log.report();
  }

  private async due(date: LocalDate): Promise<ExpiringCard[]> {
    const days = new Map<ResellerId, number>();
    const due: ExpiringCard[] = [];
    for (const card of await expiringCards(this.db, date, date.plusDays(AHEAD))) {
      const before = days.get(card.resellerId) ?? (await this.daysOf(card.resellerId));
      days.set(card.resellerId, before);
      if (before > 0 && card.expiresOn.isOnOrBefore(date.plusDays(before))) due.push(card);
    }
    return due;
  }

  private tell(batch: readonly ExpiringCard[], date: LocalDate): Promise<ExpiringCard[]> {
    return this.db.transaction(async (tx) => {
      const noted = await this.kept.noteExpiry(
        tx,
        batch.map(({ payMethodId }) => payMethodId),
        date,
      );
      const told = batch.filter(({ payMethodId }) => noted.has(payMethodId));
      for (const { payMethodId, clientId, resellerId, brand, lastFour, expiresOn } of told)
        tx.emit(
          new CardExpires({
            payMethodId,
            clientId,
            resellerId,
            card: { brand, lastFour },
            expiresOn: expiresOn.toString(),
          }),
        );
      return told;
    });
  }

  private async daysOf(resellerId: ResellerId): Promise<number> {
    return this.settings.value('billing.cardExpiryDays', await this.resellers.scopeOf(resellerId));
  }
}
