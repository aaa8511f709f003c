import { Injectable } from '@nestjs/common';
import { type Actor, Clock, PROVIDER, type ResellerId } from '#kernel';
import { Db, type Tx } from '#platform';
import { AuditService } from '#audit';
import { ResellersService } from '#resellers';
import { InvoiceNotFoundError, NumberUsedError } from './invoicing.errors.js';
import { formatNumber } from './number-format.js';
import { NumberSeries } from './number-series.js';

const KINDS = ['invoice', 'credit-note'] as const;
export type SeriesKind = (typeof KINDS)[number];

/** A series of numbers as its owner sees it. */
export type NumberSeriesView = {
  kind: SeriesKind;
  /** 0 = the numbers run on over the years. */
  year: number;
  nextNumber: number;
  /** The next number as the client will read it. */
  example: string;
  format: string;
  padding: number;
  resetYearly: boolean;
  at: 'issue' | 'payment';
  /** The reseller's own series; false while *invoice branding* is off and he shares the provider's. */
  own: boolean;
};

/** Where the numbers of invoices and credit notes stand, and setting the next one (R1g, R1h, `domain.md §9`). */
@Injectable()
export class NumberingService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly numbers: NumberSeries,
    private readonly resellers: ResellersService,
    private readonly audit: AuditService,
  ) {}

  /** The series of the provider (0) or of a reseller, of this year. A reseller sees his own. @throws ResellerNotFoundError */
  async series(actor: Actor, resellerId: ResellerId): Promise<NumberSeriesView[]> {
    const { own, year, rules } = await this.ground(actor, resellerId);
    const rows = await this.db.query<{ kind: string; next_number: number }>(
      'SELECT kind, next_number FROM rc_invoice_series WHERE book = 0 AND reseller_id = ? AND series_year = ?',
      [own ? resellerId : 0, year],
    );
    const today = this.clock.today();
    const { format, padding, resetYearly, at } = rules;
    return KINDS.map((kind) => {
      const nextNumber = rows.find((row) => row.kind === kind)?.next_number ?? 1;
      const number = formatNumber(format, padding, nextNumber, today);
      const example = kind === 'credit-note' ? `CN-${number}` : number;
      return { kind, year, nextNumber, example, format, padding, resetYearly, at, own };
    });
  }

  /**
   * Sets the next number of a series, never below one that was given; the numbers left out are noted, so that the series still has no
   * gap that nobody knows of. A reseller sets his own series.
   * @throws NumberUsedError, ResellerNotFoundError
   */
  async setNext(actor: Actor, resellerId: ResellerId, kind: SeriesKind, next: number): Promise<NumberSeriesView[]> {
    const { own, year } = await this.ground(actor, resellerId);
    // Without branding the series is the provider's, which a reseller does not move.
    if (!own && actor.kind === 'reseller') throw new InvoiceNotFoundError(0);
    await this.db.transaction((tx) => this.jump(tx, actor, { series: own ? resellerId : PROVIDER, kind, year }, next));
    return this.series(actor, resellerId);
  }

  private async jump(
    tx: Tx,
    actor: Actor,
    { series, kind, year }: { series: ResellerId; kind: SeriesKind; year: number },
    next: number,
  ): Promise<void> {
    const key = [PROVIDER, series, kind, year];
    await tx.execute(
      `INSERT INTO rc_invoice_series (book, reseller_id, kind, series_year, next_number) VALUES (?,?,?,?,1)
       ON DUPLICATE KEY UPDATE next_number = next_number`,
      key,
    );
    const [{ next_number: current }] = await tx.query<{ next_number: number }>(
      'SELECT next_number FROM rc_invoice_series WHERE book = ? AND reseller_id = ? AND kind = ? AND series_year = ? FOR UPDATE',
      key,
    );
    if (next < current) throw new NumberUsedError(current);
    if (next === current) return;
    await tx.execute(
      `UPDATE rc_invoice_series SET next_number = ? WHERE book = ? AND reseller_id = ? AND kind = ? AND series_year = ?`,
      [next, ...key],
    );
    // Jumping again before a number was given goes on where the last jump began.
    await tx.execute(
      `UPDATE rc_number_jumps SET to_number = ? WHERE book = ? AND reseller_id = ? AND kind = ? AND series_year = ? AND to_number = ?`,
      [next, ...key, current],
    );
    await tx.execute(
      `INSERT INTO rc_number_jumps (book, reseller_id, kind, series_year, from_number, to_number, done_by, done_at)
       SELECT ?,?,?,?,?,?,?,? FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM rc_number_jumps
         WHERE book = ? AND reseller_id = ? AND kind = ? AND series_year = ? AND to_number = ?)`,
      [...key, current, next, actor.key.slice(0, 80), this.clock.now(), ...key, next],
    );
    await this.audit.record(
      tx,
      actor,
      `Next number of the ${kind} series of ${series} set from ${current} to ${next}`,
      {
        clientId: series,
      },
    );
  }

  private async ground(actor: Actor, resellerId: ResellerId) {
    if (actor.kind === 'reseller' && actor.resellerId !== resellerId) throw new InvoiceNotFoundError(0);
    if (resellerId !== PROVIDER) await this.resellers.reseller(resellerId);
    const rules = await this.numbers.rules(this.db, resellerId);
    const year = rules.resetYearly ? this.clock.today().year : 0;
    return { rules, year, own: resellerId === PROVIDER || rules.branded };
  }
}
