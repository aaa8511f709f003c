import { DateTime, IANAZone } from 'luxon';

const FORMAT = 'yyyy-MM-dd HH:mm:ss';
const STORED = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?$/;

/** The mirrored tables hold times of the provider's zone; until a start says otherwise that is UTC, the setting's default. */
let source: () => string = () => 'UTC';

/** Names where the provider's zone comes from. Called once at start with the setting `provider.timeZone`. */
export function useProviderZone(zone: () => string): void {
  source = zone;
}

/** The IANA zone that the date-times of the mirrored tables are in. */
export function providerZone(): string {
  return source();
}

/** True for "not set": NULL, empty, `0000-00-00`, and dates without a month or a day, which lax modes let in. */
export function isZeroDate(value: string | null | undefined): boolean {
  return value == null || value === '' || /^0000|^\d{4}-00|^\d{4}-\d{2}-00/.test(value);
}

/**
 * Instant in ISO 8601 UTC of a stored local date-time, null for a zero date.
 * Where the clock goes back, the first of the two instants is meant. A time that the clock skips in spring is read
 * with the offset before the change, so it lands as much after the gap as it was written into it: in Berlin
 * `2026-03-29 02:30:00` is 03:30 summer time, `01:30Z`.
 * @throws RangeError for a text that is no date-time, or an unknown zone
 */
export function localToUtc(value: string | null | undefined, zone: string): string | null {
  if (isZeroDate(value)) return null;
  const parts = STORED.exec(value as string);
  if (!parts) throw new RangeError(`not a stored date-time: ${value}`);
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => parseInt(part ?? '0', 10));
  const read = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone: known(zone) });
  if (!read.isValid) throw new RangeError(`not a stored date-time: ${value}`);
  const [first] = read.getPossibleOffsets();
  return iso(first ?? read);
}

/**
 * Stored local date-time of an instant, null for null. Fractions of a second are cut off, as the columns hold none.
 * Both instants of the hour that the clock repeats in autumn give the same text: the zone column that would tell
 * them apart does not exist.
 * @throws RangeError for a text that is no instant, or an unknown zone
 */
export function utcToLocal(instant: string | null | undefined, zone: string): string | null {
  if (instant == null) return null;
  const read = DateTime.fromISO(instant, { zone: 'utc' });
  if (!read.isValid || !/(?:Z|[+-]\d{2}:?\d{2})$/i.test(instant)) throw new RangeError(`not an instant: ${instant}`);
  return read.setZone(known(zone)).toFormat(FORMAT);
}

function known(zone: string): IANAZone {
  const found = IANAZone.create(zone);
  if (!found.isValid) throw new RangeError(`unknown time zone: ${zone}`);
  return found;
}

const iso = (time: DateTime): string => time.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
