import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, LocalDate } from '#kernel';
import { DatabaseClock } from '../clock/database-clock.js';
import { Db } from '../db/db.js';
import { isGone } from '../outbox/jobs.js';
import { DAY, DailyRuns } from './daily-runs.js';
import { RunClaims } from './run-claims.js';
import type { RunOutcome } from './run.types.js';

/** A failed day is tried again by the timer, at most so often; after that a person asks. */
const TRIES = 8;
/** Dates that the timer catches up by itself. A longer gap looks like a clock that jumped, and waits for a person. */
const GAP_DAYS = 7;
const CATCH_UP = 'catch-up';
/** How far ahead a dry run looks. */
const LOOK_AHEAD = 366;

type DayState = { status: string; attempts: number };
type AskedRow = {
  task: string;
  period: string;
  dry: number;
  date: string;
  status: string;
  owner: string;
  expired: number;
};

/** Which dates the daily tasks are due for, and what people ask for besides. */
@Injectable()
export class RunCalendar {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly claims: RunClaims,
    private readonly runs: DailyRuns,
  ) {}

  /**
   * The timer's work: every date that was missed, in order, up to today. The first call of an installation notes its first day, and
   * the days begin with the next one. @returns what ran; empty when nothing was due
   */
  async catchUp(): Promise<RunOutcome[]> {
    if (this.clock instanceof DatabaseClock) await this.clock.refresh();
    const today = this.clock.today();
    const from = await this.firstDue(today);
    if (!from) return [];
    const missed = from.daysUntil(today) + 1;
    if (missed > GAP_DAYS + 1) {
      return (await this.holdGap(today, from, missed)) ? this.runDates(today, today) : [];
    }
    return this.runDates(from, today);
  }

  /** The dates from one to another, one after the other: each day's effects stand before the next begins. */
  async runDates(from: LocalDate, to: LocalDate): Promise<RunOutcome[]> {
    const outcomes: RunOutcome[] = [];
    for (let date = from; date.isOnOrBefore(to); date = date.plusDays(1)) {
      const outcome = await this.runs.run(DAY, date);
      if (outcome.status !== 'elsewhere') outcomes.push(outcome);
      // The next day waits until this one is through.
      if (outcome.status !== 'done' && !(await this.isThrough(date))) break;
    }
    return outcomes;
  }

  /** Works off what a person asked for in the console, oldest first, also what a worker died over. @returns how many */
  async takeAsked(): Promise<number> {
    const asked = await this.db.query<AskedRow>(
      `SELECT task, period, dry, business_date AS date, status, owner, COALESCE(lease_until < UTC_TIMESTAMP(3), 0) AS expired
       FROM rc_job_runs WHERE kind = 'day' AND (status = 'asked' OR (status = 'running' AND asked_by <> '')) ORDER BY id LIMIT 20`,
    );
    let done = 0;
    for (const { task, period, dry, date, ...at } of asked) {
      if (at.status === 'running' && Number(at.expired) === 0 && !isGone(at.owner)) continue;
      const id = await this.claims.take({ task, period }, ['asked']);
      if (id === null) continue;
      const on = LocalDate.of(date);
      await this.claims.held(id, async () => {
        if (dry === 1) await this.runs.keepDryRun(id, task, on);
        else if (task === CATCH_UP) await this.releasedGap(id);
        else await this.runs.work(id, task, on, { again: true });
      });
      done++;
    }
    return done;
  }

  /**
   * Asks for a task of a date (or `day`); the worker takes it up within seconds. One that is done runs again and makes what is missing.
   * @returns the run's id
   * @throws DomainError `platform.unknown_task`, `platform.run_in_future`, `platform.run_under_way`
   */
  async ask(actor: Actor, { task, date, dryRun }: { task: string; date: LocalDate; dryRun: boolean }): Promise<number> {
    if (!this.runs.knows(task)) throw refused('unknown_task', '/task', 'there is no such task');
    const today = this.clock.today();
    if (date.isAfter(dryRun ? today.plusDays(LOOK_AHEAD) : today))
      throw refused('run_in_future', '/date', `today is ${today.toString()}; a dry run looks at most a year ahead`);
    const period = dryRun ? `${date.toString()}/dry` : date.toString();
    const row = await this.db.transaction(async (tx) => {
      await tx.execute(
        `INSERT IGNORE INTO rc_job_runs (task, period, kind, dry, business_date, status, asked_by)
         VALUES (?,?,'day',?,?,'asked',?)`,
        [task, period, dryRun ? 1 : 0, date.toString(), actor.key],
      );
      const [found] = await tx.query<{ id: number; status: string; owner: string; expired: number }>(
        `SELECT id, status, owner, COALESCE(lease_until < UTC_TIMESTAMP(3), 0) AS expired
         FROM rc_job_runs WHERE task = ? AND period = ? FOR UPDATE`,
        [task, period],
      );
      // Whoever began it may have died, be it the command line: then it is asked for like one that ended.
      const isUnderWay = found.status === 'running' && Number(found.expired) === 0 && !isGone(found.owner);
      if (!isUnderWay && found.status !== 'asked')
        await tx.execute("UPDATE rc_job_runs SET status = 'asked', asked_by = ? WHERE id = ?", [actor.key, found.id]);
      return { id: found.id, isUnderWay };
    });
    if (row.isUnderWay) throw new DomainError('platform.run_under_way', 'conflict', {}, 'this run is under way');
    return row.id;
  }

  /** The first date whose day is not through; null when today's is, or when this is the installation's first day. */
  private async firstDue(today: LocalDate): Promise<LocalDate | null> {
    const rows = await this.db.query<DayState & { date: string }>(
      `SELECT business_date AS date, status, attempts FROM rc_job_runs
       WHERE kind = 'day' AND dry = 0 AND task = ? AND business_date <= ? ORDER BY business_date DESC LIMIT ${GAP_DAYS + 2}`,
      [DAY, today.toString()],
    );
    if (rows.length === 0) {
      await this.noteFirstDay(today);
      return null;
    }
    // Days before the newest that is through count as through: whoever ran a later date by hand decided so.
    const through = rows.findIndex(isThrough);
    const open = through === -1 ? rows : rows.slice(0, through);
    const waiting = open.at(-1);
    const next = waiting ? LocalDate.of(waiting.date) : LocalDate.of(rows[0].date).plusDays(1);
    return next.isOnOrBefore(today) ? next : null;
  }

  private async noteFirstDay(today: LocalDate): Promise<void> {
    await this.db.query(
      `INSERT IGNORE INTO rc_job_runs (task, period, kind, business_date, status, notes, finished_at)
       VALUES (?,?,'day',?,'done',?, UTC_TIMESTAMP(3))`,
      [DAY, today.toString(), today.toString(), JSON.stringify([FIRST_DAY])],
    );
  }

  /** Shows the gap to a person. @returns whether the missed dates were dropped */
  private async holdGap(today: LocalDate, from: LocalDate, missed: number): Promise<boolean> {
    const reason = `${missed} dates since ${from.toString()} were missed: that looks like a clock that jumped. Release it to catch them up.`;
    await this.db.query(
      `INSERT INTO rc_job_runs (task, period, kind, business_date, status, expected, usual, last_error)
       VALUES (?,?,'day',?,'held',?,1,?)
       ON DUPLICATE KEY UPDATE expected = IF(status = 'held', VALUES(expected), expected),
         last_error = IF(status = 'held', VALUES(last_error), last_error)`,
      [CATCH_UP, from.toString(), today.toString(), missed, reason],
    );
    const [row] = await this.db.query<DayState>(
      'SELECT status, attempts FROM rc_job_runs WHERE task = ? AND period = ?',
      [CATCH_UP, from.toString()],
    );
    return row.status === 'dropped';
  }

  private async releasedGap(id: number): Promise<void> {
    const to = this.clock.today();
    const from = await this.firstDue(to);
    const outcomes = from ? await this.runDates(from, to) : [];
    const failed = outcomes.filter(({ status }) => status !== 'done').length;
    const report = { made: outcomes.length - failed, skipped: 0, failed };
    await this.runs.finish(id, { status: failed === 0 ? 'done' : 'failed', report });
  }

  private async isThrough(date: LocalDate): Promise<boolean> {
    const [row] = await this.db.query<DayState>(
      'SELECT status, attempts FROM rc_job_runs WHERE task = ? AND period = ?',
      [DAY, date.toString()],
    );
    return row !== undefined && isThrough(row);
  }
}

const FIRST_DAY = {
  outcome: 'skipped',
  subject: 'day',
  text: 'The first day of this installation: the days begin tomorrow.',
};
/** A day that failed too often is left to a person, and the next one begins. */
const isThrough = ({ status, attempts }: DayState): boolean =>
  status === 'done' || status === 'dropped' || (status === 'failed' && attempts >= TRIES);

const refused = (code: string, pointer: string, detail: string): DomainError =>
  new DomainError(`platform.${code}`, 'invalid', { errors: [{ pointer, code, detail }] }, detail);
