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

export type NumberedInvoice = { book: ResellerId; resellerId: ResellerId };
type SeriesKey = { book: number; seriesReseller: number; year: number };
const nameOf = ({ book, seriesReseller, year }: SeriesKey): string => `${book}/${seriesReseller}/${year}`;

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
  async next(tx: Tx, invoice: NumberedInvoice, rules: NumberRules): Promise<TakenNumber> {
    return (await this.nextOf(tx, [{ invoice, rules }]))[0];
  }

  /**
   * As `next`, for many invoices: the counter rows are locked in the order of their keys, so that two batches wait for each other, and
   * each series gives a run of numbers in the order of its invoices.
   */
  async nextOf(tx: Tx, wanted: readonly { invoice: NumberedInvoice; rules: NumberRules }[]): Promise<TakenNumber[]> {
    await beforeNumber();
    const today = this.clock.today();
    const keyed = wanted.map(({ invoice, rules }) => ({
      rules,
      key: {
        book: invoice.book,
        seriesReseller: invoice.book === 0 && rules.branded ? invoice.resellerId : 0,
        year: rules.resetYearly ? today.year : 0,
      },
    }));
    const first = await this.reserve(
      tx,
      keyed.map(({ key }) => key),
    );
    return keyed.map(({ rules, key }) => {
      const name = nameOf(key);
      const taken = first.get(name) as number;
      first.set(name, taken + 1);
      const { seriesReseller, year } = key;
      return { seriesReseller, year, taken, number: formatNumber(rules.format, rules.padding, taken, today) };
    });
  }

  /** The first number of each series for as many as are wanted of it. */
  private async reserve(tx: Tx, keys: readonly SeriesKey[]): Promise<Map<string, number>> {
    const counts = new Map<string, { key: SeriesKey; count: number }>();
    for (const key of keys) {
      const name = nameOf(key);
      counts.set(name, { key, count: (counts.get(name)?.count ?? 0) + 1 });
    }
    const sorted = [...counts.values()].sort(
      ({ key: a }, { key: b }) => a.book - b.book || a.seriesReseller - b.seriesReseller || a.year - b.year,
    );
    if (sorted.length === 1) {
      const [{ key, count }] = sorted;
      return new Map([[nameOf(key), await this.take(tx, key.book, key.seriesReseller, 'invoice', key.year, count)]]);
    }
    const columns = 'book, reseller_id, kind, series_year, next_number';
    const rows = (next: (one: (typeof sorted)[number]) => number) =>
      sorted.flatMap((one) => [one.key.book, one.key.seriesReseller, 'invoice', one.key.year, next(one)]);
    const values = sorted.map(() => '(?,?,?,?,?)').join(',');
    // Locks every row exclusively, in the order given, and makes what is missing.
    await tx.execute(
      `INSERT INTO rc_invoice_series (${columns}) VALUES ${values} ON DUPLICATE KEY UPDATE next_number = next_number`,
      rows(() => 1),
    );
    const found = await tx.query<SeriesKey & { next: number }>(
      `SELECT book, reseller_id AS seriesReseller, series_year AS year, next_number AS next FROM rc_invoice_series
       WHERE kind = 'invoice' AND book IN (?) AND reseller_id IN (?) AND series_year IN (?)`,
      [
        sorted.map(({ key }) => key.book),
        sorted.map(({ key }) => key.seriesReseller),
        sorted.map(({ key }) => key.year),
      ],
    );
    const first = new Map(found.map((row) => [nameOf(row), row.next]));
    await tx.execute(
      `INSERT INTO rc_invoice_series (${columns}) VALUES ${values} ON DUPLICATE KEY UPDATE next_number = VALUES(next_number)`,
      rows(({ key, count }) => (first.get(nameOf(key)) as number) + count),
    );
    return first;
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
    howMany = 1,
  ): Promise<number> {
    const key = [book, resellerId, kind, year];
    // Counts up and tells the number before it (as the statement's insert id): the lock is held for one question less.
    const count = () =>
      tx.execute(
        `UPDATE rc_invoice_series SET next_number = LAST_INSERT_ID(next_number) + ?
         WHERE book = ? AND reseller_id = ? AND kind = ? AND series_year = ?`,
        [howMany, ...key],
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
