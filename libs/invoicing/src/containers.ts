import { Injectable } from '@nestjs/common';
import { type ClientId, Clock, type InvoiceId, Money, type ResellerId } from '#kernel';
import type { Tx } from '#platform';
import { utcToLocal } from '#whmcs';
import { DraftRows } from './draft-rows.js';
import { SettleExceedsOpenError } from './invoicing.errors.js';
import type { LockedInvoice, NewContainer } from './invoicing.types.js';

export type CollectedTarget = { invoiceId: InvoiceId; amount: Money };

/** Containers of money: mass payments and added funds. Nothing is posted for them here; whoever takes the money posts where it goes. */
@Injectable()
export class Containers {
  constructor(
    private readonly clock: Clock,
    private readonly rows: DraftRows,
  ) {}

  /** Writes one, open for payment, without number, posting or fact. */
  async open(tx: Tx, container: NewContainer): Promise<InvoiceId> {
    const zero = Money.zero(container.currency);
    const id = await this.rows.write(tx, null, {
      ...container,
      orderId: null,
      notes: '',
      rates: { rate1: '0', rate2: '0', compound: false, inclusive: false },
      lines: container.lines.map((line) => ({
        ...line,
        taxed: false,
        net: line.amount,
        tax: zero,
        tax2: zero,
        profit: zero,
        providerShare: line.amount,
        terms: {},
        explain: ['collects money for something else: no sale, no profit'],
        period: null,
      })),
    });
    await tx.execute(
      `UPDATE rc_invoices i JOIN tblinvoices t ON t.id = i.invoice_id SET i.status = 'Unpaid', t.status = 'Unpaid',
         i.issued_at = ?, i.open_amount = i.gross WHERE i.invoice_id = ?`,
      [this.clock.now(), id],
    );
    return id;
  }

  /** What a mass payment collects for, in the order of their due dates. */
  async targets(tx: Tx, container: LockedInvoice): Promise<CollectedTarget[]> {
    const rows = await tx.query<{ relid: InvoiceId; amount: string }>(
      `SELECT l.relid, l.amount FROM rc_invoice_lines l JOIN rc_invoices i ON i.invoice_id = l.relid
       WHERE l.invoice_id = ? AND l.type = 'Invoice' ORDER BY i.due_on, i.invoice_id`,
      [container.invoiceId],
    );
    return rows.map((row) => ({ invoiceId: row.relid, amount: Money.fromDatabase(row.amount, container.currency) }));
  }

  /**
   * Asks for less: each line comes to what is given for its target, and tells that it was more. With nothing left to ask for it is Paid, or Cancelled where nothing
   * came for it.
   */
  async lower(tx: Tx, container: LockedInvoice, targets: readonly CollectedTarget[]): Promise<LockedInvoice> {
    const { invoiceId, currency } = container;
    for (const { invoiceId: targetId, amount } of targets) {
      const text = amount.toDatabase();
      // From left to right: the explanation is made of the amount before.
      await tx.execute(
        `UPDATE rc_invoice_lines l JOIN tblinvoiceitems m ON m.id = l.item_id SET
           l.explanation = JSON_ARRAY_APPEND(l.explanation, '$', CONCAT(l.amount, ' → ', ?, ': the rest was settled another way')),
           l.amount = ?, l.net = ?, l.provider_share = ?, m.amount = ?
         WHERE l.invoice_id = ? AND l.type = 'Invoice' AND l.relid = ? AND l.amount <> ?`,
        [text, text, text, text, text, invoiceId, targetId, text],
      );
    }
    const total = Money.sum(
      targets.map(({ amount }) => amount),
      currency,
    );
    const passedOn = container.total.minus(container.open).min(total);
    const open = total.minus(passedOn);
    await tx.execute(
      `UPDATE rc_invoices i JOIN tblinvoices t ON t.id = i.invoice_id SET i.gross = ?, i.open_amount = ?, t.subtotal = ?, t.credit = ?,
         t.total = ?, t.updated_at = ? WHERE i.invoice_id = ?`,
      [
        total.toDatabase(),
        open.toDatabase(),
        total.toDatabase(),
        passedOn.toDatabase(),
        open.toDatabase(),
        this.local(),
        invoiceId,
      ],
    );
    const after = { ...container, total, open };
    if (open.isPositive()) return after;
    await (passedOn.isPositive() ? this.markPaid(tx, invoiceId) : this.cancel(tx, after));
    return { ...after, status: passedOn.isPositive() ? 'Paid' : 'Cancelled' };
  }

  /** Open mass payments of clients, in the order of the clients. */
  async openOfClients(tx: Tx, clientIds: readonly ClientId[]): Promise<InvoiceId[]> {
    if (clientIds.length === 0) return [];
    const rows = await tx.query<{ invoice_id: InvoiceId }>(
      `SELECT invoice_id FROM rc_invoices WHERE client_id IN (?) AND status = 'Unpaid' AND kind = 'mass-payment'
       ORDER BY client_id, invoice_id`,
      [clientIds],
    );
    return rows.map((row) => row.invoice_id);
  }

  /** Open mass payments of a client in a book. */
  async openOf(tx: Tx, clientId: ClientId, book: ResellerId): Promise<InvoiceId[]> {
    const rows = await tx.query<{ invoice_id: InvoiceId }>(
      `SELECT invoice_id FROM rc_invoices WHERE client_id = ? AND status = 'Unpaid' AND book = ? AND kind = 'mass-payment'
       ORDER BY invoice_id`,
      [clientId, book],
    );
    return rows.map((row) => row.invoice_id);
  }

  /** Money came and went on to where it belongs: shown in `credit` as what lowered the container, as WHMCS shows it. */
  async passOn(tx: Tx, container: LockedInvoice, amount: Money): Promise<void> {
    const { invoiceId, open } = container;
    if (amount.isGreaterThan(open)) throw new SettleExceedsOpenError(invoiceId, amount, open);
    const text = amount.toDatabase();
    await tx.execute(
      `UPDATE rc_invoices i JOIN tblinvoices t ON t.id = i.invoice_id SET i.open_amount = i.open_amount - ?,
         t.credit = t.credit + ?, t.total = t.total - ?, t.updated_at = ? WHERE i.invoice_id = ?`,
      [text, text, text, this.local(), invoiceId],
    );
    if (open.equals(amount)) await this.markPaid(tx, invoiceId);
  }

  /** Nobody is going to pay it: what was passed on stays where it is. */
  async cancel(tx: Tx, container: LockedInvoice): Promise<void> {
    await tx.execute(
      `UPDATE rc_invoices i JOIN tblinvoices t ON t.id = i.invoice_id SET i.status = 'Cancelled', t.status = 'Cancelled',
         i.open_amount = 0.00, t.date_cancelled = ? WHERE i.invoice_id = ?`,
      [this.local(), container.invoiceId],
    );
  }

  private async markPaid(tx: Tx, invoiceId: InvoiceId): Promise<void> {
    await tx.execute(
      `UPDATE rc_invoices i JOIN tblinvoices t ON t.id = i.invoice_id SET i.status = 'Paid', t.status = 'Paid', i.paid_at = ?,
         i.paid_on = ?, t.datepaid = ? WHERE i.invoice_id = ?`,
      [this.clock.now(), this.clock.today().toString(), this.local(), invoiceId],
    );
  }

  /** Now, as WHMCS writes it. */
  private local(): string | null {
    return utcToLocal(this.clock.now().toISOString(), this.clock.zone());
  }
}
