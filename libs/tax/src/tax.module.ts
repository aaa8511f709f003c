import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ClientsModule } from '#clients';
import { SettingsModule } from '#settings';
import { TaxService } from './tax.service.js';

@Module({ imports: [AuditModule, ClientsModule, SettingsModule], providers: [TaxService], exports: [TaxService] })
export class TaxModule {}
