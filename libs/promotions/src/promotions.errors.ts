import { DomainError, type FieldError } from '#kernel';

/** Missing, or somebody else's: the same answer for both. */
export class PromotionNotFoundError extends DomainError {
  constructor(id: number) {
    super('promotions.not_found', 'not_found', { id }, 'no such promotion');
  }
}

export class BatchNotFoundError extends DomainError {
  constructor(id: number) {
    super('promotions.batch_not_found', 'not_found', { id }, 'no such batch of codes');
  }
}

/** The setting `promotions.enabled` is off for the reseller. */
export class PromotionsOffError extends DomainError {
  constructor() {
    super('promotions.switched_off', 'forbidden', {}, 'promotions of resellers are switched off');
  }
}

export class InvalidPromotionError extends DomainError {
  constructor(errors: FieldError[]) {
    super('promotions.invalid', 'invalid', { errors }, errors[0]?.detail);
  }
}

export class CodeExistsError extends DomainError {
  constructor(code: string) {
    super(
      'promotions.code_exists',
      'conflict',
      { code, errors: [{ pointer: '/code', code: 'exists', detail: 'there is a promotion with this code already' }] },
      'there is a promotion with this code already',
    );
  }
}

/** Nobody's code, or one of another store: the same answer for both. */
export class UnknownCodeError extends DomainError {
  constructor(code: string) {
    super('promotions.unknown_code', 'invalid', { code }, 'this code is not known here');
  }
}

export class CodeNotStartedError extends DomainError {
  constructor(code: string, startsOn: string) {
    super('promotions.not_started', 'invalid', { code, startsOn }, `this code works from ${startsOn}`);
  }
}

export class CodeExpiredError extends DomainError {
  constructor(code: string, expiresOn: string) {
    super('promotions.expired', 'invalid', { code, expiresOn }, `this code worked until ${expiresOn}`);
  }
}

export class CodeUsedUpError extends DomainError {
  constructor(code: string) {
    super('promotions.used_up', 'invalid', { code }, 'this code has been used up');
  }
}

export class CodeUsedByClientError extends DomainError {
  constructor(code: string) {
    super('promotions.used_up_for_client', 'invalid', { code }, 'this account has used this code already');
  }
}

export class CodeNotForClientError extends DomainError {
  constructor(code: string, audience: string) {
    super(
      'promotions.not_for_client',
      'invalid',
      { code, audience },
      audience === 'new' ? 'this code is for new clients' : 'this code is for clients with a running service',
    );
  }
}

export class NothingFitsError extends DomainError {
  constructor(code: string) {
    super('promotions.nothing_fits', 'invalid', { code }, 'this code lowers the price of nothing in the cart');
  }
}

export class RequiresItemError extends DomainError {
  constructor(code: string, requires: { type: string; id: number }[]) {
    super('promotions.requires_item', 'invalid', { code, requires }, 'this code needs another item in the cart');
  }
}

export class NoValueInCurrencyError extends DomainError {
  constructor(code: string, currency: string) {
    super('promotions.no_value_in_currency', 'invalid', { code, currency }, `this code has no value in ${currency}`);
  }
}

/** The promotion was changed between the look and the order. */
export class PromotionChangedError extends DomainError {
  constructor(code: string) {
    super('promotions.changed', 'conflict', { code }, 'this code changed since it was shown; look again');
  }
}
