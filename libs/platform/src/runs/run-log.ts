import type { RunCounts, RunNote, RunReport } from './run.types.js';

const NOTES_OF_EACH = 100;
const TICK_NS = 1_000_000_000n;

/** Who keeps a run's progress; the log of a plain call keeps it for itself. */
export interface RunKeeper {
  /** @throws RunHeldError when the brake holds the run */
  expect(total: number): Promise<void>;
  tick(counts: RunCounts): Promise<void>;
}

/** A run was stopped before its first write: it would make many times of what is usual. */
export class RunHeldError extends Error {
  constructor(
    readonly expected: number,
    readonly usual: number,
    message: string,
  ) {
    super(message);
  }
}

/** Counts what a run does and remembers the first of it; tells its keeper how far it is. */
export class RunLog {
  private readonly counts: RunCounts = { made: 0, skipped: 0, failed: 0 };
  private readonly notes: RunNote[] = [];
  private readonly noted: RunCounts = { made: 0, skipped: 0, failed: 0 };
  private ticked = process.hrtime.bigint();

  constructor(private readonly keeper?: RunKeeper) {}

  /**
   * How much the run is about to make: call it once, before the first write. The brake may hold the run here.
   * @throws RunHeldError
   */
  async expect(total: number): Promise<void> {
    await this.keeper?.expect(total);
  }

  made(subject: string, text: string): void {
    this.count('made', 1, { subject, text });
  }

  skipped(subject: string, text: string): void {
    this.count('skipped', 1, { subject, text });
  }

  failed(subject: string, text: string): void {
    this.count('failed', 1, { subject, text });
  }

  /** Many of one outcome that need no note of their own. */
  count(outcome: RunNote['outcome'], n: number, note?: Omit<RunNote, 'outcome'>): void {
    this.counts[outcome] += n;
    if (note && this.noted[outcome]++ < NOTES_OF_EACH) this.notes.push({ outcome, ...note });
  }

  /** Between two batches: lets the keeper know, at most once a second. */
  async tick(): Promise<void> {
    const now = process.hrtime.bigint();
    if (now - this.ticked < TICK_NS) return;
    this.ticked = now;
    await this.keeper?.tick({ ...this.counts });
  }

  report(): RunReport & { notes: RunNote[] } {
    return { ...this.counts, notes: [...this.notes] };
  }
}
