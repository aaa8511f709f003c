import autocannon, { type Request } from 'autocannon';
import type { Ground } from './ground.js';
import { nextRunDate, startRun } from './renewals.js';

const CONNECTIONS = 16;
/** Of what the idle API answers at most. */
const SHARE = 0.2;
const round = (value: number): number => Math.round(value * 1000) / 1000;
type Phase = { perSecond: number; p50: number; p99: number; max: number; samples: number };

/** How long the API answers while a renewal run writes, against the idle phases around it, at the same rate. */
export async function stall(ground: Ground, plan: { seconds: number }) {
  const rows = await ground.db.query<{ id: number }>(
    'SELECT reseller_id AS id FROM rc_reseller_clients GROUP BY reseller_id ORDER BY reseller_id LIMIT 40',
  );
  const tokens = await ground.tokens(
    'reseller',
    rows.map(({ id }) => id),
  );
  let at = 0;
  const next = (): Request => ({
    method: 'GET',
    path: '/api/reseller/v1/invoices?limit=25',
    headers: { authorization: `Bearer ${tokens[at++ % tokens.length]}` },
  });
  const phase = async (overallRate: number | undefined, seconds: number, until?: Promise<unknown>): Promise<Phase> => {
    const load = autocannon({
      url: ground.api,
      connections: CONNECTIONS,
      ...(overallRate ? { overallRate } : {}),
      duration: until ? 600 : seconds,
      timeout: 20,
      requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
    });
    void until?.finally(() => load.stop()).catch(() => undefined);
    const { requests, latency, non2xx, errors } = await load;
    if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests were not answered with success`);
    const { p50, p99, max } = latency;
    return { perSecond: requests.average, p50, p99, max, samples: requests.total };
  };
  const most = await phase(undefined, plan.seconds);
  const rate = Math.max(60, Math.round(most.perSecond * SHARE));
  const idleSeconds = Math.max(plan.seconds, Math.ceil(1200 / rate));
  const before = await phase(rate, idleSeconds);
  const { done } = startRun(ground, await nextRunDate(ground));
  const during = await phase(rate, idleSeconds, done);
  const run = await done;
  const after = await phase(rate, idleSeconds);
  const idle = { p50: Math.max(before.p50, after.p50), p99: Math.max(before.p99, after.p99) };
  const [p50, p99] = [during.p50 / idle.p50, during.p99 / idle.p99];
  return {
    ratio: round(Math.max(p50 / 2, p99 / 4)),
    detail: { p50: round(p50), p99: round(p99), rate, before, during, after, run },
  };
}
