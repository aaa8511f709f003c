import { describeCommissionMethod, type CommissionCase } from '#plugin-sdk/testing';
import { AdminPercentPlusResellerMargin } from './admin-percent-plus-reseller-margin.method.js';
import { AdminPercentWithFixedRate } from './admin-percent-with-fixed-rate.method.js';
import { Difference } from './difference.method.js';
import { FixedRate } from './fixed-rate.method.js';
import { PercentFromDifference } from './percent-from-difference.method.js';
import { PercentRate } from './percent-rate.method.js';
import { ResellerPercentWithFixedRate } from './reseller-percent-with-fixed-rate.method.js';

/** R 15 (3 of it set-up), A 10 (2 of it set-up) unless a case says otherwise. */
const standard = { sale: { setup: '3.00', recurring: '12.00' }, cost: { setup: '2.00', recurring: '8.00' } };
const loss = { sale: { recurring: '10.00' }, cost: { recurring: '15.00' } };
const half = { days: 15, of: 30 };

const row = (
  name: string,
  args: Record<string, string>,
  profit: string,
  more: Partial<CommissionCase> = {},
): CommissionCase => ({
  ...standard,
  ...more,
  name,
  args,
  profit,
});

describeCommissionMethod(FixedRate, [
  row('gives F', { fixed: '2.00' }, '2'),
  row('gives F for each unit', { fixed: '2.00' }, '6', { quantity: 3 }),
  row('gives half of F for half a cycle', { fixed: '2.00' }, '1', { factor: half }),
  row('gives F even when R is below A', { fixed: '2.00' }, '2', loss),
]);

describeCommissionMethod(Difference, [
  row('gives R − A', {}, '5'),
  row('scales the recurring part alone: 3 + 6 − 2 − 4', {}, '3', { factor: half }),
  row('is negative when R is below A', {}, '-5', loss),
  row('counts the quantity', {}, '20', { quantity: 4 }),
]);

describeCommissionMethod(PercentRate, [
  row('gives 20 % of R', { percent: '20' }, '3'),
  row('keeps four places', { percent: '33.3333' }, '4.999995'),
  row('counts set-up whole and half a cycle: 20 % of 3 + 6', { percent: '20' }, '1.8', { factor: half }),
]);

describeCommissionMethod(PercentFromDifference, [
  row('gives half the difference', { percent: '50' }, '2.5'),
  row('is not clamped when R is below A', { percent: '50' }, '-2.5', loss),
]);

describeCommissionMethod(AdminPercentWithFixedRate, [
  row('gives 10 % of A and F', { percent: '10', fixed: '1.00' }, '2'),
  row('counts both for each unit', { percent: '10', fixed: '1.00' }, '6', { quantity: 3 }),
  row('scales F but not the set-up of A: 10 % of 2 + 4, and 0.50', { percent: '10', fixed: '1.00' }, '1.1', {
    factor: half,
  }),
]);

describeCommissionMethod(AdminPercentPlusResellerMargin, [
  row('gives 10 % of A and the margin', { percent: '10' }, '6'),
  row('is negative when the loss is larger', { percent: '10' }, '-3.5', loss),
]);

describeCommissionMethod(ResellerPercentWithFixedRate, [
  row('gives 10 % of R and F', { percent: '10', fixed: '1.00' }, '2.5'),
  row('counts both for each unit', { percent: '10', fixed: '1.00' }, '5', { quantity: 2 }),
  row('takes whole yen', { percent: '12.5', fixed: '35' }, '160.125', {
    currency: 'JPY',
    sale: { recurring: '1001' },
    cost: {},
  }),
]);
