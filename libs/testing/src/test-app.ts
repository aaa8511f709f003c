import type { DynamicModule, Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseClock, Db, Drain, Env, PlatformModule } from '#platform';
import { testDatabase, testRedisUrl, type TestDatabase } from './database.js';

export interface TestApp {
  module: TestingModule;
  db: Db;
  database: TestDatabase;
  clock: DatabaseClock;
  /** The instance of a provider, also of a nested module. */
  get<T>(type: abstract new (...args: never[]) => T): T;
  /** Delivers events and runs jobs until nothing is due. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** The environment of a test build on the given database. */
export function testEnv(databaseUrl: string, overrides: Record<string, string> = {}): Env {
  return Env.fromProcess({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    REDIS_URL: testRedisUrl(),
    RELABEL_TEST: '1',
    RELABEL_SECRET_KEY: '5'.repeat(64),
    LOG_LEVEL: 'error',
    ...overrides,
  });
}

/** Context modules on a real, fresh database, or on the given one; without HTTP. Closing the app drops it. */
export async function testApp(
  modules: (Type | DynamicModule)[],
  overrides: Record<string, string> = {},
  existing?: TestDatabase,
): Promise<TestApp> {
  const database = existing ?? (await testDatabase());
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(testEnv(database.url, overrides)), ...modules],
  }).compile();
  module.useLogger(false);
  await module.init();
  const get = <T>(type: abstract new (...args: never[]) => T): T => module.get(type as Type<T>, { strict: false });
  return {
    module,
    database,
    db: get(Db),
    clock: get(DatabaseClock),
    get,
    drain: async () => {
      await get(Drain).work();
    },
    close: async () => {
      await module.close();
      await database.drop();
    },
  };
}
