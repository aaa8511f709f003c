import { Injectable } from '@nestjs/common';
import { Clock, type InvoiceId, Money } from '#kernel';
import type { Tx } from '#platform';
import { LedgerService } from '#ledger';
import { utcToLocal } from '#whmcs';
import type { IssuedCreditNote, ReturnInput } from './credit-note.types.js';
import { CreditNotes } from './credit-notes.js';
import { InvoiceCancelled, InvoiceLowered, InvoicePaid, type InvoiceFact } from './events.js';
import {
  ContainerInvoiceError,
  InvoiceHasPaymentsError,
  InvoiceNotOpenError,
  ReasonRequiredError,
  SettleExceedsOpenError,
} from './invoicing.errors.js';
import { isContainer, type LockedInvoice } from './invoicing.types.js';
import { NumberSeries } from './number-series.js';
import { Reopenings } from './reopenings.js';
import { WriteOffs } from './write-offs.js';

const PAYABLE: readonly string[] = ['Unpaid', 'Payment Pending'];

/** Moves an issued invoice on: less open, paid, cancelled. Every caller holds the invoice's lock. */
@Injectable()
export class InvoiceSettler {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: LedgerService,
    private readonly numbers: NumberSeries,
    private readonly notes: CreditNotes,
    private readonly reopenings: Reopenings,
    private readonly writeOffs: WriteOffs,
  ) {}

  async settle(tx: Tx, invoice: LockedInvoice, amount: Money): Promise<LockedInvoice> {
    if (invoice.status === 'Collections') return this.recover(tx, invoice, amount);
    await this.lowerOpen(tx, invoice, amount);
    return this.after(tx, invoice, amount);
  }

  async applyCredit(tx: Tx, invoice: LockedInvoice, amount: Money): Promise<LockedInvoice> {
    await this.lowerOpen(tx, invoice, amount);
    await tx.execute('UPDATE tblinvoices SET credit = credit + ?, total = total - ? WHERE id = ?', [
      amount.toDatabase(),
      amount.toDatabase(),
      invoice.invoiceId,
    ]);
    return this.after(tx, invoice, amount);
  }

  /** Mirrors that a kept card is being charged. */
  async noteCapture(tx: Tx, invoiceId: InvoiceId, payMethodId: number): Promise<void> {
    const local = utcToLocal(this.clock.now().toISOString(), this.clock.zone());
    await tx.execute('UPDATE tblinvoices SET paymethodid = ?, last_capture_attempt = ? WHERE id = ?', [
      payMethodId,
      local,
      invoiceId,
    ]);
  }

  /** A note over what is open; over all of an invoice that nothing was paid of, it undoes the sale. */
  async noteOpen(
    tx: Tx,
    invoice: LockedInvoice,
    { reason, lines }: { reason: string; lines: readonly ReturnInput[] },
  ): Promise<IssuedCreditNote> {
    if (reason.trim() === '') throw new ReasonRequiredError();
    const { invoiceId, currency } = invoice;
    const before = await this.notes.noted(tx, invoiceId, currency);
    const settled = invoice.total.minus(before.gross).minus(invoice.open);
    const gross = Money.sum(
      lines.map((line) => line.gross),
      currency,
    );
    await this.lowerOpen(tx, invoice, gross);
    const source = `note:${invoiceId}:${before.count + 1}`;
    const note = await this.notes.issue(tx, invoice, { source, reason: reason.trim(), lines });
    const open = invoice.open.minus(gross);
    if (open.isZero() && settled.isZero()) await this.cancel(tx, { ...invoice, open });
    else await this.after(tx, invoice, gross);
    return note;
  }

  private async recover(tx: Tx, invoice: LockedInvoice, amount: Money): Promise<LockedInvoice> {
    const writtenOff = await this.writeOffs.recover(tx, invoice, amount);
    if (!writtenOff.isZero()) {
      tx.emit(lowered(invoice, writtenOff));
      return { ...invoice, writtenOff };
    }
    await this.markPaid(tx, invoice);
    return { ...invoice, writtenOff, status: 'Paid' };
  }

  /** Marks a fully settled invoice as paid: status, dates, late number, profit pending → payable, the fact. */
  async markPaid(tx: Tx, invoice: LockedInvoice): Promise<void> {
    const now = this.clock.now();
    const today = this.clock.today().toString();
    const local = utcToLocal(now.toISOString(), this.clock.zone());
    await tx.execute(
      "UPDATE rc_invoices SET status = 'Paid', paid_at = ?, paid_on = ?, open_amount = 0.00 WHERE invoice_id = ?",
      [now, today, invoice.invoiceId],
    );
    await tx.execute("UPDATE tblinvoices SET status = 'Paid', datepaid = ?, updated_at = ? WHERE id = ?", [
      local,
      local,
      invoice.invoiceId,
    ]);
    // Profit becomes payable once; what a chargeback took back of it comes back with the lines.
    if (invoice.paidBefore) await this.reopenings.undoAll(tx, invoice);
    const { profit } = await this.sums(tx, invoice);
    if (!profit.isZero() && !invoice.paidBefore)
      await this.ledger.post(tx, {
        ...ledgerHeadOf(invoice, 'invoice-paid'),
        entries: [
          { account: 'profit-pending', party: `reseller:${invoice.resellerId}`, debit: profit },
          { account: 'profit-payable', party: `reseller:${invoice.resellerId}`, credit: profit },
        ],
      });
    const fact = await this.fact(tx, invoice);
    if (fact.number === '' && !invoice.total.isZero())
      fact.number = await this.numbers.assign(tx, invoice, await this.numbers.rules(tx, invoice.resellerId));
    tx.emit(new InvoicePaid({ ...fact, paidOn: today }));
  }

  /** Takes off everything that lowered the invoice: credit leaves its column, the rest were payments. */
  async release(tx: Tx, invoice: LockedInvoice): Promise<{ credit: Money; payments: Money }> {
    if (!PAYABLE.includes(invoice.status)) throw new InvoiceNotOpenError(invoice.invoiceId, invoice.status);
    const [row] = await tx.query<{ credit: string }>('SELECT credit FROM tblinvoices WHERE id = ? FOR UPDATE', [
      invoice.invoiceId,
    ]);
    const credit = Money.fromDatabase(row.credit, invoice.currency);
    const { gross: noted } = await this.notes.noted(tx, invoice.invoiceId, invoice.currency);
    const settled = invoice.total.minus(noted).minus(invoice.open);
    await tx.execute('UPDATE rc_invoices SET open_amount = open_amount + ? WHERE invoice_id = ?', [
      settled.toDatabase(),
      invoice.invoiceId,
    ]);
    await tx.execute('UPDATE tblinvoices SET credit = credit - ?, total = total + ? WHERE id = ?', [
      credit.toDatabase(),
      credit.toDatabase(),
      invoice.invoiceId,
    ]);
    return { credit, payments: settled.minus(credit) };
  }

  async cancel(tx: Tx, invoice: LockedInvoice): Promise<void> {
    if (!PAYABLE.includes(invoice.status)) throw new InvoiceNotOpenError(invoice.invoiceId, invoice.status);
    const noted = await this.notes.noted(tx, invoice.invoiceId, invoice.currency);
    const standing = invoice.total.minus(noted.gross);
    if (!invoice.open.equals(standing)) throw new InvoiceHasPaymentsError(invoice.invoiceId);
    const local = utcToLocal(this.clock.now().toISOString(), this.clock.zone());
    await tx.execute("UPDATE rc_invoices SET status = 'Cancelled', open_amount = 0.00 WHERE invoice_id = ?", [
      invoice.invoiceId,
    ]);
    await tx.execute("UPDATE tblinvoices SET status = 'Cancelled', date_cancelled = ?, updated_at = ? WHERE id = ?", [
      local,
      local,
      invoice.invoiceId,
    ]);
    const sums = await this.sums(tx, invoice);
    // Of a reopened invoice the profit is no longer pending: it goes back like that of a return.
    if (invoice.paidBefore) await this.reopenings.giveUp(tx, invoice);
    const { net, tax } = sums;
    const profit = invoice.paidBefore ? Money.zero(invoice.currency) : sums.profit;
    await this.ledger.post(tx, {
      ...ledgerHeadOf(invoice, 'invoice-cancelled'),
      entries: [
        { account: 'income', debit: net.minus(profit).minus(noted.net) },
        { account: 'tax', debit: tax.minus(noted.tax) },
        ...(profit.isZero()
          ? []
          : [{ account: 'profit-pending' as const, party: `reseller:${invoice.resellerId}`, debit: profit }]),
        { account: 'receivable', party: `client:${invoice.clientId}`, credit: standing },
      ],
    });
    tx.emit(new InvoiceCancelled(await this.fact(tx, invoice)));
  }

  /** Lowers what is open; @throws InvoiceNotOpenError, SettleExceedsOpenError */
  async lowerOpen(tx: Tx, invoice: LockedInvoice, amount: Money): Promise<void> {
    if (isContainer(invoice)) throw new ContainerInvoiceError(invoice.invoiceId);
    if (!PAYABLE.includes(invoice.status)) throw new InvoiceNotOpenError(invoice.invoiceId, invoice.status);
    if (!amount.isPositive() || amount.isGreaterThan(invoice.open))
      throw new SettleExceedsOpenError(invoice.invoiceId, amount, invoice.open);
    const { affectedRows } = await tx.execute(
      'UPDATE rc_invoices SET open_amount = open_amount - ? WHERE invoice_id = ? AND open_amount >= ?',
      [amount.toDatabase(), invoice.invoiceId, amount.toDatabase()],
    );
    if (affectedRows !== 1) throw new SettleExceedsOpenError(invoice.invoiceId, amount, invoice.open);
    const owed = invoice.open.minus(amount);
    if (owed.isPositive()) tx.emit(lowered(invoice, owed));
  }

  private async after(tx: Tx, invoice: LockedInvoice, amount: Money): Promise<LockedInvoice> {
    const open = invoice.open.minus(amount);
    if (!open.isZero()) return { ...invoice, open };
    await this.markPaid(tx, invoice);
    return { ...invoice, open, status: 'Paid' };
  }

  private async sums(tx: Tx, invoice: LockedInvoice): Promise<{ net: Money; tax: Money; profit: Money }> {
    const [row] = await tx.query<{ net: string; tax: string; profit: string }>(
      `SELECT SUM(net) AS net, SUM(tax) + SUM(tax2) AS tax, SUM(profit) AS profit FROM rc_invoice_lines WHERE invoice_id = ?`,
      [invoice.invoiceId],
    );
    const owed = invoice.book === 0 && invoice.resellerId !== 0;
    const money = (amount: string) => Money.fromDatabase(amount, invoice.currency);
    return {
      net: money(row.net),
      tax: money(row.tax),
      profit: owed ? money(row.profit) : Money.zero(invoice.currency),
    };
  }

  private async fact(tx: Tx, invoice: LockedInvoice): Promise<InvoiceFact> {
    const [row] = await tx.query<{ number: string; kind: string; order_id: number }>(
      'SELECT number, kind, order_id FROM rc_invoices WHERE invoice_id = ?',
      [invoice.invoiceId],
    );
    return {
      invoiceId: invoice.invoiceId,
      number: row.number,
      clientId: invoice.clientId,
      resellerId: invoice.resellerId,
      book: invoice.book,
      kind: row.kind,
      orderId: row.order_id,
      total: invoice.total.toJSON(),
    };
  }
}

function lowered({ invoiceId, clientId, resellerId, book }: LockedInvoice, owed: Money): InvoiceLowered {
  return new InvoiceLowered({ invoiceId, clientId, resellerId, book, owed: owed.toJSON() });
}

function ledgerHeadOf(invoice: LockedInvoice, event: 'invoice-paid' | 'invoice-cancelled') {
  return {
    key: `${event}:${invoice.invoiceId}`,
    event,
    resellerId: invoice.resellerId,
    book: invoice.book,
    currency: invoice.currency,
    invoiceId: invoice.invoiceId,
    clientId: invoice.clientId,
  };
}
