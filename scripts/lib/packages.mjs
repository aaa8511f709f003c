// The packages of package-lock.json, and the Node 24 that comes with them.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { SetupError, inRoot, privateFolder, root } from './project.mjs';
import { withLock } from './lock.mjs';
import { run } from './processes.mjs';

const stampFile = inRoot('node_modules', '.relabel-lock');
const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined);

/** True when node_modules holds exactly what the lock file asks for, as told by npm's own record of what it installed. */
export function isInstalled(lockText, recordText) {
  if (!lockText || !recordText) return false;
  const wanted = JSON.parse(lockText).packages ?? {};
  const present = JSON.parse(recordText).packages ?? {};
  const same = Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true;
    const found = present[name];
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
  return same && Object.keys(present).every((name) => name in wanted);
}

export async function ensurePackages(work) {
  const lockText = read(inRoot('package-lock.json'));
  if (!lockText) throw new SetupError('package-lock.json is missing', 'git checkout package-lock.json');
  const stamp = createHash('sha256').update(lockText).digest('hex');
  const upToDate = () => {
    if (read(stampFile) === stamp) return true;
    if (!isInstalled(lockText, read(inRoot('node_modules', '.package-lock.json')))) return false;
    fs.writeFileSync(stampFile, stamp); // somebody ran npm by hand, to the same end
    return true;
  };
  if (upToDate()) return 'present';
  return withLock(`${privateFolder('.data')}/packages.lock`, async () => {
    if (upToDate()) return 'present';
    // npm ci empties the folder first: behind a link that is somebody else's.
    if (fs.lstatSync(inRoot('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new SetupError(
        'node_modules is a link to packages that do not fit package-lock.json',
        `rm ${inRoot('node_modules')}`,
      );
    }
    work('installing packages (npm ci, about a minute)');
    // A shell with NODE_ENV=production would leave out the compiler; a silent outer npm would hide why this one fails.
    const { code, output } = await run(
      'npm',
      ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--include=dev', '--include=optional'],
      { cwd: root, env: { ...process.env, npm_config_ignore_scripts: 'true', npm_config_loglevel: 'error' } },
    );
    if (code !== 0) throw new SetupError(`npm ci failed:\n${output.trim()}`, `cd ${root} && npm ci --ignore-scripts`);
    fs.writeFileSync(stampFile, stamp);
    return 'installed';
  });
}

/** The Node 24 binary that runs the product: the one npm brought, or this very process when it is new enough. */
export function node24() {
  const brought = inRoot('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (fs.existsSync(brought)) return brought;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new SetupError(
    `Node 24 is needed: npm brought none for ${process.platform} ${process.arch}, and this is Node ${process.versions.node}`,
    'install Node 24 (https://nodejs.org), then repeat the command',
  );
}
