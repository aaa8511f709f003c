import { hostname } from 'node:os';
import { Injectable, Logger } from '@nestjs/common';
import { DatabaseClock } from '../clock/database-clock.js';
import { crashPoint } from '../clock/crash-points.js';
import { Db } from '../db/db.js';
import { HandlerRegistry } from './handler-registry.js';
import { backoffSeconds, PARK_AFTER, parse } from './relay.js';

const beforeRun = crashPoint('job.before-run', 'do a job', 'worker');
const afterRun = crashPoint('job.after-run', 'do a job', 'worker');

const LEASE_SECONDS = 120;
const owner = `${hostname()}:${process.pid}`;

interface JobRow {
  id: number;
  queue: string;
  payload: unknown;
  attempts: number;
}

/** Runs jobs by claiming their row; whether the hint came from Redis or from the sweeper makes no difference. */
@Injectable()
export class JobRunner {
  private readonly log = new Logger('JobRunner');
  private readonly inHand = new Set<number>();

  constructor(
    private readonly db: Db,
    private readonly registry: HandlerRegistry,
    private readonly clock: DatabaseClock,
  ) {}

  /** Ids of due jobs that are not on the queue yet (or were lost from it); marks them as queued. */
  async takeUnqueued(limit = 500): Promise<number[]> {
    return this.db.transaction(async (tx) => {
      const rows = await tx.query<{ id: number }>(
        `SELECT id FROM rc_jobs WHERE status = 'pending' AND next_attempt_at <= UTC_TIMESTAMP(3)
         AND (queued_at IS NULL OR queued_at < UTC_TIMESTAMP(3) - INTERVAL 60 SECOND)
         ORDER BY id LIMIT ${Math.trunc(limit)} FOR UPDATE SKIP LOCKED`,
      );
      const ids = rows.map((r) => r.id);
      if (ids.length > 0) await tx.execute('UPDATE rc_jobs SET queued_at = UTC_TIMESTAMP(3) WHERE id IN (?)', [ids]);
      return ids;
    });
  }

  /** Claims and runs one job; does nothing when somebody else has it or it is done. */
  async run(id: number): Promise<boolean> {
    this.inHand.add(id);
    try {
      return await this.claimAndRun(id);
    } finally {
      this.inHand.delete(id);
    }
  }

  private async claimAndRun(id: number): Promise<boolean> {
    const claimed = (await this.db.query(
      `UPDATE rc_jobs SET status = 'running', owner = ?, attempts = attempts + 1,
       lease_until = UTC_TIMESTAMP(3) + INTERVAL ${LEASE_SECONDS} SECOND
       WHERE id = ? AND status = 'pending' AND next_attempt_at <= UTC_TIMESTAMP(3)`,
      [owner, id],
    )) as unknown as { affectedRows: number };
    if (claimed.affectedRows === 0) return false;
    const [job] = await this.db.query<JobRow>('SELECT id, queue, payload, attempts FROM rc_jobs WHERE id = ?', [id]);
    await this.clock.refresh();
    try {
      const processor = this.registry.processor(job.queue);
      if (!processor) throw new Error(`no processor for the queue ${job.queue} is loaded`);
      await beforeRun();
      await processor.run(parse<object>(job.payload), { id: job.id, attempts: job.attempts });
      await afterRun();
      await this.db.query(
        "UPDATE rc_jobs SET status = 'done', last_error = NULL, finished_at = UTC_TIMESTAMP(3), lease_until = NULL WHERE id = ?",
        [id],
      );
    } catch (error) {
      await this.fail(job, error as Error);
    }
    return true;
  }

  /** Runs everything due, without Redis: the command line and `drain` use it. */
  async runDue(): Promise<number> {
    const due = await this.db.query<{ id: number }>(
      "SELECT id FROM rc_jobs WHERE status = 'pending' AND next_attempt_at <= UTC_TIMESTAMP(3) ORDER BY id LIMIT 200",
    );
    let ran = 0;
    for (const { id } of due) if (await this.run(id)) ran++;
    return ran;
  }

  /**
   * Gives back jobs that nobody works at: the lease ran out, the owner was a process of this machine that died, or it is this one, which
   * lost the database before it could write how the job ended.
   */
  async reclaim(): Promise<void> {
    const running = await this.db.query<{ id: number; owner: string; expired: number }>(
      "SELECT id, owner, lease_until < UTC_TIMESTAMP(3) AS expired FROM rc_jobs WHERE status = 'running'",
    );
    for (const job of running)
      if (Number(job.expired) === 1 || isGone(job.owner) || (job.owner === owner && !this.inHand.has(job.id)))
        await this.db.query(
          "UPDATE rc_jobs SET status = 'pending', queued_at = NULL WHERE id = ? AND status = 'running' AND owner = ?",
          [job.id, job.owner],
        );
  }

  private async fail(job: JobRow, error: Error): Promise<void> {
    const parked = job.attempts >= PARK_AFTER;
    this.log.warn(`${job.queue} ${job.id} failed (${job.attempts}): ${error.message}`);
    await this.db.query(
      `UPDATE rc_jobs SET status = ?, last_error = ?, queued_at = NULL, lease_until = NULL,
       next_attempt_at = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE id = ?`,
      [parked ? 'parked' : 'pending', error.message.slice(0, 2000), backoffSeconds(job.attempts), job.id],
    );
  }
}

/** A process of this machine that is not there any more; of other machines only the lease tells. */
export function isGone(workOwner: string): boolean {
  const [host, pid] = workOwner.split(':');
  if (host !== hostname() || workOwner === owner) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch {
    return true;
  }
}
