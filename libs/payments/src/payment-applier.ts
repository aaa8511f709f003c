import { Injectable } from '@nestjs/common';
import { Clock, Money, type ClientId, type InvoiceId } from '#kernel';
import type { Tx } from '#platform';
import { InvoicingService, type LockedInvoice, owedOn } from '#invoicing';
import { LedgerService, type LedgerEntryInput } from '#ledger';
import { CashRows } from './cash-rows.js';
import { ClientCredit } from './client-credit.js';
import { PaymentRecorded } from './events.js';
import { GatewayFees } from './gateway-fees.js';
import { AmountNotPositiveError, FeeOutOfRangeError, TransactionIdRequiredError } from './payments.errors.js';
import type { CreditMove, PaymentKind, PaymentResult, Receipt } from './payments.types.js';

type Split = { kind: PaymentKind; applied: Money; credited: Money; note: string; reason: string };

/** Books money that arrived (domain.md §9, payments from a gateway). */
@Injectable()
export class PaymentApplier {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly ledger: LedgerService,
    private readonly cash: CashRows,
    private readonly credit: ClientCredit,
    private readonly clock: Clock,
    private readonly fees: GatewayFees,
  ) {}

  /**
   * Less than open is a partial payment, more becomes credit, another currency or receiver is held, a paid or cancelled
   * invoice turns it into credit with a note; the same receipt again gives the first result. The caller holds the invoice's lock.
   */
  async apply(
    tx: Tx,
    invoice: LockedInvoice,
    receipt: Receipt,
    creditAs: { kind: CreditMove['kind']; note?: string } = { kind: 'overpayment' },
  ): Promise<PaymentResult> {
    check(receipt);
    const first = await this.existing(tx, invoice.book, receipt, invoice.invoiceId);
    if (first) return { ...first, invoicePaid: invoice.status === 'Paid' };
    const split = splitOf(invoice, receipt);
    if (creditAs.note) split.note = creditAs.note;
    const paymentId = await this.insert(tx, invoice, receipt, split);
    await this.post(tx, invoice, receipt, split, paymentId);
    if (split.kind === 'held') await this.hold(tx, paymentId, invoice.resellerId, split.reason);
    if (split.credited.isPositive())
      await this.credit.move(tx, {
        clientId: invoice.clientId,
        book: invoice.book,
        resellerId: invoice.resellerId,
        amount: split.credited,
        key: `payment:${paymentId}`,
        kind: creditAs.kind,
        invoiceId: invoice.invoiceId,
        description: split.note,
      });
    // Last: when this pays the invoice, its number may be drawn from the series, whose row is locked as shortly as possible.
    const after = split.applied.isPositive() ? await this.invoicing.settle(tx, invoice, split.applied) : invoice;
    this.emit(tx, invoice, receipt, split, paymentId);
    return {
      paymentId,
      invoiceId: invoice.invoiceId,
      kind: split.kind,
      amount: receipt.amount.toJSON(),
      applied: split.applied.toJSON(),
      credited: split.credited.toJSON(),
      invoicePaid: after.status === 'Paid',
      duplicate: false,
    };
  }

  /** Money that fits no invoice of ours: kept in suspense for a person to decide. */
  async applyUnmatched(
    tx: Tx,
    receipt: Omit<Receipt, 'invoiceId'>,
    book: LockedInvoice['book'],
  ): Promise<PaymentResult> {
    check(receipt);
    const zero = Money.zero(receipt.amount.currency);
    const invoice: LockedInvoice = {
      invoiceId: 0 as InvoiceId,
      clientId: 0 as ClientId,
      resellerId: book,
      book,
      currency: receipt.amount.currency,
      kind: 'custom',
      status: 'Draft',
      total: zero,
      open: zero,
    };
    const split: Split = { kind: 'held', applied: zero, credited: zero, note: 'fits no invoice', reason: 'no-invoice' };
    try {
      const full = { ...receipt, invoiceId: invoice.invoiceId };
      const paymentId = await this.insert(tx, invoice, full, split);
      await this.post(tx, invoice, full, split, paymentId);
      await this.hold(tx, paymentId, invoice.resellerId, split.reason);
      this.emit(tx, invoice, full, split, paymentId);
    } catch (error) {
      if ((error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error;
    }
    return (await this.existing(tx, book, receipt, 0)) as PaymentResult;
  }

  private async existing(
    tx: Tx,
    book: number,
    receipt: Pick<Receipt, 'gateway' | 'transactionId'>,
    invoiceId: number,
  ): Promise<PaymentResult | null> {
    const [row] = await tx.query<{
      id: number;
      kind: PaymentKind;
      currency: string;
      amount: string;
      applied: string;
      credited: string;
    }>(
      `SELECT id, kind, currency, amount, applied, credited FROM rc_payments
       WHERE book = ? AND gateway = ? AND transaction_id = ? AND invoice_id = ?`,
      [book, receipt.gateway, receipt.transactionId, invoiceId],
    );
    if (!row) return null;
    const json = (amount: string) => Money.fromDatabase(amount, row.currency).toJSON();
    return {
      paymentId: row.id,
      invoiceId,
      kind: row.kind,
      amount: json(row.amount),
      applied: json(row.applied),
      credited: json(row.credited),
      invoicePaid: false,
      duplicate: true,
    };
  }

  private async insert(tx: Tx, invoice: LockedInvoice, receipt: Receipt, split: Split): Promise<number> {
    const { insertId } = await tx.execute(
      `INSERT INTO rc_payments (reseller_id, book, gateway, account, transaction_id, invoice_id, client_id, attempt_id,
         currency, amount, applied, credited, fee, kind, note, received_on, recorded_at, recorded_by)
       VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      [
        invoice.resellerId,
        invoice.book,
        receipt.gateway,
        receipt.account ?? '',
        receipt.transactionId,
        invoice.invoiceId,
        invoice.clientId,
        receipt.attemptId ?? 0,
        receipt.amount.currency,
        receipt.amount.toDatabase(),
        split.applied.toDatabase(),
        split.credited.toDatabase(),
        (receipt.fee ?? Money.zero(receipt.amount.currency)).toDatabase(),
        split.kind,
        split.note,
        receipt.receivedOn.toString(),
        this.clock.now(),
        receipt.recordedBy.slice(0, 80),
      ],
    );
    if (receipt.account && !receipt.fee)
      await this.fees.expect(tx, {
        kind: 'charge',
        paymentId: insertId,
        resellerId: invoice.resellerId,
        book: invoice.book,
        gateway: receipt.gateway,
        account: receipt.account,
        transactionId: receipt.transactionId,
      });
    if (split.kind === 'held') return insertId;
    const fee = receipt.fee ?? Money.zero(invoice.currency);
    const { paid, surplus } = await this.cash.book(tx, invoice, { ...receipt, fee }, split);
    await tx.execute('UPDATE rc_payments SET account_row_id = ?, credit_row_id = ? WHERE id = ?', [
      paid,
      surplus,
      insertId,
    ]);
    return insertId;
  }

  private async post(tx: Tx, invoice: LockedInvoice, receipt: Receipt, split: Split, paymentId: number): Promise<void> {
    const cash = `gateway:${receipt.gateway}`;
    const client = `client:${invoice.clientId}`;
    const held: LedgerEntryInput[] = [{ account: 'suspense', credit: receipt.amount }];
    const booked: LedgerEntryInput[] = [
      { account: 'receivable', party: client, credit: split.applied },
      { account: 'credit', party: client, credit: split.credited },
    ];
    const fee: LedgerEntryInput[] = receipt.fee
      ? [
          { account: 'fees', party: cash, debit: receipt.fee },
          { account: 'cash', party: cash, credit: receipt.fee },
        ]
      : [];
    await this.ledger.post(tx, {
      key: `payment:${paymentId}`,
      event: split.kind === 'held' ? 'payment-held' : 'payment',
      resellerId: invoice.resellerId,
      book: invoice.book,
      currency: receipt.amount.currency,
      invoiceId: invoice.invoiceId,
      clientId: invoice.clientId,
      description: `${receipt.gateway} ${receipt.transactionId}`,
      entries: [
        { account: 'cash', party: cash, debit: receipt.amount },
        ...(split.kind === 'held' ? held : booked),
        ...fee,
      ],
    });
  }

  private async hold(tx: Tx, paymentId: number, resellerId: number, reason: string): Promise<void> {
    await tx.execute('INSERT INTO rc_held_payments (payment_id, reseller_id, reason, created_at) VALUES (?,?,?,?)', [
      paymentId,
      resellerId,
      reason,
      this.clock.now(),
    ]);
  }

  private emit(tx: Tx, invoice: LockedInvoice, receipt: Receipt, split: Split, paymentId: number): void {
    tx.emit(
      new PaymentRecorded({
        paymentId,
        invoiceId: invoice.invoiceId,
        clientId: invoice.clientId,
        resellerId: invoice.resellerId,
        book: invoice.book,
        gateway: receipt.gateway,
        kind: split.kind,
        amount: receipt.amount.toJSON(),
        applied: split.applied.toJSON(),
        credited: split.credited.toJSON(),
      }),
    );
  }
}

function check(receipt: Pick<Receipt, 'amount' | 'fee' | 'transactionId'>): void {
  const { amount, fee, transactionId } = receipt;
  if (!amount.isPositive()) throw new AmountNotPositiveError();
  if (transactionId.trim() === '') throw new TransactionIdRequiredError();
  if (fee && (fee.currency !== amount.currency || fee.isNegative() || fee.isGreaterThan(amount)))
    throw new FeeOutOfRangeError();
}

function splitOf(invoice: LockedInvoice, { amount, otherReceiver }: Receipt): Split {
  const zero = Money.zero(amount.currency);
  if (otherReceiver)
    return { kind: 'held', applied: zero, credited: zero, note: 'paid to another account', reason: 'receiver' };
  if (amount.currency !== invoice.currency)
    return {
      kind: 'held',
      applied: zero,
      credited: zero,
      note: `invoice is in ${invoice.currency}`,
      reason: 'currency',
    };
  const payable = ['Unpaid', 'Payment Pending', 'Collections'].includes(invoice.status);
  const applied = payable ? amount.min(owedOn(invoice)) : zero;
  const credited = amount.minus(applied);
  const why = payable ? 'Overpayment of' : `Payment for ${invoice.status.toLowerCase()}`;
  return {
    kind: 'payment',
    applied,
    credited,
    note: credited.isPositive() ? `${why} invoice ${invoice.invoiceId}` : '',
    reason: '',
  };
}
