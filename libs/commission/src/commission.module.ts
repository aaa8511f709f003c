import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CommissionMethodRegistry } from './commission-method.registry.js';
import { CommissionService } from './commission.service.js';
import { builtInMethods } from './methods/built-in-methods.js';
import { ProfitCalculator } from './profit-calculator.js';

/** The built-ins are providers like any plugin's; the modules of `config/plugins.ts` are imported by the root of each process. */
@Module({
  imports: [DiscoveryModule],
  providers: [...builtInMethods, CommissionMethodRegistry, ProfitCalculator, CommissionService],
  exports: [CommissionService],
})
export class CommissionModule {}
