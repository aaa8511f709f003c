import { DomainError, Money } from '#kernel';
import { ITEM_TYPES, type ItemRef, type ItemType, type Term } from '#catalog';
import { hasSetup, termsOf, type Bound, type PricePair } from './cell.js';
import type { Refusal } from './pricing.errors.js';

/** Amounts as typed: decimal strings; null empties, absent leaves as it is. */
export type PairInput = { setup?: string | null; recurring: string };
export type BoundInput = { setup?: string | null; recurring?: string | null };

export type CellRef = { itemType: string; itemId: number; currency: string; term: string };
export type GroupCellInput = CellRef & {
  admin?: PairInput | null;
  lowest?: BoundInput | null;
  highest?: BoundInput | null;
};
export type ResellerCellInput = CellRef & {
  /** null removes the stored price. */
  price: PairInput | null;
};

export type CellEffect = 'created' | 'changed' | 'unchanged' | 'removed';
/** What became, or on a dry run would become, of one cell. */
export type CellReport = CellRef & {
  status: 'accepted' | 'refused';
  effect: CellEffect | null;
  refusals: Refusal[];
  /** Stored reseller prices that are outside the new range. */
  flagged: number;
  /** Of a dry run: what the change does to those who sell. */
  impact: CellImpact | null;
};

/** What a change of a cell does, first charge of one unit before tax. */
export type CellImpact = {
  /** Resellers whose price in force or cost changes; of a reseller's own cell null. */
  resellers: number | null;
  /** Of the price in force; of a group's cell, of the list price. */
  margin: { before: Money | null; after: Money | null };
  profit: { before: Money | null; after: Money | null };
};

/** Collects what is wrong with one cell; amounts that cannot be read are reported and stand as null. */
export class CellReader {
  readonly refusals: Refusal[] = [];

  constructor(
    private readonly cell: CellRef,
    private readonly pointer: string,
  ) {}

  refuse(field: string, code: string, detail: string, limits?: Refusal['limits']): null {
    this.refusals.push({ pointer: `${this.pointer}${field}`, code, detail, ...(limits ? { limits } : {}) });
    return null;
  }

  /** The item and term when they exist as such; null when refused. */
  place(): { item: ItemRef; term: Term } | null {
    const { itemType, itemId, term } = this.cell;
    if (!ITEM_TYPES.includes(itemType as ItemType))
      return this.refuse('/itemType', 'item_type', 'no such type of item');
    if (!Number.isSafeInteger(itemId) || itemId < 1)
      return this.refuse('/itemId', 'item_id', 'expected the id of an item');
    if (!termsOf(itemType as ItemType).includes(term as Term))
      return this.refuse('/term', 'term', `a ${itemType} has no term "${String(term).slice(0, 20)}"`);
    return { item: { type: itemType as ItemType, id: itemId }, term: term as Term };
  }

  pair(input: PairInput, field: string): PricePair | null {
    const setup = input.setup == null ? Money.zero(this.cell.currency) : this.amount(input.setup, `${field}/setup`);
    const recurring = this.amount(input.recurring, `${field}/recurring`);
    if (setup?.isPositive()) this.checkSetup(`${field}/setup`);
    if (this.cell.term === 'free' && recurring?.isPositive())
      this.refuse(`${field}/recurring`, 'free', 'what is free has no price');
    return setup && recurring && { setup, recurring };
  }

  bound(input: BoundInput | null, field: string): Bound {
    const part = (value: string | null | undefined, name: string) =>
      value == null ? null : this.amount(value, `${field}/${name}`);
    const setup = part(input?.setup, 'setup');
    if (setup?.isPositive()) this.checkSetup(`${field}/setup`);
    return { setup, recurring: part(input?.recurring, 'recurring') };
  }

  private amount(value: string, field: string): Money | null {
    try {
      const amount = Money.of(value, this.cell.currency);
      return amount.isNegative() ? this.refuse(field, 'negative_price', 'a price is never negative') : amount;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.refuse(field, error.code.slice(error.code.indexOf('.') + 1), error.message);
    }
  }

  private checkSetup(field: string): void {
    if (!hasSetup(this.cell.itemType as ItemType)) this.refuse(field, 'no_setup', 'domain items have no set-up fee');
    if (this.cell.term === 'free') this.refuse(field, 'free', 'what is free has no price');
  }
}

export const reportOf = (
  cell: CellRef,
  refusals: Refusal[],
  effect: CellEffect | null = null,
  flagged = 0,
): CellReport => ({
  itemType: cell.itemType,
  itemId: cell.itemId,
  currency: cell.currency,
  term: cell.term,
  status: refusals.length > 0 ? 'refused' : 'accepted',
  effect: refusals.length > 0 ? null : effect,
  refusals,
  flagged,
  impact: null,
});

/** Two entries for one cell in a request have no defined outcome. */
export function duplicatesOf(cells: readonly CellRef[]): Set<number> {
  const seen = new Set<string>();
  const doubled = new Set<number>();
  cells.forEach((cell, index) => {
    const key = `${cell.itemType}:${cell.itemId}:${cell.currency}:${cell.term}`;
    if (seen.has(key)) doubled.add(index);
    seen.add(key);
  });
  return doubled;
}
