import { describeCommissionMethod } from '#plugin-sdk/testing';
import { TieredShare } from './tiered-share.method.js';

const args = { threshold: '50.00', below: '20', above: '30' };

describeCommissionMethod(TieredShare, [
  {
    name: 'gives 20 % of the margin of a small sale',
    args,
    sale: { recurring: '15.00' },
    cost: { recurring: '10.00' },
    profit: '1',
  },
  {
    name: 'gives 30 % from the threshold on',
    args,
    sale: { recurring: '50.00' },
    cost: { recurring: '40.00' },
    profit: '3',
  },
  {
    name: 'counts the whole quantity',
    args,
    sale: { recurring: '15.00' },
    cost: { recurring: '10.00' },
    quantity: 4,
    profit: '6',
  },
  {
    name: 'counts set-up as part of the sale',
    args,
    sale: { setup: '40.00', recurring: '15.00' },
    cost: { recurring: '10.00' },
    profit: '13.5',
  },
  {
    name: 'takes a share of a loss too',
    args,
    sale: { recurring: '10.00' },
    cost: { recurring: '15.00' },
    profit: '-1',
  },
  {
    name: 'judges what is charged: 15 of 30 days of 60.00 is a small sale',
    args,
    sale: { recurring: '60.00' },
    cost: { recurring: '50.00' },
    factor: { days: 15, of: 30 },
    profit: '1',
  },
  {
    name: 'works in whole yen',
    currency: 'JPY',
    args: { threshold: '5000', below: '20', above: '30' },
    sale: { recurring: '6001' },
    cost: { recurring: '4000' },
    profit: '600.3',
  },
]);
