import { describe, expect, it } from 'vitest';
import { BILLING_CYCLES, CYCLE_MONTHS, isRecurring, parseCycle, RECURRING_CYCLES, storedCycle } from './cycles.js';

describe('billing cycles', () => {
  it.each([
    ['Free Account', 'free'],
    ['free', 'free'],
    ['One Time', 'onetime'],
    ['one-time', 'onetime'],
    ['Monthly', 'monthly'],
    ['Semi-Annually', 'semiannually'],
    ['semiannually', 'semiannually'],
    ['SEMI ANNUALLY', 'semiannually'],
    ['Triennially', 'triennially'],
  ])('are compared without case, spaces and hyphens: %s is %s', (word, cycle) => {
    expect(parseCycle(word)).toBe(cycle);
  });

  it.each(['', 'recurring', 'weekly', 'annual', 'constructor'])('are none of %s', (word) => {
    expect(parseCycle(word)).toBeNull();
  });

  it.each(BILLING_CYCLES)('come back from the stored form: %s', (cycle) => {
    expect(parseCycle(storedCycle(cycle))).toBe(cycle);
  });

  it('are stored in the words of WHMCS', () => {
    expect(BILLING_CYCLES.map(storedCycle)).toEqual([
      'Free Account',
      'One Time',
      'Monthly',
      'Quarterly',
      'Semi-Annually',
      'Annually',
      'Biennially',
      'Triennially',
    ]);
  });

  it('that come again have a length in months', () => {
    expect(BILLING_CYCLES.filter(isRecurring)).toEqual(RECURRING_CYCLES);
    expect(RECURRING_CYCLES.map((cycle) => CYCLE_MONTHS[cycle])).toEqual([1, 3, 6, 12, 24, 36]);
  });
});
