import { Module } from '@nestjs/common';
import { BrandingModule } from '#branding';
import { CatalogModule } from '#catalog';
import { ClientsModule } from '#clients';
import { InvoicingModule } from '#invoicing';
import { PaymentsModule } from '#payments';
import { PayoutsModule } from '#payouts';
import { PdfRenderer } from '#platform/pdf';
import { SettingsModule } from '#settings';
import { DocumentFaces } from './document-faces.js';
import { DocumentStore } from './document-store.js';
import { DocumentsService } from './documents.service.js';
import { Paper } from './paper.js';
import { SampleInvoice } from './sample-invoice.js';

@Module({
  imports: [
    BrandingModule,
    CatalogModule,
    ClientsModule,
    InvoicingModule,
    PaymentsModule,
    PayoutsModule,
    SettingsModule,
  ],
  providers: [DocumentsService, DocumentFaces, DocumentStore, Paper, PdfRenderer, SampleInvoice],
  exports: [DocumentsService, SampleInvoice],
})
export class DocumentsModule {}
