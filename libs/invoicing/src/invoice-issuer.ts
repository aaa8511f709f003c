import { Injectable } from '@nestjs/common';
import { Clock, Money, type InvoiceId, type InvoiceLineId } from '#kernel';
import type { Tx } from '#platform';
import { LedgerService } from '#ledger';
import { mirrorInsert, mirrorInsertMany, utcToLocal } from '#whmcs';
import { InvoiceIssued } from './events.js';
import { InvoiceSettler } from './invoice-settler.js';
import { InvoiceWithoutLinesError, LineOutOfBalanceError, NegativeTotalError } from './invoicing.errors.js';
import type { InvoiceStatus, IssuedInvoice, IssueInvoiceInput } from './invoicing.types.js';
import { type NumberRules, NumberSeries, type TakenNumber } from './number-series.js';

type Sums = { net: Money; tax: Money; tax2: Money; profit: Money; gross: Money };

/** Writes a new invoice with everything that belongs to it. */
@Injectable()
export class InvoiceIssuer {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: LedgerService,
    private readonly numbers: NumberSeries,
    private readonly settler: InvoiceSettler,
  ) {}

  async issue(tx: Tx, input: IssueInvoiceInput, known?: NumberRules): Promise<IssuedInvoice> {
    const sums = checkedSums(input);
    const rules = known ?? (await this.numbers.rules(tx, input.resellerId));
    const isZero = sums.gross.isZero();
    const numbered = isZero ? rules.keepZero : rules.at === 'issue';
    const series = numbered ? await this.numbers.next(tx, input, rules) : null;
    const invoiceId = await this.insertHeader(tx, input, sums, series);
    const itemIds = await this.insertMirrorLines(tx, invoiceId, input);
    const lineIds = await this.insertLines(tx, invoiceId, input, itemIds);
    await this.postIssued(tx, invoiceId, input, sums);
    const number = series?.number ?? '';
    const fact = {
      invoiceId,
      number,
      clientId: input.clientId,
      resellerId: input.resellerId,
      book: input.book,
      kind: input.kind,
      orderId: input.orderId ?? 0,
      total: sums.gross.toJSON(),
    };
    tx.emit(new InvoiceIssued({ ...fact, dueOn: input.dueOn.toString() }));
    if (isZero)
      await this.settler.markPaid(tx, { ...input, invoiceId, status: 'Unpaid', total: sums.gross, open: sums.gross });
    return { invoiceId, number, total: sums.gross, lineIds };
  }

  private async insertHeader(
    tx: Tx,
    input: IssueInvoiceInput,
    sums: Sums,
    series: TakenNumber | null,
  ): Promise<InvoiceId> {
    const now = this.clock.now();
    const local = utcToLocal(now.toISOString(), this.clock.zone());
    const today = this.clock.today().toString();
    const { rates } = input;
    const status: InvoiceStatus = 'Unpaid';
    const { insertId } = await mirrorInsert(tx, 'tblinvoices', {
      userid: input.clientId,
      invoicenum: series?.number ?? '',
      date: today,
      duedate: input.dueOn.toString(),
      subtotal: sums.net.toDatabase(),
      credit: '0.00',
      tax: sums.tax.toDatabase(),
      tax2: sums.tax2.toDatabase(),
      total: sums.gross.toDatabase(),
      taxrate: rates.rate1,
      taxrate2: rates.rate2,
      status,
      paymentmethod: input.paymentMethod,
      created_at: local,
      updated_at: local,
    });
    await tx.execute(
      `INSERT INTO rc_invoices (invoice_id, reseller_id, book, kind, currency, client_id, order_id, status, issued_at,
         issued_on, due_on, gross, open_amount, compound, inclusive, series_reseller_id, series_year, series_number, number)
       VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      [
        insertId,
        input.resellerId,
        input.book,
        input.kind,
        input.currency,
        input.clientId,
        input.orderId ?? 0,
        status,
        now,
        today,
        input.dueOn.toString(),
        sums.gross.toDatabase(),
        sums.gross.toDatabase(),
        rates.compound ? 1 : 0,
        rates.inclusive ? 1 : 0,
        series?.seriesReseller ?? 0,
        series?.year ?? 0,
        series?.taken ?? null,
        series?.number ?? '',
      ],
    );
    return insertId as InvoiceId;
  }

  /** One statement numbers its rows in the order given, so position and id agree when read back sorted; a single one is told. */
  private async insertMirrorLines(tx: Tx, invoiceId: InvoiceId, input: IssueInvoiceInput): Promise<number[]> {
    const { insertId } = await mirrorInsertMany(
      tx,
      'tblinvoiceitems',
      ['invoiceid', 'userid', 'type', 'relid', 'description', 'amount', 'taxed', 'duedate', 'paymentmethod'],
      input.lines.map((line) => [
        invoiceId,
        input.clientId,
        line.type,
        line.relid,
        line.description,
        line.amount.toDatabase(),
        line.taxed ? 1 : 0,
        line.period?.start ?? input.dueOn.toString(),
        input.paymentMethod,
      ]),
    );
    if (input.lines.length === 1) return [insertId];
    const rows = await tx.query<{ id: number }>('SELECT id FROM tblinvoiceitems WHERE invoiceid = ? ORDER BY id', [
      invoiceId,
    ]);
    return rows.map((row) => row.id);
  }

  private async insertLines(
    tx: Tx,
    invoiceId: InvoiceId,
    input: IssueInvoiceInput,
    itemIds: number[],
  ): Promise<InvoiceLineId[]> {
    const { insertId } = await tx.insertMany(
      'rc_invoice_lines',
      [
        'invoice_id',
        'reseller_id',
        'position',
        'item_id',
        'type',
        'relid',
        'description',
        'taxed',
        'amount',
        'net',
        'tax',
        'tax2',
        'profit',
        'provider_share',
        'terms',
        'explanation',
        'period_start',
        'period_end',
      ],
      input.lines.map((line, position) => [
        invoiceId,
        input.resellerId,
        position,
        itemIds[position],
        line.type,
        line.relid,
        line.description,
        line.taxed ? 1 : 0,
        line.amount.toDatabase(),
        line.net.toDatabase(),
        line.tax.toDatabase(),
        line.tax2.toDatabase(),
        line.profit.toDatabase(),
        line.providerShare.toDatabase(),
        JSON.stringify(line.terms),
        JSON.stringify(line.explain),
        line.period?.start ?? null,
        line.period?.end ?? null,
      ]),
    );
    if (input.lines.length === 1) return [insertId as InvoiceLineId];
    const rows = await tx.query<{ id: number }>(
      'SELECT id FROM rc_invoice_lines WHERE invoice_id = ? ORDER BY position',
      [invoiceId],
    );
    return rows.map((row) => row.id as InvoiceLineId);
  }

  private async postIssued(tx: Tx, invoiceId: InvoiceId, input: IssueInvoiceInput, sums: Sums): Promise<void> {
    await this.ledger.post(tx, {
      key: `invoice-issued:${invoiceId}`,
      event: 'invoice-issued',
      resellerId: input.resellerId,
      book: input.book,
      currency: input.currency,
      invoiceId,
      clientId: input.clientId,
      entries: [
        { account: 'receivable', party: `client:${input.clientId}`, debit: sums.gross },
        { account: 'income', credit: sums.net.minus(sums.profit) },
        { account: 'tax', credit: sums.tax.plus(sums.tax2) },
        ...(sums.profit.isZero()
          ? []
          : [{ account: 'profit-pending' as const, party: `reseller:${input.resellerId}`, credit: sums.profit }]),
      ],
    });
  }
}

/** Sums of the lines; the profit is owed by the provider only where he issues for a reseller (domain.md §8). */
function checkedSums(input: IssueInvoiceInput): Sums {
  const { currency, lines } = input;
  if (lines.length === 0) throw new InvoiceWithoutLinesError();
  lines.forEach((line, position) => {
    if (!line.profit.plus(line.providerShare).equals(line.net)) throw new LineOutOfBalanceError(position);
  });
  const sum = (of: (line: IssueInvoiceInput['lines'][number]) => Money) => Money.sum(lines.map(of), currency);
  const net = sum((line) => line.net);
  const tax = sum((line) => line.tax);
  const tax2 = sum((line) => line.tax2);
  const owed = input.book === 0 && input.resellerId !== 0;
  const gross = net.plus(tax).plus(tax2);
  if (gross.isNegative()) throw new NegativeTotalError(gross);
  return { net, tax, tax2, gross, profit: owed ? sum((line) => line.profit) : Money.zero(currency) };
}
