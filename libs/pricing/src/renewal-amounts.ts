import { Percent, type ClientId, type ResellerId } from '#kernel';
import type { CommissionService } from '#commission';
import { renewalDiscount } from '#promotions';
import { frozenRates } from './freeze-line.js';
import { promotedLine } from './promoted-line.js';
import type { FrozenTerms, Quote } from './quote.types.js';
import { invoicedRates } from './quote.service.js';
import type { NamedRates } from './store-tax.service.js';
import { amountsOf, type AppliedRates, type LineAmounts } from './terms-calculator.js';

/** `charged`: invoices of the service so far, the first included; a code may lower some of the further ones only. */
export type RenewalInput = {
  resellerId: ResellerId;
  clientId: ClientId;
  currency: string;
  terms: FrozenTerms;
  taxed: boolean;
  charged?: number;
};
/** What a period costs: the frozen terms with the discounts of now, under the rates of now. */
export type RenewalAmounts = LineAmounts & { terms: FrozenTerms; taxed: boolean; rates: Quote['rates'] };

/** The one function behind a quoted renewal and an invoiced one (`domain.md §2.3, §10`). */
export function renewalAmounts(
  commission: CommissionService,
  { terms, taxed, charged = 1 }: Pick<RenewalInput, 'terms' | 'taxed' | 'charged'>,
  { rates, groupDiscount, issuer }: { rates: NamedRates; groupDiscount: string; issuer: 'provider' | 'reseller' },
): RenewalAmounts {
  const today = { ...terms, discounts: [], tax: frozenRates(rates, taxed) };
  const grouped = groupDiscounted(commission, today, { taxed, rates, percent: groupDiscount });
  const lowered = promoted(grouped, Math.max(charged - 1, 0));
  const amounts = amountsOf(commission, lowered, taxed, rates, issuer);
  return { ...amounts, terms: lowered, taxed, rates: invoicedRates(rates) };
}

/**
 * The client group's discount on what the line itself charges, as it is shown (`domain.md §3.3, §10`); nothing is given on a negative
 * one.
 */
export function groupDiscounted(
  commission: CommissionService,
  terms: FrozenTerms,
  { taxed, rates, percent }: { taxed: boolean; rates: AppliedRates; percent: string },
): FrozenTerms {
  const rate = Percent.of(percent);
  if (rate.isZero()) return terms;
  const { amount } = amountsOf(commission, terms, taxed, { ...rates, chargedNet: false });
  if (!amount.isPositive()) return terms;
  const given = amount.percent(rate).round(terms.currency).min(amount);
  if (!given.isPositive()) return terms;
  const label = `Group discount ${rate.toDecimal()} %`;
  return { ...terms, discounts: [{ amount: given.toDecimal(), borneBy: 'provider', label }] };
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
