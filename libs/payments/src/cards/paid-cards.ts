import { Injectable } from '@nestjs/common';
import { Db } from '#platform';
import { GatewayAccounts } from '../gateway-accounts.js';
import { KeptCards } from './kept-cards.js';
import { StripeCards } from './stripe-cards.js';
import { storedInstant } from '../stored-instant.js';

type Row = {
  reseller_id: number;
  book: number;
  client_id: number;
  account: string;
  requested_by: string;
  created_at: string;
  transaction_id: string | null;
};

/** Cards of payments whose payers ticked *keep this card*. */
@Injectable()
export class PaidCards {
  constructor(
    private readonly db: Db,
    private readonly accounts: GatewayAccounts,
    private readonly stripe: StripeCards,
    private readonly kept: KeptCards,
  ) {}

  /** Nothing when the payer did not ask for it, or paid with what cannot be kept. Safe to repeat. */
  async keep(attemptId: number): Promise<void> {
    const [row] = await this.db.query<Row>(
      `SELECT a.reseller_id, a.book, a.client_id, a.account, a.requested_by, a.created_at, MAX(p.transaction_id) AS transaction_id
       FROM rc_payment_attempts a JOIN rc_payments p ON p.attempt_id = a.id
       WHERE a.id = ? AND a.keep_card = 1 AND a.status = 'succeeded' GROUP BY a.id`,
      [attemptId],
    );
    if (!row?.transaction_id) return;
    const account = await this.accounts.byCode(row.account);
    const outcome = await this.stripe.paidCard(account, row.transaction_id);
    if (outcome.is !== 'done') throw new Error(`the gateway did not tell which card it was: ${outcome.why}`);
    if (!outcome.value?.customer) return;
    const consentedAt = storedInstant(row.created_at);
    await this.kept.keep(
      {
        account: row.account,
        clientId: row.client_id,
        resellerId: row.reseller_id,
        book: row.book,
        source: `attempt:${attemptId}`,
        consentedAt,
        consentedBy: row.requested_by,
      },
      outcome.value,
    );
  }
}
