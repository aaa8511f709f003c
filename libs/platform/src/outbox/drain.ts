import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.js';
import type { RunOptions } from '../runs/daily-task.js';
import type { RunReport } from '../runs/run.types.js';
import { JobRunner } from './jobs.js';
import { EventRelay } from './relay.js';

export interface Quiet {
  quiet: boolean;
  waiting: { events: number; deliveries: number; jobs: number };
  parked: { deliveries: number; jobs: number };
}

/** Brings outbox and jobs to quiet: by working (command line) or by waiting for the worker (test builds). */
@Injectable()
export class Drain {
  constructor(
    private readonly db: Db,
    private readonly relay: EventRelay,
    private readonly jobs: JobRunner,
  ) {}

  /** Works until nothing is due. */
  async work(): Promise<Quiet> {
    for (let round = 0; round < 10_000; round++) {
      const done = (await this.relay.round()) + (await this.jobs.runDue());
      if (done === 0) break;
    }
    return this.state();
  }

  /** Delivers facts until none is due; what they ask of the outside (mails) stays queued. */
  async deliver(): Promise<void> {
    for (let round = 0; round < 100_000; round++) if ((await this.relay.round()) === 0) break;
  }

  /** The daily tasks `mail` (work outside) and `outbox` (facts too). @returns how much was waiting, and what was parked by it */
  async run({ dryRun, log }: RunOptions, what: 'jobs' | 'all'): Promise<RunReport> {
    const before = await this.state();
    const { events, deliveries, jobs } = before.waiting;
    log.count('made', what === 'jobs' ? jobs : events + deliveries + jobs);
    if (dryRun) return log.report();
    const after = await this.work();
    const parked = after.parked.deliveries + after.parked.jobs - before.parked.deliveries - before.parked.jobs;
    log.count('failed', Math.max(parked, 0));
    return log.report();
  }

  /** Waits until the worker has nothing due, at most `timeoutMs`. */
  async wait(timeoutMs: number): Promise<Quiet> {
    const started = process.hrtime.bigint();
    let state = await this.state();
    while (!state.quiet && process.hrtime.bigint() - started < BigInt(timeoutMs) * 1_000_000n) {
      await new Promise((r) => setTimeout(r, 40));
      state = await this.state();
    }
    return state;
  }

  async state(): Promise<Quiet> {
    const [row] = await this.db.query<
      Record<'events' | 'deliveries' | 'jobs' | 'parkedDeliveries' | 'parkedJobs', string>
    >(
      `SELECT (SELECT COUNT(*) FROM rc_outbox WHERE relayed_at IS NULL) AS events,
        (SELECT COUNT(*) FROM rc_event_deliveries WHERE status = 'pending' AND next_attempt_at <= UTC_TIMESTAMP(3)) AS deliveries,
        (SELECT COUNT(*) FROM rc_jobs WHERE status = 'running'
           OR (status = 'pending' AND next_attempt_at <= UTC_TIMESTAMP(3))) AS jobs,
        (SELECT COUNT(*) FROM rc_event_deliveries WHERE status = 'parked') AS parkedDeliveries,
        (SELECT COUNT(*) FROM rc_jobs WHERE status = 'parked') AS parkedJobs`,
    );
    const waiting = { events: Number(row.events), deliveries: Number(row.deliveries), jobs: Number(row.jobs) };
    return {
      quiet: waiting.events + waiting.deliveries + waiting.jobs === 0,
      waiting,
      parked: { deliveries: Number(row.parkedDeliveries), jobs: Number(row.parkedJobs) },
    };
  }
}
