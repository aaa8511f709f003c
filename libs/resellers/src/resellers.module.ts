import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ClientsModule } from '#clients';
import { SettingsModule } from '#settings';
import { EndClients } from './end-clients.js';
import { PricingGroupsService } from './pricing-groups.service.js';
import { ResellerRows } from './reseller-rows.js';
import { ResellersService } from './resellers.service.js';

@Module({
  imports: [AuditModule, ClientsModule, SettingsModule],
  providers: [EndClients, ResellerRows, PricingGroupsService, ResellersService],
  exports: [PricingGroupsService, ResellersService],
})
export class ResellersModule {}
