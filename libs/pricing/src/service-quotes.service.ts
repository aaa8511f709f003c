import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Money, type ClientId, type ResellerId } from '#kernel';
import { Db, ReadOnce, type Sql } from '#platform';
import type { ItemRef, Term } from '#catalog';
import { CommissionService } from '#commission';
import { type AppliedPromotion, PromotionsService } from '#promotions';
import { freezeLine } from './freeze-line.js';
import { PriceBookLoader } from './price-book.loader.js';
import { promotedLine } from './promoted-line.js';
import type { CartLine, FrozenDiscount, FrozenTerms, PriceState, Quote, QuoteInput, QuoteLine } from './quote.types.js';
import { canonical, invoicedRates, QuoteService } from './quote.service.js';
import { groupDiscounted, renewalAmounts, type RenewalAmounts, type RenewalInput } from './renewal-amounts.js';
import { RenewalSales } from './renewal-sales.js';
import { StoreTax } from './store-tax.service.js';
import { takenBack } from './taken-back.js';
import { amountsOf, shownParts, type AppliedRates } from './terms-calculator.js';
import { newCycle, withinCycle, type DaysLeft } from './upgrade-terms.js';

type Owner = { resellerId: ResellerId; clientId: ClientId; currency: string };

/** What runs now: the terms of its later periods. */
export type RunningService = Owner & { item: ItemRef; term: Term; terms: FrozenTerms };

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
    private readonly loader: PriceBookLoader,
    private readonly tax: StoreTax,
  ) {}

  async renewal(input: RenewalInput, from: Sql = this.db): Promise<RenewalAmounts> {
    const { store, buyer, rates } = await this.quotes.sale(input, ReadOnce.of(from));
    const { groupDiscount } = buyer;
    return renewalAmounts(this.commission, input, { rates, groupDiscount, issuer: store.issuer });
  }

  /** For a run over many services, in whose transaction it reads. */
  sales(reads: ReadOnce): RenewalSales {
    return new RenewalSales(this.loader, this.tax, this.commission, reads);
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
    const grouped = groupDiscounted(this.commission, settled, { taxed, rates, percent: ground.groupDiscount });
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
}

/** A one-time charge has no days: the difference is charged whole. */
const WHOLE: DaysLeft = { days: 1, of: 1 };
