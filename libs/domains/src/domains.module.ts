import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '#audit';
import { CatalogModule } from '#catalog';
import { ClientsModule } from '#clients';
import { DomainAdoption } from './domain-adoption.js';
import { DomainLifeService } from './domain-life.service.js';
import { DomainsService } from './domains.service.js';
import { LocalRegistrar } from './local-registry/local.adapter.js';
import { LocalRegistry } from './local-registry/local-registry.service.js';
import { ManualRegistrar } from './manual.adapter.js';
import { RegistrarTasksService } from './registrar-tasks.service.js';
import { RegistrarRegistry } from './registrar.registry.js';
import { RunRegistrarTask } from './run-task.job.js';

@Module({
  imports: [DiscoveryModule, AuditModule, CatalogModule, ClientsModule],
  providers: [
    DomainsService,
    DomainAdoption,
    RegistrarTasksService,
    RegistrarRegistry,
    DomainLifeService,
    ManualRegistrar,
    LocalRegistry,
    LocalRegistrar,
    RunRegistrarTask,
  ],
  exports: [DomainsService, DomainLifeService, RegistrarTasksService, LocalRegistry],
})
export class DomainsModule {}
