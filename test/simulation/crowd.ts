import { ACTS } from './acts/index.js';
import type { Act, Ground, Time } from './ground.js';
import type { Laned } from './model/books.js';
import type { Random } from './random.js';

const LANES_AT_ONCE = 5;
type Drawn = { act: Act; one: Laned; random: Random };

/** Who does what this time of day; drawn before any of it is done. A client has one thing to do at a time. */
export function drawn(ground: Ground, time: Time, random: Random): Drawn[] {
  const busy = new Set<unknown>();
  const free = (one: Laned): boolean => {
    const whose = (one as { client?: unknown }).client ?? one;
    return !busy.has(whose) && busy.add(whose) !== undefined;
  };
  return ACTS.filter((act) => act.time === time).flatMap((act) => {
    // Lanes are side by side, so only the order within each is always the same.
    const who = [...act.who(ground)].sort((a, b) => a.lane - b.lane);
    if (act.aDay === 'all') return who.filter(free).map((one) => ({ act, one, random: random.fork() }));
    const chosen: Drawn[] = [];
    for (let n = times(act.aDay * ground.plan.pace, random); n > 0 && who.length > 0; n--) {
      const one = random.pick(who);
      if (free(one)) chosen.push({ act, one, random: random.fork() });
    }
    return chosen;
  });
}

/** 1.3 is once, and three times in ten once more. */
function times(expected: number, random: Random): number {
  const whole = Math.floor(expected);
  return whole + (random.below(1000) < (expected - whole) * 1000 ? 1 : 0);
}

/** Each lane in order, several lanes at once. */
export async function perform(ground: Ground, all: Drawn[]): Promise<void> {
  const lanes = [...new Set(all.map(({ one }) => one.lane))].map((lane) => all.filter(({ one }) => one.lane === lane));
  const inTurn = async () => {
    for (let lane = lanes.shift(); lane; lane = lanes.shift())
      for (const { act, one, random } of lane) {
        await act.run(ground, one, random);
        ground.counts.add(act.kind);
      }
  };
  await Promise.all(Array.from({ length: LANES_AT_ONCE }, inTurn));
}
