import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { IdentityModule } from '#identity';
import { AdminSessionController } from './session/session.controller.js';
import { AdminTokensController } from './tokens/tokens.controller.js';
import { AdminSettingsController } from './settings/settings.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { OperationsController } from './operations/operations.controller.js';
import { CommissionModule } from '#commission';
import { PricingModule } from '#pricing';
import { CommissionController } from './commission/commission.controller.js';
import { GroupItemsController } from './groups-items/group-items.controller.js';

/** Every route under /api/admin/v1. */
@Module({
  imports: [PricingModule, CommissionModule, IdentityModule, SettingsModule, ResellersModule, AuditModule],
  controllers: [GroupItemsController, CommissionController, 
    AdminSessionController,
    AdminTokensController,
    AdminSettingsController,
    AuditController,
    OperationsController,
  ],
})
export class AdminApiModule {}
