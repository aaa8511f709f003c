import { DomainError } from '#kernel';

/** Unknown, used, too old, or for another store: one answer for all (reliability.md, case 108). */
export class ImpersonationKeyInvalidError extends DomainError {
  constructor() {
    super('impersonation.key_invalid', 'forbidden', {}, 'this way in was used or is too old; start again');
  }
}

/** The session only reads until changes are confirmed. */
export class ImpersonationReadOnlyError extends DomainError {
  constructor(mayWrite: boolean) {
    const detail = mayWrite ? 'this session only reads; allow changes first' : 'this session only reads';
    super('impersonation.read_only', 'forbidden', { mayWrite }, detail);
  }
}

/** `impersonation.writes` is off. */
export class ImpersonationWritesOffError extends DomainError {
  constructor() {
    super('impersonation.writes_off', 'forbidden', {}, 'changes in the name of somebody else are switched off');
  }
}

/** `clients.loginAs` is off for this reseller (features.md P30). */
export class LogInAsClientOffError extends DomainError {
  constructor() {
    super('impersonation.off', 'forbidden', {}, 'signing in as a client is switched off');
  }
}

/** A program cannot sign in as somebody: it takes a person with a session. */
export class ImpersonationNeedsSessionError extends DomainError {
  constructor() {
    super('impersonation.needs_session', 'forbidden', {}, 'only a signed-in person can sign in as somebody else');
  }
}

/** The account exists, but nobody can sign in to it: closed, suspended, or no reseller any more. */
export class ImpersonationSubjectOutError extends DomainError {
  constructor() {
    super('impersonation.subject_out', 'conflict', {}, 'nobody can sign in to this account now');
  }
}

/** The session acts for itself: there is nothing to confirm or to end. */
export class NotImpersonatingError extends DomainError {
  constructor() {
    super('impersonation.none', 'conflict', {}, 'this session is nobody else’s');
  }
}
