import { LocalDate } from './local-date.js';

/**
 * The only source of time. `now()` is an instant; `today()` is the calendar date in the provider's zone,
 * which is what every business date means (`domain.md §1`).
 */
export abstract class Clock {
  abstract now(): Date;
  abstract today(): LocalDate;
  /** The provider's IANA zone. */
  abstract zone(): string;
}

/** The machine's own time; the one place that asks for it. */
export const machineNow = (): number => Date.now();
