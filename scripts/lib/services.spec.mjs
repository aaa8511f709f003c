import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  databaseUrl,
  fitsSocket,
  mariadbArguments,
  mariadbSizes,
  parseRecord,
  redisArguments,
  redisUrl,
} from './addresses.mjs';
import { plannedPackages } from './apt.mjs';
import { parseHolder, withLock } from './lock.mjs';
import { isInstalled } from './packages.mjs';
import { identify, isAlive, startTimeOf, stopProcess } from './processes.mjs';

describe('where the private servers listen', () => {
  it('takes a unix socket while its path has at most 100 bytes', () => {
    expect(fitsSocket('/'.padEnd(100, 'x'))).toBe(true);
    expect(fitsSocket('/'.padEnd(101, 'x'))).toBe(false);
    expect(fitsSocket('/'.padEnd(60, 'é'))).toBe(false);
  });

  it('writes socket addresses so that a driver reads the same path back', () => {
    const socket = '/home/a b/.data/my.sock';
    const url = new URL(databaseUrl({ socket }));
    expect(url.searchParams.get('socketPath')).toBe(socket);
    expect(url.pathname).toBe('/relabel');
    expect(redisUrl({ socket: '/srv/.data/redis.sock' })).toBe('unix:///srv/.data/redis.sock');
  });

  it('writes port addresses on the loopback address only', () => {
    expect(databaseUrl({ port: 4001 }, 'other')).toBe('mysql://root@127.0.0.1:4001/other');
    expect(redisUrl({ port: 4002 })).toBe('redis://127.0.0.1:4002');
  });

  it('opens no port to the network, on sockets or on ports', () => {
    const folder = '/srv/.data';
    const onSocket = mariadbArguments({ folder, place: { socket: '/srv/.data/my.sock' }, asRoot: true });
    expect(onSocket).toContain('--skip-networking');
    expect(onSocket).toContain('--user=root');
    const onPort = mariadbArguments({ folder, place: { port: 4001 }, asRoot: false });
    expect(onPort).toEqual(expect.arrayContaining(['--bind-address=127.0.0.1', '--port=4001']));
    expect(onPort).not.toContain('--user=root');
    expect(redisArguments({ folder, place: { port: 4002 } })).toEqual(expect.arrayContaining(['--bind', '127.0.0.1']));
    expect(redisArguments({ folder, place: { socket: '/s' } }).slice(0, 2)).toEqual(['--port', '0']);
  });
});

describe('memory of the private database', () => {
  const GB = 1024 ** 3;

  it('grows with the machine, between what any machine has and what the largest data set needs', () => {
    expect([0, 1, 4, 24, 512].map((memory) => mariadbSizes(memory * GB).pool)).toEqual([256, 256, 512, 3072, 4096]);
    expect(mariadbArguments({ folder: '/d', place: { port: 1 }, sizes: mariadbSizes(4 * GB) })).toEqual(
      expect.arrayContaining(['--innodb-buffer-pool-size=512M', '--innodb-log-file-size=128M']),
    );
  });

  it('stays small for tests', () => expect(mariadbSizes(512 * GB, true)).toEqual({ pool: 256, log: 16 }));
});

describe('the record of running servers', () => {
  it('reads back servers and their users', () => {
    const server = { pid: 12, start: '99', place: { port: 4001 } };
    const record = parseRecord(
      JSON.stringify({ mariadb: server, redis: { ...server, pid: 13 }, users: [{ pid: 1, start: '2' }] }),
    );
    expect(record).toMatchObject({ mariadb: server, redis: { pid: 13 }, users: [{ pid: 1, start: '2' }] });
  });

  it.each([
    undefined,
    '',
    '{',
    'null',
    '[]',
    '{"mariadb":{"pid":"12"},"users":[{"pid":1}]}',
    '{"redis":{"pid":1,"start":"2"}}',
  ])('counts an unreadable one as no servers and no users: %s', (text) =>
    expect(parseRecord(text)).toEqual({ mariadb: undefined, redis: undefined, compose: undefined, users: [] }),
  );
});

describe('processes', () => {
  it('finds the start time behind any process name', () => {
    const rest = ['S', ...Array.from({ length: 18 }, (_, index) => String(index)), '4711', '0'];
    expect(startTimeOf(`12 (a) b (c) ${rest.join(' ')}`)).toBe('4711');
  });

  it('takes nobody for another process with the same pid', () => {
    const me = identify(process.pid);
    expect(isAlive(me)).toBe(true);
    expect(isAlive({ ...me, start: 'earlier' })).toBe(false);
    expect(isAlive(undefined)).toBe(false);
  });

  it('insists when a process does not end by itself, and leaves strangers alone', async () => {
    const child = spawn(process.execPath, [
      '-e',
      'process.on("SIGTERM", () => {}); console.log(1); setInterval(() => {}, 1000)',
    ]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const who = identify(child.pid);
    await stopProcess({ ...who, start: 'somebody else' }, 50);
    expect(isAlive(who)).toBe(true);
    await stopProcess(who, 50);
    expect(isAlive(who)).toBe(false);
  });
});

describe('the set-up lock', () => {
  let folder;
  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'relabel-lock-'))));
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('names its holder, or nobody when it cannot be read', () => {
    expect(parseHolder('{"pid":1,"start":"2"}')).toEqual({ pid: 1, start: '2' });
    for (const text of ['', '{"pid":1}', 'null', '{"pid":"1","start":"2"}']) expect(parseHolder(text)).toBeUndefined();
  });

  it('lets one in at a time', async () => {
    const file = path.join(folder, 'lock');
    let inside = 0;
    let most = 0;
    const enter = () =>
      withLock(file, async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 5 }, enter));
    expect(most).toBe(1);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('is taken from a holder that was killed', async () => {
    const file = path.join(folder, 'lock');
    fs.writeFileSync(file, JSON.stringify({ pid: process.pid, start: 'a former process' }));
    expect(await withLock(file, async () => 'in')).toBe('in');
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

describe('packages', () => {
  const lock = (packages) => JSON.stringify({ packages: { '': {}, ...packages } });

  it('are complete when npm recorded what the lock file asks for', () => {
    const wanted = lock({
      'node_modules/a': { version: '1.0.0', integrity: 'x' },
      'node_modules/other-platform': { version: '1.0.0', optional: true },
    });
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.0', integrity: 'x' } }))).toBe(true);
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.1', integrity: 'y' } }))).toBe(false);
    expect(isInstalled(wanted, lock({}))).toBe(false);
    expect(
      isInstalled(
        wanted,
        lock({
          'node_modules/a': { version: '1.0.0', integrity: 'x' },
          'node_modules/left-over': { version: '1.0.0' },
        }),
      ),
    ).toBe(false);
    expect(isInstalled(wanted, undefined)).toBe(false);
  });

  it('of the system are those that apt would add', () => {
    const output =
      'NOTE: This is only a simulation!\nInst libaio1 (0.3.113-4 Debian:12 [amd64])\nInst redis-tools (5:7.0.15 Debian:12)\nConf libaio1 (0.3)\n';
    expect(plannedPackages(output)).toEqual(['libaio1', 'redis-tools']);
  });
});
