import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Money, Percent, type ClientId, type ResellerId } from '#kernel';
import { Db, ReadOnce, type Sql } from '#platform';
import type { ItemRef, Term } from '#catalog';
import { CommissionService } from '#commission';
import { type AppliedPromotion, PromotionsService, renewalDiscount } from '#promotions';
import { freezeLine, frozenRates } from './freeze-line.js';
import { promotedLine } from './promoted-line.js';
import type { CartLine, FrozenDiscount, FrozenTerms, PriceState, Quote, QuoteInput, QuoteLine } from './quote.types.js';
import { canonical, invoicedRates, QuoteService } from './quote.service.js';
import { takenBack } from './taken-back.js';
import { amountsOf, shownParts, type AppliedRates, type LineAmounts } from './terms-calculator.js';
import { newCycle, withinCycle, type DaysLeft } from './upgrade-terms.js';

type Owner = { resellerId: ResellerId; clientId: ClientId; currency: string };

/** What runs now: the terms of its later periods. */
export type RunningService = Owner & { item: ItemRef; term: Term; terms: FrozenTerms };

/** `charged`: invoices of the service so far, the first included; a code may lower some of the further ones only. */
export type RenewalInput = Owner & { terms: FrozenTerms; taxed: boolean; charged?: number };
/** What a period costs: the frozen terms with the discounts of now, under the rates of now. */
export type RenewalAmounts = LineAmounts & { terms: FrozenTerms; taxed: boolean; rates: Quote['rates'] };

export type UpgradeInput = {
  running: RunningService;
  /** The product, term and options that it shall become; `quantity` as it is. */
  target: CartLine;
  /** null where no period runs (one-time, free). */
  left: DaysLeft | null;
  /** What discounts of the running period still stand for its days left; a negative result is lowered by them (ADR 0014). */
  discounted?: FrozenDiscount[];
  /** A code with a rule of its own for upgrades; one that does not fit makes the quote fail with its reason. */
  promotion?: QuoteInput['promotion'];
};
export type UpgradeQuote = {
  kind: 'within-cycle' | 'new-cycle';
  /** The line of the upgrade; a negative amount is credit of the client, if the setting allows. */
  line: QuoteLine;
  /** Every later period. */
  renewal: RenewalAmounts;
  /** The terms of later periods as they are kept with the service, and their price as it is shown. */
  kept: { terms: FrozenTerms; recurring: Money };
  rates: Quote['rates'];
  /** What the code did, null without one. */
  promotion: AppliedPromotion | null;
  priceState: PriceState | null;
  /** Hash of everything that decides the sums. */
  fingerprint: string;
};

type Whether = { within: boolean; taxed: boolean; rates: AppliedRates };
type CodedUpgrade = {
  target: CartLine;
  owner: Owner;
  taxed: boolean;
  rates: AppliedRates;
  promotion: NonNullable<QuoteInput['promotion']>;
};

/** Prices what happens to a running service: its renewal and its change (`domain.md §9`), by the calculator of every other quote. */
@Injectable()
export class ServiceQuotes {
  constructor(
    private readonly db: Db,
    private readonly quotes: QuoteService,
    private readonly commission: CommissionService,
    private readonly promotions: PromotionsService,
  ) {}

  async renewal(input: RenewalInput, from: Sql = this.db): Promise<RenewalAmounts> {
    const { terms, taxed } = input;
    const { store, buyer, rates } = await this.quotes.sale(input, ReadOnce.of(from));
    const today = { ...terms, discounts: [], tax: frozenRates(rates, taxed) };
    const grouped = this.discounted(today, taxed, rates, buyer.groupDiscount);
    const charged = promoted(grouped, Math.max((input.charged ?? 1) - 1, 0));
    const amounts = amountsOf(this.commission, charged, taxed, rates, store.issuer);
    return { ...amounts, terms: charged, taxed, rates: invoicedRates(rates) };
  }

  async upgrade(
    { running, target, left, promotion, discounted = [] }: UpgradeInput,
    from: Sql = this.db,
  ): Promise<UpgradeQuote> {
    const sql = ReadOnce.of(from);
    const { resellerId, clientId, currency, terms: before } = running;
    const owner = { resellerId, clientId, currency };
    const { ground, rates, issuer, priceState } = await this.quotes.ground({ ...owner, lines: [target] }, sql);
    const { terms: after, taxed, description } = freezeLine(target, 0, ground);
    const sameTerm = target.term === running.term;
    const within = sameTerm && (left !== null || target.term === 'onetime');
    const optionOf = (subId: number) => ground.catalogue.optionOfChoice(subId)?.id ?? null;
    const sameItem = target.item.id === running.item.id;
    const { charged, renewal } = within
      ? withinCycle({ before, after, sameItem, optionOf }, left ?? WHOLE)
      : newCycle({ before, after }, left);
    const settled = this.withDiscountsBack(charged, { discounted, within, taxed, rates });
    const grouped = this.discounted(settled, taxed, rates, ground.groupDiscount);
    const coded = promotion && (await this.withCode(grouped, { target, owner, taxed, rates, promotion }, sql));
    const terms = coded?.terms ?? grouped;
    const amounts = amountsOf(this.commission, terms, taxed, rates, issuer);
    const line = { ref: target.ref, line: target, description, taxed, ...shownParts(terms), ...amounts, terms };
    const quote = {
      kind: within ? ('within-cycle' as const) : ('new-cycle' as const),
      line,
      renewal: await this.renewal({ ...owner, terms: renewal, taxed }, sql),
      kept: { terms: renewal, recurring: shownParts(renewal).recurring },
      rates: invoicedRates(rates),
    };
    const fingerprint = createHash('sha256').update(canonical(quote)).digest('hex');
    return { ...quote, promotion: coded?.applied ?? null, priceState, fingerprint };
  }

  /**
   * A downgrade gives back what was paid, never what was only listed: the discounts of the running period go with it. Within the cycle they
   * lower a negative result, at most to zero; of the rest of an old cycle they always count (ADR 0014).
   */
  private withDiscountsBack(
    charged: FrozenTerms,
    { discounted, within, taxed, rates }: Pick<Required<UpgradeInput>, 'discounted'> & Whether,
  ): FrozenTerms {
    if (discounted.length === 0) return charged;
    const shown = (terms: FrozenTerms) =>
      amountsOf(this.commission, terms, taxed, { ...rates, chargedNet: false }).amount;
    // What the old service gives back: all that is below zero, and of another cycle the whole rest of the old one.
    const { remainder: _, ...fresh } = charged;
    const discountsBack = takenBack(within ? shown(charged).negated() : shown(fresh).minus(shown(charged)), discounted);
    return discountsBack ? { ...charged, discountsBack } : charged;
  }

  /** A code on what the line of an upgrade charges, by the promotion's rule for upgrades, after the client group's discount. */
  private async withCode(
    terms: FrozenTerms,
    { target, owner, taxed, rates, promotion }: CodedUpgrade,
    sql: Sql,
  ): Promise<{ terms: FrozenTerms; applied: AppliedPromotion }> {
    const plain = { ...terms, discounts: [] };
    const { amount } = amountsOf(this.commission, plain, taxed, { ...rates, chargedNet: false });
    const { setup: asked } = shownParts(terms);
    const setup = asked.min(amount).max(Money.zero(terms.currency));
    const charged = { setup, recurring: amount.minus(setup) };
    // The part of the cycle is in the amount already.
    const { factor: _, ...line } = promotedLine(target, terms);
    const applied = await this.promotions.apply(
      { ...owner, ...promotion, purpose: 'upgrade', lines: [{ ...line, ...charged, own: charged }] },
      sql,
    );
    const { borneBy, code, discount } = applied;
    const discounts = [...terms.discounts, { amount: discount.toDecimal(), borneBy, label: code }];
    return { terms: { ...terms, discounts }, applied };
  }

  /**
   * The client group's discount on what the line itself charges, as it is shown (`domain.md §3.3, §10`); nothing is given on a negative
   * one.
   */
  private discounted(terms: FrozenTerms, taxed: boolean, rates: AppliedRates, percent: string): FrozenTerms {
    const rate = Percent.of(percent);
    if (rate.isZero()) return terms;
    const { amount } = amountsOf(this.commission, terms, taxed, { ...rates, chargedNet: false });
    if (!amount.isPositive()) return terms;
    const given = amount.percent(rate).round(terms.currency).min(amount);
    if (!given.isPositive()) return terms;
    const label = `Group discount ${rate.toDecimal()} %`;
    return { ...terms, discounts: [{ amount: given.toDecimal(), borneBy: 'provider', label }] };
  }
}

/** A recurring code lowers what the client group's discount left, as it was frozen at the sale (`domain.md §2.3, §10`). */
function promoted(terms: FrozenTerms, given: number): FrozenTerms {
  const { promotion } = terms;
  if (!promotion) return terms;
  // What was bought does not matter here: it was chosen at the sale.
  const line = promotedLine({ ref: '', item: { type: 'product', id: 0 }, term: 'free' }, terms);
  const discount = renewalDiscount(promotion, line, given);
  if (!discount.isPositive()) return terms;
  const { borneBy, code } = promotion;
  return { ...terms, discounts: [...terms.discounts, { amount: discount.toDecimal(), borneBy, label: code }] };
}

/** A one-time charge has no days: the difference is charged whole. */
const WHOLE: DaysLeft = { days: 1, of: 1 };
