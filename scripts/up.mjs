#!/usr/bin/env node
// The one door to every command: sets up what is missing, then does what was asked. Runs on Node 20.19 before any package exists.
import { check } from './lib/check.mjs';
import { runCommand } from './lib/command.mjs';
import { SetupError } from './lib/project.mjs';
import { serve } from './lib/serve.mjs';
import { printFailure } from './lib/steps.mjs';
import { runSuites, takePictures } from './lib/suites.mjs';

const [verb, ...args] = process.argv.slice(2);

async function main() {
  switch (verb) {
    case 'start':
      return serve();
    case 'dev':
      return serve({ watch: true });
    case 'test':
      return runSuites(args);
    case 'pictures':
      return takePictures(args);
    case 'check':
      return check();
    case 'run':
      if (args.length > 0) return runCommand(args);
      throw new SetupError('run needs the name of a command', 'node scripts/up.mjs run token -- --admin');
    default:
      throw new SetupError(
        `unknown command: ${verb ?? '(none)'}`,
        'node scripts/up.mjs start|test|pictures|check|dev|run',
      );
  }
}

// A signal to npm ends npm and its shell but does not reach us: their end is taken as that signal.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

try {
  process.exitCode = await main();
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
