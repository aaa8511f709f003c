import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type InvoiceId, type InvoiceLineId, Money } from '#kernel';
import { newToken, type Sql, type Tx } from '#platform';
import { InvoicingService, type LockedInvoice } from '#invoicing';
import { LedgerService } from '#ledger';
import { CashRows } from './cash-rows.js';
import { ClientCredit } from './client-credit.js';
import { Disputes } from './disputes.js';
import { PaymentDisputedError } from './dispute.errors.js';
import { RefundDone } from './events.js';
import { planRefund, type PlannedLine, type RefundPlan } from './refund-plan.js';
import {
  NoPaymentToRefundError,
  RefundNotFoundError,
  RefundOfClosedInvoiceError,
  RefundPendingError,
  RefundRecordedError,
  RefundReferenceRequiredError,
} from './refund.errors.js';
import type { RefundDestination, RefundInput, RefundPreview, RefundState, RefundStatus } from './refund.types.js';

/** Money that is on its way back counts as gone: nobody else can give it back. */
const LIVE: readonly RefundStatus[] = ['requested', 'sent', 'unknown'];
/** A transfer made by hand leaves through the account that transfers arrive on. */
const BY_HAND = 'banktransfer';

export type RefundRow = {
  id: number;
  invoice_id: number;
  payment_id: number;
  destination: RefundDestination;
  gateway: string;
  account: string;
  gateway_key: string | null;
  reference: string | null;
  currency: string;
  amount: string;
  status: RefundStatus;
  reason: string;
  credit_note_id: number;
  last_error: string;
  requested_at: string;
};

const COLUMNS = `id, invoice_id, payment_id, destination, gateway, account, gateway_key, reference, currency, amount, status, reason,
  credit_note_id, last_error, requested_at`;

type Source = { paymentId: number; gateway: string; account: string };

/** Refunds of invoices: asked for, booked, given up (domain.md §3.6, §8, §9). Every step starts with the invoice's lock. */
@Injectable()
export class Refunds {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly ledger: LedgerService,
    private readonly cash: CashRows,
    private readonly credit: ClientCredit,
    private readonly disputes: Disputes,
    private readonly clock: Clock,
  ) {}

  async preview(tx: Tx, actor: Actor, input: RefundInput): Promise<RefundPreview> {
    const invoice = await this.invoicing.lockFor(tx, actor, input.invoiceId);
    const plan = await this.plan(tx, invoice, input);
    if (input.destination === 'gateway') await this.sourceOf(tx, invoice, plan.amount, input.paymentId);
    const lines = await this.invoicing.previewReturn(invoice, plan.lines, tx);
    const sum = (of: (line: (typeof lines)[number]) => Money) => Money.sum(lines.map(of), invoice.currency);
    const net = sum((line) => line.net);
    const profit = sum((line) => line.profit);
    return {
      invoiceId: invoice.invoiceId,
      amount: plan.amount.toJSON(),
      net: net.toJSON(),
      tax: sum((line) => line.tax.plus(line.tax2)).toJSON(),
      profit: profit.toJSON(),
      providerShare: net.minus(profit).toJSON(),
      leftAfter: plan.left.minus(plan.amount).toJSON(),
      lines: lines.map((line) => ({
        lineId: line.lineId,
        description: line.description,
        gross: line.gross.toJSON(),
        net: line.net.toJSON(),
        tax: line.tax.toJSON(),
        tax2: line.tax2.toJSON(),
        profit: line.profit.toJSON(),
      })),
    };
  }

  /** Notes the wish and, unless the gateway has to be asked first, does it in the same transaction. */
  async request(tx: Tx, actor: Actor, input: RefundInput): Promise<number> {
    const invoice = await this.invoicing.lockFor(tx, actor, input.invoiceId);
    const plan = await this.plan(tx, invoice, input);
    const byHand = input.destination === 'manual';
    if (byHand && !input.reference?.trim()) throw new RefundReferenceRequiredError();
    const source = await this.sourceOf(
      tx,
      invoice,
      input.destination === 'gateway' ? plan.amount : null,
      input.paymentId,
    );
    const refundId = await this.insert(tx, actor, invoice, plan, input, source);
    if (input.destination === 'gateway') tx.enqueue('payments.send-refund', { refundId }, `send-refund:${refundId}`);
    else await this.complete(tx, invoice, refundId, byHand ? (input.reference as string).trim() : null);
    return refundId;
  }

  /**
   * Books what is done: cash or credit, mirrored rows, the credit note. A repeat finds it done. The caller holds the lock of
   * the invoice. @returns whether this call booked it
   */
  async complete(tx: Tx, invoice: LockedInvoice, refundId: number, reference: string | null): Promise<boolean> {
    const row = await this.lockRow(tx, refundId);
    if (row.status === 'done' || row.status === 'failed') return false;
    const amount = Money.fromDatabase(row.amount, row.currency);
    const toCredit = row.destination === 'credit';
    const accountRowId = await this.cash.refund(tx, invoice, {
      paymentId: row.payment_id,
      gateway: row.gateway,
      reference: reference ?? '',
      amount,
      toCredit,
    });
    await this.post(tx, invoice, row, amount);
    if (toCredit)
      await this.credit.move(tx, {
        clientId: invoice.clientId,
        book: invoice.book,
        resellerId: invoice.resellerId,
        amount,
        key: `refund:${refundId}`,
        kind: 'refund',
        invoiceId: invoice.invoiceId,
        description: `Credit from Refund of Invoice ID ${invoice.invoiceId}`,
      });
    const note = await this.invoicing.issueCreditNote(tx, invoice, {
      source: `refund:${refundId}`,
      reason: row.reason,
      lines: await this.linesOf(tx, refundId, row.currency),
    });
    await tx.execute(
      `UPDATE rc_refunds SET status = 'done', reference = ?, credit_note_id = ?, account_row_id = ?, last_error = '', done_at = ?,
         done_on = ? WHERE id = ?`,
      [reference, note.creditNoteId, accountRowId, this.clock.now(), this.clock.today().toString(), refundId],
    );
    tx.emit(
      new RefundDone({
        refundId,
        invoiceId: invoice.invoiceId,
        clientId: invoice.clientId,
        resellerId: invoice.resellerId,
        book: invoice.book,
        destination: row.destination,
        amount: amount.toJSON(),
        creditNoteId: note.creditNoteId,
        creditNoteNumber: note.number,
        everything: note.everything,
      }),
    );
    // A chargeback that came meanwhile had to wait for this.
    if (row.destination === 'gateway') await this.bookDisputes(tx, invoice.invoiceId);
    return true;
  }

  /** The gateway said no: nothing moved, the lines are free again. */
  async fail(tx: Tx, invoiceId: InvoiceId, refundId: number, why: string): Promise<void> {
    await tx.execute(
      `UPDATE rc_refunds SET status = 'failed', last_error = ? WHERE id = ? AND status NOT IN ('done', 'failed')`,
      [why.slice(0, 255), refundId],
    );
    await this.bookDisputes(tx, invoiceId);
  }

  private async bookDisputes(tx: Tx, invoiceId: InvoiceId): Promise<void> {
    await this.disputes.bookWaitingOf(tx, await this.invoicing.lock(tx, invoiceId));
  }

  /** @throws RefundPendingError while money of the invoice is on its way back */
  async refuseWhilePending(tx: Tx, invoiceId: InvoiceId): Promise<void> {
    const [row] = await tx.query<{ id: number }>(
      'SELECT id FROM rc_refunds WHERE invoice_id = ? AND status IN (?) LIMIT 1',
      [invoiceId, LIVE],
    );
    if (row) throw new RefundPendingError(invoiceId);
  }

  async row(sql: Sql, refundId: number): Promise<RefundRow> {
    const [row] = await sql.query<RefundRow>(`SELECT ${COLUMNS} FROM rc_refunds WHERE id = ?`, [refundId]);
    if (!row) throw new RefundNotFoundError(refundId);
    return row;
  }

  async state(sql: Sql, refundId: number): Promise<RefundState> {
    const row = await this.row(sql, refundId);
    const [note] = await sql.query<{ number: string }>('SELECT number FROM rc_credit_notes WHERE id = ?', [
      row.credit_note_id,
    ]);
    return {
      refundId,
      invoiceId: row.invoice_id,
      status: row.status,
      destination: row.destination,
      amount: Money.fromDatabase(row.amount, row.currency).toJSON(),
      creditNoteId: row.credit_note_id || null,
      creditNoteNumber: note?.number ?? '',
      error: row.last_error,
    };
  }

  /** Refunds of which the gateway has not told the end for a while, for the sweeper. */
  async unresolved(sql: Sql, olderThanMinutes: number): Promise<number[]> {
    const rows = await sql.query<{ id: number }>(
      `SELECT id FROM rc_refunds WHERE status IN (?) AND updated_at < UTC_TIMESTAMP(3) - INTERVAL ? MINUTE
       ORDER BY id LIMIT 500`,
      [LIVE, olderThanMinutes],
    );
    return rows.map((row) => row.id);
  }

  private async plan(tx: Tx, invoice: LockedInvoice, input: RefundInput): Promise<RefundPlan> {
    const returnable = await this.invoicing.returnable(invoice, tx);
    if (returnable.closed) throw new RefundOfClosedInvoiceError(invoice.invoiceId);
    const rows = await tx.query<{ line_id: number; amount: string }>(
      `SELECT l.line_id, SUM(l.amount) AS amount FROM rc_refunds r JOIN rc_refund_lines l ON l.refund_id = r.id
       WHERE r.invoice_id = ? AND r.status IN (?) GROUP BY l.line_id`,
      [invoice.invoiceId, LIVE],
    );
    const reserved = new Map(rows.map((row) => [row.line_id, Money.fromDatabase(row.amount, invoice.currency)]));
    return planRefund(input, invoice.status, returnable, reserved);
  }

  /** The payment that is given back; for the gateway one of its own with that much left, else the latest there is. */
  private async sourceOf(
    tx: Tx,
    invoice: LockedInvoice,
    needed: Money | null,
    paymentId: number | undefined,
  ): Promise<Source> {
    const rows = await tx.query<{
      id: number;
      gateway: string;
      account: string;
      applied: string;
      back: string;
      disputed: number;
    }>(
      `SELECT p.id, p.gateway, p.account, p.applied, COALESCE((SELECT SUM(r.amount) FROM rc_refunds r
         WHERE r.payment_id = p.id AND r.destination = 'gateway' AND r.status <> 'failed'), 0.00) AS back,
         EXISTS (SELECT 1 FROM rc_disputes d WHERE d.payment_id = p.id AND d.status IN ('open', 'lost')) AS disputed
       FROM rc_payments p WHERE p.invoice_id = ? AND p.applied > 0 ORDER BY p.id DESC`,
      [invoice.invoiceId],
    );
    const money = (amount: string) => Money.fromDatabase(amount, invoice.currency);
    const found = rows.find(
      (row) =>
        (paymentId === undefined || row.id === paymentId) &&
        (!needed ||
          (row.account !== '' && !row.disputed && !needed.isGreaterThan(money(row.applied).minus(money(row.back))))),
    );
    if (!found && needed && rows.some((row) => row.disputed)) throw new PaymentDisputedError(invoice.invoiceId);
    if (!found && needed) throw new NoPaymentToRefundError(invoice.invoiceId, needed);
    return found
      ? { paymentId: found.id, gateway: found.gateway, account: found.account }
      : { paymentId: 0, gateway: '', account: '' };
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    invoice: LockedInvoice,
    plan: RefundPlan,
    input: RefundInput,
    source: Source,
  ): Promise<number> {
    const { destination, reason = '' } = input;
    const gateway = { credit: '', manual: BY_HAND, gateway: source.gateway }[destination];
    const reference = destination === 'manual' ? (input.reference as string).trim() : null;
    try {
      const { insertId } = await tx.execute(
        `INSERT INTO rc_refunds (reseller_id, book, client_id, invoice_id, payment_id, destination, gateway, account, gateway_key,
           reference, currency, amount, status, reason, requested_by, requested_at)
         VALUES (?,?,?,?,?,?,?,?,?,?,?,?,'requested',?,?,?)`,
        [
          invoice.resellerId,
          invoice.book,
          invoice.clientId,
          invoice.invoiceId,
          source.paymentId,
          destination,
          gateway,
          destination === 'gateway' ? source.account : '',
          destination === 'gateway' ? newToken() : null,
          reference,
          invoice.currency,
          plan.amount.toDatabase(),
          reason.slice(0, 255),
          actor.key.slice(0, 80),
          this.clock.now(),
        ],
      );
      await tx.insertMany(
        'rc_refund_lines',
        ['refund_id', 'line_id', 'reseller_id', 'amount'],
        plan.lines.map(({ lineId, gross }) => [insertId, lineId, invoice.resellerId, gross.toDatabase()]),
      );
      return insertId;
    } catch (error) {
      if ((error as { code?: string }).code === 'ER_DUP_ENTRY' && reference) throw new RefundRecordedError(reference);
      throw error;
    }
  }

  private async linesOf(tx: Tx, refundId: number, currency: string): Promise<PlannedLine[]> {
    const rows = await tx.query<{ line_id: number; amount: string }>(
      'SELECT line_id, amount FROM rc_refund_lines WHERE refund_id = ? ORDER BY line_id',
      [refundId],
    );
    return rows.map((row) => ({
      lineId: row.line_id as InvoiceLineId,
      gross: Money.fromDatabase(row.amount, currency),
    }));
  }

  private async lockRow(tx: Tx, refundId: number): Promise<RefundRow> {
    const [row] = await tx.query<RefundRow>(`SELECT ${COLUMNS} FROM rc_refunds WHERE id = ? FOR UPDATE`, [refundId]);
    if (!row) throw new RefundNotFoundError(refundId);
    return row;
  }

  private post(tx: Tx, invoice: LockedInvoice, row: RefundRow, amount: Money): Promise<unknown> {
    return this.ledger.post(tx, {
      key: `refund:${row.id}`,
      event: 'refund',
      resellerId: invoice.resellerId,
      book: invoice.book,
      currency: invoice.currency,
      invoiceId: invoice.invoiceId,
      clientId: invoice.clientId,
      entries: [
        { account: 'receivable', party: `client:${invoice.clientId}`, debit: amount },
        row.destination === 'credit'
          ? { account: 'credit', party: `client:${invoice.clientId}`, credit: amount }
          : { account: 'cash', party: `gateway:${row.gateway}`, credit: amount },
      ],
    });
  }
}
