import { LocalDate, Money } from '#kernel';
import type { Sql } from '#platform';

/** What becomes payable on a day. */
export type Upcoming = { on: LocalDate; amount: Money };
const DAYS = 12;

/** The next days on which entries leave their hold. */
export async function upcoming(
  sql: Sql,
  { resellerId, currency }: { resellerId: number; currency: string },
  today: LocalDate,
): Promise<Upcoming[]> {
  const rows = await sql.query<{ day: string; amount: string }>(
    `SELECT available_on AS day, SUM(amount) AS amount FROM rc_profit_entries
     WHERE reseller_id = ? AND currency = ? AND payout_id IS NULL AND available_on > ?
     GROUP BY available_on ORDER BY available_on LIMIT ${DAYS}`,
    [resellerId, currency, today.toString()],
  );
  return rows.map(({ day, amount }) => ({ on: LocalDate.of(day), amount: Money.fromDatabase(amount, currency) }));
}
