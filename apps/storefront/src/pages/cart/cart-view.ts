import { countryChoices } from '#clients';
import { type Currency, formatMoney } from '#catalog';
import type { CartView } from '#ordering';
import type { CartLine, Quote, QuoteLine, StoreCatalogue } from '#pricing';
import type { Words } from '../../page/problem-words.js';
import type { Texts } from '../../theme/texts.js';

type Shown = { shop: StoreCatalogue; currency: Currency; texts: Texts };

/** The sums under a cart, as an invoice will state them. */
export function totalsView(quote: Quote, currency: Currency, texts: Texts) {
  const { rates } = quote;
  const taxes = [
    { sum: quote.tax, name: rates.name1, rate: rates.rate1 },
    { sum: quote.tax2, name: rates.name2, rate: rates.rate2 },
  ];
  return {
    subtotal: formatMoney(quote.subtotal, currency),
    taxes: taxes
      .filter(({ sum, rate }) => !sum.isZero() || trimmed(rate) !== '0')
      .map(({ sum, name, rate }) => ({
        label: `${name || texts.say('cart.tax')} ${trimmed(rate)}%`,
        sum: formatMoney(sum, currency),
      })),
    total: formatMoney(quote.total, currency),
    inclusive: rates.inclusive,
  };
}

/** `19.0000` → `19` */
const trimmed = (rate: string): string => (rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate) || '0';

/** Name and sums of a line that could be priced. */
export function quotedLine(
  { description, terms, setup, recurring, amount, line }: QuoteLine,
  currency: Currency,
  texts: Texts,
) {
  const discounts = terms.discounts.map(({ label, amount: sum }) => ({
    label,
    sum: formatMoney({ amount: sum, currency: terms.currency }, currency),
  }));
  return {
    description,
    options: terms.options
      .filter(({ quantity }) => quantity > 0)
      .map(({ label, quantity }) => (quantity > 1 ? `${label} × ${quantity}` : label)),
    domain: line.domain && !description.includes(line.domain) ? line.domain : null,
    setup: setup.isZero() ? null : texts.say('price.setup', { setup: formatMoney(setup, currency) }),
    recurring: `${formatMoney(recurring, currency)} ${texts.say(`per.${line.term}`)}`.trim(),
    discounts,
    amount: formatMoney(amount, currency),
  };
}

/** A cart with what each of its lines can be changed to. */
export function cartView(
  cart: CartView | null,
  { shop, currency, texts }: Shown,
  problem: Words | null,
  codeProblem: Words | null = null,
) {
  if (!cart || cart.lines.length === 0) return { isEmpty: true };
  const bad = problem && cart.problem ? badLine(cart.problem.params.errors?.[0]?.pointer) : -1;
  return {
    isEmpty: false,
    lines: cart.lines.map((line, index) => {
      const quoted = cart.quote?.lines.find(({ ref }) => ref === line.ref);
      return {
        ref: line.ref,
        ...(quoted
          ? quotedLine(quoted, currency, texts)
          : { description: plainName(line, shop), options: [], amount: null }),
        isAddon: line.item.type === 'addon',
        isBad: index === bad,
        quantity: line.item.type === 'product' ? line.quantity : null,
        ...domainChoices(line, shop, currency, texts),
      };
    }),
    totals: cart.quote && totalsView(cart.quote, currency, texts),
    // A code that does not fit has to go before the order: nobody pays the full price unawares.
    canOrder: cart.quote !== null && !cart.promotion?.problem,
    promotion: cart.promotion && {
      code: cart.promotion.code,
      problem: codeProblem?.sentence ?? null,
      saved: cart.quote?.promotion ? formatMoney(cart.quote.promotion.discount, currency) : null,
    },
    problem,
    country: { choices: countryChoices(cart.country, texts), state: cart.state, isGiven: cart.country !== '' },
  };
}

/** `/lines/2/quantity` → 2 */
const badLine = (pointer = ''): number => Number.parseInt(/^\/lines\/(\d+)/.exec(pointer)?.[1] ?? '-1', 10);

/** What a line is called while it cannot be priced. */
function plainName(line: CartLine, shop: StoreCatalogue): string {
  if (line.domain && line.item.type !== 'product') return line.domain;
  const known = [...shop.groups.flatMap(({ products }) => products), ...shop.addons];
  return known.find(({ id }) => id === line.item.id)?.name ?? line.domain ?? line.ref;
}

/** How many years a domain is renewed by; what runs with it is renewed with it. */
function renewalChoices(line: CartLine, shop: StoreCatalogue, texts: Texts) {
  const offered = shop.tlds.find(({ id }) => id === line.item.id)?.renew ?? [];
  const years = offered.map((term) => ({
    years: term.years,
    label: texts.say('domain.for-years', { n: term.years }),
    isChosen: line.term === `${term.years}y`,
  }));
  return { hasChoices: years.length > 1, years: years.length > 1 ? years : null, domainAddons: [] };
}

function domainChoices(line: CartLine, shop: StoreCatalogue, currency: Currency, texts: Texts) {
  if (line.item.type === 'domainrenew') return renewalChoices(line, shop, texts);
  if (line.item.type !== 'domainregister' && line.item.type !== 'domaintransfer')
    return { years: null, domainAddons: [], hasChoices: false };
  const tld = shop.tlds.find(({ id }) => id === line.item.id);
  const addons = shop.domainAddons.filter(({ id }) => tld?.addonIds.includes(id));
  const canChooseYears = line.item.type === 'domainregister' && tld !== undefined;
  return {
    hasChoices: canChooseYears || addons.length > 0,
    years: canChooseYears
      ? tld.register.map(({ years, price }) => ({
          years,
          label: texts.say('domain.years', { n: years, price: formatMoney(price, currency) }),
          isChosen: line.term === `${years}y`,
        }))
      : null,
    domainAddons: addons.map(({ id, name, pricePerYear }) => ({
      id,
      label: texts.say('cart.domain-addon', { name, price: formatMoney(pricePerYear, currency) }),
      isChecked: line.domainAddons?.includes(id) ?? false,
    })),
  };
}
