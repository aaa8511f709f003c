import { Actor, LocalDate, type ResellerId } from '#kernel';
import { Drain, everything } from '#platform';
import { DomainLifeService } from '#domains';
import { PayoutsService } from '#payouts';
import { ResellersService } from '#resellers';
import { parseArguments } from '../arguments.js';
import { withApp, type CliApp } from '../cli-app.js';

type Counts = { made: number; skipped: number; failed: number };
type Task = (app: CliApp, date: LocalDate, dryRun: boolean) => Promise<Counts>;

const tasks: Record<string, Task> = {
  payouts,
  domains,
  mail: (app, _, dryRun) => drain(app, dryRun),
  outbox: (app, _, dryRun) => drain(app, dryRun),
};
/** Tasks of `contracts.md` whose business rules are not part of this version yet. */
const NOT_YET = [
  'renewals',
  'consolidation',
  'reminders',
  'late-fees',
  'suspensions',
  'terminations',
  'deferred-overdue',
  'rollups',
];
/** The order of a day. */
const DAY = ['domains', 'payouts', 'mail', 'outbox'];

/** `job TASK --date YYYY-MM-DD [--dry-run] [--json]`: runs one task of a date, then drains the outbox. Safe to repeat. */
export async function job(args: string[]): Promise<number> {
  const { options, words } = parseArguments(args, ['dry-run', 'json']);
  const [name = ''] = words;
  if (NOT_YET.includes(name)) throw new Error(`the task ${name} is not part of this version yet`);
  const names = name === 'day' ? DAY : [name];
  if (!names.every((n) => Object.hasOwn(tasks, n)))
    throw new Error(`TASK is one of ${[...Object.keys(tasks), 'day'].join(', ')}`);
  const started = process.hrtime.bigint();
  const { date, counts } = await withApp(async (app) => {
    const on = LocalDate.of(options.get('date') ?? '');
    const sum = { made: 0, skipped: 0, failed: 0 };
    for (const n of names) {
      const one = await tasks[n](app, on, options.has('dry-run'));
      for (const key of ['made', 'skipped', 'failed'] as const) sum[key] += one[key];
    }
    if (!options.has('dry-run')) await app.get(Drain).work();
    return { date: on.toString(), counts: sum };
  });
  const tookMs = Number((process.hrtime.bigint() - started) / 1_000_000n);
  const result = { task: name, date, ...counts, tookMs };
  process.stdout.write(
    options.has('json')
      ? `${JSON.stringify(result)}\n`
      : `${name} ${date}: made ${counts.made}, skipped ${counts.skipped}, failed ${counts.failed}, ${tookMs} ms\n`,
  );
  return counts.failed === 0 ? 0 : 1;
}

/** Transfers that end by time, and what registries say of held domains. */
async function domains(app: CliApp, _: LocalDate, dryRun: boolean): Promise<Counts> {
  if (dryRun) return { made: 0, skipped: 0, failed: 0 };
  const life = app.get(DomainLifeService);
  await life.followWaiting();
  return life.sync();
}

/** Prepares a payout for every reseller and currency with enough settled profit; admins approve and send. */
async function payouts(app: CliApp, _: LocalDate, dryRun: boolean): Promise<Counts> {
  const service = app.get(PayoutsService);
  const counts = { made: 0, skipped: 0, failed: 0 };
  let cursor: string | null = null;
  do {
    const page = await app.get(ResellersService).list(Actor.system('payouts'), { ...everything(100), cursor });
    for (const { resellerId } of page.items)
      for (const balance of await service.balances(resellerId as ResellerId)) {
        if (!balance.available.isPositive()) continue;
        if (dryRun) counts.made++;
        else
          await service
            .prepare(
              Actor.system('payouts'),
              { resellerId: resellerId as ResellerId, currency: balance.currency },
              null,
            )
            .then(
              () => counts.made++,
              (error: { kind?: string }) => (error.kind ? counts.skipped++ : counts.failed++),
            );
      }
    cursor = page.nextCursor;
  } while (cursor);
  return counts;
}

async function drain(app: CliApp, dryRun: boolean): Promise<Counts> {
  const before = await app.get(Drain).state();
  const waiting = before.waiting.events + before.waiting.deliveries + before.waiting.jobs;
  if (dryRun) return { made: waiting, skipped: 0, failed: 0 };
  const after = await app.get(Drain).work();
  const parked = after.parked.deliveries + after.parked.jobs - before.parked.deliveries - before.parked.jobs;
  return { made: waiting, skipped: 0, failed: Math.max(parked, 0) };
}
