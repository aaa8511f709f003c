import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Db } from '../db/db.js';
import { listPage, type ListPage, type ListRequest, type ListSpec } from '../lists/list.js';

const STATUSES = ['pending', 'running', 'delivered', 'done', 'parked'] as const;

export const DELIVERY_LIST: ListSpec = {
  id: 'd.id',
  sort: { id: 'd.id' },
  defaultSort: '-id',
  filter: {
    status: { column: 'd.status', type: 'text', values: STATUSES },
    handler: { column: 'd.handler', type: 'text' },
  },
};

export const JOB_LIST: ListSpec = {
  id: 'j.id',
  sort: { id: 'j.id' },
  defaultSort: '-id',
  filter: {
    status: { column: 'j.status', type: 'text', values: STATUSES },
    queue: { column: 'j.queue', type: 'text' },
  },
};

export interface WorkRow {
  id: number;
  /** Event type of a delivery, queue of a job. */
  name: string;
  /** Handler of a delivery; empty for a job. */
  handler: string;
  status: string;
  attempts: number;
  lastError: string | null;
  createdAt: string;
  nextAttemptAt: string;
  finishedAt: string | null;
}

export interface OperationsOverview {
  events: { waiting: number; oldestSeconds: number };
  deliveries: { waiting: number; parked: number; oldestSeconds: number };
  jobs: { waiting: number; running: number; parked: number; oldestSeconds: number };
  timers: { failed: number };
}

type Count = Record<'n' | 'age', string | number | null>;
const WORK_TIMES = (t: string) =>
  ['created_at AS createdAt', 'next_attempt_at AS nextAttemptAt', 'finished_at AS finishedAt']
    .map((c) => `${t}.${c}`)
    .join(', ');

/** What the people who run the installation look at: age of the outbox, what waits, what is parked, and a second try for it. */
@Injectable()
export class Operations {
  constructor(private readonly db: Db) {}

  async overview(): Promise<OperationsOverview> {
    const count = async (table: string, condition: string, since: string) => {
      const [row] = await this.db.query<Count>(
        `SELECT COUNT(*) AS n, COALESCE(MAX(TIMESTAMPDIFF(SECOND, ${since}, UTC_TIMESTAMP())), 0) AS age FROM ${table} WHERE ${condition}`,
      );
      return { n: Number(row.n), age: Math.max(0, Number(row.age)) };
    };
    const events = await count('rc_outbox', 'relayed_at IS NULL', 'occurred_at');
    const due = await count('rc_event_deliveries', "status = 'pending'", 'created_at');
    const parked = await count('rc_event_deliveries', "status = 'parked'", 'created_at');
    const jobsDue = await count('rc_jobs', "status = 'pending'", 'created_at');
    const jobsRunning = await count('rc_jobs', "status = 'running'", 'created_at');
    const jobsParked = await count('rc_jobs', "status = 'parked'", 'created_at');
    const timers = await count('rc_job_runs', "status = 'failed'", 'started_at');
    return {
      events: { waiting: events.n, oldestSeconds: events.age },
      deliveries: { waiting: due.n, parked: parked.n, oldestSeconds: due.age },
      jobs: { waiting: jobsDue.n, running: jobsRunning.n, parked: jobsParked.n, oldestSeconds: jobsDue.age },
      timers: { failed: timers.n },
    };
  }

  async deliveries(request: ListRequest): Promise<ListPage<WorkRow>> {
    return shown(
      await listPage<WorkRow>(
        this.db.read,
        DELIVERY_LIST,
        {
          select: `d.id, o.type AS name, d.handler, d.status, d.attempts, d.last_error AS lastError, ${WORK_TIMES('d')}`,
          from: 'rc_event_deliveries d JOIN rc_outbox o ON o.id = d.outbox_id',
        },
        request,
      ),
    );
  }

  async jobs(request: ListRequest): Promise<ListPage<WorkRow>> {
    return shown(
      await listPage<WorkRow>(
        this.db.read,
        JOB_LIST,
        {
          select: `j.id, j.queue AS name, '' AS handler, j.status, j.attempts, j.last_error AS lastError, ${WORK_TIMES('j')}`,
          from: 'rc_jobs j',
        },
        request,
      ),
    );
  }

  /** Gives a parked delivery its tries again. @throws DomainError `platform.not_parked` when there is none */
  async retryDelivery(id: number): Promise<void> {
    await this.retry(
      "UPDATE rc_event_deliveries SET status = 'pending', attempts = 0, next_attempt_at = UTC_TIMESTAMP(3) WHERE id = ? AND status = 'parked'",
      id,
    );
  }

  /** Gives a parked job its tries again. @throws DomainError `platform.not_parked` when there is none */
  async retryJob(id: number): Promise<void> {
    await this.retry(
      "UPDATE rc_jobs SET status = 'pending', attempts = 0, queued_at = NULL, next_attempt_at = UTC_TIMESTAMP(3) WHERE id = ? AND status = 'parked'",
      id,
    );
  }

  private async retry(sql: string, id: number): Promise<void> {
    const { affectedRows } = (await this.db.query(sql, [id])) as unknown as { affectedRows: number };
    if (affectedRows === 0)
      throw new DomainError('platform.not_parked', 'not_found', {}, 'nothing is parked under this id');
  }
}

const iso = (stored: string): string => `${stored.replace(' ', 'T')}Z`;

const shown = (page: ListPage<WorkRow>): ListPage<WorkRow> => ({
  ...page,
  items: page.items.map((row) => ({
    ...row,
    createdAt: iso(row.createdAt),
    nextAttemptAt: iso(row.nextAttemptAt),
    finishedAt: row.finishedAt && iso(row.finishedAt),
  })),
});
