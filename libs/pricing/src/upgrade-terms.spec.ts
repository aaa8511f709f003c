import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Test } from '@nestjs/testing';
import { CommissionModule, CommissionService } from '#commission';
import type { FrozenOption, FrozenTerms } from './quote.types.js';
import { amountsOf } from './terms-calculator.js';
import { newCycle, withinCycle } from './upgrade-terms.js';

type Sold = { r: string; a: string | null; setup?: string; aSetup?: string; method?: string; args?: object };

const part = ({ r, a, setup = '0', aSetup = '0', method = 'difference', args = {} }: Sold) => ({
  method: a === null ? null : method,
  args: args as Record<string, unknown>,
  quantity: 1,
  price: { setup, recurring: r },
  admin: a === null ? null : { setup: aSetup, recurring: a },
});
const option = (subId: number, quantity: number, sold: Sold): FrozenOption => ({
  ...part(sold),
  subId,
  quantity,
  label: `option ${subId}`,
});
const sold = (of: Sold, over: Partial<FrozenTerms> = {}): FrozenTerms => ({
  currency: 'EUR',
  ...part(of),
  discounts: [],
  floorAtZero: false,
  options: [],
  optionCommissions: true,
  tax: { rate1: '0', rate2: '0', compound: false, inclusive: false },
  ...over,
});
/** Choices 11, 12 belong to one option, 21 to another, as in a catalogue. */
const optionOf = (subId: number) => Math.floor(subId / 10);
const half = { days: 15, of: 30 };

describe('an upgrade', async () => {
  const module = await Test.createTestingModule({ imports: [CommissionModule] }).compile();
  await module.init();
  const commission = module.get(CommissionService);
  const comesTo = (terms: FrozenTerms): string => {
    const again = JSON.parse(JSON.stringify(terms)) as FrozenTerms;
    const { amount, net, profit, providerShare } = amountsOf(commission, again, true);
    expect(net.equals(profit.plus(providerShare))).toBe(true);
    return [amount, net, profit, providerShare].map((money) => money.toDecimal()).join(' ');
  };
  const within = (before: FrozenTerms, after: FrozenTerms, sameItem = false, factor = half) =>
    withinCycle({ before, after, sameItem, optionOf }, factor);

  it('within the cycle charges k of the difference and the set-up of the new product', () => {
    // k = 1/2: R = (25 − 15) / 2 + 5 set-up = 10, A = (18 − 10) / 2 + 4 = 8
    const { charged, renewal } = within(
      sold({ r: '15', a: '10' }),
      sold({ r: '25', a: '18', setup: '5', aSetup: '4' }),
    );
    expect(comesTo(charged)).toBe('10.00 10.00 2.00 8.00');
    expect(comesTo(renewal)).toBe('25.00 25.00 7.00 18.00');
  });

  it('pays by the new method: a share of the difference of prices', () => {
    // R = (25 − 15) / 2 = 5, 20 % of it
    const after = sold({ r: '25', a: '18', method: 'percent_rate', args: { percent: '20' } });
    expect(comesTo(within(sold({ r: '15', a: '10' }), after).charged)).toBe('5.00 5.00 1.00 4.00');
  });

  it('counts the difference of the fixed sums, and none for a method that has none', () => {
    const fixed = (amount: string) => ({ method: 'fixed_rate', args: { fixed: amount } });
    // F = (5 − 2) / 2
    expect(
      comesTo(within(sold({ r: '15', a: '10', ...fixed('2') }), sold({ r: '25', a: '18', ...fixed('5') })).charged),
    ).toBe('5.00 5.00 1.50 3.50');
    // F of `difference` is 0, so F = 5 / 2
    expect(comesTo(within(sold({ r: '15', a: '10' }), sold({ r: '25', a: '18', ...fixed('5') })).charged)).toBe(
      '5.00 5.00 2.50 2.50',
    );
    // to a method without F: R − A of the differences alone
    expect(comesTo(within(sold({ r: '15', a: '10', ...fixed('2') }), sold({ r: '25', a: '18' })).charged)).toBe(
      '5.00 5.00 1.00 4.00',
    );
  });

  it('downwards is the same with the sign turned, and never returns a set-up', () => {
    const { charged } = within(sold({ r: '25', a: '18', setup: '5', aSetup: '4' }), sold({ r: '15', a: '10' }));
    expect(comesTo(charged)).toBe('-5.00 -5.00 -1.00 -4.00');
  });

  it('rounds once: a third of a cent is rounded on the line, not on the differences', () => {
    // k = 10/31 of 9.99: 3.2225… → 3.22; profit k × (9.99 − 7.77) = 0.716… → 0.72
    const { charged } = within(sold({ r: '10', a: '5' }), sold({ r: '19.99', a: '12.77' }), false, {
      days: 10,
      of: 31,
    });
    expect(comesTo(charged)).toBe('3.22 3.22 0.72 2.50');
  });

  it('counts the quantity of the service', () => {
    const { charged } = within(
      sold({ r: '15', a: '10' }, { quantity: 3 }),
      sold({ r: '25', a: '18' }, { quantity: 3 }),
    );
    expect(comesTo(charged)).toBe('15.00 15.00 3.00 12.00');
  });

  it('under inclusive tax takes the net of the charged difference', () => {
    const tax = { rate1: '20', rate2: '0', compound: false, inclusive: true };
    // gross (36 − 24) / 2 = 6, net 5; A (20 − 16) / 2 = 2
    const { charged } = within(sold({ r: '24', a: '16' }, { tax }), sold({ r: '36', a: '20' }, { tax }));
    expect(comesTo(charged)).toBe('6.00 5.00 3.00 2.00');
  });

  it('in yen has whole amounts', () => {
    const yen = { currency: 'JPY' };
    const { charged } = within(sold({ r: '1500', a: '1000' }, yen), sold({ r: '2001', a: '1400' }, yen));
    // 250.5 → 251; profit 50.5 → 51
    expect(comesTo(charged)).toBe('251 251 51 200');
  });

  it('of an option alone charges the option, not the product whose price has moved since', () => {
    const before = sold(
      { r: '15', a: '10' },
      { options: [option(11, 1, { r: '0', a: '0' }), option(21, 2, { r: '1', a: '0.5' })] },
    );
    const after = sold(
      { r: '99', a: '50', setup: '5', aSetup: '5' },
      { options: [option(12, 1, { r: '4', a: '2', setup: '3', aSetup: '1' }), option(21, 5, { r: '2', a: '1' })] },
    );
    // option 1: 4/2 + 3 set-up = 5, A 2/2 + 1 = 2; option 2: (5 × 2 − 2 × 1)/2 = 4, A (5 − 1)/2 = 2
    const { charged, renewal } = within(before, after, true);
    expect(comesTo(charged)).toBe('9.00 9.00 5.00 4.00');
    // 15 + 4 + 5 × 2, A 10 + 2 + 5
    expect(comesTo(renewal)).toBe('29.00 29.00 12.00 17.00');
    expect(comesTo({ ...charged, optionCommissions: false })).toBe('9.00 9.00 0.00 9.00');
  });

  it('keeps an option that does not change at the price it was sold for', () => {
    const before = sold({ r: '15', a: '10' }, { options: [option(12, 1, { r: '4', a: '2' })] });
    const after = sold({ r: '25', a: '18' }, { options: [option(12, 1, { r: '40', a: '20' })] });
    const { charged, renewal } = within(before, after);
    expect(comesTo(charged)).toBe('5.00 5.00 1.00 4.00');
    expect(comesTo(renewal)).toBe('29.00 29.00 9.00 20.00');
  });

  it('takes back an option that is given up, with the profit it had brought', () => {
    const fixed = { method: 'fixed_rate', args: { fixed: '1' } };
    const before = sold({ r: '15', a: '10' }, { options: [option(21, 2, { r: '3', a: '2', ...fixed })] });
    // − 2 × 3 / 2 = −3, profit − 2 × 1 / 2 = −1
    expect(comesTo(within(before, sold({ r: '15', a: '10' }), true).charged)).toBe('-3.00 -3.00 -1.00 -2.00');
  });

  it('to another cycle charges a full period with set-up, less the rest of the old one by its old method', () => {
    const before = sold(
      { r: '15', a: '10', setup: '9', aSetup: '9', method: 'percent_rate', args: { percent: '20' } },
      { options: [option(21, 2, { r: '1', a: '0.5' })] },
    );
    const after = sold(
      { r: '150', a: '100', setup: '5', aSetup: '4' },
      { options: [option(21, 2, { r: '12', a: '6' })] },
    );
    // new 150 + 5 + 24 = 179, old (15 + 2) / 2 = 8.50; profit 50 + 1 + 12 − (3 + 1) / 2 = 61
    const { charged, renewal } = newCycle({ before, after }, half);
    expect(comesTo(charged)).toBe('170.50 170.50 61.00 109.50');
    expect(comesTo(renewal)).toBe('174.00 174.00 62.00 112.00');
  });

  it('to a shorter cycle may leave the client with credit', () => {
    const before = sold({ r: '120', a: '80' });
    // 10 − 120 × 300/365 = −88.63; profit 2 − 40 × 300/365 = −30.88
    const { charged } = newCycle({ before, after: sold({ r: '10', a: '8' }) }, { days: 300, of: 365 });
    expect(comesTo(charged)).toBe('-88.63 -88.63 -30.88 -57.75');
  });

  it('from a one-time or free service takes nothing back', () => {
    const { charged } = newCycle({ before: sold({ r: '50', a: '40' }), after: sold({ r: '10', a: '8' }) }, null);
    expect(comesTo(charged)).toBe('10.00 10.00 2.00 8.00');
  });

  it('from terms without an admin price takes the old part back whole from the issuer', () => {
    // old: all 10 was the provider's, half is returned by him; new 20/2 = 10 with A 12/2 = 6
    const { charged } = within(sold({ r: '10', a: null }), sold({ r: '20', a: '12' }));
    expect(comesTo(charged)).toBe('5.00 5.00 4.00 1.00');
  });

  it('and its way back on the same day leave nothing, whatever the methods, to the cent of one rounding', () => {
    const amount = fc
      .integer({ min: 0, max: 100_000 })
      .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);
    const method = fc.constantFrom(
      { method: 'difference', args: {} },
      { method: 'percent_rate', args: { percent: '12.5' } },
      { method: 'percent_from_difference', args: { percent: '33.3333' } },
      { method: 'admin_percent_with_fixed_rate', args: { percent: '7.25', fixed: '2.00' } },
    );
    const product = fc.tuple(amount, amount, method).map(([r, a, rule]) => sold({ r, a, ...rule }));
    fc.assert(
      fc.property(product, product, fc.integer({ min: 0, max: 31 }), (one, other, days) => {
        const factor = { days, of: 31 };
        const up = amountsOf(commission, within(one, other, false, factor).charged, true);
        const down = amountsOf(commission, within(other, one, false, factor).charged, true);
        expect(up.net.equals(up.profit.plus(up.providerShare))).toBe(true);
        expect(up.amount.plus(down.amount).isZero()).toBe(true);
        const cycle = newCycle({ before: one, after: one }, factor).charged;
        const back = amountsOf(commission, cycle, true);
        expect(back.net.equals(back.profit.plus(back.providerShare))).toBe(true);
        if (days === 31) expect([back.amount.isZero(), back.profit.isZero()]).toEqual([true, true]);
      }),
      { numRuns: 300 },
    );
  });
});
