import { locale } from './language.js';

/** A calendar date as it is ("2026-11-22"), without a zone to shift it. */
export function formatDate(date: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '');
  if (!match || match[1] === '0000') return '–';
  const utc = new Date(Date.UTC(+match[1], +match[2] - 1, +match[3]));
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    utc,
  );
}

/** An instant in the reader's own zone. */
export function formatInstant(instant: string | null | undefined): string {
  if (!instant) return '–';
  const date = new Date(/[zZ]|[+-]\d\d:\d\d$/.test(instant) ? instant : `${instant.replace(' ', 'T')}Z`);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}
