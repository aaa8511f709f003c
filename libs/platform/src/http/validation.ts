import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldError } from '#kernel';

function flatten(errors: ValidationError[], base = ''): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = `${base}/${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([code, detail]) => ({ pointer, code, detail }));
    return [...own, ...flatten(error.children ?? [], pointer)];
  });
}

/** Strict bodies: unknown fields and wrong types are refused with a pointer each; nothing is converted silently. */
export const validationPipe = () =>
  new ValidationPipe({
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) =>
      new DomainError('platform.invalid_request', 'invalid', { errors: flatten(errors) }, 'some fields are not valid'),
  });
