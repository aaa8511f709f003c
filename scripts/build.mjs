// Builds what changed: the server with tsc into dist, each browser application with Vite into dist/web.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SetupError, inRoot, privateFolder, root } from './lib/project.mjs';
import { ensurePackages, node24 } from './lib/packages.mjs';
import { run } from './lib/processes.mjs';
import { printFailure, reporter } from './lib/steps.mjs';
import { withLock } from './lib/lock.mjs';

const webApps = ['admin-console', 'reseller-area'];
const skipped = new Set(['node_modules', 'dist', '.data', '.git', 'coverage']);

function* filesUnder(place) {
  const stat = fs.statSync(inRoot(place), { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isFile()) return yield place;
  for (const name of fs.readdirSync(inRoot(place)).sort())
    if (!skipped.has(name)) yield* filesUnder(path.join(place, name));
}

/** One hash over names and contents: a fresh clone, a touched file or another branch with equal text needs no build. */
function hashOf(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesUnder(place))
      hash
        .update(`${file}\0`)
        .update(fs.readFileSync(inRoot(file)))
        .update('\0');
  }
  return hash.digest('hex');
}

const manifests = ['package.json', 'package-lock.json'];

const serverPart = {
  name: 'server',
  title: 'Server build',
  present: () => fs.existsSync(inRoot('tsconfig.build.json')),
  made: () => fs.existsSync(inRoot('dist', 'apps', 'cli', 'main.js')),
  hash: () => {
    const apps = ['api', 'worker', 'storefront', 'sandbox', 'cli'].map((name) => `apps/${name}`);
    const libs = fs.existsSync(inRoot('libs'))
      ? fs.readdirSync(inRoot('libs')).filter((name) => !['ui', 'api-client'].includes(name))
      : [];
    return hashOf([
      ...manifests,
      'tsconfig.json',
      'tsconfig.build.json',
      ...apps,
      ...libs.map((name) => `libs/${name}`),
      'plugins',
      'config',
      'bench',
    ]);
  },
  async build() {
    // Without its output, tsc's record of the last build would make it write nothing.
    if (!this.made()) fs.rmSync(inRoot('dist', '.tsbuildinfo'), { force: true });
    await tool('typescript/bin/tsc', ['-p', 'tsconfig.build.json'], 'npm run types');
  },
};

const webPart = (app) => ({
  name: 'web',
  stamp: `web-${app}`,
  title: `Web build, ${app}`,
  present: () => fs.existsSync(inRoot('apps', app, 'vite.config.ts')),
  made: () => fs.existsSync(inRoot('dist', 'web', app, 'index.html')),
  hash: () =>
    hashOf([
      ...manifests,
      'tsconfig.json',
      'tsconfig.web.json',
      `apps/${app}`,
      'libs/ui',
      'libs/api-client',
      'catalogue',
    ]),
  build: () =>
    tool(
      'vite/bin/vite.js',
      ['build', '--config', `apps/${app}/vite.config.ts`, '--logLevel', 'warn'],
      `node_modules/.bin/vite build --config apps/${app}/vite.config.ts`,
    ),
});

async function tool(script, args, mend) {
  const { code, output } = await run(node24(), [inRoot('node_modules', script), ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (code !== 0) throw new SetupError(`the build failed:\n${output.trim().split('\n').slice(-40).join('\n')}`, mend);
}

async function buildPart(part, work) {
  const stampFile = inRoot('dist', `.stamp-${part.stamp ?? part.name}`);
  const fresh = (hash) => part.made() && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === hash;
  if (fresh(part.hash())) return 'up to date';
  return withLock(path.join(privateFolder('.data'), 'build.lock'), async () => {
    const hash = part.hash();
    if (fresh(hash)) return 'up to date';
    work(`building the ${part.stamp ?? part.name}`);
    fs.mkdirSync(inRoot('dist'), { recursive: true });
    fs.rmSync(stampFile, { force: true });
    await part.build();
    fs.writeFileSync(stampFile, hash);
    return 'built';
  });
}

/** Builds the server, the browser applications, or both; each only when something it is made of has changed. */
export async function build({ step }, only) {
  const parts = [serverPart, ...webApps.map(webPart)].filter((part) => (!only || part.name === only) && part.present());
  for (const part of parts) await step(part.title, (work) => buildPart(part, work));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const at = process.argv.indexOf('--only');
  const only = at > 0 ? process.argv[at + 1] : undefined;
  try {
    if (at > 0 && !['server', 'web'].includes(only))
      throw new SetupError(`--only is server or web`, 'npm run build -- --only server');
    const report = reporter();
    await report.step('Packages', ensurePackages);
    await build(report, only);
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}
