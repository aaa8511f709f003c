import { expect, it } from 'vitest';
import type { Plan } from '../simulation/plan.js';
import { simulate } from '../simulation/simulation.js';

/** With the end of a year, a leap day, and the night on which the clock goes forward. */
const QUARTER: Plan = {
  seed: 1,
  firstDay: '2027-12-31',
  days: 91,
  resellers: 20,
  clientsEach: 50,
  pace: 0.6,
  terms: ['monthly', 'annually'],
  lookEvery: 7,
  floors: {
    order: 250,
    'card payment': 70,
    'bank transfer': 100,
    'part payment': 3,
    'over-payment': 3,
    refund: 12,
    'promotion of a reseller': 5,
    'promotion of the provider': 20,
    'order cancelled': 5,
    'payout sent': 40,
    'service set up': 200,
    'renewal invoice': 100,
    'late fee': 20,
    'service suspended': 10,
    'cancellation asked for': 3,
    'custom invoice': 3,
  },
};
/** A few stores for a week, lived through twice. */
const WEEK: Plan = { ...QUARTER, seed: 2, days: 6, resellers: 3, clientsEach: 8, pace: 0.5, floors: {} };

it('a quarter of business agrees with the books that were kept beside it', async () => {
  const { counts } = await simulate(QUARTER);
  expect(counts.below(QUARTER.floors)).toEqual([]);
}, 900_000);

it('one seed makes one ledger', async () => {
  const [first, second] = [await simulate(WEEK), await simulate(WEEK)];
  expect(second.counts.table({})).toBe(first.counts.table({}));
  expect(second.ledger.filter((line) => !first.ledger.includes(line))).toEqual([]);
  expect(second.hash).toBe(first.hash);
}, 600_000);
