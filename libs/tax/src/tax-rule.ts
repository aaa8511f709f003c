import { DomainError, Percent } from '#kernel';
import { InvalidTaxRuleError } from './tax.errors.js';

export type TaxRule = {
  id: number;
  level: 1 | 2;
  name: string;
  /** '' = all states of the country. */
  state: string;
  /** ISO 3166 alpha-2; '' = all countries. */
  country: string;
  /** Percent with at most three places. */
  rate: Percent;
};

export type TaxRuleInput = { level: number; name: string; country: string; state: string; rate: string };

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * The rule of one level for a place: of those that match, the one with the lowest id (schema §0.7); an empty country or state of a rule
 * matches every one. Null when nothing matches.
 */
export function ruleFor(rules: readonly TaxRule[], level: 1 | 2, country: string, state: string): TaxRule | null {
  let found: TaxRule | null = null;
  for (const rule of rules) {
    if (rule.level !== level || (found && found.id < rule.id)) continue;
    if (rule.country !== '' && !same(rule.country, country)) continue;
    if (rule.state !== '' && !same(rule.state, state)) continue;
    found = rule;
  }
  return found;
}

/** @throws InvalidTaxRuleError */
export function checkedRule(input: TaxRuleInput): Omit<TaxRule, 'id'> {
  if (input.level !== 1 && input.level !== 2) throw new InvalidTaxRuleError('level', 'invalid', 'is 1 or 2');
  if (input.name.trim() === '' || input.name.length > 100 || /\p{Cc}/u.test(input.name))
    throw new InvalidTaxRuleError('name', 'invalid', 'has 1 to 100 characters');
  if (!/^([A-Z]{2})?$/.test(input.country))
    throw new InvalidTaxRuleError('country', 'invalid', 'is a two-letter code, or empty for all');
  if (input.state.length > 100) throw new InvalidTaxRuleError('state', 'invalid', 'has at most 100 characters');
  if (input.state.trim() !== '' && input.country === '')
    throw new InvalidTaxRuleError('state', 'needs_country', 'a state needs its country');
  return {
    level: input.level,
    name: input.name.trim(),
    country: input.country,
    state: input.state.trim(),
    rate: checkedRate(input.rate),
  };
}

function checkedRate(text: string): Percent {
  try {
    const rate = Percent.of(text);
    // The columns hold three places; a fourth would be rounded by the database.
    if (rate.units % 10n !== 0n)
      throw new InvalidTaxRuleError('rate', 'too_many_decimals', 'has at most three decimals');
    if (rate.isNegative() || rate.compare(Percent.of('100')) > 0)
      throw new InvalidTaxRuleError('rate', 'out_of_range', 'is 0 to 100 percent');
    return rate;
  } catch (error) {
    if (error instanceof DomainError && error.code.startsWith('kernel.'))
      throw new InvalidTaxRuleError('rate', 'invalid', error.message);
    throw error;
  }
}
