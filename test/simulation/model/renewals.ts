import { type Day, plusDays, plusMonths } from './calendar.js';
import type { Books, Client, Service } from './books.js';
import { monthsOf } from './price-list.js';

const DAYS_BEFORE = 14;
const RENEWED = new Set(['Active', 'Suspended']);
const isRenewed = (service: Service): boolean =>
  RENEWED.has(service.status) &&
  !isEnding(service) &&
  (service.type === 'domain' || !service.parent || !isEnding(service.parent));
const isEnding = ({ ending, endsOn }: Service): boolean => ending !== null || endsOn !== null;
export type Renewal = { client: Client; dueOn: Day; services: Service[] };

/**
 * What the run of a day has to invoice (domain.md §9): one invoice for each client and due date, fourteen days before it; of a service that
 * is behind, every period. The services are invoiced as far as that afterwards.
 */
export function dueRenewals({ services }: Books, today: Day): Renewal[] {
  const until = plusDays(today, DAYS_BEFORE);
  const made = new Map<string, Renewal>();
  for (const service of services.filter(isRenewed))
    while (service.invoicedTo <= until) {
      const { client, invoicedTo: dueOn, term, anchor } = service;
      const key = `${client.id} ${dueOn}`;
      const renewal = made.get(key) ?? { client, dueOn, services: [] };
      renewal.services.push(service);
      made.set(key, renewal);
      service.invoicedTo = plusMonths(dueOn, monthsOf(term), anchor);
    }
  return [...made.values()];
}
