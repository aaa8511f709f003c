// The product's processes: started in their own groups, started again when they die, ended in order.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError, root } from './project.mjs';
import { firstAnswer, identify, isAlive, lastLines, stopProcess } from './processes.mjs';

const mostRestarts = 20;
const mostBeforeReady = 3;
const steadyAfter = 30_000;

/** 1 s after the first unexpected end, then doubling up to 15 s while it keeps dying. */
export const restartDelay = (inARow) => Math.min(1000 * 2 ** Math.max(0, inARow - 1), 15_000);

const recordFile = (folder) => path.join(folder, 'processes.json');

/** Processes that a killed run left behind hold ports and write data: they are ended before a new run starts. */
export async function endLeftProcesses(folder, say) {
  const file = recordFile(folder);
  let record;
  try {
    record = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined; // no former run
  }
  if (isAlive(record.owner)) return record.owner;
  const left = (record.children ?? []).filter(isAlive);
  if (left.length > 0) say(`The former run was killed; ending its ${left.map((child) => child.name).join(', ')}.`);
  await Promise.all(left.map((child) => stopProcess(child)));
  fs.rmSync(file, { force: true });
  return undefined;
}

export class Supervisor {
  #children = new Map();
  #stopping = false;
  #ready = false;
  #owner = identify(process.pid);

  constructor({ folder, node, env, say, giveUp }) {
    Object.assign(this, { folder, node, env, say, giveUp });
  }

  logFile(name) {
    return path.join(this.folder, 'logs', `${name}.log`);
  }

  /** Starts `name`; its output goes to logs/<name>.log, the one of the former run is kept as <name>.log.1. */
  start(name, args) {
    const log = this.logFile(name);
    fs.mkdirSync(path.dirname(log), { recursive: true, mode: 0o700 });
    if (fs.existsSync(log)) fs.renameSync(log, `${log}.1`);
    this.#children.set(name, { name, args, inARow: 0 });
    this.#spawn(this.#children.get(name));
  }

  #spawn(entry) {
    const log = fs.openSync(this.logFile(entry.name), 'a', 0o600);
    const child = spawn(this.node, entry.args, {
      cwd: root,
      env: this.env,
      detached: true,
      stdio: ['ignore', log, log],
    });
    fs.closeSync(log);
    entry.who = identify(child.pid);
    entry.since = performance.now();
    this.#record();
    child.on('error', (error) => this.giveUp(new SetupError(`${entry.name} cannot be started: ${error.message}`)));
    child.on('exit', (code, signal) => void this.#ended(entry, signal ?? `exit code ${code}`));
  }

  async #ended(entry, how) {
    if (this.#stopping || entry.stopped) return;
    entry.inARow = performance.now() - entry.since > steadyAfter ? 1 : entry.inARow + 1;
    const most = this.#ready ? mostRestarts : mostBeforeReady;
    if (entry.inARow >= most) {
      return this.giveUp(
        this.failure(entry.name, `${entry.name} ended ${entry.inARow} times in a row, the last time with ${how}`),
      );
    }
    const delay = restartDelay(entry.inARow);
    this.say(`${entry.name} ended (${how}); starting it again in ${delay / 1000} s.`);
    await sleep(delay);
    if (!this.#stopping && !entry.stopped) this.#spawn(entry);
  }

  #record() {
    const children = [...this.#children.values()]
      .filter((entry) => entry.who)
      .map(({ name, who }) => ({ name, ...who }));
    const aside = `${recordFile(this.folder)}.new`;
    fs.writeFileSync(aside, JSON.stringify({ owner: this.#owner, children }), { mode: 0o600 });
    fs.renameSync(aside, recordFile(this.folder));
  }

  failure(name, message) {
    const log = this.logFile(name);
    return new SetupError(`${message}; the end of ${log}:\n${lastLines(log, 20)}`, `less ${log}`);
  }

  /** Waits until `check` holds; a process that keeps ending meanwhile has called giveUp already. */
  async waitUntil(name, what, check, milliseconds = 90_000) {
    const until = performance.now() + milliseconds;
    while (!(await check())) {
      if (this.#stopping) return;
      if (performance.now() > until)
        throw this.failure(name, `${what} did not become ready within ${milliseconds / 1000} s`);
      await sleep(100);
    }
  }

  waitForPort(name, port, host) {
    return this.waitUntil(name, `port ${port} of ${name}`, async () => isOpen(await firstContact(port, host)));
  }

  waitForHealth(name, port, host) {
    return this.waitUntil(name, `${name} on port ${port}`, async () => {
      try {
        return (await fetch(`http://${host}:${port}/health/ready`, { signal: AbortSignal.timeout(3000) })).ok;
      } catch {
        return false; // not listening yet
      }
    });
  }

  allReady() {
    this.#ready = true;
  }

  /** SIGTERM to all, ten seconds, SIGKILL: web processes first, so that nothing new arrives while the worker ends. */
  async stop() {
    this.#stopping = true;
    const entries = [...this.#children.values()].filter((entry) => entry.who);
    await Promise.all(entries.map((entry) => stopProcess(entry.who, 10_000)));
    fs.rmSync(recordFile(this.folder), { force: true });
  }
}

const isOpen = (value) => value !== undefined;

/** A server may wait for us to speak: a refused HTTP line is an answer, silence is not. */
const firstContact = (port, host) => firstAnswer({ host, port }, 'GET / HTTP/1.0\r\n\r\n', 2000);
