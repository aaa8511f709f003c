import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Money } from '#kernel';
import { Db, ReadOnce, type Sql } from '#platform';
import { CatalogService, type ItemRef } from '#catalog';
import { CommissionService } from '#commission';
import { type AppliedPromotion, PromotionsService } from '#promotions';
import { SettingsService } from '#settings';
import { freezeLine, type QuoteGround } from './freeze-line.js';
import { PriceBookLoader, requireCurrency, type Store } from './price-book.loader.js';
import { InvalidCartLineError } from './pricing.errors.js';
import { promotedLine } from './promoted-line.js';
import type { CartLine, FrozenTerms, PriceState, Quote, QuoteInput, QuoteLine } from './quote.types.js';
import { versionsOf } from './price-versions.js';
import { StoreTax, type Buyer, type NamedRates } from './store-tax.service.js';
import { amountsOf, shownParts, type AppliedRates } from './terms-calculator.js';

const MOST_LINES = 100;

/** Prices a cart with what is in force now. */
@Injectable()
export class QuoteService {
  constructor(
    private readonly db: Db,
    private readonly catalog: CatalogService,
    private readonly loader: PriceBookLoader,
    private readonly tax: StoreTax,
    private readonly settings: SettingsService,
    private readonly commission: CommissionService,
    private readonly promotions: PromotionsService,
  ) {}

  /**
   * Asks for what a quote will read, in two round trips instead of one for each: a quote with the same reads finds the answers, and
   * what went wrong.
   */
  async readAhead(
    { resellerId, clientId }: Pick<QuoteInput, 'resellerId' | 'clientId'>,
    reads: ReadOnce,
  ): Promise<void> {
    await Promise.allSettled([
      this.loader.readAhead(resellerId, reads),
      this.catalog.current(reads),
      this.tax.readAhead(clientId, reads),
    ]);
  }

  async quote(input: QuoteInput, from: Sql = this.db): Promise<Quote> {
    const sql = ReadOnce.of(from);
    const { ground, rates, issuer, priceState } = await this.ground(input, sql);
    const frozen = input.lines.map((line, index) => ({ line, ...freezeLine(line, index, ground) }));
    const promotion = await this.applied(input, frozen, sql);
    const quoted = frozen.map(({ line, terms, taxed, description }): QuoteLine => {
      const amounts = amountsOf(this.commission, terms, taxed, rates, issuer);
      return { ref: line.ref, line, description, taxed, ...shownParts(terms), ...amounts, terms };
    });
    return sealed(input, quoted, rates, promotion, priceState);
  }

  /** Puts the discounts of a code into the terms of the lines that it lowers, after the client group's (`domain.md §10`). */
  private async applied(
    { promotion, resellerId, currency, clientId }: QuoteInput,
    frozen: readonly { line: CartLine; terms: FrozenTerms }[],
    sql: Sql,
  ): Promise<AppliedPromotion | null> {
    if (!promotion) return null;
    // At most one code: a renewal that is lowered by the code of its sale gets no other.
    const lines = frozen.filter(({ terms }) => !hasCode(terms)).map(({ line, terms }) => promotedLine(line, terms));
    const applied = await this.promotions.apply(
      { ...promotion, resellerId, currency, clientId, purpose: 'order', lines },
      sql,
    );
    for (const { line, terms } of frozen) {
      const discount = applied.lines.get(line.ref);
      if (!discount) continue;
      const { borneBy, code, frozen: later } = applied;
      terms.discounts = [...terms.discounts, { amount: discount.toDecimal(), borneBy, label: code }];
      if (later) terms.promotion = later;
    }
    return applied;
  }

  /** All that the lines of a cart are priced with: what is in force now, read once. */
  async ground(
    input: QuoteInput,
    sql: ReadOnce,
  ): Promise<{
    ground: QuoteGround;
    rates: NamedRates;
    issuer: 'provider' | 'reseller';
    priceState: PriceState | null;
  }> {
    const { currency, lines } = input;
    checkRefs(lines);
    const catalogue = await this.catalog.current(sql);
    requireCurrency(catalogue, currency);
    const { store, buyer, rates } = await this.sale(input, sql);
    const items = lines.flatMap((line) =>
      itemsOf(line, catalogue.configOptions(line.item.type === 'product' ? line.item.id : 0)),
    );
    const priceState = await this.loader.stateOf(store, sql);
    const prices = await this.loader.prices(store, currency, items, sql);
    const set = await this.settings.values(
      ['branding.showHiddenProducts', 'billing.optionCommissions', 'commission.floorAtZero'],
      store.scope,
      sql,
    );
    const ground = {
      catalogue,
      prices,
      rates,
      showHidden: set['branding.showHiddenProducts'],
      domainsTaxed: lines.some(({ item }) => item.type.startsWith('domain')) && (await this.tax.domainsTaxed(sql)),
      optionCommissions: set['billing.optionCommissions'] || store.issuer === 'reseller',
      floorAtZero: set['commission.floorAtZero'],
      groupDiscount: buyer.groupDiscount,
      lines,
      ...(input.sold ? { sold: input.sold } : {}),
      ...(input.running ? { running: true } : {}),
    };
    return { ground, rates, issuer: store.issuer, priceState };
  }

  /** Whether no price of the store has changed since a quote: two reads of one quote may lie on both sides of a change. */
  async isCurrent(quote: Pick<Quote, 'priceState' | 'resellerId'>, sql: Sql): Promise<boolean> {
    const { priceState } = quote;
    if (!priceState) return true;
    const { group, reseller } = await versionsOf(sql, priceState.groupId, quote.resellerId);
    return group === priceState.group && reseller === priceState.reseller;
  }

  /** The rates of an invoice for a client of a store now: what a renewal passes to `calculateTerms`. */
  async ratesFor(
    input: Pick<QuoteInput, 'resellerId' | 'clientId' | 'country' | 'state'>,
    sql: Sql = this.db,
  ): Promise<NamedRates> {
    return (await this.sale(input, sql)).rates;
  }

  /** Whose store it is, who buys, and at which rates. */
  async sale(
    input: Pick<QuoteInput, 'resellerId' | 'clientId' | 'country' | 'state'>,
    sql: Sql,
  ): Promise<{ store: Store; buyer: Buyer; rates: NamedRates }> {
    const store = await this.loader.store(input.resellerId, sql);
    const buyer = await this.tax.buyer(input.clientId, input, sql);
    return { store, buyer, rates: await this.tax.ratesFor(store.book, store.scope, buyer, sql) };
  }
}

/** Whether the code of the sale lowers these terms already. */
const hasCode = ({ promotion, discounts }: FrozenTerms): boolean =>
  discounts.some(({ label }) => label === promotion?.code);

/** Rates as an invoice states them: none for whom none is charged. */
export function invoicedRates(rates: AppliedRates & { name1: string; name2: string }): Quote['rates'] {
  const { rate1, rate2, name1, name2, compound, inclusive } = rates;
  if (rates.chargedNet) return { rate1: '0', rate2: '0', name1: '', name2: '', compound: false, inclusive: false };
  return { rate1, rate2, name1, name2, compound, inclusive };
}

function checkRefs(lines: readonly CartLine[]): void {
  if (lines.length > MOST_LINES)
    throw new InvalidCartLineError('/lines', 'too_many', `a cart has at most ${MOST_LINES} lines`);
  const seen = new Set<string>();
  lines.forEach(({ ref }, index) => {
    if (typeof ref !== 'string' || ref === '' || ref.length > 64)
      throw new InvalidCartLineError(`/lines/${index}/ref`, 'length', 'expected 1 to 64 characters');
    if (seen.has(ref)) throw new InvalidCartLineError(`/lines/${index}/ref`, 'duplicate', 'two lines have this name');
    seen.add(ref);
  });
}

/** Everything whose price a line may need: the item, every choice of its options (defaults too), its domain addons. */
function itemsOf(line: CartLine, options: { choices: { subId: number }[] }[]): ItemRef[] {
  const choices = options.flatMap((option) =>
    option.choices.map(({ subId }): ItemRef => ({ type: 'option', id: subId })),
  );
  const addons = (line.domainAddons ?? []).map((id): ItemRef => ({ type: 'domainaddon', id }));
  return [line.item, ...choices, ...addons];
}

function sealed(
  input: QuoteInput,
  lines: QuoteLine[],
  rates: NamedRates,
  promotion: AppliedPromotion | null,
  priceState: PriceState | null,
): Quote {
  const { resellerId, currency } = input;
  const sum = (part: 'net' | 'tax' | 'tax2' | 'total') =>
    Money.sum(
      lines.map((line) => line[part]),
      currency,
    );
  const quote = {
    resellerId,
    currency,
    lines,
    subtotal: sum('net'),
    tax: sum('tax'),
    tax2: sum('tax2'),
    total: sum('total'),
    rates: invoicedRates(rates),
    promotion,
    priceState,
  };
  return { ...quote, fingerprint: fingerprintOf(quote) };
}

/** SHA-256 of everything that decides the sums, in a canonical form. */
function fingerprintOf(quote: Omit<Quote, 'fingerprint'>): string {
  const { resellerId, currency, lines, subtotal, tax, tax2, total, rates } = quote;
  const decisive = {
    resellerId,
    currency,
    rates,
    totals: [subtotal, tax, tax2, total],
    lines: lines.map(({ ref, line, taxed, terms, amount, net, tax, tax2, profit, providerShare }) => ({
      ref,
      item: line.item,
      term: line.term,
      domain: line.domain ?? null,
      parentRef: line.parentRef ?? null,
      taxed,
      terms,
      sums: [amount, net, tax, tax2, profit, providerShare],
    })),
  };
  return createHash('sha256').update(canonical(decisive)).digest('hex');
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
