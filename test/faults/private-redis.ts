import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '#platform';

type Place = { socket?: string; port?: number };
type Running = { pid: number; start: string; place: Place };
type Servers = { findRedis(): string | undefined; startRedis(folder: string, binary: string): Promise<Running> };
type Processes = { stopProcess(who: Running, graceMs?: number): Promise<void> };

/** A Redis of the test's own, started the way the product starts its own, to be killed and emptied at will. */
export type PrivateRedis = {
  url: string;
  start(): Promise<void>;
  /** SIGKILL by pid; `wiped`: what it had on disk is gone as well. */
  kill(wiped?: boolean): Promise<void>;
  command(text: string): Promise<string>;
  close(): Promise<void>;
};

export async function privateRedis(): Promise<PrivateRedis> {
  const script = (name: string) =>
    import(pathToFileURL(join(projectRoot, 'scripts', 'lib', name)).href) as Promise<unknown>;
  const { findRedis, startRedis } = (await script('servers.mjs')) as Servers;
  const { stopProcess } = (await script('processes.mjs')) as Processes;
  const binary = findRedis();
  if (!binary) throw new Error('no Redis on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'relabel-redis-'));
  mkdirSync(join(folder, 'logs'));
  let running: Running | null = await startRedis(folder, binary);
  const { place } = running;
  if (!place.socket) throw new Error('the folder of temporary files is too deep for a socket');
  const kill = async () => {
    if (running) await stopProcess(running, 0);
    running = null;
  };
  return {
    url: `unix://${place.socket}`,
    start: async () => {
      running = await startRedis(folder, binary);
    },
    kill: async (wiped = false) => {
      if (running) process.kill(running.pid, 'SIGKILL');
      await kill();
      if (wiped) rmSync(join(folder, 'redis'), { recursive: true });
    },
    command: (text) => command(place.socket as string, text),
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true });
    },
  };
}

function command(socketPath: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath, () => socket.write(`${text}\r\n`));
    socket.once('error', reject);
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.toString().trim());
    });
  });
}
