import type { LocalDate } from '#kernel';

/**
 * The number as the client reads it: `{YEAR} {MONTH} {DAY}` of the day of issue, `{NUMBER}` with at least `padding`
 * digits (settings.md, billing.numberFormat). A format without `{NUMBER}` gets it appended, or two invoices would read alike.
 * @example formatNumber('{YEAR}-{NUMBER}', 5, 42, 2026-11-22) → "2026-00042"
 */
export function formatNumber(format: string, padding: number, number: number, date: LocalDate): string {
  const iso = date.toString();
  const whole = format.includes('{NUMBER}') ? format : `${format}{NUMBER}`;
  return whole
    .replaceAll('{YEAR}', iso.slice(0, 4))
    .replaceAll('{MONTH}', iso.slice(5, 7))
    .replaceAll('{DAY}', iso.slice(8, 10))
    .replaceAll('{NUMBER}', String(number).padStart(padding, '0'))
    .slice(0, 120);
}
