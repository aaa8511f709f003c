import { rounded, smallest, type Sum, writeSum } from './sums.js';

export const CURRENCIES = ['EUR', 'USD', 'JPY'] as const;
export type Currency = (typeof CURRENCIES)[number];
/** What a dollar of the list is in each currency, in hundredths. */
const RATE: Record<Currency, bigint> = { USD: 100n, EUR: 92n, JPY: 15_000n };
const MONTHS: Record<string, number> = { monthly: 1, quarterly: 3, annually: 12, '1y': 12, '2y': 24 };
export const monthsOf = (term: string): number => MONTHS[term];

export type Pair = { setup: Sum; recurring: Sum };
/** Set-up and recurring in cents of a dollar, by term. */
type Terms = Record<string, [setup: bigint, recurring: bigint]>;
export type ItemKind = 'product' | 'addon' | 'option' | 'domainregister' | 'domainrenew';
export type Item = { kind: ItemKind; name: string; terms: Terms };

const item = (kind: ItemKind, name: string, terms: Terms): Item => ({ kind, name, terms });

/** What the provider sells: small enough to think through, with set-up fees, options and two endings. */
export const ITEMS = {
  small: item('product', 'Small', { monthly: [0n, 490n], annually: [0n, 4_990n] }),
  large: item('product', 'Large', { monthly: [500n, 1_290n], quarterly: [500n, 3_690n], annually: [0n, 12_990n] }),
  server: item('product', 'Server', { monthly: [2_500n, 5_949n], annually: [0n, 59_990n] }),
  backup: item('addon', 'Backup', { monthly: [0n, 195n], quarterly: [0n, 585n], annually: [0n, 1_995n] }),
  disk: item('option', '+20 GB', { monthly: [0n, 133n] }),
  com: item('domainregister', '.com', { '1y': [0n, 1_129n], '2y': [0n, 2_258n] }),
  net: item('domainregister', '.net', { '1y': [0n, 1_349n], '2y': [0n, 2_698n] }),
  comRenewal: item('domainrenew', '.com', { '1y': [0n, 1_199n], '2y': [0n, 2_398n] }),
  netRenewal: item('domainrenew', '.net', { '1y': [0n, 1_449n], '2y': [0n, 2_898n] }),
} as const;
export type ItemName = keyof typeof ITEMS;
export const ITEM_NAMES = Object.keys(ITEMS) as ItemName[];
export const PRODUCTS = ['small', 'large', 'server'] as const satisfies ItemName[];
export const RENEWAL_OF: Partial<Record<ItemName, ItemName>> = { com: 'comRenewal', net: 'netRenewal' };

const inCurrency = (cents: bigint, currency: Currency): Sum =>
  rounded(cents * RATE[currency], 100n, smallest(currency));

/** The list price of an item; an option has one by the month only and costs that many months. */
export function listPrice(name: ItemName, term: string, currency: Currency): Pair {
  const { kind, terms } = ITEMS[name] as Item;
  const [setup, recurring] = terms[kind === 'option' ? 'monthly' : term];
  const months = kind === 'option' ? BigInt(monthsOf(term)) : 1n;
  return { setup: inCurrency(setup, currency), recurring: inCurrency(recurring, currency) * months };
}

/** The same list as the files of a catalogue import. */
export function priceListFiles(): Record<string, string> {
  const rows = (name: ItemName, head: string, write: (term: string, price: Pair, currency: Currency) => string) =>
    Object.keys(ITEMS[name].terms).flatMap((term) =>
      CURRENCIES.map((code) => `${head},${code},${write(term, listPrice(name, term, code), code)}`),
    );
  const cycle = (term: string, { setup, recurring }: Pair, code: Currency) =>
    `${term},${writeSum(setup, code)},${writeSum(recurring, code)}`;
  const month = (_: string, { setup, recurring }: Pair, code: Currency) =>
    `${writeSum(setup, code)},${writeSum(recurring, code)}`;
  const tld = (name: ItemName, operation: string) =>
    Object.keys(ITEMS[name].terms).flatMap((term) =>
      CURRENCIES.map(
        (code) =>
          `${ITEMS[name].name},${code},${operation},${term.slice(0, -1)},${writeSum(listPrice(name, term, code).recurring, code)}`,
      ),
    );
  const file = (...lines: string[]) => `${lines.join('\n')}\n`;
  return {
    currencies: file(
      'code,prefix,suffix,format,rate,default',
      'USD,$, USD,1,1.00000,1',
      'EUR,€, EUR,3,0.92000,0',
      'JPY,¥, JPY,4,150.00000,0',
    ),
    products: file(
      'group,product,hidden,paytype,currency,cycle,setup,price',
      ...rows('small', 'Web,Small,0,recurring', cycle),
      ...rows('large', 'Web,Large,0,recurring', cycle),
      ...rows('server', 'Servers,Server,0,recurring', cycle),
    ),
    addons: file('addon,applies_to_groups,currency,cycle,setup,price', ...rows('backup', 'Backup,Web|Servers', cycle)),
    options: file(
      'option,type,products_in_group,choice,currency,monthly_setup,monthly_price',
      ...CURRENCIES.map((code) => `Disk,dropdown,Web,None,${code},0,0`),
      ...rows('disk', 'Disk,dropdown,Web,+20 GB', month),
    ),
    tlds: file(
      'tld,currency,operation,years,price',
      ...tld('com', 'register'),
      ...tld('comRenewal', 'renew'),
      ...tld('net', 'register'),
      ...tld('netRenewal', 'renew'),
    ),
  };
}
