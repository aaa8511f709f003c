import { type Day, plusDays } from './calendar.js';
import type { Books, Service } from './books.js';

const SUSPEND_AFTER = 14;

/**
 * What is unpaid for too long is held until nothing of it is overdue any more (domain.md §9). An addon follows its product.
 * @returns how many services were stopped, and how many run again
 */
export function holdOverdue({ invoices, services }: Books, today: Day): { stopped: number; started: number } {
  const oldest = new Map<Service, Day>();
  for (const { status, dueOn, lines } of invoices)
    if (status === 'Unpaid' && dueOn < today)
      for (const { service } of lines)
        if (service && service.type !== 'domain' && dueOn < (oldest.get(service) ?? '9')) oldest.set(service, dueOn);
  const running = services.filter(({ type, status }) => type !== 'domain' && ['Active', 'Suspended'].includes(status));
  for (const service of running) {
    const due = oldest.get(service);
    service.held = due !== undefined && (service.held || plusDays(due, SUSPEND_AFTER) <= today);
  }
  const moved = { stopped: 0, started: 0 };
  for (const service of running) {
    const wanted = service.held || service.parent?.held ? 'Suspended' : 'Active';
    if (wanted === service.status) continue;
    service.status = wanted;
    moved[wanted === 'Active' ? 'started' : 'stopped']++;
  }
  return moved;
}
