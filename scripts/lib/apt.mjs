// Debian and its relatives: the servers as system packages (root) or unpacked under the data folder (anyone).
import fs from 'node:fs';
import path from 'node:path';
import { SetupError, inRoot, privateFolder } from './project.mjs';
import { findBinary, run } from './processes.mjs';

export const aptLine =
  'apt-get install -y --no-install-recommends mariadb-server-core mariadb-client-core redis-tools chromium fonts-liberation fonts-dejavu-core fonts-wqy-microhei';
export const serverPackages = ['mariadb-server-core', 'mariadb-client-core', 'redis-tools'];
export const browserPackages = ['chromium', 'fonts-liberation', 'fonts-dejavu-core', 'fonts-wqy-microhei'];

/** Programs that were unpacked here by a former run need their own libraries beside them. */
export const unpackedFolder = () => inRoot('.data', 'packages');
export const unpackedPlaces = () => ['usr/sbin', 'usr/bin'].map((place) => path.join(unpackedFolder(), place));

export function libraryPath(folder = unpackedFolder()) {
  const found = [];
  for (const place of ['usr/lib', 'lib']) {
    const base = path.join(folder, place);
    if (!fs.existsSync(base)) continue;
    found.push(base);
    for (const name of fs.readdirSync(base)) if (/-linux-gnu/.test(name)) found.push(path.join(base, name));
  }
  return found.join(':');
}

/** Environment for a program: with our libraries when it lies in our unpacked folder, else as it is. */
export function environmentFor(binary) {
  if (!binary.startsWith(unpackedFolder() + path.sep)) return process.env;
  const inherited = process.env.LD_LIBRARY_PATH;
  return { ...process.env, LD_LIBRARY_PATH: inherited ? `${libraryPath()}:${inherited}` : libraryPath() };
}

export async function installAsRoot(work) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  work('apt-get update');
  const update = await run('apt-get', ['update', '-q'], { env });
  work('apt-get install (MariaDB, Redis, Chromium)');
  const [command, ...args] = aptLine.split(' ');
  const install = await run(command, args, { env });
  if (install.code !== 0) {
    const cause = update.code === 0 ? install.output : `${update.output}\n${install.output}`;
    throw new SetupError(
      `the packages could not be installed:\n${cause.trim().split('\n').slice(-12).join('\n')}`,
      `apt-get update && ${aptLine}`,
    );
  }
}

/** Names of the packages that `apt-get -s install` would add. */
export const plannedPackages = (output) => [...output.matchAll(/^Inst (\S+)/gm)].map((match) => match[1]);

/**
 * Downloads packages with a package state of our own and unpacks them under `.data/packages`; nothing on the machine changes.
 * Library names differ between releases, so apt's own solver says what is missing here.
 */
export async function unpackPackages(names, work, { status = '/var/lib/dpkg/status', folder = unpackedFolder() } = {}) {
  const state = privateFolder('.data', 'apt');
  for (const part of ['lists/partial', 'cache/archives/partial', 'debs']) {
    fs.mkdirSync(path.join(state, part), { recursive: true });
  }
  const options = [
    `Dir::State=${state}`,
    `Dir::State::lists=${state}/lists`,
    `Dir::State::status=${status}`,
    `Dir::Cache=${state}/cache`,
    'APT::Sandbox::User=',
    'Debug::NoLocking=1',
  ].flatMap((option) => ['-o', option]);
  const debs = path.join(state, 'debs');
  const apt = async (...args) => {
    const result = await run('apt-get', ['-q', ...options, ...args], {
      cwd: debs,
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (result.code !== 0) {
      const cause = result.output.trim().split('\n').slice(-12).join('\n');
      throw new SetupError(`${names.join(', ')} could not be downloaded:\n${cause}`, `sudo ${aptLine}`);
    }
    return result.output;
  };
  work('reading the package lists');
  await apt('update');
  const planned = plannedPackages(await apt('-s', 'install', '--no-install-recommends', ...names));
  work(`downloading ${planned.length} packages`);
  await apt('download', ...planned);
  for (const file of fs.readdirSync(debs).filter((name) => name.endsWith('.deb'))) {
    work(`unpacking ${file.split('_')[0]}`);
    const { code, output } = await run('dpkg', ['-x', path.join(debs, file), folder]);
    if (code !== 0) throw new SetupError(`${file} could not be unpacked:\n${output.trim()}`, `sudo ${aptLine}`);
  }
  fs.rmSync(state, { recursive: true, force: true });
}

/** The one message when no rung of the ladder holds. */
export function nothingFound(what) {
  const line = isDebianLikeLine();
  return new SetupError(
    `no ${what} was found (looked in PATH, /usr/sbin, /usr/bin), and there is no way to fetch one here`,
    `${line}\nor name running servers: DATABASE_URL=mysql://user:password@host:3306/relabel REDIS_URL=redis://host:6379 npm start`,
  );
}

const isDebianLikeLine = () =>
  findBinary(['apt-get'])
    ? `sudo ${aptLine}`
    : process.platform === 'darwin'
      ? 'brew install mariadb redis'
      : 'install MariaDB 10.6 or newer and Redis 6.2 or newer with your package manager';
