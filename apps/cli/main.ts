import 'reflect-metadata';
import { addresses } from './commands/addresses.js';
import { bench } from './commands/bench.js';
import { job } from './commands/job.js';
import { migrateCommand } from './commands/migrate.js';
import { openapi } from './commands/openapi.js';
import { seed } from './commands/seed.js';
import { token } from './commands/token.js';
import { verifyLedger } from './commands/verify-ledger.js';

/** A command takes its arguments and returns the exit code. */
export type Command = (args: string[]) => Promise<number>;

const commands: Record<string, Command> = {
  addresses,
  bench,
  job,
  migrate: migrateCommand,
  openapi,
  seed,
  token,
  'verify-ledger': verifyLedger,
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  process.stderr.write(`unknown command "${name}"; there are ${Object.keys(commands).join(', ')}\n`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await command(args);
  } catch (error) {
    process.stderr.write(`${name}: ${(error as Error).message}\n`);
    if (process.env.LOG_LEVEL === 'debug') process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = 2;
  }
}
// Open pools must not keep a finished command alive.
process.exit();
