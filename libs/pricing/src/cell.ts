import { Money } from '#kernel';
import { CYCLES, YEAR_TERMS, monthsOf, type ItemRef, type ItemType, type Term } from '#catalog';

/** Per unit; the recurring part for the whole cycle or term. */
export type PricePair = { readonly setup: Money; readonly recurring: Money };
/** A bound; an empty part is no bound. */
export type Bound = { readonly setup: Money | null; readonly recurring: Money | null };
/** What the provider says of one item, currency and term in a group. `admin` null: the term is not in the group. */
export type GroupCell = { readonly admin: PricePair | null; readonly lowest: Bound; readonly highest: Bound };
/** Where a price stands. */
export type CellKey = { readonly item: ItemRef; readonly currency: string; readonly term: Term };

export const NO_BOUND: Bound = { setup: null, recurring: null };
const PARTS = ['setup', 'recurring'] as const;

export const itemKey = (item: ItemRef): string => `${item.type}:${item.id}`;
export const cellKey = (item: ItemRef, term: Term): string => `${item.type}:${item.id}:${term}`;

const CYCLE_TERMS: readonly Term[] = [...CYCLES, 'onetime', 'free'];

/** The terms an item of a type can have at all (`domain.md §1`): a transfer one, a renewal up to nine years. */
export function termsOf(type: ItemType): readonly Term[] {
  switch (type) {
    case 'domainregister':
      return YEAR_TERMS;
    case 'domainrenew':
      return YEAR_TERMS.slice(0, 9);
    case 'domaintransfer':
    case 'domainaddon':
      return ['1y'];
    default:
      return CYCLE_TERMS;
  }
}

/** Only products, addons and options have a set-up fee. */
export const hasSetup = (type: ItemType): boolean => !type.startsWith('domain');

export const zeroPair = (currency: string): PricePair => ({
  setup: Money.zero(currency),
  recurring: Money.zero(currency),
});

export const samePair = (a: PricePair, b: PricePair): boolean =>
  a.setup.equals(b.setup) && a.recurring.equals(b.recurring);

/** The nearest price inside [lowest, highest], part by part (`domain.md §2.2`). */
export function clamp(price: PricePair, { lowest, highest }: GroupCell): PricePair {
  const part = (name: (typeof PARTS)[number]) => {
    const low = lowest[name];
    const high = highest[name];
    const raised = low ? price[name].max(low) : price[name];
    return high ? raised.min(high) : raised;
  };
  return { setup: part('setup'), recurring: part('recurring') };
}

/** The parts of a price that lie outside the range. */
export function outside(price: PricePair, cell: GroupCell): ('setup' | 'recurring')[] {
  const nearest = clamp(price, cell);
  return PARTS.filter((name) => !nearest[name].equals(price[name]));
}

/** The parts where the lowest exceeds the highest. */
export function crossed({ lowest, highest }: GroupCell): ('setup' | 'recurring')[] {
  return PARTS.filter((name) => lowest[name] && highest[name] && lowest[name].isGreaterThan(highest[name]));
}

/** An option without a price for a cycle costs monthly × months (`domain.md §2.4`); a one-time charge is one month's. */
export const optionMonths = (term: Term): number => monthsOf(term) ?? 1;

export function timesPair(pair: PricePair, months: number): PricePair {
  return { setup: pair.setup, recurring: pair.recurring.times(months) };
}

export function timesCell(cell: GroupCell, months: number): GroupCell {
  const bound = ({ setup, recurring }: Bound): Bound => ({ setup, recurring: recurring && recurring.times(months) });
  return {
    admin: cell.admin && timesPair(cell.admin, months),
    lowest: bound(cell.lowest),
    highest: bound(cell.highest),
  };
}

export const distinctItems = (items: readonly ItemRef[]): ItemRef[] => [
  ...new Map(items.map((item) => [itemKey(item), item])).values(),
];
