// One set-up at a time: a lock file that names its holder by pid and start time, so a killed holder locks nobody out.
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive } from './processes.mjs';

export function parseHolder(text) {
  try {
    const value = JSON.parse(text);
    return Number.isInteger(value?.pid) && typeof value.start === 'string'
      ? { pid: value.pid, start: value.start }
      : undefined;
  } catch {
    return undefined;
  }
}

function tryTake(file, me) {
  // Written aside and linked into place: the lock never exists without its holder's name in it.
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, JSON.stringify(me), { mode: 0o600 });
  try {
    fs.linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

const read = (file) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** Puts a dead holder's lock aside; if somebody else was quicker and it is a living one by now, it is put back. */
function clearDead(file, seen) {
  const aside = `${file}.dead.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (read(aside) !== seen) fs.linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(error.code)) throw error;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

export async function withLock(file, action, { onWait, milliseconds = 600_000 } = {}) {
  const me = identify(process.pid);
  const until = performance.now() + milliseconds;
  let told = false;
  while (!tryTake(file, me)) {
    const seen = read(file);
    const holder = seen === undefined ? undefined : parseHolder(seen);
    if (seen !== undefined && !isAlive(holder)) {
      clearDead(file, seen);
      continue;
    }
    if (performance.now() > until) throw new Error(`${file} is held by process ${holder?.pid}, which does not let go`);
    if (!told && holder) onWait?.(holder);
    told = true;
    await sleep(50);
  }
  try {
    return await action();
  } finally {
    fs.rmSync(file, { force: true });
  }
}
