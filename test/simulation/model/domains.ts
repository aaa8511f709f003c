import type { Service } from './books.js';
import { type Day, dayOfMonth, plusDays, plusMonths } from './calendar.js';
import { monthsOf } from './price-list.js';

const GRACE_DAYS = 30;
const REDEMPTION_DAYS = 30;
const HELD = new Set(['Active', 'Grace', 'Redemption']);

const longer = (from: Day, { term }: Service): Day => plusMonths(from, monthsOf(term), dayOfMonth(from));

/** A year is a year from the day on which the registry is asked, not from that of the order. */
export function registerName(name: Service, today: Day): void {
  Object.assign(name, { status: 'Active', registeredTo: longer(today, name) });
}

/** In time or in its grace; after that the registry refuses, whatever was paid. */
export function renewName(name: Service, today: Day): void {
  if (standing(name, today) === 'Active' || standing(name, today) === 'Grace')
    Object.assign(name, { status: 'Active', registeredTo: longer(name.registeredTo, name) });
}

/** What the day's jobs hear from the registries. @returns how many names were lost */
export function hearOfNames(services: readonly Service[], today: Day): number {
  const held = services.filter(({ type, status }) => type === 'domain' && HELD.has(status));
  for (const name of held) name.status = standing(name, today);
  return held.filter(({ status }) => status === 'Expired').length;
}

function standing({ registeredTo }: Service, today: Day): Service['status'] {
  if (today < registeredTo) return 'Active';
  if (today < plusDays(registeredTo, GRACE_DAYS)) return 'Grace';
  return today < plusDays(registeredTo, GRACE_DAYS + REDEMPTION_DAYS) ? 'Redemption' : 'Expired';
}
