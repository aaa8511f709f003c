import { escape } from 'mysql2';
import { createConnection, type Connection } from 'mysql2/promise';
import { connectionParts, SESSION_STATEMENTS, type Sql, type SqlValue } from '#platform';

export type Row = Record<string, SqlValue>;

/** Reads whole rows to copy them: every column by name but those that the database computes, or numbers itself and nobody points at. */
export class RowReader {
  private readonly columns = new Map<string, string[]>();

  constructor(private readonly sql: Sql) {}

  async read(table: string, where: string, params: SqlValue[], without: readonly string[] = []): Promise<Row[]> {
    const columns = (await this.columnsOf(table)).filter((column) => !without.includes(column));
    const list = columns.map((column) => `\`${column}\``).join(', ');
    const rows = await this.sql.query<Row>(`SELECT ${list} FROM ${table} WHERE ${where}`, params);
    // MySQL hands JSON columns out parsed, MariaDB as text.
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) row[column] = JSON.stringify(value);
    return rows;
  }

  private async columnsOf(table: string): Promise<string[]> {
    let columns = this.columns.get(table);
    if (!columns) {
      const rows = await this.sql.query<{ name: string }>(
        `SELECT column_name AS name FROM information_schema.columns
         WHERE table_schema = DATABASE() AND table_name = ? AND COALESCE(generation_expression, '') = '' ORDER BY ordinal_position`,
        [table],
      );
      columns = rows.map(({ name }) => name);
      this.columns.set(table, columns);
    }
    return columns;
  }
}

/** A value as a statement has it; a cell is never a list. */
const textOf = (value: SqlValue): string => escape(value as string | number | Buffer | null);

/** A row to be copied, in the SQL of its values, so that a copy costs only what is different in it. */
class Original {
  /** The names of its columns, as a statement lists them. */
  readonly list: string;
  private readonly texts: string[];
  private readonly at: Map<string, number>;
  /** Columns that hold the name that copies have another of. */
  private readonly named: number[];

  constructor(
    row: Row,
    private readonly name: string | null,
  ) {
    const columns = Object.keys(row);
    this.list = columns.map((column) => `\`${column}\``).join(', ');
    this.texts = columns.map((column) => textOf(row[column]));
    this.at = new Map(columns.map((column, at) => [column, at]));
    this.named = name === null ? [] : [...this.texts.keys()].filter((at) => this.texts[at].includes(name));
  }

  copy(change: Row, name: string | null): string {
    const texts = this.texts.slice();
    if (this.name !== null && name !== null)
      for (const at of this.named) texts[at] = texts[at].replaceAll(this.name, name);
    for (const column in change) {
      const at = this.at.get(column);
      if (at === undefined) throw new Error(`the original has no column ${column}`);
      texts[at] = textOf(change[column]);
    }
    return `(${texts.join(',')})`;
  }
}

const MOST_ROWS = 2000;
/** Rows of one batch. */
const ENOUGH = 20 * MOST_ROWS;
/** The server writes with as many cores. */
const SESSIONS = 2;

/**
 * Copies of rows, collected by table and written with multi-row statements. It has sessions of its own, which leave out the checks that
 * a copy of checked rows does not need; they take a table each, and write one batch while the next one is made.
 */
export class Batch {
  private readonly originals = new WeakMap<Row, Original>();
  private rows = new Map<string, string[]>();
  private count = 0;
  private writing: Promise<void> = Promise.resolve();

  private constructor(private readonly sessions: readonly Connection[]) {}

  static async open(databaseUrl: string): Promise<Batch> {
    const { username, ...parts } = connectionParts(databaseUrl);
    const sessions: Connection[] = [];
    for (let i = 0; i < SESSIONS; i++) {
      const session = await createConnection({ ...parts, user: username, charset: 'utf8mb4' });
      for (const statement of SESSION_STATEMENTS) await session.query(statement);
      await session.query('SET SESSION unique_checks = 0, foreign_key_checks = 0');
      sessions.push(session);
    }
    return new Batch(sessions);
  }

  /** A row like `original` but for `change`; where its texts say `rename.from` the copy says `rename.to`. */
  add(table: string, original: Row, change: Row, rename: { from: string; to: string } | null = null): void {
    let known = this.originals.get(original);
    if (!known) {
      known = new Original(original, rename?.from ?? null);
      this.originals.set(original, known);
    }
    const into = `${table} (${known.list})`;
    const rows = this.rows.get(into);
    const copy = known.copy(change, rename?.to ?? null);
    if (rows) rows.push(copy);
    else this.rows.set(into, [copy]);
    this.count++;
  }

  /** Writes when enough has come together; call it between things that belong together. */
  async flush(atLeast = ENOUGH): Promise<void> {
    if (this.count < atLeast) return;
    const { rows } = this;
    [this.rows, this.count] = [new Map(), 0];
    await this.writing;
    this.writing = this.write(rows);
    // Whoever awaits it next gets the failure; until then it is nobody's.
    this.writing.catch(() => undefined);
  }

  /** Writes what is left and ends the sessions. */
  async close(): Promise<void> {
    try {
      await this.flush(1);
      await this.writing;
    } finally {
      for (const session of this.sessions) await session.end();
    }
  }

  /** Everything added so far is there for others to read. */
  async settle(): Promise<void> {
    await this.flush(1);
    await this.writing;
  }

  private async write(rows: Map<string, string[]>): Promise<void> {
    const tables = [...rows].sort(([, a], [, b]) => b.length - a.length);
    await Promise.all(
      this.sessions.map(async (session) => {
        await session.query('START TRANSACTION');
        for (let table = tables.shift(); table; table = tables.shift()) {
          const [into, all] = table;
          for (let at = 0; at < all.length; at += MOST_ROWS)
            await session.query(`INSERT INTO ${into} VALUES ${all.slice(at, at + MOST_ROWS).join(',')}`);
        }
        await session.query('COMMIT');
      }),
    );
  }
}

/** The highest id of a table, 0 while it is empty. */
export async function highestId(sql: Sql, table: string, column = 'id'): Promise<number> {
  const [row] = await sql.query<{ id: number | null }>(`SELECT MAX(${column}) AS id FROM ${table}`);
  return row.id ?? 0;
}
