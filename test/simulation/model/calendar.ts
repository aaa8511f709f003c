import { DateTime } from 'luxon';

/** Calendar dates as `YYYY-MM-DD`, counted by the Gregorian rules alone. */
export type Day = string;

export const ZONE = 'Europe/Berlin';
const DAY_MS = 86_400_000;

const ms = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const ofMs = (time: number): Day => new Date(time).toISOString().slice(0, 10);

export const plusDays = (day: Day, days: number): Day => ofMs(ms(day) + days * DAY_MS);
export const daysBetween = (from: Day, to: Day): number => (ms(to) - ms(from)) / DAY_MS;
export const dayOfMonth = (day: Day): number => Number(day.slice(8));
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
/** 0 is Sunday. */
const weekday = (day: Day): number => new Date(ms(day)).getUTCDay();
export const isLastOfMonth = (day: Day): boolean => dayOfMonth(plusDays(day, 1)) === 1;

/** The anchor's day of a later month, that month's last day when it is shorter. */
export function plusMonths(day: Day, months: number, anchor: number): Day {
  const [year, month] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), at % 12];
  return ofMs(Date.UTC(toYear, toMonth, Math.min(anchor, daysIn(toYear, toMonth))));
}

export function* daysFrom(first: Day, count: number): Generator<Day> {
  for (let n = 0; n < count; n++) yield plusDays(first, n);
}

/** A time of day on the provider's clock; one that the clock leaves out in spring is an hour later. */
export const instantOf = (day: Day, time: string): string =>
  DateTime.fromISO(`${day}T${time}`, { zone: ZONE }).toUTC().toISO() as string;

/** Whether the provider's clock is put forward or back on this day. */
export const clockChanges = (day: Day): boolean => {
  const noon = DateTime.fromISO(`${day}T12:00`, { zone: ZONE });
  return noon.offset !== noon.minus({ days: 1 }).offset;
};

/** Weekends on which little happens; the ends of months and the nights of the clock are never among them. */
export const isQuiet = (day: Day): boolean =>
  [0, 6].includes(weekday(day)) && dayOfMonth(day) > 1 && dayOfMonth(day) < 28 && !clockChanges(day);
