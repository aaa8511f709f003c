import type { LocalDate } from '#kernel';
import type { Db } from '#platform';
import { utcToLocal } from '#whmcs';
import { Batch, highestId, type Row } from './rows.js';
import type { Random } from './random.js';
import type { InvoicePattern, SalePattern } from './sale-pattern.js';

/** Beyond every index of a sale. */
const FAR = 500_000_000;
const ZERO = '0000-00-00 00:00:00';
/** Tables whose ids other rows point at. */
const NUMBERED = [
  'tblinvoiceitems',
  'rc_invoice_lines',
  'rc_ledger_transactions',
  'rc_payments',
  'tblaccounts',
] as const;

/** One service of a client, and the month it began. */
export type Sold = {
  pattern: SalePattern;
  clientId: number;
  resellerId: number;
  serviceId: number;
  orderId: number;
  number: number;
};
/** One of its invoices: for the month that begins on `on`. */
export type Billed = { on: LocalDate; isFirst: boolean; paidOn: LocalDate | null };

/** An unpaid service is due on the first day of its last invoice, and invoiced further than that. */
type Next = { due: LocalDate; uninvoiced: LocalDate };

/** Copies of sales, each with ids, days and numbers of its own; the sums stay those of the pattern, so every book stays in balance. */
export class Sales {
  private readonly next = new Map<(typeof NUMBERED)[number], number>();
  private nextInvoice = 0;
  /** Numbers of the orders that were there before. */
  private readonly taken = new Set<string>();
  /** By reseller: the next number of his series. */
  private readonly series = new Map<number, number>();
  /** By instant: what a clock of the provider showed. */
  private readonly locals = new Map<string, string>();

  private constructor(
    private readonly db: Db,
    private readonly batch: Batch,
    private readonly random: Random,
    private readonly zone: string,
  ) {}

  static async open(db: Db, batch: Batch, random: Random, zone: string): Promise<Sales> {
    const sales = new Sales(db, batch, random, zone);
    sales.nextInvoice = (await highestId(db, 'tblinvoices')) + 1;
    for (const row of await db.query<{ number: string | number }>('SELECT order_number AS number FROM rc_orders'))
      sales.taken.add(String(row.number));
    for (const table of NUMBERED) sales.next.set(table, (await highestId(db, table)) + 1);
    for (const row of await db.query<{ reseller_id: number; next_number: number }>(
      'SELECT reseller_id, next_number FROM rc_invoice_series WHERE book = 0',
    ))
      sales.series.set(row.reseller_id, row.next_number);
    return sales;
  }

  /** The rows of one invoice, and with the first one those of the order and its service, which goes on as `next` says. */
  async add(sold: Sold, billed: Billed, next: Next): Promise<void> {
    const invoiceId = this.nextInvoice++;
    const lineId = this.take('rc_invoice_lines');
    const times = this.times(invoiceId, billed);
    if (billed.isFirst) this.order(sold, { invoiceId, lineId, start: billed.on, next, times });
    this.invoice(billed.isFirst ? sold.pattern.first : sold.pattern.renewal, sold, billed, {
      invoiceId,
      lineId,
      times,
    });
    await this.batch.flush();
  }

  /** Writes what is left, and where the series of numbers go on. */
  async close(): Promise<void> {
    await this.batch.settle();
    await this.db.transaction(async (tx) => {
      for (const [resellerId, next] of this.series)
        await tx.execute(
          `INSERT INTO rc_invoice_series (book, reseller_id, kind, series_year, next_number) VALUES (0,?,'invoice',0,?)
           ON DUPLICATE KEY UPDATE next_number = VALUES(next_number)`,
          [resellerId, next],
        );
      // The worker reckons what is open of each.
      await tx.execute(
        `INSERT INTO rc_payout_accounts (reseller_id, currency) SELECT DISTINCT reseller_id, currency FROM rc_profit_entries
         ON DUPLICATE KEY UPDATE next_on = '1000-01-01'`,
      );
    });
  }

  private order(
    sold: Sold,
    at: { invoiceId: number; lineId: number; start: LocalDate; next: Next; times: Times },
  ): void {
    const { pattern, clientId, resellerId, serviceId, orderId } = sold;
    const { issued } = at.times;
    const rename = renaming(sold);
    const drawn = this.random.orderNumber(sold.number);
    const number = this.taken.has(drawn) ? this.random.orderNumber(sold.number + FAR) : drawn;
    const [due, uninvoiced] = [at.next.due.toString(), at.next.uninvoiced.toString()];
    const changes: Record<string, Row> = {
      tblorders: { id: orderId, ordernum: number, userid: clientId, date: issued.local, invoiceid: at.invoiceId },
      rc_orders: {
        order_id: orderId,
        order_number: number,
        reseller_id: resellerId,
        client_id: clientId,
        invoice_id: at.invoiceId,
        placed_by: `client:${clientId}`,
        created_at: issued.utc,
        accepted_at: issued.utc,
      },
      rc_order_lines: { order_id: orderId, reseller_id: resellerId, service_id: serviceId, invoice_line_id: at.lineId },
      tblhosting: {
        id: serviceId,
        userid: clientId,
        orderid: orderId,
        regdate: at.start.toString(),
        nextduedate: due,
        nextinvoicedate: uninvoiced,
        created_at: issued.local,
        updated_at: issued.local,
      },
      tblhostingconfigoptions: { relid: serviceId },
      rc_services: {
        service_id: serviceId,
        reseller_id: resellerId,
        client_id: clientId,
        order_id: orderId,
        next_due_on: due,
        next_invoice_on: uninvoiced,
        created_at: issued.utc,
      },
      rc_service_terms: {
        service_id: serviceId,
        reseller_id: resellerId,
        anchor_day: at.start.day,
        created_at: issued.utc,
      },
      rc_provisioning_tasks: {
        reseller_id: resellerId,
        client_id: clientId,
        service_id: serviceId,
        request_key: `order-${orderId}`,
        created_at: issued.utc,
        done_at: issued.utc,
      },
    };
    for (const { table, rows } of pattern.order)
      for (const row of rows) this.batch.add(table, row, changes[table], rename);
  }

  private invoice(
    pattern: InvoicePattern,
    sold: Sold,
    { on, isFirst, paidOn }: Billed,
    at: { invoiceId: number; lineId: number; times: Times },
  ): void {
    const { clientId, resellerId, serviceId } = sold;
    const { invoiceId, lineId } = at;
    const { issued, paid } = at.times;
    const [start, end] = [on.toString(), on.plusMonths(1).toString()];
    const itemId = this.take('tblinvoiceitems');
    const seriesNumber = this.series.get(resellerId) ?? 1;
    this.series.set(resellerId, seriesNumber + 1);
    const number = `${on.year}-${String(seriesNumber).padStart(5, '0')}`;
    const isPaid = paidOn !== null;
    const rename = renaming(sold);
    const put = (table: Exclude<keyof InvoicePattern, 'postings' | 'rc_profit_entries'>, change: Row) =>
      this.batch.add(table, pattern[table], change, rename);
    put('tblinvoices', {
      id: invoiceId,
      userid: clientId,
      invoicenum: number,
      date: start,
      duedate: start,
      datepaid: paid?.local ?? ZERO,
      status: isPaid ? 'Paid' : 'Unpaid',
      created_at: issued.local,
      updated_at: (paid ?? issued).local,
    });
    put('rc_invoices', {
      invoice_id: invoiceId,
      reseller_id: resellerId,
      client_id: clientId,
      order_id: isFirst ? sold.orderId : 0,
      status: isPaid ? 'Paid' : 'Unpaid',
      series_reseller_id: resellerId,
      series_number: seriesNumber,
      number,
      issued_at: issued.utc,
      issued_on: start,
      due_on: start,
      paid_at: paid?.utc ?? null,
      paid_on: paidOn?.toString() ?? null,
      open_amount: isPaid ? '0.00' : pattern.rc_invoices.gross,
    });
    put('tblinvoiceitems', { id: itemId, invoiceid: invoiceId, userid: clientId, relid: serviceId, duedate: start });
    put('rc_invoice_lines', {
      id: lineId,
      invoice_id: invoiceId,
      reseller_id: resellerId,
      item_id: itemId,
      relid: serviceId,
      period_start: start,
      period_end: end,
    });
    put('rc_service_periods', {
      service_id: serviceId,
      period_start: start,
      period_end: end,
      invoice_id: invoiceId,
      invoice_line_id: lineId,
      reseller_id: resellerId,
      created_at: issued.utc,
    });
    const ids: Record<string, number> = { 'invoice-issued': invoiceId };
    if (paid) {
      const [paymentId, accountId] = [this.take('rc_payments'), this.take('tblaccounts')];
      Object.assign(ids, { payment: paymentId, 'invoice-paid': invoiceId });
      const transactionId = `SEED-${invoiceId}`;
      put('rc_payments', {
        id: paymentId,
        reseller_id: resellerId,
        transaction_id: transactionId,
        invoice_id: invoiceId,
        client_id: clientId,
        account_row_id: accountId,
        received_on: paidOn!.toString(),
        recorded_at: paid.utc,
      });
      put('tblaccounts', {
        id: accountId,
        userid: clientId,
        date: paid.local,
        transid: transactionId,
        invoiceid: invoiceId,
      });
      if (pattern.rc_profit_entries)
        this.batch.add(
          'rc_profit_entries',
          pattern.rc_profit_entries,
          {
            line_id: lineId,
            reseller_id: resellerId,
            invoice_id: invoiceId,
            posted_at: paid.utc,
            posted_on: paidOn!.toString(),
            available_on: paidOn!.toString(),
          },
          rename,
        );
    }
    this.postings(pattern, sold, invoiceId, ids, { on, paidOn, times: at.times });
  }

  private postings(
    pattern: InvoicePattern,
    { clientId, resellerId }: Sold,
    invoiceId: number,
    ids: Record<string, number>,
    when: { on: LocalDate; paidOn: LocalDate | null; times: Times },
  ): void {
    for (const { transaction, entries } of pattern.postings) {
      const event = transaction.event as string;
      if (!(event in ids)) continue;
      const id = this.take('rc_ledger_transactions');
      const isIssue = event === 'invoice-issued';
      this.batch.add('rc_ledger_transactions', transaction, {
        id,
        reseller_id: resellerId,
        posting_key: `${event}:${ids[event]}`,
        invoice_id: invoiceId,
        client_id: clientId,
        posted_at: (isIssue ? when.times.issued : when.times.paid!).utc,
        business_date: (isIssue ? when.on : when.paidOn!).toString(),
        description: event === 'payment' ? `banktransfer SEED-${invoiceId}` : transaction.description,
      });
      for (const entry of entries) {
        const party = (entry.party as string)
          .replace(/^client:\d+$/, `client:${clientId}`)
          .replace(/^reseller:\d+$/, `reseller:${resellerId}`);
        this.batch.add('rc_ledger_entries', entry, {
          transaction_id: id,
          reseller_id: resellerId,
          party,
          invoice_id: invoiceId,
        });
      }
    }
  }

  private times(invoiceId: number, { on, paidOn }: Billed): Times {
    const at = (day: LocalDate, hour: number): Instant => {
      const minute = this.random.pick('minute', invoiceId, 60);
      const utc = `${day.toString()} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000`;
      return { utc, local: this.local(utc) };
    };
    return { issued: at(on, 8), paid: paidOn && at(paidOn, 12) };
  }

  /** Many invoices share a minute, and asking a time zone is slow. */
  private local(utc: string): string {
    let local = this.locals.get(utc);
    if (local === undefined) {
      local = utcToLocal(`${utc.replace(' ', 'T')}Z`, this.zone) as string;
      this.locals.set(utc, local);
    }
    return local;
  }

  private take(table: (typeof NUMBERED)[number]): number {
    const id = this.next.get(table)!;
    this.next.set(table, id + 1);
    return id;
  }
}

type Instant = { utc: string; local: string };
type Times = { issued: Instant; paid: Instant | null };

const domainOf = ({ number }: Sold): string => `site-${number}.example`;
const renaming = (sold: Sold) => ({ from: sold.pattern.domain, to: domainOf(sold) });
