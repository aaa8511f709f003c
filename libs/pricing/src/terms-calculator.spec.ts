import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Test } from '@nestjs/testing';
import { CommissionModule, CommissionService } from '#commission';
import type { FrozenTerms } from './quote.types.js';
import { amountsOf } from './terms-calculator.js';

type Part = { method: string; args: Record<string, unknown>; quantity: number; price: Pair; admin: Pair };
type Pair = { setup: string; recurring: string };
type Vector = Part & {
  name: string;
  currency: string;
  discounts?: { amount: string; borneBy: 'provider' | 'reseller' }[];
  factor?: { days: number; of: number };
  floorAtZero?: boolean;
  options?: Part[];
  optionCommissions?: boolean;
  tax?: FrozenTerms['tax'];
  expect: { clientPays: string; profit: string; providerShare: string };
};
const { lines } = JSON.parse(readFileSync('test/fixtures/vectors/profit.json', 'utf8')) as { lines: Vector[] };

const frozen = (vector: Vector): FrozenTerms => ({
  currency: vector.currency,
  method: vector.method,
  args: vector.args,
  quantity: vector.quantity,
  price: vector.price,
  admin: vector.admin,
  discounts: (vector.discounts ?? []).map((one) => ({ ...one, label: '' })),
  ...(vector.factor ? { factor: vector.factor } : {}),
  floorAtZero: vector.floorAtZero ?? false,
  options: (vector.options ?? []).map((option, index) => ({ ...option, subId: index + 1, label: '' })),
  optionCommissions: vector.optionCommissions ?? false,
  tax: vector.tax ?? { rate1: '0', rate2: '0', compound: false, inclusive: false },
});

describe('frozen terms', async () => {
  const module = await Test.createTestingModule({ imports: [CommissionModule] }).compile();
  await module.init();
  const commission = module.get(CommissionService);

  it.each(lines.map((vector) => [vector.name, vector] as const))(
    'come to the vectors of the business: %s',
    (_, vector) => {
      const { amount, net, tax, tax2, total, profit, providerShare } = amountsOf(commission, frozen(vector), true);
      expect({
        clientPays: amount.toDecimal(),
        profit: profit.toDecimal(),
        providerShare: providerShare.toDecimal(),
      }).toEqual({
        clientPays: vector.expect.clientPays,
        profit: vector.expect.profit,
        providerShare: vector.expect.providerShare,
      });
      expect(net.equals(profit.plus(providerShare))).toBe(true);
      expect(total.equals(net.plus(tax).plus(tax2))).toBe(true);
      if (vector.tax?.inclusive) expect(total.equals(amount)).toBe(true);
    },
  );

  const gross: FrozenTerms = frozen({
    ...lines[1]!,
    currency: 'EUR',
    method: 'difference',
    args: {},
    quantity: 1,
    price: { setup: '0', recurring: '12.00' },
    admin: { setup: '0', recurring: '8.00' },
    tax: { rate1: '20', rate2: '0', compound: false, inclusive: true },
  });

  it('take the net out of the shown price for an exempt client, and charge no tax', () => {
    const exempt = amountsOf(commission, gross, true, { ...gross.tax, chargedNet: true });
    expect([exempt.amount, exempt.net, exempt.tax, exempt.profit].map((m) => m.toDecimal())).toEqual([
      '10.00',
      '10.00',
      '0.00',
      '2.00',
    ]);
  });

  it('take no tax out of an untaxed line, and keep all of a line without an admin price for the issuer', () => {
    const untaxed = amountsOf(commission, gross, false);
    expect([untaxed.net, untaxed.tax].map((m) => m.toDecimal())).toEqual(['12.00', '0.00']);
    const fee: FrozenTerms = { ...gross, method: null, admin: null };
    expect(amountsOf(commission, fee, true).profit.toDecimal()).toBe('0.00');
    expect(amountsOf(commission, fee, true, fee.tax, 'reseller').profit.toDecimal()).toBe('10.00');
  });

  it('follow the rates of today when they are renewed', () => {
    const today = amountsOf(commission, gross, true, { ...gross.tax, rate1: '25' });
    expect([today.amount, today.net, today.tax, today.profit].map((m) => m.toDecimal())).toEqual([
      '12.00',
      '9.60',
      '2.40',
      '1.60',
    ]);
  });
});
