import { describe, expect, it } from 'vitest';
import { compare, evaluate } from './formula.js';

const words = { cost: '4.40', list: '5.50', now: '10.00', lowest: '' };
const value = (text: string, digits = 2) => {
  const outcome = evaluate(text, words, digits);
  return 'value' in outcome ? outcome.value : outcome;
};

describe('a formula in a cell', () => {
  it.each([
    ['cost+20%', '5.28'],
    ['cost + 20 % + 1', '6.28'],
    ['list*0.8', '4.40'],
    ['list × 0,8', '4.40'],
    ['=(cost+1)*2', '10.80'],
    ['=list-cost', '1.10'],
    ['list/3', '1.83'],
    ['-cost+5', 'word'],
    ['50%*list', '2.75'],
    ['LIST', '5.50'],
  ])('%s', (text, expected) => {
    // A leading sign starts from what stands: 10.00 − 4.40 + 5.
    expect(value(text)).toBe(expected === 'word' ? '10.60' : expected);
  });
  it('starts from what stands in the cell with a sign in front', () => {
    expect(value('+5%')).toBe('10.50');
    expect(value('-1')).toBe('9.00');
    expect(value('*1.1')).toBe('11.00');
    expect(evaluate('+5%', {}, 2)).toEqual({ problem: 'word', word: 'now' });
  });
  it('rounds once, half away from zero, to the digits of the currency, and keeps every digit before', () => {
    expect(value('0.05*0.1')).toBe('0.01');
    expect(value('=0.004')).toBe('0.00');
    expect(value('12345678901234*1.01', 0)).toBe('12469135690246');
    expect(evaluate('list*0.1', { list: '99999999999999.95' }, 2)).toEqual({ value: '10000000000000.00' });
  });
  it('leaves an amount with digits too many to the server, which refuses it', () => {
    expect(value('1.005')).toBe('1.005');
    expect(value('4.4')).toBe('4.40');
    expect(value('4,40')).toBe('4.40');
  });
  it('says what it does not understand', () => {
    expect(value('abc')).toEqual({ problem: 'word', word: 'abc' });
    expect(value('lowest+1')).toEqual({ problem: 'word', word: 'lowest' });
    expect(value('cost/0')).toEqual({ problem: 'zero', word: undefined });
    for (const text of ['cost+', '(cost', '=1 2', 'cost;1', '1,234.50', '%'])
      expect(value(text), text).toMatchObject({ problem: 'amount' });
  });
  it('compares amounts by their value', () => {
    expect([compare('9.9', '10.00'), compare('10', '10.00'), compare('10.01', '10'), compare('x', '1')]).toEqual([
      -1,
      0,
      1,
      null,
    ]);
  });
});
