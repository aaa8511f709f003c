import type { Books, Invoice } from './books.js';
import { type Day, plusDays } from './calendar.js';
import type { Currency } from './price-list.js';
import type { Sum } from './sums.js';

const REMIND_BEFORE = 3;
/** Days overdue of the three notices; with the last of them comes the fee. */
const OVERDUE = [1, 5, 10];
export const LATE_FEE: Record<Currency, Sum> = { EUR: 450n, USD: 500n, JPY: 70_000n };

/** What is told of an unpaid invoice on a day: the newest that is due, each once (domain.md §9). */
export function noticesOf(books: Books, today: Day): { invoice: Invoice; notice: string }[] {
  return books.owed().flatMap((invoice) => {
    const { dueOn, issuedOn, noted } = invoice;
    const days = OVERDUE.filter((after) => plusDays(dueOn, after) <= today).length;
    const remindOn = plusDays(dueOn, -REMIND_BEFORE);
    const reminded = today <= dueOn && remindOn <= today && issuedOn < remindOn;
    const notice = days > 0 ? `overdue-${days}` : reminded ? 'reminder' : null;
    if (!notice || noted.has(notice)) return [];
    noted.add(notice);
    return [{ invoice, notice }];
  });
}

/** Overdue invoices that a late fee is charged for today: once each, and none for a fee. */
export function lateFeesOf(books: Books, today: Day): Invoice[] {
  const due = books
    .owed()
    .filter(
      ({ kind, dueOn, noted }) => kind !== 'late-fee' && !noted.has('late-fee') && plusDays(dueOn, OVERDUE[2]) <= today,
    );
  for (const { noted } of due) noted.add('late-fee');
  return due;
}
