import { InvoiceCancelled } from '#invoicing/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { RenewalLife } from './renewals/renewal-life.service.js';

/** A cancelled renewal charges nothing: the next run invoices the period anew, unless the service has ended. Orders give theirs back themselves. */
@Handles(InvoiceCancelled)
export class GiveBackPeriodsOnInvoiceCancelled implements EventHandler<InvoiceCancelled['data']> {
  constructor(private readonly renewals: RenewalLife) {}

  async handle({ data }: DeliveredEvent<InvoiceCancelled['data']>, tx: Tx): Promise<void> {
    if (data.kind === 'renewal') await this.renewals.giveBack(tx, data.invoiceId);
  }
}
