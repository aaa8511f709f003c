import { type Day, plusDays } from './calendar.js';
import type { Books, Client, Service } from './books.js';

const DAYS_BEFORE = 14;
const RENEWED = new Set(['Active', 'Suspended']);
export type Renewal = { client: Client; dueOn: Day; services: Service[] };

/** What the run of a day has to invoice (domain.md §9): one invoice for each client and due date, fourteen days before. */
export function dueRenewals({ services }: Books, day: Day): Renewal[] {
  const until = plusDays(day, DAYS_BEFORE);
  const byClient = new Map<string, Renewal>();
  for (const service of services) {
    if (!RENEWED.has(service.status) || service.invoicedTo > until) continue;
    const key = `${service.client.id} ${service.invoicedTo}`;
    const renewal = byClient.get(key) ?? { client: service.client, dueOn: service.invoicedTo, services: [] };
    renewal.services.push(service);
    byClient.set(key, renewal);
  }
  return [...byClient.values()];
}
