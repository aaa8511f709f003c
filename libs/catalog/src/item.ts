/** Everything that has a price (`domain.md §1`, item). */
export const ITEM_TYPES = [
  'product',
  'addon',
  'domainregister',
  'domaintransfer',
  'domainrenew',
  'domainaddon',
  'option',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/**
 * One item. `id` is tblproducts.id, tbladdons.id, tbldomainpricing.id (three domain types),
 * tblproductconfigoptionssub.id (option), or 1 DNS management, 2 e-mail forwarding, 3 ID protection (domainaddon).
 */
export interface ItemRef {
  type: ItemType;
  id: number;
}

/** Billing cycles as the API names them, and `onetime`, `free`. */
export const CYCLES = ['monthly', 'quarterly', 'semiannually', 'annually', 'biennially', 'triennially'] as const;
export type Cycle = (typeof CYCLES)[number];
/** Domain terms. */
export const YEAR_TERMS = ['1y', '2y', '3y', '4y', '5y', '6y', '7y', '8y', '9y', '10y'] as const;
export type YearTerm = (typeof YEAR_TERMS)[number];
/** What is charged at once: a cycle, years, once, or nothing. A domain addon is priced per `1y`. */
export type Term = Cycle | YearTerm | 'onetime' | 'free';
export const TERMS: readonly Term[] = [...CYCLES, ...YEAR_TERMS, 'onetime', 'free'];

/** Months of a term; null for what is not recurring. */
export function monthsOf(term: Term): number | null {
  const cycles: Record<Cycle, number> = {
    monthly: 1,
    quarterly: 3,
    semiannually: 6,
    annually: 12,
    biennially: 24,
    triennially: 36,
  };
  if (term in cycles) return cycles[term as Cycle];
  if (/^\d+y$/.test(term)) return 12 * Number.parseInt(term, 10);
  return null;
}
