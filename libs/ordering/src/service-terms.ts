import type { ItemRef, Term } from '#catalog';
import { laterPeriods, type FrozenTerms, type QuoteLine } from '#pricing';

export const SERVICE_TYPES = ['hosting', 'addon', 'domain'] as const;
export type ServiceType = (typeof SERVICE_TYPES)[number];

/** Which service an ordered item becomes, or is for; null for what cannot be ordered by itself. */
export function serviceTypeOf(item: ItemRef): ServiceType | null {
  if (item.type === 'product') return 'hosting';
  if (item.type === 'addon') return 'addon';
  if (item.type === 'domainregister' || item.type === 'domaintransfer' || item.type === 'domainrenew') return 'domain';
  return null;
}

const DOMAIN_ITEMS: readonly string[] = ['domainregister', 'domaintransfer', 'domainrenew'];

/** Whether an item is an operation on a domain name. */
export const isDomainItem = (type: string): boolean => DOMAIN_ITEMS.includes(type);

/** Years of a domain term: `2y` → 2. */
export const yearsOf = (term: Term): number => Number.parseInt(term, 10);

/** `tblinvoiceitems.type` of an ordered item's first charge (schema §0.6). */
export function invoiceLineTypeOf(item: ItemRef): string {
  const types: Partial<Record<ItemRef['type'], string>> = {
    product: 'Hosting',
    addon: 'Addon',
    domainregister: 'DomainRegister',
    domaintransfer: 'DomainTransfer',
    domainrenew: 'Domain',
  };
  return types[item.type] ?? '';
}

export type ServiceTerms = {
  item: ItemRef;
  term: Term;
  taxed: boolean;
  terms: FrozenTerms;
  explain: string[];
};

/**
 * What later periods of a service cost: the recurring parts as they were sold (`domain.md §2.3`). Set-up is charged
 * once; the discounts of the first invoice were amounts of that invoice and are decided anew at each renewal, a recurring
 * code's by what was frozen with it. A domain renews by its renewal price with the code it was registered with.
 */
export function renewalTermsOf(
  { line, taxed, terms, explain }: QuoteLine,
  promotion: FrozenTerms['promotion'] = terms.promotion,
): ServiceTerms {
  const later = laterPeriods(terms);
  return { item: line.item, term: line.term, taxed, terms: promotion ? { ...later, promotion } : later, explain };
}

/** The transfer codes of an order as WHMCS keeps them: a PHP-serialised list of name → code. */
export function phpSerialisedCodes(codes: readonly (readonly [string, string])[]): string {
  if (codes.length === 0) return '';
  const text = (value: string) => `s:${Buffer.byteLength(value)}:"${value}";`;
  return `a:${codes.length}:{${codes.map(([name, code]) => text(name) + text(code)).join('')}}`;
}

/** The code of one name in such a list; empty when it has none. Codes are visible ASCII, so lengths count characters. */
export function transferCodeOf(serialised: string, name: string): string {
  const key = `s:${Buffer.byteLength(name)}:"${name}";s:`;
  const at = serialised.indexOf(key);
  const found = at < 0 ? null : /^(\d{1,4}):"/.exec(serialised.slice(at + key.length));
  if (!found) return '';
  const start = at + key.length + found[0].length;
  return serialised.slice(start, start + Number.parseInt(found[1], 10));
}
