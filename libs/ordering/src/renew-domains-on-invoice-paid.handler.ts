import { InvoicePaid } from '#invoicing/events';
import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { RenewalLife } from './renewals/renewal-life.service.js';

/** A paid renewal of a domain is carried out at its registrar; what was ordered is asked for with the order. */
@Handles(InvoicePaid)
export class RenewDomainsOnInvoicePaid implements EventHandler<InvoicePaid['data']> {
  constructor(private readonly renewals: RenewalLife) {}

  async handle({ data }: DeliveredEvent<InvoicePaid['data']>, tx: Tx): Promise<void> {
    if (data.kind === 'renewal') await this.renewals.renewDomains(tx, [data.invoiceId]);
  }

  async handleMany(events: readonly DeliveredEvent<InvoicePaid['data']>[], tx: Tx): Promise<void> {
    const renewals = events.filter(({ data }) => data.kind === 'renewal').map(({ data }) => data.invoiceId);
    await this.renewals.renewDomains(tx, renewals);
  }
}
