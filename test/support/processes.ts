import { type ChildProcess, spawn } from 'node:child_process';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { contextModules } from '#config/contexts';
import { PlatformModule, projectRoot } from '#platform';
import {
  type MailSink,
  sandboxKeys,
  startMailSink,
  startStripeFake,
  type StripeFake,
  testDatabase,
  type TestDatabase,
  testEnv,
  testRedisUrl,
} from '#testing';
import { createWorld, type World, type WorldApp } from './world.js';

export type ProcessName = 'api' | 'worker' | 'store';
const MAIN: Record<ProcessName, string> = { api: 'api', worker: 'worker', store: 'storefront' };
const START_MS = 60_000;
const SECRET_KEY = '5'.repeat(64);
const NODE = process.execPath;

export type Call = {
  token?: string;
  /** The Idempotency-Key. */
  key?: string;
  body?: unknown;
  method?: string;
};
export type Answer = { status: number; body: any };
export type LedgerVerdict = { ok: boolean; invariants: { id: string; violations: number; sample: object[] }[] };

/** The product as it is installed: built processes on ports of their own, one database, and what lies outside beside them. */
export type Product<W = World> = {
  database: TestDatabase;
  /** What was prepared before the processes started. */
  world: W;
  cards: StripeFake;
  mail: MailSink;
  /** Stands before the mail server: while it is shut, a sender waits for the greeting. */
  mailGate: Gate;
  /** Address of the consoles' APIs, and of the stores. */
  api: string;
  store: string;
  /** Starts one process and waits until it says that it can serve. */
  start(name: ProcessName): Promise<void>;
  /** SIGKILL by pid; resolves when the process is gone. */
  kill(name: ProcessName): Promise<void>;
  /** SIGTERM by pid; resolves with the milliseconds that the process took to end. */
  stop(name: ProcessName): Promise<number>;
  /** Waits until a process has ended by itself; resolves with the signal that ended it. */
  death(name: ProcessName, withinMs?: number): Promise<NodeJS.Signals | null>;
  running(name: ProcessName): boolean;
  /** What a process has written of late, for a failure's message. */
  output(name: ProcessName): string;
  /** One request over HTTP; rejects when the connection breaks, as for any client. */
  call(url: string, call?: Call): Promise<Answer>;
  /** Waits until the worker has brought outbox and jobs to quiet. */
  drain(): Promise<void>;
  /** What the processes are told; for one that a test starts beside them. */
  env: NodeJS.ProcessEnv;
  /** A command of the product, a process of its own. */
  cli(args: string[]): Promise<{ code: number | null; output: string; errors: string }>;
  /** `verify-ledger --json`, a process of its own. */
  verifyLedger(): Promise<LedgerVerdict>;
  /** Ends every process and drops the database. */
  close(): Promise<void>;
};

export type Gate = { port: number; shut(): void; open(): void; close(): Promise<void> };

type Options<W> = {
  redisUrl?: string;
  /** Of a MariaDB of the test's own. */
  serverUrl?: string;
  processes?: ProcessName[];
  /** Told to the processes beside what they need. */
  env?: NodeJS.ProcessEnv;
  /** What the processes find in the database; the world of `createWorld` when left out. */
  prepare?: (app: WorldApp, outside: { cards: string }) => Promise<W>;
};

/** A fresh database, what is prepared in it, and the processes on it. `npm test` has built them before. */
export async function startProduct<W = World>(options: Options<W> = {}): Promise<Product<W>> {
  const { redisUrl = testRedisUrl(), processes = ['api', 'worker', 'store'] } = options;
  const prepare = options.prepare ?? (createWorld as unknown as NonNullable<Options<W>['prepare']>);
  const database = await testDatabase({ serverUrl: options.serverUrl });
  const [apiPort, storePort, workerPort] = await freePorts(3);
  const { webhookSecret: secret, apiKey } = sandboxKeys(SECRET_KEY);
  const api = `http://127.0.0.1:${apiPort}`;
  const cards = await startStripeFake({ webhookUrl: `${api}/webhooks/stripe/provider`, secret, apiKey });
  const mail = await startMailSink({ smtpPort: 0, httpPort: 0 });
  const mailGate = await startGate(mail.smtpPort);
  const world = await prepared(database.url, cards.url, prepare);
  const env = {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    NODE_ENV: 'test',
    RELABEL_TEST: '1',
    RELABEL_SECRET_KEY: SECRET_KEY,
    LOG_LEVEL: 'warn',
    DATABASE_URL: database.url,
    REDIS_URL: redisUrl,
    HOST: '127.0.0.1',
    PORT: String(apiPort),
    STORE_PORT: String(storePort),
    WORKER_PORT: String(workerPort),
    SANDBOX_STRIPE_PORT: String(cards.port),
    SANDBOX_SMTP_PORT: String(mailGate.port),
    SANDBOX_MAIL_PORT: String(mail.httpPort),
    ...options.env,
  };
  const ports: Record<ProcessName, number> = { api: apiPort, store: storePort, worker: workerPort };
  const family = new Map<ProcessName, Victim>();
  const member = (name: ProcessName): Victim => {
    const found = family.get(name);
    if (!found) throw new Error(`${name} was not started`);
    return found;
  };
  const start = async (name: ProcessName): Promise<void> => {
    if (family.get(name)?.alive) throw new Error(`${name} runs already`);
    const victim = new Victim(join(projectRoot, 'dist', 'apps', MAIN[name], 'main.js'), env);
    family.set(name, victim);
    await victim.ready(`http://127.0.0.1:${ports[name]}/health/ready`);
  };
  const end = async (): Promise<void> => {
    await Promise.all([...family.values()].map((victim) => victim.end('SIGKILL')));
    await Promise.all([cards.close(), mailGate.close().then(() => mail.close())]);
    await database.drop();
  };
  try {
    await Promise.all(processes.map(start));
  } catch (error) {
    await end();
    throw error;
  }
  return {
    database,
    world,
    cards,
    mail,
    mailGate,
    api,
    store: `http://127.0.0.1:${storePort}`,
    start,
    kill: async (name) => void (await member(name).end('SIGKILL')),
    stop: (name) => member(name).end('SIGTERM'),
    death: (name, withinMs = 20_000) => member(name).death(withinMs),
    running: (name) => family.get(name)?.alive ?? false,
    output: (name) => member(name).output,
    call,
    drain: () => drain(api),
    env,
    cli: (args) => cli(args, env),
    verifyLedger: () => verifyLedger(env),
    close: end,
  };
}

/** One child process, known by its pid. */
class Victim {
  output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<NodeJS.Signals | null>;

  constructor(script: string, env: NodeJS.ProcessEnv) {
    this.child = spawn(NODE, ['--enable-source-maps', script], {
      cwd: projectRoot,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-16_384));
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
    this.ended = new Promise((resolve) => this.child.once('exit', (_code, signal) => resolve(signal)));
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  async ready(url: string): Promise<void> {
    const until = Date.now() + START_MS;
    while (this.alive && Date.now() < until) {
      const status = await fetch(url).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 200) return;
      await sleep(40);
    }
    throw new Error(`a process did not start:\n${this.output}`);
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number> {
    const began = Date.now();
    if (this.alive && this.child.pid !== undefined) process.kill(this.child.pid, signal);
    await this.death(60_000);
    return Date.now() - began;
  }

  async death(withinMs: number): Promise<NodeJS.Signals | null> {
    const late = sleep(withinMs, 'late' as const, { ref: false });
    const signal = await Promise.race([this.ended, late]);
    if (signal === 'late') throw new Error(`a process did not end in ${withinMs} ms:\n${this.output}`);
    return signal;
  }
}

/** Through the facades in this process, which lets go of the database before the victims start. */
async function prepared<W>(
  databaseUrl: string,
  cards: string,
  prepare: NonNullable<Options<W>['prepare']>,
): Promise<W> {
  const env = testEnv(databaseUrl, { RELABEL_SECRET_KEY: SECRET_KEY });
  const root = { module: class WorldModule {}, imports: [PlatformModule.forRoot(env), ...contextModules] };
  const context = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
  try {
    return await prepare({ env, get: (type) => context.get(type as never, { strict: false }) }, { cards });
  } finally {
    await context.close();
  }
}

async function call(url: string, { token, key, body, method }: Call = {}): Promise<Answer> {
  const answer = await fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  });
  const text = await answer.text();
  return { status: answer.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text };
}

async function drain(api: string): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    const { body } = await call(`${api}/test/drain`, { body: {} });
    if (body.quiet) return;
  }
  throw new Error('outbox and jobs did not come to quiet');
}

function cli(args: string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; output: string; errors: string }> {
  const script = join(projectRoot, 'dist', 'apps', 'cli', 'main.js');
  return new Promise((resolve, reject) => {
    const child = spawn(NODE, [script, ...args], { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output, errors }));
  });
}

async function verifyLedger(env: NodeJS.ProcessEnv): Promise<LedgerVerdict> {
  const { code, output, errors } = await cli(['verify-ledger', '--json'], env);
  if (code !== 0 && code !== 1) throw new Error(`verify-ledger: ${code}\n${errors}`);
  return JSON.parse(output) as LedgerVerdict;
}

/** A proxy of the loopback that passes everything on, but, while shut, only once it is opened again. */
async function startGate(target: number): Promise<Gate> {
  const sockets = new Set<Socket>();
  let waiting: (() => void)[] | null = null;
  const server = createServer((client) => {
    const pass = () => {
      const onward = connect(target, '127.0.0.1');
      for (const [from, to] of [
        [client, onward],
        [onward, client],
      ] as const) {
        sockets.add(from);
        from.pipe(to);
        from.on('error', () => to.destroy());
        from.on('close', () => (sockets.delete(from), to.destroy()));
      }
    };
    client.on('error', () => client.destroy());
    sockets.add(client);
    if (waiting) waiting.push(pass);
    else pass();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as { port: number }).port,
    shut: () => void (waiting ??= []),
    open: () => {
      const passes = waiting ?? [];
      waiting = null;
      for (const pass of passes) pass();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Ports that nobody listens at: all held at once, so that they differ, then let go. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer();
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
