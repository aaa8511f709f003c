import type { ClientId, ResellerId } from '#kernel';
import { Handles, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { InvoiceIssued, type InvoiceFact } from '#invoicing/events';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { CreditApplier } from './credit-applier.js';

/**
 * Uses a client's credit when an invoice is issued while *apply credit automatically* is on, oldest due first (domain.md §8).
 * A repeat finds nothing open or no credit.
 */
@Handles(InvoiceIssued)
export class ApplyCreditOnInvoiceIssued implements EventHandler<InvoiceFact & { dueOn: string }> {
  constructor(
    private readonly credit: CreditApplier,
    private readonly settings: SettingsService,
    private readonly resellers: ResellersService,
  ) {}

  async handle(event: DeliveredEvent<InvoiceFact & { dueOn: string }>, tx: Tx): Promise<void> {
    await this.handleMany([event], tx);
  }

  /** Most clients of a run have no credit: they are found out with one question. */
  async handleMany(events: readonly DeliveredEvent<InvoiceFact & { dueOn: string }>[], tx: Tx): Promise<void> {
    const payers = new Map(events.map(({ data }) => [`${data.clientId}/${data.book}`, data]));
    const held = await this.credit.holders(
      tx,
      [...payers.values()].map(({ clientId }) => clientId as ClientId),
    );
    const owners = [...payers.values()].filter(({ clientId, book }) => held.has(`${clientId}/${book}`));
    for (const { clientId, resellerId, book } of owners.sort((a, b) => a.clientId - b.clientId)) {
      const scope = await this.resellers.scopeOf(resellerId as ResellerId, tx);
      if (!(await this.settings.value('billing.autoApplyCredit', scope, tx))) continue;
      await this.credit.oldestDueFirst(tx, clientId as ClientId, book as ResellerId);
    }
  }
}
