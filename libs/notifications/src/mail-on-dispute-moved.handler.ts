import { DisputeMoved } from '#payments/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

/** Money that a bank took back concerns the provider, and the reseller whose client it is: his profit goes with it. */
@Handles(DisputeMoved)
export class MailOnDisputeMoved implements EventHandler<DisputeMoved['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<DisputeMoved['data']>, tx: Tx): Promise<void> {
    const { status, amount, resellerId, disputeId } = data;
    const mail = {
      template: 'Payment Disputed' as const,
      refs: {
        ...(data.invoiceId > 0 ? { invoiceId: data.invoiceId } : {}),
        dispute: { id: disputeId, status, amount: `${amount.amount} ${amount.currency}` },
      },
    };
    await this.notifications.queueForProvider(tx, { ...mail, dedupeKey: `${outboxId}:MailOnDisputeMoved:provider` });
    if (resellerId === 0) return;
    await this.notifications.queue(tx, {
      ...mail,
      clientId: resellerId,
      resellerId: 0,
      dedupeKey: `${outboxId}:MailOnDisputeMoved`,
    });
  }
}
