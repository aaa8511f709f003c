import type { Money, TaxRates } from '#kernel';
import type { Catalogue, ItemRef, Term } from '#catalog';
import {
  NO_BOUND,
  cellKey,
  clamp,
  itemKey,
  optionMonths,
  samePair,
  termsOf,
  timesCell,
  timesPair,
  type GroupCell,
  type PricePair,
} from './cell.js';
import { argsIn } from './method-args.js';
import { applyRule, type PriceRule, type RuleSet } from './price-rule.js';

export type PriceSource = 'explicit' | 'rule' | 'list';

export type PriceInForce = {
  setup: Money;
  recurring: Money;
  source: PriceSource;
  /** The rule that made it, where one did. */
  ruleId?: number;
  /** The stored price lies outside the range: the nearest bound is in force (`domain.md §2.2`). */
  flagged: boolean;
};

/** How an item stands in a group. */
export type GroupItem = {
  method: string;
  args: Record<string, unknown>;
  /** null: as the setting says. */
  floorAtZero: boolean | null;
};

/** What a store asks and what the provider wants: of a reseller's group, or the list. */
export interface Prices {
  readonly currency: string;
  /** null: not sold here. */
  inForce(item: ItemRef, term: Term): PriceInForce | null;
  /** The terms frozen with a sale; null where there is no admin price (the provider's own store). */
  groupTerms(item: ItemRef, term: Term): (GroupItem & { admin: PricePair }) | null;
  /** The terms of an item that are sold. */
  soldTerms(item: ItemRef): Term[];
}

export type PriceBookData = {
  currency: string;
  items: ReadonlyMap<string, GroupItem>;
  cells: ReadonlyMap<string, GroupCell>;
  own: ReadonlyMap<string, PricePair>;
  rules: RuleSet;
  /** Home rates of the issuer where his prices contain tax, else null. */
  home: TaxRates | null;
  productGroupOf: (item: ItemRef) => number | null;
};

/** The prices of one reseller in one currency: pure, from rows read before. */
export class PriceBook implements Prices {
  readonly currency: string;

  constructor(private readonly data: PriceBookData) {
    this.currency = data.currency;
  }

  /** The same prices under other rules. */
  withRules(rules: RuleSet): PriceBook {
    return new PriceBook({ ...this.data, rules });
  }

  /** The rule that prices an item unless it has a price of its own. */
  ruleFor(item: ItemRef): PriceRule | null {
    return this.data.rules.for(item, this.data.productGroupOf(item));
  }

  item(item: ItemRef): GroupItem | null {
    return this.data.items.get(itemKey(item)) ?? null;
  }

  /**
   * The group's word on a term. An option without an admin price for a cycle takes the monthly cell × months; a bound typed for the
   * cycle itself counts before the monthly one.
   */
  cell(item: ItemRef, term: Term): GroupCell | null {
    const exact = this.data.cells.get(cellKey(item, term)) ?? null;
    if (item.type !== 'option' || exact?.admin || term === 'monthly') return exact;
    const monthly = this.data.cells.get(cellKey(item, 'monthly'));
    if (!monthly?.admin) return exact;
    const scaled = timesCell(monthly, optionMonths(term));
    if (!exact) return scaled;
    return {
      admin: scaled.admin,
      lowest: exact.lowest.setup || exact.lowest.recurring ? exact.lowest : scaled.lowest,
      highest: exact.highest.setup || exact.highest.recurring ? exact.highest : scaled.highest,
    };
  }

  /** What was typed for this very term. */
  exactCell(item: ItemRef, term: Term): GroupCell | null {
    return this.data.cells.get(cellKey(item, term)) ?? null;
  }

  exactStored(item: ItemRef, term: Term): PricePair | null {
    return this.data.own.get(cellKey(item, term)) ?? null;
  }

  /** The reseller's stored price; of an option, its monthly one × months. */
  stored(item: ItemRef, term: Term): PricePair | null {
    return this.exactStored(item, term) ?? this.storedBeside(item, term);
  }

  /** What is stored for a term that has no price of its own: of an option the monthly one × months. */
  storedBeside(item: ItemRef, term: Term): PricePair | null {
    if (item.type !== 'option' || term === 'monthly') return null;
    const monthly = this.exactStored(item, 'monthly');
    return monthly && timesPair(monthly, optionMonths(term));
  }

  /** `domain.md §2.1`: the group's admin price and the reseller's price together; explicit before rule, both inside the range. */
  inForce(item: ItemRef, term: Term): PriceInForce | null {
    return this.inForceWith(item, term, this.stored(item, term));
  }

  /** The price in force if `stored` were the stored one. */
  inForceWith(item: ItemRef, term: Term, stored: PricePair | null): PriceInForce | null {
    const cell = this.cell(item, term);
    if (!cell?.admin || !this.item(item)) return null;
    if (stored) {
      const nearest = clamp(stored, cell);
      return { ...nearest, source: 'explicit', flagged: !samePair(nearest, stored) };
    }
    const rule = this.ruleFor(item);
    if (!rule) return null;
    return {
      ...clamp(applyRule(rule, cell.admin, this.data.home), cell),
      source: 'rule',
      ruleId: rule.id,
      flagged: false,
    };
  }

  groupTerms(item: ItemRef, term: Term): (GroupItem & { admin: PricePair }) | null {
    const found = this.item(item);
    const admin = this.cell(item, term)?.admin;
    return found && admin ? { ...found, args: argsIn(found.args, this.currency), admin } : null;
  }

  /** Terms with an admin price, sold or not. */
  offeredTerms(item: ItemRef): Term[] {
    return termsOf(item.type).filter((term) => this.cell(item, term)?.admin);
  }

  soldTerms(item: ItemRef): Term[] {
    return termsOf(item.type).filter((term) => this.inForce(item, term) !== null);
  }

  /** Terms about which anything was typed: an admin price or a bound. */
  knownTerms(item: ItemRef): Term[] {
    return termsOf(item.type).filter((term) => this.data.cells.has(cellKey(item, term)));
  }
}

/** The provider's own store: list prices, no admin price, so the issuer keeps all (`domain.md §3.8`). */
export class ListPrices implements Prices {
  constructor(
    readonly currency: string,
    private readonly catalogue: Catalogue,
  ) {}

  inForce(item: ItemRef, term: Term): PriceInForce | null {
    const price = this.catalogue.listPrice(item, this.currency, term);
    return price ? { ...price, source: 'list', flagged: false } : null;
  }

  groupTerms(): null {
    return null;
  }

  soldTerms(item: ItemRef): Term[] {
    return this.catalogue.termsOf(item).filter((term) => this.inForce(item, term) !== null);
  }
}

export const emptyCell = (): GroupCell => ({ admin: null, lowest: NO_BOUND, highest: NO_BOUND });
