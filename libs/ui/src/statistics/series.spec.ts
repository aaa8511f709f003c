import { describe, expect, it } from 'vitest';
import { changeOf, lastDayOf, rangeOf } from './series.js';

describe('periods of a chart', () => {
  it('ends today and counts it', () => {
    expect(rangeOf('week', '2028-03-01')).toEqual({ from: '2028-02-24', to: '2028-03-01', step: 'day' });
    expect(rangeOf('quarter', '2026-12-31').from).toBe('2026-10-03');
  });

  it('begins twelve months on the first of the month a year ago', () => {
    expect(rangeOf('year', '2027-01-31')).toEqual({ from: '2026-02-01', to: '2027-01-31', step: 'month' });
  });

  it('ends a bucket on the day before the next', () => {
    const months = [{ from: '2028-02-01' }, { from: '2028-03-01' }];
    expect(lastDayOf(months, 0, '2028-03-07')).toBe('2028-02-29');
    expect(lastDayOf(months, 1, '2028-03-07')).toBe('2028-03-07');
  });

  it('compares with what was, also below zero, and says nothing where nothing was', () => {
    expect(changeOf(150, 100)).toBe(50);
    expect(changeOf(-50, -100)).toBe(50);
    expect(changeOf(5, 0)).toBeNull();
  });
});
