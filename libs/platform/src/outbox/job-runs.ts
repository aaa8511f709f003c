import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.js';

export interface RunCounts {
  made: number;
  skipped: number;
  failed: number;
}

/** Claims of timed work: UNIQUE (task, period) decides who works; a claim whose owner died is taken over. */
@Injectable()
export class JobRuns {
  constructor(private readonly db: Db) {}

  /**
   * Runs `work` when this process gets the claim for (task, period).
   * @returns null when it ran already or runs elsewhere
   */
  async claim(task: string, period: string, work: () => Promise<RunCounts>): Promise<RunCounts | null> {
    if (!(await this.take(task, period))) return null;
    const renewal = setInterval(() => void this.renew(task, period), 20_000);
    try {
      const counts = await work();
      await this.db.query(
        `UPDATE rc_job_runs SET status = 'done', made = ?, skipped = ?, failed = ?, last_error = NULL,
         finished_at = UTC_TIMESTAMP(3) WHERE task = ? AND period = ?`,
        [counts.made, counts.skipped, counts.failed, task, period],
      );
      return counts;
    } catch (error) {
      await this.db.query(
        "UPDATE rc_job_runs SET status = 'failed', last_error = ?, lease_until = NULL WHERE task = ? AND period = ?",
        [(error as Error).message.slice(0, 2000), task, period],
      );
      throw error;
    } finally {
      clearInterval(renewal);
    }
  }

  private async take(task: string, period: string): Promise<boolean> {
    const owner = `${hostname()}:${process.pid}`;
    const fresh = (await this.db.query(
      `INSERT IGNORE INTO rc_job_runs (task, period, owner, lease_until) VALUES (?,?,?, UTC_TIMESTAMP(3) + INTERVAL 60 SECOND)`,
      [task, period, owner],
    )) as unknown as { affectedRows: number };
    if (fresh.affectedRows === 1) return true;
    const taken = (await this.db.query(
      `UPDATE rc_job_runs SET status = 'running', owner = ?, lease_until = UTC_TIMESTAMP(3) + INTERVAL 60 SECOND
       WHERE task = ? AND period = ? AND (status = 'failed' OR (status = 'running' AND lease_until < UTC_TIMESTAMP(3)))`,
      [owner, task, period],
    )) as unknown as { affectedRows: number };
    return taken.affectedRows === 1;
  }

  private async renew(task: string, period: string): Promise<void> {
    await this.db.query(
      "UPDATE rc_job_runs SET lease_until = UTC_TIMESTAMP(3) + INTERVAL 60 SECOND WHERE task = ? AND period = ? AND status = 'running'",
      [task, period],
    );
  }
}
