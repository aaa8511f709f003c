import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { connectionParts, migrate, migrationFiles, projectRoot, SESSION_STATEMENTS } from '#platform';

/** The test run's server: `npm test` sets DATABASE_URL; by hand, `.data/dev.env` names a running one. */
export function testServerUrl(): string {
  const found = process.env.DATABASE_URL ?? devEnv().DATABASE_URL;
  if (!found) throw new Error('no database: run `npm test`, or set DATABASE_URL');
  return found;
}

export function testRedisUrl(): string {
  return process.env.REDIS_URL ?? devEnv().REDIS_URL ?? 'redis://127.0.0.1:6379';
}

/** Settings of a server that is up for development, when there is one. */
function devEnv(): Record<string, string | undefined> {
  const file = join(projectRoot, '.data', 'dev.env');
  if (!existsSync(file)) return {};
  const lines = readFileSync(file, 'utf8').split('\n');
  return Object.fromEntries(
    lines.filter((l) => l.includes('=')).map((l) => [l.slice(0, l.indexOf('=')), l.slice(l.indexOf('=') + 1)]),
  );
}

export function urlOfDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

export async function connect(serverUrl: string, database?: string): Promise<Connection> {
  const { username, ...parts } = connectionParts(serverUrl);
  const connection = await createConnection({
    ...parts,
    user: username,
    database,
    dateStrings: true,
    multipleStatements: true,
  });
  for (const statement of SESSION_STATEMENTS) await connection.query(statement);
  return connection;
}

const templateName = () =>
  `relabel_template_${createHash('sha256').update(JSON.stringify(migrationFiles())).digest('hex').slice(0, 12)}`;

/** Migrates an empty schema once; a second run with the same migrations finds it there. */
export async function createTemplate(serverUrl: string): Promise<string> {
  const name = templateName();
  const connection = await connect(serverUrl);
  try {
    await connection.query("SELECT GET_LOCK('relabel-template', 120)");
    const [rows] = await connection.query(
      'SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = ?',
      [name, 'template_ready'],
    );
    if ((rows as unknown[]).length > 0) return name;
    await connection.query(`DROP DATABASE IF EXISTS ${name}`);
    await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    const inside = await connect(serverUrl, name);
    try {
      await migrate(async (sql, params) => (await inside.query(sql, params as never))[0]);
      await inside.query('CREATE TABLE template_ready (id INT PRIMARY KEY)');
    } finally {
      await inside.end();
    }
    return name;
  } finally {
    await connection.end();
  }
}

export interface TestDatabase {
  url: string;
  name: string;
  /** The test's own SQL, past the product: what a verdict is made of. */
  sql<T = Record<string, string | number | null>>(sql: string, params?: unknown[]): Promise<T[]>;
  /** After its server died and came back. */
  reconnect(): Promise<void>;
  drop(): Promise<void>;
}

/** A schema of its own for one test file, cloned from the template (or, with `empty`, without tables). */
export async function testDatabase(options: { empty?: boolean; serverUrl?: string } = {}): Promise<TestDatabase> {
  const serverUrl = options.serverUrl ?? testServerUrl();
  const name = `relabel_t_${randomBytes(5).toString('hex')}`;
  let connection = await connect(serverUrl);
  // A server that dies is told by the next statement; without a listener it would end the test run.
  connection.on('error', () => undefined);
  await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await connection.query(`USE ${name}`);
  if (!options.empty) {
    const template = await createTemplate(serverUrl);
    const [tables] = await connection.query(
      'SELECT table_name AS name, table_rows AS n FROM information_schema.tables WHERE table_schema = ?',
      [template],
    );
    const names = (tables as { name: string }[]).map((t) => t.name).filter((t) => t !== 'template_ready');
    await connection.query(names.map((t) => `CREATE TABLE \`${t}\` LIKE ${template}.\`${t}\``).join(';'));
    await connection.query(names.map((t) => `INSERT INTO \`${t}\` SELECT * FROM ${template}.\`${t}\``).join(';'));
  }
  return {
    url: urlOfDatabase(serverUrl, name),
    name,
    sql: async (sql, params = []) => (await connection.query(sql, params as never))[0] as never,
    reconnect: async () => {
      connection.destroy();
      connection = await connect(serverUrl, name);
      connection.on('error', () => undefined);
    },
    drop: async () => {
      await connection.query(`DROP DATABASE IF EXISTS ${name}`);
      await connection.end();
    },
  };
}
