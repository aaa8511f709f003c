import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '#kernel';
import { poolOf, takeConnection } from './asked.js';
import { Packets } from './packets.js';
import { Tx } from './tx.js';
import type { Rows, Sql, SqlValue } from './sql.js';

const DEADLOCK = 'ER_LOCK_DEADLOCK';
const LOCK_WAIT = 'ER_LOCK_WAIT_TIMEOUT';
const MOST_ATTEMPTS = 5;
const NOWAIT_CODES = new Set([LOCK_WAIT, 'ER_LOCK_NOWAIT', 'ER_LOCK_ABORTED']);

/** Names one money-moving request: the same key with the same body gets the same answer (`contracts.md`). */
export interface Idempotency {
  /** Who asked, such as `reseller:12`. */
  scope: string;
  key: string;
  /** Hash of method, path and body. */
  requestHash: string;
}

/** Raised when the database cannot take the work now; becomes 503 with Retry-After. */
export class DatabaseBusyError extends Error {}

/** Raised in a transaction whose random value is taken: it runs again and draws another. */
export class DrawAgainError extends Error {}

/** The database. Money is moved in `transaction` or `once`; screens read through `read`. */
@Injectable()
export class Db implements Sql {
  private readonly log = new Logger('Db');

  constructor(
    readonly dataSource: DataSource,
    private readonly readSource: DataSource = dataSource,
  ) {}

  /**
   * Reads outside of a transaction, on the writing server; also one write that is a whole by itself. A deadlock undid all of it, so it
   * is asked again, as often as a transaction.
   */
  async query<T = Record<string, string | number | null>>(sql: string, params: SqlValue[] = []): Promise<Rows<T>> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await new Packets(poolOf(this.dataSource)).ask<Rows<T>>(sql, params);
      } catch (error) {
        if (codeOf(error) !== DEADLOCK || attempt === MOST_ATTEMPTS) throw error;
        await pause(attempt);
      }
    }
  }

  /** Reads for screens, reports and exports (`*.query.ts`): a replica where the installation has one. */
  get read(): Sql {
    return {
      query: async <T>(sql: string, params: SqlValue[] = []) =>
        new Packets(poolOf(this.readSource)).ask<Rows<T>>(sql, params),
    };
  }

  /** Reads as `query` does; what is asked in the same tick (one `Promise.all`) is one round trip. */
  together(): Sql {
    const packets = new Packets(poolOf(this.dataSource));
    return { query: async <T>(sql: string, params: SqlValue[] = []) => packets.ask<Rows<T>>(sql, params) };
  }

  /**
   * Runs `work` in one transaction. After a deadlock the transaction no longer exists (`reliability.md`, trap 3),
   * so the whole function runs again, at most five times; then the caller gets `DatabaseBusyError`.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work);
      } catch (error) {
        const code = codeOf(error);
        if (error instanceof DrawAgainError && attempt < MOST_ATTEMPTS) continue;
        if (code !== DEADLOCK) {
          if (code === LOCK_WAIT) throw new DatabaseBusyError('lock wait timed out', { cause: error });
          throw error;
        }
        if (attempt === MOST_ATTEMPTS) throw new DatabaseBusyError('deadlock, five times', { cause: error });
        this.log.debug(`deadlock, attempt ${attempt}`);
        await pause(attempt);
      }
    }
  }

  /**
   * A transaction that happens once per idempotency key. Its result (plain JSON) is stored in the same commit and
   * answers every repeat, also after the process died between commit and answer.
   * Who has asked `answered` in the same request says so, and it is not asked again.
   * @throws DomainError `platform.idempotency_running` (409), `platform.idempotency_mismatch` (422)
   */
  async once<T extends object>(
    idempotency: Idempotency | null,
    work: (tx: Tx) => Promise<T>,
    { asked = false } = {},
  ): Promise<T> {
    if (!idempotency) return this.transaction(work);
    const { scope, key, requestHash } = idempotency;
    return this.transaction(async (tx) => {
      const earlier = asked ? null : await this.answerIn<T>(tx, idempotency, 'FOR UPDATE NOWAIT');
      if (earlier) return earlier;
      const { affectedRows } = await tx.execute(
        'INSERT IGNORE INTO rc_idempotency_keys (scope, idempotency_key, request_hash) VALUES (?,?,?)',
        [scope, key, requestHash],
      );
      if (affectedRows === 0) {
        // Another request with this key began in the same moment, and the INSERT waited for its commit.
        const answer = await this.answerIn<T>(tx, idempotency, '');
        if (!answer) throw stillRunning();
        return answer;
      }
      const result = await work(tx);
      tx.executeLater(
        'UPDATE rc_idempotency_keys SET result = ?, finished_at = UTC_TIMESTAMP(3) WHERE scope = ? AND idempotency_key = ?',
        [JSON.stringify(result), scope, key],
      );
      return JSON.parse(JSON.stringify(result)) as T;
    });
  }

  /**
   * The stored answer of an earlier request with this key, null when there is none: a use case that reads and decides
   * much before its transaction asks first, so that a repeat is not refused for what has changed since.
   * @throws DomainError `platform.idempotency_mismatch` (422), `platform.idempotency_running` (409)
   */
  async answered<T extends object>(idempotency: Idempotency, sql: Sql = this): Promise<T | null> {
    return this.answerIn<T>(sql, idempotency, 'FOR UPDATE NOWAIT');
  }

  /** With NOWAIT a key that somebody holds tells that he is at work. */
  private async answerIn<T extends object>(
    sql: Sql,
    { scope, key, requestHash }: Idempotency,
    lock: '' | 'FOR UPDATE NOWAIT',
  ): Promise<T | null> {
    try {
      const [row] = await sql.query<{ request_hash: string; result: unknown }>(
        `SELECT request_hash, result FROM rc_idempotency_keys WHERE scope = ? AND idempotency_key = ? ${lock}`,
        [scope, key],
      );
      if (!row) return null;
      if (row.request_hash !== requestHash)
        throw new DomainError('platform.idempotency_mismatch', 'invalid', {}, 'this key was used with another body');
      // MySQL hands JSON columns out parsed, MariaDB as text.
      return (typeof row.result === 'string' ? JSON.parse(row.result) : row.result) as T | null;
    } catch (error) {
      if (NOWAIT_CODES.has(codeOf(error) ?? '')) throw stillRunning();
      throw error;
    }
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const connection = await takeConnection(this.dataSource);
    const tx = new Tx(connection, this.dataSource);
    try {
      const result = await work(tx);
      await tx.commit();
      connection.release();
      return result;
    } catch (error) {
      await tx.rollback().then(
        () => connection.release(),
        () => connection.destroy(),
      );
      throw error;
    }
  }
}

const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

/** Not the same for two that met, so that they do not meet again. */
const pause = (attempt: number): Promise<void> =>
  new Promise((r) => setTimeout(r, attempt * 7 + (process.hrtime()[1] % 13)));

const stillRunning = (): DomainError =>
  new DomainError('platform.idempotency_running', 'conflict', {}, 'the first request still runs');
