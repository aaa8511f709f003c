import type { Service } from '../model/books.js';
import { releaseUnpaid } from '../model/ends.js';
import { act } from '../ground.js';

/** A client wants no more of a product: at once, or when the period ends that he paid for. */
export const cancelledServices = act<Service>({
  kind: 'cancellation asked for',
  time: 'orders',
  aDay: 0.25,
  who: ({ books, today }) =>
    books.services.filter(
      (one) =>
        one.type === 'hosting' &&
        one.status === 'Active' &&
        one.endsOn === null &&
        one.ending === null &&
        books.owedFor(one).every(({ kind, dueOn }) => kind === 'renewal' && dueOn >= today),
    ),
  async run(ground, service, random) {
    const { books, today, counts } = ground;
    const kind = random.pick(['immediate', 'end-of-period'] as const);
    await ground.asClient(service.client, `client/v1/services/hosting/${service.id}/cancellation`, {
      body: { kind, reason: 'too dear' },
    });
    const [unpaid] = books.owedFor(service);
    service.endsOn = kind === 'immediate' ? today : (unpaid?.dueOn ?? service.invoicedTo);
    releaseUnpaid(books, [service], service.endsOn);
    counts.add(`cancellation: ${kind}`);
  },
});
