import type { LocalDate } from '#kernel';
import type { Db } from '../db/db.js';

/** Fewer runs that made something say nothing about what is usual. */
const YOUNG = 5;
/** Up to so many a run is never held, whatever is usual. */
const SMALL = 200;
const LOOK_BACK = 31;

/**
 * Holds a run that would make many times of what is usual (`billing.runBrake`). Usual is the average of the task's last runs that
 * made anything, or what it made on this day a month earlier where that is more: most services fall due on the first.
 */
export class RunBrake {
  constructor(
    private readonly db: Db,
    private readonly factor: () => Promise<number>,
  ) {}

  /** `limit` null: nothing is held, since too little is known. */
  async of(task: string, date: LocalDate): Promise<{ usual: number; limit: number | null }> {
    const rows = await this.db.query<{ made: number; date: string }>(
      `SELECT made, business_date AS date FROM rc_job_runs
       WHERE kind = 'day' AND dry = 0 AND task = ? AND status = 'done' AND business_date < ? ORDER BY business_date DESC LIMIT ${LOOK_BACK}`,
      [task, date.toString()],
    );
    const volumes = rows.map(({ made }) => made).filter((made) => made > 0);
    if (volumes.length < YOUNG) return { usual: 0, limit: null };
    const average = Math.round(volumes.reduce((sum, made) => sum + made, 0) / volumes.length);
    const monthBefore = date.plusMonths(-1).toString();
    const usual = Math.max(average, rows.find((row) => row.date === monthBefore)?.made ?? 0);
    return { usual, limit: Math.max(usual * (await this.factor()), SMALL) };
  }
}
