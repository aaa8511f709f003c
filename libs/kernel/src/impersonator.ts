import { DomainError } from './domain-error.js';

/** Who really acts in the name of an actor: staff or a reseller who signed in as him, and why (ADR 0030). */
export interface Impersonator {
  kind: 'admin' | 'reseller';
  /** `tbladmins.id`, or the reseller's id. */
  id: number;
  name: string;
  impersonationId: number;
  reason: string;
}

/** What nobody does in another's name, whatever was confirmed (reliability.md, case 107). */
export class ImpersonationForbiddenError extends DomainError {
  constructor(what: string) {
    super('impersonation.forbidden', 'forbidden', { what }, `not while signed in as somebody else: ${what}`);
  }
}
