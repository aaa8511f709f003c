import { type Client, type Code, type Intention, type Line, type Service } from '../model/books.js';
import { type Day, dayOfMonth, plusDays, plusMonths } from '../model/calendar.js';
import { methodOf, GROUP_PLANS } from '../model/groups.js';
import { NOTHING, renewed, sumOf, type Terms } from '../model/line.js';
import { type ItemName, ITEMS, monthsOf, PRODUCTS, RENEWAL_OF } from '../model/price-list.js';
import { adminPrice, storePrice } from '../model/prices.js';
import { readSum, rounded, smallest } from '../model/sums.js';
import { act, agree, type Ground } from '../ground.js';
import type { Random } from '../random.js';

type Wish = { item: ItemName; term: string; disk: boolean; name: string; parent?: string };

/** A product with options, perhaps an addon and a name, or a name alone. */
function wishes({ plan }: Ground, client: Client, random: Random): Wish[] {
  const name = (ending: string) => `c${client.id}-${++client.names}${ending}`;
  const domain = (): Wish => {
    const item = random.pick(['com', 'net'] as const);
    return { item, term: random.pick(['1y', '1y', '2y']), disk: false, name: name(ITEMS[item].name) };
  };
  if (random.chance(8)) return [domain()];
  const item = random.pick(PRODUCTS);
  const term = random.pick(plan.terms.filter((one) => one in ITEMS[item].terms));
  const hosting: Wish = { item, term, disk: item !== 'server' && random.chance(3), name: name('.example') };
  const wanted = [hosting];
  if (random.chance(4)) wanted.push({ item: 'backup', term, disk: false, name: '', parent: 'a' });
  if (random.chance(4)) wanted.push(domain());
  return wanted;
}

/** What a store asks for an item today, and what the provider wants of it. */
export function termsNow({ books }: Ground, client: Client, item: ItemName, term: string, disk = false): Terms {
  const { currency, group, prices } = books.resellers[client.lane];
  const cells = books.groups[group];
  return {
    currency,
    price: storePrice(cells, prices, item, term, currency),
    cost: adminPrice(cells, item, term, currency),
    options: disk ? storePrice(cells, prices, 'disk', term, currency) : NOTHING,
    method: methodOf(GROUP_PLANS[group], item, currency),
  };
}

export const discountOf = (code: Code | null, terms: Terms) =>
  code && {
    by: code.by,
    amount: rounded((sumOf(terms.price) + sumOf(terms.options)) * code.percent, 100n, smallest(terms.currency)),
  };

/** When an invoice will be paid, and how; some are forgotten. */
export function intentionOf(today: Day, dueOn: Day, random: Random): Intention | null {
  const when = random.weighted({ now: 45, soon: 25, due: 12, late: 12, never: 6 });
  if (when === 'never') return null;
  const on = {
    now: today,
    soon: plusDays(today, 1 + random.below(6)),
    due: dueOn < today ? today : dueOn,
    late: plusDays(dueOn, 2 + random.below(30)),
  }[when];
  return {
    on,
    how: random.weighted({ card: 45, transfer: 45, credit: 10 }),
    what: random.weighted({ all: 86, part: 8, more: 6 }),
  };
}

const apiItem = ({ itemIds }: Ground['town'], item: ItemName) => ({ type: ITEMS[item].kind, id: itemIds[item] });

export const orders = act<Client>({
  kind: 'order',
  time: 'orders',
  aDay: 8,
  who: ({ books }) => books.clients.filter(({ lane }) => books.resellers[lane].suspendedUntil === null),
  async run(ground, client, random) {
    const { books, town, today } = ground;
    const wanted = wishes(ground, client, random);
    const codes = [...books.resellers[client.lane].codes, ...books.providerCodes];
    const code =
      ITEMS[wanted[0].item].kind === 'product' && codes.length && random.chance(3) ? random.pick(codes) : null;
    const paymentMethod = random.pick(['stripe', 'banktransfer']);
    const placed = await ground.asClient(client, 'store/v1/checkout', {
      body: {
        paymentMethod,
        ...(code ? { promotionCode: code.code } : {}),
        lines: wanted.map(({ item, term, disk, name, parent }, i) => ({
          ref: 'abc'[i],
          item: apiItem(town, item),
          term,
          quantity: 1,
          ...(name ? { domain: name } : {}),
          ...(parent ? { parentRef: parent } : {}),
          ...(item === 'small' || item === 'large'
            ? { options: [{ subId: disk ? town.itemIds.disk : town.noDiskId, quantity: 1 }] }
            : {}),
        })),
      },
    });
    const rows = await ground.sql<{ type: Service['type']; id: number }>(
      'SELECT service_type AS type, service_id AS id FROM rc_order_lines WHERE order_id = ? ORDER BY position',
      [placed.orderId],
    );
    const lines: Line[] = [];
    for (const [i, wish] of wanted.entries())
      lines.push(sold(ground, client, { ...wish, row: rows[i], parent: wish.parent ? lines[0].service : null }, code));
    const invoice = books.issue({
      id: placed.invoiceId,
      orderId: placed.orderId,
      kind: 'order',
      client,
      issuedOn: today,
      dueOn: today,
      lines,
      intention: intentionOf(today, today, random),
    });
    client.orders++;
    agree(`${today} order ${placed.orderId}`, invoice.gross, readSum(placed.total.amount));
    if (code) ground.counts.add(code.by === 'provider' ? 'promotion of the provider' : 'promotion of a reseller');
  },
});

type Sold = Omit<Wish, 'parent'> & { row: { type: Service['type']; id: number }; parent: Service | null };

function sold(ground: Ground, client: Client, wish: Sold, used: Code | null): Line {
  const { books, today } = ground;
  const { item, term, disk, name, row, parent } = wish;
  const code = ITEMS[item].kind === 'product' ? used : null;
  const terms = termsNow(ground, client, item, term, disk);
  const renewal = RENEWAL_OF[item];
  const anchor = dayOfMonth(today);
  const service: Service = {
    ...row,
    lane: client.lane,
    client,
    soldIn: client.lane,
    item,
    term,
    terms: renewed(renewal ? termsNow(ground, client, renewal, term) : terms),
    discount: code?.always ? code : null,
    promoted: code !== null,
    returned: false,
    anchor,
    invoicedTo: plusMonths(today, monthsOf(term), anchor),
    status: 'Pending',
    registeredTo: '',
    name,
    parent,
    held: false,
    ending: null,
    endsOn: null,
  };
  books.services.push(service);
  return books.line(client, service, terms, discountOf(code, terms));
}
