import { Injectable } from '@nestjs/common';
import { Clock, cumulativeReversal, type InvoiceId, type InvoiceLineId, Money } from '#kernel';
import type { Sql, Tx } from '#platform';
import { LedgerService } from '#ledger';
import { utcToLocal } from '#whmcs';
import { ReturnExceedsLineError, ReturnLineUnknownError } from './credit-note.errors.js';
import type {
  CreditNoteInput,
  IssuedCreditNote,
  LineReturn,
  Returnable,
  ReturnedLine,
  ReturnInput,
} from './credit-note.types.js';
import { LinesReturned } from './events.js';
import { ContainerInvoiceError } from './invoicing.errors.js';
import { isContainer, type LockedInvoice } from './invoicing.types.js';
import { insertSteps, stepsOf, type Step } from './line-steps.js';
import { NumberSeries } from './number-series.js';
import { Reopenings } from './reopenings.js';

type Head = { resellerId: number; book: number; currency: string };

/** What goes back of invoices, line by line and level by level (domain.md §3.6, §8). Callers hold the invoice's lock. */
@Injectable()
export class CreditNotes {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: LedgerService,
    private readonly numbers: NumberSeries,
    private readonly reopenings: Reopenings,
  ) {}

  async returnable(sql: Sql, invoice: LockedInvoice): Promise<Returnable> {
    if (isContainer(invoice)) throw new ContainerInvoiceError(invoice.invoiceId);
    const lines = await stepsOf(sql, invoice);
    const [adopted] = await sql.query<{ state: string }>('SELECT state FROM rc_adopted_invoices WHERE invoice_id = ?', [
      invoice.invoiceId,
    ]);
    const sum = (of: (step: Step) => Money) => Money.sum(lines.map(of), invoice.currency);
    // What a chargeback opened again counts once: as open, or, while it is being paid again, as taken back.
    const disputed = sum((line) => line.disputed);
    const missing = invoice.open.isGreaterThan(disputed) ? invoice.open : disputed;
    const moneyCame = ['Paid', 'Unpaid', 'Payment Pending'].includes(invoice.status);
    return {
      settled: moneyCame ? invoice.total.minus(sum((line) => line.noted)).minus(missing) : Money.zero(invoice.currency),
      lines: lines.map(({ lineId, description, gross, returned: back }) => ({
        lineId,
        description,
        gross,
        returned: back,
      })),
      closed: adopted?.state === 'closed',
    };
  }

  /** The same arithmetic as `issue`, nothing written. */
  async preview(sql: Sql, invoice: LockedInvoice, wanted: readonly ReturnInput[]): Promise<ReturnedLine[]> {
    const steps = await stepsOf(sql, invoice);
    return this.split(steps, wanted, invoice).map(({ line }) => line);
  }

  async issue(tx: Tx, invoice: LockedInvoice, input: CreditNoteInput): Promise<IssuedCreditNote> {
    const { invoiceId, currency } = invoice;
    const steps = await stepsOf(tx, invoice);
    const split = this.split(steps, input.lines, invoice);
    const sum = (of: (line: ReturnedLine) => Money) =>
      Money.sum(
        split.map(({ line }) => of(line)),
        currency,
      );
    const sums = {
      net: sum((l) => l.net),
      tax: sum((l) => l.tax),
      tax2: sum((l) => l.tax2),
      gross: sum((l) => l.gross),
    };
    const billed = (of: (step: Step) => Money) => Money.sum(steps.map(of), currency);
    const everything = billed((s) => s.noted)
      .plus(sums.gross)
      .equals(billed((s) => s.gross));
    // A line of nothing goes back whole with the rest of its invoice, or its profit would stay (domain.md §3.6).
    const named = new Set(split.map(({ line }) => line.lineId));
    const idle = steps.filter((s) => everything && s.gross.isZero() && s.returns === 0 && !named.has(s.lineId));
    const rows = [...split, ...idle.map((step) => ({ line: nothingOf(step), step }))];
    const creditNoteId = await this.insert(tx, invoice, input, sums);
    await this.reopenings.yield(tx, invoice, `${input.source}:instead`, split);
    await insertSteps(tx, invoice, { source: input.source, noteId: creditNoteId, at: this.clock.now() }, rows);
    await this.post(tx, invoice, creditNoteId, sums);
    const refunded = everything && invoice.status === 'Paid';
    if (refunded) await this.markRefunded(tx, invoiceId);
    // Last: the counter row is locked as shortly as possible.
    const number = await this.numbers.assignToNote(
      tx,
      { ...invoice, creditNoteId },
      await this.numbers.rules(tx, invoice.resellerId),
    );
    tx.emit(
      new LinesReturned({
        invoiceId,
        clientId: invoice.clientId,
        resellerId: invoice.resellerId,
        book: invoice.book,
        source: input.source,
        creditNoteId,
        number,
        gross: sums.gross.toJSON(),
        everything: refunded,
      }),
    );
    return { creditNoteId, number, gross: sums.gross, everything: refunded };
  }

  /** Every step of what went back, in the order of each line. */
  async returnsOf(sql: Sql, invoiceId: InvoiceId): Promise<LineReturn[]> {
    const rows = await sql.query<{
      line_id: number;
      sequence: number;
      source: string;
      gross: string;
      net: string;
      currency: string;
    }>(
      `SELECT r.line_id, r.sequence, r.source, r.gross, r.net, i.currency FROM rc_line_returns r
       JOIN rc_invoices i ON i.invoice_id = r.invoice_id WHERE r.invoice_id = ? ORDER BY r.line_id, r.sequence`,
      [invoiceId],
    );
    return rows.map((row) => ({
      lineId: row.line_id as InvoiceLineId,
      sequence: row.sequence,
      source: row.source,
      gross: Money.fromDatabase(row.gross, row.currency),
      net: Money.fromDatabase(row.net, row.currency),
    }));
  }

  /** Net and tax that notes took back of an invoice; for taking back the rest when it is cancelled. */
  async noted(
    sql: Sql,
    invoiceId: InvoiceId,
    currency: string,
  ): Promise<{ net: Money; tax: Money; gross: Money; count: number }> {
    const [row] = await sql.query<{ net: string | null; tax: string | null; notes: number }>(
      'SELECT SUM(net) AS net, SUM(tax) + SUM(tax2) AS tax, COUNT(*) AS notes FROM rc_credit_notes WHERE invoice_id = ?',
      [invoiceId],
    );
    const net = Money.fromDatabase(row.net ?? '0.00', currency);
    const tax = Money.fromDatabase(row.tax ?? '0.00', currency);
    return { net, tax, gross: net.plus(tax), count: Number(row.notes) };
  }

  private split(steps: Step[], wanted: readonly ReturnInput[], head: Head): { line: ReturnedLine; step: Step }[] {
    const seen = new Set<number>();
    return wanted.map(({ lineId, gross }, index) => {
      const step = steps.find((s) => s.lineId === lineId);
      if (!step || seen.has(lineId)) throw new ReturnLineUnknownError(index);
      seen.add(lineId);
      const left = step.gross.minus(step.noted);
      const against = step.gross.isNegative() ? !gross.isNegative() : !gross.isPositive();
      if (against || gross.abs().isGreaterThan(left.abs())) throw new ReturnExceedsLineError(index, gross, left);
      return { line: returnedLine(step, gross, head), step };
    });
  }

  private async insert(
    tx: Tx,
    invoice: LockedInvoice,
    input: CreditNoteInput,
    sums: { net: Money; tax: Money; tax2: Money; gross: Money },
  ): Promise<number> {
    const { insertId } = await tx.execute(
      `INSERT INTO rc_credit_notes (reseller_id, book, client_id, invoice_id, source, currency, net, tax, tax2, gross, reason,
         issued_at, issued_on) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      [
        invoice.resellerId,
        invoice.book,
        invoice.clientId,
        invoice.invoiceId,
        input.source,
        invoice.currency,
        sums.net.toDatabase(),
        sums.tax.toDatabase(),
        sums.tax2.toDatabase(),
        sums.gross.toDatabase(),
        input.reason.slice(0, 255),
        this.clock.now(),
        this.clock.today().toString(),
      ],
    );
    return insertId;
  }

  private post(
    tx: Tx,
    invoice: LockedInvoice,
    creditNoteId: number,
    { net, tax, tax2, gross }: { net: Money; tax: Money; tax2: Money; gross: Money },
  ): Promise<unknown> {
    return this.ledger.post(tx, {
      key: `credit-note:${creditNoteId}`,
      event: 'credit-note',
      resellerId: invoice.resellerId,
      book: invoice.book,
      currency: invoice.currency,
      invoiceId: invoice.invoiceId,
      clientId: invoice.clientId,
      entries: [
        { account: 'income', debit: net },
        { account: 'tax', debit: tax.plus(tax2) },
        { account: 'receivable', party: `client:${invoice.clientId}`, credit: gross },
      ],
    });
  }

  private async markRefunded(tx: Tx, invoiceId: InvoiceId): Promise<void> {
    const local = utcToLocal(this.clock.now().toISOString(), this.clock.zone());
    await tx.execute("UPDATE rc_invoices SET status = 'Refunded' WHERE invoice_id = ?", [invoiceId]);
    await tx.execute("UPDATE tblinvoices SET status = 'Refunded', date_refunded = ?, updated_at = ? WHERE id = ?", [
      local,
      local,
      invoiceId,
    ]);
  }
}

/** Each level by the cumulative formula, net is what is left: a full refund takes back exactly what was billed. */
function returnedLine(step: Step, gross: Money, head: Head): ReturnedLine {
  // Tax follows what stands on notes; the profit also what was charged back.
  const back = (amount: Money, alreadyReversed: Money, before = step.noted) =>
    cumulativeReversal({ paid: step.gross, amount, refundedTotal: before.plus(gross), alreadyReversed });
  const tax = back(step.tax, step.taxBack);
  const tax2 = back(step.tax2, step.tax2Back);
  const owed = head.book === 0 && head.resellerId !== 0;
  const left = step.gross.minus(step.returned);
  const profitBase = gross.abs().isGreaterThan(left.abs()) ? step.gross.minus(gross) : step.returned;
  const before = cumulativeReversal({
    paid: step.gross,
    amount: step.profit,
    refundedTotal: profitBase,
    alreadyReversed: Money.zero(head.currency),
  });
  return {
    lineId: step.lineId,
    description: step.description,
    gross,
    net: gross.minus(tax).minus(tax2),
    tax,
    tax2,
    profit: owed ? back(step.profit, before, profitBase) : Money.zero(head.currency),
  };
}

function nothingOf({ lineId, description, gross, profit }: Step): ReturnedLine {
  return { lineId, description, gross, net: gross, tax: gross, tax2: gross, profit };
}
