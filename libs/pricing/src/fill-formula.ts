import { DomainError, Exact, Money } from '#kernel';
import { parseEnding, roundUpTo, type Ending } from './ending.js';

/** `list × 0.80` or `list − 1.00` (`domain.md §1`, admin price). */
export type FillFormula = { factor: string } | { minus: string };

export type Filler = (list: Money, part: 'setup' | 'recurring') => Money | null;

/**
 * The formula as a function of a list price. A factor goes on both parts, a subtraction on the recurring one; a list price of zero stays
 * zero; a result below zero is null, since no price is negative.
 */
export function fillerOf(formula: FillFormula, endingText: string): Filler {
  const ending = parseEnding(endingText);
  if ('factor' in formula) {
    const factor = positive(formula.factor, '/formula/factor');
    return (list) => rounded(list.toExact().times(factor), list, ending);
  }
  const minus = positive(formula.minus, '/formula/minus');
  return (list, part) => (part === 'setup' ? list : rounded(list.toExact().minus(minus), list, ending));
}

function rounded(amount: Exact, list: Money, ending: Ending | null): Money | null {
  if (list.isZero()) return list;
  if (amount.isNegative()) return null;
  return amount.isZero() ? Money.zero(list.currency) : roundUpTo(ending, amount, list.currency);
}

function positive(text: string, pointer: string): Exact {
  const refuse = (detail: string): never => {
    throw new DomainError(
      'pricing.invalid_formula',
      'invalid',
      { errors: [{ pointer, code: 'formula', detail }] },
      detail,
    );
  };
  if (typeof text !== 'string' || !/^\d{1,14}(\.\d{1,6})?$/.test(text))
    return refuse('expected a decimal string such as "0.80", not negative, at most 6 decimals');
  return Exact.of(text);
}
