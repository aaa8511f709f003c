import { Module } from '@nestjs/common';
import { BrandingModule } from '#branding';
import { CatalogModule } from '#catalog';
import { ClientsModule } from '#clients';
import { LedgerModule } from '#ledger';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { CreditNotes } from './credit-notes.js';
import { InvoiceAdoption } from './invoice-adoption.js';
import { InvoiceIssuer } from './invoice-issuer.js';
import { InvoicePage } from './invoice-page.js';
import { InvoiceSettler } from './invoice-settler.js';
import { InvoicingService } from './invoicing.service.js';
import { NumberSeries } from './number-series.js';
import { ResellerIssuerCheck } from './reseller-issuer.check.js';

@Module({
  imports: [CatalogModule, LedgerModule, SettingsModule, ResellersModule, BrandingModule, ClientsModule],
  providers: [
    InvoicingService,
    CreditNotes,
    InvoiceAdoption,
    InvoiceIssuer,
    InvoiceSettler,
    InvoicePage,
    NumberSeries,
    ResellerIssuerCheck,
  ],
  exports: [InvoicingService],
})
export class InvoicingModule {}
