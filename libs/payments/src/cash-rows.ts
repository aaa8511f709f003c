import { Injectable } from '@nestjs/common';
import { Clock, type LocalDate, Money } from '#kernel';
import type { Tx } from '#platform';
import { CatalogService } from '#catalog';
import { mirrorInsert, utcToLocal } from '#whmcs';

/** Money as it stands in the mirrored cash ledger. */
export type Cash = { gateway: string; transactionId: string; receivedOn: LocalDate; fee: Money };
type Payer = { clientId: number; invoiceId: number; currency: string };

/** Rows of `tblaccounts`: what lowered an invoice, and surplus on a row without one, so that total − Σ rows is what is open. */
@Injectable()
export class CashRows {
  constructor(
    private readonly catalog: CatalogService,
    private readonly clock: Clock,
  ) {}

  /** The fee stands on one row only, on the invoice's where there is one. @returns ids of the rows, 0 = none */
  async book(
    tx: Tx,
    payer: Payer,
    cash: Cash,
    split: { applied: Money; credited: Money; note: string },
  ): Promise<{ paid: number; surplus: number }> {
    const none = { ...cash, fee: Money.zero(payer.currency) };
    const paid = split.applied.isPositive() ? await this.insert(tx, payer, cash, split.applied, '') : 0;
    const surplus = split.credited.isPositive()
      ? await this.insert(tx, { ...payer, invoiceId: 0 }, paid === 0 ? cash : none, split.credited, split.note)
      : 0;
    return { paid, surplus };
  }

  /**
   * What left an invoice, on a row that names the one it came by. What became credit stands on two rows, as in WHMCS: out of
   * the invoice, and in without one. @returns the row of the invoice
   */
  async refund(
    tx: Tx,
    payer: Payer,
    refund: { paymentId: number; gateway: string; reference: string; amount: Money; toCredit: boolean },
  ): Promise<number> {
    const [paid] = await tx.query<{ account_row_id: number; transaction_id: string }>(
      'SELECT account_row_id, transaction_id FROM rc_payments WHERE id = ?',
      [refund.paymentId],
    );
    const local = utcToLocal(this.clock.now().toISOString(), this.clock.zone()) as string;
    const { rate } = await this.catalog.currency(payer.currency, tx);
    const common = { userid: payer.clientId, currency: 0, gateway: refund.gateway, date: local, fees: '0.00', rate };
    const { insertId } = await mirrorInsert(tx, 'tblaccounts', {
      ...common,
      description:
        payer.invoiceId === 0
          ? 'Credit Refunded'
          : `Refund of Transaction ID ${paid?.transaction_id ?? ''}${refund.toCredit ? ' to Credit Balance' : ''}`,
      amountin: '0.00',
      amountout: refund.amount.toDatabase(),
      transid: refund.reference,
      invoiceid: payer.invoiceId,
      refundid: paid?.account_row_id ?? 0,
    });
    if (refund.toCredit)
      await mirrorInsert(tx, 'tblaccounts', {
        ...common,
        description: `Credit from Refund of Invoice ID ${payer.invoiceId}`,
        amountin: refund.amount.toDatabase(),
        amountout: '0.00',
        transid: '',
        invoiceid: 0,
        refundid: 0,
      });
    return insertId;
  }

  /**
   * What a chargeback took, or what came back of it: on a row of the invoice as far as it opened or settled it, the rest on
   * one without an invoice; the fee on the first. @returns that row
   */
  async dispute(
    tx: Tx,
    payer: Payer,
    moved: {
      paymentId: number;
      gateway: string;
      reference: string;
      ofInvoice: Money;
      rest: Money;
      fee: Money;
      withdrawn: boolean;
    },
  ): Promise<number> {
    const [paid] = await tx.query<{ account_row_id: number; transaction_id: string }>(
      'SELECT account_row_id, transaction_id FROM rc_payments WHERE id = ?',
      [moved.paymentId],
    );
    const local = utcToLocal(this.clock.now().toISOString(), this.clock.zone()) as string;
    const { rate } = await this.catalog.currency(payer.currency, tx);
    const insert = async (invoiceId: number, amount: Money, fee: Money) =>
      (
        await mirrorInsert(tx, 'tblaccounts', {
          userid: payer.clientId,
          currency: 0,
          gateway: moved.gateway,
          date: local,
          description: moved.withdrawn
            ? `Chargeback of Transaction ID ${paid?.transaction_id ?? ''}`
            : `Chargeback of Transaction ID ${paid?.transaction_id ?? ''} Reversed`,
          amountin: moved.withdrawn ? '0.00' : amount.toDatabase(),
          fees: (moved.withdrawn ? fee : fee.negated()).toDatabase(),
          amountout: moved.withdrawn ? amount.toDatabase() : '0.00',
          rate,
          transid: moved.reference,
          invoiceid: invoiceId,
          refundid: moved.withdrawn ? (paid?.account_row_id ?? 0) : 0,
        })
      ).insertId;
    const none = Money.zero(payer.currency);
    const first = moved.ofInvoice.isPositive() ? await insert(payer.invoiceId, moved.ofInvoice, moved.fee) : 0;
    if (!moved.rest.isPositive()) return first;
    const other = await insert(0, moved.rest, first === 0 ? moved.fee : none);
    return first || other;
  }

  /** Currency 0 = the client's. */
  private async insert(tx: Tx, payer: Payer, cash: Cash, amount: Money, note: string): Promise<number> {
    const local = utcToLocal(this.clock.now().toISOString(), this.clock.zone()) as string;
    const { rate } = await this.catalog.currency(payer.currency, tx);
    const { insertId } = await mirrorInsert(tx, 'tblaccounts', {
      userid: payer.clientId,
      currency: 0,
      gateway: cash.gateway,
      date: `${cash.receivedOn.toString()} ${local.slice(11)}`,
      description: note || 'Invoice Payment',
      amountin: amount.toDatabase(),
      fees: cash.fee.toDatabase(),
      amountout: '0.00',
      rate,
      transid: cash.transactionId,
      invoiceid: payer.invoiceId,
      refundid: 0,
    });
    return insertId;
  }
}
