import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, DomainError } from '#kernel';
import { sha256 } from '../crypto/tokens.js';
import type { Idempotency } from '../db/db.js';

/**
 * The `Idempotency-Key` of a money-moving request, scoped to who asks.
 * @throws DomainError `platform.idempotency_key_required` (400)
 */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): Idempotency => {
  const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor; idempotencyScope?: string }>();
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key.length < 1 || key.length > 190)
    throw new DomainError(
      'platform.idempotency_key_required',
      'invalid',
      {
        errors: [{ pointer: '/headers/idempotency-key', code: 'required', detail: 'send 1 to 190 characters' }],
      },
      'this request moves money: send an Idempotency-Key header',
    );
  return {
    scope: request.actor?.key ?? request.idempotencyScope ?? 'anonymous',
    key,
    requestHash: sha256(`${request.method} ${request.url.split('?')[0]}\n${JSON.stringify(request.body ?? null)}`),
  };
});

export const ApiIdempotencyKey = () =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'same key and body → same answer',
      schema: { type: 'string', maxLength: 190 },
    }),
  );
