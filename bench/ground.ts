import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { Clock, type ResellerId } from '#kernel';
import { IdentityService } from '#identity';
import { LedgerService } from '#ledger';
import { connectionParts, Db, projectRoot } from '#platform';
import { type CliApp, withApp } from '../apps/cli/cli-app.js';
import { People } from '../apps/cli/seed/sizes/people.js';
import { Random } from '../apps/cli/seed/sizes/random.js';
import { Batch } from '../apps/cli/seed/sizes/rows.js';
import { freePort, Processes } from './processes.js';
import { fillYardstick } from './yardstick/order.js';

const dist = (...path: string[]) => join(projectRoot, 'dist', ...path);

export type Ground = {
  api: string;
  store: string;
  yardstick: string;
  /** The yardstick's own database. */
  bareUrl: string;
  app: CliApp;
  db: Db;
  /** API tokens by client or reseller id. */
  tokens(kind: 'admin' | 'client' | 'reseller', ids: readonly number[]): Promise<string[]>;
  /** Checks every money invariant after a run. @throws Error when one is violated */
  verify(): Promise<string>;
  /** Copies resellers with their stores until there are so many. */
  addBrands(total: number): Promise<void>;
};

/**
 * A database of its own with data of size M, the built product and the yardstick beside it, for the time of `work`.
 * Afterwards, and when it is interrupted, the processes have ended and the databases are dropped.
 */
export async function onGround<T>(say: (text: string) => void, work: (ground: Ground) => Promise<T>): Promise<T> {
  const server = process.env.DATABASE_URL!;
  const name = `relabel_bench_${randomBytes(4).toString('hex')}`;
  const names = [name, `${name}_bare`];
  const [url, bareUrl] = names.map((database) => withDatabase(server, database));
  const env = { ...process.env, DATABASE_URL: url, YARDSTICK_URL: bareUrl, LOG_LEVEL: 'error', RELABEL_TEST: '' };
  const processes = new Processes(env);
  const connection = await connect(server);
  const leave = async () => {
    await processes.stop();
    for (const database of names) await connection.query(`DROP DATABASE IF EXISTS ${database}`);
    await connection.end();
  };
  const interrupted = (signal: NodeJS.Signals) => {
    processes.kill();
    void leave().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    for (const database of names)
      await connection.query(`CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    say('data of size M');
    await processes.run(dist('apps', 'cli', 'main.js'), ['migrate']);
    await processes.run(dist('apps', 'cli', 'main.js'), ['seed', '--size', 'M']);
    const bare = await connect(bareUrl);
    await fillYardstick(bare);
    await bare.end();
    say('processes');
    const [api, store, yardstick] = [await freePort(), await freePort(), await freePort()];
    const at = (port: number) => `http://127.0.0.1:${port}`;
    const ports = { HOST: '127.0.0.1', PORT: String(api), STORE_PORT: String(store) };
    await processes.serve(dist('apps', 'api', 'main.js'), ports, at(api), '/health/ready');
    await processes.serve(dist('apps', 'storefront', 'main.js'), ports, at(store), '/health/ready');
    await processes.serve(
      dist('bench', 'yardstick', 'server.js'),
      { PORT: String(yardstick) },
      at(yardstick),
      '/hello',
    );
    process.env.DATABASE_URL = url;
    return await withApp((app) =>
      work({ api: at(api), store: at(store), yardstick: at(yardstick), bareUrl, ...tools(app) }),
    );
  } finally {
    process.env.DATABASE_URL = server;
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await leave();
  }
}

function tools(app: CliApp) {
  return {
    app,
    db: app.get(Db),
    async tokens(kind: 'admin' | 'client' | 'reseller', ids: readonly number[]): Promise<string[]> {
      const tokens: string[] = [];
      for (const id of ids) tokens.push((await app.get(IdentityService).issueToken({ kind, id, hours: 2 })).token);
      return tokens;
    },
    async verify(): Promise<string> {
      const report = await app.get(LedgerService).verify();
      const violated = report.invariants.filter(({ violations }) => violations > 0);
      if (violated.length > 0)
        throw new Error(`after the run: ${violated.map(({ id, title }) => `${id} ${title}`).join('; ')}`);
      return `${report.invariants.length} money invariants hold`;
    },
    async addBrands(total: number): Promise<void> {
      const db = app.get(Db);
      const rows = await db.query<{ id: ResellerId }>('SELECT client_id AS id FROM rc_resellers ORDER BY client_id');
      const batch = await Batch.open(app.env.values.DATABASE_URL);
      const people = await People.open(db, batch, new Random(1), app.get(Clock).today());
      if (rows.length < total)
        await people.resellers(
          rows.slice(0, 8).map(({ id }) => id),
          total - rows.length,
          rows.length + 1,
        );
      await batch.close();
    },
  };
}

function withDatabase(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}

async function connect(url: string): Promise<Connection> {
  const { username, database, ...parts } = connectionParts(url);
  try {
    return await createConnection({ ...parts, user: username, database });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ER_BAD_DB_ERROR') throw error;
    return createConnection({ ...parts, user: username });
  }
}
