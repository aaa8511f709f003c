import type { DomainEvent, DomainEventClass } from '#kernel';
import { actingSignature } from '../outbox/acting.js';
import type { Asked } from './asked.js';
import { type Explain, Packets } from './packets.js';
import type { Rows, Sql, SqlRows, SqlValue } from './sql.js';

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
  private readonly events: { type: string; data: object; actedAs: string | null }[] = [];
  private readonly jobs: { queue: string; payload: object; key: string | null }[] = [];
  private step: Promise<number> | null = null;
  private readonly packets: Packets;
  private isBegun = false;

  constructor(
    connection: Asked,
    /** Stands for the database: what is known of its tables is kept by it. */
    readonly database: object,
  ) {
    this.packets = new Packets(connection, true);
  }

  /**
   * Reads rows. Every value is a placeholder; decimals and dates come back as strings. Questions of one `Promise.all` travel
   * together, in their order.
   */
  async query<T = Record<string, string | number | null>>(sql: string, params: SqlValue[] = []): Promise<Rows<T>> {
    return this.begun().ask<Rows<T>>(sql, params);
  }

  /** Writes rows. */
  async execute(sql: string, params: SqlValue[] = []): Promise<WriteResult> {
    return this.written(sql, params);
  }

  /**
   * Writes without waiting, for rows whose ids nobody needs: they travel with the next statement, at the latest with the commit, in
   * the order given. A failure ends the transaction, in the words of `explain`.
   */
  executeLater(sql: string, params: SqlValue[] = [], explain?: Explain): void {
    this.begun().later(sql, params, explain);
  }

  /**
   * Inserts many rows with one statement. `insertId` is that of the first; `idsOf` tells the others.
   */
  async insertMany(table: string, columns: readonly string[], rows: SqlRows): Promise<WriteResult> {
    if (rows.length === 0) return { affectedRows: 0, insertId: 0 };
    return this.written(insertText(table, columns), [rows]);
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

  /** As `insertMany`, without waiting: see `executeLater`. */
  insertManyLater(table: string, columns: readonly string[], rows: SqlRows, explain?: Explain): void {
    if (rows.length > 0) this.begun().later(insertText(table, columns), [rows], explain);
  }

  /** States a fact; every handler of it gets its own delivery after the commit. */
  emit<T extends object>(event: DomainEvent<T>): void {
    const type = (event.constructor as unknown as DomainEventClass<T>).type;
    this.events.push({ type, data: event.data, actedAs: actingSignature() });
  }

  /**
   * Asks for work outside the database (mail, gateway). The payload carries ids only, nothing secret.
   * With a `key` the same work is asked for once, however often this runs.
   */
  enqueue(queue: string, payload: object, key: string | null = null): void {
    this.jobs.push({ queue, payload, key });
  }

  /** Writes what was emitted and enqueued, and commits; called by `Db`. */
  async commit(): Promise<void> {
    this.insertManyLater(
      'rc_outbox',
      ['type', 'payload', 'acted_as'],
      this.events.map((e) => [e.type, JSON.stringify(e.data), e.actedAs]),
    );
    if (this.jobs.length > 0)
      this.executeLater(
        `INSERT IGNORE INTO rc_jobs (queue, payload, job_key) VALUES ${this.jobs.map(() => '(?,?,?)').join(',')}`,
        this.jobs.flatMap((job) => [job.queue, JSON.stringify(job.payload), job.key]),
      );
    if (this.isBegun) await this.packets.ask('COMMIT', []);
  }

  /** Called by `Db` when the work failed. A transaction that never asked anything has nothing to undo. */
  async rollback(): Promise<void> {
    if (this.isBegun) await this.packets.abandon();
  }

  private async written(sql: string, params: readonly (SqlValue | SqlRows)[]): Promise<WriteResult> {
    const r = await this.begun().ask<{ affectedRows?: number; insertId?: number }>(sql, params);
    return { affectedRows: r.affectedRows ?? 0, insertId: Number(r.insertId ?? 0) };
  }

  /** The transaction begins with its first statement. */
  private begun(): Packets {
    if (!this.isBegun) {
      this.isBegun = true;
      this.packets.later('START TRANSACTION', []);
    }
    return this.packets;
  }
}

const insertText = (table: string, columns: readonly string[]): string =>
  `INSERT INTO ${table} (${columns.join(',')}) VALUES ?`;
