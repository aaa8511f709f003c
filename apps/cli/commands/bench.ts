import { runBenches } from '../../../bench/run-benches.js';
import { parseArguments } from '../arguments.js';

/**
 * `bench [--json] [--only NAME]`: how fast the built product is, each number a ratio to a bare yardstick in the same run
 * (bench/README.md). Uses a database of its own on the server of DATABASE_URL and drops it.
 */
export async function bench(args: string[]): Promise<number> {
  const { options } = parseArguments(args, ['json']);
  const results = await runBenches(options.get('only'), (text) => process.stderr.write(`${text}\n`));
  if (options.has('json')) process.stdout.write(`${JSON.stringify(results, null, 1)}\n`);
  else
    for (const { name, ratio, goal, better, yardstick } of results)
      process.stdout.write(
        `${(better === 'lower' ? ratio <= goal : ratio >= goal) ? 'ok  ' : 'FAIL'} ${name} ${ratio} (goal ${goal}) of: ${yardstick}\n`,
      );
  return 0;
}
