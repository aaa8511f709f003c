import { DomainError } from './domain-error.js';
import { Exact, type Money } from './money.js';

export type ReversalInput = {
  /** What the client paid for the line, gross. */
  readonly paid: Money;
  /** What goes back in step: the line's profit, or one level of its tax. */
  readonly amount: Money;
  /** Everything refunded so far, this refund included, gross; a dispute won lowers it. */
  readonly refundedTotal: Money;
  /** The sum of the earlier reversals of this amount. */
  readonly alreadyReversed: Money;
};

/**
 * What one more refund takes back: round(amount × Σ refunded / paid) − already reversed (domain.md §3.6). Being cumulative it leaves
 * exactly zero after a full refund, and turns negative when a dispute is won. A line of zero is reversed whole.
 */
export function cumulativeReversal({ paid, amount, refundedTotal, alreadyReversed }: ReversalInput): Money {
  const least = paid.isNegative() ? paid : paid.minus(paid);
  const most = paid.isNegative() ? paid.minus(paid) : paid;
  if (refundedTotal.isLessThan(least) || refundedTotal.isGreaterThan(most)) {
    throw new DomainError(
      'kernel.refund_exceeds_paid',
      'invalid',
      { paid: paid.toJSON(), refunded: refundedTotal.toJSON() },
      'the refunds of a line lie between nothing and what was paid for it',
    );
  }
  if (paid.isZero()) return amount.minus(alreadyReversed);
  const share = amount.toExact().times(Exact.fraction(refundedTotal.minor, paid.minor));
  return share.round(amount.currency).minus(alreadyReversed);
}
