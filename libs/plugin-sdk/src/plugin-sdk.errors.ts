import { DomainError, type FieldError } from '#kernel';

/** The arguments of a rule do not fit the form of its method; `params.errors` names every bad one. */
export class InvalidArgsError extends DomainError {
  constructor(method: string, errors: FieldError[]) {
    super(
      'commission.invalid_args',
      'invalid',
      { method, errors },
      `${method}: ${errors[0]!.pointer} ${errors[0]!.detail}`,
    );
  }
}

/** A class that cannot be a method: thrown while the process starts, never while money is counted. */
export class InvalidMethodError extends DomainError {
  constructor(name: string, why: string) {
    super('commission.invalid_method', 'invalid', { name }, `${name}: ${why}`);
  }
}
