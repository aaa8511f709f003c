import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Module, type DynamicModule } from '@nestjs/common';
import { contextModules } from '#config/contexts';
import { DatabaseClock, Env, PlatformModule } from '#platform';

@Module({})
class CliModule {
  static forRoot(env: Env): DynamicModule {
    return { module: CliModule, imports: [PlatformModule.forRoot(env), ...contextModules] };
  }
}

/** All contexts without HTTP, for one command; stdout stays free for its answer. */
export async function withApp<T>(work: (app: CliApp) => Promise<T>): Promise<T> {
  const env = Env.fromProcess();
  const context = await NestFactory.createApplicationContext(CliModule.forRoot(env), {
    logger: false,
    abortOnError: false,
  });
  await context.get(DatabaseClock, { strict: false }).refresh();
  try {
    return await work({ env, get: (type) => context.get(type as never, { strict: false }), context });
  } finally {
    await context.close();
  }
}

export interface CliApp {
  env: Env;
  get<T>(type: abstract new (...args: never[]) => T): T;
  context: INestApplicationContext;
}
