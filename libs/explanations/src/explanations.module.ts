import { Module } from '@nestjs/common';
import { CommissionModule } from '#commission';
import { PricingModule } from '#pricing';
import { ExplanationsService } from './explanations.service.js';

@Module({
  imports: [CommissionModule, PricingModule],
  providers: [ExplanationsService],
  exports: [ExplanationsService],
})
export class ExplanationsModule {}
