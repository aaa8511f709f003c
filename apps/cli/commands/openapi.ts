import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import openapiTs, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { Env, projectRoot } from '#platform';
import { createHttpApp, openApiOf } from '#platform/http';
import { AdminApiModule } from '../../api/src/admin/admin-api.module.js';
import { ApiModule } from '../../api/src/app.module.js';
import { ClientApiModule } from '../../api/src/client/client-api.module.js';
import { documentPath, type Audience } from '../../api/src/documents.js';
import { ResellerApiModule } from '../../api/src/reseller/reseller-api.module.js';
import { StoreApiModule } from '../../api/src/store/store-api.module.js';
import { StorefrontModule } from '../../storefront/src/storefront.module.js';

const AUDIENCES: { audience: Audience; module: unknown; title: string; description: string; server: string }[] = [
  {
    audience: 'admin',
    module: AdminApiModule,
    title: 'Relabel provider API',
    description: 'For the provider’s staff and systems. Authorization: Bearer token of an admin.',
    server: 'http://localhost:3000',
  },
  {
    audience: 'reseller',
    module: ResellerApiModule,
    title: 'Relabel reseller API',
    description: 'For a reseller; everything is scoped to the reseller of the token.',
    server: 'http://localhost:3000',
  },
  {
    audience: 'client',
    module: ClientApiModule,
    title: 'Relabel client API',
    description: 'For an end client; everything is scoped to the client of the token or session.',
    server: 'http://localhost:3000',
  },
  {
    audience: 'store',
    module: StoreApiModule,
    title: 'Relabel store API',
    description: 'Public: the brand is chosen by the Host header; a client token brings its own tenant.',
    server: 'http://localhost:3001',
  },
];

/** `openapi`: writes the OpenAPI 3.1 document of each audience and the types of the client made from it. */
export async function openapi(): Promise<number> {
  const env = Env.fromProcess({ ...process.env, LOG_LEVEL: 'silent', RELABEL_TEST: '0' });
  const api = await createHttpApp(ApiModule.forRoot(env), env, 'openapi');
  const store = await createHttpApp(StorefrontModule.forRoot(env), env, 'openapi');
  for (const { audience, module, title, description, server } of AUDIENCES) {
    const app = audience === 'store' ? store : api;
    const base = `/api/${audience}/v1`;
    const document = openApiOf(app, { title, description, base, modules: [module as never], server });
    write(documentPath(audience), `${JSON.stringify(document, null, 2)}\n`);
    const ast = await openapiTs(document as unknown as OpenAPI3, { alphabetize: true });
    write(join(projectRoot, 'libs', 'api-client', 'src', 'generated', `${audience}.ts`), astToString(ast));
  }
  await api.close();
  await store.close();
  return 0;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
