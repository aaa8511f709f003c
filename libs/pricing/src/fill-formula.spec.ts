import { describe, expect, it } from 'vitest';
import { Money } from '#kernel';
import { fillerOf, type FillFormula } from './fill-formula.js';

const filled = (
  formula: FillFormula,
  list: string,
  ending = '',
  part: 'setup' | 'recurring' = 'recurring',
  currency = 'EUR',
) => fillerOf(formula, ending)(Money.of(list, currency), part)?.toDecimal() ?? null;

describe('filling prices from the list', () => {
  it('multiplies both parts and rounds half away from zero', () => {
    expect(filled({ factor: '0.80' }, '9.99')).toBe('7.99');
    expect(filled({ factor: '0.5' }, '0.01')).toBe('0.01');
    expect(filled({ factor: '0.80' }, '5.00', '', 'setup')).toBe('4.00');
    expect(filled({ factor: '0.85' }, '1490', '', 'recurring', 'JPY')).toBe('1267');
  });

  it('subtracts from the recurring part only', () => {
    expect(filled({ minus: '1.00' }, '9.99')).toBe('8.99');
    expect(filled({ minus: '1.00' }, '5.00', '', 'setup')).toBe('5.00');
  });

  it('rounds up to an ending, keeps what is free free, and never goes below zero', () => {
    expect(filled({ factor: '0.80' }, '10.00', '.49')).toBe('8.49');
    expect(filled({ factor: '0.80' }, '0.00', '.99')).toBe('0.00');
    expect(filled({ minus: '1.00' }, '0.00')).toBe('0.00');
    expect(filled({ minus: '1.00' }, '1.00', '.99')).toBe('0.00');
    expect(filled({ minus: '1.00' }, '0.99')).toBeNull();
    expect(filled({ factor: '0' }, '5.00')).toBe('0.00');
  });

  it.each(['-0.8', '1e3', '', '0.1234567', '.8'])('refuses the factor "%s"', (factor) => {
    expect(() => fillerOf({ factor }, '')).toThrow(expect.objectContaining({ code: 'pricing.invalid_formula' }));
  });
});
