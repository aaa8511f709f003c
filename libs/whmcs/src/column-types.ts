import type { ValueTransformer } from 'typeorm';
import { decodeEntities, encodeEntities } from './html-text.js';
import { isZeroDate, localToUtc, providerZone, utcToLocal } from './local-time.js';

/*
 * The oddities of the mirrored tables, translated at the column: above the entity nobody sees them.
 * Every `to` leaves `undefined` alone, so that a column which was not set takes the default of the table.
 */

const ZERO_DATE = '0000-00-00';
const ZERO_DATE_TIME = '0000-00-00 00:00:00';

const column = <Stored, Value>(
  from: (stored: Stored | null) => Value,
  to: (value: Value | null) => Stored | null,
): ValueTransformer => ({
  from: (stored: Stored | null | undefined) => from(stored ?? null),
  to: (value: Value | null | undefined) => (value === undefined ? undefined : to(value)),
});

const dateOnly = (stored: string | null): string | null =>
  isZeroDate(stored) ? null : (stored as string).slice(0, 10);

/** DATE NOT NULL: `YYYY-MM-DD`, or null where the table holds the zero date. */
export const zeroDate: ValueTransformer = column<string, string | null>(dateOnly, (value) => value ?? ZERO_DATE);

/** DATE NULL: NULL and the zero date both read as null; null is written as NULL. */
export const nullableDate: ValueTransformer = column<string, string | null>(dateOnly, (value) => value);

/**
 * DATETIME or TIMESTAMP NOT NULL: instant in ISO 8601 UTC, or null where the table holds the zero date. The table
 * holds local time of `zone`, the provider's unless said otherwise.
 */
export const zeroInstant = (zone: () => string = providerZone): ValueTransformer =>
  column<string, string | null>(
    (stored) => localToUtc(stored, zone()),
    (value) => utcToLocal(value, zone()) ?? ZERO_DATE_TIME,
  );

/** DATETIME or TIMESTAMP NULL: as `zeroInstant`, with null written as NULL. */
export const nullableInstant = (zone: () => string = providerZone): ValueTransformer =>
  column<string, string | null>(
    (stored) => localToUtc(stored, zone()),
    (value) => utcToLocal(value, zone()),
  );

/** Whether a flag of any age is set: 1, `'1'`, `'on'` or `'true'` (schema §0). */
export function isFlagSet(stored: unknown): boolean {
  return stored === 1 || stored === true || (typeof stored === 'string' && /^(?:1|on|true)$/i.test(stored.trim()));
}

/** Old text flags: `'on'` and `''`. */
export const onOff: ValueTransformer = column<string, boolean>(isFlagSet, (value) => (value ? 'on' : ''));

/** Newer integer flags: 1 and 0. A database that still holds `'on'` there reads alike. */
export const zeroOne: ValueTransformer = column<number, boolean>(isFlagSet, (value) => (value ? 1 : 0));

/** Text that older versions stored HTML-encoded: decoded once when read, written as it is. */
export const encodedText: ValueTransformer = column<string, string>(
  (stored) => decodeEntities(stored ?? ''),
  (value) => value ?? '',
);

/** As `encodedText`, but written encoded: for a table that a WHMCS still prints without encoding. */
export const reEncodedText: ValueTransformer = column<string, string>(
  (stored) => decodeEntities(stored ?? ''),
  (value) => encodeEntities(value ?? ''),
);
