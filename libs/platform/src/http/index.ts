export { Field, MoneyDto } from './field.js';
export { createHttpApp } from './http-app.js';
export { ApiIdempotencyKey, IdempotencyKey } from './idempotency.js';
export { ApiList, ListParams, parseListQuery } from './list-query.js';
export { openApiOf } from './openapi.js';
export { PinoLogger } from './pino-logger.js';
export { ProblemFilter, toProblem, type Problem } from './problem.filter.js';
export { sendFile, type SentFile } from './send-file.js';
export { validationPipe } from './validation.js';
