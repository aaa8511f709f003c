import type { Asked } from './asked.js';
import type { SqlRows, SqlValue } from './sql.js';

/** Explains a failure to who sent a statement and did not wait for it; null when the failure is not of that statement. */
export type Explain = (error: DatabaseError) => Error | null;
export type DatabaseError = Error & { code?: string };

type Statement = {
  text: string;
  /** Absent when nobody waits for the answer. */
  done?: (rows: unknown) => void;
  failed?: (error: Error) => void;
  explain?: Explain;
};

/** Statements that nobody waits for leave at the latest when they have this size together. */
const MOST_WAITING = 256 * 1024;

/**
 * Statements to one connection, in the order in which they are asked, in as few packets as possible: what is asked in the same tick
 * travels together, and what nobody waits for travels with the next question (ADR 0019). A round trip costs more than a small
 * statement. Every text is written by us and every value is escaped on its own, so a value never becomes a statement.
 */
export class Packets {
  private waiting: Statement[] = [];
  private size = 0;
  private isScheduled = false;
  private broken: Error | null = null;

  constructor(
    private readonly on: Asked,
    /** What comes after a failure would be half of a whole. */
    private readonly isTransaction = false,
  ) {}

  /** The rows of a question, or the result of a write. */
  async ask<T>(sql: string, params: readonly (SqlValue | SqlRows)[]): Promise<T> {
    try {
      return await new Promise<T>((resolve, reject) => {
        this.add({ text: this.textOf(sql, params), done: resolve as (rows: unknown) => void, failed: reject });
        if (this.isScheduled) return;
        this.isScheduled = true;
        // Behind everything that is ready to run now and may ask too.
        queueMicrotask(() => process.nextTick(() => this.send()));
      });
    } catch (error) {
      if (error instanceof Error && !traced.has(error)) {
        // Born in the driver's socket, the error does not know who asked; here the asynchronous stack does.
        error.stack = `${error.name}: ${error.message}\n${new Error().stack?.split('\n').slice(2).join('\n') ?? ''}`;
        traced.add(error);
      }
      throw error;
    }
  }

  /**
   * A write whose answer nobody needs: before the next question it is done. When it fails, that question fails with its error, as does
   * everything after it.
   */
  later(sql: string, params: readonly (SqlValue | SqlRows)[], explain?: Explain): void {
    this.add({ text: this.textOf(sql, params), ...(explain ? { explain } : {}) });
    if (this.size > MOST_WAITING) this.send();
  }

  /** Takes back what has not left yet, and undoes what has. */
  async abandon(): Promise<void> {
    fail(this.waiting.splice(0), new Error('the transaction was abandoned'));
    this.broken = null;
    await this.ask('ROLLBACK', []);
  }

  private textOf(sql: string, params: readonly (SqlValue | SqlRows)[]): string {
    if (sql.includes(';')) throw new Error('one statement at a time: values belong into placeholders');
    return this.on.format(sql, params);
  }

  private add(statement: Statement): void {
    this.waiting.push(statement);
    this.size += statement.text.length;
  }

  private send(): void {
    const sent = this.waiting;
    [this.waiting, this.size, this.isScheduled] = [[], 0, false];
    if (sent.length === 0) return;
    if (this.broken) return fail(sent, this.broken);
    let answered = 0;
    this.on
      .query(sent.map(({ text }) => text).join(';\n'), (error, rows) => {
        if (error) return fail(sent, this.failure(error, sent, answered));
        const results = sent.length === 1 ? [rows] : (rows as unknown[]);
        sent.forEach(({ done }, at) => done?.(results[at]));
      })
      .on('fields', () => answered++);
  }

  /**
   * What went wrong, in the words of the statement it went wrong at. The server does not begin the statements behind it, so nothing
   * more may follow, unless it was the last one and somebody waits for it: he may know what to do.
   */
  private failure(error: DatabaseError, sent: readonly Statement[], answered: number): Error {
    const at = Math.min(answered, sent.length - 1);
    const explained = sent[at].explain?.(error) ?? error;
    const isAlone = at === sent.length - 1 && sent.every(({ done }, i) => (done !== undefined) === (i === at));
    if (this.isTransaction && !isAlone) this.broken = explained;
    return explained;
  }
}

/** Errors that know already who asked: all questions of a packet get the same one. */
const traced = new WeakSet<Error>();

function fail(sent: readonly Statement[], error: Error): void {
  for (const { failed } of sent) failed?.(error);
}
