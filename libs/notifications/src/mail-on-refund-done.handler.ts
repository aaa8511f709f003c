import { RefundDone } from '#payments/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { NotificationsService } from './notifications.service.js';

/** The client hears where his money went, in the brand he bought from. */
@Handles(RefundDone)
export class MailOnRefundDone implements EventHandler<RefundDone['data']> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle({ outboxId, data }: DeliveredEvent<RefundDone['data']>, tx: Tx): Promise<void> {
    await this.notifications.queue(tx, {
      template: 'Invoice Refund Confirmation',
      clientId: data.clientId,
      resellerId: data.resellerId,
      refs: {
        invoiceId: data.invoiceId,
        refund: {
          amount: `${data.amount.amount} ${data.amount.currency}`,
          destination: data.destination,
          creditNote: data.creditNoteNumber,
        },
      },
      dedupeKey: `${outboxId}:MailOnRefundDone`,
    });
  }
}
