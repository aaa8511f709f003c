import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI 3.1 document of one audience: the routes of its module only. */
export function openApiOf(
  app: NestFastifyApplication,
  audience: { title: string; description: string; base: string; modules: Type[]; server: string },
): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(audience.title)
    .setDescription(audience.description)
    .setVersion('1')
    .addServer(audience.server)
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config, { include: audience.modules, deepScanRoutes: true });
  document.paths = Object.fromEntries(
    Object.entries(document.paths).filter(([path]) => path.startsWith(audience.base)),
  );
  document.components = {
    ...document.components,
    schemas: {
      ...document.components?.schemas,
      Problem: {
        type: 'object',
        description: 'RFC 9457 problem; every error answers with it as application/problem+json',
        required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'params', 'errors', 'requestId'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
          instance: { type: 'string' },
          code: { type: 'string' },
          params: { type: 'object', additionalProperties: true },
          errors: {
            type: 'array',
            items: {
              type: 'object',
              required: ['pointer', 'code', 'detail'],
              properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
            },
          },
          requestId: { type: 'string' },
        },
      },
    },
  };
  const problem = {
    description: 'Problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>))
      if (operation && typeof operation === 'object' && operation.responses) operation.responses.default ??= problem;
  return document;
}
