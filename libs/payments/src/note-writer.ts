import { Injectable } from '@nestjs/common';
import { type Actor, type InvoiceId, type InvoiceLineId, Money, type MoneyJson } from '#kernel';
import type { Tx } from '#platform';
import { InvoiceNotFoundError, InvoicingService, ReasonRequiredError } from '#invoicing';
import { NoteExceedsOpenError, RefundAmountError } from './refund.errors.js';
import { planRefund } from './refund-plan.js';
import { Refunds } from './refunds.js';

export type CreditNoteRequest = {
  invoiceId: InvoiceId;
  /** Split over the lines in proportion to what is left of their gross. */
  amount?: Money;
  /** Picked by staff; gross. */
  lines?: readonly { lineId: InvoiceLineId; amount: Money }[];
  reason: string;
};
export type NoteWritten = {
  creditNoteId: number;
  number: string;
  amount: MoneyJson;
  /** Of a paid invoice the amount became credit of the client. */
  toCredit: boolean;
};

/** Credit notes without money going back by a gateway (domain.md §3.6): what is open becomes less; of a paid invoice it becomes credit. */
@Injectable()
export class NoteWriter {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly refunds: Refunds,
  ) {}

  async write(tx: Tx, actor: Actor, { reason, ...asked }: CreditNoteRequest): Promise<NoteWritten> {
    const { invoiceId } = asked;
    if (actor.kind !== 'admin' && actor.kind !== 'system') throw new InvoiceNotFoundError(invoiceId);
    if (reason.trim() === '') throw new ReasonRequiredError();
    const invoice = await this.invoicing.lockFor(tx, actor, invoiceId);
    if (invoice.status === 'Paid') {
      const refundId = await this.refunds.request(tx, actor, { ...asked, destination: 'credit', reason });
      const { creditNoteId, creditNoteNumber, amount } = await this.refunds.state(tx, refundId);
      return { creditNoteId: creditNoteId ?? 0, number: creditNoteNumber, amount, toCredit: true };
    }
    await this.refunds.refuseWhilePending(tx, invoiceId);
    const { open, currency } = invoice;
    const wanted = asked.amount ?? (asked.lines ? sumOf(asked.lines, currency) : open);
    if (wanted.currency === currency && wanted.isGreaterThan(open)) throw new NoteExceedsOpenError(wanted, open);
    const { lines } = await this.invoicing.returnable(invoice, tx);
    const plan = planRefund(asked, invoice.status, { settled: open, lines, closed: false }, new Map());
    const note = await this.invoicing.noteOpen(tx, invoice, { reason, lines: plan.lines });
    return { creditNoteId: note.creditNoteId, number: note.number, amount: note.gross.toJSON(), toCredit: false };
  }
}

function sumOf(lines: readonly { amount: Money }[], currency: string): Money {
  const foreign = lines.findIndex(({ amount }) => amount.currency !== currency);
  if (foreign >= 0) throw new RefundAmountError(`the invoice is in ${currency}`, `/lines/${foreign}/amount`);
  return Money.sum(
    lines.map(({ amount }) => amount),
    currency,
  );
}
