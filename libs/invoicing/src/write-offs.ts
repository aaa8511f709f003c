import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type InvoiceId, Money } from '#kernel';
import type { Sql, Tx } from '#platform';
import { AuditService } from '#audit';
import { LedgerService } from '#ledger';
import { utcToLocal } from '#whmcs';
import { InvoiceWrittenOff } from './events.js';
import {
  ContainerInvoiceError,
  InvoiceNotOpenError,
  ReasonRequiredError,
  SettleExceedsOpenError,
} from './invoicing.errors.js';
import { isContainer, type LockedInvoice, owedOn } from './invoicing.types.js';

/** What was given up of invoices, and what of it came in after all (domain.md §8). Callers hold the invoice's lock. */
@Injectable()
export class WriteOffs {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: LedgerService,
    private readonly audit: AuditService,
  ) {}

  async write(tx: Tx, actor: Actor, invoice: LockedInvoice, reason: string): Promise<void> {
    const { invoiceId, open } = invoice;
    if (isContainer(invoice)) throw new ContainerInvoiceError(invoiceId);
    const why = reason.trim();
    if (why === '' || why.length > 255) throw new ReasonRequiredError();
    if (!['Unpaid', 'Payment Pending'].includes(invoice.status) || !open.isPositive())
      throw new InvoiceNotOpenError(invoiceId, invoice.status);
    await tx.execute(
      'INSERT INTO rc_write_offs (invoice_id, reseller_id, amount, reason, written_by, written_on) VALUES (?,?,?,?,?,?)',
      [invoiceId, invoice.resellerId, open.toDatabase(), why, actor.key.slice(0, 80), this.clock.today().toString()],
    );
    await tx.execute(
      `UPDATE rc_invoices i JOIN tblinvoices t ON t.id = i.invoice_id SET i.status = 'Collections', i.open_amount = 0.00,
         t.status = 'Collections', t.updated_at = ? WHERE i.invoice_id = ?`,
      [utcToLocal(this.clock.now().toISOString(), this.clock.zone()), invoiceId],
    );
    await this.post(tx, invoice, 'written-off', `written-off:${invoiceId}`, open.negated());
    await this.audit.record(tx, actor, `Invoice ${invoiceId}: ${open} written off: ${why}`, {
      clientId: invoice.clientId,
    });
    const [row] = await tx.query<{ number: string; kind: string; order_id: number }>(
      'SELECT number, kind, order_id FROM rc_invoices WHERE invoice_id = ?',
      [invoiceId],
    );
    tx.emit(
      new InvoiceWrittenOff({
        invoiceId,
        number: row.number,
        clientId: invoice.clientId,
        resellerId: invoice.resellerId,
        book: invoice.book,
        kind: row.kind,
        orderId: row.order_id,
        total: invoice.total.toJSON(),
        writtenOff: open.toJSON(),
        reason: why,
      }),
    );
  }

  /** What was given up and has not come in yet. */
  async left(sql: Sql, invoiceId: InvoiceId, currency: string): Promise<Money> {
    const [row] = await sql.query<{ missing: string }>(
      'SELECT amount - recovered AS missing FROM rc_write_offs WHERE invoice_id = ?',
      [invoiceId],
    );
    return row ? Money.fromDatabase(row.missing, currency) : Money.zero(currency);
  }

  /** Money came in for what was given up: receivable against write-off. @returns what is still given up */
  async recover(tx: Tx, invoice: LockedInvoice, amount: Money): Promise<Money> {
    const { invoiceId } = invoice;
    const writtenOff = owedOn(invoice);
    if (!amount.isPositive() || amount.isGreaterThan(writtenOff))
      throw new SettleExceedsOpenError(invoiceId, amount, writtenOff);
    await tx.execute('UPDATE rc_write_offs SET recovered = recovered + ? WHERE invoice_id = ?', [
      amount.toDatabase(),
      invoiceId,
    ]);
    // What was left before names this step: the same money is not taken back twice.
    await this.post(
      tx,
      invoice,
      'write-off-recovered',
      `write-off-recovered:${invoiceId}:${writtenOff.toDatabase()}`,
      amount,
    );
    return writtenOff.minus(amount);
  }

  private post(tx: Tx, invoice: LockedInvoice, event: string, key: string, recovered: Money): Promise<unknown> {
    const { invoiceId, resellerId, book, currency, clientId } = invoice;
    return this.ledger.post(tx, {
      key,
      event,
      resellerId,
      book,
      currency,
      invoiceId,
      clientId,
      entries: [
        { account: 'receivable', party: `client:${clientId}`, debit: recovered },
        { account: 'write-off', party: `client:${clientId}`, credit: recovered },
      ],
    });
  }
}
