// Pure rules of the embedded servers: where they listen, how that is written, which switches they get.
import path from 'node:path';

/** Unix socket paths end at 107 bytes; 100 leaves room for the names the servers derive from theirs. */
export const longestSocketPath = 100;
export const fitsSocket = (file) => Buffer.byteLength(file) <= longestSocketPath;

export function databaseUrl(place, database = 'relabel') {
  if (place.socket) return `mysql://root@localhost/${database}?socketPath=${encodeURIComponent(place.socket)}`;
  return `mysql://root@127.0.0.1:${place.port}/${database}`;
}

export const redisUrl = (place) => (place.socket ? `unix://${place.socket}` : `redis://127.0.0.1:${place.port}`);

/** What net.connect needs to reach the server. */
export const connectTo = (place) => (place.socket ? { path: place.socket } : { host: '127.0.0.1', port: place.port });

const MB = 1024 * 1024;

/**
 * Memory and log of the private MariaDB in MB, of a machine with so many bytes: an eighth of it for the pages, so that bulk data and
 * its indexes fit where there is memory (it is taken page by page, a small database leaves it free), and a log that a bulk load does
 * not fill at every turn. `isThrowaway` is a server for tests: small, quickly made.
 */
export function mariadbSizes(memory, isThrowaway = false) {
  if (isThrowaway) return { pool: 256, log: 16 };
  const pool = Math.min(4096, Math.max(256, Math.floor(memory / MB / 8 / 128) * 128));
  return { pool, log: pool / 4 };
}

export function mariadbArguments({ folder, place, asRoot, basedir, sizes = mariadbSizes(0) }) {
  return [
    '--no-defaults',
    `--datadir=${path.join(folder, 'mysql')}`,
    `--tmpdir=${path.join(folder, 'tmp')}`,
    // A relative socket lies in the data folder, whatever the length of the path to it.
    `--socket=${place.socket ?? 'my.sock'}`,
    `--pid-file=${path.join(folder, 'my.pid')}`,
    ...(place.socket ? ['--skip-networking'] : ['--bind-address=127.0.0.1', `--port=${place.port}`]),
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    `--innodb-log-file-size=${sizes.log}M`,
    `--innodb-buffer-pool-size=${sizes.pool}M`,
    '--innodb-rollback-on-timeout=ON',
    '--transaction-isolation=READ-COMMITTED',
    '--default-time-zone=+00:00',
    '--sql-mode=STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
    ...(asRoot ? ['--user=root'] : []),
    ...(basedir ? [`--basedir=${basedir}`, `--plugin-dir=${path.join(basedir, 'lib', 'mysql', 'plugin')}`] : []),
  ];
}

export function redisArguments({ folder, place }) {
  return [
    ...(place.socket
      ? ['--port', '0', '--unixsocket', place.socket, '--unixsocketperm', '700']
      : ['--port', String(place.port), '--bind', '127.0.0.1']),
    '--dir',
    path.join(folder, 'redis'),
    '--appendonly',
    'yes',
    '--save',
    '',
    '--maxmemory-policy',
    'noeviction',
  ];
}

const isProcess = (who) => Number.isInteger(who?.pid) && typeof who.start === 'string';
const isServer = (who) =>
  isProcess(who) && (typeof who.place?.socket === 'string' || Number.isInteger(who.place?.port)) ? who : undefined;

/** The record of running servers and of who uses them; anything unreadable counts as absent. */
export function parseRecord(text) {
  let value;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    value = undefined;
  }
  return {
    mariadb: isServer(value?.mariadb),
    redis: isServer(value?.redis),
    compose: typeof value?.compose === 'string' ? value.compose : undefined,
    users: Array.isArray(value?.users) ? value.users.filter(isProcess) : [],
  };
}
