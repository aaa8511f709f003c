// The ladder to a database and a Redis: named ones, ones already running here, found ones, fetched ones, containers.
import fs from 'node:fs';
import path from 'node:path';
import { databaseUrl, parseRecord, redisUrl } from './addresses.mjs';
import { installAsRoot, nothingFound, serverPackages, unpackPackages } from './apt.mjs';
import { composeAvailable, composeDown, composeUp } from './compose.mjs';
import { withLock } from './lock.mjs';
import { isDebianLike, isRoot, privateFolder } from './project.mjs';
import { identify, isAlive, stopProcess } from './processes.mjs';
import { findMariadb, findRedis, mariadbAnswers, redisAnswers, startMariadb, startRedis } from './servers.mjs';

const recordFile = (folder) => path.join(folder, 'services.json');

function readRecord(folder) {
  const file = recordFile(folder);
  const record = parseRecord(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined);
  return { ...record, users: record.users.filter(isAlive) };
}

function writeRecord(folder, record) {
  const aside = `${recordFile(folder)}.new`;
  fs.writeFileSync(aside, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(aside, recordFile(folder));
}

const locked = (folder, action, work) =>
  withLock(path.join(folder, 'services.lock'), action, {
    onWait: (holder) => work?.(`waiting for process ${holder.pid}, which is setting up`),
  });

/** Finds the binaries, fetching them where that is possible; undefined when only containers are left to try. */
async function findOrFetch(needs, work) {
  const found = () => ({ mariadb: needs.mariadb && findMariadb(), redis: needs.redis && findRedis() });
  const complete = (binaries) => (!needs.mariadb || binaries.mariadb) && (!needs.redis || binaries.redis);
  if (complete(found())) return found();
  if (isDebianLike()) {
    if (isRoot()) await installAsRoot(work);
    else await unpackPackages(serverPackages, work);
    if (complete(found())) return found();
  }
  return undefined;
}

/** A recorded server that still runs and answers; a live one that no longer answers is ended, so that it can be replaced. */
async function stillServing(server, answers) {
  if (!server || !isAlive(server)) return undefined;
  if (await answers(server.place)) return server;
  await stopProcess(server, 5000);
  return undefined;
}

async function startMissing(folder, needs, record, { work, fresh }) {
  record.mariadb = needs.mariadb ? await stillServing(record.mariadb, mariadbAnswers) : record.mariadb;
  record.redis = needs.redis ? await stillServing(record.redis, redisAnswers) : record.redis;
  const missing = { mariadb: needs.mariadb && !record.mariadb, redis: needs.redis && !record.redis };
  if (!missing.mariadb && !missing.redis) return 'joined';
  const binaries = await findOrFetch(missing, work);
  if (!binaries) {
    if (!(await composeAvailable())) throw nothingFound(missing.mariadb ? 'MariaDB' : 'Redis');
    record.compose = await composeUp(folder, work);
    return 'containers';
  }
  work('starting MariaDB and Redis');
  const [mariadb, redis] = await Promise.allSettled([
    missing.mariadb ? startMariadb(folder, binaries.mariadb, work, { isThrowaway: fresh }) : record.mariadb,
    missing.redis ? startRedis(folder, binaries.redis) : record.redis,
  ]);
  record.mariadb = mariadb.value;
  record.redis = redis.value;
  writeRecord(folder, record); // one may have started though the other did not
  const failed = [mariadb, redis].find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return 'started';
}

function environmentOf(needs, record) {
  const places = record.compose
    ? JSON.parse(record.compose)
    : { mariadb: record.mariadb?.place, redis: record.redis?.place };
  return {
    ...(needs.mariadb ? { DATABASE_URL: databaseUrl(places.mariadb) } : {}),
    ...(needs.redis ? { REDIS_URL: redisUrl(places.redis) } : {}),
  };
}

const isMe = (user) => user.pid === process.pid && user.start === identify(process.pid).start;

/** Counts this process out; the last user to leave stops the servers. */
export const leaveServices = (folder) =>
  locked(folder, async () => {
    const record = readRecord(folder);
    record.users = record.users.filter((user) => !isMe(user));
    if (record.users.length > 0) return writeRecord(folder, record);
    if (record.compose) await composeDown(record.compose);
    if (record.redis) await stopProcess(record.redis, 10_000);
    if (record.mariadb) await stopProcess(record.mariadb, 60_000);
    fs.rmSync(recordFile(folder), { force: true });
  });

/** A Ctrl-C while servers start would leave them without a user: they are let start, counted out, and only then we end. */
async function uninterrupted(folder, action) {
  if (process.listenerCount('SIGINT') > 0) return action(); // the caller ends in order by itself
  let interrupted = false;
  const remember = () => (interrupted = true);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, remember);
  try {
    return await action();
  } finally {
    for (const signal of signals) process.off(signal, remember);
    if (interrupted) {
      await leaveServices(folder);
      process.exit(130);
    }
  }
}

/**
 * Makes a database and a Redis available to this process and counts it among their users. Servers that a former run left
 * behind (its process was killed) are joined like any others. Answers `env` for children, `detail` for the progress line,
 * `keepAlive()` (starts again what has died) and `leave()`.
 */
export async function useServices(folder, work, { fresh = false } = {}) {
  const needs = { mariadb: !process.env.DATABASE_URL, redis: !process.env.REDIS_URL };
  if (!needs.mariadb && !needs.redis) {
    const nothing = async () => undefined;
    return { env: {}, detail: 'DATABASE_URL and REDIS_URL', embedded: false, keepAlive: nothing, leave: nothing };
  }
  privateFolder(folder, 'logs');
  const leave = () => leaveServices(folder);

  const join = () =>
    locked(
      folder,
      async () => {
        const record = readRecord(folder);
        const idle = !record.compose && !isAlive(record.mariadb) && !isAlive(record.redis);
        if (fresh && idle)
          for (const name of ['mysql', 'redis']) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
        if (!record.users.some(isMe)) record.users.push(identify(process.pid));
        const how = record.compose ? 'joined' : await startMissing(folder, needs, record, { work, fresh });
        writeRecord(folder, record);
        return { how, env: environmentOf(needs, record) };
      },
      work,
    );

  const { how, env } = await uninterrupted(folder, () =>
    join().catch(async (error) => {
      await leave();
      throw error;
    }),
  );
  const kind = how === 'containers' ? 'containers' : `private MariaDB and Redis ${how}`;
  return { env, detail: kind, embedded: needs.mariadb, keepAlive: join, leave };
}
