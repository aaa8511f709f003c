import type { Connection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';

const BATCH = 500;
const cents = (amount: number): string => (amount / 100).toFixed(2);

type Due = RowDataPacket & {
  id: number;
  userid: number;
  packageid: number;
  domain: string;
  amount: string;
  nextinvoicedate: string;
  resellerid: number;
  taxrate: string;
  adminprice: string;
  method: number;
  fixed: string;
  pct: string;
};
type Bill = { userid: number; resellerid: number; due: string; items: Due[]; net: number; tax: number };

/**
 * Fills the yardstick's tables with the product's own business: as many resellers, clients, services, invoices, lines and splits, so
 * that every index that a batch writes into is as large as the product's. Reseller 0, the provider, is number 1 here.
 */
export async function copyBusiness(connection: Connection, product: string): Promise<void> {
  const copy = async (table: string, columns: string, select: string) => {
    await connection.query(`TRUNCATE ${table}`);
    await connection.query(`INSERT INTO ${table} (${columns}) ${select}`);
  };
  const from = (table: string) => `\`${product}\`.${table}`;
  await connection.query('SET SESSION unique_checks = 0');
  await copy(
    'resellers',
    'id, name, prefix, groupid',
    `SELECT 1, 'Provider', '', 1 UNION ALL
    SELECT client_id + 1, '', '', 1 FROM ${from('rc_resellers')}`,
  );
  await copy(
    'pricing',
    'groupid, packageid, adminprice, method, fixed, pct',
    `SELECT DISTINCT 1, item_id, 3.50, 1 + item_id % 7, 1.50, 12.5
    FROM ${from('rc_services')} WHERE service_type = 'hosting'`,
  );
  await copy(
    'tblclients',
    'id, resellerid, firstname, lastname, email, country, taxrate',
    `SELECT c.id, COALESCE(r.reseller_id, 0) + 1,
    c.firstname, c.lastname, c.email, c.country, IF(c.country = 'DE', 19, 0)
    FROM ${from('tblclients')} c LEFT JOIN ${from('rc_reseller_clients')} r ON r.client_id = c.id`,
  );
  await copy(
    'tblhosting',
    'id, userid, packageid, domain, amount, billingcycle, nextduedate, nextinvoicedate, domainstatus',
    `SELECT
    service_id, client_id, item_id, domain, amount, term, next_due_on, next_invoice_on, 'Active' FROM ${from('rc_services')}
    WHERE service_type = 'hosting' AND status = 'Active' AND next_invoice_on IS NOT NULL AND next_due_on IS NOT NULL`,
  );
  await copy(
    'tblinvoices',
    'id, userid, resellerid, invoicenum, date, duedate, subtotal, tax, total, taxrate, status, paymentmethod',
    `SELECT
    invoice_id, client_id, reseller_id + 1, invoice_id, issued_on, due_on, gross, 0, gross, 0, status, 'banktransfer' FROM ${from('rc_invoices')}`,
  );
  await copy(
    'tblinvoiceitems',
    'id, invoiceid, userid, type, relid, description, amount, taxed, duedate',
    `SELECT l.id, l.invoice_id,
    i.client_id, 'Hosting', l.relid, 'Hosting plan', l.amount, 1, l.period_start FROM ${from('rc_invoice_lines')} l
    JOIN ${from('rc_invoices')} i ON i.invoice_id = l.invoice_id
    WHERE l.type = 'Hosting' AND l.period_start IS NOT NULL GROUP BY l.relid, l.period_start`,
  );
  await copy(
    'commissions',
    'id, resellerid, invoiceid, itemid, method, base, cost, amount, status',
    `SELECT id, resellerid, invoiceid, id, 1,
    amount, amount, amount, 'Posted' FROM (SELECT t.id, v.resellerid, t.invoiceid, t.amount FROM tblinvoiceitems t
    JOIN tblinvoices v ON v.id = t.invoiceid) x`,
  );
  await connection.query('SET SESSION unique_checks = 1');
}

function profitOf({ amount, adminprice, fixed, pct, method }: Due): number {
  const [r, a, f] = [amount, adminprice, fixed].map((text) => Math.round(Number(text) * 100));
  const p = Number(pct) / 100;
  return [
    f,
    r - a,
    Math.round(r * p),
    Math.round((r - a) * p),
    Math.round(a * p) + f,
    Math.round(a * p) + r - a,
    Math.round(r * p) + f,
  ][method - 1];
}

/**
 * The least that a renewal run can be, by multi-row statements: what is due up to a day, one invoice per client and due date with a
 * number of its reseller's series, its lines and their splits, and the services' next dates; 500 invoices in a durable transaction.
 * No rules, frozen terms, promotions, journal, mail or message. Answers how many invoices it made.
 */
export async function rawRenewals(c: Connection, until: string): Promise<number> {
  const [due] = await c.query<Due[]>(
    `SELECT h.id, h.userid, h.packageid, h.domain, h.amount, h.nextinvoicedate, c.resellerid, c.taxrate, g.adminprice, g.method, g.fixed, g.pct
     FROM tblhosting h JOIN tblclients c ON c.id = h.userid JOIN pricing g ON g.groupid = 1 AND g.packageid = h.packageid
     WHERE h.domainstatus = 'Active' AND h.nextinvoicedate <= ? ORDER BY c.resellerid, h.userid, h.nextinvoicedate, h.id`,
    [until],
  );
  const bills: Bill[] = [];
  for (const item of due) {
    let bill = bills.at(-1);
    if (bill?.userid !== item.userid || bill.due !== item.nextinvoicedate) {
      bill = { userid: item.userid, resellerid: item.resellerid, due: item.nextinvoicedate, items: [], net: 0, tax: 0 };
      bills.push(bill);
    }
    bill.items.push(item);
    bill.net += Math.round(Number(item.amount) * 100);
    bill.tax = Math.round((bill.net * Number(item.taxrate)) / 100);
  }
  for (let at = 0; at < bills.length; at += BATCH) {
    await c.query('START TRANSACTION');
    await batch(c, bills.slice(at, at + BATCH));
    await c.query('COMMIT');
  }
  return bills.length;
}

async function batch(c: Connection, bills: readonly Bill[]): Promise<void> {
  const next = await numbers(c, bills);
  const [{ insertId: firstInvoice }] = await c.query<ResultSetHeader>(
    `INSERT INTO tblinvoices (userid, resellerid, invoicenum, date, duedate, subtotal, tax, total, taxrate, status, paymentmethod) VALUES ?`,
    [
      bills.map(({ userid, resellerid, due, net, tax, items }) => {
        const number = next.get(resellerid)!;
        next.set(resellerid, number + 1);
        return [
          userid,
          resellerid,
          `R${resellerid}-${number}`,
          due,
          due,
          cents(net),
          cents(tax),
          cents(net + tax),
          items[0].taxrate,
          'Unpaid',
          'banktransfer',
        ];
      }),
    ],
  );
  const lines = bills.flatMap((bill, at) => bill.items.map((item) => ({ item, bill, invoice: firstInvoice + at })));
  const [{ insertId: firstItem }] = await c.query<ResultSetHeader>(
    'INSERT INTO tblinvoiceitems (invoiceid, userid, type, relid, description, amount, taxed, duedate) VALUES ?',
    [
      lines.map(({ item, bill, invoice }) => [
        invoice,
        bill.userid,
        'Hosting',
        item.id,
        `Hosting plan ${item.packageid} - ${item.domain}`,
        item.amount,
        1,
        bill.due,
      ]),
    ],
  );
  await c.query(
    'INSERT INTO commissions (resellerid, invoiceid, itemid, method, base, cost, amount, status) VALUES ?',
    [
      lines.map(({ item, bill, invoice }, at) => [
        bill.resellerid,
        invoice,
        firstItem + at,
        item.method,
        item.amount,
        item.adminprice,
        cents(profitOf(item)),
        'Pending',
      ]),
    ],
  );
  for (const due of new Set(bills.map((bill) => bill.due)))
    await c.query('UPDATE tblhosting SET nextinvoicedate = ? + INTERVAL 1 MONTH WHERE id IN (?)', [
      due,
      lines.filter(({ bill }) => bill.due === due).map(({ item }) => item.id),
    ]);
}

/** A run of numbers of every reseller of the batch, under the locks of their counters. */
async function numbers(c: Connection, bills: readonly Bill[]): Promise<Map<number, number>> {
  const need = new Map<number, number>();
  for (const { resellerid } of bills) need.set(resellerid, (need.get(resellerid) ?? 0) + 1);
  const ids = [...need.keys()].sort((a, b) => a - b);
  const [rows] = await c.query<RowDataPacket[]>('SELECT id, nextnum FROM resellers WHERE id IN (?) FOR UPDATE', [ids]);
  const next = new Map(rows.map(({ id, nextnum }) => [id as number, nextnum as number]));
  await c.query(
    'INSERT INTO resellers (id, name, prefix, nextnum, groupid) VALUES ? ON DUPLICATE KEY UPDATE nextnum = VALUES(nextnum)',
    [ids.map((id) => [id, '', '', next.get(id)! + need.get(id)!, 1])],
  );
  return next;
}
