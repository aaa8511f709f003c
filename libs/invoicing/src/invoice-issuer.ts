import { Injectable } from '@nestjs/common';
import { Clock, type InvoiceId, type InvoiceLineId, type ResellerId } from '#kernel';
import type { Tx } from '#platform';
import { LedgerService } from '#ledger';
import { mirrorInsertMany, utcToLocal } from '#whmcs';
import { InvoiceIssued } from './events.js';
import { InvoiceSettler } from './invoice-settler.js';
import { checkedSums, factOf, postingOf, type Sums } from './invoice-sums.js';
import type { InvoiceStatus, IssuedInvoice, IssueInvoiceInput } from './invoicing.types.js';
import { type NumberRules, NumberSeries, type TakenNumber } from './number-series.js';

type Planned = { input: IssueInvoiceInput; sums: Sums; series: TakenNumber | null };
type PlacedLine = {
  input: IssueInvoiceInput;
  line: IssueInvoiceInput['lines'][number];
  position: number;
  invoiceId: InvoiceId;
};

/** Writes new invoices with everything that belongs to them. */
@Injectable()
export class InvoiceIssuer {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: LedgerService,
    private readonly numbers: NumberSeries,
    private readonly settler: InvoiceSettler,
  ) {}

  async issue(tx: Tx, input: IssueInvoiceInput, known?: NumberRules): Promise<IssuedInvoice> {
    return (await this.issueMany(tx, [input], known && new Map([[input.resellerId, known]])))[0];
  }

  /** The one way to write invoices: a statement per table, however many there are. */
  async issueMany(
    tx: Tx,
    inputs: readonly IssueInvoiceInput[],
    known: ReadonlyMap<ResellerId, NumberRules> = new Map(),
  ): Promise<IssuedInvoice[]> {
    if (inputs.length === 0) return [];
    const planned = await this.planned(tx, inputs, known);
    const invoiceIds = await this.insertHeaders(tx, planned);
    const lines = planned.flatMap(({ input }, at) =>
      input.lines.map((line, position) => ({ input, line, position, invoiceId: invoiceIds[at] })),
    );
    const itemIds = await this.insertMirrorLines(tx, lines);
    const lineIds = await this.insertLines(tx, lines, itemIds);
    await this.ledger.postMany(
      tx,
      planned.map(({ input, sums }, at) => postingOf(invoiceIds[at], input, sums)),
    );
    const issued: IssuedInvoice[] = [];
    let line = 0;
    for (const [at, { input, sums, series }] of planned.entries()) {
      const invoiceId = invoiceIds[at];
      const number = series?.number ?? '';
      tx.emit(new InvoiceIssued(factOf(input, { invoiceId, number, total: sums.gross })));
      if (sums.gross.isZero())
        await this.settler.markPaid(tx, { ...input, invoiceId, status: 'Unpaid', total: sums.gross, open: sums.gross });
      const ids = lineIds.slice(line, (line += input.lines.length));
      issued.push({ invoiceId, number, total: sums.gross, lineIds: ids });
    }
    return issued;
  }

  /** The lines of one invoice whose header stands, with their mirror. */
  async writeLines(tx: Tx, invoiceId: InvoiceId, input: IssueInvoiceInput): Promise<InvoiceLineId[]> {
    const lines = input.lines.map((line, position) => ({ input, line, position, invoiceId }));
    return this.insertLines(tx, lines, await this.insertMirrorLines(tx, lines));
  }

  private async planned(
    tx: Tx,
    inputs: readonly IssueInvoiceInput[],
    known: ReadonlyMap<ResellerId, NumberRules>,
  ): Promise<Planned[]> {
    const rules = new Map(known);
    const planned: (Planned & { rules: NumberRules })[] = [];
    for (const input of inputs) {
      const sums = checkedSums(input);
      const own = rules.get(input.resellerId) ?? (await this.numbers.rules(tx, input.resellerId));
      rules.set(input.resellerId, own);
      planned.push({ input, sums, series: null, rules: own });
    }
    // A downgrade that was credited always has its document, whatever becomes of other invoices of nothing (ADR 0014).
    const numbered = planned.filter(({ sums, rules: { keepZero, at } }) =>
      sums.gross.isZero() ? keepZero || !sums.credited.isZero() : at === 'issue',
    );
    if (numbered.length === 0) return planned;
    const taken = await this.numbers.nextOf(
      tx,
      numbered.map((one) => ({ invoice: one.input, rules: one.rules })),
    );
    numbered.forEach((one, at) => (one.series = taken[at]));
    return planned;
  }

  private async insertHeaders(tx: Tx, planned: readonly Planned[]): Promise<InvoiceId[]> {
    const now = this.clock.now();
    const local = utcToLocal(now.toISOString(), this.clock.zone());
    const today = this.clock.today().toString();
    const status: InvoiceStatus = 'Unpaid';
    const { insertId } = await mirrorInsertMany(
      tx,
      'tblinvoices',
      [
        'userid',
        'invoicenum',
        'date',
        'duedate',
        'subtotal',
        'credit',
        'tax',
        'tax2',
        'total',
        'taxrate',
        'taxrate2',
        'status',
        'paymentmethod',
        'created_at',
        'updated_at',
      ],
      planned.map(({ input, sums, series }) => [
        input.clientId,
        series?.number ?? '',
        today,
        input.dueOn.toString(),
        sums.net.toDatabase(),
        '0.00',
        sums.tax.toDatabase(),
        sums.tax2.toDatabase(),
        sums.gross.toDatabase(),
        input.rates.rate1,
        input.rates.rate2,
        status,
        input.paymentMethod,
        local,
        local,
      ]),
    );
    const ids = (await tx.idsOf(insertId, planned.length)) as InvoiceId[];
    tx.insertManyLater(
      'rc_invoices',
      [
        'invoice_id',
        'reseller_id',
        'book',
        'kind',
        'currency',
        'client_id',
        'order_id',
        'status',
        'issued_at',
        'issued_on',
        'due_on',
        'gross',
        'open_amount',
        'compound',
        'inclusive',
        'series_reseller_id',
        'series_year',
        'series_number',
        'number',
      ],
      planned.map(({ input, sums, series }, at) => [
        ids[at],
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
        input.rates.compound ? 1 : 0,
        input.rates.inclusive ? 1 : 0,
        series?.seriesReseller ?? 0,
        series?.year ?? 0,
        series?.taken ?? null,
        series?.number ?? '',
      ]),
    );
    return ids;
  }

  private async insertMirrorLines(tx: Tx, lines: readonly PlacedLine[]): Promise<number[]> {
    const { insertId } = await mirrorInsertMany(
      tx,
      'tblinvoiceitems',
      ['invoiceid', 'userid', 'type', 'relid', 'description', 'amount', 'taxed', 'duedate', 'paymentmethod'],
      lines.map(({ input, line, invoiceId }) => [
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
    return tx.idsOf(insertId, lines.length);
  }

  private async insertLines(tx: Tx, lines: readonly PlacedLine[], itemIds: number[]): Promise<InvoiceLineId[]> {
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
      lines.map(({ input, line, position, invoiceId }, at) => [
        invoiceId,
        input.resellerId,
        position,
        itemIds[at],
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
    return (await tx.idsOf(insertId, lines.length)) as InvoiceLineId[];
  }
}
