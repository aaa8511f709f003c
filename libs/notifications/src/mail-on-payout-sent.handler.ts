import { PayoutSent } from '#payouts/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

/** The provider pays the reseller: the mail carries the provider's brand, not the reseller's own. */
@Handles(PayoutSent)
export class MailOnPayoutSent implements EventHandler<PayoutSent['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<PayoutSent['data']>, tx: Tx): Promise<void> {
    await this.notifications.queue(tx, {
      template: 'Reseller Payout Sent',
      clientId: data.resellerId,
      resellerId: 0,
      refs: { payoutAmount: `${data.amount.amount} ${data.amount.currency}`, payoutMethod: data.method },
      dedupeKey: `${outboxId}:MailOnPayoutSent`,
    });
  }
}
