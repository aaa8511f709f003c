import { Money, Percent, type TaxRates } from '#kernel';
import { frozenLine, type CommissionService } from '#commission';
import { taxOfLine } from '#tax';
import type { FrozenTerms } from './quote.types.js';

/** Rates of an issuer for one client now, percent as strings. */
export type AppliedRates = {
  rate1: string;
  rate2: string;
  compound: boolean;
  inclusive: boolean;
  /** An exempt client where prices contain tax (`domain.md §4`): the tax is taken out of the shown price and none is charged. */
  chargedNet?: boolean;
};

/** What frozen terms come to under given rates. net = profit + providerShare, total = net + tax + tax2. */
export type LineAmounts = {
  amount: Money;
  net: Money;
  tax: Money;
  tax2: Money;
  total: Money;
  profit: Money;
  providerShare: Money;
  explain: string[];
};

/**
 * Turns frozen terms into amounts: the one function behind quotes, renewals, upgrades and explanations. Profit by the calculator of
 * commission, tax by that of tax; under inclusive prices both take the same net out of the same gross.
 */
export function amountsOf(
  commission: CommissionService,
  terms: FrozenTerms,
  taxed: boolean,
  rates: AppliedRates = terms.tax,
  issuer: 'provider' | 'reseller' = 'provider',
): LineAmounts {
  const { currency } = terms;
  const applied: TaxRates & { inclusive: boolean } = {
    rate1: Percent.of(rates.rate1),
    rate2: Percent.of(rates.rate2),
    compound: rates.compound,
    inclusive: rates.inclusive,
  };
  const split = commission.calculate(frozenLine(terms, taxed && rates.inclusive ? applied : undefined, issuer));
  const zero = Money.zero(currency);
  const { profit, providerShare, explain } = split;
  if (!taxed || rates.chargedNet)
    return {
      amount: split.net,
      net: split.net,
      tax: zero,
      tax2: zero,
      total: split.net,
      profit,
      providerShare,
      explain,
    };
  const { net, tax, tax2 } = taxOfLine(applied, split.clientPays);
  return { amount: split.clientPays, net, tax, tax2, total: net.plus(tax).plus(tax2), profit, providerShare, explain };
}

/** Set-up and recurring as shown, quantity and options counted, before discounts. */
export function shownParts(terms: FrozenTerms): { setup: Money; recurring: Money } {
  const { currency, quantity } = terms;
  const sum = (part: 'setup' | 'recurring') =>
    terms.options
      .reduce(
        (total, option) => total.plus(Money.of(option.price[part], currency).times(option.quantity)),
        Money.of(terms.price[part], currency),
      )
      .times(quantity);
  return { setup: sum('setup'), recurring: sum('recurring') };
}
