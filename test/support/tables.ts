import type { TestDatabase } from '#testing';

/**
 * Tables that say nothing about the business, so that a refused request may touch them: the row that marks an idempotency key
 * as running, and the counters that slow down guessing.
 */
const NO_BUSINESS = new Set(['rc_idempotency_keys', 'rc_login_attempts', 'template_ready']);
/** "Last used" is written by whoever asks, also when he is refused. */
const STAMPS = new Set(['last_used_at', 'last_seen_at', 'updated_at']);
const STAMPED = ['rc_api_tokens', 'rc_sessions'];

export type TableSums = Map<string, string>;

/** A checksum of everything that is stored, table by table. */
export async function tableSums({ sql }: TestDatabase): Promise<TableSums> {
  const tables = await sql<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
  );
  const whole = tables.map((t) => t.name).filter((name) => !NO_BUSINESS.has(name) && !STAMPED.includes(name));
  const sums = await sql<{ Table: string; Checksum: number }>(
    `CHECKSUM TABLE ${whole.map((t) => `\`${t}\``).join(', ')}`,
  );
  const result: TableSums = new Map(sums.map((row) => [row.Table.split('.')[1], String(row.Checksum)]));
  for (const table of STAMPED) {
    const columns = await sql<{ name: string }>(
      'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?',
      [table],
    );
    const kept = columns.map((c) => c.name).filter((name) => !STAMPS.has(name));
    const rows = await sql(`SELECT ${kept.map((name) => `\`${name}\``).join(', ')} FROM ${table} ORDER BY 1`);
    result.set(table, JSON.stringify(rows));
  }
  return result;
}

/** Names of the tables that are not as they were. */
export const changedTables = (before: TableSums, after: TableSums): string[] =>
  [...after].filter(([table, sum]) => before.get(table) !== sum).map(([table]) => table);
