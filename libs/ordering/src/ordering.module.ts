import { Module } from '@nestjs/common';
import { BrandingModule } from '#branding';
import { CatalogModule } from '#catalog';
import { ClientsModule } from '#clients';
import { DomainsModule } from '#domains';
import { InvoicingModule } from '#invoicing';
import { PaymentsModule } from '#payments';
import { PricingModule } from '#pricing';
import { PromotionsModule } from '#promotions';
import { ProvisioningModule } from '#provisioning';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { ActivateOrderOnInvoicePaid } from './activate-order-on-invoice-paid.handler.js';
import { AdvanceDueDatesOnInvoicePaid } from './advance-due-dates-on-invoice-paid.handler.js';
import { CancelUpgradeOnInvoiceCancelled } from './cancel-upgrade-on-invoice-cancelled.handler.js';
import { CartsService } from './carts.service.js';
import { ChangeServiceOnTaskDone } from './change-service-on-task-done.handler.js';
import { CheckoutRules } from './checkout-rules.js';
import { CheckoutService } from './checkout.service.js';
import { NewNames } from './new-names.service.js';
import { DomainRenewals } from './domain-renewals.service.js';
import { CancellationAdoption } from './life/cancellation-adoption.js';
import { Cancellations } from './life/cancellations.service.js';
import { FollowOnResellerActivated } from './life/follow-on-reseller-activated.handler.js';
import { FollowOnResellerSuspended } from './life/follow-on-reseller-suspended.handler.js';
import { FollowReseller } from './life/follow-reseller.job.js';
import { LiftOnInvoiceCancelled } from './life/lift-on-invoice-cancelled.handler.js';
import { LiftOnInvoicePaid } from './life/lift-on-invoice-paid.handler.js';
import { OverdueServices } from './life/overdue.service.js';
import { ServiceActions } from './life/service-actions.service.js';
import { ServiceLife } from './life/service-life.service.js';
import { ServiceRows } from './life/service-rows.js';
import { ServiceRuns } from './life/service-runs.service.js';
import { UnpaidLines } from './life/unpaid-lines.js';
import { MirrorDomainStatus } from './mirror-domain-status.handler.js';
import { MirrorDomainOnActivated } from './mirror-domain-on-activated.handler.js';
import { NoteOnTaskRefused } from './note-on-task-refused.handler.js';
import { OrderAdoption } from './order-adoption.js';
import { GiveBackPeriodsOnInvoiceCancelled } from './give-back-periods-on-invoice-cancelled.handler.js';
import { OrderLifeService } from './order-life.service.js';
import { OrderWriter } from './order-writer.js';
import { OrderingService } from './ordering.service.js';
import { PromotionPreviews } from './promotion-preview.service.js';
import { RenewDomainsOnInvoicePaid } from './renew-domains-on-invoice-paid.handler.js';
import { PriceNow } from './renewals/price-now.service.js';
import { RenewalLife } from './renewals/renewal-life.service.js';
import { RenewalPlanner } from './renewals/renewal-planner.service.js';
import { RenewalRun } from './renewals/renewal-run.service.js';
import { RenewalWriter } from './renewals/renewal-writer.service.js';
import { ServiceQuotesService } from './service-quotes.service.js';
import { UpgradeRows } from './upgrades/upgrade-rows.js';
import { Upgrades } from './upgrades/upgrades.service.js';

@Module({
  imports: [
    BrandingModule,
    CatalogModule,
    ClientsModule,
    ResellersModule,
    SettingsModule,
    PricingModule,
    PromotionsModule,
    InvoicingModule,
    PaymentsModule,
    ProvisioningModule,
    DomainsModule,
  ],
  providers: [
    OrderingService,
    CartsService,
    CheckoutService,
    OrderWriter,
    OrderLifeService,
    OrderAdoption,
    PromotionPreviews,
    ServiceQuotesService,
    ActivateOrderOnInvoicePaid,
    AdvanceDueDatesOnInvoicePaid,
    ChangeServiceOnTaskDone,
    MirrorDomainOnActivated,
    MirrorDomainStatus,
    DomainRenewals,
    NewNames,
    CancellationAdoption,
    CheckoutRules,
    ServiceLife,
    ServiceRows,
    ServiceRuns,
    ServiceActions,
    OverdueServices,
    Cancellations,
    UnpaidLines,
    Upgrades,
    UpgradeRows,
    CancelUpgradeOnInvoiceCancelled,
    NoteOnTaskRefused,
    LiftOnInvoicePaid,
    LiftOnInvoiceCancelled,
    FollowReseller,
    FollowOnResellerSuspended,
    FollowOnResellerActivated,
    RenewDomainsOnInvoicePaid,
    GiveBackPeriodsOnInvoiceCancelled,
    PriceNow,
    RenewalLife,
    RenewalPlanner,
    RenewalRun,
    RenewalWriter,
  ],
  exports: [OrderingService, RenewalRun],
})
export class OrderingModule {}
