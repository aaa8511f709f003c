import { Module } from '@nestjs/common';
import { BrandingModule } from '#branding';
import { CatalogModule } from '#catalog';
import { ClientsModule } from '#clients';
import { DomainsModule } from '#domains';
import { InvoicingModule } from '#invoicing';
import { PaymentsModule } from '#payments';
import { PricingModule } from '#pricing';
import { ProvisioningModule } from '#provisioning';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { ActivateOrderOnInvoicePaid } from './activate-order-on-invoice-paid.handler.js';
import { AdvanceDueDatesOnInvoicePaid } from './advance-due-dates-on-invoice-paid.handler.js';
import { CartsService } from './carts.service.js';
import { ChangeServiceOnTaskDone } from './change-service-on-task-done.handler.js';
import { CheckoutService } from './checkout.service.js';
import { MirrorDomainOnActivated } from './mirror-domain-on-activated.handler.js';
import { OrderAdoption } from './order-adoption.js';
import { OrderLifeService } from './order-life.service.js';
import { OrderWriter } from './order-writer.js';
import { OrderingService } from './ordering.service.js';
import { ServiceQuotesService } from './service-quotes.service.js';

@Module({
  imports: [
    BrandingModule,
    CatalogModule,
    ClientsModule,
    ResellersModule,
    SettingsModule,
    PricingModule,
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
    ServiceQuotesService,
    ActivateOrderOnInvoicePaid,
    AdvanceDueDatesOnInvoicePaid,
    ChangeServiceOnTaskDone,
    MirrorDomainOnActivated,
  ],
  exports: [OrderingService],
})
export class OrderingModule {}
