// `npm start` and `npm run dev`: everything set up, the product served until Ctrl-C.
import { build } from '../build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureDatabase } from './database.mjs';
import { ports, productEnvironment, wantsDemo, wantsSandbox } from './environment.mjs';
import { ensurePackages, node24 } from './packages.mjs';
import { isPortFree, run } from './processes.mjs';
import { SetupError, dataFolder, inRoot, root } from './project.mjs';
import { leaveServices, useServices } from './services.mjs';
import { printFailure, reporter } from './steps.mjs';
import { Supervisor, endLeftProcesses } from './supervisor.mjs';

const main = (app) => inRoot('dist', 'apps', app, 'main.js');

const hostToBind = () => process.env.HOST || '127.0.0.1';
/** Where we ask ourselves: an address for all interfaces is no address to connect to. */
const hostToAsk = () => (['0.0.0.0', '::'].includes(hostToBind()) ? '127.0.0.1' : hostToBind());

async function refuseBusyPorts(folder, say) {
  const owner = await endLeftProcesses(folder, say);
  if (owner) {
    throw new SetupError(
      `this checkout is being served already, by process ${owner.pid}`,
      `kill ${owner.pid}\nor a second one beside it: DATA_DIR=.data/second PORT=3100 STORE_PORT=3101 SANDBOX_STRIPE_PORT=3102 SANDBOX_SMTP_PORT=3103 SANDBOX_MAIL_PORT=3104 SANDBOX_CALLOUT_PORT=3106 npm start`,
    );
  }
  for (const [name, port] of Object.entries(ports())) {
    const sandbox = name.startsWith('SANDBOX');
    if (sandbox && !wantsSandbox()) continue;
    if (!(await isPortFree(port, sandbox ? '127.0.0.1' : hostToBind()))) {
      throw new SetupError(`port ${port} is in use by another program`, `${name}=${port + 100} npm start`);
    }
  }
}

/** Runs one command of the product's own command line to its end; its output is shown only when it fails. */
async function cli({ node, env }, args, mend) {
  const { code, output } = await run(node, [main('cli'), ...args], { cwd: root, env });
  if (code !== 0)
    throw new SetupError(`${args.join(' ')} failed:\n${output.trim().split('\n').slice(-30).join('\n')}`, mend);
  return output;
}

/** Recompiles on every change; the processes restart themselves (node --watch). */
function watchSources(supervisor) {
  const compiler = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  supervisor.start('compiler', [compiler, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']);
}

export async function serve({ watch = false } = {}) {
  const report = reporter();
  const { step, say } = report;
  const folder = dataFolder();
  let services;
  let supervisor;
  let guard;
  let ending;

  const end = (code) =>
    (ending ??= (async () => {
      clearInterval(guard);
      await supervisor?.stop();
      await leaveServices(folder);
      process.exit(code);
    })());
  const giveUp = (error) => {
    if (ending) return;
    printFailure(error);
    void end(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!ending) say('\nStopping…');
      void end(0);
    });
  }

  try {
    await refuseBusyPorts(folder, say);
    await step('Packages', ensurePackages);
    const node = node24();
    await step('Database and Redis', async (work) => {
      services = await useServices(folder, work);
      return services.detail;
    });
    const chromium = await step('Chromium', async (work) => (await ensureChromium(work, { required: false })) ?? '');
    if (!chromium) say('  none found: PDF files and the browser tests need it, everything else works without');
    await build(report, undefined);

    const env = productEnvironment({ folder, services, chromium, node, mode: watch ? 'development' : 'production' });
    const context = { node, env };
    await step('Database schema', async () => {
      await ensureDatabase(env.DATABASE_URL);
      await cli(context, ['migrate'], 'npm run db:migrate');
    });

    supervisor = new Supervisor({ folder, node, env, say, giveUp });
    const watched = (app) => [...(watch ? ['--watch'] : []), main(app)];
    const chosen = ports();
    if (wantsSandbox()) {
      await step('Sandbox: cards, mail, a server', async () => {
        supervisor.start('sandbox', watched('sandbox'));
        for (const name of Object.keys(chosen).filter((one) => one.startsWith('SANDBOX'))) {
          await supervisor.waitForPort('sandbox', chosen[name], '127.0.0.1');
        }
      });
    }
    if (wantsDemo()) {
      await step('Demo data', (work) => {
        work('filling an empty database');
        return cli(context, ['seed', '--demo-if-empty'], 'npm run db:reset').then(() => undefined);
      });
    }
    await step('Serving', async () => {
      if (watch) watchSources(supervisor);
      for (const app of ['api', 'worker', 'storefront']) supervisor.start(app, watched(app));
      await supervisor.waitForHealth('api', chosen.PORT, hostToAsk());
      await supervisor.waitForHealth('storefront', chosen.STORE_PORT, hostToAsk());
      supervisor.allReady();
    });
    if (ending) return;
    // A server that dies (a full disk stops MariaDB) comes back; the product answers 503 meanwhile.
    let looking = false;
    guard = setInterval(async () => {
      if (looking || ending) return;
      looking = true;
      try {
        const { how } = (await services.keepAlive()) ?? {};
        if (how === 'started') say('MariaDB or Redis had ended and was started again.');
      } catch (error) {
        say(`MariaDB or Redis has ended and cannot be started again yet: ${error.message.split('\n')[0]}`);
      } finally {
        looking = false;
      }
    }, 2000);
    say(`\n${(await cli(context, ['addresses'], `less ${supervisor.logFile('api')}`)).trimEnd()}`);
    say(`\nLogs: ${supervisor.logFile('*')} · stop with Ctrl-C`);
  } catch (error) {
    giveUp(error);
  }
}
