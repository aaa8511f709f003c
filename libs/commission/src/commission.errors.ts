import { DomainError, type Money } from '#kernel';

/** A rule names a method that no module brings. Never profit zero: the line is parked and shown (domain.md §3.7). */
export class UnknownMethodError extends DomainError {
  constructor(method: unknown) {
    const key = String(method).slice(0, 80);
    super('commission.unknown_method', 'invalid', { method: key }, `no calculation method "${key}" is installed`);
  }
}

/** Two classes claim one key; refused while the process starts. */
export class DuplicateMethodError extends DomainError {
  constructor(method: string) {
    super('commission.duplicate_method', 'conflict', { method }, `two calculation methods claim the key "${method}"`);
  }
}

/** A method threw, or gave something else than an exact amount with an explanation. */
export class MethodFailedError extends DomainError {
  constructor(method: string, why: unknown) {
    const reason = why instanceof Error ? why.message : String(why);
    super(
      'commission.method_failed',
      'invalid',
      { method },
      `calculation method "${method}" failed: ${reason.slice(0, 300)}`,
    );
    this.cause = why;
  }
}

/** No discount makes a line negative (domain.md §10). */
export class DiscountExceedsLineError extends DomainError {
  constructor(line: Money, discounts: Money) {
    super(
      'commission.discount_exceeds_line',
      'invalid',
      { line: line.toJSON(), discounts: discounts.toJSON() },
      `discounts of ${discounts} exceed the line of ${line}`,
    );
  }
}

/** A quantity, a part of a cycle or a discount that no line can have. */
export class InvalidLineError extends DomainError {
  constructor(pointer: string, detail: string) {
    super(
      'commission.invalid_line',
      'invalid',
      { errors: [{ pointer, code: 'range', detail }] },
      `${pointer}: ${detail}`,
    );
  }
}
