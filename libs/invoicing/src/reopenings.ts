import { Injectable } from '@nestjs/common';
import { Clock, type InvoiceLineId, Money } from '#kernel';
import type { Tx } from '#platform';
import { utcToLocal } from '#whmcs';
import { InvoiceReopened, LinesUnpaid } from './events.js';
import { ReopenExceedsSettledError } from './credit-note.errors.js';
import type { LockedInvoice } from './invoicing.types.js';
import { insertSteps, stepsOf, type Step } from './line-steps.js';

type Taken = { lineId: InvoiceLineId; gross: Money; net: Money; tax: Money; tax2: Money };

/**
 * Paid invoices whose money went away again without a credit note: a chargeback opens them, the money coming back or a new
 * payment closes them (domain.md §3.6, §8). What counts as unpaid of each line stands in steps without a note; the profit
 * follows them. Callers hold the invoice's lock.
 */
@Injectable()
export class Reopenings {
  constructor(private readonly clock: Clock) {}

  /**
   * Opens an invoice again by `amount`. Its due date stays, so it is overdue by its own rule. Only of an invoice that had been
   * paid in full something counts as unpaid: before, no profit was posted.
   */
  async reopen(tx: Tx, invoice: LockedInvoice, source: string, amount: Money): Promise<LockedInvoice> {
    const local = utcToLocal(this.clock.now().toISOString(), this.clock.zone());
    const wasPaid = invoice.status === 'Paid';
    const steps = await stepsOf(tx, invoice);
    if (invoice.paidBefore) {
      const left = steps.map((step) => step.gross.minus(step.returned));
      const most = Money.sum(left, invoice.currency);
      if (amount.isGreaterThan(most)) throw new ReopenExceedsSettledError(invoice.invoiceId, amount, most);
      const shares = amount.allocate(left);
      // A line of nothing stays: nothing of it was charged back, and it could not come back in parts (domain.md §3.6).
      const rows = steps.flatMap((step, index) =>
        shares[index].isZero() ? [] : [{ step, line: shareOf(step, shares[index]) }],
      );
      await this.write(tx, invoice, source, rows);
    }
    await tx.execute(
      "UPDATE rc_invoices SET status = IF(status = 'Paid', 'Unpaid', status), open_amount = open_amount + ? WHERE invoice_id = ?",
      [amount.toDatabase(), invoice.invoiceId],
    );
    if (wasPaid)
      await tx.execute(
        "UPDATE tblinvoices SET status = 'Unpaid', datepaid = '0000-00-00 00:00:00', updated_at = ? WHERE id = ?",
        [local, invoice.invoiceId],
      );
    const open = invoice.open.plus(amount);
    if (wasPaid)
      tx.emit(
        new InvoiceReopened({
          invoiceId: invoice.invoiceId,
          clientId: invoice.clientId,
          resellerId: invoice.resellerId,
          book: invoice.book,
          source,
          open: open.toJSON(),
        }),
      );
    return { ...invoice, status: wasPaid ? 'Unpaid' : invoice.status, open };
  }

  /** Takes back the steps of one business fact, as far as they still count: its money came back while more stays open. */
  async undo(tx: Tx, invoice: LockedInvoice, of: string, source: string): Promise<void> {
    const steps = await stepsOf(tx, invoice);
    const taken = await this.taken(tx, invoice, 'AND source = ?', [of]);
    const rows = taken.flatMap((line) => {
      const step = steps.find((s) => s.lineId === line.lineId) as Step;
      // Paid again in between: nothing of it counts as unpaid any more.
      return step.disputed.abs().isLessThan(line.gross.abs()) ? [] : [{ step, line: negated(line) }];
    });
    await this.write(tx, invoice, source, rows);
  }

  /** Everything is paid again: nothing counts as unpaid any more. */
  async undoAll(tx: Tx, invoice: LockedInvoice): Promise<void> {
    const steps = await stepsOf(tx, invoice);
    const count = steps.reduce((sum, step) => sum + step.returns, 0);
    const rows = (await this.taken(tx, invoice)).map((line) => ({
      step: steps.find((s) => s.lineId === line.lineId) as Step,
      line: negated(line),
    }));
    await this.write(tx, invoice, `paid-again:${invoice.invoiceId}:${count}`, rows);
  }

  /** A note over what was charged back takes its place: no line goes back twice. The steps passed in move on with it. */
  async yield(
    tx: Tx,
    invoice: LockedInvoice,
    source: string,
    noted: readonly { step: Step; line: Taken }[],
  ): Promise<void> {
    const rows = noted.flatMap(({ step, line }) => {
      const over = line.gross.minus(step.gross.minus(step.returned));
      const beyond = step.gross.isNegative() ? over.isNegative() : over.isPositive();
      return beyond ? [{ step, line: shareOf(step, over.negated()) }] : [];
    });
    await this.write(tx, invoice, source, rows);
    for (const { step } of rows) step.last++;
  }

  /** A reopened invoice is given up: all that is left of its lines counts as unpaid, so that no profit stays. */
  async giveUp(tx: Tx, invoice: LockedInvoice): Promise<void> {
    const steps = await stepsOf(tx, invoice);
    const rows = steps
      .map((step) => ({ step, left: step.gross.minus(step.returned) }))
      .filter(({ step, left }) => !left.isZero() || (step.gross.isZero() && step.returns === 0))
      .map(({ step, left }) => ({ step, line: shareOf(step, left) }));
    await this.write(tx, invoice, `cancelled:${invoice.invoiceId}`, rows);
  }

  /** What counts as unpaid of each line, or what one fact took of it. */
  private async taken(tx: Tx, invoice: LockedInvoice, and = '', params: string[] = []): Promise<Taken[]> {
    const rows = await tx.query<Record<'gross' | 'net' | 'tax' | 'tax2', string> & { line_id: number }>(
      `SELECT line_id, SUM(gross) AS gross, SUM(net) AS net, SUM(tax) AS tax, SUM(tax2) AS tax2
       FROM rc_line_returns WHERE invoice_id = ? AND note_id = 0 ${and} GROUP BY line_id ORDER BY line_id`,
      [invoice.invoiceId, ...params],
    );
    const money = (amount: string) => Money.fromDatabase(amount, invoice.currency);
    return rows
      .map((row) => ({
        lineId: row.line_id as InvoiceLineId,
        gross: money(row.gross),
        net: money(row.net),
        tax: money(row.tax),
        tax2: money(row.tax2),
      }))
      .filter(({ gross }) => !gross.isZero());
  }

  private async write(
    tx: Tx,
    invoice: LockedInvoice,
    source: string,
    rows: readonly { step: Step; line: Taken }[],
  ): Promise<void> {
    if (rows.length === 0) return;
    await insertSteps(tx, invoice, { source, noteId: 0, at: this.clock.now() }, rows);
    tx.emit(
      new LinesUnpaid({
        invoiceId: invoice.invoiceId,
        clientId: invoice.clientId,
        resellerId: invoice.resellerId,
        book: invoice.book,
        source,
        gross: Money.sum(
          rows.map(({ line }) => line.gross),
          invoice.currency,
        ).toJSON(),
      }),
    );
  }
}

/** In proportion, for the record: no tax goes back without a note. */
function shareOf(step: Step, gross: Money): Taken {
  const { lineId } = step;
  const [net, tax, tax2] = step.gross.isZero()
    ? [gross, gross, gross]
    : gross.allocate([step.net, step.tax, step.tax2]);
  return { lineId, gross, net, tax, tax2 };
}

const negated = (line: Taken): Taken => ({
  lineId: line.lineId,
  gross: line.gross.negated(),
  net: line.net.negated(),
  tax: line.tax.negated(),
  tax2: line.tax2.negated(),
});
