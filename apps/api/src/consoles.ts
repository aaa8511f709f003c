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
  for (const [index, { prefix, folder }] of CONSOLES.entries()) {
    const root = join(projectRoot, 'dist', 'web', folder);
    if (!existsSync(root)) continue;
    await app.register(fastifyStatic as never, {
      root: join(root, 'assets'),
      prefix: `${prefix}assets/`,
      decorateReply: index === 0,
      immutable: true,
      maxAge: '365d',
    });
    const page = (_: FastifyRequest, reply: FastifyReply) => reply.header('cache-control', 'no-cache').sendFile('index.html', root);
    http.get(prefix, page);
    http.get(`${prefix}*`, page);
    if (prefix !== '/') http.get(prefix.slice(0, -1), (_: FastifyRequest, reply: FastifyReply) => reply.redirect(prefix));
  }
  http.get('/', (_: FastifyRequest, reply: FastifyReply) => reply.redirect('/admin/'));
}
