import { Money } from '#kernel';
import type { FrozenDiscount } from './quote.types.js';

/**
 * What of the discounts that still stand goes back with `given`, the sum that an upgrade would give for what ran before (ADR 0014): all of
 * them, at most what is given; each bearer's in proportion. Null when nothing does.
 */
export function takenBack(given: Money, standing: readonly FrozenDiscount[]): FrozenDiscount[] | null {
  const { currency } = given;
  const amounts = standing.map(({ amount }) => Money.of(amount, currency));
  const most = given.max(Money.zero(currency)).min(Money.sum(amounts, currency));
  if (most.isZero()) return null;
  const parts = most.allocate(amounts);
  return standing
    .map((one, index) => ({ ...one, amount: parts[index].toDecimal() }))
    .filter((_one, index) => parts[index].isPositive());
}
