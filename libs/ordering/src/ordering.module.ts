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
import { CartsService } from './carts.service.js';
import { ChangeServiceOnTaskDone } from './change-service-on-task-done.handler.js';
import { CheckoutService } from './checkout.service.js';
import { DomainRenewals } from './domain-renewals.service.js';
import { MirrorDomainStatus } from './mirror-domain-status.handler.js';
import { MirrorDomainOnActivated } from './mirror-domain-on-activated.handler.js';
import { OrderAdoption } from './order-adoption.js';
import { OrderLifeService } from './order-life.service.js';
import { OrderWriter } from './order-writer.js';
import { OrderingService } from './ordering.service.js';
import { PromotionPreviews } from './promotion-preview.service.js';
import { ServiceQuotesService } from './service-quotes.service.js';

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
  ],
  exports: [OrderingService],
})
export class OrderingModule {}
