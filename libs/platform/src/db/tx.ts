import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { DomainEvent, DomainEventClass } from '#kernel';
import { ask, type Asked } from './ask.js';
import type { Rows, Sql, SqlValue } from './sql.js';

export interface WriteResult {
  affectedRows: number;
  insertId: number;
}

/**
 * One database transaction, passed on as an argument: whoever has it writes in it, and nothing is ambient.
 * The only ways out are `emit` (a fact) and `enqueue` (work with an outside effect); both become rows just before
 * the commit, so they exist exactly when the change does.
 */
export class Tx implements Sql {
  private readonly events: { type: string; data: object }[] = [];
  private readonly jobs: { queue: string; payload: object; key: string | null }[] = [];
  private step: Promise<number> | null = null;

  constructor(
    readonly manager: EntityManager,
    private readonly connection: Asked,
  ) {}

  /** Reads rows. Every value is a placeholder; decimals and dates come back as strings. */
  async query<T = Record<string, string | number | null>>(sql: string, params: SqlValue[] = []): Promise<Rows<T>> {
    return ask<Rows<T>>(this.connection, sql, params);
  }

  /** Writes rows. */
  async execute(sql: string, params: SqlValue[] = []): Promise<WriteResult> {
    const r = await ask<{ affectedRows?: number; insertId?: number }>(this.connection, sql, params);
    return { affectedRows: r.affectedRows ?? 0, insertId: Number(r.insertId ?? 0) };
  }

  /**
   * Inserts many rows with one statement. `insertId` is that of the first; `idsOf` tells the others.
   */
  async insertMany(table: string, columns: readonly string[], rows: readonly SqlValue[][]): Promise<WriteResult> {
    if (rows.length === 0) return { affectedRows: 0, insertId: 0 };
    const one = `(${columns.map(() => '?').join(',')})`;
    const sql = `INSERT INTO ${table} (${columns.join(',')}) VALUES ${rows.map(() => one).join(',')}`;
    return this.execute(sql, rows.flat());
  }

  /**
   * The ids that one INSERT of `count` rows gave out, in the order of its rows: InnoDB numbers the rows of a statement whose length is
   * known without a gap, in steps of `auto_increment_increment` (more than 1 on a cluster).
   */
  async idsOf(firstId: number, count: number): Promise<number[]> {
    if (count <= 1) return count === 1 ? [firstId] : [];
    this.step ??= this.query<{ step: string | number }>('SELECT @@auto_increment_increment AS step').then(([row]) =>
      Number(row.step),
    );
    const step = await this.step;
    return Array.from({ length: count }, (_, i) => firstId + i * step);
  }

  /** Locks and reads one entity (`FOR UPDATE`). Make it the first statement of a money path. */
  async lock<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E | null> {
    return this.manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  }

  async save<E extends ObjectLiteral>(entity: E): Promise<E> {
    return this.manager.save(entity);
  }

  /** States a fact; every handler of it gets its own delivery after the commit. */
  emit<T extends object>(event: DomainEvent<T>): void {
    const type = (event.constructor as unknown as DomainEventClass<T>).type;
    this.events.push({ type, data: event.data });
  }

  /**
   * Asks for work outside the database (mail, gateway). The payload carries ids only, nothing secret.
   * With a `key` the same work is asked for once, however often this runs.
   */
  enqueue(queue: string, payload: object, key: string | null = null): void {
    this.jobs.push({ queue, payload, key });
  }

  /** Writes what was emitted and enqueued; called by `Db` just before the commit. */
  async flush(): Promise<void> {
    if (this.events.length > 0)
      await this.insertMany(
        'rc_outbox',
        ['type', 'payload'],
        this.events.map((e) => [e.type, JSON.stringify(e.data)]),
      );
    if (this.jobs.length > 0)
      await this.execute(
        `INSERT IGNORE INTO rc_jobs (queue, payload, job_key) VALUES ${this.jobs.map(() => '(?,?,?)').join(',')}`,
        this.jobs.flatMap((job) => [job.queue, JSON.stringify(job.payload), job.key]),
      );
  }
}
