import { BENCHES, type BenchResult, type Plan } from './benches.js';
import { onGround, type Size } from './ground.js';

const PLAN: Plan = { rounds: 3, seconds: 4, warmUp: 6 };

/**
 * Runs the named bench, or all of a size, each measured against its yardstick in the same run.
 * @throws Error when there is no such bench, or it is one of another size
 */
export async function runBenches(
  { only, size }: { only: string | undefined; size: Size },
  say: (text: string) => void,
): Promise<BenchResult[]> {
  if (only !== undefined && !Object.hasOwn(BENCHES, only))
    throw new Error(`--only is one of ${Object.keys(BENCHES).join(', ')}`);
  const sizesOf = (name: string): readonly Size[] => BENCHES[name].sizes ?? ['M'];
  if (only !== undefined && !sizesOf(only).includes(size))
    throw new Error(`${only} is measured with --size ${sizesOf(only).join(' or ')}`);
  const names = only === undefined ? Object.keys(BENCHES).filter((name) => sizesOf(name).includes(size)) : [only];
  return onGround(size, say, async (ground) => {
    const results: BenchResult[] = [];
    for (const name of names) {
      say(name);
      const { goal, better = 'higher', yardstick, run } = BENCHES[name];
      const { ratio, detail } = await run(ground, PLAN);
      results.push({ name, size, ratio, goal, better, yardstick, detail });
    }
    return results;
  });
}
