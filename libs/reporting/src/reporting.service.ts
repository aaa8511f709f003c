import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, LocalDate, type ResellerId } from '#kernel';
import { Db } from '#platform';
import { arrivals, firstDay, ledgerDays, WRITE_DAYS } from './ledger-days.query.js';
import { StatisticsRangeError } from './reporting.errors.js';
import { searchRecords, type Hit } from './search.query.js';
import { bucketsOf, countStatistics, currencyStatistics, type Statistics, type Step } from './statistics.js';

export type StatisticsInput = {
  /** First and last day, both counted, in the provider's zone. */
  from: LocalDate;
  to: LocalDate;
  step: Step;
  /** Of one reseller; a reseller always sees his own. */
  resellerId?: ResellerId;
};

const MOST_BUCKETS = { day: 100, month: 60 };
/** Days written in one transaction: what a first run over years holds at once. */
const DAYS_AT_ONCE = 31;

/** What was sold and who is found: reads of everybody's rows, for screens alone. */
@Injectable()
export class ReportingService {
  constructor(private readonly db: Db) {}

  /**
   * Sales, income, profit and money received per currency, new clients and orders, day by day or month by month, beside as many days
   * before. From the journal (domain.md §8), so that the sums are the books'.
   * @throws StatisticsRangeError
   */
  async statistics(actor: Actor, { from, to, step, resellerId }: StatisticsInput): Promise<Statistics> {
    if (to.isBefore(from)) throw new StatisticsRangeError('ends before it begins');
    if (from.daysUntil(to) > MOST_BUCKETS[step] * (step === 'day' ? 1 : 31) - 1)
      throw new StatisticsRangeError(`has more than ${MOST_BUCKETS[step]} ${step}s`);
    const buckets = bucketsOf(from, to, step);
    const before = { from: from.plusDays(-from.daysUntil(to) - 1), to: from.plusDays(-1) };
    const whose = actor.kind === 'reseller' ? actor.resellerId : (resellerId ?? null);
    const asked = { from: before.from.toString(), to: to.toString(), resellerId: whose };
    const [days, { clients, orders }] = await Promise.all([
      ledgerDays(this.db.read, asked),
      arrivals(this.db.read, asked),
    ]);
    return {
      from: from.toString(),
      to: to.toString(),
      step,
      before: { from: before.from.toString(), to: before.to.toString() },
      currencies: currencyStatistics(days, buckets),
      clients: countStatistics(clients, buckets),
      orders: countStatistics(orders, buckets),
    };
  }

  /** Records whose name, number, address or code begins with the words; at least two characters are asked for. */
  async search(actor: Actor, words: string): Promise<Hit[]> {
    if (words.trim().length < 2) return [];
    if (actor.kind !== 'admin' && actor.kind !== 'reseller')
      throw new DomainError('kernel.permission_missing', 'forbidden', {});
    return searchRecords(this.db.read, actor, words.slice(0, 100));
  }

  /**
   * Writes the days that have ended before `date` and are not written yet (task `rollups`); a repeat writes none. A dry run counts them.
   * @returns how many days were written
   */
  async writeLedgerDays(date: LocalDate, { dryRun }: { dryRun: boolean }): Promise<{ made: number }> {
    let made = 0;
    for (let more = true; more;) {
      const written = await this.db.transaction(async (tx) => {
        const [{ through }] = await tx.query<{ through: string }>(
          'SELECT through FROM rc_ledger_days_through WHERE id = 1 FOR UPDATE',
        );
        const first = await firstDay(tx);
        const begin = first === null ? null : later(LocalDate.of(through), LocalDate.of(first).plusDays(-1));
        const last = date.plusDays(-1);
        if (begin === null || begin.isOnOrAfter(last)) return 0;
        if (dryRun) return begin.daysUntil(last);
        const end = earlier(begin.plusDays(DAYS_AT_ONCE), last);
        await tx.execute(WRITE_DAYS, [begin.toString(), end.toString()]);
        await tx.execute('UPDATE rc_ledger_days_through SET through = ? WHERE id = 1', [end.toString()]);
        return begin.daysUntil(end);
      });
      made += written;
      more = written > 0 && !dryRun;
    }
    return { made };
  }
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a.isAfter(b) ? a : b);
const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a.isBefore(b) ? a : b);
