import { Module } from '@nestjs/common';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { IdentityModule } from '#identity';
import { ResellerSessionController } from './session/session.controller.js';
import { ResellerTokensController } from './tokens/tokens.controller.js';
import { ResellerSettingsController } from './settings/settings.controller.js';
import { PricingModule } from '#pricing';
import { PricesController } from './prices/prices.controller.js';

/** Every route under /api/reseller/v1. */
@Module({
  imports: [PricingModule, IdentityModule, SettingsModule, ResellersModule],
  controllers: [PricesController, ResellerSessionController, ResellerTokensController, ResellerSettingsController],
})
export class ResellerApiModule {}
