import { NOT_YET } from '#config/daily-tasks';
import { discountOf, intentionOf, termsNow } from './acts/order.js';
import { agree, type Ground } from './ground.js';
import type { Service } from './model/books.js';
import { renewed } from './model/line.js';
import { RENEWAL_OF } from './model/price-list.js';
import { dueRenewals } from './model/renewals.js';
import { readSum } from './model/sums.js';
import { Random } from './random.js';

type Row = { id: number; client: number; dueOn: string; gross: string };

/** His client moved: it costs what his new store asks today, for good (domain.md §11). */
function soldAnew(ground: Ground, service: Service): void {
  const { client, item, term, terms } = service;
  const now = termsNow(ground, client, RENEWAL_OF[item] ?? item, term, terms.options.recurring > 0n);
  Object.assign(service, { soldIn: client.lane, terms: renewed(now), discount: null });
}

/** The invoices that the day's jobs made are those that the books expect, to the cent, and no other. */
export async function expectRenewals(ground: Ground): Promise<void> {
  if (NOT_YET.includes('renewals')) return;
  const { books, today, counts } = ground;
  const known = new Set(books.invoices.map(({ id }) => id));
  const rows = await ground.sql<Row>(
    "SELECT invoice_id AS id, client_id AS client, due_on AS dueOn, gross FROM rc_invoices WHERE kind = 'renewal' AND issued_on = ?",
    [today],
  );
  const made = new Map(rows.filter(({ id }) => !known.has(id)).map((row) => [`${row.client} ${row.dueOn}`, row]));
  const expected = dueRenewals(books, today);
  agree(
    `${today} renewals`,
    expected.map(({ client, dueOn }) => `${client.id} ${dueOn}`).sort(),
    [...made.keys()].sort(),
  );
  for (const { client, dueOn, services } of expected) {
    for (const service of services) if (service.soldIn !== service.lane) soldAnew(ground, service);
    const row = made.get(`${client.id} ${dueOn}`) as Row;
    const invoice = books.issue({
      id: row.id,
      orderId: 0,
      kind: 'renewal',
      client,
      issuedOn: today,
      dueOn,
      lines: services.map((service) =>
        books.line(client, service, service.terms, discountOf(service.discount, service.terms)),
      ),
      intention: intentionOf(today, dueOn, new Random(`${client.email} ${dueOn}`)),
    });
    agree(`${today} renewal ${row.id} of ${client.email}`, invoice.gross, readSum(row.gross));
    counts.add('renewal invoice');
    counts.add('service renewed', services.length);
  }
  books.applyCredit();
}
