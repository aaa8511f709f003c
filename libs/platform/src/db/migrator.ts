import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../config/root.js';

type Query = (sql: string, params?: unknown[]) => Promise<unknown>;

export interface MigrationFile {
  name: string;
  context: string;
  statements: string[];
}

/** Every migration of every context in one global order: the timestamp of the file name. */
export function migrationFiles(): MigrationFile[] {
  const libs = join(projectRoot, 'libs');
  const files = readdirSync(libs).flatMap((context) => {
    const dir = join(libs, context, 'src', 'migrations');
    try {
      return readdirSync(dir)
        .filter((f) => f.endsWith('.sql'))
        .map((f) => ({ context, path: join(dir, f) }));
    } catch {
      return []; // a context without tables
    }
  });
  return files
    .map(({ context, path }) => ({
      name: basename(path, '.sql'),
      context,
      statements: splitStatements(readFileSync(path, 'utf8')),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Statements end with `;` at the end of a line; comment lines are dropped. */
export function splitStatements(sql: string): string[] {
  return sql
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('--'))
    .join('\n')
    .split(/;\s*(?:\n|$)/)
    .map((s) => s.trim())
    .filter((s) => s !== '');
}

/**
 * Brings the schema up to date. DDL commits by itself, so progress is kept per statement: a run that was killed
 * goes on where it stopped, and each statement can be repeated (`IF NOT EXISTS`).
 * @returns names of the migrations that ran
 */
export async function migrate(query: Query, onProgress: (name: string) => void = () => undefined): Promise<string[]> {
  await query(`CREATE TABLE IF NOT EXISTS rc_migrations (
    name VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    checksum CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    statements_done INT NOT NULL DEFAULT 0,
    finished_at DATETIME(3) NULL DEFAULT NULL,
    PRIMARY KEY (name)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  const [lock] = (await query("SELECT GET_LOCK(CONCAT('relabel-migrate-', DATABASE()), 60) AS got")) as {
    got: number;
  }[];
  if (Number(lock?.got) !== 1) throw new Error('another process is migrating this database');
  try {
    return await run(query, onProgress);
  } finally {
    await query("SELECT RELEASE_LOCK(CONCAT('relabel-migrate-', DATABASE()))");
  }
}

async function run(query: Query, onProgress: (name: string) => void): Promise<string[]> {
  const done = (await query('SELECT name, checksum, statements_done, finished_at FROM rc_migrations')) as {
    name: string;
    checksum: string;
    statements_done: number;
    finished_at: string | null;
  }[];
  const known = new Map(done.map((row) => [row.name, row]));
  const ran: string[] = [];
  for (const file of migrationFiles()) {
    const checksum = createHash('sha256').update(file.statements.join(';\n')).digest('hex');
    const before = known.get(file.name);
    if (before?.finished_at) {
      if (before.checksum !== checksum) throw new Error(`migration ${file.name} was changed after it ran`);
      continue;
    }
    onProgress(file.name);
    await query('INSERT IGNORE INTO rc_migrations (name, checksum) VALUES (?,?)', [file.name, checksum]);
    for (let i = before?.statements_done ?? 0; i < file.statements.length; i++) {
      await query(file.statements[i]);
      await query('UPDATE rc_migrations SET statements_done = ?, checksum = ? WHERE name = ?', [
        i + 1,
        checksum,
        file.name,
      ]);
    }
    await query('UPDATE rc_migrations SET finished_at = UTC_TIMESTAMP(3) WHERE name = ?', [file.name]);
    ran.push(file.name);
  }
  return ran;
}
