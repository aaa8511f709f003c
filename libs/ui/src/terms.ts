import { t } from './terms.texts.js';

const CYCLES = [
  'onetime',
  'free',
  'monthly',
  'quarterly',
  'semiannually',
  'annually',
  'biennially',
  'triennially',
] as const;
const isCycle = (term: string): term is (typeof CYCLES)[number] => (CYCLES as readonly string[]).includes(term);

/** A billing cycle or a number of years, in words. */
export const termWords = (term: string): string =>
  isCycle(term) ? t(term) : /^\d+y$/.test(term) ? t('years', { n: parseInt(term, 10) }) : term;

const ORDER: string[] = [...CYCLES, ...Array.from({ length: 10 }, (_, i) => `${i + 1}y`)];

/** From the shortest to the longest. */
export const sortTerms = (terms: Iterable<string>): string[] =>
  [...new Set(terms)].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));

export type ItemType =
  'product' | 'addon' | 'option' | 'domainregister' | 'domaintransfer' | 'domainrenew' | 'domainaddon';
const TYPES: ItemType[] = [
  'product',
  'addon',
  'option',
  'domainregister',
  'domaintransfer',
  'domainrenew',
  'domainaddon',
];

/** The kinds of items that can be sold, in words; looked up when they are shown, for their language may still be on its way. */
export const ITEM_TYPES: readonly { value: ItemType; readonly label: string }[] = TYPES.map((value) => ({
  value,
  get label() {
    return t(value);
  },
}));
