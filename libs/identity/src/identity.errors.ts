import { DomainError } from '#kernel';

/** No credentials, or such as are not (or no longer) good. */
export class UnauthenticatedError extends DomainError {
  constructor(detail = 'sign in, or send a valid token') {
    super('identity.unauthenticated', 'forbidden', {}, detail);
  }
}

/** One text for every failed login: it never tells whether the address is known. */
export class LoginFailedError extends DomainError {
  constructor() {
    super('identity.login_failed', 'forbidden', {}, 'the e-mail address or the password is wrong');
  }
}

/** The credentials are good, but for another audience. */
export class WrongAudienceError extends DomainError {
  constructor(audience: string) {
    super('identity.wrong_audience', 'forbidden', { audience }, `these credentials are not for the ${audience} API`);
  }
}

/** A browser sent the request from a page of another origin. */
export class CrossSiteError extends DomainError {
  constructor() {
    super('identity.cross_site', 'forbidden', {}, 'this request comes from another site');
  }
}

/** The store has this address already. It is never told of other stores. */
export class EmailTakenError extends DomainError {
  constructor() {
    const errors = [{ pointer: '/email', code: 'taken', detail: 'there is an account with this address' }];
    super('identity.email_taken', 'conflict', { errors }, 'there is an account with this address');
  }
}

/** Unknown, used or expired: one answer for all three. */
export class ResetTokenInvalidError extends DomainError {
  constructor() {
    super('identity.reset_token_invalid', 'invalid', {}, 'the link is not valid any more; ask for a new one');
  }
}

/** The password that is asked again before something that matters. */
export class WrongPasswordError extends DomainError {
  constructor() {
    const errors = [{ pointer: '/password', code: 'wrong', detail: 'this is not the password' }];
    super('identity.wrong_password', 'invalid', { errors }, 'this is not the password');
  }
}

/** A wrong code, one that was used already, or one of a login that has none: one answer for all. */
export class SecondFactorFailedError extends DomainError {
  constructor() {
    const errors = [{ pointer: '/code', code: 'wrong', detail: 'this code does not count' }];
    super('identity.second_factor_failed', 'invalid', { errors }, 'the code is wrong, or was used already');
  }
}

export class SecondFactorIsOnError extends DomainError {
  constructor() {
    super('identity.second_factor_is_on', 'conflict', {}, 'switch the second factor off first');
  }
}

export class SecondFactorNotBegunError extends DomainError {
  constructor() {
    super('identity.second_factor_not_begun', 'conflict', {}, 'start to set the second factor up first');
  }
}

export class SessionNotFoundError extends DomainError {
  constructor() {
    super('identity.session_not_found', 'not_found', {}, 'there is no such session');
  }
}

export class TokenNotFoundError extends DomainError {
  constructor() {
    super('identity.token_not_found', 'not_found', {}, 'there is no such token');
  }
}

/** Nobody of that kind and id who could sign in. */
export class SubjectNotFoundError extends DomainError {
  constructor(kind: string, id: number) {
    super('identity.subject_not_found', 'not_found', { kind, id }, `there is no ${kind} ${id} who can sign in`);
  }
}

/** A token cannot do more than who makes it, and only what exists. */
export class ScopeNotAllowedError extends DomainError {
  constructor(scope: string) {
    const errors = [{ pointer: '/scopes', code: 'not_allowed', detail: `"${scope.slice(0, 60)}" cannot be given` }];
    super('identity.scope_not_allowed', 'invalid', { errors }, `the scope "${scope.slice(0, 60)}" cannot be given`);
  }
}

/** An entry of the IP list that is no address. */
export class InvalidIpListError extends DomainError {
  constructor(entry: string) {
    const errors = [{ pointer: '/ipList', code: 'format', detail: `"${entry.slice(0, 60)}" is no IP address` }];
    super('identity.invalid_ip_list', 'invalid', { errors }, 'expected IP addresses');
  }
}
