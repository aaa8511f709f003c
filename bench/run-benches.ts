import { BENCHES, type BenchResult, type Plan } from './benches.js';
import { onGround } from './ground.js';

const PLAN: Plan = { rounds: 3, seconds: 4, warmUp: 6 };

/** Runs the named bench, or all, each measured against its yardstick in the same run. */
export async function runBenches(only: string | undefined, say: (text: string) => void): Promise<BenchResult[]> {
  if (only !== undefined && !Object.hasOwn(BENCHES, only))
    throw new Error(`--only is one of ${Object.keys(BENCHES).join(', ')}`);
  const names = only === undefined ? Object.keys(BENCHES) : [only];
  return onGround(say, async (ground) => {
    const results: BenchResult[] = [];
    for (const name of names) {
      say(name);
      const { goal, better = 'higher', yardstick, run } = BENCHES[name];
      const { ratio, detail } = await run(ground, PLAN);
      results.push({ name, ratio, goal, better, yardstick, detail });
    }
    return results;
  });
}
