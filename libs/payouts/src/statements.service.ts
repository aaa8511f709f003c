import { Injectable } from '@nestjs/common';
import { type Actor, Clock, LocalDate, Money } from '#kernel';
import { Db } from '#platform';
import { CatalogService } from '#catalog';
import { ResellerNotFoundError, ResellersService } from '#resellers';
import { localToUtc, utcToLocal } from '#whmcs';
import { StatementMonthError } from './payouts.errors.js';
import { movedIn, openingOf, type After, type MovedRow, type Period } from './statement.query.js';
import type { StatementDocument, StatementLine, StatementOf } from './statement.types.js';

const PAGE = 1000;

/** What a provider owes a reseller, month by month, from the rows of profit, payouts and wallet. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly resellers: ResellersService,
    private readonly catalog: CatalogService,
  ) {}

  /**
   * The statement of a month: opening, earned, taken back, paid out, wallet movements, closing (domain.md §8). Closing is opening
   * plus every line, so it adds up by construction. A reseller sees his own.
   * @throws ResellerNotFoundError, StatementMonthError, UnknownCurrencyError
   */
  async statementDocument(actor: Actor, of: StatementOf): Promise<StatementDocument> {
    const period = await this.periodOf(actor, of);
    const { name } = await this.resellers.detail(of.resellerId);
    const opening = await openingOf(this.db.read, period);
    const zero = Money.zero(of.currency);
    const start = { profit: this.money(opening.profit, of), wallet: this.money(opening.wallet, of) };
    const sums = { earned: zero, reversed: zero, payout: zero, came: zero, went: zero };
    const lines: StatementLine[] = [];
    const end = { ...start };
    for await (const line of this.lines(period, end)) {
      const amount = Money.of(line.amount, of.currency);
      if (line.account === 'wallet') {
        const way = amount.isNegative() ? 'went' : 'came';
        sums[way] = sums[way].plus(amount);
      } else {
        const kind = line.kind as 'earned' | 'reversed' | 'payout';
        sums[kind] = sums[kind].plus(amount);
      }
      if (lines.length <= PAGE) lines.push(line);
    }
    const more = lines.length > PAGE;
    return {
      resellerId: of.resellerId,
      resellerName: name,
      currency: of.currency,
      month: of.month,
      from: `${of.month}-01`,
      to: LocalDate.of(`${of.month}-01`).plusMonths(1).plusDays(-1).toString(),
      profit: {
        opening: start.profit.toDecimal(),
        earned: sums.earned.toDecimal(),
        reversed: sums.reversed.toDecimal(),
        paidOut: sums.payout.toDecimal(),
        closing: end.profit.toDecimal(),
      },
      wallet: {
        opening: start.wallet.toDecimal(),
        came: sums.came.toDecimal(),
        went: sums.went.toDecimal(),
        closing: end.wallet.toDecimal(),
      },
      total: {
        opening: start.profit.plus(start.wallet).toDecimal(),
        closing: end.profit.plus(end.wallet).toDecimal(),
      },
      lines: lines.slice(0, PAGE),
      more,
    };
  }

  /** Every line of a statement, however many, read page by page. Throws as `statementDocument`, before the first line. */
  async statementLines(actor: Actor, of: StatementOf): Promise<AsyncGenerator<StatementLine>> {
    const period = await this.periodOf(actor, of);
    const opening = await openingOf(this.db.read, period);
    return this.lines(period, { profit: this.money(opening.profit, of), wallet: this.money(opening.wallet, of) });
  }

  /** The instants of a month, and whether it is over: nothing is added to it any more. Throws as `statementDocument`. */
  async statementPeriod(actor: Actor, of: StatementOf): Promise<{ from: string; until: string; isOver: boolean }> {
    const { from, until } = await this.periodOf(actor, of);
    const isOver = LocalDate.of(`${of.month}-01`).plusMonths(1).isOnOrBefore(this.clock.today());
    return { from, until, isOver };
  }

  /** Moves the balances on as it goes. */
  private async *lines(period: Period, balances: Record<'profit' | 'wallet', Money>): AsyncGenerator<StatementLine> {
    let after: After | null = null;
    for (;;) {
      const rows: MovedRow[] = await movedIn(this.db.read, period, after, PAGE);
      for (const row of rows) {
        const amount = this.money(row.amount, period);
        balances[row.account] = balances[row.account].plus(amount);
        yield {
          account: row.account,
          on: (utcToLocal(`${row.at.replace(' ', 'T')}Z`, this.clock.zone()) as string).slice(0, 10),
          kind: row.kind,
          description: row.description,
          invoiceNumber: row.invoiceNumber,
          amount: amount.toDecimal(),
          balance: balances[row.account].toDecimal(),
        };
      }
      if (rows.length < PAGE) return;
      after = rows[rows.length - 1];
    }
  }

  private async periodOf(actor: Actor, { resellerId, currency, month }: StatementOf): Promise<Period> {
    const mine = actor.kind === 'admin' || actor.kind === 'system' || actor.resellerId === resellerId;
    if (!mine || actor.kind === 'client') throw new ResellerNotFoundError(resellerId);
    await this.resellers.reseller(resellerId);
    await this.catalog.currency(currency);
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new StatementMonthError(month);
    const first = LocalDate.of(`${month}-01`);
    const instant = (day: LocalDate) =>
      (localToUtc(`${day.toString()} 00:00:00`, this.clock.zone()) as string).replace('T', ' ').replace('Z', '');
    return { resellerId, currency, from: instant(first), until: instant(first.plusMonths(1)) };
  }

  private money(amount: string, { currency }: { currency: string }): Money {
    return Money.fromDatabase(amount, currency);
  }
}
