import { DataSource } from 'typeorm';
import { connectionParts, dataSourceOptions, Env, migrate, SESSION_STATEMENTS } from '#platform';
import { ensureIndexes } from '#whmcs';
import { parseArguments } from '../arguments.js';

/**
 * `migrate [--reset] [--indexes]`: brings the schema up to date; `--indexes` also restores our indexes after a WHMCS dump
 * was loaded, and takes its rows into our books.
 */
export async function migrateCommand(args: string[]): Promise<number> {
  const { options } = parseArguments(args, ['reset', 'indexes']);
  const env = Env.fromProcess();
  const dataSource = await new DataSource(dataSourceOptions(env.values.DATABASE_URL, 1)).initialize();
  const query = (sql: string, params?: unknown[]) => dataSource.query(sql, params);
  try {
    if (options.has('reset')) {
      if (env.values.NODE_ENV === 'production' && !env.isTest && process.env.RELABEL_ALLOW_RESET !== '1')
        throw new Error('refusing to empty a production database; set RELABEL_ALLOW_RESET=1 if you mean it');
      const { database } = connectionParts(env.values.DATABASE_URL);
      await query(`DROP DATABASE IF EXISTS \`${database}\``);
      await query(`CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
      await query(`USE \`${database}\``);
    }
    for (const statement of SESSION_STATEMENTS) await query(statement);
    const ran = await migrate(query);
    if (options.has('indexes')) await ensureIndexes(query as never);
    process.stderr.write(ran.length > 0 ? `${ran.length} migrations ran\n` : 'schema is up to date\n');
  } finally {
    await dataSource.destroy();
  }
  if (!options.has('indexes')) return 0;
  // Loaded here: bringing the schema up to date needs no context.
  const { adoptImported } = await import('./adopt-imported.js');
  const { withApp } = await import('../cli-app.js');
  await withApp((app) => adoptImported(app, (text) => process.stderr.write(`${text}\n`)));
  return 0;
}
