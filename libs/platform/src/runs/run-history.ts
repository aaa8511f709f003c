import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#kernel';
import { Db } from '../db/db.js';
import { listPage, type ListPage, type ListRequest, type ListSpec } from '../lists/list.js';
import { parse } from '../outbox/relay.js';
import { RUN_STATUSES, type RunNote, type RunStatus } from './run.types.js';

export const RUN_LIST: ListSpec = {
  id: 'r.id',
  sort: { id: 'r.id', date: 'r.business_date', startedAt: 'r.started_at' },
  defaultSort: '-startedAt',
  filter: {
    task: { column: 'r.task', type: 'text' },
    status: { column: 'r.status', type: 'text', values: RUN_STATUSES },
    date: { column: 'r.business_date', type: 'date' },
    dryRun: { column: 'r.dry', type: 'boolean' },
  },
};

export interface RunRow {
  id: number;
  task: string;
  /** The business date it is for. */
  date: string;
  /** Not a run, but what it would do. */
  dryRun: boolean;
  status: RunStatus;
  made: number;
  skipped: number;
  failed: number;
  /** How much it is about to make; 0 while unknown. */
  expected: number;
  progress: number;
  /** 0 while too little is known. */
  usual: number;
  attempts: number;
  askedBy: string;
  reason: string | null;
  startedAt: string;
  finishedAt: string | null;
}
export type RunDetail = RunRow & { notes: RunNote[] };

const COLUMNS = `r.id, r.task, r.business_date AS date, r.dry AS dryRun, r.status, r.made, r.skipped, r.failed, r.expected, r.progress,
  r.usual, r.attempts, r.asked_by AS askedBy, r.last_error AS reason, r.started_at AS startedAt, r.finished_at AS finishedAt`;

/** The history of the daily tasks, and what a person may ask of it; the worker carries it out. */
@Injectable()
export class RunHistory {
  constructor(private readonly db: Db) {}

  /** Runs and dry runs, newest first; `RUN_LIST`. */
  async list(request: ListRequest): Promise<ListPage<RunRow>> {
    const page = await listPage<RunRow>(
      this.db.read,
      RUN_LIST,
      { select: COLUMNS, from: 'rc_job_runs r', where: "r.kind = 'day'" },
      request,
    );
    return { ...page, items: page.items.map(shown) };
  }

  /** One run with the first of what it made, left out and could not do. @throws DomainError `platform.run_not_found` */
  async run(id: number): Promise<RunDetail> {
    const [row] = await this.db.query<RunRow & { notes: unknown }>(
      `SELECT ${COLUMNS}, r.notes FROM rc_job_runs r WHERE r.id = ? AND r.kind = 'day'`,
      [id],
    );
    if (!row) throw new DomainError('platform.run_not_found', 'not_found', {}, 'there is no such run');
    return { ...shown(row), notes: row.notes === null ? [] : parse<RunNote[]>(row.notes) };
  }

  /** Lets a held run go past the brake. @throws DomainError `platform.run_not_held`, `platform.run_not_found` */
  release(actor: Actor, id: number): Promise<void> {
    return this.move(actor, id, ['held'], "status = 'asked', released = 1", 'platform.run_not_held');
  }

  /** Tries a failed run again. @throws DomainError `platform.run_not_failed`, `platform.run_not_found` */
  retry(actor: Actor, id: number): Promise<void> {
    return this.move(actor, id, ['failed'], "status = 'asked', attempts = 0", 'platform.run_not_failed');
  }

  /** Leaves a held or failed run undone for good. @throws DomainError `platform.run_not_open`, `platform.run_not_found` */
  drop(actor: Actor, id: number): Promise<void> {
    return this.move(actor, id, ['held', 'failed'], "status = 'dropped'", 'platform.run_not_open');
  }

  private async move(actor: Actor, id: number, from: RunStatus[], change: string, code: string): Promise<void> {
    const { affectedRows } = (await this.db.query(
      `UPDATE rc_job_runs SET ${change}, asked_by = ? WHERE id = ? AND kind = 'day' AND status IN (?)`,
      [actor.key, id, from],
    )) as unknown as { affectedRows: number };
    if (affectedRows === 1) return;
    const { status } = await this.run(id);
    throw new DomainError(code, 'conflict', { status }, `this run is ${status}`);
  }
}

const iso = (stored: string): string => `${stored.replace(' ', 'T')}Z`;
const shown = <T extends RunRow>(row: T): T => ({
  ...row,
  // As the driver hands a TINYINT out.
  dryRun: Boolean(row.dryRun),
  startedAt: iso(row.startedAt),
  finishedAt: row.finishedAt && iso(row.finishedAt),
});
