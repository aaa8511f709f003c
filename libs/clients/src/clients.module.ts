import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { ClientsService } from './clients.service.js';

@Module({ imports: [CatalogModule], providers: [ClientsService], exports: [ClientsService] })
export class ClientsModule {}
