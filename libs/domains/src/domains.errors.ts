import { DomainError } from '#kernel';

export class InvalidDomainNameError extends DomainError {
  constructor(typed: string) {
    super('domains.invalid_name', 'invalid', { name: typed.slice(0, 80) }, 'this is not a domain name');
  }
}

export class EndingNotSoldError extends DomainError {
  constructor(name: string) {
    super('domains.ending_not_sold', 'invalid', { name }, 'domains with this ending are not sold here');
  }
}

export class DomainTakenError extends DomainError {
  constructor(name: string) {
    super('domains.taken', 'conflict', { name }, `${name} is not available`);
  }
}

export class DomainNotFoundError extends DomainError {
  constructor() {
    super('domains.not_found', 'not_found', {}, 'no such domain');
  }
}

export class RegistrarTaskNotFoundError extends DomainError {
  constructor() {
    super('domains.task_not_found', 'not_found', {}, 'no such task');
  }
}

export class RegistrarTaskClosedError extends DomainError {
  constructor(status: string) {
    super('domains.task_closed', 'conflict', { status }, `the task is ${status} already`);
  }
}

export class InvalidExpiryError extends DomainError {
  constructor(expiresOn: string) {
    super(
      'domains.invalid_expiry',
      'invalid',
      {
        errors: [{ pointer: '/expiresOn', code: 'out_of_range', detail: 'a day after today, at most eleven years on' }],
      },
      `${expiresOn} is no day on which a domain can expire`,
    );
  }
}
