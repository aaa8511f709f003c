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

  async handle({ data }: DeliveredEvent<InvoiceFact & { dueOn: string }>, tx: Tx): Promise<void> {
    const scope = await this.resellers.scopeOf(data.resellerId as ResellerId, tx);
    if (!(await this.settings.value('billing.autoApplyCredit', scope, tx))) return;
    await this.credit.oldestDueFirst(tx, data.clientId as ClientId, data.book as ResellerId);
  }
}
