import { Injectable } from '@nestjs/common';
import { Clock, type InvoiceId, type InvoiceLineId } from '#kernel';
import type { Tx } from '#platform';
import { mirrorFitted, mirrorInsert, utcToLocal } from '#whmcs';
import { LedgerService } from '#ledger';
import { InvoiceIssued } from './events.js';
import { InvoiceIssuer } from './invoice-issuer.js';
import { InvoiceSettler } from './invoice-settler.js';
import { checkedSums, factOf, postingOf, sumsOf, type Sums } from './invoice-sums.js';
import type { IssuedInvoice, IssueInvoiceInput } from './invoicing.types.js';
import { NumberSeries } from './number-series.js';

/** `notes` are printed on the invoice. */
export type DraftAsInvoice = IssueInvoiceInput & { notes: string };

/** The rows of drafts, and how they become those of an invoice. */
@Injectable()
export class DraftRows {
  constructor(
    private readonly clock: Clock,
    private readonly issuer: InvoiceIssuer,
    private readonly numbers: NumberSeries,
    private readonly ledger: LedgerService,
    private readonly settler: InvoiceSettler,
  ) {}

  /**
   * Writes a draft (`domain.md §9`: no number, no posting), or writes one anew: header, lines and their mirror.
   * @throws NegativeTotalError
   */
  async write(tx: Tx, invoiceId: InvoiceId | null, input: DraftAsInvoice): Promise<InvoiceId> {
    const sums = sumsOf(input);
    const id = invoiceId ?? (await this.insert(tx, input));
    if (invoiceId) await this.removeLines(tx, invoiceId);
    await this.update(tx, id, input, sums);
    if (input.lines.length > 0) await this.issuer.writeLines(tx, id, input);
    return id;
  }

  /** Deletes a draft with its lines. The caller holds its lock. */
  async remove(tx: Tx, invoiceId: InvoiceId): Promise<void> {
    await this.removeLines(tx, invoiceId);
    await tx.execute('DELETE FROM tblinvoices WHERE id = ?', [invoiceId]);
    await tx.execute('DELETE FROM rc_invoices WHERE invoice_id = ?', [invoiceId]);
  }

  /** Makes an invoice of a draft, under the id it has: what it comes to today is written, posted and told. The caller holds its lock. */
  async issue(tx: Tx, invoiceId: InvoiceId, input: DraftAsInvoice): Promise<IssuedInvoice> {
    const sums = checkedSums(input);
    await this.write(tx, invoiceId, input);
    await tx.execute(
      `UPDATE rc_invoices i JOIN tblinvoices t ON t.id = i.invoice_id SET i.status = 'Unpaid', t.status = 'Unpaid',
         i.issued_at = ?, i.open_amount = i.gross WHERE i.invoice_id = ?`,
      [this.clock.now(), invoiceId],
    );
    const lines = await tx.query<{ id: InvoiceLineId }>(
      'SELECT id FROM rc_invoice_lines WHERE invoice_id = ? ORDER BY position',
      [invoiceId],
    );
    const rules = await this.numbers.rules(tx, input.resellerId);
    const isNumbered = sums.gross.isZero() ? rules.keepZero : rules.at === 'issue';
    const number = isNumbered ? await this.numbers.assign(tx, { ...input, invoiceId }, rules) : '';
    await this.ledger.post(tx, postingOf(invoiceId, input, sums));
    tx.emit(new InvoiceIssued(factOf(input, { invoiceId, number, total: sums.gross })));
    if (sums.gross.isZero())
      await this.settler.markPaid(tx, { ...input, invoiceId, status: 'Unpaid', total: sums.gross, open: sums.gross });
    return { invoiceId, number, total: sums.gross, lineIds: lines.map(({ id }) => id) };
  }

  private async insert(tx: Tx, input: IssueInvoiceInput): Promise<InvoiceId> {
    const local = utcToLocal(this.clock.now().toISOString(), this.clock.zone());
    const { insertId } = await mirrorInsert(tx, 'tblinvoices', {
      userid: input.clientId,
      status: 'Draft',
      created_at: local,
    });
    await tx.execute("INSERT INTO rc_invoices (invoice_id, client_id, kind, status) VALUES (?,?,?,'Draft')", [
      insertId,
      input.clientId,
      input.kind,
    ]);
    return insertId as InvoiceId;
  }

  private async update(tx: Tx, invoiceId: InvoiceId, input: DraftAsInvoice, sums: Sums): Promise<void> {
    const { rates, dueOn, paymentMethod } = input;
    const today = this.clock.today().toString();
    const mirrored = await mirrorFitted(tx, 'tblinvoices', {
      date: today,
      duedate: dueOn.toString(),
      subtotal: sums.net.toDatabase(),
      tax: sums.tax.toDatabase(),
      tax2: sums.tax2.toDatabase(),
      total: sums.gross.toDatabase(),
      taxrate: rates.rate1,
      taxrate2: rates.rate2,
      paymentmethod: paymentMethod,
      notes: input.notes,
      updated_at: utcToLocal(this.clock.now().toISOString(), this.clock.zone()),
    });
    await tx.execute(
      `UPDATE tblinvoices SET ${Object.keys(mirrored)
        .map((column) => `${column} = ?`)
        .join(', ')} WHERE id = ?`,
      [...Object.values(mirrored), invoiceId],
    );
    await tx.execute(
      `UPDATE rc_invoices SET reseller_id = ?, book = ?, currency = ?, issued_on = ?, due_on = ?, gross = ?, open_amount = 0.00,
         compound = ?, inclusive = ? WHERE invoice_id = ?`,
      [
        input.resellerId,
        input.book,
        input.currency,
        today,
        dueOn.toString(),
        sums.gross.toDatabase(),
        rates.compound ? 1 : 0,
        rates.inclusive ? 1 : 0,
        invoiceId,
      ],
    );
  }

  private async removeLines(tx: Tx, invoiceId: InvoiceId): Promise<void> {
    await tx.execute('DELETE FROM tblinvoiceitems WHERE invoiceid = ?', [invoiceId]);
    await tx.execute('DELETE FROM rc_invoice_lines WHERE invoice_id = ?', [invoiceId]);
  }
}
