export interface RunCounts {
  made: number;
  skipped: number;
  failed: number;
}

/** One thing that a run did (or would do), left out, or could not do, with the reason. */
export interface RunNote {
  outcome: 'made' | 'skipped' | 'failed';
  /** What it is about: `Hosting #12`, `INV-2026-00012`. */
  subject: string;
  text: string;
}

export interface RunReport extends RunCounts {
  /** The first hundred of each outcome. */
  notes?: RunNote[];
}

export const RUN_STATUSES = ['asked', 'running', 'done', 'failed', 'held', 'dropped'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** How a run ended. `elsewhere`: another process has it, or it is done already. */
export interface RunOutcome extends RunReport {
  task: string;
  date: string;
  status: 'done' | 'held' | 'failed' | 'elsewhere';
  /** Of a held run, and of one that fails: why. */
  reason: string;
  expected: number;
  /** What is usual for this task; 0 while too little is known. */
  usual: number;
}
