import { Money } from '#kernel';
import type { PromotedLine } from '#promotions';
import type { CartLine, FrozenTerms } from './quote.types.js';
import { shownParts } from './terms-calculator.js';

/** A line as a code sees it: its shown prices, and what was taken off before. */
export function promotedLine(
  { ref, item, term }: Pick<CartLine, 'ref' | 'item' | 'term'>,
  terms: FrozenTerms,
): PromotedLine {
  const { currency, quantity, price, factor, discounts } = terms;
  const own = (part: 'setup' | 'recurring') => Money.of(price[part], currency).times(quantity);
  return {
    ref,
    item,
    term,
    quantity,
    ...shownParts(terms),
    own: { setup: own('setup'), recurring: own('recurring') },
    ...(factor ? { factor } : {}),
    given: Money.sum(
      discounts.map(({ amount }) => Money.of(amount, currency)),
      currency,
    ),
  };
}
