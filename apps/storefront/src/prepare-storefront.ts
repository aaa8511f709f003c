import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { projectRoot } from '#platform';
import { Pages } from './page/pages.service.js';
import { StorePageFilter } from './page/store-page.filter.js';
import { isPage } from './visit/page-path.js';
import { Visits } from './visit/visits.service.js';

/** What a store application needs beside its modules: the visit of each page, errors as pages, theme files. Call it before `init`. */
export async function prepareStorefront(app: NestFastifyApplication): Promise<void> {
  const pages = app.get(Pages);
  const visits = app.get(Visits);
  const http = app.getHttpAdapter().getInstance();
  app.useGlobalFilters(new StorePageFilter(pages));

  http.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!isPage(request.raw.url ?? '')) return;
    const brand = await visits.brandOf(request);
    if (!brand) {
      pages.sendNeutral(reply, 'no-store', 421);
      return reply;
    }
    await visits.open(request, reply, brand);
  });
  http.addHook('preHandler', async (request: FastifyRequest) => {
    if (isPage(request.raw.url ?? '')) visits.checkForm(request);
  });

  await app.register(fastifyStatic as never, {
    root: pages.theme.assetsFolder,
    prefix: `/theme/${pages.theme.assetsVersion}/`,
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  for (const audience of ['store', 'client'])
    http.get(`/api/${audience}/v1/openapi.json`, (_: FastifyRequest, reply: FastifyReply) =>
      reply
        .type('application/json')
        .send(readFileSync(join(projectRoot, 'apps', 'api', 'openapi', `${audience}.json`))),
    );
}
