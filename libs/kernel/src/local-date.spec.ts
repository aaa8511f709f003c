import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DateRange } from './date-range.js';
import { LocalDate } from './local-date.js';

const date = (text: string) => LocalDate.of(text);

describe('LocalDate', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '0000-00-00',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
  ])('refuses %s', (text) => {
    expect(() => date(text)).toThrow(expect.objectContaining({ code: 'kernel.invalid_date' }));
  });

  it('holds the anchor day over short months: 31 Jan → 28 Feb → 31 Mar', () => {
    const january = date('2026-01-31');
    const february = january.plusMonths(1, 31);
    expect(february.toString()).toBe('2026-02-28');
    expect(february.plusMonths(1, 31).toString()).toBe('2026-03-31');
    expect(february.plusMonths(1).toString()).toBe('2026-03-28');
  });

  it('holds 29 February over years', () => {
    const leap = date('2024-02-29');
    expect(leap.plusYears(1).toString()).toBe('2025-02-28');
    expect(leap.plusYears(1).plusYears(3, 29).toString()).toBe('2028-02-29');
    expect(date('2026-01-15').plusMonths(-2).toString()).toBe('2025-11-15');
  });

  it('counts calendar days like the proleptic calendar does', () => {
    expect(date('1970-01-01').dayNumber).toBe(0);
    expect(date('2026-03-01').daysUntil(date('2027-03-01'))).toBe(365);
    expect(date('2024-02-28').daysUntil(date('2024-03-01'))).toBe(2);
    expect(date('2026-11-22').weekday).toBe(7);
    expect(date('1969-12-31').weekday).toBe(3);
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const found = LocalDate.ofDayNumber(number);
        expect(found.dayNumber).toBe(number);
        expect(found.toString()).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('compares and writes itself', () => {
    expect(date('2026-01-31').isBefore(date('2026-02-01'))).toBe(true);
    expect(date('2026-02-01').isOnOrAfter(date('2026-02-01'))).toBe(true);
    expect(date('2026-02-11').endOfMonth().toString()).toBe('2026-02-28');
    expect(JSON.stringify({ on: date('2026-02-11') })).toBe('{"on":"2026-02-11"}');
  });
});

describe('DateRange', () => {
  const march = DateRange.ofMonths(date('2026-03-01'), 1);

  it('does not contain its end, so periods meet without overlap', () => {
    expect(march.days).toBe(31);
    expect(march.contains(date('2026-03-31'))).toBe(true);
    expect(march.contains(date('2026-04-01'))).toBe(false);
    expect(march.overlaps(DateRange.ofMonths(date('2026-04-01'), 1))).toBe(false);
    expect(march.overlaps(DateRange.of(date('2026-03-31'), date('2026-04-02')))).toBe(true);
  });

  it('tells the days left of a period', () => {
    expect(march.daysLeftOn(date('2026-03-15'))).toBe(17);
    expect(march.daysLeftOn(date('2026-02-01'))).toBe(31);
    expect(march.daysLeftOn(date('2026-04-01'))).toBe(0);
  });

  it('refuses an end before its start', () => {
    expect(() => DateRange.of(date('2026-03-02'), date('2026-03-01'))).toThrow(
      expect.objectContaining({ code: 'kernel.invalid_date_range' }),
    );
  });
});
