import { describe, expect, it } from 'vitest';
import { Test } from '@nestjs/testing';
import { CommissionModule, CommissionService } from '#commission';
import { argsIn, validateArgs } from './method-args.js';

describe('arguments of a method', async () => {
  const module = await Test.createTestingModule({ imports: [CommissionModule] }).compile();
  await module.init();
  const commission = module.get(CommissionService);
  const check = (args: Record<string, unknown>) => () =>
    validateArgs(commission, 'admin_percent_with_fixed_rate', args);

  it('may hold a fixed sum per currency, since nothing is converted', () => {
    const args = { percent: '10', fixed: { EUR: '2.00', JPY: '300' } };
    expect(check(args)).not.toThrow();
    expect(argsIn(args, 'JPY')).toEqual({ percent: '10', fixed: '300' });
    expect(argsIn(args, 'USD')).toEqual({ percent: '10' });
    expect(argsIn({ percent: '10', fixed: '1' }, 'USD')).toEqual({ percent: '10', fixed: '1' });
  });

  it('are held to the digits of each currency and refused when they do not fit the form', () => {
    expect(check({ percent: '10', fixed: { JPY: '300.50' } })).toThrow();
    expect(check({ percent: '10', fixed: { EUR: '-2.00' } })).toThrow();
    expect(check({ percent: '10', fixed: { XYZ: '2.00' } })).toThrow();
    expect(check({ percent: { EUR: '1' }, fixed: { JPY: '300' } })).toThrow();
    expect(check({ percent: '10' })).toThrow();
    expect(check({ percent: '10', fixed: '2.00', other: '1' })).toThrow();
  });
});
