import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { BrandingModule } from '#branding';
import { CatalogModule } from '#catalog';
import { ClientsModule } from '#clients';
import { LedgerModule } from '#ledger';
import { PricingModule } from '#pricing';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { Containers } from './containers.js';
import { CreditNotes } from './credit-notes.js';
import { DraftCalculator } from './draft-calculator.js';
import { DraftRows } from './draft-rows.js';
import { InvoiceDraftsService } from './drafts.service.js';
import { InvoiceAdoption } from './invoice-adoption.js';
import { InvoiceIssuer } from './invoice-issuer.js';
import { InvoicePage } from './invoice-page.js';
import { InvoiceSettler } from './invoice-settler.js';
import { InvoicingService } from './invoicing.service.js';
import { LateFeeRun } from './notices/late-fee-run.service.js';
import { ReminderRun } from './notices/reminder-run.service.js';
import { NumberSeries } from './number-series.js';
import { Reopenings } from './reopenings.js';
import { ResellerIssuerCheck } from './reseller-issuer.check.js';
import { NumberingService } from './numbering.service.js';
import { TypedDrafts } from './typed-drafts.js';
import { WriteOffs } from './write-offs.js';

@Module({
  imports: [
    AuditModule,
    CatalogModule,
    LedgerModule,
    PricingModule,
    SettingsModule,
    ResellersModule,
    BrandingModule,
    ClientsModule,
  ],
  providers: [
    InvoicingService,
    InvoiceDraftsService,
    DraftCalculator,
    DraftRows,
    TypedDrafts,
    WriteOffs,
    Containers,
    NumberingService,
    CreditNotes,
    InvoiceAdoption,
    InvoiceIssuer,
    InvoiceSettler,
    InvoicePage,
    LateFeeRun,
    NumberSeries,
    Reopenings,
    ReminderRun,
    ResellerIssuerCheck,
  ],
  exports: [InvoiceDraftsService, InvoicingService, LateFeeRun, NumberingService, ReminderRun],
})
export class InvoicingModule {}
