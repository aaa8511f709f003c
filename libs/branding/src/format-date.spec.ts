import { describe, expect, it } from 'vitest';
import { formatDate } from './format-date.js';

describe('dates in a store', () => {
  it.each([
    ['2027-03-05', 'YYYY-MM-DD', '2027-03-05'],
    ['2027-03-05', 'DD.MM.YYYY', '05.03.2027'],
    ['2027-03-05', 'MM/DD/YYYY', '03/05/2027'],
    ['2027-03-05 10:11:12.000', 'DD-MM-YYYY', '05-03-2027'],
  ] as const)('writes %s as %s', (date, format, text) => {
    expect(formatDate(date, format)).toBe(text);
  });

  it('leaves a date out that is not set', () => {
    expect(formatDate(null, 'YYYY-MM-DD')).toBe('');
    expect(formatDate('0000-00-00', 'YYYY-MM-DD')).toBe('');
  });
});
