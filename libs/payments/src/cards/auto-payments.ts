import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { ClientsService } from '#clients';
import { type Actor, type ClientId, Clock } from '#kernel';
import { Db, type Idempotency } from '#platform';
import { ResellersService } from '#resellers';
import { GatewayRules } from '../gateway-rules.js';
import { AutoPaymentChoiceError, NoUsableCardError } from './card.errors.js';
import type { AutoPayment } from './card.types.js';
import { usableCards } from './pay-method-list.query.js';

/** A client's choice to have his invoices charged when they are due (domain.md §6: paid by hand unless he chose it). */
@Injectable()
export class AutoPayments {
  constructor(
    private readonly db: Db,
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly rules: GatewayRules,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** On only where WHMCS's `disableautocc` does not forbid it too. */
  async of(clientId: ClientId): Promise<AutoPayment> {
    const [row] = await this.db.query<{ enabled: number }>('SELECT enabled FROM rc_auto_payments WHERE client_id = ?', [
      clientId,
    ]);
    const { noAutoCapture } = await this.clients.profile(clientId);
    const book = await this.rules.bookOf(await this.resellers.resellerOfClient(clientId));
    const cards = await usableCards(this.db, [clientId], this.clock.today(), book);
    return { enabled: Number(row?.enabled ?? 0) === 1 && !noAutoCapture, hasCard: cards.length > 0 };
  }

  async choose(actor: Actor, clientId: ClientId, enabled: boolean, idempotency: Idempotency | null): Promise<void> {
    if (enabled && (actor.kind !== 'client' || actor.clientId !== clientId)) throw new AutoPaymentChoiceError();
    await this.db.once(idempotency, async (tx) => {
      await this.clients.lock(tx, clientId);
      const resellerId = await this.resellers.resellerOfClient(clientId, tx);
      const book = await this.rules.bookOf(resellerId, tx);
      const [card] = enabled ? await usableCards(tx, [clientId], this.clock.today(), book) : [];
      if (enabled && !card) throw new NoUsableCardError();
      await tx.execute(
        `INSERT INTO rc_auto_payments (client_id, reseller_id, enabled, chosen_at, chosen_by) VALUES (?,?,?,?,?)
         ON DUPLICATE KEY UPDATE reseller_id = VALUES(reseller_id), enabled = VALUES(enabled), chosen_at = VALUES(chosen_at),
           chosen_by = VALUES(chosen_by)`,
        [clientId, resellerId, enabled ? 1 : 0, this.clock.now(), actor.key.slice(0, 80)],
      );
      await this.clients.setAutoCapture(tx, clientId, enabled);
      if (actor.kind === 'admin')
        await this.audit.record(tx, actor, `Automatic payment of client ${clientId} ended`, { clientId });
      return { enabled };
    });
  }
}
