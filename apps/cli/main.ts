import 'reflect-metadata';

/** A command takes its arguments and returns the exit code. */
export type Command = (args: string[]) => Promise<number>;

/** Loaded one by one: a production image has neither the demo's fakes nor the document generator. */
const commands: Record<string, () => Promise<Command>> = {
  admin: async () => (await import('./commands/admin.js')).admin,
  addresses: async () => (await import('./commands/addresses.js')).addresses,
  bench: async () => (await import('./commands/bench.js')).bench,
  job: async () => (await import('./commands/job.js')).job,
  migrate: async () => (await import('./commands/migrate.js')).migrateCommand,
  openapi: async () => (await import('./commands/openapi.js')).openapi,
  seed: async () => (await import('./commands/seed.js')).seed,
  token: async () => (await import('./commands/token.js')).token,
  'verify-ledger': async () => (await import('./commands/verify-ledger.js')).verifyLedger,
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!load) {
  process.stderr.write(`unknown command "${name}"; there are ${Object.keys(commands).join(', ')}\n`);
  process.exitCode = 2;
} else {
  try {
    const command = await load();
    process.exitCode = await command(args);
  } catch (error) {
    process.stderr.write(`${name}: ${(error as Error).message}\n`);
    if (process.env.LOG_LEVEL === 'debug') process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = 2;
  }
}
// Open pools must not keep a finished command alive.
process.exit();
