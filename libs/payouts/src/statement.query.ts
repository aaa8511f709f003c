import type { Sql } from '#platform';

export type Period = { resellerId: number; currency: string; from: string; until: string };
export type MovedRow = {
  account: 'profit' | 'wallet';
  at: string;
  kind: string;
  id: number;
  description: string;
  invoiceNumber: string;
  amount: string;
};
export type OpeningRow = { profit: string; wallet: string };
/** Where a page of lines ended. */
export type After = Pick<MovedRow, 'at' | 'account' | 'id'>;

/** Both balances just before the period, in one statement. */
export async function openingOf(sql: Sql, { resellerId, currency, from }: Period): Promise<OpeningRow> {
  const of = [resellerId, currency, from];
  const [row] = await sql.query<OpeningRow>(
    `SELECT
       (SELECT COALESCE(SUM(amount), 0.00) FROM rc_profit_entries WHERE reseller_id = ? AND currency = ? AND posted_at < ?)
       - (SELECT COALESCE(SUM(amount), 0.00) FROM rc_payouts WHERE reseller_id = ? AND currency = ? AND status = 'sent' AND sent_at < ?)
         AS profit,
       (SELECT COALESCE(SUM(amount), 0.00) FROM rc_wallet_movements WHERE reseller_id = ? AND currency = ? AND moved_at < ?) AS wallet`,
    [...of, ...of, ...of],
  );
  return row;
}

/** A page of what happened in the period, oldest first, across both accounts. */
export function movedIn(sql: Sql, period: Period, after: After | null, limit: number): Promise<MovedRow[]> {
  const { resellerId, currency, from, until } = period;
  const of = [resellerId, currency, from, until];
  const beyond = after ? 'WHERE (x.at, x.account, x.id) > (?, ?, ?)' : '';
  return sql.query<MovedRow>(
    `SELECT x.account, x.at, x.kind, x.id, x.description, x.invoiceNumber, x.amount FROM (
       SELECT 'profit' AS account, e.posted_at AS at, e.kind, e.id * 2 AS id, e.description, COALESCE(i.number, '') AS invoiceNumber,
         e.amount FROM rc_profit_entries e LEFT JOIN rc_invoices i ON i.invoice_id = e.invoice_id
         WHERE e.reseller_id = ? AND e.currency = ? AND e.posted_at >= ? AND e.posted_at < ?
       UNION ALL SELECT 'profit', sent_at, 'payout', id * 2 + 1, CONCAT('Payout ', id), '', -amount FROM rc_payouts
         WHERE reseller_id = ? AND currency = ? AND status = 'sent' AND sent_at >= ? AND sent_at < ?
       UNION ALL SELECT 'wallet', moved_at, kind, id, description, '', amount FROM rc_wallet_movements
         WHERE reseller_id = ? AND currency = ? AND moved_at >= ? AND moved_at < ?) x
     ${beyond} ORDER BY x.at, x.account, x.id LIMIT ?`,
    [...of, ...of, ...of, ...(after ? [after.at, after.account, after.id] : []), limit],
  );
}
