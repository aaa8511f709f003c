import { Exact, Money, Percent, type TaxRates } from '#kernel';
import type { ItemRef } from '#catalog';
import { grossedUp } from '#tax';
import type { PricePair } from './cell.js';
import { roundUpTo, type Ending } from './ending.js';

export const RULE_SCOPES = ['all', 'product-group', 'tld-set', 'item'] as const;
export type RuleScope = (typeof RULE_SCOPES)[number];
export const RULE_KINDS = ['percent', 'fixed'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];
/** The TLD set that holds every TLD. */
export const EVERY_TLD = '*';

/** A reseller's markup over the admin price. */
export type PriceRule = {
  readonly id: number;
  readonly scope: RuleScope;
  /** '' for all, tblproductgroups.id, the name of the TLD set or `*`, `product:12` for one item. */
  readonly scopeRef: string;
  /** '' = every currency. */
  readonly currency: string;
  readonly kind: RuleKind;
  readonly value: string;
  readonly ending: Ending | null;
  readonly tldIds: ReadonlySet<number>;
};

/**
 * The rules of one reseller for one currency. The most specific wins (`domain.md §2.1`): one item, a named TLD set, every TLD, a product
 * group, all; of two for the same scope the one for the very currency.
 */
export class RuleSet {
  private readonly byScope = new Map<string, PriceRule>();
  private readonly byTld = new Map<number, PriceRule>();

  constructor(rules: readonly PriceRule[], currency: string) {
    const general = rules.filter((rule) => rule.currency === '');
    const special = rules.filter((rule) => rule.currency === currency);
    for (const rule of [...general, ...special]) {
      this.byScope.set(`${rule.scope}/${rule.scopeRef}`, rule);
      for (const tld of rule.tldIds) this.byTld.set(tld, rule);
    }
  }

  for(item: ItemRef, productGroupId: number | null): PriceRule | null {
    const isDomain = item.type.startsWith('domain') && item.type !== 'domainaddon';
    return (
      this.byScope.get(`item/${item.type}:${item.id}`) ??
      (isDomain ? (this.byTld.get(item.id) ?? this.byScope.get(`tld-set/${EVERY_TLD}`)) : undefined) ??
      (productGroupId === null ? undefined : this.byScope.get(`product-group/${productGroupId}`)) ??
      this.byScope.get('all/') ??
      null
    );
  }
}

/**
 * A + markup, rounded up to the ending. A part where A is zero stays zero. The percentage goes on both parts, a fixed sum on the
 * recurring one. `home` are the issuer's home rates where his prices contain tax: A is grossed up before the markup.
 */
export function applyRule(rule: PriceRule, admin: PricePair, home: TaxRates | null): PricePair {
  const part = (a: Money, fixed: Exact): Money => {
    if (a.isZero()) return a;
    const base = home ? grossedUp(home, a) : a.toExact();
    const marked = rule.kind === 'percent' ? base.plus(base.percent(Percent.of(rule.value))) : base.plus(fixed);
    return roundUpTo(rule.ending, marked, a.currency);
  };
  const fixed = rule.kind === 'fixed' ? Exact.of(rule.value) : Exact.zero;
  const { setup } = admin;
  const setupOfFixed = () => (home ? grossedUp(home, setup).round(setup.currency) : setup);
  return {
    setup: rule.kind === 'fixed' ? setupOfFixed() : part(setup, Exact.zero),
    recurring: part(admin.recurring, fixed),
  };
}
