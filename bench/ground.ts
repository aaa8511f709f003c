import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
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

export type Size = 'M' | 'L';
/** Invoices from which on a database counts as one of size L. */
const LARGE = 900_000;

/** A database with the product's API on it, and a session of the product itself. */
export type Business = Pick<Ground, 'api' | 'app' | 'db' | 'tokens' | 'verify'>;

export type Ground = {
  api: string;
  store: string;
  yardstick: string;
  /** The yardstick's own database. */
  bareUrl: string;
  /** The name of the product's database. */
  database: string;
  /** What everything runs under, for processes of a bench's own. */
  env: NodeJS.ProcessEnv;
  app: CliApp;
  db: Db;
  /** Runs `work` on a second business, of size M, beside this one. */
  besideSmall<T>(work: (small: Business) => Promise<T>): Promise<T>;
  /** API tokens by client or reseller id. */
  tokens(kind: 'admin' | 'client' | 'reseller', ids: readonly number[]): Promise<string[]>;
  /** Checks every money invariant after a run. @throws Error when one is violated */
  verify(): Promise<string>;
  /** Copies resellers with their stores until there are so many. */
  addBrands(total: number): Promise<void>;
};

/**
 * The built product and the yardstick on data of a size, for the time of `work`. M is a database of its own, made for the run; L is
 * the database that `seed --size L` filled, which stays and ages with what is measured on it. Afterwards, and when it is interrupted,
 * the processes have ended and the databases made for the run are dropped.
 * @throws Error when the database is not of size L
 */
export async function onGround<T>(
  size: Size,
  say: (text: string) => void,
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  const server = process.env.DATABASE_URL!;
  const name = `relabel_bench_${randomBytes(4).toString('hex')}`;
  const [bareUrl, smallUrl] = [withDatabase(server, `${name}_bare`), withDatabase(server, `${name}_small`)];
  const url = size === 'L' ? server : withDatabase(server, name);
  const made = [bareUrl, ...(size === 'L' ? [] : [url])];
  const env = { ...process.env, DATABASE_URL: url, YARDSTICK_URL: bareUrl, LOG_LEVEL: 'error', RELABEL_TEST: '' };
  const processes = new Processes(env);
  const connection = await connect(server);
  const leave = async () => {
    await processes.stop();
    for (const one of [...made, smallUrl]) await connection.query(`DROP DATABASE IF EXISTS ${databaseOf(one)}`);
    await connection.end();
  };
  const interrupted = (signal: NodeJS.Signals) => {
    processes.kill();
    void leave().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  const cli = (args: string[], on: string) => processes.run(dist('apps', 'cli', 'main.js'), args, { DATABASE_URL: on });
  const serveApi = async (on: string, more: Record<string, string> = {}) => {
    const port = await freePort();
    const ports = { HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: on, ...more };
    await processes.serve(dist('apps', 'api', 'main.js'), ports, at(port), '/health/ready');
    return at(port);
  };
  /** A database of size M. */
  const fill = async (one: string) => {
    await createDatabase(connection, one);
    await cli(['migrate'], one);
    await cli(['seed', '--size', 'M'], one);
  };
  try {
    say(`data of size ${size}`);
    if (size === 'M') await fill(url);
    else {
      await requireLarge(connection);
      await cli(['migrate'], url);
    }
    await createDatabase(connection, bareUrl);
    const bare = await connect(bareUrl);
    await fillYardstick(bare);
    await bare.end();
    say('processes');
    const [store, yardstick] = [await freePort(), await freePort()];
    const api = await serveApi(url, { STORE_PORT: String(store) });
    const ports = { HOST: '127.0.0.1', PORT: new URL(api).port, STORE_PORT: String(store) };
    await processes.serve(dist('apps', 'storefront', 'main.js'), ports, at(store), '/health/ready');
    await processes.serve(
      dist('bench', 'yardstick', 'server.js'),
      { PORT: String(yardstick) },
      at(yardstick),
      '/hello',
    );
    const besideSmall = async <S>(use: (small: Business) => Promise<S>) => {
      await fill(smallUrl);
      const small = await serveApi(smallUrl);
      return onDatabase(smallUrl, (app) => use({ api: small, ...tools(app) }));
    };
    const places = { api, store: at(store), yardstick: at(yardstick), bareUrl, database: databaseOf(url) };
    return await onDatabase(url, (app) => work({ ...places, env, besideSmall, ...tools(app) }));
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await leave();
  }
}

const at = (port: number): string => `http://127.0.0.1:${port}`;
const databaseOf = (url: string): string => new URL(url).pathname.slice(1);

const createDatabase = (connection: Connection, url: string) =>
  connection.query(`CREATE DATABASE ${databaseOf(url)} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);

/** A session of the product on another database than that of the environment. */
async function onDatabase<T>(url: string, work: (app: CliApp) => Promise<T>): Promise<T> {
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = url;
  try {
    return await withApp(work);
  } finally {
    process.env.DATABASE_URL = before;
  }
}

async function requireLarge(connection: Connection): Promise<void> {
  const [[{ n }]] = await connection.query<RowDataPacket[]>('SELECT COUNT(*) AS n FROM rc_invoices');
  if (n < LARGE)
    throw new Error(`the database has ${n} invoices, size L has 1,000,000; fill it: npm run seed -- --size L --wipe`);
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
