import { Injectable } from '@nestjs/common';
import { BrandingService } from '#branding';
import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import type { InvoiceDocument } from '#invoicing';
import type { ClientId, ResellerId } from '#kernel';
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
}
