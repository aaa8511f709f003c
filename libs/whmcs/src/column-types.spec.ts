import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  encodedText,
  isFlagSet,
  nullableDate,
  nullableInstant,
  onOff,
  reEncodedText,
  zeroDate,
  zeroInstant,
  zeroOne,
} from './column-types.js';
import { useProviderZone } from './local-time.js';

beforeEach(() => useProviderZone(() => 'Europe/Berlin'));
afterEach(() => useProviderZone(() => 'UTC'));

describe('date columns', () => {
  it('read the zero date as not set and write it back', () => {
    expect(zeroDate.from('0000-00-00')).toBeNull();
    expect(zeroDate.from('2026-12-01')).toBe('2026-12-01');
    expect(zeroDate.from('2026-12-01 00:00:00')).toBe('2026-12-01');
    expect(zeroDate.to(null)).toBe('0000-00-00');
    expect(zeroDate.to('2026-12-01')).toBe('2026-12-01');
  });

  it('that may be NULL read both forms of not set and write NULL', () => {
    expect(nullableDate.from(null)).toBeNull();
    expect(nullableDate.from('0000-00-00')).toBeNull();
    expect(nullableDate.to(null)).toBeNull();
    expect(nullableDate.to('2028-02-29')).toBe('2028-02-29');
  });
});

describe('date-time columns', () => {
  it('hold local time of the provider, above them it is UTC', () => {
    expect(zeroInstant().from('2025-12-01 14:22:10')).toBe('2025-12-01T13:22:10.000Z');
    expect(zeroInstant().to('2025-12-01T13:22:10.000Z')).toBe('2025-12-01 14:22:10');
    expect(zeroInstant().from('0000-00-00 00:00:00')).toBeNull();
    expect(zeroInstant().to(null)).toBe('0000-00-00 00:00:00');
  });

  it('that may be NULL write NULL', () => {
    expect(nullableInstant().from(null)).toBeNull();
    expect(nullableInstant().from('0000-00-00 00:00:00')).toBeNull();
    expect(nullableInstant().to(null)).toBeNull();
    expect(nullableInstant().to('2026-07-01T00:00:00Z')).toBe('2026-07-01 02:00:00');
  });

  it('can be of another zone where a table is', () => {
    expect(zeroInstant(() => 'UTC').from('2025-12-01 14:22:10')).toBe('2025-12-01T14:22:10.000Z');
  });
});

describe('flag columns', () => {
  it.each([1, '1', 'on', 'ON', ' on ', 'true', true])('read %s as set', (stored) => {
    expect(isFlagSet(stored)).toBe(true);
    expect(onOff.from(stored)).toBe(true);
    expect(zeroOne.from(stored)).toBe(true);
  });

  it.each([0, '0', '', 'off', 'no', null, undefined, false, 2])('read %s as not set', (stored) => {
    expect(isFlagSet(stored)).toBe(false);
    expect(onOff.from(stored)).toBe(false);
    expect(zeroOne.from(stored)).toBe(false);
  });

  it('are written in the form of their age', () => {
    expect([onOff.to(true), onOff.to(false), onOff.to(null)]).toEqual(['on', '', '']);
    expect([zeroOne.to(true), zeroOne.to(false), zeroOne.to(null)]).toEqual([1, 0, 0]);
  });
});

describe('text columns', () => {
  it('are read decoded and written as they are', () => {
    expect(encodedText.from('M&uuml;ller &amp; S&ouml;hne')).toBe('Müller & Söhne');
    expect(encodedText.to('Müller & Söhne')).toBe('Müller & Söhne');
    expect(encodedText.from(null)).toBe('');
  });

  it('are written encoded only where that is asked for', () => {
    expect(reEncodedText.to("O'Neil & Co")).toBe('O&#039;Neil &amp; Co');
    expect(reEncodedText.from('O&#039;Neil &amp; Co')).toBe("O'Neil & Co");
  });
});

describe('a column that was not set', () => {
  it.each([zeroDate, nullableDate, zeroInstant(), nullableInstant(), onOff, zeroOne, encodedText, reEncodedText])(
    'is left to the default of the table',
    (transformer) => {
      expect(transformer.to(undefined)).toBeUndefined();
    },
  );
});
