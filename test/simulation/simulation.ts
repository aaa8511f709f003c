import { compareAccounts } from './account.js';
import { Counts } from './counts.js';
import { liveThrough } from './day.js';
import { Diary } from './diary.js';
import { agree, Ground } from './ground.js';
import { JobHost } from './job-host.js';
import { hashOf, ledgerLines } from './ledger-lines.js';
import { daysFrom, isLastOfMonth } from './model/calendar.js';
import { openBooks } from './opening.js';
import type { Plan } from './plan.js';
import { Random } from './random.js';
import { buildTown, type Town } from './town.js';
import { startProduct } from '../support/processes.js';
import { brokenInvariants } from '../support/ledger.js';

export type Outcome = { counts: Counts; ledger: string[]; hash: string };

/**
 * Years of business: every day the clock moves, the jobs of the day run, people act at the product's APIs, and the books beside it have to
 * agree. Ends at the first thing that does not.
 */
export async function simulate(plan: Plan): Promise<Outcome> {
  const product = await startProduct<Town>({
    prepare: (app, outside) => buildTown(app, outside, plan),
    // A day takes half as long when nobody waits for a worker who rests.
    env: { WORKER_IDLE_MS: '20' },
  });
  const jobs = new JobHost(product.env);
  const ground = new Ground(product, openBooks(product.world), new Counts(), jobs, plan);
  const diary = new Diary(plan);
  try {
    const random = new Random(plan.seed);
    let n = 0;
    for (const day of daysFrom(plan.firstDay, plan.days)) {
      const isLast = ++n === plan.days;
      const looks = isLast || n % plan.lookEvery === 0;
      const apart = isLast || isLastOfMonth(day);
      await liveThrough(ground, day, { apart, again: looks, random: random.fork() });
      if (looks) await ground.counts.timed('ledger', () => expectCleanLedger(ground));
      if (apart) await ground.counts.timed('accounts', () => compareAccounts(ground));
      diary.agreed(n, day, ground);
    }
    const ledger = await ledgerLines(ground);
    const hash = hashOf(ledger);
    diary.close(ground, `ledger ${hash}`);
    return { counts: ground.counts, ledger, hash };
  } catch (error) {
    diary.close(ground, `${ground.today}: ${error as Error}`);
    throw error;
  } finally {
    jobs.close();
    await product.close();
  }
}

async function expectCleanLedger({ today, product, counts }: Ground): Promise<void> {
  agree(`${today} invariants`, [], await brokenInvariants(product.database));
  counts.add('ledger looked at');
}
