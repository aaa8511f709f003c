import type { Db, Sql, SqlValue, Tx } from '#platform';

export type Row = Record<string, SqlValue>;

/** Reads whole rows to copy them: every column by name but those that the database numbers itself and nobody points at. */
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
         WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position`,
        [table],
      );
      columns = rows.map(({ name }) => name);
      this.columns.set(table, columns);
    }
    return columns;
  }
}

const MOST_ROWS = 1000;

/** Collects rows by table and writes them with multi-row statements of at most 1,000 rows, all of a batch in one transaction. */
export class Batch {
  private readonly rows = new Map<string, Row[]>();
  private count = 0;

  constructor(private readonly db: Db) {}

  add(table: string, row: Row): void {
    const rows = this.rows.get(table);
    if (rows) rows.push(row);
    else this.rows.set(table, [row]);
    this.count++;
  }

  /** Writes when enough has come together; call it between things that belong together. */
  async flush(atLeast = 6 * MOST_ROWS): Promise<void> {
    if (this.count < atLeast || this.count === 0) return;
    await this.db.transaction(async (tx) => {
      for (const [table, rows] of this.rows) await insert(tx, table, rows);
    });
    this.rows.clear();
    this.count = 0;
  }
}

async function insert(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0]);
  for (let at = 0; at < rows.length; at += MOST_ROWS)
    await tx.insertMany(
      table,
      columns.map((column) => `\`${column}\``),
      rows.slice(at, at + MOST_ROWS).map((row) => columns.map((column) => row[column])),
    );
}

/** The highest id of a table, 0 while it is empty. */
export async function highestId(sql: Sql, table: string, column = 'id'): Promise<number> {
  const [row] = await sql.query<{ id: number | null }>(`SELECT MAX(${column}) AS id FROM ${table}`);
  return row.id ?? 0;
}
