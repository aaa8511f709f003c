import type { Reseller } from '../model/books.js';
import { HOME } from '../town.js';
import { act } from '../ground.js';

/** A reseller writes down a client whom he won. */
export const newClients = act<Reseller>({
  kind: 'client joined',
  time: 'staff',
  aDay: 0.1,
  who: ({ books }) => books.selling(),
  async run(ground, reseller) {
    const { books, product } = ground;
    const { lane, currency } = reseller;
    const [country, state] = HOME[currency][0];
    const email = `joined-${lane}-${++reseller.joined}@town.localhost`;
    const { clientId: id } = await ground.asReseller(reseller, 'clients', {
      body: {
        ...{ firstName: 'N', lastName: 'Ew', email, country, state, currency },
        // A registry wants to know where an owner lives.
        ...{ address1: '2 Lane', city: 'Town', postcode: '10117' },
      },
    });
    const { output } = await product.cli(['token', '--client', `${id}`, '--hours', '20000']);
    books.clients.push({
      ...{ id, lane, email, token: output.trim(), country, state, exempt: false, currency },
      ...{ credit: 0n, invoiced: 0n, paid: 0n, returned: 0n, names: 0, orders: 0 },
    });
  },
});
