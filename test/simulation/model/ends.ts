import type { Books, Invoice, Line, Service } from './books.js';
import { type Day, plusDays } from './calendar.js';

const TERMINATE_AFTER = 60;

/** First day of what a line charges. */
const startOf = ({ kind, issuedOn, dueOn }: Invoice): Day => (kind === 'renewal' ? dueOn : issuedOn);

/**
 * Unpaid lines of services that end, or end with a period: an invoice about nothing else is cancelled, else a note takes them off (domain.md §9).
 * `from`: only what is charged for the time from then on.
 */
export function releaseUnpaid(books: Books, services: readonly Service[], from: Day | null): void {
  const goes = (invoice: Invoice, { service }: Line) =>
    service !== null && services.includes(service) && (from === null || startOf(invoice) >= from);
  const invoices = books
    .unpaidOf(services[0].client)
    .filter((invoice) => invoice.lines.some((line) => goes(invoice, line)))
    .sort((a, b) => a.id - b.id);
  for (const invoice of invoices) {
    const going = invoice.lines.filter((line) => goes(invoice, line));
    const stays = invoice.lines.some((line) => !goes(invoice, line) && line.amounts.gross > line.back);
    if (stays) books.takeOff(invoice, going);
    else books.cancel(invoice);
  }
  // What is before a period that stays charged was given away with it.
  for (const service of services) {
    const starts = (of: readonly Invoice[]) =>
      of.filter(({ lines }) => lines.some((line) => line.service === service)).map(startOf);
    const stays = starts(books.invoices.filter((one) => one.status !== 'Cancelled' && !invoices.includes(one)));
    const [first] = starts(invoices)
      .filter((start) => stays.every((kept) => start > kept))
      .sort();
    if (first && first < service.invoicedTo) service.invoicedTo = first;
  }
}

/** Decided; it runs until the server has ended it. */
function end(books: Books, service: Service, outcome: 'Terminated' | 'Cancelled'): void {
  service.ending = outcome;
  releaseUnpaid(books, [service, ...addonsOf(books, service)], null);
}

const addonsOf = ({ services }: Books, service: Service): Service[] =>
  services.filter(({ parent }) => parent === service);
const runs = ({ status, ending, type }: Service): boolean =>
  type !== 'domain' && ending === null && (status === 'Active' || status === 'Suspended');

/** What the day's jobs end: what was asked for, then what stayed unpaid for too long. @returns how many of each */
export function decideEnds(books: Books, today: Day): { cancelled: number; terminated: number } {
  const wished = books.services.filter((one) => runs(one) && one.endsOn !== null && one.endsOn <= today);
  for (const service of wished) end(books, service, 'Cancelled');
  const late = books.owed().filter(({ dueOn }) => plusDays(dueOn, TERMINATE_AFTER) <= today);
  const unpaid = [...new Set(late.flatMap(({ lines }) => lines.flatMap(({ service }) => (service ? [service] : []))))]
    .filter(runs)
    .sort((a, b) => (a.type === b.type ? a.id - b.id : a.type === 'hosting' ? -1 : 1));
  let terminated = 0;
  for (const service of unpaid) {
    // What went with its product is owed no more.
    const owed = late.some(
      ({ status, lines }) => status === 'Unpaid' && lines.some((line) => line.service === service),
    );
    if (!owed) continue;
    end(books, service, 'Terminated');
    terminated++;
  }
  return { cancelled: wished.length, terminated };
}

/** The servers have done it; addons follow their product. @returns how many products and addons are no more */
export function carryOutEnds(books: Books): number {
  let ended = 0;
  for (const service of books.services.filter(({ ending }) => ending !== null))
    for (const one of [service, ...addonsOf(books, service)]) {
      if (one.status !== 'Active' && one.status !== 'Suspended') continue;
      one.status = service.ending as 'Terminated' | 'Cancelled';
      ended++;
    }
  for (const service of books.services) if (service.ending !== null && !runs(service)) service.ending = null;
  return ended;
}
