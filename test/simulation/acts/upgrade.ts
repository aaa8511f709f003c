import type { Service } from '../model/books.js';
import { changeOf } from '../model/change.js';
import { readSum } from '../model/sums.js';
import { act, agree } from '../ground.js';
import { termsNow } from './order.js';

const OTHER = { small: 'large', large: 'small' } as const;

/** Within the cycle to the other product of the group, up or down; what is charged is paid on the same day. */
export const upgrades = act<Service>({
  kind: 'upgrade or downgrade',
  time: 'orders',
  aDay: 0.3,
  who: ({ books, today }) =>
    books.services.filter(
      (one) =>
        (one.item === 'small' || one.item === 'large') &&
        one.term !== 'quarterly' &&
        one.status === 'Active' &&
        // Nothing that an upgrade would have to mind: a code, something given back, another store, an end.
        !one.promoted &&
        !one.returned &&
        one.soldIn === one.lane &&
        one.endsOn === null &&
        one.invoicedTo > today &&
        books.resellers[one.lane].suspendedUntil === null &&
        books.owedFor(one).length === 0,
    ),
  async run(ground, service) {
    const { books, today, town, counts } = ground;
    const { client, term } = service;
    const item = OTHER[service.item as keyof typeof OTHER];
    const terms = { ...termsNow(ground, client, item, term), options: service.terms!.options };
    const { amounts, renewal } = changeOf(service, terms, today, books.ratesFor(client));
    const placed = await ground.asClient(client, `client/v1/services/${service.id}/upgrades`, {
      body: { productId: town.itemIds[item], term, paymentMethod: 'banktransfer' },
    });
    const up = amounts.gross > 0n;
    agree(`${today} ${service.type} ${service.id} to ${item}`, up ? amounts.gross : 0n, readSum(placed.total.amount));
    agree(`${today} ${service.type} ${service.id} to ${item}`, up ? 'charge' : 'credit', placed.effect);
    counts.add(up ? 'upgrade' : 'downgrade');
    const line = { service: null, terms: null, amounts, back: 0n, reversed: 0n };
    books.issue({
      ...{ id: placed.invoiceId, orderId: placed.orderId, kind: 'upgrade', client, issuedOn: today, dueOn: today },
      // What is given back becomes credit, so that the invoice comes to nothing (ADR 0014).
      lines: up ? [line] : [line, books.plainLine(-amounts.gross)],
      intention: { on: today, how: 'transfer', what: 'all' },
    });
    if (!up) client.credit -= amounts.gross;
    Object.assign(service, { item, terms: renewal });
  },
});
