import { type Day, plusDays } from './calendar.js';
import type { Books, Service } from './books.js';

const SUSPEND_AFTER = 14;
const runs = ({ type, status }: Service): boolean =>
  type !== 'domain' && (status === 'Active' || status === 'Suspended');

/** What the day's jobs decide: what is unpaid for too long is held until nothing of it is overdue any more (domain.md §9). */
export function holdOverdue(books: Books, today: Day): void {
  const oldest = oldestOverdue(books, today);
  for (const service of books.services.filter(runs)) {
    const due = oldest.get(service);
    service.held = due !== undefined && (service.held || plusDays(due, SUSPEND_AFTER) <= today);
  }
}

/** At once when the last of it that was overdue is settled: one that falls due later holds it only after its own days. */
export function liftSettled(books: Books, today: Day): void {
  const oldest = oldestOverdue(books, today);
  for (const service of books.services) service.held &&= oldest.has(service);
}

/** The servers have done it. An addon follows its product. @returns how many services were stopped, and how many run again */
export function carryOutHolds({ services }: Books): { stopped: number; started: number } {
  const moved = { stopped: 0, started: 0 };
  for (const service of services.filter(runs)) {
    const wanted = service.held || service.parent?.held ? 'Suspended' : 'Active';
    if (wanted === service.status) continue;
    service.status = wanted;
    moved[wanted === 'Active' ? 'started' : 'stopped']++;
  }
  return moved;
}

function oldestOverdue(books: Books, today: Day): Map<Service, Day> {
  const oldest = new Map<Service, Day>();
  for (const { dueOn, lines } of books.owed())
    for (const { service } of lines) if (service && dueOn < today && !oldest.has(service)) oldest.set(service, dueOn);
  return oldest;
}
