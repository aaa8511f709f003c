import { Injectable, Logger } from '@nestjs/common';
import { Clock, type LocalDate } from '#kernel';
import { DatabaseClock } from '../clock/database-clock.js';
import { Db } from '../db/db.js';
import { Drain } from '../outbox/drain.js';
import type { RunBrake } from './run-brake.js';
import { RunClaims } from './run-claims.js';
import { RunHeldError, RunLog } from './run-log.js';
import type { DailyTask } from './daily-task.js';
import type { RunCounts, RunOutcome, RunReport } from './run.types.js';

const WAIT_MS = 250;
export const DAY = 'day';

export type RunMode = {
  dryRun?: boolean;
  /** A person: runs again what is done, and waits for what runs elsewhere. The timer leaves both alone. */
  again?: boolean;
  /** Past the brake. */
  release?: boolean;
};

type RunState = { made: number; released: number };

/**
 * The daily tasks under their claims (task, date): progress, brake, history. Which tasks there are, and in which order, is said
 * by the composition (`config/daily-tasks.ts`); which dates are due, by `RunCalendar`.
 */
@Injectable()
export class DailyRuns {
  private readonly log = new Logger('DailyRuns');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly drain: Drain,
    private readonly claims: RunClaims,
    readonly tasks: readonly DailyTask[],
    private readonly brake: RunBrake,
  ) {}

  /** Whether `name` is a task, or the whole day. */
  knows(name: string): boolean {
    return name === DAY || this.tasks.some((task) => task.name === name);
  }

  /**
   * Runs one task of a date, or `day`: all of them in order. Facts are delivered before it ends (`contracts.md`, jobs).
   * @throws Error when there is no such task
   */
  async run(name: string, date: LocalDate, mode: RunMode = {}): Promise<RunOutcome> {
    if (!this.knows(name)) throw new Error(`TASK is one of ${[...this.tasks.map((t) => t.name), DAY].join(', ')}`);
    if (mode.dryRun) return this.dryRun(name, date);
    const key = { task: name, period: date.toString(), date: date.toString() };
    const again = mode.again ? ['asked', 'failed', 'done', 'held', 'dropped'] : ['asked', 'failed'];
    let id = await this.claims.take(key, again);
    while (id === null && mode.again) {
      await new Promise((r) => setTimeout(r, WAIT_MS));
      id = await this.claims.take(key, again);
    }
    if (id === null) return { ...NOTHING, task: name, date: date.toString(), status: 'elsewhere' };
    return this.claims.held(id, () => this.work(id, name, date, mode));
  }

  /** The work of a claim that is taken. */
  async work(id: number, name: string, date: LocalDate, mode: RunMode): Promise<RunOutcome> {
    const [before] = await this.db.query<RunState>('SELECT made, released FROM rc_job_runs WHERE id = ?', [id]);
    const outcome = { ...NOTHING, task: name, date: date.toString() };
    try {
      if (this.clock instanceof DatabaseClock) await this.clock.refresh();
      const released = mode.release === true || before.released === 1;
      const report =
        name === DAY
          ? await this.wholeDay(date, mode)
          : await this.oneTask(name, date, {
              expect: async (total) => {
                const { usual, limit } = await this.brake.of(name, date);
                Object.assign(outcome, { expected: total, usual });
                await this.db.query('UPDATE rc_job_runs SET expected = ?, usual = ? WHERE id = ?', [total, usual, id]);
                if (!released && limit !== null && total > limit)
                  throw new RunHeldError(total, usual, braked(total, usual));
              },
              tick: async (counts) => {
                await this.db.query(
                  'UPDATE rc_job_runs SET made = ?, skipped = ?, failed = ?, progress = ? WHERE id = ?',
                  [before.made + counts.made, counts.skipped, counts.failed, sumOf(counts), id],
                );
              },
            });
      await this.drain.deliver();
      // What was made for a date adds up over its runs; what is left out or fails is the state of the last.
      await this.finish(id, { status: 'done', report: { ...report, made: before.made + report.made } });
      return { ...outcome, ...report, status: 'done' };
    } catch (error) {
      const isHeld = error instanceof RunHeldError;
      const reason = (error as Error).message;
      if (!isHeld) this.log.error(`${name} ${date.toString()}: ${(error as Error).stack}`);
      await this.finish(id, { status: isHeld ? 'held' : 'failed', reason });
      return { ...outcome, status: isHeld ? 'held' : 'failed', reason };
    }
  }

  private oneTask(name: string, date: LocalDate, keeper: ConstructorParameters<typeof RunLog>[0]): Promise<RunReport> {
    return this.task(name).run(date, { dryRun: false, log: new RunLog(keeper) });
  }

  /** A task that is held or fails stops nobody; it is told as failed, and stands in its own row. */
  private async wholeDay(date: LocalDate, mode: RunMode): Promise<RunReport> {
    const log = new RunLog();
    let broken = 0;
    for (const { name } of this.tasks) {
      const one = await this.run(name, date, mode);
      for (const outcome of ['made', 'skipped', 'failed'] as const) log.count(outcome, one[outcome]);
      if (one.status !== 'held' && one.status !== 'failed') continue;
      log.failed(name, `${one.status}: ${one.reason}`);
      if (one.status === 'failed') broken++;
    }
    await this.drain.work();
    if (broken > 0)
      throw new Error(
        `${broken} of the day's tasks failed: ${log
          .report()
          .notes.map((n) => n.subject)
          .join(', ')}`,
      );
    return log.report();
  }

  private async dryRun(name: string, date: LocalDate): Promise<RunOutcome> {
    const names = name === DAY ? this.tasks.map((task) => task.name) : [name];
    const outcome: RunOutcome = { ...NOTHING, task: name, date: date.toString(), notes: [] };
    for (const one of names) {
      const log = new RunLog({
        expect: async (total) => {
          const { usual, limit } = await this.brake.of(one, date);
          Object.assign(outcome, { expected: outcome.expected + total, usual: outcome.usual + usual });
          if (limit !== null && total > limit) Object.assign(outcome, { status: 'held', reason: braked(total, usual) });
        },
        tick: () => Promise.resolve(),
      });
      const report = await this.task(one).run(date, { dryRun: true, log });
      outcome.made += report.made;
      outcome.skipped += report.skipped;
      outcome.failed += report.failed;
      outcome.notes?.push(...(report.notes ?? []));
    }
    return outcome;
  }

  /** A dry run that was asked for in the console: what it says stands in its row. */
  async keepDryRun(id: number, task: string, date: LocalDate): Promise<void> {
    try {
      const outcome = await this.dryRun(task, date);
      await this.db.query('UPDATE rc_job_runs SET expected = ?, usual = ? WHERE id = ?', [
        outcome.expected,
        outcome.usual,
        id,
      ]);
      await this.finish(id, { status: 'done', reason: outcome.reason, report: outcome });
    } catch (error) {
      await this.finish(id, { status: 'failed', reason: (error as Error).message });
    }
  }

  /** Notes how a run ended. */
  async finish(id: number, end: { status: string; reason?: string; report?: RunReport }): Promise<void> {
    const { status, reason, report } = end;
    const isHeld = status === 'held';
    await this.db.query(
      `UPDATE rc_job_runs SET status = ?, last_error = ?, lease_until = NULL, finished_at = UTC_TIMESTAMP(3),
         released = IF(?, 0, released)${report ? ', made = ?, skipped = ?, failed = ?, progress = ?, notes = ?' : ''} WHERE id = ?`,
      [
        status,
        reason ? reason.slice(0, 2000) : null,
        isHeld ? 1 : 0,
        ...(report
          ? [report.made, report.skipped, report.failed, sumOf(report), JSON.stringify(report.notes ?? [])]
          : []),
        id,
      ],
    );
  }

  private task(name: string): DailyTask {
    return this.tasks.find((task) => task.name === name) as DailyTask;
  }
}

const NOTHING = { made: 0, skipped: 0, failed: 0, status: 'done' as const, reason: '', expected: 0, usual: 0 };
const sumOf = ({ made, skipped, failed }: RunCounts): number => made + skipped + failed;
const braked = (total: number, usual: number): string =>
  `would make ${total}, usual are ${usual}: held until somebody releases it`;
