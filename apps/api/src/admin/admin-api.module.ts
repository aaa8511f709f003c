import { Module } from '@nestjs/common';
import { BrandingModule } from '#branding';
import { CatalogModule } from '#catalog';
import { ClientsModule } from '#clients';
import { TaxModule } from '#tax';
import { AdminBrandsController } from './branding/brands.controller.js';
import { CatalogController } from './catalog/catalog.controller.js';
import { CatalogImportsController } from './catalog/imports.controller.js';
import { AdminClientsController } from './clients/clients.controller.js';
import { PricingGroupsController } from './resellers/pricing-groups.controller.js';
import { ResellersController } from './resellers/resellers.controller.js';
import { TaxController } from './tax/tax.controller.js';
import { AuditModule } from '#audit';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { IdentityModule } from '#identity';
import { AdminSessionController } from './session/session.controller.js';
import { AdminSecurityController } from './security/security.controller.js';
import { AdminImpersonationController } from './impersonation/impersonation.controller.js';
import { AdminTokensController } from './tokens/tokens.controller.js';
import { AdminSettingsController } from './settings/settings.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { OperationsController } from './operations/operations.controller.js';
import { RunsController } from './runs/runs.controller.js';
import { DailyTasksModule } from '#config/daily-tasks';
import { CommissionModule } from '#commission';
import { PricingModule } from '#pricing';
import { CommissionController } from './commission/commission.controller.js';
import { GroupChangeSetsController } from './groups-items/group-change-sets.controller.js';
import { GroupCsvController } from './groups-items/group-csv.controller.js';
import { GroupItemsController } from './groups-items/group-items.controller.js';
import { DocumentsModule } from '#documents';
import { InvoicingModule } from '#invoicing';
import { LedgerModule } from '#ledger';
import { PaymentsModule } from '#payments';
import { PayoutsModule } from '#payouts';
import { AdminNumberSeriesController } from './invoices/number-series.controller.js';
import { AdminInvoiceDraftsController } from './invoices/invoice-drafts.controller.js';
import { AdminInvoicesController } from './invoices/invoices.controller.js';
import { AdminDocumentsController } from './documents/documents.controller.js';
import { AdminDisputesController } from './disputes/disputes.controller.js';
import { AdminRefundsController } from './refunds/refunds.controller.js';
import { AdminCardsController } from './cards/cards.controller.js';
import { AdminPaymentsController } from './payments/payments.controller.js';
import { AdminProfitsController } from './profits/profits.controller.js';
import { AdminPayoutsController } from './payouts/payouts.controller.js';
import { PayoutBatchesController } from './payouts/payout-batches.controller.js';
import { AdminStatementsController } from './statements/statements.controller.js';
import { AdminWalletsController } from './wallets/wallets.controller.js';
import { AdminLedgerController } from './ledger/ledger.controller.js';
import { OrderingModule } from '#ordering';
import { ProvisioningModule } from '#provisioning';
import { DomainsModule } from '#domains';
import { NotificationsModule } from '#notifications';
import { AdminOrdersController } from './orders/orders.controller.js';
import { AdminServiceLifeController } from './services/service-life.controller.js';
import { AdminServicesController } from './services/services.controller.js';
import { AdminDomainsController } from './domains/domains.controller.js';
import { RegistrarsController } from './domains/registrars.controller.js';
import { ProvisioningTasksController } from './tasks/provisioning-tasks.controller.js';
import { ProductSetupController } from './servers/product-setup.controller.js';
import { ServerGroupsController } from './servers/server-groups.controller.js';
import { ServersController } from './servers/servers.controller.js';
import { RegistrarTasksController } from './tasks/registrar-tasks.controller.js';
import { PromotionsModule } from '#promotions';
import { AdminPromotionsController } from './promotions/promotions.controller.js';
import { AdminMailsController } from './mails/mails.controller.js';
import { ExplanationsModule } from '#explanations';
import { AdminExplainController } from './explain/explain.controller.js';

/** Every route under /api/admin/v1. */ import { ReportingModule } from '#reporting';
import { AdminReportingController } from './reporting/reporting.controller.js';

@Module({
  imports: [
    ReportingModule,
    ExplanationsModule,
    BrandingModule,
    CatalogModule,
    ClientsModule,
    TaxModule,
    PricingModule,
    PromotionsModule,
    CommissionModule,
    IdentityModule,
    SettingsModule,
    ResellersModule,
    AuditModule,
    InvoicingModule,
    DocumentsModule,
    LedgerModule,
    PaymentsModule,
    PayoutsModule,
    OrderingModule,
    ProvisioningModule,
    DomainsModule,
    NotificationsModule,
    DailyTasksModule,
  ],
  controllers: [
    AdminReportingController,
    AdminExplainController,
    AdminBrandsController,
    CatalogImportsController,
    CatalogController,
    AdminClientsController,
    PricingGroupsController,
    ResellersController,
    TaxController,
    GroupChangeSetsController,
    GroupCsvController,
    GroupItemsController,
    CommissionController,
    AdminSessionController,
    AdminSecurityController,
    AdminTokensController,
    AdminImpersonationController,
    AdminSettingsController,
    AuditController,
    OperationsController,
    RunsController,
    AdminInvoiceDraftsController,
    AdminNumberSeriesController,
    AdminInvoicesController,
    AdminDocumentsController,
    AdminPaymentsController,
    AdminCardsController,
    AdminRefundsController,
    AdminDisputesController,
    AdminProfitsController,
    AdminPayoutsController,
    PayoutBatchesController,
    AdminStatementsController,
    AdminWalletsController,
    AdminLedgerController,
    AdminOrdersController,
    AdminServiceLifeController,
    AdminServicesController,
    AdminDomainsController,
    RegistrarsController,
    ProvisioningTasksController,
    ServersController,
    ServerGroupsController,
    ProductSetupController,
    RegistrarTasksController,
    AdminMailsController,
    AdminPromotionsController,
  ],
})
export class AdminApiModule {}
