import { LocalDate, Money } from '#kernel';
import type { LedgerDay } from './ledger-days.query.js';

export const STEPS = ['day', 'month'] as const;
export type Step = (typeof STEPS)[number];

/** Net sums of one currency: `sales` = `income` (the provider's) + `profit` (the resellers'); `received` is money that came in. */
export type Figures = { sales: Money; income: Money; profit: Money; received: Money };
export type CurrencyStatistics = {
  currency: string;
  totals: Figures;
  /** The same of as many days just before. */
  before: Figures;
  series: ({ from: string } & Figures)[];
};
export type CountStatistics = { total: number; before: number; series: { from: string; count: number }[] };
export type Statistics = {
  from: string;
  to: string;
  step: Step;
  before: { from: string; to: string };
  currencies: CurrencyStatistics[];
  clients: CountStatistics;
  orders: CountStatistics;
};

/** The first days of the buckets of a stretch: each day, or the first day of each month that lies in it. */
export function bucketsOf(from: LocalDate, to: LocalDate, step: Step): string[] {
  const buckets: string[] = [];
  for (let day = from; day.isOnOrBefore(to); day = step === 'day' ? day.plusDays(1) : day.endOfMonth().plusDays(1))
    buckets.push(day.toString());
  return buckets;
}

/** The bucket that a day falls into: the last that does not begin after it. Null before the first. */
const bucketOf = (buckets: readonly string[], day: string): string | null =>
  buckets.findLast((from) => from <= day) ?? null;

/** Groups what was read for twice the stretch into buckets of the later half and a total of the earlier. */
export function currencyStatistics(days: readonly LedgerDay[], buckets: readonly string[]): CurrencyStatistics[] {
  const currencies = [...new Set(days.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const own = days.filter((day) => day.currency === currency);
    const sumOf = (some: readonly LedgerDay[]): Figures => figures(some, currency);
    const inside = own.filter(({ day }) => day >= buckets[0]);
    return {
      currency,
      totals: sumOf(inside),
      before: sumOf(own.filter(({ day }) => day < buckets[0])),
      series: buckets.map((from) => ({ from, ...sumOf(inside.filter(({ day }) => bucketOf(buckets, day) === from)) })),
    };
  });
}

export function countStatistics(
  days: readonly { day: string; count: number }[],
  buckets: readonly string[],
): CountStatistics {
  const sum = (some: readonly { count: number }[]) => some.reduce((total, { count }) => total + count, 0);
  return {
    total: sum(days.filter(({ day }) => day >= buckets[0])),
    before: sum(days.filter(({ day }) => day < buckets[0])),
    series: buckets.map((from) => ({ from, count: sum(days.filter(({ day }) => bucketOf(buckets, day) === from)) })),
  };
}

function figures(days: readonly LedgerDay[], currency: string): Figures {
  const sum = (name: 'income' | 'profit' | 'received') =>
    Money.sum(
      days.map((day) => Money.fromDatabase(day[name], currency)),
      currency,
    );
  const income = sum('income');
  const profit = sum('profit');
  return { sales: income.plus(profit), income, profit, received: sum('received') };
}
