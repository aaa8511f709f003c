import { DomainError } from '#kernel';

/** Debits and credits differ: a defect of the caller, so the whole transaction fails. */
export class LedgerUnbalancedError extends DomainError {
  constructor(key: string, difference: string) {
    super('ledger.unbalanced', 'invalid', { key, difference }, `the posting ${key} is out of balance by ${difference}`);
  }
}

export class LedgerAccountNotInBookError extends DomainError {
  constructor(account: string, book: number) {
    super('ledger.account_not_in_book', 'invalid', { account, book }, `${account} exists in the provider's book only`);
  }
}

/** The fact was posted already: the caller tried to move the same money twice. */
export class AlreadyPostedError extends DomainError {
  constructor(key: string) {
    super('ledger.already_posted', 'conflict', { key }, `${key} was posted already`);
  }
}
