import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import type { FilterOp, ListRequest, ListSpec } from '../lists/list.js';

const OPS = new Set<string>(['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in']);

function bad(pointer: string, detail: string): never {
  throw new DomainError(
    'platform.invalid_list_query',
    'invalid',
    { errors: [{ pointer, code: 'invalid', detail }] },
    detail,
  );
}

/** Reads `limit, cursor, sort, filter[x], filter[x][op], q, include` of a query string (`contracts.md`, lists). */
export function parseListQuery(query: Record<string, unknown>): ListRequest {
  const request: ListRequest = { limit: 50, cursor: null, sort: '', filters: [], q: null, includeTotal: false };
  for (const [name, raw] of Object.entries(query)) {
    if (typeof raw !== 'string') bad(`/${name}`, 'is given more than once');
    const filter = /^filter\[([A-Za-z0-9]{1,40})\](?:\[([a-z]{2,3})\])?$/.exec(name);
    if (filter) {
      const op = filter[2] ?? 'eq';
      if (!OPS.has(op)) bad(`/${name}`, `operators are ${[...OPS].join(', ')}`);
      request.filters.push({ field: filter[1], op: op as FilterOp, value: raw });
    } else if (name === 'limit') {
      if (!/^\d{1,3}$/.test(raw) || Number(raw) < 1 || Number(raw) > 100) bad('/limit', 'limit is 1 to 100');
      request.limit = Number(raw);
    } else if (name === 'cursor') request.cursor = raw.length <= 500 ? raw : bad('/cursor', 'is too long');
    else if (name === 'sort') request.sort = raw;
    else if (name === 'q') request.q = raw.slice(0, 190).trim() || null;
    else if (name === 'include') request.includeTotal = raw === 'total' || bad('/include', 'include is total');
    else bad(`/${name}`, 'is not a parameter of this list');
  }
  return request;
}

/** The parsed list request of a route. */
export const ListParams = createParamDecorator((_: unknown, context: ExecutionContext) =>
  parseListQuery(context.switchToHttp().getRequest<FastifyRequest>().query as Record<string, unknown>),
);

/** Documents what a list route offers. */
export const ApiList = (spec: ListSpec) =>
  applyDecorators(
    ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 } }),
    ApiQuery({
      name: 'cursor',
      required: false,
      schema: { type: 'string' },
      description: 'nextCursor of the page before',
    }),
    ApiQuery({
      name: 'sort',
      required: false,
      schema: { type: 'string', enum: Object.keys(spec.sort).flatMap((s) => [s, `-${s}`]), default: spec.defaultSort },
    }),
    ApiQuery({ name: 'include', required: false, schema: { type: 'string', enum: ['total'] } }),
    ...(spec.search
      ? [ApiQuery({ name: 'q', required: false, schema: { type: 'string' }, description: 'prefix search' })]
      : []),
    ...Object.entries(spec.filter).map(([name, { type, values }]) =>
      ApiQuery({
        name: `filter[${name}]`,
        required: false,
        schema: { type: 'string', ...(values ? { enum: [...values] } : {}) },
        description: `${type}; other operators as filter[${name}][ne|lt|lte|gt|gte|in]`,
      }),
    ),
  );
