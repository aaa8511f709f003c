import { ArgumentsHost, Catch, HttpException, Logger, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type DomainErrorKind, type FieldError } from '#kernel';
import { DatabaseBusyError } from '../db/db.js';

const STATUS: Record<DomainErrorKind, number> = {
  not_found: 404,
  invalid: 422,
  conflict: 409,
  forbidden: 403,
  limit_exceeded: 409,
};
/** Codes whose kind alone would give another status than `contracts.md` asks for. */
const STATUS_BY_CODE: Record<string, number> = {
  'platform.invalid_request': 400,
  'platform.invalid_list_query': 400,
  'platform.idempotency_key_required': 400,
  'platform.stale_version': 412,
  'identity.unauthenticated': 401,
  'identity.login_failed': 401,
  'payments.bad_signature': 401,
  'platform.too_many_requests': 429,
  'platform.printer_busy': 429,
};
/** What a request may have; more is refused unread. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024;
const TITLE: Record<number, string> = {
  400: 'Malformed request',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported media type',
  421: 'Unknown host',
  422: 'Rule broken',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available now',
};
const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ENOENT',
  'POOL_ENQUEUELIMIT',
  'ETIMEDOUT',
  'ER_SERVER_SHUTDOWN',
]);

/** The connection died under a statement, or before it: the driver tells that by a flag where it has no code. */
const isConnectionLost = (error: unknown): boolean => (error as { fatal?: boolean }).fatal === true;

/** A text was compared with a column of plain ASCII that can never hold it. */
const FOREIGN_CHARACTERS = /^ER_CANT_AGGREGATE_\w+COLLATIONS$/;

/** RFC 9457 answer of an error; also what the store turns into a page. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  params: Record<string, unknown>;
  errors: FieldError[];
  requestId: string;
}

export function toProblem(error: unknown, instance: string, requestId: string): Problem {
  const make = (
    status: number,
    code: string,
    detail: string,
    params: Record<string, unknown> = {},
    errors: FieldError[] = [],
  ): Problem => ({
    type: `https://relabel.dev/problems/${code}`,
    title: TITLE[status] ?? 'Error',
    status,
    detail,
    instance,
    code,
    params,
    errors,
    requestId,
  });
  if (error instanceof DomainError) {
    const { errors = [], ...params } = error.params;
    return make(STATUS_BY_CODE[error.code] ?? STATUS[error.kind], error.code, error.message, params, errors);
  }
  if (error instanceof HttpException) {
    const status = error.getStatus();
    if (status === 413)
      return make(413, 'platform.body_too_large', `a request has at most ${MAX_BODY_BYTES} bytes`, {
        max: MAX_BODY_BYTES,
      });
    const code =
      status === 429
        ? 'platform.too_many_requests'
        : status === 404
          ? 'platform.no_such_route'
          : 'platform.invalid_request';
    return make(status, code, error.message);
  }
  const code = (error as { code?: string }).code ?? '';
  if (error instanceof DatabaseBusyError || UNAVAILABLE.has(code) || isConnectionLost(error))
    return make(503, 'platform.unavailable', 'the database cannot answer now; try again');
  if (FOREIGN_CHARACTERS.test(code))
    return make(400, 'platform.invalid_request', 'a value has characters that its field cannot have');
  const status = (error as { statusCode?: number }).statusCode;
  // Errors of the HTTP server itself: bad JSON, body too large, unsupported media type.
  if (status && status >= 400 && status < 500)
    return make(status, 'platform.invalid_request', (error as Error).message);
  return make(500, 'platform.internal', 'something went wrong on our side; the request id finds it in the log');
}

/** The one place where errors become HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error, request.url.split('?')[0], request.id);
    if (problem.status >= 500)
      this.log.error(`${request.id} ${request.method} ${problem.instance}`, (error as Error).stack);
    if (problem.status === 503) void reply.header('retry-after', '2');
    void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem);
  }
}
