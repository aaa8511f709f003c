import { describe, expect, it } from 'vitest';
import { LocalDate } from '#kernel';
import { formatNumber } from './number-format.js';

describe('the number on an invoice', () => {
  const day = LocalDate.of('2026-03-07');

  it.each([
    ['{YEAR}-{NUMBER}', 42, '2026-00042'],
    ['INV{YEAR}{MONTH}{DAY}/{NUMBER}', 7, 'INV20260307/00007'],
    ['{NUMBER}', 123456, '123456'],
    ['ACME-', 1, 'ACME-00001'],
  ])('reads %s as told', (format, number, text) => {
    expect(formatNumber(format, 5, number, day)).toBe(text);
  });
});
