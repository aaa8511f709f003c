import { Injectable } from '@nestjs/common';
import { Clock, LocalDate, Money, type ResellerId } from '#kernel';
import { Db, type Sql, type SqlValue, type Tx } from '#platform';
import { ResellersService } from '#resellers';
import { SettingsService, sumOf, type SumPerCurrency } from '#settings';
import { type OpenSums, type PayoutRules, type Standing, standingOf } from './standing.js';

/** A day that never comes, and one that is always past: the account has to be reckoned. */
const NEVER = '9999-12-31';
const AT_ONCE = 200;

export type Account = { resellerId: ResellerId; currency: string };
/** Whose accounts: those whose day has come, those of a group or of one reseller, or all. */
export type AccountsOf = 'due' | 'all' | { groupId: number } | { resellerId: number };
type SumsRow = {
  available: string;
  held: string;
  nextOn: string | null;
  lastOn: string | null;
  drafts: string;
  approved: string;
};

/**
 * One row per reseller and currency: the lock under which his profit is posted and paid out, and what is open of it, written anew
 * in the transaction that changes it.
 */
@Injectable()
export class PayoutAccounts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
  ) {}

  /** Whoever also locks an invoice locks it before. */
  async lock(tx: Tx, { resellerId, currency }: Account): Promise<void> {
    const locked = () =>
      tx.query('SELECT id FROM rc_payout_accounts WHERE reseller_id = ? AND currency = ? FOR UPDATE', [
        resellerId,
        currency,
      ]);
    if ((await locked()).length > 0) return;
    await tx.execute(
      'INSERT INTO rc_payout_accounts (reseller_id, currency) VALUES (?,?) ON DUPLICATE KEY UPDATE reseller_id = reseller_id',
      [resellerId, currency],
    );
    await locked();
  }

  /** What decides about a payout of the account, now (settings.md, `payout.minimum`; domain.md §11). */
  async rulesOf(sql: Sql, { resellerId, currency }: Account): Promise<PayoutRules> {
    const { groupId, status } = await this.resellers.reseller(resellerId, sql);
    const minimum = await this.settings.value<SumPerCurrency>('payout.minimum', { groupId, resellerId }, sql);
    return { minimum: sumOf(minimum, currency), suspended: status === 'suspended' };
  }

  /** What is open of an account today, and why. */
  async standing(sql: Sql, account: Account): Promise<OpenSums & Standing & PayoutRules> {
    const [sums, rules] = await Promise.all([this.sumsOf(sql, account), this.rulesOf(sql, account)]);
    return { ...sums, ...rules, ...standingOf(sums, rules) };
  }

  /** Writes down what is open. The caller holds the lock of the account. */
  async reckon(tx: Tx, account: Account): Promise<void> {
    const now = await this.standing(tx, account);
    tx.executeLater(
      `UPDATE rc_payout_accounts SET available = ?, held = ?, drafts = ?, approved = ?, minimum = ?, suspended = ?, state = ?,
         next_on = ?, last_on = ? WHERE reseller_id = ? AND currency = ?`,
      [
        now.available.toDatabase(),
        now.held.toDatabase(),
        now.drafts.toDatabase(),
        now.approved.toDatabase(),
        now.minimum.toDatabase(),
        now.suspended ? 1 : 0,
        now.state,
        now.nextOn?.toString() ?? NEVER,
        now.lastOn?.toString() ?? NEVER,
        account.resellerId,
        account.currency,
      ],
    );
  }

  /** Reckons accounts anew, each in a transaction of its own, for what changes them from outside: a day, a setting, a suspension. */
  async reckonAll(of: AccountsOf): Promise<number> {
    const { where, params } = whereOf(of, this.clock.today());
    let after = 0;
    let reckoned = 0;
    for (;;) {
      const rows = await this.db.query<{ id: number; resellerId: ResellerId; currency: string }>(
        `SELECT a.id, a.reseller_id AS resellerId, a.currency FROM rc_payout_accounts a WHERE a.id > ? AND ${where}
         ORDER BY a.id LIMIT ${AT_ONCE}`,
        [after, ...params],
      );
      for (const { resellerId, currency } of rows)
        await this.db.transaction(async (tx) => {
          await this.lock(tx, { resellerId, currency });
          await this.reckon(tx, { resellerId, currency });
        });
      reckoned += rows.length;
      if (rows.length < AT_ONCE) return reckoned;
      after = rows[rows.length - 1].id;
    }
  }

  private async sumsOf(sql: Sql, { resellerId, currency }: Account): Promise<OpenSums> {
    const today = this.clock.today().toString();
    const [row] = await sql.query<SumsRow>(
      `SELECT e.*, p.* FROM (
         SELECT COALESCE(SUM(IF(available_on <= ?, amount, 0.00)), 0.00) AS available,
           COALESCE(SUM(IF(available_on > ?, amount, 0.00)), 0.00) AS held,
           MIN(IF(available_on > ?, available_on, NULL)) AS nextOn, MAX(IF(available_on > ?, available_on, NULL)) AS lastOn
         FROM rc_profit_entries WHERE reseller_id = ? AND currency = ? AND payout_id IS NULL) e,
       (SELECT COALESCE(SUM(IF(status = 'draft', amount, 0.00)), 0.00) AS drafts,
           COALESCE(SUM(IF(status <> 'draft', amount, 0.00)), 0.00) AS approved
         FROM rc_payouts WHERE reseller_id = ? AND currency = ? AND status IN ('draft', 'approved', 'sending', 'unknown')) p`,
      [today, today, today, today, resellerId, currency, resellerId, currency],
    );
    const money = (amount: string) => Money.fromDatabase(amount, currency);
    const day = (text: string | null) => (text === null ? null : LocalDate.of(text));
    return {
      available: money(row.available),
      held: money(row.held),
      drafts: money(row.drafts),
      approved: money(row.approved),
      nextOn: day(row.nextOn),
      lastOn: day(row.lastOn),
    };
  }
}

function whereOf(of: AccountsOf, today: LocalDate): { where: string; params: SqlValue[] } {
  if (of === 'all') return { where: '1 = 1', params: [] };
  if (of === 'due') return { where: 'a.next_on <= ?', params: [today.toString()] };
  if ('resellerId' in of) return { where: 'a.reseller_id = ?', params: [of.resellerId] };
  return {
    where: 'a.reseller_id IN (SELECT client_id FROM rc_resellers WHERE group_id = ?)',
    params: [of.groupId],
  };
}
