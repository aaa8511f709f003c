import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';

/** `/health/live` and `/health/ready`; both processes with a port import it. */
@Module({ controllers: [HealthController] })
export class HealthModule {}
