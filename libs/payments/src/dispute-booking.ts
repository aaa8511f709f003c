import { Injectable } from '@nestjs/common';
import { Clock, type InvoiceId, Money } from '#kernel';
import type { Tx } from '#platform';
import { InvoicingService, type LockedInvoice } from '#invoicing';
import { LedgerService } from '#ledger';
import { CashRows } from './cash-rows.js';
import { ClientCredit } from './client-credit.js';

export type DisputeRow = {
  id: number;
  reseller_id: number;
  book: number;
  client_id: number;
  invoice_id: number;
  payment_id: number;
  gateway: string;
  account: string;
  reference: string;
  currency: string;
  amount: string;
  status: string;
  by_hand: number;
  told_at: number;
};
type MovementRow = { id: number; reference: string; kind: string; amount: string; fee: string };
/** Where the disputed money had gone. */
type Origin = { kind: string; waits: boolean; applied: Money; credited: Money };
type Split = { invoice: Money; credit: Money; loss: Money };
type Target = Pick<LockedInvoice, 'invoiceId' | 'clientId' | 'resellerId' | 'book' | 'currency'>;

/** Books the money of disputes (domain.md §8, chargeback). Every caller holds the lock of the dispute's invoice. */
@Injectable()
export class DisputeBooking {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly ledger: LedgerService,
    private readonly cash: CashRows,
    private readonly credit: ClientCredit,
    private readonly clock: Clock,
  ) {}

  /** What waits and can be booked now, withdrawn before reinstated. @returns the invoice afterwards */
  async bookWaiting(tx: Tx, dispute: DisputeRow, locked: LockedInvoice | null): Promise<LockedInvoice | null> {
    if (dispute.payment_id === 0 || (await this.refundOnItsWay(tx, dispute))) return locked;
    const origin = await this.originOf(tx, dispute);
    if (origin.waits) return locked;
    const rows = await tx.query<MovementRow>(
      `SELECT id, reference, kind, amount, fee FROM rc_dispute_movements WHERE dispute_id = ? AND booked_at IS NULL
       ORDER BY kind DESC, id FOR UPDATE`,
      [dispute.id],
    );
    let invoice = locked;
    for (const row of rows)
      invoice =
        row.kind === 'withdrawn'
          ? await this.withdraw(tx, dispute, row, origin, invoice)
          : await this.reinstate(tx, dispute, row, invoice);
    return invoice;
  }

  /** What is taken at present, and of it what opened the invoice again, came from credit, or is lost. */
  async taken(tx: Tx, dispute: Pick<DisputeRow, 'id' | 'currency'>): Promise<Split & { amount: Money }> {
    const sum = (column: string) =>
      `COALESCE(SUM(IF(kind = 'withdrawn', ${column}, -${column})), 0.00) AS ${column.replace('to_', '')}`;
    const [row] = await tx.query<Record<'amount' | 'invoice' | 'credit' | 'loss', string>>(
      `SELECT ${sum('amount')}, ${sum('to_invoice')}, ${sum('to_credit')}, ${sum('to_loss')} FROM rc_dispute_movements
       WHERE dispute_id = ? AND booked_at IS NOT NULL`,
      [dispute.id],
    );
    const money = (amount: string) => Money.fromDatabase(amount, dispute.currency);
    return {
      amount: money(row.amount),
      invoice: money(row.invoice),
      credit: money(row.credit),
      loss: money(row.loss),
    };
  }

  /**
   * First what the payment had made credit and is still there, then what it had settled of its invoice, then other credit of
   * the client; what none of them holds is the book owner's loss.
   */
  private async withdraw(
    tx: Tx,
    dispute: DisputeRow,
    row: MovementRow,
    origin: Origin,
    invoice: LockedInvoice | null,
  ): Promise<LockedInvoice | null> {
    const amount = Money.fromDatabase(row.amount, dispute.currency);
    const { client_id: clientId, book, currency } = dispute;
    const zero = Money.zero(currency);
    const ofOthers = await this.takenOfPayment(tx, dispute);
    const settled = invoice ? (await this.invoicing.returnable(invoice, tx)).settled : zero;
    const available = clientId === 0 ? zero : await this.credit.lock(tx, clientId, book, dispute.reseller_id, currency);
    const surplus = least(amount, atLeastZero(origin.credited.minus(ofOthers.credit)), available);
    const toInvoice = least(
      amount.minus(surplus),
      atLeastZero(origin.applied.minus(ofOthers.invoice)),
      atLeastZero(settled),
    );
    const more = least(amount.minus(surplus).minus(toInvoice), available.minus(surplus));
    const credit = surplus.plus(more);
    const split = { invoice: toInvoice, credit, loss: amount.minus(toInvoice).minus(credit) };
    const target = this.targetOf(dispute);
    if (credit.isPositive())
      await this.credit.move(tx, {
        clientId,
        book: target.book,
        resellerId: target.resellerId,
        amount: credit.negated(),
        key: `dispute:${row.id}`,
        kind: 'disputed',
        invoiceId: dispute.invoice_id,
        description: `Chargeback ${dispute.reference}`,
      });
    const source = sourceOf(dispute, row);
    await this.close(tx, dispute, row, split);
    if (!invoice || !toInvoice.isPositive()) return invoice;
    return this.invoicing.reopen(tx, invoice, source, toInvoice);
  }

  /** The inverse: what was opened is settled, as far as it is still open; the rest becomes credit, what was lost comes back. */
  private async reinstate(
    tx: Tx,
    dispute: DisputeRow,
    row: MovementRow,
    invoice: LockedInvoice | null,
  ): Promise<LockedInvoice | null> {
    const amount = Money.fromDatabase(row.amount, dispute.currency);
    const before = await this.taken(tx, dispute);
    // Told before what it takes back: it waits.
    if (amount.isGreaterThan(before.amount)) return invoice;
    const opened = least(amount, before.invoice);
    const loss = least(amount.minus(opened), before.loss);
    const payable = invoice && (invoice.status === 'Unpaid' || invoice.status === 'Payment Pending');
    const settles = payable ? least(opened, invoice.open) : Money.zero(dispute.currency);
    const toCredit = amount.minus(settles).minus(loss);
    const target = this.targetOf(dispute);
    if (toCredit.isPositive())
      await this.credit.move(tx, {
        clientId: target.clientId,
        book: target.book,
        resellerId: target.resellerId,
        amount: toCredit,
        key: `dispute:${row.id}`,
        kind: 'reinstated',
        invoiceId: dispute.invoice_id,
        description: `Chargeback ${dispute.reference} taken back`,
      });
    const booked = { invoice: settles, credit: toCredit, loss };
    await this.close(tx, dispute, row, booked);
    if (!invoice || !settles.isPositive()) return invoice;
    const [first] = await tx.query<{ id: number }>(
      "SELECT id FROM rc_dispute_movements WHERE dispute_id = ? AND kind = 'withdrawn' AND to_invoice > 0 ORDER BY id LIMIT 1",
      [dispute.id],
    );
    const of = sourceOf(dispute, first);
    return this.invoicing.settleReopened(tx, invoice, settles, { of, source: sourceOf(dispute, row) });
  }

  private async close(tx: Tx, dispute: DisputeRow, row: MovementRow, split: Split): Promise<void> {
    const withdrawn = row.kind === 'withdrawn';
    const fee = Money.fromDatabase(row.fee, dispute.currency);
    const target = this.targetOf(dispute);
    const accountRowId = await this.cash.dispute(tx, target, {
      paymentId: dispute.payment_id,
      gateway: dispute.gateway,
      reference: row.reference,
      ofInvoice: split.invoice,
      rest: split.credit.plus(split.loss),
      fee,
      withdrawn,
    });
    await tx.execute(
      `UPDATE rc_dispute_movements SET to_invoice = ?, to_credit = ?, to_loss = ?, invoice_id = ?, reseller_id = ?,
         account_row_id = ?, booked_at = ?, booked_on = ? WHERE id = ?`,
      [
        split.invoice.toDatabase(),
        split.credit.toDatabase(),
        split.loss.toDatabase(),
        dispute.invoice_id,
        dispute.reseller_id,
        accountRowId,
        this.clock.now(),
        this.clock.today().toString(),
        row.id,
      ],
    );
    await this.post(tx, dispute, row, split, fee);
  }

  private async post(tx: Tx, dispute: DisputeRow, row: MovementRow, split: Split, fee: Money): Promise<void> {
    const target = this.targetOf(dispute);
    // Coming back, every side swaps.
    const signed = (amount: Money) => (row.kind === 'withdrawn' ? amount : amount.negated());
    const amount = Money.fromDatabase(row.amount, dispute.currency);
    const client = `client:${target.clientId}`;
    const gateway = `gateway:${dispute.gateway}`;
    await this.ledger.post(tx, {
      key: `dispute:${row.id}`,
      event: `dispute-${row.kind}`,
      resellerId: target.resellerId,
      book: target.book,
      currency: target.currency,
      ...(dispute.invoice_id > 0 ? { invoiceId: target.invoiceId } : {}),
      clientId: target.clientId,
      description: `${dispute.gateway} ${dispute.reference}`,
      entries: [
        { account: 'receivable', party: client, debit: signed(split.invoice) },
        { account: 'credit', party: client, debit: signed(split.credit) },
        { account: 'adjustment', debit: signed(split.loss) },
        { account: 'fees', party: gateway, debit: signed(fee) },
        { account: 'cash', party: gateway, credit: signed(amount.plus(fee)) },
      ],
    });
  }

  /** While money is on its way back by the gateway, nobody can say how much of the payment is left to be taken. */
  private async refundOnItsWay(tx: Tx, dispute: DisputeRow): Promise<boolean> {
    const [row] = await tx.query<{ id: number }>(
      "SELECT id FROM rc_refunds WHERE invoice_id = ? AND invoice_id > 0 AND status IN ('requested', 'sent', 'unknown') LIMIT 1",
      [dispute.invoice_id],
    );
    return row !== undefined;
  }

  private async originOf(tx: Tx, dispute: DisputeRow): Promise<Origin> {
    const [row] = await tx.query<Record<'kind' | 'applied' | 'credited', string> & { held: string | null }>(
      `SELECT p.kind, p.applied + COALESCE(r.applied, 0.00) AS applied, p.credited + COALESCE(r.credited, 0.00) AS credited,
         h.status AS held
       FROM rc_payments p LEFT JOIN rc_held_payments h ON h.payment_id = p.id
       LEFT JOIN rc_held_resolutions r ON r.payment_id = p.id WHERE p.id = ?`,
      [dispute.payment_id],
    );
    return {
      kind: row.kind,
      waits: row.held === 'open',
      applied: Money.fromDatabase(row.applied, dispute.currency),
      credited: Money.fromDatabase(row.credited, dispute.currency),
    };
  }

  /** What disputes have taken of the payment so far: a payment may be disputed in parts. */
  private async takenOfPayment(tx: Tx, dispute: DisputeRow): Promise<{ invoice: Money; credit: Money }> {
    const [row] = await tx.query<{ invoice: string; credit: string }>(
      `SELECT COALESCE(SUM(IF(m.kind = 'withdrawn', m.to_invoice, -m.to_invoice)), 0.00) AS invoice,
         COALESCE(SUM(IF(m.kind = 'withdrawn', m.to_credit, -m.to_credit)), 0.00) AS credit
       FROM rc_disputes d JOIN rc_dispute_movements m ON m.dispute_id = d.id
       WHERE d.payment_id = ? AND m.booked_at IS NOT NULL`,
      [dispute.payment_id],
    );
    return {
      invoice: Money.fromDatabase(row.invoice, dispute.currency),
      credit: Money.fromDatabase(row.credit, dispute.currency),
    };
  }

  private targetOf(dispute: DisputeRow): Target {
    return {
      invoiceId: dispute.invoice_id as InvoiceId,
      clientId: dispute.client_id as LockedInvoice['clientId'],
      resellerId: dispute.reseller_id as LockedInvoice['resellerId'],
      book: dispute.book as LockedInvoice['book'],
      currency: dispute.currency,
    };
  }
}

const sourceOf = (dispute: { id: number }, movement: { id: number }) => `dispute:${dispute.id}:${movement.id}`;
const atLeastZero = (amount: Money): Money => (amount.isNegative() ? Money.zero(amount.currency) : amount);
const least = (first: Money, ...others: Money[]): Money => others.reduce((a, b) => a.min(b), first);
