import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { projectRoot } from '#platform';
import { Pages } from './page/pages.service.js';
import { Previews } from './preview/previews.service.js';
import { Themes } from './theme/themes.js';
import { StorePageFilter } from './page/store-page.filter.js';
import { isPage } from './visit/page-path.js';
import { Visits } from './visit/visits.service.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What a store application needs beside its modules: the visit of each page, errors as pages, theme files. Call it before `init`. */
export async function prepareStorefront(app: NestFastifyApplication): Promise<void> {
  const pages = app.get(Pages);
  const visits = app.get(Visits);
  const themes = app.get(Themes);
  const previews = app.get(Previews);
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

  http.get('/preview/*', (request: FastifyRequest, reply: FastifyReply) => previews.show(http, request, reply));
  http.get('/theme/:version/:file', (request: FastifyRequest, reply: FastifyReply) => {
    const { version, file } = request.params as { version: string; file: string };
    const bytes = themes.asset(version, file);
    const type = TYPES[extname(file)];
    if (!bytes || !type) return reply.status(404).type('text/plain').send('');
    // Named by their contents: what is under this address never changes.
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type(type).send(bytes);
  });
  for (const audience of ['store', 'client'])
    http.get(`/api/${audience}/v1/openapi.json`, (_: FastifyRequest, reply: FastifyReply) =>
      reply
        .type('application/json')
        .send(readFileSync(join(projectRoot, 'apps', 'api', 'openapi', `${audience}.json`))),
    );
}
