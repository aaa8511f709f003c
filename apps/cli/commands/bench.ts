import { runBenches } from '../../../bench/run-benches.js';
import { parseArguments } from '../arguments.js';

/**
 * `bench [--json] [--only NAME] [--size M|L]`: how fast the built product is, each number a ratio to a bare yardstick in the same run
 * (bench/README.md). Size M uses a database of its own on the server of DATABASE_URL and drops it; size L measures on the one that
 * `seed --size L` filled.
 */
export async function bench(args: string[]): Promise<number> {
  const { options } = parseArguments(args, ['json']);
  const size = options.get('size') ?? 'M';
  if (size !== 'M' && size !== 'L') throw new Error('--size is M or L');
  const results = await runBenches({ only: options.get('only'), size }, (text) => process.stderr.write(`${text}\n`));
  if (options.has('json')) process.stdout.write(`${JSON.stringify(results, null, 1)}\n`);
  else
    for (const { name, ratio, goal, better, yardstick } of results)
      process.stdout.write(
        `${(better === 'lower' ? ratio <= goal : ratio >= goal) ? 'ok  ' : 'FAIL'} ${name} ${ratio} (goal ${goal}) of: ${yardstick}\n`,
      );
  return 0;
}
