import { setTimeout as sleep } from 'node:timers/promises';
import { finishTasks } from './acts/staff.js';
import { drawn, perform } from './crowd.js';
import { type Ground, TIMES } from './ground.js';
import { runAgain, runJobs } from './jobs.js';
import { type Day, instantOf, isQuiet } from './model/calendar.js';
import { liftSettled } from './model/overdue.js';
import type { Random } from './random.js';

/** Shortly after midnight, when the day of Greenwich is still the one before. */
const MORNING = '00:20';

/** One day: the clock, the day's jobs, then people. `apart`: the jobs run in a process of their own, `again`: once more. */
export async function liveThrough(
  ground: Ground,
  day: Day,
  { apart, again, random }: { apart: boolean; again: boolean; random: Random },
): Promise<void> {
  const { counts, books, product } = ground;
  books.today = day;
  const clock = await product.call(`${product.api}/test/clock`, { body: { now: instantOf(day, MORNING) } });
  if (clock.status !== 200) throw new Error(`the clock: ${JSON.stringify(clock.body)}`);
  await counts.timed('jobs', () => runJobs(ground, apart));
  if (again) await counts.timed('jobs again', () => runAgain(ground));
  if (isQuiet(day)) return;
  await counts.timed('staff', () => finishTasks(ground));
  for (const time of TIMES) {
    const acts = drawn(ground, time, random);
    await counts.timed(time, () => perform(ground, acts));
    await counts.timed('waiting', () => settled(ground));
    books.applyCredit();
    liftSettled(books, day);
  }
}

/** Until the gateway was heard and all that follows is done, but for mails: nothing depends on them. */
export async function settled({ product, sql }: Ground): Promise<void> {
  const heard = () => Object.values(product.cards.state.data.events).every(({ delivered }) => delivered);
  for (let tries = 0; tries < 3_000; tries++) {
    if (heard()) {
      const [{ waiting }] = await sql<{ waiting: number }>(
        `SELECT (SELECT COUNT(*) FROM rc_outbox WHERE relayed_at IS NULL)
           + (SELECT COUNT(*) FROM rc_event_deliveries WHERE status = 'pending')
           + (SELECT COUNT(*) FROM rc_jobs WHERE status IN ('pending', 'running') AND queue NOT LIKE 'notifications.%') AS waiting`,
      );
      if (Number(waiting) === 0) return;
    }
    await sleep(20);
  }
  throw new Error(`what follows from the acts does not end:\n${product.output('worker')}`);
}
