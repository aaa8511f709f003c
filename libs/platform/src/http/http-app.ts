import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DatabaseClock } from '../clock/database-clock.js';
import { Env } from '../config/env.js';
import { PinoLogger } from './pino-logger.js';
import { MAX_BODY_BYTES, ProblemFilter } from './problem.filter.js';
import { validationPipe } from './validation.js';

/** A Fastify application as every HTTP process of ours starts it: limits, headers, problem+json, request ids, clock. */
export async function createHttpApp(module: Type | object, env: Env, name: string): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: false,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    logger: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module as Type, adapter, {
    logger: new PinoLogger(env.values.LOG_LEVEL, name),
    rawBody: true,
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  await app.register(fastifyCookie as never);
  await app.register(helmet as never, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        scriptSrc: ["'self'"],
        // The consoles look at the provider's store in a frame: it lets them where it shows a preview.
        frameSrc: ["'self'", env.storeOrigin],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  if (env.isTest) {
    const clock = app.get(DatabaseClock);
    fastify.addHook('onRequest', () => clock.refresh());
  }
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  return app;
}
