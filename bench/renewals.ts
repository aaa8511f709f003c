import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { LocalDate } from '#kernel';
import { connectionParts, projectRoot } from '#platform';
import { PROVIDER_SCOPE, SettingsService } from '#settings';
import type { Ground } from './ground.js';
import { median } from './load.js';
import { copyBusiness, rawRenewals } from './yardstick/renewals.js';

/** Due services of one measured run. */
const DUE = 20_000;
const ROUNDS = 2;
const round = (value: number): number => Math.round(value * 1000) / 1000;

export type Run = { made: number; failed: number; seconds: number; processSeconds: number; peakRssMb: number };
type Result = { ratio: number; detail: Record<string, unknown> };

/**
 * The first day, of the product's services, up to which at least `DUE` of them are to be invoiced. Data of size L renews by the month,
 * so there is always a next one.
 */
async function nextDay(ground: Ground): Promise<{ until: LocalDate; due: number }> {
  const days = await ground.db.query<{ day: string; n: string | number }>(
    `SELECT next_invoice_on AS day, COUNT(*) AS n FROM rc_services
     WHERE status IN ('Active', 'Suspended') AND next_invoice_on IS NOT NULL GROUP BY next_invoice_on ORDER BY next_invoice_on`,
  );
  let due = 0;
  for (const { day, n } of days) if ((due += Number(n)) >= DUE) return { until: LocalDate.of(day), due };
  throw new Error(`only ${due} services are due at all`);
}

/** The date whose run invoices what begins up to `until`. */
async function dateFor(ground: Ground, until: LocalDate): Promise<string> {
  const ahead = await ground.app.get(SettingsService).value('billing.createDaysBefore', PROVIDER_SCOPE);
  return until.plusDays(-ahead).toString();
}

/** The date whose run has about as much to do as every measured one. */
export const nextRunDate = async (ground: Ground): Promise<string> => dateFor(ground, (await nextDay(ground)).until);

/** Starts `job renewals` of a date in a process of its own, as a person does; `done` tells what it did. */
export function startRun(ground: Ground, date: string): { child: ChildProcess; done: Promise<Run> } {
  const cli = join(projectRoot, 'dist', 'apps', 'cli', 'main.js');
  const profile = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];
  const began = performance.now();
  const child = spawn(process.execPath, [...profile, cli, 'job', 'renewals', '--date', date, '--release', '--json'], {
    env: ground.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err, peakRssMb] = ['', '', 0];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err = (err + chunk.toString()).slice(-4000)));
  const watch = setInterval(() => (peakRssMb = Math.max(peakRssMb, highWater(child.pid!))), 200);
  const done = new Promise<Run>((resolve, reject) => {
    child.on('exit', (code) => {
      clearInterval(watch);
      if (code !== 0) return reject(new Error(`job renewals ${date} ended with ${code}: ${err}\n${out.slice(-2000)}`));
      const { made, failed } = JSON.parse(out) as { made: number; failed: number };
      const processSeconds = (performance.now() - began) / 1000;
      void lastRunSeconds(ground, date).then(
        (seconds) => resolve({ made, failed, seconds, processSeconds, peakRssMb }),
        reject,
      );
    });
  });
  return { child, done };
}

/** From taking the claim to its end, delivering what happened included; without the start of the process. */
async function lastRunSeconds(ground: Ground, date: string): Promise<number> {
  const [{ micros }] = await ground.db.query<{ micros: string | number }>(
    `SELECT TIMESTAMPDIFF(MICROSECOND, started_at, finished_at) AS micros FROM rc_job_runs
     WHERE task = 'renewals' AND business_date = ? AND dry = 0 ORDER BY id DESC LIMIT 1`,
    [date],
  );
  return Number(micros) / 1e6;
}

/** The most memory a process ever had, in MB. */
function highWater(pid: number): number {
  try {
    return Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/** A run over the next services that are due; checks that it made an invoice for each client and day, and none twice. */
async function productRun(ground: Ground): Promise<Run & { date: string; due: number; periods: number }> {
  const { until, due } = await nextDay(ground);
  const date = await dateFor(ground, until);
  const before = await periods(ground);
  const run = await startRun(ground, date).done;
  const charged = (await periods(ground)) - before;
  if (charged < due) throw new Error(`${due} services were due up to ${until.toString()}, ${charged} were invoiced`);
  return { ...run, date, due, periods: charged };
}

async function periods(ground: Ground): Promise<number> {
  const [{ n }] = await ground.db.query<{ n: string | number }>('SELECT COUNT(*) AS n FROM rc_service_periods');
  return Number(n);
}

async function bare(ground: Ground): Promise<Connection> {
  const { username, ...parts } = connectionParts(ground.bareUrl);
  const connection = await createConnection({ ...parts, user: username, dateStrings: true });
  await copyBusiness(connection, ground.database);
  return connection;
}

async function bareRun(connection: Connection): Promise<{ made: number; seconds: number }> {
  const [days] = await connection.query<never[]>(
    "SELECT nextinvoicedate AS day, COUNT(*) AS n FROM tblhosting WHERE domainstatus = 'Active' GROUP BY nextinvoicedate ORDER BY 1",
  );
  let due = 0;
  const until = (days as { day: string; n: number }[]).find(({ n }) => (due += n) >= DUE)!.day;
  const began = performance.now();
  const made = await rawRenewals(connection, until);
  return { made, seconds: (performance.now() - began) / 1000 };
}

/** Renewal invoices per second of the product's run against the raw batch, in turn, over slices of as many due services. */
export async function renewals(ground: Ground): Promise<Result> {
  const connection = await bare(ground);
  try {
    await bareRun(connection);
    const rates: [number[], number[], number[]] = [[], [], []];
    const runs: Run[] = [];
    const perSecond = ({ made, seconds }: { made: number; seconds: number }) => made / seconds;
    for (let i = 0; i < ROUNDS; i++) {
      rates[0].push(perSecond(await bareRun(connection)));
      const run = await productRun(ground);
      runs.push(run);
      rates[1].push(perSecond(run));
      rates[2].push(perSecond(await bareRun(connection)));
    }
    const [before, mine, after] = rates.map((values) => median(values));
    return {
      ratio: round(mine / ((before + after) / 2)),
      detail: {
        sameAsSame: round(before / after),
        perSecond: Math.round(mine),
        yardstickPerSecond: Math.round((before + after) / 2),
        runs,
        money: await ground.verify(),
      },
    };
  } finally {
    await connection.end();
  }
}

/** The second run of a date against the first. */
export async function renewalsAgain(ground: Ground): Promise<Result> {
  const first = await productRun(ground);
  const again = await startRun(ground, first.date).done;
  if (again.made !== 0) throw new Error(`the second run of ${first.date} made ${again.made}`);
  return { ratio: round(again.seconds / first.seconds), detail: { first, again } };
}

/** Two processes started together on the same date against one, from their start to the end of the last. */
export async function renewalsTwice(ground: Ground): Promise<Result> {
  const before = await productRun(ground);
  const { until, due } = await nextDay(ground);
  const date = await dateFor(ground, until);
  const had = await periods(ground);
  const both = await Promise.all([startRun(ground, date).done, startRun(ground, date).done]);
  const charged = (await periods(ground)) - had;
  if (charged !== due) throw new Error(`${due} services were due, two runs together charged ${charged} periods`);
  const after = await productRun(ground);
  const perDue = (run: { due: number; processSeconds: number }) => run.processSeconds / run.due;
  const together = Math.max(...both.map(({ processSeconds }) => processSeconds)) / due;
  return {
    ratio: round(together / ((perDue(before) + perDue(after)) / 2)),
    detail: { sameAsSame: round(perDue(before) / perDue(after)), before, both, after, money: await ground.verify() },
  };
}
