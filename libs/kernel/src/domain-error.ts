/** What went wrong, in one of five kinds; the kind decides the HTTP status (docs/errors.md). */
export type DomainErrorKind = 'not_found' | 'invalid' | 'conflict' | 'forbidden' | 'limit_exceeded';

/** One bad field of an input: `pointer` is a JSON pointer into what was sent. */
export interface FieldError {
  pointer: string;
  code: string;
  detail: string;
}

/**
 * The one error type of the business. `code` is `<context>.<snake_case>` and stable for ever: clients translate by it.
 * `params` are facts about the case; `params.errors` may hold field errors.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: DomainErrorKind,
    readonly params: Record<string, unknown> & { errors?: FieldError[] } = {},
    detail?: string,
  ) {
    super(detail ?? code);
    this.name = new.target.name;
  }
}
