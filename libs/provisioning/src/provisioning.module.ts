import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '#audit';
import { CatalogModule } from '#catalog';
import { CallBacks } from './callout/call-backs.js';
import { CalloutProvisioning } from './callout/callout.adapter.js';
import { CalloutServers } from './callout/callout-servers.js';
import { ServerGroups } from './callout/server-groups.js';
import { FollowProvisioningTask } from './follow-task.job.js';
import { ManualProvisioning } from './manual.adapter.js';
import { ProductModules } from './product-modules.service.js';
import { ProvisioningRegistry } from './provisioning.registry.js';
import { ProvisioningService } from './provisioning.service.js';
import { RefusedTasks } from './refused-tasks.service.js';
import { RunProvisioningTask } from './run-task.job.js';

@Module({
  imports: [AuditModule, CatalogModule, DiscoveryModule],
  providers: [
    ProvisioningService,
    ProvisioningRegistry,
    RefusedTasks,
    ManualProvisioning,
    CalloutServers,
    ServerGroups,
    CalloutProvisioning,
    CallBacks,
    ProductModules,
    RunProvisioningTask,
    FollowProvisioningTask,
  ],
  exports: [
    ProvisioningService,
    RefusedTasks,
    CalloutServers,
    ServerGroups,
    CalloutProvisioning,
    CallBacks,
    ProductModules,
  ],
})
export class ProvisioningModule {}
