import { Module } from '@nestjs/common';
import { BrandingModule } from '#branding';
import { CatalogModule } from '#catalog';
import { ClientsModule } from '#clients';
import { ResellerBrandController } from './brand/brand.controller.js';
import { ResellerCatalogController } from './catalog/catalog.controller.js';
import { ResellerClientsController } from './clients/clients.controller.js';
import { ResellerProfileController } from './profile/profile.controller.js';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { IdentityModule } from '#identity';
import { ResellerSessionController } from './session/session.controller.js';
import { ResellerSecurityController } from './security/security.controller.js';
import { ResellerImpersonationController } from './impersonation/impersonation.controller.js';
import { ResellerTokensController } from './tokens/tokens.controller.js';
import { ResellerSettingsController } from './settings/settings.controller.js';
import { PricingModule } from '#pricing';
import { ResellerLinksController } from './links/links.controller.js';
import { PriceChangeSetsController } from './prices/price-change-sets.controller.js';
import { PricesController } from './prices/prices.controller.js';
import { DocumentsModule } from '#documents';
import { InvoicingModule } from '#invoicing';
import { PaymentsModule } from '#payments';
import { PayoutsModule } from '#payouts';
import { ResellerDisputesController } from './disputes/disputes.controller.js';
import { ResellerStatementsController } from './statements/statements.controller.js';
import { ResellerRefundsController } from './refunds/refunds.controller.js';
import { ResellerNumberSeriesController } from './invoices/number-series.controller.js';
import { ResellerInvoiceDraftsController } from './invoices/invoice-drafts.controller.js';
import { ResellerInvoicesController } from './invoices/invoices.controller.js';
import { ResellerDocumentsController } from './documents/documents.controller.js';
import { ResellerProfitsController } from './profits/profits.controller.js';
import { ResellerPayoutsController } from './payouts/payouts.controller.js';
import { ResellerWalletController } from './wallet/wallet.controller.js';
import { OrderingModule } from '#ordering';
import { DomainsModule } from '#domains';
import { ResellerOrdersController } from './orders/orders.controller.js';
import { ResellerServiceLifeController } from './services/service-life.controller.js';
import { ResellerServicesController } from './services/services.controller.js';
import { PromotionsModule } from '#promotions';
import { ResellerPromotionsController } from './promotions/promotions.controller.js';
import { ResellerDomainsController } from './domains/domains.controller.js';
import { ExplanationsModule } from '#explanations';
import { ResellerExplainController } from './explain/explain.controller.js';

/** Every route under /api/reseller/v1. */ import { ReportingModule } from '#reporting';
import { ResellerReportingController } from './reporting/reporting.controller.js';

@Module({
  imports: [
    ReportingModule,
    ExplanationsModule,
    BrandingModule,
    CatalogModule,
    ClientsModule,
    PricingModule,
    PromotionsModule,
    IdentityModule,
    SettingsModule,
    ResellersModule,
    InvoicingModule,
    DocumentsModule,
    PaymentsModule,
    PayoutsModule,
    OrderingModule,
    DomainsModule,
  ],
  controllers: [
    ResellerReportingController,
    ResellerExplainController,
    ResellerBrandController,
    ResellerCatalogController,
    ResellerClientsController,
    ResellerProfileController,
    PriceChangeSetsController,
    ResellerLinksController,
    PricesController,
    ResellerSessionController,
    ResellerSecurityController,
    ResellerTokensController,
    ResellerImpersonationController,
    ResellerSettingsController,
    ResellerInvoiceDraftsController,
    ResellerNumberSeriesController,
    ResellerInvoicesController,
    ResellerDocumentsController,
    ResellerRefundsController,
    ResellerDisputesController,
    ResellerProfitsController,
    ResellerPayoutsController,
    ResellerStatementsController,
    ResellerWalletController,
    ResellerOrdersController,
    ResellerServiceLifeController,
    ResellerServicesController,
    ResellerDomainsController,
    ResellerPromotionsController,
  ],
})
export class ResellerApiModule {}
