import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { RegisterController } from './register/register.controller.js';
import { BrandingModule } from '#branding';
import { CatalogModule } from '#catalog';
import { PricingModule } from '#pricing';
import { OrderingModule } from '#ordering';
import { DomainsModule } from '#domains';
import { StoreBrandController } from './brand/brand.controller.js';
import { StoreCatalogueController } from './catalogue/catalogue.controller.js';
import { CartController } from './cart/cart.controller.js';
import { CheckoutController } from './checkout/checkout.controller.js';

/** Every route under /api/store/v1. */
@Module({
  imports: [IdentityModule, BrandingModule, CatalogModule, PricingModule, OrderingModule, DomainsModule],
  controllers: [RegisterController, StoreBrandController, StoreCatalogueController, CartController, CheckoutController],
})
export class StoreApiModule {}
