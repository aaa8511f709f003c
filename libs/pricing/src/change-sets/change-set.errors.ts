import { DomainError } from '#kernel';

export class ChangeSetNotFoundError extends DomainError {
  constructor(id: number) {
    super('pricing.change_set_not_found', 'not_found', { id }, 'there is no such set of price changes');
  }
}

/** The set cannot do that in its state: a scheduled one is not edited, a published one is reverted instead. */
export class ChangeSetStateError extends DomainError {
  constructor(id: number, status: string) {
    super('pricing.change_set_state', 'conflict', { id, status }, `this set of changes is ${status}`);
  }
}

/** Values in force moved since the draft was made; publishing over them must be said. */
export class ChangeSetConflictError extends DomainError {
  constructor(conflicts: { pointer: string; detail: string }[], count: number) {
    super(
      'pricing.change_set_conflict',
      'conflict',
      { conflicts: count, errors: conflicts.map((one) => ({ ...one, code: 'moved' })) },
      'prices moved since this set was made; look at them, or publish over them',
    );
  }
}

/** A name, a time or a cell that a set cannot have. */
export class InvalidChangeSetError extends DomainError {
  constructor(pointer: string, code: string, detail: string) {
    super('pricing.invalid_change_set', 'invalid', { errors: [{ pointer, code, detail }] }, detail);
  }
}
