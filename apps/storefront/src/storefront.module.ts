import { type DynamicModule, Module } from '@nestjs/common';
import { contextModules } from '#config/contexts';
import { type Env, PlatformModule } from '#platform';
import { AuthModule } from '../../api/src/auth/auth.module.js';
import { ClientApiModule } from '../../api/src/client/client-api.module.js';
import { HealthModule } from '../../api/src/health/health.module.js';
import { StoreApiModule } from '../../api/src/store/store-api.module.js';
import { Pages } from './page/pages.service.js';
import { BrandController } from './pages/brand/brand.controller.js';
import { CardsController } from './pages/cards/cards.controller.js';
import { CartController } from './pages/cart/cart.controller.js';
import { CartHandover } from './pages/cart/cart-handover.service.js';
import { StoreCart } from './pages/cart/store-cart.service.js';
import { CatalogueController } from './pages/catalogue/catalogue.controller.js';
import { CheckoutController } from './pages/checkout/checkout.controller.js';
import { CreditController } from './pages/credit/credit.controller.js';
import { DashboardController } from './pages/dashboard/dashboard.controller.js';
import { DisplayController } from './pages/display/display.controller.js';
import { DocumentsController } from './pages/documents/documents.controller.js';
import { DomainLines } from './pages/domain-search/domain-lines.service.js';
import { DomainSearchController } from './pages/domain-search/domain-search.controller.js';
import { DomainsController } from './pages/domains/domains.controller.js';
import { EmailsController } from './pages/emails/emails.controller.js';
import { ImpersonationController } from './pages/impersonation/impersonation.controller.js';
import { CardReturn } from './pages/invoices/card-return.service.js';
import { InvoiceScreen } from './pages/invoices/invoice-screen.service.js';
import { TogetherController } from './pages/invoices/together.controller.js';
import { InvoicesController } from './pages/invoices/invoices.controller.js';
import { OrderCompleteController } from './pages/order-complete/order-complete.controller.js';
import { PasswordController } from './pages/password/password.controller.js';
import { OnePageController } from './pages/order/one-page.controller.js';
import { StoreAccounts } from './pages/order/store-accounts.service.js';
import { PayLinkController } from './pages/pay-link/pay-link.controller.js';
import { ProductController } from './pages/product/product.controller.js';
import { ProfileController } from './pages/profile/profile.controller.js';
import { RegisterController } from './pages/register/register.controller.js';
import { ServiceChangeController } from './pages/services/service-change.controller.js';
import { SecurityController } from './pages/security/security.controller.js';
import { ServicesController } from './pages/services/services.controller.js';
import { SignInController } from './pages/sign-in/sign-in.controller.js';
import { Previews } from './preview/previews.service.js';
import { SampleCart } from './preview/sample-cart.js';
import { SamplesController } from './preview/samples.controller.js';
import { Themes } from './theme/themes.js';
import { StoreCookies } from './visit/store-cookies.js';
import { Visits } from './visit/visits.service.js';

/** The process on STORE_PORT: the branded stores and client areas, and the two APIs that belong to them (ADR 0004). */
@Module({})
export class StorefrontModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: StorefrontModule,
      imports: [
        PlatformModule.forRoot(env),
        ...contextModules,
        AuthModule,
        HealthModule,
        StoreApiModule,
        ClientApiModule,
      ],
      providers: [
        Themes,
        StoreCookies,
        Visits,
        Previews,
        SampleCart,
        Pages,
        StoreCart,
        CartHandover,
        DomainLines,
        StoreAccounts,
        CardReturn,
        InvoiceScreen,
      ],
      controllers: [
        CatalogueController,
        ProductController,
        OnePageController,
        DomainSearchController,
        CartController,
        SignInController,
        ImpersonationController,
        RegisterController,
        PasswordController,
        CheckoutController,
        OrderCompleteController,
        DashboardController,
        ServiceChangeController,
        ServicesController,
        DomainsController,
        TogetherController,
        InvoicesController,
        CreditController,
        CardsController,
        DocumentsController,
        PayLinkController,
        ProfileController,
        SecurityController,
        EmailsController,
        BrandController,
        SamplesController,
        DisplayController,
      ],
    };
  }
}
