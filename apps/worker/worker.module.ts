import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { contextModules } from '#config/contexts';
import { type Env, PlatformModule } from '#platform';
import { QueueModule } from '#platform/queue';
import { Schedule } from './schedule.js';

/** The process that delivers facts, runs jobs and keeps the timers. */
@Module({})
export class WorkerModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot(env), ...contextModules, QueueModule, ScheduleModule.forRoot()],
      providers: [Schedule],
    };
  }
}
