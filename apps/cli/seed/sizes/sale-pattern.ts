import { Actor, asId, type ClientId, type InvoiceId, type LocalDate, Money, type ResellerId } from '#kernel';
import { InvoicingService } from '#invoicing';
import { OrderingService } from '#ordering';
import { PaymentsService } from '#payments';
import { Db, parseJson } from '#platform';
import type { CliApp } from '../../cli-app.js';
import { type Row, RowReader } from './rows.js';
import { finishTasks, settle } from './settle.js';

const system = Actor.system('seed');

/** The rows of one invoice of one line, paid by bank transfer. */
export type InvoicePattern = Record<
  | 'tblinvoices'
  | 'rc_invoices'
  | 'tblinvoiceitems'
  | 'rc_invoice_lines'
  | 'rc_payments'
  | 'tblaccounts'
  | 'rc_service_periods',
  Row
> & { rc_profit_entries: Row | null; postings: { transaction: Row; entries: Row[] }[] };

/** The rows of one order: a hosting service for a month, its first invoice, and the invoice of a later month. */
export type SalePattern = {
  resellerId: ResellerId;
  clientId: ClientId;
  domain: string;
  order: { table: string; rows: Row[] }[];
  first: InvoicePattern;
  renewal: InvoicePattern;
};

/** Sells, delivers, gets paid and renews once, through the facades, and keeps the rows that came of it. */
export async function salePattern(
  app: CliApp,
  at: { resellerId: ResellerId; clientId: ClientId; productId: number; number: number; today: LocalDate },
): Promise<SalePattern> {
  const { resellerId, clientId, productId } = at;
  const domain = `sample-${at.number}.example`;
  const lines = [
    {
      ref: 'hosting',
      item: { type: 'product' as const, id: productId },
      term: 'monthly' as const,
      quantity: 1,
      domain,
    },
  ];
  const placed = await app
    .get(OrderingService)
    .checkout(Actor.client(clientId, resellerId), { lines, paymentMethod: 'banktransfer' }, null);
  await pay(app, placed.invoiceId, placed.total, at);
  await finishTasks(app);
  const reader = new RowReader(app.get(Db));
  const first = await invoiceRows(reader, placed.invoiceId);
  const serviceId = first.rc_invoice_lines.relid as number;
  const renewal = await renew(app, { ...at, serviceId }, first);
  return { resellerId, clientId, domain, order: await orderRows(reader, placed.orderId, serviceId), first, renewal };
}

async function pay(
  app: CliApp,
  invoiceId: number,
  total: { amount: string; currency: string },
  at: { today: LocalDate },
): Promise<void> {
  const receipt = {
    invoiceId: asId<InvoiceId>(invoiceId),
    gateway: 'banktransfer',
    transactionId: `SEED-${invoiceId}`,
    amount: Money.fromJson(total),
    receivedOn: at.today,
  };
  await app.get(PaymentsService).recordPayment(system, receipt, null);
  await settle(app);
}

/** The second month at the terms that were frozen for it. */
async function renew(
  app: CliApp,
  at: { resellerId: ResellerId; clientId: ClientId; serviceId: number; today: LocalDate },
  first: InvoicePattern,
): Promise<InvoicePattern> {
  const db = app.get(Db);
  const [line] = await app.get(InvoicingService).linesOf(first.rc_invoices.invoice_id as InvoiceId);
  const [sold] = await db.query<{ terms: unknown; explanation: unknown }>(
    "SELECT terms, explanation FROM rc_service_terms WHERE service_type = 'hosting' AND service_id = ? AND applies_to = 'renewal'",
    [at.serviceId],
  );
  const start = at.today.plusMonths(1);
  const end = at.today.plusMonths(2);
  const { taxrate, taxrate2 } = first.tblinvoices as Record<string, string>;
  const invoice = await db.transaction(async (tx) => {
    const issued = await app.get(InvoicingService).issue(tx, {
      clientId: at.clientId,
      resellerId: at.resellerId,
      book: asId<ResellerId>(0),
      kind: 'renewal',
      currency: line.net.currency,
      orderId: null,
      dueOn: start,
      paymentMethod: 'banktransfer',
      rates: { rate1: taxrate, rate2: taxrate2, compound: false, inclusive: false },
      lines: [
        {
          ...line,
          taxed: first.rc_invoice_lines.taxed === 1,
          amount: Money.fromDatabase(first.rc_invoice_lines.amount as string, line.net.currency),
          terms: parseJson<object>(sold.terms),
          explain: parseJson<string[]>(sold.explanation),
          period: { start: start.toString(), end: end.toString() },
        },
      ],
    });
    await tx.insertMany(
      'rc_service_periods',
      ['service_type', 'service_id', 'period_start', 'period_end', 'invoice_id', 'invoice_line_id', 'reseller_id'],
      [['hosting', at.serviceId, start.toString(), end.toString(), issued.invoiceId, issued.lineIds[0], at.resellerId]],
    );
    await tx.execute(
      `UPDATE rc_services s JOIN tblhosting h ON h.id = s.service_id SET s.next_invoice_on = ?, h.nextinvoicedate = ?
       WHERE s.service_type = 'hosting' AND s.service_id = ?`,
      [end.toString(), end.toString(), at.serviceId],
    );
    return issued;
  });
  await pay(app, invoice.invoiceId, invoice.total.toJSON(), at);
  return invoiceRows(new RowReader(db), invoice.invoiceId);
}

async function orderRows(reader: RowReader, orderId: number, serviceId: number): Promise<SalePattern['order']> {
  const of = async (table: string, where: string, id: number, without: string[] = []) => ({
    table,
    rows: await reader.read(table, where, [id], without),
  });
  const service = "service_type = 'hosting' AND service_id = ?";
  return [
    await of('tblorders', 'id = ?', orderId),
    await of('rc_orders', 'order_id = ?', orderId),
    await of('rc_order_lines', 'order_id = ?', orderId, ['id']),
    await of('tblhosting', 'id = ?', serviceId),
    await of('tblhostingconfigoptions', 'relid = ?', serviceId, ['id']),
    await of('rc_services', service, serviceId, ['id']),
    await of('rc_service_terms', service, serviceId, ['id']),
    await of('rc_provisioning_tasks', service, serviceId, ['id']),
  ];
}

async function invoiceRows(reader: RowReader, invoiceId: number): Promise<InvoicePattern> {
  const all = (table: string, column: string, without: string[] = []) =>
    reader.read(table, `${column} = ?`, [invoiceId], without);
  const only = async (table: string, column: string, without: string[] = []): Promise<Row> => {
    const rows = await all(table, column, without);
    if (rows.length !== 1) throw new Error(`the pattern's invoice has ${rows.length} rows in ${table}`);
    return rows[0];
  };
  const postings = [];
  for (const transaction of await all('rc_ledger_transactions', 'invoice_id'))
    postings.push({
      transaction,
      entries: await reader.read('rc_ledger_entries', 'transaction_id = ?', [transaction.id], ['id']),
    });
  const [profit] = await all('rc_profit_entries', 'invoice_id', ['id']);
  return {
    tblinvoices: await only('tblinvoices', 'id'),
    rc_invoices: await only('rc_invoices', 'invoice_id'),
    tblinvoiceitems: await only('tblinvoiceitems', 'invoiceid'),
    rc_invoice_lines: await only('rc_invoice_lines', 'invoice_id'),
    rc_payments: await only('rc_payments', 'invoice_id'),
    tblaccounts: await only('tblaccounts', 'invoiceid'),
    rc_service_periods: await only('rc_service_periods', 'invoice_id', ['id']),
    rc_profit_entries: profit ?? null,
    postings,
  };
}
