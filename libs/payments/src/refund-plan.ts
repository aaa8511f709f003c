import type { InvoiceLineId, Money } from '#kernel';
import { ReturnExceedsLineError, ReturnLineUnknownError, type Returnable } from '#invoicing';
import { NothingToRefundError, RefundAmountError, RefundExceedsPaidError } from './refund.errors.js';
import type { RefundInput } from './refund.types.js';

export type PlannedLine = { lineId: InvoiceLineId; gross: Money };
export type RefundPlan = { amount: Money; left: Money; lines: PlannedLine[] };

/**
 * Which lines give how much back: those that staff picked, else all in proportion to what is left of their gross, by largest
 * remainder (domain.md §9). `reserved` is what other refunds on their way hold, per line.
 */
export function planRefund(
  input: Pick<RefundInput, 'invoiceId' | 'amount' | 'lines'>,
  status: string,
  { settled, lines }: Returnable,
  reserved: ReadonlyMap<number, Money>,
): RefundPlan {
  const zero = settled.minus(settled);
  const free = lines.map(({ lineId, gross, returned }) => ({
    lineId,
    left: gross.minus(returned).minus(reserved.get(lineId) ?? zero),
  }));
  const onTheWay = [...reserved.values()].reduce((sum, amount) => sum.plus(amount), zero);
  const left = settled.minus(onTheWay);
  if (!left.isPositive()) throw new NothingToRefundError(input.invoiceId, status);
  if (input.amount && input.lines) throw new RefundAmountError('either an amount or lines');
  if (input.lines) {
    const picked = pick(input.lines, free);
    const amount = picked.reduce((sum, line) => sum.plus(line.gross), zero);
    if (!amount.isPositive()) throw new RefundAmountError('a refund is more than zero', '/lines');
    if (amount.isGreaterThan(left)) throw new RefundExceedsPaidError(amount, left);
    return { amount, left, lines: picked };
  }
  const amount = input.amount ?? left;
  if (amount.currency !== settled.currency) throw new RefundAmountError(`the invoice is in ${settled.currency}`);
  if (!amount.isPositive()) throw new RefundAmountError('a refund is more than zero');
  if (amount.isGreaterThan(left)) throw new RefundExceedsPaidError(amount, left);
  const shares = amount.allocate(free.map((line) => line.left));
  const planned = free.map(({ lineId }, index) => ({ lineId, gross: shares[index] }));
  return { amount, left, lines: planned.filter((line) => !line.gross.isZero()) };
}

function pick(
  wanted: NonNullable<RefundInput['lines']>,
  free: { lineId: InvoiceLineId; left: Money }[],
): PlannedLine[] {
  if (wanted.length === 0) throw new RefundAmountError('pick at least one line', '/lines');
  const seen = new Set<number>();
  return wanted.map(({ lineId, amount }, index) => {
    const line = free.find((candidate) => candidate.lineId === lineId);
    if (!line || seen.has(lineId)) throw new ReturnLineUnknownError(index);
    seen.add(lineId);
    const { left } = line;
    if (amount.currency !== left.currency)
      throw new RefundAmountError(`the invoice is in ${left.currency}`, `/lines/${index}/amount`);
    const within = left.isNegative()
      ? amount.isNegative() && !amount.isLessThan(left)
      : amount.isPositive() && !amount.isGreaterThan(left);
    if (!within) throw new ReturnExceedsLineError(index, amount, left);
    return { lineId, gross: amount };
  });
}
