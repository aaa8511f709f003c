import { Module } from '@nestjs/common';
import { BrandingModule } from '#branding';
import { ClientsModule } from '#clients';
import { LedgerModule } from '#ledger';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { InvoiceIssuer } from './invoice-issuer.js';
import { InvoicePage } from './invoice-page.js';
import { InvoiceSettler } from './invoice-settler.js';
import { InvoicingService } from './invoicing.service.js';
import { NumberSeries } from './number-series.js';

@Module({
  imports: [LedgerModule, SettingsModule, ResellersModule, BrandingModule, ClientsModule],
  providers: [InvoicingService, InvoiceIssuer, InvoiceSettler, InvoicePage, NumberSeries],
  exports: [InvoicingService],
})
export class InvoicingModule {}
