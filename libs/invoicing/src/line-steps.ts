import { type InvoiceLineId, Money } from '#kernel';
import type { Sql, Tx } from '#platform';
import type { BilledLine, ReturnedLine } from './credit-note.types.js';
import type { LockedInvoice } from './invoicing.types.js';

/**
 * A line and what went back of it so far: `noted` stands on credit notes, `disputed` was charged back without one and is
 * lowered when the money comes back; `returned` is both. `returns` counts the steps.
 */
export type Step = BilledLine & {
  returned: Money;
  noted: Money;
  disputed: Money;
  returns: number;
  /** The last sequence of the line. */
  last: number;
  taxBack: Money;
  tax2Back: Money;
};

export async function stepsOf(sql: Sql, invoice: Pick<LockedInvoice, 'invoiceId' | 'currency'>): Promise<Step[]> {
  const { invoiceId, currency } = invoice;
  const rows = await sql.query<Record<string, string> & { id: number; returns: number; last: number }>(
    `SELECT l.id, l.description, l.net, l.tax, l.tax2, l.profit, COUNT(r.id) AS returns, COALESCE(MAX(r.sequence), 0) AS last,
       COALESCE(SUM(r.gross), 0.00) AS returned, COALESCE(SUM(IF(r.note_id > 0, r.gross, 0.00)), 0.00) AS noted,
       COALESCE(SUM(IF(r.note_id > 0, r.tax, 0.00)), 0.00) AS taxBack,
       COALESCE(SUM(IF(r.note_id > 0, r.tax2, 0.00)), 0.00) AS tax2Back
     FROM rc_invoice_lines l LEFT JOIN rc_line_returns r ON r.line_id = l.id
     WHERE l.invoice_id = ? GROUP BY l.id, l.description, l.net, l.tax, l.tax2, l.profit, l.position ORDER BY l.position`,
    [invoiceId],
  );
  return rows.map((row) => {
    const money = (amount: string) => Money.fromDatabase(amount, currency);
    const [net, tax, tax2] = [money(row.net), money(row.tax), money(row.tax2)];
    const [returned, noted] = [money(row.returned), money(row.noted)];
    return {
      lineId: row.id as InvoiceLineId,
      invoiceId,
      description: row.description,
      gross: net.plus(tax).plus(tax2),
      net,
      tax,
      tax2,
      profit: money(row.profit),
      returned,
      noted,
      disputed: returned.minus(noted),
      returns: Number(row.returns),
      last: Number(row.last),
      taxBack: money(row.taxBack),
      tax2Back: money(row.tax2Back),
    };
  });
}

/** The next step of each line; one business fact, `source`, at most once per line. `noteId` 0 = without a credit note. */
export async function insertSteps(
  tx: Tx,
  invoice: Pick<LockedInvoice, 'invoiceId' | 'resellerId'>,
  fact: { source: string; noteId: number; at: Date },
  rows: readonly { line: Pick<ReturnedLine, 'lineId' | 'gross' | 'net' | 'tax' | 'tax2'>; step: Pick<Step, 'last'> }[],
): Promise<void> {
  await tx.insertMany(
    'rc_line_returns',
    [
      'reseller_id',
      'invoice_id',
      'line_id',
      'sequence',
      'source',
      'note_id',
      'gross',
      'net',
      'tax',
      'tax2',
      'returned_at',
    ],
    rows.map(({ line, step }) => [
      invoice.resellerId,
      invoice.invoiceId,
      line.lineId,
      step.last + 1,
      fact.source,
      fact.noteId,
      line.gross.toDatabase(),
      line.net.toDatabase(),
      line.tax.toDatabase(),
      line.tax2.toDatabase(),
      fact.at,
    ]),
  );
}
