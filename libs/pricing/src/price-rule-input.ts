import { DomainError, Money, Percent } from '#kernel';
import { parseItemKey, type Catalogue } from '#catalog';
import { parseEnding } from './ending.js';
import { EVERY_TLD, RULE_KINDS, RULE_SCOPES, type RuleKind, type RuleScope } from './price-rule.js';
import { InvalidRuleError } from './pricing.errors.js';

export type RuleInput = {
  scope: string;
  /** Absent for `all`; tblproductgroups.id; a name for a TLD set, or `*` for every TLD; `product:12` for an item. */
  scopeRef?: string;
  /** Extensions of a TLD set, such as `.com`. */
  tlds?: string[];
  kind: string;
  /** Percent, at most four decimals, or a sum of the currency. */
  value: string;
  /** Needed for a fixed sum; absent for a percentage in every currency. */
  currency?: string;
  ending?: string;
};
/** A rule as it is stored. */
export type CheckedRule = {
  scope: RuleScope;
  scopeRef: string;
  tlds: string[];
  tldIds: number[];
  kind: RuleKind;
  value: string;
  currency: string;
  ending: string;
};

/** Reads a typed rule. @throws InvalidRuleError, InvalidEndingError */
export function checkedRule(input: RuleInput, catalogue: Catalogue): CheckedRule {
  const scope = RULE_SCOPES.find((one) => one === input.scope);
  const kind = RULE_KINDS.find((one) => one === input.kind);
  if (!scope) throw new InvalidRuleError('/scope', 'choice', `expected one of ${RULE_SCOPES.join(', ')}`);
  if (!kind) throw new InvalidRuleError('/kind', 'choice', `expected one of ${RULE_KINDS.join(', ')}`);
  const currency = input.currency ?? '';
  if (currency !== '' && !catalogue.hasCurrency(currency))
    throw new InvalidRuleError('/currency', 'currency', 'this installation does not sell in that currency');
  if (kind === 'fixed' && currency === '')
    throw new InvalidRuleError('/currency', 'required', 'a fixed sum has a currency');
  const ending = input.ending ?? '';
  parseEnding(ending);
  const { scopeRef, tldIds } = scopeOf(scope, input, catalogue);
  return {
    scope,
    scopeRef,
    tldIds,
    tlds: input.tlds ?? [],
    kind,
    value: checkedValue(kind, input.value, currency),
    currency,
    ending,
  };
}

function checkedValue(kind: RuleKind, value: string, currency: string): string {
  try {
    const read = kind === 'percent' ? Percent.of(value) : Money.of(value, currency);
    if (!read.isNegative()) return read.toDecimal();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new InvalidRuleError('/value', error.code.slice(error.code.indexOf('.') + 1), error.message);
  }
  throw new InvalidRuleError('/value', 'negative', 'a markup is never negative');
}

function scopeOf(scope: RuleScope, input: RuleInput, catalogue: Catalogue): { scopeRef: string; tldIds: number[] } {
  const ref = input.scopeRef ?? '';
  if (scope !== 'tld-set' && input.tlds?.length)
    throw new InvalidRuleError('/tlds', 'not_here', 'only a TLD set lists TLDs');
  switch (scope) {
    case 'all':
      if (ref !== '') throw new InvalidRuleError('/scopeRef', 'not_here', 'a rule for all names nothing');
      return { scopeRef: '', tldIds: [] };
    case 'product-group':
      if (!/^[1-9]\d*$/.test(ref) || !catalogue.productGroups().some((group) => String(group.id) === ref))
        throw new InvalidRuleError('/scopeRef', 'product_group', 'there is no such product group');
      return { scopeRef: ref, tldIds: [] };
    case 'item': {
      const item = parseItemKey(ref);
      if (!item || !catalogue.exists(item)) throw new InvalidRuleError('/scopeRef', 'item', 'there is no such item');
      return { scopeRef: ref, tldIds: [] };
    }
    case 'tld-set':
      return tldSet(ref, input.tlds ?? [], catalogue);
  }
}

function tldSet(name: string, tlds: string[], catalogue: Catalogue): { scopeRef: string; tldIds: number[] } {
  if (name === EVERY_TLD) {
    if (tlds.length > 0) throw new InvalidRuleError('/tlds', 'not_here', 'the set of every TLD lists none');
    return { scopeRef: EVERY_TLD, tldIds: [] };
  }
  if (name.trim() === '' || name.length > 64)
    throw new InvalidRuleError('/scopeRef', 'length', 'a TLD set has a name of 1 to 64 characters');
  if (tlds.length === 0) throw new InvalidRuleError('/tlds', 'required', 'a TLD set lists at least one TLD');
  const ids = tlds.map((extension, index) => {
    const tld = catalogue.tldByName(extension);
    if (!tld) throw new InvalidRuleError(`/tlds/${index}`, 'tld', 'there is no such TLD');
    return tld.id;
  });
  return { scopeRef: name, tldIds: [...new Set(ids)] };
}
