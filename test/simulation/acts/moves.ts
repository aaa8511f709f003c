import type { Books, Client, Reseller } from '../model/books.js';
import { act } from '../ground.js';

/** Who sells in his currency and is not suspended. */
const others = (books: Books, { lane, currency }: Client): Reseller[] =>
  books.selling().filter((one) => one.lane !== lane && one.currency === currency);

/**
 * Staff give a client to another reseller of the same issuer: his invoices stay where they are, his services cost what the new one asks from
 * their next renewal on (domain.md §11). At most one a day, since who moves leaves one lane for another.
 */
export const movedClients = act<Client>({
  kind: 'client moved',
  time: 'money',
  aDay: 0.08,
  who: ({ books }) => books.clients.filter((client) => others(books, client).length > 0),
  async run(ground, client, random) {
    const { books } = ground;
    const to = random.pick(others(books, client));
    await ground.admin('resellers/move-clients', { body: { clientIds: [client.id], toResellerId: to.id } });
    books.move(client, to.lane);
  },
});
