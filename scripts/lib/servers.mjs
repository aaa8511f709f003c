// A private MariaDB and a private Redis: found, prepared, started and stopped.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectTo, fitsSocket, mariadbArguments, mariadbSizes, redisArguments } from './addresses.mjs';
import { environmentFor, unpackedFolder, unpackedPlaces } from './apt.mjs';
import { SetupError, isRoot } from './project.mjs';
import {
  findBinary,
  firstAnswer,
  freePort,
  identify,
  isAlive,
  lastLines,
  run,
  spawnServer,
  stopProcess,
} from './processes.mjs';

export const findMariadb = () => findBinary(['mariadbd'], unpackedPlaces());

/** Debian's redis-tools holds the server as redis-check-rdb, which is a server when started under that name. */
export function findRedis() {
  return findBinary(['redis-server'], unpackedPlaces()) ?? findBinary(['redis-check-rdb'], unpackedPlaces());
}

async function choosePlace(folder, name) {
  const socket = path.join(folder, name);
  return fitsSocket(socket) ? { socket } : { port: await freePort() };
}

async function waitFor(what, child, logFile, answered, milliseconds) {
  const until = performance.now() + milliseconds;
  const who = identify(child.pid);
  while (!(await answered())) {
    if (!isAlive(who) || performance.now() > until) {
      await stopProcess(who, 1000);
      throw new SetupError(`${what} did not start; the end of ${logFile}:\n${lastLines(logFile)}`, `less ${logFile}`);
    }
    await sleep(20);
  }
  return who;
}

/** MariaDB speaks first: a greeting of protocol version 10 (an error packet, e.g. too many connections, is an answer too). */
export const mariadbAnswers = async (place) => ((await firstAnswer(connectTo(place)))?.[4] ?? 0) >= 10;
export const redisAnswers = async (place) =>
  (await firstAnswer(connectTo(place), 'PING\r\n'))?.toString().startsWith('+PONG') ?? false;

const baseOf = (binary) =>
  binary.startsWith(unpackedFolder() + path.sep) ? path.join(unpackedFolder(), 'usr') : undefined;

/** Builds the data folder aside and moves it into place, so an interrupted first start leaves nothing half-made. */
async function prepareMariadb(folder, binary) {
  const data = path.join(folder, 'mysql');
  if (fs.existsSync(data)) return;
  const installer = findBinary(['mariadb-install-db', 'mysql_install_db'], unpackedPlaces());
  if (!installer)
    throw new SetupError(
      `${binary} is here, but mariadb-install-db is not`,
      'install the whole MariaDB server package',
    );
  const fresh = path.join(folder, 'mysql.new');
  fs.rmSync(fresh, { recursive: true, force: true });
  const basedir = baseOf(binary);
  const { code, output } = await run(
    installer,
    [
      '--no-defaults',
      `--datadir=${fresh}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--innodb-log-file-size=16M',
      ...(isRoot() ? ['--user=root'] : []),
      ...(basedir ? [`--basedir=${basedir}`] : []),
    ],
    { env: environmentFor(binary) },
  );
  if (code !== 0)
    throw new SetupError(
      `mariadb-install-db failed:\n${output.trim().split('\n').slice(-15).join('\n')}`,
      `rm -rf ${fresh}`,
    );
  fs.renameSync(fresh, data);
}

/** Starts MariaDB on the data of `folder`; answers { pid, start, place }. A crash before means a recovery now: up to two minutes. */
export async function startMariadb(folder, binary, work, { isThrowaway = false } = {}) {
  if (!fs.existsSync(path.join(folder, 'mysql'))) work('preparing the database folder');
  await prepareMariadb(folder, binary);
  // Of its own: what sweeps a shared folder for old files takes a temporary table from under a statement.
  fs.mkdirSync(path.join(folder, 'tmp'), { recursive: true, mode: 0o700 });
  const place = await choosePlace(folder, 'my.sock');
  const logFile = path.join(folder, 'logs', 'mariadb.log');
  const sizes = mariadbSizes(Math.min(os.totalmem(), process.constrainedMemory?.() || Infinity), isThrowaway);
  const args = mariadbArguments({ folder, place, asRoot: isRoot(), basedir: baseOf(binary), sizes });
  const child = spawnServer(binary, args, { logFile, env: environmentFor(binary) });
  return { ...(await waitFor('MariaDB', child, logFile, () => mariadbAnswers(place), 120_000)), place };
}

export async function startRedis(folder, binary) {
  fs.mkdirSync(path.join(folder, 'redis'), { recursive: true, mode: 0o700 });
  const place = await choosePlace(folder, 'redis.sock');
  const logFile = path.join(folder, 'logs', 'redis.log');
  const args = redisArguments({ folder, place });
  const child = spawnServer(binary, args, { logFile, env: environmentFor(binary), argv0: 'redis-server' });
  return { ...(await waitFor('Redis', child, logFile, () => redisAnswers(place), 60_000)), place };
}
