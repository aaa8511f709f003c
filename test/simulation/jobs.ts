import { changedTables, tableSums } from '../support/tables.js';
import { settled } from './day.js';
import { agree, type Ground } from './ground.js';
import { readSum } from './model/sums.js';
import { expectOverdue } from './overdue.js';
import { expectRenewals } from './renewals.js';

/** Of a payout, in hundredths of any currency. */
const LEAST_PAYOUT = 1_000n;

/** The jobs of the day, and whether they made what the books expect. `apart`: in a process of their own, as cron would. */
export async function runJobs(ground: Ground, apart: boolean): Promise<void> {
  await dayOfJobs(ground, apart);
  await expectRenewals(ground);
  await expectOverdue(ground);
  await expectPayouts(ground);
}

async function dayOfJobs(ground: Ground, apart: boolean): Promise<void> {
  const { product, today, jobs, sql } = ground;
  const args = ['job', 'day', '--date', today, '--json'];
  const { code, output, errors } = await (apart ? product.cli(args) : jobs.run(args));
  if (code !== 0) {
    const why = await sql(
      'SELECT task, last_error FROM rc_job_runs WHERE business_date = ? AND last_error IS NOT NULL',
      [today],
    );
    throw new Error(`${today} job day: ${code} ${output}${errors} ${JSON.stringify(why)}`);
  }
  await settled(ground);
  ground.counts.add('day of jobs');
}

/** Whatever the day's jobs had to do is done: once more, they change nothing but the history of runs. */
export async function runAgain(ground: Ground): Promise<void> {
  const { database, drain } = ground.product;
  await drain();
  const before = await tableSums(database);
  await dayOfJobs(ground, false);
  agree(
    `${ground.today} tables that a second run changed`,
    [],
    changedTables(before, await tableSums(database)).filter((table) => table !== 'rc_job_runs'),
  );
  ground.counts.add('day of jobs run again');
}

async function expectPayouts({ books, today, sql, counts }: Ground): Promise<void> {
  // Who is suspended waits for his money until he is active again.
  for (const reseller of books.selling()) {
    const amount = reseller.profit - reseller.collected;
    if (amount < LEAST_PAYOUT) continue;
    const [row] = await sql<{ id: number; amount: string }>(
      'SELECT id, amount FROM rc_payouts WHERE reseller_id = ? ORDER BY id DESC LIMIT 1',
      [reseller.id],
    );
    agree(`${today} payout of reseller ${reseller.lane}`, amount, readSum(row?.amount ?? '0'));
    reseller.waiting.push({ id: row.id, amount });
    reseller.collected += amount;
    counts.add('payout prepared');
  }
}
