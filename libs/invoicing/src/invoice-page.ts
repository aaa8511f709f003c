import { Injectable } from '@nestjs/common';
import { PROVIDER, type Actor, type ClientId, type InvoiceId, type ResellerId } from '#kernel';
import { Db } from '#platform';
import { BrandingService } from '#branding';
import { ClientsService } from '#clients';
import { ResellersService } from '#resellers';
import { PROVIDER_SCOPE, SettingsService } from '#settings';
import { readInvoice, type InvoiceView } from './invoice-list.query.js';

/** Everything on the printed page; amounts are decimal strings of the invoice's currency. */
export type InvoiceDocument = {
  invoice: InvoiceView;
  issuer: { resellerId: number; company: string; address: string; taxId: string; country: string; payTo: string };
  billTo: { name: string; address: string[]; country: string; taxId: string };
};

/** The invoice as a page: who stands on it follows from book and *invoice branding* (domain.md §5). */
@Injectable()
export class InvoicePage {
  constructor(
    private readonly db: Db,
    private readonly branding: BrandingService,
    private readonly clients: ClientsService,
    private readonly settings: SettingsService,
    private readonly resellers: ResellersService,
  ) {}

  async of(actor: Actor, invoiceId: InvoiceId): Promise<InvoiceDocument> {
    const invoice = await readInvoice(this.db.read, actor, invoiceId);
    const resellerId = invoice.resellerId as ResellerId;
    const scope = await this.resellers.scopeOf(resellerId);
    const branded = invoice.book !== 0 || (await this.settings.value('billing.invoiceBranding', scope));
    // Who left has no brand any more: the provider stands on what he issued for him.
    const hasBrand = resellerId !== PROVIDER && branded && (await this.resellers.isReseller(resellerId));
    const face = hasBrand ? resellerId : PROVIDER;
    const brand = await this.branding.brandOf(face);
    const provider = await this.settings.values(
      ['provider.company', 'provider.address', 'provider.taxId', 'provider.country'],
      PROVIDER_SCOPE,
    );
    const client = await this.clients.profile(invoice.clientId as ClientId);
    // A branded invoice shows nothing of the provider: the reseller's name, his pay-to text, and no address of another.
    const own = face === PROVIDER;
    return {
      invoice,
      issuer: {
        resellerId: face,
        company: brand.companyName,
        address: own ? provider['provider.address'] : '',
        taxId: own ? provider['provider.taxId'] : '',
        country: own ? provider['provider.country'] : '',
        payTo: brand.payTo,
      },
      billTo: {
        name: client.name,
        address: [client.address1, client.address2, `${client.postcode} ${client.city}`.trim(), client.state].filter(
          Boolean,
        ),
        country: client.country,
        taxId: client.taxId,
      },
    };
  }
}
