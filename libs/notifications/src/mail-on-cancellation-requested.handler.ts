import { CancellationRequested } from '#ordering/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

/** Its client gets the confirmation, and who sells to him hears of it: his reseller, or the provider. */
@Handles(CancellationRequested)
export class MailOnCancellationRequested implements EventHandler<CancellationRequested['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<CancellationRequested['data']>, tx: Tx): Promise<void> {
    const refs = {
      serviceType: data.serviceType,
      serviceId: data.serviceId,
      cancellation: { endsOn: data.endsOn, clientId: data.clientId },
    };
    await this.notifications.queue(tx, {
      template: 'Cancellation Request Confirmation',
      clientId: data.clientId,
      resellerId: data.resellerId,
      refs,
      dedupeKey: `${outboxId}:MailOnCancellationRequested`,
    });
    const told = {
      template: 'New Cancellation Request' as const,
      refs,
      dedupeKey: `${outboxId}:MailOnCancellationRequested:seller`,
    };
    if (data.resellerId === 0) await this.notifications.queueForProvider(tx, told);
    else await this.notifications.queue(tx, { ...told, clientId: data.resellerId, resellerId: 0 });
  }
}
