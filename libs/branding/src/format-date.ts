import { LocalDate } from '#kernel';
import type { DateFormat } from './brand.types.js';

/** A calendar date (or the date of an instant) in the brand's format. Empty for none. */
export function formatDate(date: string | null, format: DateFormat): string {
  if (!date || date.startsWith('0000')) return '';
  const [year, month, day] = LocalDate.of(date.slice(0, 10)).toString().split('-');
  return format.replace('YYYY', year).replace('MM', month).replace('DD', day);
}
