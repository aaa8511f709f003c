// Processes by pid and start time: a pid alone may have been given to somebody else since.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The 22nd field of /proc/<pid>/stat; the second one, the name, may itself hold blanks and brackets. */
export function startTimeOf(stat) {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

/** A mark that tells this process from any other that ever had its pid; undefined when it is gone (or a zombie). */
export function startMark(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      return stat.charAt(stat.lastIndexOf(')') + 2) === 'Z' ? undefined : startTimeOf(stat);
    } catch {
      return undefined;
    }
  }
  try {
    const line = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
    return line.trim() || undefined;
  } catch {
    return undefined;
  }
}

export const identify = (pid) => ({ pid, start: startMark(pid) });
export const isAlive = (who) => Boolean(who?.start) && startMark(who.pid) === who.start;

/** Asks a process to end, then insists. Touches it only while it is the very process that was started. */
export async function stopProcess(who, graceMilliseconds = 10_000) {
  const signal = (name) => {
    try {
      if (isAlive(who)) process.kill(who.pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  signal('SIGTERM');
  const until = performance.now() + graceMilliseconds;
  while (isAlive(who) && performance.now() < until) await sleep(25);
  if (!isAlive(who)) return;
  signal('SIGKILL');
  while (isAlive(who)) await sleep(25);
}

/** Runs a command to its end; its output is kept (last 64 kB) or shown. Answers { code, signal, output }. */
export function run(command, args, { show = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      ...options,
    });
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-65_536));
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, output }));
  });
}

/** Starts a server that outlives its starter's terminal: own process group, output into a file. */
export function spawnServer(command, args, { logFile, ...options }) {
  const log = fs.openSync(logFile, 'a', 0o600);
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  fs.closeSync(log);
  child.on('error', () => {});
  child.unref();
  return child;
}

export function findBinary(names, folders = []) {
  const places = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/bin',
    '/usr/local/sbin',
    ...folders,
  ];
  for (const name of names) {
    for (const place of places) {
      if (!place) continue;
      const file = path.join(place, name);
      try {
        fs.accessSync(file, fs.constants.X_OK);
        if (fs.statSync(file).isFile()) return file;
      } catch {
        // not here: the next place
      }
    }
  }
  return undefined;
}

export function freePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen({ port: 0, host }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.on('error', () => resolve(false));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}

/** Opens a connection, sends `hello` if given, and answers the first bytes that come back (undefined: nobody there). */
export function firstAnswer(address, hello, milliseconds = 1000) {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    const end = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(milliseconds, () => end(undefined));
    socket.on('error', () => end(undefined));
    socket.on('close', () => end(undefined));
    socket.on('connect', () => hello && socket.write(hello));
    socket.on('data', (bytes) => end(bytes));
  });
}

export function lastLines(file, count = 20) {
  try {
    return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
