import { intentionOf } from './acts/order.js';
import { agree, type Ground } from './ground.js';
import { hearOfNames } from './model/domains.js';
import { decideEnds } from './model/ends.js';
import { LATE_FEE, lateFeesOf, noticesOf } from './model/notices.js';
import { holdOverdue, liftSettled } from './model/overdue.js';
import { readSum } from './model/sums.js';
import { Random } from './random.js';

/** Notices, late fees, holds, ends and lost names that the day's jobs made are those of the books, and no other. */
export async function expectOverdue(ground: Ground): Promise<void> {
  await expectNotices(ground);
  await expectLateFees(ground);
  holdOverdue(ground.books, ground.today);
  const { cancelled, terminated } = decideEnds(ground.books, ground.today);
  // Without the line of one that ended an invoice may be settled, and with it the hold of its neighbour.
  liftSettled(ground.books, ground.today);
  ground.counts.add('domain lost', hearOfNames(ground.books.services, ground.today));
  ground.counts.add('service terminated', terminated);
  ground.counts.add('cancellation carried out', cancelled);
}

async function expectNotices({ books, today, sql, counts }: Ground): Promise<void> {
  const rows = await sql<{ id: number; kind: string }>(
    "SELECT invoice_id AS id, kind FROM rc_invoice_notices WHERE noted_on = ? AND sent = 1 AND kind <> 'late-fee'",
    [today],
  );
  const expected = noticesOf(books, today);
  agree(
    `${today} notices`,
    expected.map(({ invoice, notice }) => `${invoice.id} ${notice}`).sort(),
    rows.map(({ id, kind }) => `${id} ${kind}`).sort(),
  );
  for (const { notice } of expected) counts.add(notice === 'reminder' ? 'reminder' : 'overdue notice');
}

async function expectLateFees({ books, today, sql, counts }: Ground): Promise<void> {
  const rows = await sql<{ about: number; id: number; gross: string }>(
    `SELECT n.invoice_id AS about, n.fee_invoice_id AS id, i.gross FROM rc_invoice_notices n
     JOIN rc_invoices i ON i.invoice_id = n.fee_invoice_id WHERE n.noted_on = ? AND n.kind = 'late-fee'`,
    [today],
  );
  const made = new Map(rows.map((row) => [row.about, row]));
  const expected = lateFeesOf(books, today);
  const ids = (list: number[]) => list.sort((a, b) => a - b);
  agree(`${today} late fees`, ids(expected.map(({ id }) => id)), ids([...made.keys()]));
  for (const { id: about, client, dueOn, gross: owed } of expected) {
    const { id, gross } = made.get(about)!;
    const fee = LATE_FEE[client.currency];
    agree(`${today} late fee ${id}`, fee, readSum(gross));
    books.issue({
      id,
      orderId: 0,
      kind: 'late-fee',
      client,
      issuedOn: today,
      dueOn: today,
      lines: [books.plainLine(fee)],
      intention: intentionOf(today, today, new Random(`fee ${client.email} ${dueOn} ${owed}`)),
    });
    counts.add('late fee');
  }
  books.applyCredit();
}
