const CYCLES: Record<string, string> = {
  onetime: 'One time',
  free: 'Free',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  semiannually: 'Semi-annually',
  annually: 'Annually',
  biennially: 'Biennially',
  triennially: 'Triennially',
};

/** A billing cycle or a number of years, in words. */
export const termWords = (term: string): string =>
  CYCLES[term] ?? (/^\d+y$/.test(term) ? `${parseInt(term, 10)} year${term === '1y' ? '' : 's'}` : term);

const ORDER = [...Object.keys(CYCLES), ...Array.from({ length: 10 }, (_, i) => `${i + 1}y`)];

/** From the shortest to the longest. */
export const sortTerms = (terms: Iterable<string>): string[] =>
  [...new Set(terms)].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));

/** The kinds of items that can be sold, in words. */
export const ITEM_TYPES: { value: ItemType; label: string }[] = [
  { value: 'product', label: 'Products' },
  { value: 'addon', label: 'Addons' },
  { value: 'option', label: 'Configurable options' },
  { value: 'domainregister', label: 'Domain registration' },
  { value: 'domaintransfer', label: 'Domain transfer' },
  { value: 'domainrenew', label: 'Domain renewal' },
  { value: 'domainaddon', label: 'Domain addons' },
];
export type ItemType =
  'product' | 'addon' | 'option' | 'domainregister' | 'domaintransfer' | 'domainrenew' | 'domainaddon';
