// `npm test`: same set-up on a database of its own, every suite, one closing line.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from '../build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureDatabase } from './database.mjs';
import { productEnvironment } from './environment.mjs';
import { ensurePackages, node24 } from './packages.mjs';
import { inRoot, privateFolder, root } from './project.mjs';
import { useServices } from './services.mjs';
import { reporter } from './steps.mjs';

export const suites = ['unit', 'architecture', 'context', 'scenario', 'e2e', 'faults', 'browser', 'long'];
const withoutServers = new Set(['unit', 'architecture']);

/** Splits `npm test -- [--long] [suite…] [file filter…] [vitest options…]`. */
export function parseArguments(args) {
  const rest = args.filter((arg) => arg !== '--long');
  const chosen = rest.filter((arg) => suites.includes(arg));
  return {
    long: args.includes('--long') || chosen.includes('long'),
    projects: chosen,
    passed: rest.filter((arg) => !suites.includes(arg)),
    needsServers: chosen.length === 0 || chosen.some((name) => !withoutServers.has(name)),
  };
}

/** Counts of a vitest JSON report. A file that fails outside its tests (an import, a hook) is a failure of its own. */
export function countsOf(report, exitCode) {
  const counts = { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0, skipped: 0 };
  counts.skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  for (const file of report?.testResults ?? []) {
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) counts.failed += 1;
  }
  // vitest also fails for what belongs to no test (an unhandled rejection), and it may have been killed without a report.
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Runs vitest in its own process on Node 24; answers the counts. */
export async function runVitest({ node, env, args, reportFile, show = true }) {
  fs.mkdirSync(path.dirname(reportFile), { recursive: true });
  fs.rmSync(reportFile, { force: true });
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  let output = '';
  const code = await new Promise((resolve, reject) => {
    const child = spawn(node, [vitest, 'run', ...reporters, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const hand = (signal) => child.kill(signal);
    process.on('SIGTERM', hand).on('SIGHUP', hand).on('SIGINT', hand);
    child.on('error', reject);
    child.on('close', (exit) => {
      process.off('SIGTERM', hand).off('SIGHUP', hand).off('SIGINT', hand);
      resolve(exit ?? 1);
    });
  });
  const report = fs.existsSync(reportFile) ? JSON.parse(fs.readFileSync(reportFile, 'utf8')) : undefined;
  return { ...countsOf(report, code), output };
}

export async function runSuites(args) {
  const report = reporter();
  const { long, projects, passed, needsServers } = parseArguments(args);
  const folder = privateFolder(process.env.DATA_DIR || '.data', 'test');
  await report.step('Packages', ensurePackages);
  const node = node24();
  const none = { env: {}, embedded: false, leave: async () => {} };
  const chromium = needsServers
    ? await report.step('Chromium', (work) => ensureChromium(work, { required: true }))
    : undefined;
  if (needsServers) await build(report, undefined);
  let services = none;
  if (needsServers) {
    await report.step('Database and Redis', async (work) => {
      services = await useServices(folder, work, { fresh: true });
      return services.detail;
    });
  }
  try {
    const env = { ...productEnvironment({ folder, services, chromium, node, mode: 'test' }), NODE_ENV: 'test' };
    if (long) env.RELABEL_LONG = '1';
    if (needsServers) await ensureDatabase(env.DATABASE_URL);
    const counts = await runVitest({
      node,
      env,
      args: [...projects.flatMap((name) => ['--project', name]), ...passed],
      reportFile: path.join(folder, 'results.json'),
    });
    if (counts.passed + counts.failed === 0) report.say('No test ran.');
    await services.leave();
    services = none;
    report.say(`\n${closingLine(counts)}`);
    return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
  } finally {
    await services.leave();
  }
}

/** Every page of the consoles and the stores, wide, dark and on a phone, into `docs/screenshots` (or the folder in PICTURES), in place of those that are there. */
export async function takePictures(args) {
  process.env.PICTURES ||= path.join('docs', 'screenshots');
  const folder = path.resolve(root, process.env.PICTURES);
  for (const file of fs.existsSync(folder) ? fs.readdirSync(folder) : [])
    if (file.endsWith('.webp')) fs.rmSync(path.join(folder, file));
  return runSuites(['long', 'browser', 'test/long/pages', 'test/browser/store-pages', ...args]);
}
