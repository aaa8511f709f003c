import type { ResellerId } from '#kernel';
import type { Sql, SqlValue } from '#platform';

/** What the journal says of one day (or of the days of a bucket), in one currency; decimal strings. */
export type LedgerDay = { day: string; currency: string; income: string; profit: string; received: string };

/**
 * One entry's part in each figure. Income is the issuer's share of what was invoiced, less what was cancelled and noted; profit the
 * resellers' share, due or not yet; received what gateways and banks took in, less what went back. A payout moves profit that was earned
 * before, and an adopted invoice was sold elsewhere: neither counts.
 */
const FIGURES = `
  SUM(IF(e.account = 'income', -e.amount, 0)) AS income,
  SUM(IF(e.account IN ('profit-pending', 'profit-payable'), -e.amount, 0)) AS profit,
  SUM(IF(e.account = 'cash', e.amount, 0)) AS received`;
const ENTRIES = `rc_ledger_transactions t JOIN rc_ledger_entries e ON e.transaction_id = t.id
  AND e.account IN ('income', 'profit-pending', 'profit-payable', 'cash')`;
const COUNTED = "t.event <> 'invoice-adopted' AND t.event NOT LIKE 'payout%'";

/** The insert of the days after one and up to another: both as parameters. */
export const WRITE_DAYS = `
  INSERT INTO rc_ledger_days (business_date, reseller_id, currency, income, profit, received)
  SELECT t.business_date, t.reseller_id, t.currency, ${FIGURES}
  FROM ${ENTRIES}
  WHERE t.business_date > ? AND t.business_date <= ? AND ${COUNTED}
  GROUP BY t.business_date, t.reseller_id, t.currency`;

/** The first day on which something was posted; null on an empty journal. */
export async function firstDay(sql: Sql): Promise<string | null> {
  const [row] = await sql.query<{ day: string | null }>('SELECT MIN(business_date) AS day FROM rc_ledger_transactions');
  return row.day;
}

/**
 * The figures of every day and currency of a stretch, both ends counted: written days as they were written, the others from the journal
 * itself. `resellerId` null = of the whole installation.
 */
export async function ledgerDays(
  sql: Sql,
  { from, to, resellerId }: { from: string; to: string; resellerId: ResellerId | null },
): Promise<LedgerDay[]> {
  const [{ through }] = await sql.query<{ through: string }>('SELECT through FROM rc_ledger_days_through WHERE id = 1');
  const of = (column: string) => (resellerId === null ? '' : ` AND ${column} = ?`);
  const who: SqlValue[] = resellerId === null ? [] : [resellerId];
  const written = await sql.query<LedgerDay>(
    `SELECT business_date AS day, currency, SUM(income) AS income, SUM(profit) AS profit, SUM(received) AS received
     FROM rc_ledger_days WHERE business_date BETWEEN ? AND LEAST(?, ?)${of('reseller_id')}
     GROUP BY business_date, currency ORDER BY business_date`,
    [from, to, through, ...who],
  );
  const open = await sql.query<LedgerDay>(
    `SELECT t.business_date AS day, t.currency, ${FIGURES} FROM ${ENTRIES}
     WHERE t.business_date > ? AND t.business_date BETWEEN ? AND ? AND ${COUNTED}${of('t.reseller_id')}
     GROUP BY t.business_date, t.currency ORDER BY t.business_date`,
    [through, from, to, ...who],
  );
  return [...written, ...open];
}

/** How many clients and orders came on each day of a stretch, both ends counted; cancelled orders do not count. */
export async function arrivals(
  sql: Sql,
  { from, to, resellerId }: { from: string; to: string; resellerId: ResellerId | null },
): Promise<{ clients: { day: string; count: number }[]; orders: { day: string; count: number }[] }> {
  const who: SqlValue[] = resellerId === null ? [] : [resellerId];
  const clients = await sql.query<{ day: string; count: number }>(
    `SELECT c.datecreated AS day, COUNT(*) AS count FROM tblclients c
     ${resellerId === null ? '' : 'JOIN rc_reseller_clients r ON r.client_id = c.id AND r.reseller_id = ?'}
     WHERE c.datecreated BETWEEN ? AND ? GROUP BY c.datecreated`,
    [...who, from, to],
  );
  const orders = await sql.query<{ day: string; count: number }>(
    `SELECT DATE(o.date) AS day, COUNT(*) AS count FROM tblorders o
     ${resellerId === null ? '' : 'JOIN rc_orders r ON r.order_id = o.id AND r.reseller_id = ?'}
     WHERE o.date >= ? AND o.date < DATE_ADD(?, INTERVAL 1 DAY) AND o.status <> 'Cancelled' GROUP BY DATE(o.date)`,
    [...who, from, to],
  );
  return { clients: clients.map(asNumbers), orders: orders.map(asNumbers) };
}

const asNumbers = ({ day, count }: { day: string; count: number | string }) => ({ day, count: Number(count) });
