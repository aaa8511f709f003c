import type { LightMyRequestResponse } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { Drain, type Env } from '#platform';
import { createHttpApp } from '#platform/http';
import { startStripeFake, type StripeFake, testDatabase, type TestDatabase, testEnv, sandboxKeys } from '#testing';
import { ApiModule } from '../../apps/api/src/app.module.js';
import { prepareStorefront } from '../../apps/storefront/src/prepare-storefront.js';
import { StorefrontModule } from '../../apps/storefront/src/storefront.module.js';
import { createWorld, type World } from '../support/world.js';

export type Call = {
  method?: string;
  url: string;
  token?: string;
  body?: unknown;
  key?: string;
  headers?: Record<string, string>;
};
export type Answer = { status: number; body: any; headers: Record<string, unknown>; text: string };

/** The two HTTP processes of the product in one, on a database of their own, with the world of `createWorld`. */
export type HttpWorld = {
  env: Env;
  database: TestDatabase;
  world: World;
  cards: StripeFake;
  api: NestFastifyApplication;
  store: NestFastifyApplication;
  get<T>(type: abstract new (...args: never[]) => T): T;
  /** A request to the process on PORT, or with `host` to the store on STORE_PORT. */
  call(call: Call): Promise<Answer>;
  callStore(host: string, call: Call): Promise<Answer>;
  drain(): Promise<void>;
  close(): Promise<void>;
};

export async function httpWorld(): Promise<HttpWorld> {
  const database = await testDatabase();
  const env = testEnv(database.url);
  const keys = sandboxKeys(env.values.RELABEL_SECRET_KEY);
  // Events are handed in by the tests themselves, so that each is a request with an answer to look at.
  const cards = await startStripeFake({ webhookUrl: '', secret: keys.webhookSecret, apiKey: keys.apiKey });
  const api = await startApp(ApiModule.forRoot(env), env, 'api');
  const store = await startApp(StorefrontModule.forRoot(env), env, 'store', prepareStorefront);
  const get = <T>(type: abstract new (...args: never[]) => T): T => api.get(type as Type<T>, { strict: false });
  const world = await createWorld({ env, get }, { cards: cards.url });
  return {
    env,
    database,
    world,
    cards,
    api,
    store,
    get,
    call: (call) => send(api, 'localhost', call),
    callStore: (host, call) => send(store, host, call),
    drain: async () => {
      await get(Drain).work();
    },
    close: async () => {
      await api.close();
      await store.close();
      await cards.close();
      await database.drop();
    },
  };
}

export async function startApp(
  module: object,
  env: Env,
  name: string,
  prepare?: (app: NestFastifyApplication) => Promise<void>,
): Promise<NestFastifyApplication> {
  const app = await createHttpApp(module, env, name);
  await prepare?.(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

export async function send(app: NestFastifyApplication, host: string, call: Call): Promise<Answer> {
  const { method = call.body === undefined ? 'GET' : 'POST', url, token, body, key, headers = {} } = call;
  const raw = typeof body === 'string' || Buffer.isBuffer(body);
  const answer = (await app.inject({
    method: method as 'GET',
    url,
    headers: {
      host,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(raw ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: body as string }),
  })) as LightMyRequestResponse;
  const isJson = String(answer.headers['content-type'] ?? '').includes('json');
  return {
    status: answer.statusCode,
    body: isJson && answer.payload !== '' ? JSON.parse(answer.payload) : null,
    headers: answer.headers,
    text: answer.payload,
  };
}
