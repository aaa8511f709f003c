import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '#platform';
import type { TestDatabase } from '#testing';

type Place = { socket?: string; port?: number };
type Running = { pid: number; start: string; place: Place };
type Servers = {
  findMariadb(): string | undefined;
  startMariadb(folder: string, binary: string, work: (doing: string) => void): Promise<Running>;
};
type Processes = { stopProcess(who: Running, graceMs?: number): Promise<void> };
type Addresses = { databaseUrl(place: Place): string };

/** A MariaDB of the test's own, started the way the product starts its own, to be killed at will. */
export type PrivateMariadb = {
  url: string;
  /** SIGKILL by pid, and started again `ms` later; the test's own connection to `database` is new then. */
  killFor(ms: number, database: TestDatabase): Promise<void>;
  close(): Promise<void>;
};

export async function privateMariadb(): Promise<PrivateMariadb> {
  const script = (name: string) =>
    import(pathToFileURL(join(projectRoot, 'scripts', 'lib', name)).href) as Promise<unknown>;
  const { findMariadb, startMariadb } = (await script('servers.mjs')) as Servers;
  const { stopProcess } = (await script('processes.mjs')) as Processes;
  const { databaseUrl } = (await script('addresses.mjs')) as Addresses;
  const binary = findMariadb();
  if (!binary) throw new Error('no MariaDB on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'relabel-mariadb-'));
  mkdirSync(join(folder, 'logs'));
  const start = () => startMariadb(folder, binary, () => undefined);
  let running: Running | null = await start();
  if (!running.place.socket) throw new Error('the folder of temporary files is too deep for a socket');
  const kill = async () => {
    if (running) process.kill(running.pid, 'SIGKILL');
    if (running) await stopProcess(running, 0);
    running = null;
  };
  return {
    url: databaseUrl(running.place),
    killFor: async (ms, database) => {
      await kill();
      await sleep(ms);
      running = await start();
      await database.reconnect();
    },
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true });
    },
  };
}
