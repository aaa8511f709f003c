import { agree, type Ground } from './ground.js';
import { readSum } from './model/sums.js';

type Row = Record<string, string | number>;

/** Client by client and reseller by reseller: what the books say is what the product says. */
export async function compareAccounts(ground: Ground): Promise<void> {
  const { books, today } = ground;
  const byId = async (text: string) => new Map((await ground.sql<Row>(text)).map((row) => [Number(row.id), row]));
  const sum = (row: Row | undefined, name: string) => readSum(row?.[name] ?? '0');
  const [invoiced, paid, returned, credit] = await Promise.all([
    byId(
      "SELECT client_id AS id, SUM(gross) AS sum, SUM(open_amount) AS open FROM rc_invoices WHERE status <> 'Cancelled' AND kind <> 'mass-payment' GROUP BY client_id",
    ),
    byId("SELECT client_id AS id, SUM(amount) AS sum FROM rc_payments WHERE kind = 'payment' GROUP BY client_id"),
    byId(
      "SELECT client_id AS id, SUM(amount) AS sum FROM rc_refunds WHERE status = 'done' AND destination <> 'credit' GROUP BY client_id",
    ),
    byId('SELECT client_id AS id, amount AS sum FROM rc_client_credit WHERE book = 0'),
  ]);
  const open = new Map<number, bigint>();
  for (const one of books.invoices) open.set(one.client.id, (open.get(one.client.id) ?? 0n) + one.open);
  for (const client of books.clients) {
    const { id } = client;
    agree(
      `${today} client ${client.email}`,
      [client.invoiced, open.get(id) ?? 0n, client.paid, client.returned, client.credit],
      [
        sum(invoiced.get(id), 'sum'),
        sum(invoiced.get(id), 'open'),
        sum(paid.get(id), 'sum'),
        sum(returned.get(id), 'sum'),
        sum(credit.get(id), 'sum'),
      ],
    );
  }
  const profits = await byId(
    `SELECT reseller_id AS id, SUM(amount) AS sum, COALESCE(SUM(CASE WHEN payout_id IS NOT NULL THEN amount END), 0) AS collected
     FROM rc_profit_entries GROUP BY reseller_id`,
  );
  const wallets = await byId('SELECT reseller_id AS id, SUM(available) AS sum FROM rc_wallets GROUP BY reseller_id');
  for (const reseller of books.resellers)
    agree(
      `${today} reseller ${reseller.lane}`,
      [reseller.profit, reseller.collected, reseller.wallet],
      [
        sum(profits.get(reseller.id), 'sum'),
        sum(profits.get(reseller.id), 'collected'),
        sum(wallets.get(reseller.id), 'sum'),
      ],
    );
  await compareServices(ground);
  ground.counts.add('month end compared');
}

/** Each service is in the state, and invoiced as far, as the books say. */
async function compareServices({ books, today, sql }: Ground): Promise<void> {
  const rows = await sql<{ type: string; id: number; status: string; invoicedTo: string }>(
    `SELECT s.service_type AS type, s.service_id AS id, s.status, MAX(p.period_end) AS invoicedTo
     FROM rc_services s LEFT JOIN rc_service_periods p ON p.service_type = s.service_type AND p.service_id = s.service_id
     GROUP BY s.id`,
  );
  const found = new Map(rows.map((row) => [`${row.type} ${row.id}`, row]));
  for (const { type, id, status, invoicedTo } of books.services.filter((one) => one.status !== 'Cancelled')) {
    const row = found.get(`${type} ${id}`);
    // Paid, and waiting for staff to set it up tomorrow.
    const shown = status === 'Paid' ? 'Pending' : status;
    // Of one that ended unpaid, a later period may have been paid.
    const [until, charged] = status === 'Terminated' ? [] : [invoicedTo, row?.invoicedTo];
    agree(`${today} ${type} ${id}`, [shown, until], [row?.status, charged]);
  }
}
