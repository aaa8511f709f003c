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
  pace: 0.5,
  terms: ['monthly', 'monthly', 'quarterly', 'annually'],
  lookEvery: 1,
  floors: {
    order: 1_500,
    'renewal invoice': 2_000,
    refund: 50,
    'upgrade or downgrade': 50,
    'dispute opened': 20,
    'dispute won': 5,
    'dispute lost': 5,
    'promotion of a reseller': 100,
    'promotion of the provider': 100,
    'late fee': 100,
    'service suspended': 30,
    'service runs again': 30,
    'service terminated': 30,
    'cancellation: immediate': 10,
    'cancellation: end-of-period': 10,
    'custom invoice': 30,
    'mass payment': 20,
    'credit by hand': 20,
    'credit sent back': 20,
    'wallet moved by hand': 20,
    'price set published': 20,
    'client joined': 10,
    'client moved': 5,
    'domain lost': 10,
    'tax rate changed': 2,
    'reseller suspended': 10,
  },
};

/** Another size, length, day or seed: SIMULATE='{"resellers":3,"clientsEach":5,"pace":0.2}'; with less of it, the floors are as much lower. */
function asked(): Plan {
  const plan: Plan = { ...YEARS, ...(JSON.parse(process.env.SIMULATE ?? '{}') as Partial<Plan>) };
  const share = Math.min(1, (plan.days * plan.pace) / (YEARS.days * YEARS.pace));
  const floors = Object.entries(plan.floors).map(([kind, least]) => [kind, Math.floor(least * share)]);
  return { ...plan, floors: Object.fromEntries(floors) as Plan['floors'] };
}

it(
  'two years of business agree with the books that were kept beside them',
  async () => {
    const plan = asked();
    const { counts } = await simulate(plan);
    expect(counts.below(plan.floors)).toEqual([]);
  },
  4 * 3_600_000,
);

it('one seed makes one ledger, over a season', async () => {
  const season: Plan = { ...YEARS, seed: 8, days: 92, resellers: 5, clientsEach: 10, lookEvery: 10, floors: {} };
  const [first, second] = [await simulate(season), await simulate(season)];
  expect(second.ledger.filter((line) => !first.ledger.includes(line))).toEqual([]);
  expect(second.hash).toBe(first.hash);
});
