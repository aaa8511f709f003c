import autocannon, { type Request } from 'autocannon';

/** One thing that is put under load: where, with how many connections, and what the next request is. */
export type Target = { name: string; url: string; connections: number; next: () => Request };

export type Round = { perSecond: number; p50: number; p99: number; bad: number; total: number };

async function shoot(target: Target, seconds: number): Promise<Round> {
  const { url, connections, next } = target;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 20,
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  });
  const { requests, latency, non2xx, errors } = result;
  return {
    perSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    bad: non2xx + errors,
    total: requests.total,
  };
}

export type Measured = { perSecond: number; p50: number; p99: number; rounds: number[] };

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : sorted[Math.floor((sorted.length - 1) / 2)];
};

/**
 * Rounds over all targets in turn, so that a slow moment of the machine meets each of them; medians over the rounds.
 * @throws Error when a target answers with anything but success: a fast refusal is no speed
 */
export async function interleaved(
  targets: readonly Target[],
  plan: { rounds: number; seconds: number; warmUp: number },
): Promise<Map<string, Measured>> {
  const rounds = new Map<string, Round[]>(targets.map(({ name }) => [name, []]));
  for (const target of targets) await shoot(target, plan.warmUp);
  for (let i = 0; i < plan.rounds; i++)
    for (const target of targets) rounds.get(target.name)!.push(await shoot(target, plan.seconds));
  return new Map(
    [...rounds].map(([name, all]) => {
      const bad = all.reduce((sum, round) => sum + round.bad, 0);
      if (bad > 0) throw new Error(`${name}: ${bad} requests were not answered with success`);
      const of = (pick: (round: Round) => number) => median(all.map(pick));
      return [
        name,
        {
          perSecond: of((r) => r.perSecond),
          p50: of((r) => r.p50),
          p99: of((r) => r.p99),
          rounds: all.map((r) => Math.floor(r.perSecond)),
        },
      ];
    }),
  );
}
