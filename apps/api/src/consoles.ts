import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { projectRoot } from '#platform';

const CONSOLES = [
  { prefix: '/admin/', folder: 'admin-console' },
  { prefix: '/reseller/', folder: 'reseller-area' },
];

/** Serves the two built consoles; unknown paths below them are screens and get the page. */
export async function serveConsoles(app: NestFastifyApplication): Promise<void> {
  const http = app.getHttpAdapter().getInstance();
  const built = CONSOLES.map(({ prefix, folder }) => ({ prefix, root: join(projectRoot, 'dist', 'web', folder) }));
  for (const [index, { prefix, root }] of built.filter(({ root }) => existsSync(root)).entries()) {
    await app.register(fastifyStatic as never, {
      root: join(root, 'assets'),
      prefix: `${prefix}assets/`,
      decorateReply: index === 0,
      immutable: true,
      maxAge: '365d',
    });
    // The router takes `/admin` for `/admin/`, so one handler has both; the page's own addresses need the slash.
    const page = (request: FastifyRequest, reply: FastifyReply) =>
      request.url.split('?')[0] === prefix.slice(0, -1)
        ? reply.redirect(prefix)
        : reply.header('cache-control', 'no-cache').sendFile('index.html', root);
    http.get(prefix, page);
    http.get(`${prefix}*`, page);
  }
  http.get('/', (_: FastifyRequest, reply: FastifyReply) => reply.redirect('/admin/'));
}
