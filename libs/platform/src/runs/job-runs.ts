import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.js';
import { RunClaims } from './run-claims.js';
import type { RunCounts } from './run.types.js';

/** Claims of timed work: a timer fires in every worker, (task, period) decides who works. */
@Injectable()
export class JobRuns {
  constructor(
    private readonly db: Db,
    private readonly claims: RunClaims,
  ) {}

  /**
   * Runs `work` when this process gets the claim for (task, period).
   * @returns null when it ran already or runs elsewhere
   */
  async claim(task: string, period: string, work: () => Promise<RunCounts>): Promise<RunCounts | null> {
    const id = await this.claims.take({ task, period }, ['failed']);
    if (id === null) return null;
    try {
      const counts = await this.claims.held(id, work);
      await this.db.query(
        `UPDATE rc_job_runs SET status = 'done', made = ?, skipped = ?, failed = ?, last_error = NULL,
         finished_at = UTC_TIMESTAMP(3) WHERE id = ?`,
        [counts.made, counts.skipped, counts.failed, id],
      );
      return counts;
    } catch (error) {
      await this.db.query("UPDATE rc_job_runs SET status = 'failed', last_error = ?, lease_until = NULL WHERE id = ?", [
        (error as Error).message.slice(0, 2000),
        id,
      ]);
      throw error;
    }
  }
}
