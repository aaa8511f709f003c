import { Money, Percent } from '#kernel';
import { monthsOf, type Catalogue, type ConfigOption, type ItemRef, type Term } from '#catalog';
import { parseCycle, storedCycle } from '#whmcs';
import { zeroPair, type PricePair } from './cell.js';
import type { PriceInForce, Prices } from './price-book.js';
import { InvalidCartLineError, NotSoldError } from './pricing.errors.js';
import type { CartLine, FrozenTerms, PriceOrigin, QuoteInput } from './quote.types.js';
import { shownParts, type AppliedRates } from './terms-calculator.js';

/** What all lines of a quote share. */
export type QuoteGround = {
  catalogue: Catalogue;
  prices: Prices;
  rates: AppliedRates;
  showHidden: boolean;
  domainsTaxed: boolean;
  optionCommissions: boolean;
  floorAtZero: boolean;
  /** Of the buyer's client group, percent; `0` for none. */
  groupDiscount: string;
  lines: readonly CartLine[];
  /** What is priced runs already: it need not be on sale any more. */
  running?: boolean;
  /** Lines at the terms of an earlier sale, with their discounts of now, by ref. */
  sold?: QuoteInput['sold'];
};

export type FrozenLine = { terms: FrozenTerms; taxed: boolean; description: string };

const MOST_UNITS = 1_000_000;
const OPERATION = { domainregister: 'registration', domaintransfer: 'transfer', domainrenew: 'renewal' } as const;
const DOMAIN_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
type FrozenOption = FrozenTerms['options'][number];

/** Checks one line of a cart and freezes what it is sold for; prices are those in force, never the buyer's. */
export function freezeLine(line: CartLine, index: number, ground: QuoteGround): FrozenLine {
  const at = `/lines/${index}`;
  checkQuantity(line, at);
  const isDomain = line.item.type in OPERATION;
  const { name, taxed } = checkItem(line, at, ground);
  const sold = ground.sold?.get(line.ref);
  if (sold) return { terms: sold.terms, taxed: sold.taxed, description: describe(line, name) };
  const options = isDomain ? domainAddons(line, at, ground) : productOptions(line, at, ground);
  const { price, ...own } = part(line.item, line.term, at, ground);
  const terms: FrozenTerms = {
    currency: ground.prices.currency,
    ...own,
    price,
    quantity: line.quantity,
    discounts: [],
    floorAtZero: ground.prices.groupTerms(line.item, line.term)?.floorAtZero ?? ground.floorAtZero,
    options,
    // Domain addons ride as options of their line, yet are no configurable options: they keep their own method's profit.
    optionCommissions: ground.optionCommissions || isDomain,
    tax: frozenRates(ground.rates, taxed),
  };
  terms.discounts = discountsOf(terms, ground.groupDiscount);
  return { terms, taxed, description: describe(line, name) };
}

/** The rates that a line is charged with: it recomputes from them alone. */
export function frozenRates(rates: AppliedRates, taxed: boolean): FrozenTerms['tax'] {
  if (!taxed) return { rate1: '0', rate2: '0', compound: false, inclusive: false };
  const { rate1, rate2, compound, inclusive, chargedNet } = rates;
  return { rate1, rate2, compound, inclusive, ...(chargedNet ? { chargedNet } : {}) };
}

function checkQuantity({ item, quantity }: CartLine, at: string): void {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MOST_UNITS)
    throw new InvalidCartLineError(`${at}/quantity`, 'whole_number', `expected a whole number from 1 to ${MOST_UNITS}`);
  if (item.type !== 'product' && quantity !== 1)
    throw new InvalidCartLineError(`${at}/quantity`, 'one_only', 'a domain or an addon is sold one at a time');
}

function checkItem(line: CartLine, at: string, ground: QuoteGround): { name: string; taxed: boolean } {
  const { catalogue, showHidden, running } = ground;
  switch (line.item.type) {
    case 'product': {
      const product = catalogue.findProduct(line.item.id);
      if (!product || (!running && (product.retired || (product.hidden && !showHidden)))) throw notSold(at);
      return product;
    }
    case 'addon': {
      const addon = catalogue.findAddon(line.item.id);
      if (!addon || (!running && (addon.retired || (addon.hidden && !showHidden)))) throw notSold(at);
      if (!running) checkParent(line, addon.productIds, at, ground);
      return addon;
    }
    case 'domainregister':
    case 'domaintransfer':
    case 'domainrenew': {
      const tld = catalogue.findTld(line.item.id);
      if (!tld) throw notSold(at);
      const domain = line.domain ?? '';
      const label = domain.endsWith(tld.extension) ? domain.slice(0, -tld.extension.length) : '';
      if (!DOMAIN_LABEL.test(label))
        throw new InvalidCartLineError(`${at}/domain`, 'domain', `expected a domain name under ${tld.extension}`);
      const first = ground.lines.find((one) => one.domain === domain && one.item.type in OPERATION);
      if (first !== line)
        throw new InvalidCartLineError(`${at}/domain`, 'duplicate', 'this domain name is in the cart already');
      return { name: domain, taxed: ground.domainsTaxed };
    }
    default:
      throw new NotSoldError(at, 'options and domain addons are bought with their product or domain');
  }
}

/** An addon is sold with some products: one of this cart, or that of the service it is bought for. */
function checkParent(line: CartLine, productIds: readonly number[], at: string, { lines }: QuoteGround): void {
  const parent = lines.find((one) => one.ref === line.parentRef && one.item.type === 'product');
  const productId = parent?.item.id ?? line.parentProductId;
  if (productId === undefined)
    throw new InvalidCartLineError(`${at}/parentRef`, 'needs_product', 'an addon belongs to a product of this cart');
  if (!productIds.includes(productId))
    throw new InvalidCartLineError(
      parent ? `${at}/parentRef` : `${at}/serviceId`,
      'does_not_apply',
      'this addon is not sold with that product',
    );
}

const notSold = (at: string): NotSoldError => new NotSoldError(at, 'this is not sold here');

/** Price in force and the group's terms of one item; a list sale has no method. */
function part(item: ItemRef, term: Term, at: string, { prices }: QuoteGround) {
  const price = prices.inForce(item, term);
  if (!price) throw new NotSoldError(at, `not sold for ${String(term).slice(0, 20)} in ${prices.currency}`);
  const terms = prices.groupTerms(item, term);
  return {
    method: terms?.method ?? null,
    args: terms?.args ?? {},
    price: decimals(price),
    admin: terms && decimals(terms.admin),
    origin: originOf(price),
  };
}

function originOf({ source, ruleId, flagged }: PriceInForce): PriceOrigin {
  return { source, ...(ruleId ? { ruleId } : {}), ...(flagged ? { bounded: true } : {}) };
}

function productOptions(line: CartLine, at: string, ground: QuoteGround): FrozenOption[] {
  if (line.domainAddons?.length)
    throw new InvalidCartLineError(`${at}/domainAddons`, 'no_domain', 'domain addons belong to a domain');
  const asked = line.options ?? [];
  const known = line.item.type === 'product' ? ground.catalogue.configOptions(line.item.id) : [];
  asked.forEach(({ subId }, index) => {
    if (!known.some((option) => option.choices.some((choice) => choice.subId === subId)))
      throw new NotSoldError(`${at}/options/${index}`, 'this product has no such option');
  });
  return known.flatMap((option) => {
    const chosen = chosenOf(option, line, at, ground);
    if (!chosen) return [];
    const choice = option.choices.find(({ subId }) => subId === chosen.subId)!;
    const item: ItemRef = { type: 'option', id: chosen.subId };
    return [
      {
        subId: chosen.subId,
        label: option.type === 'yesno' || option.type === 'quantity' ? option.name : `${option.name}: ${choice.name}`,
        quantity: chosen.quantity,
        ...(line.term === 'free' ? freePart(ground) : part(item, line.term, chosen.at, ground)),
      },
    ];
  });
}

/** An option of a free product is free too. */
function freePart({ prices }: QuoteGround) {
  const zero = decimals(zeroPair(prices.currency));
  return { method: null, args: {}, price: zero, admin: null };
}

/** The choice of the buyer, else the option's first sold choice; yes/no and quantity options default to none, or to their minimum. */
function chosenOf(option: ConfigOption, line: CartLine, at: string, ground: QuoteGround) {
  const own = (line.options ?? [])
    .map((choice, index) => ({ ...choice, at: `${at}/options/${index}` }))
    .filter(({ subId }) => option.choices.some((choice) => choice.subId === subId));
  const [first, second] = own;
  if (second) throw new InvalidCartLineError(second.at, 'one_choice', `one choice of "${option.name}" only`);
  if (first) {
    if (isHidden(option, first.subId) && !ground.showHidden)
      throw new NotSoldError(first.at, 'this option is not sold here');
    return checkedChoice(option, first);
  }
  const isSold = ({ subId }: { subId: number }) =>
    !isHidden(option, subId) &&
    (line.term === 'free' || ground.prices.inForce({ type: 'option', id: subId }, line.term) !== null);
  const choice = option.choices.find(isSold);
  if (!choice || option.type === 'yesno') return null;
  if (option.type === 'quantity') return option.min > 0 ? { subId: choice.subId, quantity: option.min, at } : null;
  return { subId: choice.subId, quantity: 1, at };
}

const isHidden = (option: ConfigOption, subId: number): boolean =>
  option.hidden || option.choices.some((choice) => choice.subId === subId && choice.hidden);

function checkedChoice(option: ConfigOption, chosen: { subId: number; quantity: number; at: string }) {
  const { quantity } = chosen;
  const refuse = (detail: string): never => {
    throw new InvalidCartLineError(`${chosen.at}/quantity`, 'whole_number', detail);
  };
  if (option.type !== 'quantity') return quantity === 1 ? chosen : refuse('this option is chosen once');
  const least = Math.max(option.min, 0);
  const most = option.max > 0 ? Math.min(option.max, MOST_UNITS) : MOST_UNITS;
  if (!Number.isInteger(quantity) || quantity < least || quantity > most)
    return refuse(`expected a whole number from ${least} to ${most}`);
  return quantity === 0 ? null : chosen;
}

const ADDON_FLAGS = { 1: 'dnsManagement', 2: 'emailForwarding', 3: 'idProtection' } as const;

/** Domain addons cost per year × years; their `subId` is the negative id of the addon. */
function domainAddons(line: CartLine, at: string, ground: QuoteGround): FrozenOption[] {
  if (line.options?.length)
    throw new InvalidCartLineError(`${at}/options`, 'no_product', 'a domain has no configurable options');
  const asked = line.domainAddons ?? [];
  const tld = ground.catalogue.findTld(line.item.id)!;
  return asked.map((id, index) => {
    const pointer = `${at}/domainAddons/${index}`;
    if (asked.indexOf(id) !== index) throw new InvalidCartLineError(pointer, 'duplicate', 'each domain addon once');
    if (!(id in ADDON_FLAGS) || !tld[ADDON_FLAGS[id]]) throw new NotSoldError(pointer, 'not sold with this domain');
    const item: ItemRef = { type: 'domainaddon', id };
    const { price, admin, ...rest } = part(item, '1y', pointer, ground);
    const years = (monthsOf(line.term) ?? 12) / 12;
    const forYears = (pair: { setup: string; recurring: string }) => ({
      setup: pair.setup,
      recurring: Money.of(pair.recurring, ground.prices.currency).times(years).toDecimal(),
    });
    const name = ground.catalogue.describe([item]).get(`domainaddon:${id}`)?.name ?? `Domain addon ${id}`;
    return { subId: -id, label: name, quantity: 1, ...rest, price: forYears(price), admin: admin && forYears(admin) };
  });
}

/** The client group's discount, borne by the provider, rounded to the line (`domain.md §10`). */
function discountsOf(terms: FrozenTerms, percent: string): FrozenTerms['discounts'] {
  const rate = Percent.of(percent);
  if (rate.isZero()) return [];
  const { setup, recurring } = shownParts(terms);
  const whole = setup.plus(recurring);
  const amount = whole.percent(rate).round(terms.currency).min(whole);
  if (!amount.isPositive()) return [];
  return [{ amount: amount.toDecimal(), borneBy: 'provider', label: `Group discount ${rate.toDecimal()} %` }];
}

function describe({ item, term, domain }: CartLine, name: string): string {
  if (item.type in OPERATION) {
    const years = (monthsOf(term) ?? 12) / 12;
    return `${name} – ${OPERATION[item.type as keyof typeof OPERATION]}, ${years} ${years === 1 ? 'year' : 'years'}`;
  }
  const cycle = parseCycle(term);
  return `${name} (${cycle ? storedCycle(cycle) : term})${domain && item.type === 'product' ? ` – ${domain}` : ''}`;
}

const decimals = ({ setup, recurring }: PricePair) => ({ setup: setup.toDecimal(), recurring: recurring.toDecimal() });
