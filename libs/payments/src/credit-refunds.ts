import { Injectable } from '@nestjs/common';
import { type Actor, type ClientId, Clock, Money, PROVIDER, type ResellerId } from '#kernel';
import type { Sql, Tx } from '#platform';
import { ResellersService } from '#resellers';
import { LedgerService } from '#ledger';
import { ClientNotFoundError, ClientsService } from '#clients';
import { CashRows } from './cash-rows.js';
import { ClientCredit } from './client-credit.js';
import { RefundAmountError, RefundRecordedError, RefundReferenceRequiredError } from './refund.errors.js';
import type { CreditRefundInput } from './refund.types.js';

const BY_HAND = 'banktransfer';

/** Credit sent back to the client by hand: an over-payment, or what a client left with his old issuer (domain.md §8). */
@Injectable()
export class CreditRefunds {
  constructor(
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly credit: ClientCredit,
    private readonly ledger: LedgerService,
    private readonly cash: CashRows,
    private readonly clock: Clock,
  ) {}

  /** What could be sent. @throws ClientNotFoundError */
  async available(sql: Sql, clientId: ClientId): Promise<Money> {
    const { currency } = await this.clients.profile(clientId, sql);
    return (await this.credit.balance(sql, clientId, PROVIDER)) ?? Money.zero(currency);
  }

  /** Credit against cash in one transaction; there is no sale that goes back, so no credit note and no profit. */
  async send(tx: Tx, actor: Actor, input: CreditRefundInput): Promise<number> {
    const { clientId, amount } = input;
    if (actor.kind !== 'admin' && actor.kind !== 'system') throw new ClientNotFoundError(clientId);
    const reference = input.reference.trim();
    if (reference === '') throw new RefundReferenceRequiredError();
    if (!amount.isPositive()) throw new RefundAmountError('a refund is more than zero');
    const { currency } = await this.available(tx, clientId);
    if (amount.currency !== currency) throw new RefundAmountError(`the credit is in ${currency}`);
    const resellerId = await this.resellers.resellerOfClient(clientId, tx);
    const refundId = await this.insert(tx, actor, input, resellerId, reference);
    await this.credit.move(tx, {
      clientId,
      book: PROVIDER,
      resellerId,
      amount: amount.negated(),
      key: `refund:${refundId}`,
      kind: 'refund',
      description: `Credit Refunded: ${reference}`,
      adminId: actor.adminId,
    });
    const accountRowId = await this.cash.refund(
      tx,
      { clientId, invoiceId: 0, currency },
      { paymentId: 0, gateway: BY_HAND, reference, amount, toCredit: false },
    );
    await tx.execute('UPDATE rc_refunds SET account_row_id = ? WHERE id = ?', [accountRowId, refundId]);
    await this.ledger.post(tx, {
      key: `refund:${refundId}`,
      event: 'credit-refund',
      resellerId,
      book: PROVIDER,
      currency,
      clientId,
      entries: [
        { account: 'credit', party: `client:${clientId}`, debit: amount },
        { account: 'cash', party: `gateway:${BY_HAND}`, credit: amount },
      ],
    });
    return refundId;
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    { clientId, amount, reason = '' }: CreditRefundInput,
    resellerId: ResellerId,
    reference: string,
  ): Promise<number> {
    try {
      const { insertId } = await tx.execute(
        `INSERT INTO rc_refunds (reseller_id, book, client_id, destination, gateway, reference, currency, amount, status, reason,
           requested_by, requested_at, done_at, done_on) VALUES (?,?,?,'manual',?,?,?,?,'done',?,?,?,?,?)`,
        [
          resellerId,
          PROVIDER,
          clientId,
          BY_HAND,
          reference,
          amount.currency,
          amount.toDatabase(),
          reason.slice(0, 255),
          actor.key.slice(0, 80),
          this.clock.now(),
          this.clock.now(),
          this.clock.today().toString(),
        ],
      );
      return insertId;
    } catch (error) {
      if ((error as { code?: string }).code === 'ER_DUP_ENTRY') throw new RefundRecordedError(reference);
      throw error;
    }
  }
}
