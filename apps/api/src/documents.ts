import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { projectRoot } from '#platform';

export type Audience = 'admin' | 'reseller' | 'client' | 'store';

export const documentPath = (audience: Audience): string =>
  join(projectRoot, 'apps', 'api', 'openapi', `${audience}.json`);

/** `GET /api/<audience>/v1/openapi.json`: the committed document, public. */
export function serveDocuments(app: NestFastifyApplication, audiences: Audience[]): void {
  const http = app.getHttpAdapter().getInstance();
  for (const audience of audiences)
    http.get(`/api/${audience}/v1/openapi.json`, (_: FastifyRequest, reply: FastifyReply) =>
      reply.type('application/json').send(readFileSync(documentPath(audience))),
    );
}
