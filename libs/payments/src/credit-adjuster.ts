import { Injectable } from '@nestjs/common';
import { type Actor, type ClientId, Money, PROVIDER } from '#kernel';
import type { Tx } from '#platform';
import { AuditService } from '#audit';
import { ClientNotFoundError, ClientsService } from '#clients';
import { ReasonRequiredError } from '#invoicing';
import { LedgerService } from '#ledger';
import { ResellersService } from '#resellers';
import { ClientCredit } from './client-credit.js';
import { CreditAmountError } from './payments.errors.js';

export type CreditAdjustment = {
  clientId: ClientId;
  /** Above zero gives, below takes away. */
  amount: Money;
  reason: string;
};

/** Credit given or taken away by staff (domain.md §8, goodwill): adjustment against credit, with a reason, never below zero. */
@Injectable()
export class CreditAdjuster {
  constructor(
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly credit: ClientCredit,
    private readonly ledger: LedgerService,
    private readonly audit: AuditService,
  ) {}

  /** @returns what the client has afterwards */
  async adjust(tx: Tx, actor: Actor, { clientId, amount, reason }: CreditAdjustment): Promise<Money> {
    if (actor.kind !== 'admin' && actor.kind !== 'system') throw new ClientNotFoundError(clientId);
    const why = reason.trim();
    if (why === '' || why.length > 255) throw new ReasonRequiredError();
    if (amount.isZero()) throw new CreditAmountError('is more or less than zero');
    const { currency } = await this.clients.profile(clientId, tx);
    if (currency !== amount.currency) throw new CreditAmountError(`the credit is in ${currency}`);
    const resellerId = await this.resellers.resellerOfClient(clientId, tx);
    const before = await this.credit.lock(tx, clientId, PROVIDER, resellerId, currency);
    const [{ n }] = await tx.query<{ n: number }>(
      "SELECT COUNT(*) AS n FROM rc_client_credit_movements WHERE client_id = ? AND kind IN ('goodwill', 'removed')",
      [clientId],
    );
    const key = `goodwill:${clientId}:${Number(n) + 1}`;
    await this.credit.move(tx, {
      clientId,
      book: PROVIDER,
      resellerId,
      amount,
      key,
      kind: amount.isNegative() ? 'removed' : 'goodwill',
      description: why,
      adminId: actor.adminId,
    });
    await this.ledger.post(tx, {
      key,
      event: 'goodwill',
      resellerId,
      book: PROVIDER,
      currency,
      clientId,
      description: why,
      entries: [
        { account: 'adjustment', debit: amount },
        { account: 'credit', party: `client:${clientId}`, credit: amount },
      ],
    });
    await this.audit.record(
      tx,
      actor,
      `Credit of client ${clientId} ${amount.isNegative() ? '' : '+'}${amount}: ${why}`,
      {
        clientId,
      },
    );
    return before.plus(amount);
  }
}
