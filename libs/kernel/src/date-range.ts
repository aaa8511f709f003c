import { DomainError } from './domain-error.js';
import { LocalDate } from './local-date.js';

/** A stretch of calendar days, the end not included: the period that begins on the day the one before it ends. */
export class DateRange {
  private constructor(
    readonly start: LocalDate,
    readonly end: LocalDate,
  ) {}

  /** From the first day to the day after the last; an end before the start is refused. */
  static of(start: LocalDate, end: LocalDate): DateRange {
    if (end.isBefore(start)) {
      throw new DomainError(
        'kernel.invalid_date_range',
        'invalid',
        { start: start.toString(), end: end.toString() },
        'a range ends after it starts',
      );
    }
    return new DateRange(start, end);
  }

  /** One billing period of so many months from `start`, held to the anchor day. */
  static ofMonths(start: LocalDate, months: number, anchorDay: number = start.day): DateRange {
    return DateRange.of(start, start.plusMonths(months, anchorDay));
  }

  get days(): number {
    return this.start.daysUntil(this.end);
  }

  isEmpty(): boolean {
    return this.days === 0;
  }

  contains(date: LocalDate): boolean {
    return date.isOnOrAfter(this.start) && date.isBefore(this.end);
  }

  overlaps(other: DateRange): boolean {
    return this.start.isBefore(other.end) && other.start.isBefore(this.end) && !this.isEmpty() && !other.isEmpty();
  }

  /** Days of the range from `date` on: what is left of a period on that day, never more than the whole of it. */
  daysLeftOn(date: LocalDate): number {
    if (date.isOnOrBefore(this.start)) return this.days;
    return date.isBefore(this.end) ? date.daysUntil(this.end) : 0;
  }

  equals(other: DateRange): boolean {
    return this.start.equals(other.start) && this.end.equals(other.end);
  }

  toString(): string {
    return `${this.start.toString()}/${this.end.toString()}`;
  }

  toJSON(): { start: string; end: string } {
    return { start: this.start.toString(), end: this.end.toString() };
  }
}
