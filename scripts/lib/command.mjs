// `npm run token`, `job`, `seed`, …: one command of the product, its stdout left to it alone.
import { spawn } from 'node:child_process';
import { build } from '../build.mjs';
import { findChromium } from './chromium.mjs';
import { ensureDatabase } from './database.mjs';
import { productEnvironment } from './environment.mjs';
import { ensurePackages, node24 } from './packages.mjs';
import { dataFolder, inRoot, root } from './project.mjs';
import { useServices } from './services.mjs';
import { reporter } from './steps.mjs';

const withoutSchema = new Set(['migrate', 'openapi', 'addresses']);

/** The command's answer is its exit code; a signal counts as 128 + its number, as a shell does. */
const runAttached = (command, args, env, stdout) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['inherit', stdout, 'inherit'] });
    // Ctrl-C reaches the command by itself (same terminal); a signal sent to us alone is handed on.
    const hand = (signal) => child.kill(signal);
    process.on('SIGTERM', hand).on('SIGHUP', hand);
    const stay = () => {};
    process.on('SIGINT', stay);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', hand).off('SIGHUP', hand).off('SIGINT', stay);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });

/** Sets up what is missing (told on stderr), runs the command, leaves the machine as it was; answers the exit code. */
export async function runCommand([name, ...args], { stdout = 'inherit' } = {}) {
  const report = reporter({ quiet: true });
  const folder = dataFolder();
  await report.step('packages', ensurePackages);
  const node = node24();
  await build(report, 'server');
  const services = await useServices(folder, (text) => report.say(`relabel: ${text}…`));
  try {
    const env = productEnvironment({ folder, services, chromium: findChromium(), node, mode: 'production' });
    const cli = inRoot('dist', 'apps', 'cli', 'main.js');
    const created = await ensureDatabase(env.DATABASE_URL);
    if (created && !withoutSchema.has(name)) {
      report.say('relabel: creating the schema…');
      const code = await runAttached(node, [cli, 'migrate'], env, process.stderr.fd);
      if (code !== 0) return code;
    }
    return await runAttached(node, [cli, name, ...args], env, stdout);
  } finally {
    await services.leave();
  }
}
