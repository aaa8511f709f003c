import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { ClientSessionController } from './session/session.controller.js';
import { ClientSecurityController } from './security/security.controller.js';
import { ClientTokensController } from './tokens/tokens.controller.js';
import { BrandingModule } from '#branding';
import { DocumentsModule } from '#documents';
import { InvoicingModule } from '#invoicing';
import { PaymentsModule } from '#payments';
import { ClientInvoicesController } from './invoices/invoices.controller.js';
import { ClientDocumentsController } from './documents/documents.controller.js';
import { ClientRefundsController } from './refunds/refunds.controller.js';
import { ClientCardsController } from './cards/cards.controller.js';
import { ClientPaymentsController } from './payments/payments.controller.js';
import { OrderingModule } from '#ordering';
import { DomainsModule } from '#domains';
import { NotificationsModule } from '#notifications';
import { ClientsModule } from '#clients';
import { ClientOrdersController } from './orders/orders.controller.js';
import { ClientServiceLifeController } from './services/service-life.controller.js';
import { ClientServicesController } from './services/services.controller.js';
import { ClientDomainsController } from './domains/domains.controller.js';
import { ClientEmailsController } from './emails/emails.controller.js';
import { ClientProfileController } from './profile/profile.controller.js';

/** Every route under /api/client/v1. */
@Module({
  imports: [
    IdentityModule,
    BrandingModule,
    InvoicingModule,
    DocumentsModule,
    PaymentsModule,
    OrderingModule,
    DomainsModule,
    NotificationsModule,
    ClientsModule,
  ],
  controllers: [
    ClientSessionController,
    ClientSecurityController,
    ClientTokensController,
    ClientInvoicesController,
    ClientDocumentsController,
    ClientPaymentsController,
    ClientCardsController,
    ClientRefundsController,
    ClientOrdersController,
    ClientServiceLifeController,
    ClientServicesController,
    ClientDomainsController,
    ClientEmailsController,
    ClientProfileController,
  ],
})
export class ClientApiModule {}
