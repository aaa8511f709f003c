import { Injectable } from '@nestjs/common';
import { type InvoiceId, Money } from '#kernel';
import { Db, type Tx } from '#platform';
import type { LockedInvoice } from '#invoicing';
import { GatewayAccounts } from './gateway-accounts.js';
import { StripeGateway } from './stripe-gateway.js';

/** Pay pages of a gateway that are open and may no longer be paid, since they ask for a sum that is not owed any more. */
@Injectable()
export class PayPages {
  constructor(
    private readonly db: Db,
    private readonly accounts: GatewayAccounts,
    private readonly stripe: StripeGateway,
  ) {}

  /** Gives up the try of an invoice that asks for another sum than is open; its page is closed afterwards. The caller holds the lock. */
  async outdate(tx: Tx, { invoiceId, currency, open }: LockedInvoice): Promise<void> {
    const [live] = await tx.query<{ id: number; amount: string }>(
      "SELECT id, amount FROM rc_payment_attempts WHERE invoice_id = ? AND live = 1 AND kind = 'page' FOR UPDATE",
      [invoiceId],
    );
    if (live && !Money.fromDatabase(live.amount, currency).equals(open)) await this.giveUp(tx, live.id);
  }

  /** A try that nobody shares any more; the gateway is told by a job. */
  async giveUp(tx: Tx, attemptId: number): Promise<void> {
    await tx.execute('UPDATE rc_payment_attempts SET live = NULL WHERE id = ?', [attemptId]);
    tx.enqueue('payments.close-page', { attemptId }, `close-page:${attemptId}`);
  }

  /**
   * Closes the pages of an invoice that are open, `clientId`: of that client alone. One that was paid meanwhile, or of which the gateway
   * does not tell, stays open here.
   */
  async closeAll(invoiceId: InvoiceId, clientId: number | null): Promise<void> {
    const rows = await this.db.query<{ id: number; client_id: number }>(
      "SELECT id, client_id FROM rc_payment_attempts WHERE invoice_id = ? AND kind = 'page' AND status = 'pending'",
      [invoiceId],
    );
    for (const row of rows) if (clientId === null || row.client_id === clientId) await this.close(row.id);
  }

  /** Closes one, when it is open at the gateway. @returns whether the gateway told: false = ask again */
  async close(attemptId: number): Promise<boolean> {
    const [row] = await this.db.query<{ account: string; gateway_reference: string | null }>(
      "SELECT account, gateway_reference FROM rc_payment_attempts WHERE id = ? AND kind = 'page' AND status = 'pending'",
      [attemptId],
    );
    if (!row?.gateway_reference) return true;
    const closed = await this.stripe.closeSession(await this.accounts.byCode(row.account), row.gateway_reference);
    if (closed.is === 'done' && closed.value.status === 'expired') await this.noteClosed(attemptId, 'paid another way');
    return closed.is !== 'unknown';
  }

  /** A try that is over without money. */
  async noteClosed(attemptId: number, why: string): Promise<void> {
    await this.db.query(
      "UPDATE rc_payment_attempts SET status = 'failed', live = NULL, pay_url = NULL, last_error = ? WHERE id = ? AND status <> 'succeeded'",
      [why.slice(0, 255), attemptId],
    );
  }
}
