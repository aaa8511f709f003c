import type { Money } from '../money.js';

/** The figures of a period, as both APIs tell them. */
export interface Figures {
  sales: Money;
  income: Money;
  profit: Money;
  received: Money;
}
export interface Statistics {
  from: string;
  to: string;
  currencies: { currency: string; totals: Figures; before: Figures; series: ({ from: string } & Figures)[] }[];
  clients: Counts;
  orders: Counts;
}
export interface Counts {
  total: number;
  before: number;
  series: { from: string; count: number }[];
}

export const PERIODS = ['week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const DAYS = { week: 7, month: 30, quarter: 90 };
const DAY_MS = 86_400_000;
const dayText = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The days of a period that ends today; twelve months begin on the first of a month. */
export function rangeOf(period: Period, today: string): { from: string; to: string; step: 'day' | 'month' } {
  const end = Date.parse(`${today}T00:00:00Z`);
  if (period !== 'year') return { from: dayText(end - (DAYS[period] - 1) * DAY_MS), to: today, step: 'day' };
  const last = new Date(end);
  return { from: dayText(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - 11, 1)), to: today, step: 'month' };
}

/** The last day of the bucket that begins on `from`: the day before the next one begins. */
export function lastDayOf(series: readonly { from: string }[], at: number, to: string): string {
  const next = series[at + 1];
  return next ? dayText(Date.parse(`${next.from}T00:00:00Z`) - DAY_MS) : to;
}

/** A height on the screen or a share of it, never an amount that is shown. */
export const heightOf = (amount: string): number => parseFloat(amount);

/** By how many whole percent a figure moved; null when there is nothing to compare with. */
export function changeOf(now: number, before: number): number | null {
  if (before === 0) return null;
  return Math.round(((now - before) / Math.abs(before)) * 100);
}
