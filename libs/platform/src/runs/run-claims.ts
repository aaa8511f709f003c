import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.js';
import { isGone } from '../outbox/jobs.js';

const LEASE = 'UTC_TIMESTAMP(3) + INTERVAL 60 SECOND';
const RENEW_MS = 20_000;
const owner = `${hostname()}:${process.pid}`;

/** What a claim is for: a timer's tick, or a task of a date. */
export interface RunKey {
  task: string;
  period: string;
  /** The business date of a daily task. */
  date?: string;
}

/** UNIQUE (task, period) decides who works; the claim of an owner that died is taken over. */
@Injectable()
export class RunClaims {
  constructor(private readonly db: Db) {}

  /**
   * @param again states in which an earlier run may be taken up once more
   * @returns the run's id, null when it runs elsewhere or ended in another state
   */
  async take({ task, period, date }: RunKey, again: readonly string[]): Promise<number | null> {
    // A transaction, since three that insert one key at once may deadlock, and it is repeated then.
    return this.db.transaction(async (tx) => {
      const fresh = await tx.execute(
        `INSERT IGNORE INTO rc_job_runs (task, period, kind, business_date, owner, attempts, lease_until)
         VALUES (?,?,?,?,?,1, ${LEASE})`,
        [task, period, date ? 'day' : 'timer', date ?? '1000-01-01', owner],
      );
      if (fresh.affectedRows === 1) return fresh.insertId;
      const [row] = await tx.query<{ id: number; status: string; owner: string }>(
        'SELECT id, status, owner FROM rc_job_runs WHERE task = ? AND period = ?',
        [task, period],
      );
      if (!row) return null;
      const isDead = row.status === 'running' && isGone(row.owner);
      if (row.status !== 'running' && !again.includes(row.status)) return null;
      const taken = await tx.execute(
        `UPDATE rc_job_runs SET status = 'running', owner = ?, attempts = attempts + 1, started_at = UTC_TIMESTAMP(3),
           finished_at = NULL, lease_until = ${LEASE}
         WHERE id = ? AND status = ? AND owner = ? AND (status <> 'running' OR lease_until < UTC_TIMESTAMP(3) OR ?)`,
        [owner, row.id, row.status, row.owner, isDead ? 1 : 0],
      );
      return taken.affectedRows === 1 ? row.id : null;
    });
  }

  /** Keeps the claim alive while `work` runs. */
  async held<T>(id: number, work: () => Promise<T>): Promise<T> {
    const renewal = setInterval(
      () =>
        // A missed renewal is made good by the next one; the lease outlives two of them.
        void this.db
          .query(`UPDATE rc_job_runs SET lease_until = ${LEASE} WHERE id = ? AND status = 'running'`, [id])
          .catch(() => undefined),
      RENEW_MS,
    );
    try {
      return await work();
    } finally {
      clearInterval(renewal);
    }
  }
}
