import { expect, it } from 'vitest';
import type { Plan } from '../simulation/plan.js';
import { simulate } from '../simulation/simulation.js';

/** Two years with both leap-year rules at work, four nights of the clock, twenty-four month ends. */
const YEARS: Plan = {
  seed: 7,
  firstDay: '2027-06-01',
  days: 731,
  resellers: 20,
  clientsEach: 50,
  pace: 0.6,
  terms: ['monthly', 'monthly', 'quarterly', 'annually'],
  lookEvery: 1,
  floors: {
    order: 2_000,
    refund: 50,
    'promotion of a reseller': 100,
    'promotion of the provider': 100,
  },
};

it('two years of business agree with the books that were kept beside them', async () => {
  const { counts, hash } = await simulate(YEARS);
  console.log(`${counts.table(YEARS.floors)}\nledger ${hash}`, counts.spentMs);
  expect(counts.below(YEARS.floors)).toEqual([]);
});

it('one seed makes one ledger, over a season', async () => {
  const season: Plan = { ...YEARS, seed: 8, days: 60, lookEvery: 10, floors: {} };
  const [first, second] = [await simulate(season), await simulate(season)];
  expect(second.ledger.filter((line) => !first.ledger.includes(line))).toEqual([]);
  expect(second.hash).toBe(first.hash);
});
