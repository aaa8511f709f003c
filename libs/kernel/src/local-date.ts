import { DomainError } from './domain-error.js';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar date of the business, without time and zone. Day numbers count from 1970-01-01. */
export class LocalDate {
  private constructor(
    readonly year: number,
    readonly month: number,
    readonly day: number,
  ) {}

  /** From `YYYY-MM-DD`; a day that does not exist is refused. */
  static of(text: string): LocalDate {
    const match = typeof text === 'string' ? SHAPE.exec(text) : null;
    if (!match) throw invalid(text);
    return LocalDate.ofParts(+match[1]!, +match[2]!, +match[3]!);
  }

  static ofParts(year: number, month: number, day: number): LocalDate {
    const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
    if (!whole || year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
      throw invalid(`${year}-${month}-${day}`);
    }
    return new LocalDate(year, month, day);
  }

  /** The inverse of `dayNumber`. */
  static ofDayNumber(number: number): LocalDate {
    // Days are counted in eras of 400 years that begin on 1 March, so that the leap day is the last of its year.
    const z = number + 719_468;
    const era = Math.floor(z / 146_097);
    const dayOfEra = z - era * 146_097;
    const leaps = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
    const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const shifted = Math.floor((5 * dayOfYear + 2) / 153);
    const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
    const month = shifted < 10 ? shifted + 3 : shifted - 9;
    return LocalDate.ofParts(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
  }

  get dayNumber(): number {
    const y = this.month <= 2 ? this.year - 1 : this.year;
    const era = Math.floor(y / 400);
    const yearOfEra = y - era * 400;
    const dayOfYear = Math.floor((153 * (this.month > 2 ? this.month - 3 : this.month + 9) + 2) / 5) + this.day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
  }

  /** 1 = Monday … 7 = Sunday. */
  get weekday(): number {
    return ((((this.dayNumber + 3) % 7) + 7) % 7) + 1;
  }

  plusDays(days: number): LocalDate {
    return LocalDate.ofDayNumber(this.dayNumber + days);
  }

  /**
   * Months on, held to the anchor day: 31 Jan → 28 Feb → 31 Mar when the anchor is 31 (domain.md §9). Without an anchor the day of
   * this date is the anchor.
   */
  plusMonths(months: number, anchorDay: number = this.day): LocalDate {
    const index = this.year * 12 + (this.month - 1) + months;
    const year = Math.floor(index / 12);
    const month = index - year * 12 + 1;
    return LocalDate.ofParts(year, month, Math.min(anchorDay, daysInMonth(year, month)));
  }

  plusYears(years: number, anchorDay: number = this.day): LocalDate {
    return this.plusMonths(years * 12, anchorDay);
  }

  /** This month's day of that number, its last day when the month is shorter. */
  withDay(day: number): LocalDate {
    return LocalDate.ofParts(this.year, this.month, Math.min(day, daysInMonth(this.year, this.month)));
  }

  endOfMonth(): LocalDate {
    return this.withDay(31);
  }

  /** Calendar days from this date to the other; negative when it lies before. */
  daysUntil(other: LocalDate): number {
    return other.dayNumber - this.dayNumber;
  }

  compare(other: LocalDate): -1 | 0 | 1 {
    const difference = this.year - other.year || this.month - other.month || this.day - other.day;
    return difference < 0 ? -1 : difference > 0 ? 1 : 0;
  }

  equals(other: LocalDate): boolean {
    return this.compare(other) === 0;
  }

  isBefore(other: LocalDate): boolean {
    return this.compare(other) < 0;
  }

  isAfter(other: LocalDate): boolean {
    return this.compare(other) > 0;
  }

  isOnOrBefore(other: LocalDate): boolean {
    return this.compare(other) <= 0;
  }

  isOnOrAfter(other: LocalDate): boolean {
    return this.compare(other) >= 0;
  }

  toString(): string {
    return `${pad(this.year, 4)}-${pad(this.month, 2)}-${pad(this.day, 2)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function invalid(text: unknown): DomainError {
  return new DomainError(
    'kernel.invalid_date',
    'invalid',
    { value: String(text).slice(0, 40) },
    'expected a calendar date YYYY-MM-DD',
  );
}
