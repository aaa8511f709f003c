import { Money, cumulativeReversal } from '#kernel';

export type RefundCase = {
  readonly currency: string;
  /** Gross. */
  readonly paid: Money;
  readonly profit: Money;
  /** In order, gross; a dispute won is a negative one. */
  readonly refunds: readonly Money[];
};

/** The reversal of each refund of a paid line in order (domain.md §3.6); after a full refund they sum to the profit. */
export function reversals({ currency, paid, profit, refunds }: RefundCase): Money[] {
  let refundedTotal = Money.zero(currency);
  let alreadyReversed = Money.zero(currency);
  return refunds.map((refund) => {
    refundedTotal = refundedTotal.plus(refund);
    const step = cumulativeReversal({ paid, amount: profit, refundedTotal, alreadyReversed });
    alreadyReversed = alreadyReversed.plus(step);
    return step;
  });
}

/** One step of it, from what is already stored. */
export function reversalFor(step: { paid: Money; profit: Money; refundedTotal: Money; alreadyReversed: Money }): Money {
  const { paid, profit, refundedTotal, alreadyReversed } = step;
  return cumulativeReversal({ paid, amount: profit, refundedTotal, alreadyReversed });
}
