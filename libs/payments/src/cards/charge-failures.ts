import { Injectable } from '@nestjs/common';
import { type InvoiceId, type LocalDate, Money, type ResellerId } from '#kernel';
import { Db, type Tx } from '#platform';
import { InvoicingService } from '#invoicing';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { CardChargeFailed } from '../events.js';
import type { CardFailure } from './card-failures.js';
import type { ChargeRow } from './card.types.js';
import { nextTry } from './charge-schedule.js';
import { triesOf } from './charge-run.query.js';
import { KeptCards } from './kept-cards.js';

export const CHARGES = 'system:charges';

/** Notes charges that did not work, once each, and states what the client should hear of. */
@Injectable()
export class ChargeFailures {
  constructor(
    private readonly db: Db,
    private readonly invoicing: InvoicingService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
    private readonly kept: KeptCards,
  ) {}

  /** The card was not charged for reasons that are not the card's: nothing is told, and the day may be used again. */
  async notSent(row: ChargeRow, why: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.invoicing.lock(tx, row.invoice_id as InvoiceId);
      await tx.execute(
        `UPDATE rc_payment_attempts SET status = 'failed', live = NULL, charged_on = NULL, failure = 'not_sent', last_error = ?
         WHERE id = ? AND status IN ('created', 'unknown', 'pending')`,
        [why.slice(0, 255), row.id],
      );
    });
  }

  /** The card said no. Who was charged by the daily task hears when it is tried again, or that it is not. */
  async declined(row: ChargeRow, failure: CardFailure, told: { reference: string; why: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const invoice = await this.invoicing.lock(tx, row.invoice_id as InvoiceId);
      const { affectedRows } = await tx.execute(
        `UPDATE rc_payment_attempts SET status = 'failed', live = NULL, failure = ?, last_error = ?, gateway_reference = NULLIF(?, '')
         WHERE id = ? AND status IN ('created', 'unknown', 'pending')`,
        [failure, told.why.slice(0, 255), told.reference, row.id],
      );
      if (affectedRows === 0) return;
      if (failure === 'card_gone') await this.kept.forget(tx, row.pay_method_id);
      const next = row.requested_by === CHARGES ? await this.nextOf(tx, row) : null;
      const { clientId, resellerId, book } = invoice;
      const amount = Money.fromDatabase(row.amount, row.currency).toJSON();
      const [card] = await tx.query<{ brand: string; lastFour: string }>(
        'SELECT card_type AS brand, last_four AS lastFour FROM tblcreditcards WHERE pay_method_id = ?',
        [row.pay_method_id],
      );
      tx.emit(
        new CardChargeFailed({
          attemptId: row.id,
          invoiceId: row.invoice_id,
          clientId,
          resellerId,
          book,
          amount,
          failure,
          nextOn: next?.toString() ?? null,
          automatic: row.requested_by === CHARGES,
          card: { brand: card?.brand ?? '', lastFour: card?.lastFour ?? '' },
        }),
      );
    });
  }

  private async nextOf(tx: Tx, row: ChargeRow): Promise<LocalDate | null> {
    const tries = (await triesOf(tx, [row.invoice_id])).get(`${row.invoice_id}/${row.pay_method_id}`);
    if (!tries) return null;
    const scope = await this.resellers.scopeOf(row.reseller_id as ResellerId, tx);
    return nextTry(tries, await this.settings.value('billing.cardRetryDays', scope, tx));
  }
}
