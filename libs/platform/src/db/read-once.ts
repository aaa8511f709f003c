import { Db } from './db.js';
import type { Rows, Sql, SqlValue } from './sql.js';
import { Tx } from './tx.js';

/**
 * Reads of one piece of work: whoever asks again what was asked before gets the first answer. A checkout passes it to everybody it
 * asks, so that a client, a reseller and the settings are read once and are the same for all of them. Never keep it longer than a
 * request, and do not change the rows it hands out. What is asked in one `Promise.all` is one round trip.
 */
export class ReadOnce implements Sql {
  private readonly answers = new Map<string, Promise<Rows<never>>>();

  /** False inside of a transaction: what is read there may never come to be. */
  readonly readsCommitted: boolean;

  private readonly sql: Sql;

  constructor(sql: Sql) {
    this.sql = sql instanceof Db ? sql.together() : sql;
    this.readsCommitted = !(sql instanceof Tx);
  }

  /** The given reads as such, without wrapping twice. */
  static of(sql: Sql): ReadOnce {
    return sql instanceof ReadOnce ? sql : new ReadOnce(sql);
  }

  query<T = Record<string, string | number | null>>(sql: string, params: SqlValue[] = []): Promise<Rows<T>> {
    const key = `${sql}\n${JSON.stringify(params, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`;
    let answer = this.answers.get(key);
    if (!answer) {
      answer = this.sql.query<never>(sql, params);
      this.answers.set(key, answer);
    }
    return answer as Promise<Rows<T>>;
  }
}
