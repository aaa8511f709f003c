import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { expect } from 'vitest';
import { Drain, type Env } from '#platform';
import { createHttpApp } from '#platform/http';
import {
  type MailSink,
  sandboxKeys,
  startMailSink,
  startStripeFake,
  type StripeFake,
  testDatabase,
  type TestDatabase,
  testEnv,
} from '#testing';
import { ApiModule } from '../../apps/api/src/app.module.js';
import { prepareStorefront } from '../../apps/storefront/src/prepare-storefront.js';
import { StorefrontModule } from '../../apps/storefront/src/storefront.module.js';
import { changedTables, tableSums } from '../support/tables.js';
import { createWorld, type World } from '../support/world.js';
import { OpenApi } from './openapi.js';

export type Call = {
  /** GET, or POST when there is a body. */
  method?: string;
  url: string;
  token?: string;
  /** An object is sent as JSON, a string as it stands. */
  body?: unknown;
  /** The Idempotency-Key. */
  key?: string;
  headers?: Record<string, string>;
};
export type Answer = { status: number; body: any; text: string; headers: Record<string, unknown> };

/** Both HTTP applications of the product on a database of their own, with the world of `createWorld`. */
export type HttpWorld = {
  env: Env;
  database: TestDatabase;
  world: World;
  cards: StripeFake;
  mail: MailSink;
  api: NestFastifyApplication;
  store: NestFastifyApplication;
  openApi: OpenApi;
  get<T>(type: abstract new (...args: never[]) => T): T;
  /** A request to the process of PORT. Every answer is held against the OpenAPI document. */
  call(call: Call): Promise<Answer>;
  /** A request to the process of STORE_PORT under a host name. */
  callStore(host: string, call: Call): Promise<Answer>;
  /** Runs the work and says which tables it changed. */
  changes(work: () => Promise<unknown>): Promise<string[]>;
  drain(): Promise<void>;
  close(): Promise<void>;
};

export async function httpWorld(): Promise<HttpWorld> {
  const database = await testDatabase();
  const mail = await startMailSink({ smtpPort: 0, httpPort: 0 });
  const env = testEnv(database.url, { SMTP_URL: `smtp://127.0.0.1:${mail.smtpPort}` });
  const { webhookSecret: secret, apiKey } = sandboxKeys(env.values.RELABEL_SECRET_KEY);
  // The tests hand events in themselves, so that each is a request with an answer to look at.
  const cards = await startStripeFake({ webhookUrl: '', secret, apiKey });
  const api = await startApp(ApiModule.forRoot(env), env);
  const store = await startApp(StorefrontModule.forRoot(env), env, prepareStorefront);
  const get = <T>(type: abstract new (...args: never[]) => T): T => api.get(type as Type<T>, { strict: false });
  const world = await createWorld({ env, get }, { cards: cards.url });
  const openApi = new OpenApi(api, store);
  const checked = async (app: NestFastifyApplication, host: string, call: Call) => {
    const answer = await send(app, host, call);
    const operation = openApi.operation(methodOf(call), call.url);
    const type = String(answer.headers['content-type'] ?? '');
    const wrong = operation ? openApi.disagreements(operation, answer.status, type, answer.body) : [];
    expect(wrong, `${methodOf(call)} ${call.url} answers as documented: ${answer.text.slice(0, 300)}`).toEqual([]);
    return answer;
  };
  return {
    env,
    database,
    world,
    cards,
    mail,
    api,
    store,
    openApi,
    get,
    call: (call) => checked(api, 'localhost', call),
    callStore: (host, call) => checked(store, host, call),
    changes: async (work) => {
      const before = await tableSums(database);
      await work();
      return changedTables(before, await tableSums(database));
    },
    drain: async () => {
      await get(Drain).work();
    },
    close: async () => {
      await api.close();
      await store.close();
      await cards.close();
      await mail.close();
      await database.drop();
    },
  };
}

export async function startApp(
  module: object,
  env: Env,
  prepare?: (app: NestFastifyApplication) => Promise<void>,
): Promise<NestFastifyApplication> {
  const app = await createHttpApp(module, env, 'test');
  await prepare?.(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

const methodOf = ({ method, body }: Call): string => method ?? (body === undefined ? 'GET' : 'POST');

export async function send(app: NestFastifyApplication, host: string, call: Call): Promise<Answer> {
  const { url, token, body, key, headers = {} } = call;
  const answer = await app.inject({
    method: methodOf(call) as 'GET',
    url,
    headers: {
      host,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const isJson = String(answer.headers['content-type'] ?? '').includes('json');
  return {
    status: answer.statusCode,
    body: isJson && answer.payload !== '' ? JSON.parse(answer.payload) : null,
    headers: answer.headers,
    text: answer.payload,
  };
}
