import { CatalogService } from '#catalog';
import { DomainsService } from '#domains';
import { IdentityService } from '#identity';
import { InvoicingService } from '#invoicing';
import { OrderingService } from '#ordering';
import { PaymentsService } from '#payments';
import { Db } from '#platform';
import { PromotionsService } from '#promotions';
import type { CliApp } from '../cli-app.js';

/**
 * What has to happen once after a WHMCS dump was loaded: logins of its users, its promotions, our rows beside its orders, services and
 * domains, its open invoices and its credit in the ledger. Safe to repeat: what is there stays.
 */
export async function adoptImported(app: Pick<CliApp, 'get'>, report: (text: string) => void): Promise<void> {
  // Processes that run keep the catalogue in memory until its version moves.
  await app.get(Db).transaction((tx) => app.get(CatalogService).touch(tx));
  const logins = await app.get(IdentityService).adoptWhmcsUsers();
  const promotions = await app.get(PromotionsService).adoptMirrored();
  const domains = await app.get(DomainsService).adoptMirrored();
  const { orders, services, cancellations } = await app.get(OrderingService).adoptMirrored();
  const { adopted, skipped } = await app.get(InvoicingService).adoptMirrored();
  const credits = await app.get(PaymentsService).adoptMirrored();
  const taken = {
    ...{ logins, promotions, domains, services, orders, cancellations },
    ...{ invoices: adopted, 'clients with credit': credits },
  };
  const words = Object.entries(taken).filter(([, count]) => count > 0);
  if (words.length > 0) report(`taken over: ${words.map(([what, count]) => `${count} ${what}`).join(', ')}`);
  for (const { invoiceId, why } of skipped) report(`invoice ${invoiceId} was not taken over: ${why}`);
}
