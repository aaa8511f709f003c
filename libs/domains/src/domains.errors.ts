import { DomainError, type FieldError } from '#kernel';

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

export class NameNotRegisteredError extends DomainError {
  constructor(name: string) {
    super(
      'domains.not_registered',
      'invalid',
      { name },
      `${name} is not registered anywhere: it cannot be transferred`,
    );
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

export class LabelNotAllowedError extends DomainError {
  constructor(name: string, reason: string) {
    super('domains.label_not_allowed', 'invalid', { name, reason }, reason);
  }
}

export class UnknownRegistrarError extends DomainError {
  constructor(registrar: string, known: readonly string[]) {
    super(
      'domains.unknown_registrar',
      'invalid',
      { known, errors: [{ pointer: '/registrar', code: 'choice', detail: `one of ${known.join(', ')}` }] },
      `no registrar named ${registrar.slice(0, 64)} is installed`,
    );
  }
}

export class RegistrarRefusedError extends DomainError {
  constructor(note: string) {
    super('domains.registrar_refused', 'conflict', { note }, note);
  }
}

export class WrongEppCodeError extends DomainError {
  constructor() {
    super(
      'domains.wrong_epp_code',
      'invalid',
      { errors: [{ pointer: '/eppCode', code: 'wrong', detail: 'the transfer code does not match' }] },
      'the transfer code does not match',
    );
  }
}

export class RegistrarCannotError extends DomainError {
  constructor(what: string) {
    super('domains.registrar_cannot', 'conflict', { what }, `the registrar of this domain offers no ${what} here`);
  }
}

export class RegistrarSilentError extends DomainError {
  constructor() {
    super('domains.registrar_silent', 'conflict', {}, 'the registrar does not answer; try again later');
  }
}

export class RegistrarTaskInFlightError extends DomainError {
  constructor() {
    super('domains.task_in_flight', 'conflict', {}, 'the registrar has this request; its answer is waited for');
  }
}

export class EppCodeRequiredError extends DomainError {
  constructor() {
    super(
      'domains.epp_code_required',
      'invalid',
      { errors: [{ pointer: '/eppCode', code: 'required', detail: 'this transfer needs its code' }] },
      'this transfer needs its code',
    );
  }
}

export class InvalidDomainFieldsError extends DomainError {
  constructor(errors: FieldError[]) {
    super('domains.invalid_fields', 'invalid', { errors }, errors[0]?.detail);
  }
}

export class DomainNotActiveError extends DomainError {
  constructor(status: string) {
    super('domains.not_active', 'conflict', { status }, `the domain is ${status}`);
  }
}
