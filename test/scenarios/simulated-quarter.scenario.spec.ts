import { expect, it } from 'vitest';
import type { Plan } from '../simulation/plan.js';
import { simulate } from '../simulation/simulation.js';

/** With the end of a year, a leap day, and the night on which the clock goes forward. */
const QUARTER: Plan = {
  seed: 1,
  firstDay: '2027-12-31',
  days: Number(process.env.SIM_DAYS ?? 92),
  resellers: 20,
  clientsEach: 50,
  pace: 0.7,
  lookEvery: 7,
  floors: {
    order: 400,
    'card payment': 100,
    'bank transfer': 150,
    'part payment': 5,
    'over-payment': 10,
    'declined card': 3,
    refund: 30,
    'credit sent back': 5,
    'promotion of a reseller': 20,
    'promotion of the provider': 20,
    'order cancelled': 10,
    'payout sent': 100,
    'price rule changed': 3,
    'price typed': 3,
    'reseller suspended': 1,
    'service set up': 300,
  },
};
/** A few stores for a week, lived through twice. */
const WEEK: Plan = { ...QUARTER, seed: 2, days: 7, resellers: 4, clientsEach: 10, pace: 0.4, floors: {} };

it('a quarter of business agrees with the books that were kept beside it', async () => {
  const { counts, hash } = await simulate(QUARTER);
  console.log(`${counts.table(QUARTER.floors)}\nledger ${hash}`, counts.spentMs);
  expect(counts.below(QUARTER.floors)).toEqual([]);
});

it('one seed makes one ledger', async () => {
  const [first, second] = [await simulate(WEEK), await simulate(WEEK)];
  expect(second.counts.table({})).toBe(first.counts.table({}));
  expect(second.ledger.filter((line) => !first.ledger.includes(line))).toEqual([]);
  expect(second.hash).toBe(first.hash);
});
