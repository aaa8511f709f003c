import { randomUUID } from 'node:crypto';
import { get } from 'node:http';
import type { Ground, Size } from './ground.js';
import { lists, MOST_ROWS } from './lists.js';
import { interleaved, type Measured, type Target } from './load.js';
import { cartTargets, slice } from './prices.js';
import { pdfBench } from './pdf.js';
import { renewals, renewalsAgain, renewalsTwice } from './renewals.js';
import { stall } from './stall.js';
import { listsAtSize } from './lists-at-size.js';
import { profitBatch, profitOwnClass } from './profit.js';

export type BenchResult = {
  name: string;
  size: Size;
  /** Product over yardstick, of the medians. */
  ratio: number;
  goal: number;
  better: 'higher' | 'lower';
  yardstick: string;
  detail: Record<string, unknown>;
};
type Bench = {
  goal: number;
  /** `higher` unless said otherwise. */
  better?: 'lower';
  /** Where it can be measured; M unless said otherwise. */
  sizes?: readonly Size[];
  yardstick: string;
  run: (ground: Ground, plan: Plan) => Promise<{ ratio: number; detail: Record<string, unknown> }>;
};
export type Plan = { rounds: number; seconds: number; warmUp: number };

/** How far two runs of the same thing may lie apart for the ratio to count. */
const SAME = { least: 0.85, most: 1.15 };

const round = (value: number): number => Math.round(value * 1000) / 1000;
const turn = <T>(things: readonly T[]): (() => T) => {
  let at = 0;
  return () => things[at++ % things.length];
};

/**
 * The product between two runs of its yardstick in every round: how far those two differ is the noise. A noisy measurement is
 * repeated once; `detail.sameAsSame` tells what it was in the one that counts.
 */
async function against(
  product: Target,
  yardstick: Target,
  plan: Plan,
): Promise<{ ratio: number; detail: Record<string, unknown> }> {
  const again = { ...yardstick, name: `${yardstick.name} again` };
  for (let attempt = 1; ; attempt++) {
    const measured = await interleaved([yardstick, product, again], plan);
    const of = (target: Target) => measured.get(target.name) as Measured;
    const sameAsSame = of(yardstick).perSecond / of(again).perSecond;
    if (attempt === 1 && (sameAsSame < SAME.least || sameAsSame > SAME.most)) continue;
    const base = (of(yardstick).perSecond + of(again).perSecond) / 2;
    return {
      ratio: round(of(product).perSecond / base),
      detail: { sameAsSame: round(sameAsSame), attempt, [product.name]: of(product), [yardstick.name]: of(yardstick) },
    };
  }
}

const ORDERS = 8;
const READS = 16;
const BUYERS = 40;

/** One request that orders a hosting product for a month, as a client with his own token; every request is a new order. */
async function orderTarget(ground: Ground, name: string, clientIds: readonly number[]): Promise<Target> {
  const tokens = turn(await ground.tokens('client', clientIds));
  const [product] = await ground.db.query<{ id: number }>('SELECT packageid AS id FROM tblhosting ORDER BY id LIMIT 1');
  return {
    name,
    url: ground.store,
    connections: ORDERS,
    next: () => ({
      method: 'POST',
      path: '/api/store/v1/checkout',
      headers: {
        authorization: `Bearer ${tokens()}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({
        lines: [
          {
            ref: 'a',
            item: { type: 'product', id: product.id },
            term: 'monthly',
            quantity: 1,
            domain: `n${randomUUID()}.example`,
          },
        ],
        paymentMethod: 'banktransfer',
      }),
    }),
  };
}

/** Clients of all resellers in turn, or of one. */
async function buyers(ground: Ground, ofOne: boolean): Promise<number[]> {
  const rows = await ground.db.query<{ id: number; reseller: number }>(
    'SELECT client_id AS id, reseller_id AS reseller FROM rc_reseller_clients ORDER BY client_id',
  );
  const byReseller = new Map<number, number[]>();
  for (const { id, reseller } of rows) byReseller.set(reseller, [...(byReseller.get(reseller) ?? []), id]);
  if (!ofOne) return [...byReseller.values()].map(([first]) => first).slice(0, BUYERS);
  return [...byReseller.values()].sort((a, b) => b.length - a.length)[0].slice(0, BUYERS);
}

async function resellerIds(ground: Ground): Promise<number[]> {
  return (await ground.db.query<{ id: number }>('SELECT client_id AS id FROM rc_resellers ORDER BY client_id')).map(
    ({ id }) => id,
  );
}

/** The front page of stores, by the Host that a browser sends. */
function pageTarget(ground: Ground, name: string, hosts: readonly string[]): Target {
  const host = turn(hosts);
  const port = new URL(ground.store).port;
  return {
    name,
    url: ground.store,
    connections: READS,
    next: () => ({ method: 'GET', path: '/', headers: { host: `${host()}:${port}` } }),
  };
}

async function hostsOf(ground: Ground): Promise<string[]> {
  return (await ground.db.query<{ host: string }>('SELECT host FROM rc_brand_hosts ORDER BY id')).map(
    ({ host }) => host,
  );
}

/** Every store once: what is measured is how many brands a process can remember, not how fast it meets a new one. */
async function visitEach(store: string, hosts: readonly string[]): Promise<void> {
  const { port } = new URL(store);
  const waiting = [...hosts];
  const visitor = async () => {
    for (let host = waiting.pop(); host; host = waiting.pop()) {
      const status = await new Promise<number>((resolve, reject) => {
        get({ host: '127.0.0.1', port, path: '/', headers: { host: `${host}:${port}` } }, (answer) => {
          answer.resume();
          answer.on('end', () => resolve(answer.statusCode ?? 0));
        }).on('error', reject);
      });
      if (status !== 200) throw new Error(`${host} answers ${status}`);
    }
  };
  await Promise.all(Array.from({ length: READS }, visitor));
}

export const BENCHES: Record<string, Bench> = {
  'order-rest': {
    goal: 0.35,
    sizes: ['M', 'L'],
    yardstick:
      'POST that writes one order in a bare durable transaction of nine statements: same adapter, driver and server, no sign-in, no rules',
    async run(ground, plan) {
      const product = await orderTarget(ground, 'checkout', await buyers(ground, false));
      const bare = turn(Array.from({ length: 50 }, (_, i) => i + 1));
      const yardstick: Target = {
        name: 'bare order',
        url: ground.yardstick,
        connections: ORDERS,
        next: () => ({ method: 'POST', path: `/order/${bare()}` }),
      };
      const measured = await against(product, yardstick, plan);
      const what =
        'POST /api/store/v1/checkout with a client token: quote, order, service, frozen terms, numbered invoice with its profit, ledger, events';
      return { ...measured, detail: { ...measured.detail, what, money: await ground.verify() } };
    },
  },
  'order-one-reseller': {
    goal: 0.6,
    yardstick: 'the same checkout with the orders spread over all resellers',
    async run(ground, plan) {
      const one = await orderTarget(ground, 'one reseller', await buyers(ground, true));
      const spread = await orderTarget(ground, 'spread', await buyers(ground, false));
      const measured = await against(one, spread, plan);
      return { ...measured, detail: { ...measured.detail, money: await ground.verify() } };
    },
  },
  'invoice-list': {
    goal: 0.5,
    sizes: ['M', 'L'],
    yardstick: 'GET of the same 25 invoices by one prepared statement, without sign-in',
    async run(ground, plan) {
      const ids = (await resellerIds(ground)).slice(0, BUYERS);
      const tokens = turn(await ground.tokens('reseller', ids));
      const product: Target = {
        name: 'reseller invoices',
        url: ground.api,
        connections: READS,
        next: () => ({
          method: 'GET',
          path: '/api/reseller/v1/invoices?limit=25',
          headers: { authorization: `Bearer ${tokens()}` },
        }),
      };
      const bare = turn(ids);
      const yardstick: Target = {
        name: 'bare list',
        url: ground.yardstick,
        connections: READS,
        next: () => ({ method: 'GET', path: `/list/${bare()}` }),
      };
      return against(product, yardstick, plan);
    },
  },
  'store-page': {
    goal: 0.6,
    yardstick: 'GET of a page of 24 plans from one compiled Handlebars template over data in memory',
    async run(ground, plan) {
      const product = pageTarget(ground, 'store front page', await hostsOf(ground));
      const yardstick: Target = {
        name: 'bare page',
        url: ground.yardstick,
        connections: READS,
        next: () => ({ method: 'GET', path: '/page' }),
      };
      return against(product, yardstick, plan);
    },
  },
  'store-brands': {
    goal: 0.9,
    yardstick: 'the same pages of ten brands',
    async run(ground, plan) {
      await ground.addBrands(5000);
      const hosts = await hostsOf(ground);
      const many = pageTarget(ground, `${hosts.length} brands`, hosts);
      const few = pageTarget(ground, '10 brands', hosts.slice(0, 10));
      await visitEach(ground.store, hosts);
      return against(many, few, plan);
    },
  },
  profit: {
    goal: 0.6,
    yardstick:
      '200,000 items read, split in whole cents and written in batches of a thousand, without checks or explanation',
    run: (ground) => profitBatch(ground),
  },
  'profit-own-class': {
    goal: 0.8,
    yardstick: 'the same items by the seven built-in methods',
    run: (ground) => profitOwnClass(ground),
  },
  cart: {
    goal: 0.3,
    yardstick: 'GET of the rows that pricing the cart reads, by prepared statements, priced by nobody',
    async run(ground, plan) {
      const { product, yardstick } = await cartTargets(ground);
      return against(product, yardstick, plan);
    },
  },
  pdf: {
    goal: 0.8,
    sizes: ['M', 'L'],
    yardstick:
      'the same pages, already written, on one reused page of a browser of its own, without process or walls between',
    run: (ground, plan) => pdfBench(ground, plan),
  },
  lists: {
    goal: MOST_ROWS,
    sizes: ['M', 'L'],
    better: 'lower',
    yardstick:
      'rows that the database touches for one page of 25, the worst of all sorts, filters and searches that any list offers',
    run: (ground) => lists(ground),
  },
  slice: {
    goal: 3,
    better: 'lower',
    yardstick: 'the same rows by one prepared statement in the same process; time over time',
    run: (ground) => slice(ground),
  },
  renewals: {
    goal: 0.5,
    sizes: ['L'],
    yardstick:
      'what is due invoiced by multi-row statements, 500 invoices with lines and splits in a durable transaction, into copies of the same tables; invoices per second',
    run: (ground) => renewals(ground),
  },
  'renewals-again': {
    goal: 0.05,
    better: 'lower',
    sizes: ['L'],
    yardstick: 'the first run of the same date; time over time, and it makes nothing',
    run: (ground) => renewalsAgain(ground),
  },
  'renewals-twice': {
    goal: 1.3,
    better: 'lower',
    sizes: ['L'],
    yardstick: 'one process alone on as many due services; time over time, and both together make what one would',
    run: (ground) => renewalsTwice(ground),
  },
  stall: {
    goal: 1,
    better: 'lower',
    sizes: ['L'],
    yardstick:
      "a reseller's invoice list at a fixed rate: p50 during a renewal run over twice that of the worse idle phase around it, p99 over four times, the worse of both",
    run: (ground, plan) => stall(ground, plan),
  },
  'lists-at-size': {
    goal: 1.3,
    better: 'lower',
    sizes: ['L'],
    yardstick:
      'the same list of the same console at 10,000 invoices: p99 over p99 of 1,000 requests each in turn, the worst list',
    run: (ground) => listsAtSize(ground),
  },
};
