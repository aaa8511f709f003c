import { DomainError, type FieldError } from '#kernel';

/** Something that this store does not sell: unknown, not in the group, without a price, or not in this currency. */
export class NotSoldError extends DomainError {
  constructor(pointer: string, detail: string) {
    super('pricing.not_sold', 'invalid', { errors: [{ pointer, code: 'not_sold', detail }] }, detail);
  }
}

/** A cart line that no order can have. */
export class InvalidCartLineError extends DomainError {
  constructor(pointer: string, code: string, detail: string) {
    super('pricing.invalid_line', 'invalid', { errors: [{ pointer, code, detail }] }, detail);
  }
}

export class InvalidEndingError extends DomainError {
  constructor(ending: string) {
    const detail = 'an ending is digits with at most two after the point, such as ".99", "9.90" or "90"';
    super(
      'pricing.invalid_ending',
      'invalid',
      { ending: ending.slice(0, 20), errors: [{ pointer: '/ending', code: 'ending', detail }] },
      detail,
    );
  }
}

/** A refused cell: where, why, and the limits when it was the range. */
export type Refusal = FieldError & { limits?: { lowest: string | null; highest: string | null } };

/**
 * Cells that were refused; nothing of the request was written. `pricing.price_outside_range` when a price left its range
 * (`domain.md §2.2`), else `pricing.invalid_cells`.
 */
export class CellsRefusedError extends DomainError {
  constructor(refusals: Refusal[]) {
    const outside = refusals.find((one) => one.limits);
    super(
      outside ? 'pricing.price_outside_range' : 'pricing.invalid_cells',
      'invalid',
      {
        errors: refusals.map(({ pointer, code, detail }) => ({ pointer, code, detail })),
        limits: refusals.filter((one) => one.limits).map(({ pointer, limits }) => ({ pointer, ...limits })),
      },
      (outside ?? refusals[0]!).detail,
    );
  }
}

/** Prices changed since they were read; nothing was written. The caller reads them again and sees what moved. */
export class StalePricesError extends DomainError {
  constructor(version: number) {
    super('platform.stale_version', 'conflict', { version }, 'the prices were changed meanwhile; read them again');
  }
}

/** The client is no reseller, or his pricing group is gone. */
export class NotAResellerError extends DomainError {
  constructor(resellerId: number) {
    super('pricing.reseller_not_found', 'not_found', { resellerId }, 'no such reseller');
  }
}

/** Items that the catalogue does not know. */
export class InvalidSelectionError extends DomainError {
  constructor(errors: FieldError[]) {
    super('pricing.invalid_selection', 'invalid', { errors }, errors[0]?.detail ?? 'select at least one item');
  }
}

/** A price rule that cannot be: unknown scope, foreign digits, a TLD in two sets. */
export class InvalidRuleError extends DomainError {
  constructor(pointer: string, code: string, detail: string) {
    super('pricing.invalid_rule', 'invalid', { errors: [{ pointer, code, detail }] }, detail);
  }
}

export class RuleNotFoundError extends DomainError {
  constructor(id: number) {
    super('pricing.rule_not_found', 'not_found', { id }, 'there is no such price rule');
  }
}

/** The scope has a rule already; there is one per scope and currency. */
export class RuleExistsError extends DomainError {
  constructor(detail = 'this scope has a rule already') {
    super('pricing.rule_exists', 'conflict', {}, detail);
  }
}
