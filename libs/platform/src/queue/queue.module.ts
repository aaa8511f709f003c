import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import type { QueueOptions } from 'bull';
import { Env } from '../config/env.js';
import { connectionParts } from '../db/connection.js';
import { QueueWorker, QUEUE } from './queue-worker.js';

export function redisOptions(url: string): NonNullable<QueueOptions['redis']> {
  if (url.startsWith('unix://')) return { path: url.slice('unix://'.length), maxRetriesPerRequest: null };
  const u = new URL(url);
  return {
    host: u.hostname,
    port: u.port ? Number(u.port) : 6379,
    username: u.username || undefined,
    password: u.password ? decodeURIComponent(u.password) : undefined,
    db: u.pathname.length > 1 ? Number(u.pathname.slice(1)) : 0,
    tls: u.protocol === 'rediss:' ? {} : undefined,
    maxRetriesPerRequest: null,
  };
}

/** The Bull queue; loaded by the worker only. Everything else asks for work by a row. */
@Module({
  imports: [
    BullModule.registerQueueAsync({
      name: QUEUE,
      inject: [Env],
      useFactory: (env: Env) => ({
        redis: redisOptions(env.values.REDIS_URL),
        prefix: `relabel:${connectionParts(env.values.DATABASE_URL).database}`,
        defaultJobOptions: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
      }),
    }),
  ],
  providers: [QueueWorker],
  exports: [QueueWorker],
})
export class QueueModule {}

export { QueueWorker } from './queue-worker.js';
