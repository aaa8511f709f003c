import type { Ground } from './ground.js';
import { allCases, type Case, page } from './lists.js';

/** Requests of each list and size: fewer tell nothing about one in a hundred. */
const SAMPLES = 1000;
const WARM_UP = 1;
const round = (value: number): number => Math.round(value * 1000) / 1000;

type Times = { small: number[]; large: number[] };

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

/**
 * Every list of every console at 1,000,000 invoices and at 10,000, all its sorts, filters, searches, totals and deep pages in turn,
 * one request at a time and the sizes by turns: p99 over p99.
 */
export function listsAtSize(ground: Ground): Promise<{ ratio: number; detail: Record<string, unknown> }> {
  return ground.besideSmall(async (small) => {
    const [of, at] = [await allCases(ground), await allCases(small)];
    const [large, few] = [byList(of.cases), byList(at.cases)];
    const lists: { list: string; p50: number; p99: number; p99Ms: [number, number]; slowest: string }[] = [];
    for (const [list, cases] of large) {
      const others = few.get(list);
      if (others) lists.push({ list, ...(await compare(cases, others)) });
    }
    lists.sort((a, b) => b.p99 - a.p99);
    return {
      ratio: lists[0].p99,
      detail: { lists, skipped: of.skipped, samples: SAMPLES },
    };
  });
}

async function compare(large: readonly Case[], small: readonly Case[]) {
  const times: Times = { small: [], large: [] };
  const slow = new Map<string, number>();
  const ask = async ({ url, token, name }: Case, into: number[] | null) => {
    const began = performance.now();
    await page(url, token);
    const took = performance.now() - began;
    into?.push(took);
    if (into === times.large) slow.set(name, Math.min(slow.get(name) ?? Infinity, took));
  };
  for (const one of [...large, ...small]) for (let i = 0; i < WARM_UP; i++) await ask(one, null);
  for (let i = 0; i < SAMPLES; i++) {
    await ask(large[i % large.length], times.large);
    await ask(small[i % small.length], times.small);
  }
  const of = (q: number) => [quantile(times.large, q), quantile(times.small, q)] as [number, number];
  const [slowest] = [...slow].sort(([, a], [, b]) => b - a);
  const p99 = of(0.99);
  const p50 = of(0.5);
  return {
    p50: round(p50[0] / p50[1]),
    p99: round(p99[0] / p99[1]),
    p99Ms: p99.map((ms) => round(ms)) as [number, number],
    slowest: `${slowest[0]}: ${round(slowest[1])} ms`,
  };
}

function byList(cases: readonly Case[]): Map<string, Case[]> {
  const lists = new Map<string, Case[]>();
  for (const one of cases) lists.set(one.list, [...(lists.get(one.list) ?? []), one]);
  return lists;
}
