import type { LocalDate } from '#kernel';
import type { RunLog } from './run-log.js';
import type { RunReport } from './run.types.js';

export interface RunOptions {
  /** Writes nothing and tells what it would do: the same code, without the writing. */
  dryRun: boolean;
  log: RunLog;
}

/** What a context does on a business date. A repeat for the same date makes nothing new. */
export type DailyWork = (date: LocalDate, options: RunOptions) => Promise<RunReport>;

/** One task of the day, by the name that the command line knows. */
export interface DailyTask {
  name: string;
  title: string;
  run: DailyWork;
}
