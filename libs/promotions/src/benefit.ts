import { Exact, Money, Percent } from '#kernel';
import type { Benefit, PromotedLine } from './promotion.types.js';

/**
 * What one line is lowered by (`domain.md §10`), rounded to the line half away from zero: never below zero, never more than what
 * earlier discounts left of the line. A percentage and a set-up are those of what is left.
 * @returns null where a sum or a new price has no value in the currency of the line
 */
export function discountOf(benefit: Pick<Benefit, 'kind' | 'percent' | 'amounts'>, line: PromotedLine): Money | null {
  const { currency } = line.setup;
  const zero = Money.zero(currency);
  const typed = benefit.amounts[currency];
  const needsSum = benefit.kind === 'fixed' || benefit.kind === 'price_override';
  if (needsSum && typed === undefined) return null;
  const k = factorOf(line);
  const whole = line.setup.toExact().plus(line.recurring.toExact().times(k));
  const left = whole.round(currency).minus(line.given);
  if (!left.isPositive() || !whole.isPositive()) return zero;
  const exactLeft = whole.minus(line.given.toExact());
  // Earlier discounts lie evenly on all parts of the line.
  const leftOf = (part: Exact) => (line.given.isZero() ? part : part.times(exactLeft).dividedBy(whole));
  const exact = {
    percent: () => exactLeft.percent(Percent.of(benefit.percent)),
    fixed: () => Money.of(typed!, currency).toExact(),
    price_override: () => {
      const own = line.own.setup.toExact().plus(line.own.recurring.toExact().times(k));
      const price = Money.of(typed!, currency).toExact().times(line.quantity).times(k);
      return leftOf(own).minus(price);
    },
    free_setup: () => leftOf(line.setup.toExact()),
  }[benefit.kind]();
  return exact.round(currency).min(left).max(zero);
}

/** What a line comes to before discounts, for telling the dearest. */
export function wholeOf(line: PromotedLine): Money {
  return line.setup
    .toExact()
    .plus(line.recurring.toExact().times(factorOf(line)))
    .round(line.setup.currency);
}

const factorOf = ({ factor }: PromotedLine): Exact => (factor ? Exact.fraction(factor.days, factor.of) : Exact.one);
