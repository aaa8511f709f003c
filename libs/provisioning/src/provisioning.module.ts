import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ManualProvisioning } from './manual.adapter.js';
import { ProvisioningRegistry } from './provisioning.registry.js';
import { ProvisioningService } from './provisioning.service.js';
import { RunProvisioningTask } from './run-task.job.js';

@Module({
  imports: [DiscoveryModule],
  providers: [ProvisioningService, ProvisioningRegistry, ManualProvisioning, RunProvisioningTask],
  exports: [ProvisioningService],
})
export class ProvisioningModule {}
