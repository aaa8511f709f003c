import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CatalogModule } from '#catalog';
import { ClientsModule } from '#clients';
import { DomainAdoption } from './domain-adoption.js';
import { DomainsService } from './domains.service.js';
import { ManualRegistrar } from './manual.adapter.js';
import { RegistrarTasksService } from './registrar-tasks.service.js';
import { RegistrarRegistry } from './registrar.registry.js';
import { RunRegistrarTask } from './run-task.job.js';

@Module({
  imports: [DiscoveryModule, CatalogModule, ClientsModule],
  providers: [
    DomainsService,
    DomainAdoption,
    RegistrarTasksService,
    RegistrarRegistry,
    ManualRegistrar,
    RunRegistrarTask,
  ],
  exports: [DomainsService, RegistrarTasksService],
})
export class DomainsModule {}
