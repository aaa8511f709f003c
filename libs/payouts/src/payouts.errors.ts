import { DomainError, type Money } from '#kernel';

export class PayoutNotFoundError extends DomainError {
  constructor(payoutId: number) {
    super('payouts.not_found', 'not_found', { payoutId }, 'there is no such payout');
  }
}

export class BelowMinimumError extends DomainError {
  constructor(available: Money, minimum: Money) {
    super(
      'payouts.below_minimum',
      'conflict',
      { available: available.toJSON(), minimum: minimum.toJSON() },
      `${available} is payable, a payout starts at ${minimum}`,
    );
  }
}

/** Nothing is paid out to a suspended reseller (ADR 0027); his profit stays his. */
export class PayoutsSuspendedError extends DomainError {
  constructor(resellerId: number) {
    super('payouts.reseller_suspended', 'conflict', { resellerId }, 'the reseller is suspended');
  }
}

export class MethodNotAvailableError extends DomainError {
  constructor(method: string, why: string) {
    super('payouts.method_not_available', 'conflict', { method }, why);
  }
}

export class WrongPayoutStatusError extends DomainError {
  constructor(payoutId: number, status: string) {
    super('payouts.wrong_status', 'conflict', { payoutId, status }, `the payout is ${status}`);
  }
}

/** The frozen split of a line and what its terms give differ: parked and shown, never posted by guess (domain.md §3.7). */
export class SplitMismatchError extends DomainError {
  constructor(lineId: number, stored: Money, computed: Money) {
    super(
      'payouts.split_mismatch',
      'conflict',
      { lineId, stored: stored.toJSON(), computed: computed.toJSON() },
      `line ${lineId}: ${stored} was frozen, its terms give ${computed}`,
    );
  }
}

export class ProfitEntryNotFoundError extends DomainError {
  constructor(entryId: number) {
    super('payouts.entry_not_found', 'not_found', { entryId }, 'there is no such entry');
  }
}

export class StatementMonthError extends DomainError {
  constructor(month: string) {
    super('payouts.statement_month', 'invalid', {
      month: month.slice(0, 20),
      errors: [{ pointer: '/month', code: 'month', detail: 'a month such as 2026-11' }],
    });
  }
}

export class BatchNotFoundError extends DomainError {
  constructor(batchId: number) {
    super('payouts.batch_not_found', 'not_found', { batchId }, 'there is no such run');
  }
}

export class BatchEmptyError extends DomainError {
  constructor() {
    super('payouts.batch_empty', 'conflict', {}, 'nothing fits what was chosen');
  }
}

export class BatchTooLargeError extends DomainError {
  constructor(most: number) {
    super('payouts.batch_too_large', 'conflict', { most }, `at most ${most} at once; narrow the list`);
  }
}

/** One run of its kind at a time, and each dry run is carried out once. */
export class BatchUnderWayError extends DomainError {
  constructor(why: string) {
    super('payouts.batch_under_way', 'conflict', {}, why);
  }
}
