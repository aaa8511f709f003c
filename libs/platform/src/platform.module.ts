import { DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '#kernel';
import { DatabaseClock } from './clock/database-clock.js';
import { enableCrashPoints } from './clock/crash-points.js';
import { Env } from './config/env.js';
import { Sealer } from './crypto/sealer.js';
import { dataSourceOptions, SESSION_STATEMENTS } from './db/connection.js';
import { Db } from './db/db.js';
import { Drain } from './outbox/drain.js';
import { HandlerRegistry } from './outbox/handler-registry.js';
import { JobRuns } from './runs/job-runs.js';
import { JobRunner } from './outbox/jobs.js';
import { Operations } from './outbox/operations.js';
import { EventRelay } from './outbox/relay.js';
import { RunClaims } from './runs/run-claims.js';
import { RunHistory } from './runs/run-history.js';

interface PoolLike {
  on(event: 'connection', listener: (connection: { query(sql: string): void }) => void): void;
  _allConnections?: { toArray?: () => { query(sql: string): void }[] };
}

/** Gives every present and coming connection of the pool the session state that the product relies on. */
function prepareSessions(dataSource: DataSource): void {
  const pool = (dataSource.driver as unknown as { pool: PoolLike }).pool;
  const prepare = (connection: { query(sql: string): void }) => SESSION_STATEMENTS.forEach((s) => connection.query(s));
  pool.on('connection', prepare);
  pool._allConnections?.toArray?.().forEach(prepare);
}

/** Database, clock, outbox, jobs and secrets for every process. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(env: Env): DynamicModule {
    const core = [
      { provide: Env, useValue: env },
      {
        provide: Db,
        inject: [getDataSourceToken()],
        useFactory: async (dataSource: DataSource) => {
          prepareSessions(dataSource);
          const readUrl = env.values.DATABASE_READ_URL;
          const read = readUrl
            ? await new DataSource(dataSourceOptions(readUrl, env.values.DATABASE_POOL)).initialize()
            : dataSource;
          const db = new Db(dataSource, read);
          enableCrashPoints(db, env);
          return db;
        },
      },
      DatabaseClock,
      { provide: Clock, useExisting: DatabaseClock },
      Sealer,
      HandlerRegistry,
      EventRelay,
      JobRunner,
      RunClaims,
      JobRuns,
      RunHistory,
      Drain,
      Operations,
    ];
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          ...dataSourceOptions(env.values.DATABASE_URL, env.values.DATABASE_POOL),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 1000,
        } as never),
      ],
      providers: core,
      exports: core,
    };
  }
}
