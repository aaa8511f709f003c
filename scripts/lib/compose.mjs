// The container rung of the ladder: MariaDB and Redis from docker/compose.services.yml on free loopback ports.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError, inRoot } from './project.mjs';
import { findBinary, run } from './processes.mjs';
import { mariadbAnswers, redisAnswers } from './servers.mjs';

const file = inRoot('docker', 'compose.services.yml');

export async function composeAvailable() {
  if (!findBinary(['docker'])) return false;
  const engine = await run('docker', ['info', '--format', '{{.ServerVersion}}']);
  if (engine.code !== 0) return false;
  return (await run('docker', ['compose', 'version'])).code === 0;
}

const compose = (project, ...args) => run('docker', ['compose', '-p', project, '-f', file, ...args]);

/** Starts the two containers; answers a text that is kept in the record: the project's name and the addresses. */
export async function composeUp(folder, work) {
  const project = `relabel-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`;
  work('starting MariaDB and Redis as containers');
  const up = await compose(project, 'up', '-d', '--quiet-pull', '--wait');
  if (up.code !== 0)
    throw new SetupError(`docker compose failed:\n${up.output.trim()}`, `docker compose -f ${file} up -d --wait`);
  const portOf = async (service, inner) =>
    Number((await compose(project, 'port', service, String(inner))).output.trim().split(':').at(-1));
  const mariadb = { port: await portOf('mariadb', 3306) };
  const redis = { port: await portOf('redis', 6379) };
  const until = performance.now() + 60_000;
  while (!((await mariadbAnswers(mariadb)) && (await redisAnswers(redis)))) {
    if (performance.now() > until)
      throw new SetupError('the containers do not answer', `docker compose -p ${project} logs`);
    await sleep(100);
  }
  return JSON.stringify({ project, mariadb, redis });
}

export const composeDown = (recorded) => compose(JSON.parse(recorded).project, 'stop');
