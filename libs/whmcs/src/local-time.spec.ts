import { afterEach, describe, expect, it } from 'vitest';
import { isZeroDate, localToUtc, providerZone, useProviderZone, utcToLocal } from './local-time.js';

describe('a stored time of the provider', () => {
  it.each([
    ['2026-01-15 12:00:00', 'Europe/Berlin', '2026-01-15T11:00:00.000Z'],
    ['2026-07-15 12:00:00', 'Europe/Berlin', '2026-07-15T10:00:00.000Z'],
    ['2026-07-15 00:15:30', 'Asia/Kolkata', '2026-07-14T18:45:30.000Z'],
    ['2026-07-15', 'America/New_York', '2026-07-15T04:00:00.000Z'],
    ['2026-07-15 10:20:30.500', 'UTC', '2026-07-15T10:20:30.000Z'],
  ])('%s in %s is the instant %s', (stored, zone, instant) => {
    expect(localToUtc(stored, zone)).toBe(instant);
  });

  it.each(['2026-01-15T11:00:00.000Z', '2026-07-15T10:00:00.000Z', '2000-02-29T23:59:59.000Z'])(
    'comes back from %s unchanged',
    (instant) => {
      expect(localToUtc(utcToLocal(instant, 'Europe/Berlin'), 'Europe/Berlin')).toBe(instant);
    },
  );

  it('that the clock skips in spring lands as much after the gap', () => {
    expect(localToUtc('2026-03-29 01:59:59', 'Europe/Berlin')).toBe('2026-03-29T00:59:59.000Z');
    expect(localToUtc('2026-03-29 02:30:00', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(localToUtc('2026-03-29 03:00:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z');
    expect(localToUtc('2026-03-08 02:30:00', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
  });

  it('that comes twice in autumn means the first one', () => {
    expect(localToUtc('2026-10-25 02:30:00', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(localToUtc('2026-11-01 01:30:00', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
    expect(utcToLocal('2026-10-25T00:30:00Z', 'Europe/Berlin')).toBe('2026-10-25 02:30:00');
    expect(utcToLocal('2026-10-25T01:30:00Z', 'Europe/Berlin')).toBe('2026-10-25 02:30:00');
  });

  it.each(['2026-02-30 10:00:00', '2026-13-01 00:00:00', 'yesterday', '2026-01-01 25:00:00'])(
    'is refused when it is no date-time: %s',
    (text) => {
      expect(() => localToUtc(text, 'UTC')).toThrow(RangeError);
    },
  );

  it('is refused in a zone that does not exist', () => {
    expect(() => localToUtc('2026-01-01 00:00:00', 'Europe/Atlantis')).toThrow('unknown time zone');
    expect(() => utcToLocal('2026-01-01T00:00:00Z', 'Europe/Atlantis')).toThrow('unknown time zone');
  });

  it('is not written from a text without a zone, which could mean anything', () => {
    expect(() => utcToLocal('2026-01-01T00:00:00', 'UTC')).toThrow('not an instant');
    expect(utcToLocal('2026-01-01T00:00:00.999+02:00', 'UTC')).toBe('2025-12-31 22:00:00');
    expect(utcToLocal(null, 'UTC')).toBeNull();
  });
});

describe('a date that is not set', () => {
  it.each([null, undefined, '', '0000-00-00', '0000-00-00 00:00:00', '2026-00-10', '2026-05-00 00:00:00'])(
    'is %s',
    (stored) => {
      expect(isZeroDate(stored)).toBe(true);
      expect(localToUtc(stored, 'UTC')).toBeNull();
    },
  );

  it.each(['2026-10-01', '2000-01-01 00:00:00', '1000-10-10'])('is not %s', (stored) => {
    expect(isZeroDate(stored)).toBe(false);
  });
});

describe("the provider's zone", () => {
  afterEach(() => useProviderZone(() => 'UTC'));

  it('is asked for each time, so a changed setting counts at once', () => {
    let zone = 'UTC';
    useProviderZone(() => zone);
    expect(providerZone()).toBe('UTC');
    zone = 'Europe/Vienna';
    expect(providerZone()).toBe('Europe/Vienna');
  });
});
