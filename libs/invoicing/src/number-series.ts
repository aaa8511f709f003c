import { Injectable } from '@nestjs/common';
import { Clock, type ResellerId } from '#kernel';
import { crashPoint, type Sql, type Tx } from '#platform';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { formatNumber } from './number-format.js';

const beforeNumber = crashPoint('invoice.before-number', 'order', 'store');

export type NumberRules = {
  format: string;
  padding: number;
  resetYearly: boolean;
  at: 'issue' | 'payment';
  branded: boolean;
  keepZero: boolean;
};

/** A number and its place in its series. */
export type TakenNumber = { seriesReseller: number; year: number; taken: number; number: string };

/** Invoice numbers: unique and gapless per series = (book, reseller if branded, kind) (domain.md §9). */
@Injectable()
export class NumberSeries {
  constructor(
    private readonly settings: SettingsService,
    private readonly resellers: ResellersService,
    private readonly clock: Clock,
  ) {}

  /** The settings that decide numbering for a reseller's invoices (0 = the provider's own clients). */
  async rules(sql: Sql, resellerId: ResellerId): Promise<NumberRules> {
    const scope = await this.resellers.scopeOf(resellerId, sql);
    const values = await this.settings.values(
      [
        'billing.numberFormat',
        'billing.numberPadding',
        'billing.resetNumberYearly',
        'billing.numberAt',
        'billing.invoiceBranding',
        'billing.zeroInvoices',
      ],
      scope,
      sql,
    );
    return {
      format: values['billing.numberFormat'],
      padding: values['billing.numberPadding'],
      resetYearly: values['billing.resetNumberYearly'],
      at: values['billing.numberAt'] === 'payment' ? 'payment' : 'issue',
      branded: values['billing.invoiceBranding'],
      keepZero: values['billing.zeroInvoices'] === 'keep',
    };
  }

  /**
   * Takes the next number of the series of an invoice. The counter row stays locked until the commit, so a rollback gives
   * the number back; call it as late as possible.
   */
  async next(tx: Tx, invoice: { book: ResellerId; resellerId: ResellerId }, rules: NumberRules): Promise<TakenNumber> {
    await beforeNumber();
    const today = this.clock.today();
    const seriesReseller = invoice.book === 0 && rules.branded ? invoice.resellerId : 0;
    const year = rules.resetYearly ? today.year : 0;
    const taken = await this.take(tx, invoice.book, seriesReseller, 'invoice', year);
    return { seriesReseller, year, taken, number: formatNumber(rules.format, rules.padding, taken, today) };
  }

  /** Gives a number to an invoice that was issued without one. */
  async assign(
    tx: Tx,
    invoice: { invoiceId: number; book: ResellerId; resellerId: ResellerId },
    rules: NumberRules,
  ): Promise<string> {
    const { seriesReseller, year, taken, number } = await this.next(tx, invoice, rules);
    await tx.execute(
      `UPDATE rc_invoices i JOIN tblinvoices t ON t.id = i.invoice_id SET i.series_reseller_id = ?, i.series_year = ?,
         i.series_number = ?, i.number = ?, t.invoicenum = ? WHERE i.invoice_id = ?`,
      [seriesReseller, year, taken, number, number, invoice.invoiceId],
    );
    return number;
  }

  /** As `assign`, from the series of credit notes; `CN-` keeps their numbers apart from those of invoices. */
  async assignToNote(
    tx: Tx,
    note: { creditNoteId: number; book: ResellerId; resellerId: ResellerId },
    rules: NumberRules,
  ): Promise<string> {
    const today = this.clock.today();
    const seriesReseller = note.book === 0 && rules.branded ? note.resellerId : 0;
    const year = rules.resetYearly ? today.year : 0;
    const next = await this.take(tx, note.book, seriesReseller, 'credit-note', year);
    const number = `CN-${formatNumber(rules.format, rules.padding, next, today)}`;
    await tx.execute(
      'UPDATE rc_credit_notes SET series_reseller_id = ?, series_year = ?, series_number = ?, number = ? WHERE id = ?',
      [seriesReseller, year, next, number, note.creditNoteId],
    );
    return number;
  }

  private async take(
    tx: Tx,
    book: number,
    resellerId: number,
    kind: 'invoice' | 'credit-note',
    year: number,
  ): Promise<number> {
    const key = [book, resellerId, kind, year];
    // Counts up and tells the number before it (as the statement's insert id): the lock is held for one question less.
    const count = () =>
      tx.execute(
        `UPDATE rc_invoice_series SET next_number = LAST_INSERT_ID(next_number) + 1
         WHERE book = ? AND reseller_id = ? AND kind = ? AND series_year = ?`,
        key,
      );
    let counted = await count();
    if (counted.affectedRows === 0) {
      // ON DUPLICATE takes the exclusive lock at once; INSERT IGNORE would share it and deadlock with the next statement.
      await tx.execute(
        `INSERT INTO rc_invoice_series (book, reseller_id, kind, series_year, next_number) VALUES (?,?,?,?,1)
         ON DUPLICATE KEY UPDATE next_number = next_number`,
        key,
      );
      counted = await count();
    }
    return counted.insertId;
  }
}
