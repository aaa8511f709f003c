import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { CatalogModule } from '#catalog';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { CodeBatches } from './code-batches.service.js';
import { CodeUses } from './code-uses.service.js';
import { ImportedPromotions } from './imported-promotions.service.js';
import { PromotionAccess } from './promotion-access.js';
import { PromotionsService } from './promotions.service.js';

@Module({
  imports: [AuditModule, CatalogModule, ResellersModule, SettingsModule],
  providers: [PromotionsService, PromotionAccess, CodeUses, CodeBatches, ImportedPromotions],
  exports: [PromotionsService],
})
export class PromotionsModule {}
