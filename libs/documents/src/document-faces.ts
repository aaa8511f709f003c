import { Injectable } from '@nestjs/common';
import { BrandingService } from '#branding';
import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import type { InvoiceDocument } from '#invoicing';
import { type ClientId, PROVIDER, type ResellerId } from '#kernel';
import { PROVIDER_SCOPE, SettingsService } from '#settings';
import type { Face } from './face.js';
import { Paper } from './paper.js';

/** Finds whose paper a document is printed on: the brand that stands on it, in the language of whom it is for. */
@Injectable()
export class DocumentFaces {
  constructor(
    private readonly branding: BrandingService,
    private readonly catalog: CatalogService,
    private readonly clients: ClientsService,
    private readonly paper: Paper,
    private readonly settings: SettingsService,
  ) {}

  async of({ invoice, issuer }: InvoiceDocument): Promise<Face> {
    const resellerId = issuer.resellerId as ResellerId;
    const brand = await this.branding.brandOf(resellerId);
    const [logo, currency, storeUrl, client] = await Promise.all([
      brand.logoFileId === null ? null : this.branding.file(resellerId, brand.logoFileId),
      this.catalog.currency(invoice.currency),
      this.branding.storeUrl(invoice.resellerId as ResellerId),
      this.clients.profile(invoice.clientId as ClientId),
    ]);
    return { brand, logo, currency, storeUrl, language: this.paper.language(client.language) };
  }

  /** Of what the provider tells a reseller: the provider's paper, in the reseller's language. */
  async ofStatement({ resellerId, currency }: { resellerId: ResellerId; currency: string }) {
    const brand = await this.branding.brandOf(PROVIDER);
    const [logo, format, storeUrl, reseller, provider] = await Promise.all([
      brand.logoFileId === null ? null : this.branding.file(PROVIDER, brand.logoFileId),
      this.catalog.currency(currency),
      this.branding.storeUrl(PROVIDER),
      this.clients.profile(resellerId),
      this.settings.values(['provider.address', 'provider.taxId', 'provider.country'], PROVIDER_SCOPE),
    ]);
    const face: Face = { brand, logo, currency: format, storeUrl, language: this.paper.language(reseller.language) };
    const issuer = {
      resellerId: PROVIDER,
      company: brand.companyName,
      address: provider['provider.address'],
      taxId: provider['provider.taxId'],
      country: provider['provider.country'],
      payTo: '',
    };
    return { face, issuer, reseller };
  }
}
