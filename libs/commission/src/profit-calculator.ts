import { Injectable } from '@nestjs/common';
import { DomainError, Exact, Money, taxesIncludedDivisor } from '#kernel';
import { parseArguments, type Profit, type ProfitInput } from '#plugin-sdk';
import { CommissionMethodRegistry } from './commission-method.registry.js';
import {
  DiscountExceedsLineError,
  InvalidLineError,
  MethodFailedError,
  UnknownMethodError,
} from './commission.errors.js';
import type { LineInput, LinePart, LineResult, Price, Remainder } from './line.js';

const MOST_UNITS = 1_000_000;

/** What all parts of a line share. `k` and `divisor` are absent when they are one, which is most of the time. */
type Terms = { currency: string; k: Exact | undefined; divisor: Exact | undefined };
type Sold = { setup: Exact; recurring: Exact; total: Exact };

/** Splits a line between reseller and provider (domain.md §3): pure, exact, rounded once per line. */
@Injectable()
export class ProfitCalculator {
  constructor(private readonly methods: CommissionMethodRegistry) {}

  /**
   * Profit and provider share of one line.
   * @example A 10, R 15, `percent_rate` 20: the client pays 15.00, profit 3.00, provider 12.00
   */
  calculateLine(line: LineInput): LineResult {
    const { currency } = line;
    const explain: string[] = [];
    const terms = termsOf(line, explain);

    const withOptions = line.issuer === 'reseller' || line.optionCommissions === true;
    const service = sold(line.price, terms, checkedUnits(line.quantity, '/quantity'), '/price');
    let asked = service.total;
    let exactProfit =
      line.admin === null
        ? Exact.zero
        : this.partProfit(line, service, terms, line.quantity, { at: '', name: '' }, explain);
    for (const [index, option] of (line.options ?? []).entries()) {
      const pointer = `/options/${index}`;
      const units = checkedUnits(option.quantity, `${pointer}/quantity`) * line.quantity;
      const part = sold(option.price, terms, units, `${pointer}/price`);
      asked = asked.plus(part.total);
      if (line.admin === null) continue;
      if (!withOptions) explain.push(`option ${index + 1}: no profit, commissions from configurable options are off`);
      else if (option.admin === null) exactProfit = exactProfit.plus(keptByIssuer(line, part, terms));
      else {
        const where = { at: pointer, name: `option ${index} ` };
        exactProfit = exactProfit.plus(this.partProfit(option, part, terms, units, where, explain));
      }
    }
    if (line.remainder) {
      const back = this.takenBack(line, line.remainder, { terms, withOptions }, explain);
      asked = asked.minus(back.asked);
      exactProfit = exactProfit.minus(back.profit);
    }

    const given = discountsOf(line.discounts, currency, '/discounts');
    const back = discountsOf(line.discountsBack, currency, '/discountsBack');
    if (back.total.isPositive()) {
      asked = asked.plus(back.total.toExact());
      exactProfit = exactProfit.plus(netOf(back.byReseller.toExact(), terms));
      explain.push(`discounts of what ran before are taken back: ${back.total.toDecimal()}`);
    }
    const clientPays = afterDiscounts(asked, given.total, currency);
    const net = terms.divisor ? clientPays.toExact().dividedBy(terms.divisor).round(currency) : clientPays;
    if (line.admin === null) return allToIssuer(line, clientPays, net, explain);

    if (given.byReseller.isPositive()) {
      exactProfit = exactProfit.minus(netOf(given.byReseller.toExact(), terms));
      explain.push(`the reseller bears his discount of ${given.byReseller.toDecimal()}`);
    }
    if (given.byProvider.isPositive())
      explain.push(`the provider bears his discount of ${given.byProvider.toDecimal()}`);

    let profit = exactProfit.round(currency);
    if (line.floorAtZero === true && profit.isNegative()) {
      explain.push(`floor at zero: ${profit.toDecimal()} becomes 0`);
      profit = Money.zero(currency);
    }
    const providerShare = net.minus(profit);
    explain.push(summary(clientPays, net, profit, providerShare));
    return { clientPays, net, profit, providerShare, explain };
  }

  /** The unused rest of what was charged before, as a positive sum and the profit it brought then (domain.md §9). */
  private takenBack(
    line: LineInput,
    remainder: Remainder,
    { terms, withOptions }: { terms: Terms; withOptions: boolean },
    explain: string[],
  ): { asked: Exact; profit: Exact } {
    const { service, options, quantity, factor } = remainder;
    const rest: Terms = { ...terms, k: partOfCycle(factor, '/remainder/factor') };
    explain.push(`taken back: ${factor.days}/${factor.of} of what was charged before`);
    let asked = Exact.zero;
    let profit = Exact.zero;
    const count = (part: LinePart, units: number, at: string, name: string, counts: boolean): void => {
      const { recurring } = part.price;
      const used = { ...part, price: { setup: Money.zero(line.currency), recurring } };
      const r = sold(used.price, rest, units, `${at}/price`);
      asked = asked.plus(r.total);
      if (!counts || line.admin === null) return;
      if (part.admin === null) profit = profit.plus(keptByIssuer(line, r, rest));
      else {
        const admin = { setup: Money.zero(line.currency), recurring: part.admin.recurring };
        profit = profit.plus(this.partProfit({ ...used, admin }, r, rest, units, { at, name }, explain));
      }
    };
    const times = checkedUnits(quantity, '/remainder/quantity');
    if (service) count(service, times, '/remainder/service', 'taken back ', true);
    options.forEach((option, index) => {
      const at = `/remainder/options/${index}`;
      const units = checkedUnits(option.quantity, `${at}/quantity`) * times;
      count(option, units, at, `taken back, option ${index} `, withOptions);
    });
    return { asked, profit };
  }

  private partProfit(
    part: LinePart,
    r: Sold,
    terms: Terms,
    units: number,
    { at: pointer, name }: { at: string; name: string },
    explain: string[],
  ): Exact {
    if (part.method === null) throw new UnknownMethodError(part.method);
    const { spec, method } = this.methods.get(part.method);
    const { currency, k } = terms;
    const args = parseArguments(spec.key, spec.args, part.args, { currency, pointer: `${pointer}/args` });
    const a = sold(part.admin!, terms, units, `${pointer}/admin`);
    const sale = terms.divisor ? soldNet(r, terms) : r;
    const counted = Exact.of(units);
    const profit = guarded(spec.key, () =>
      method.calculate({
        sale: sale.total,
        cost: a.total,
        saleSetup: sale.setup,
        saleRecurring: sale.recurring,
        costSetup: a.setup,
        costRecurring: a.recurring,
        units: k ? counted.times(k) : counted,
        quantity: units,
        currency,
        args,
      } satisfies ProfitInput),
    );
    for (const line of profit.explain) explain.push(`${name}${spec.key}: ${line}`);
    return profit.amount;
  }
}

function termsOf(line: LineInput, explain: string[]): Terms {
  const { currency, factor, tax } = line;
  const terms: Terms = { currency, k: undefined, divisor: undefined };
  if (factor) {
    terms.k = partOfCycle(factor, '/factor');
    explain.push(`part of a cycle: recurring parts and F × ${factor.days}/${factor.of}`);
  }
  if (tax?.inclusive === true && !(tax.rate1.isZero() && tax.rate2.isZero())) {
    if (tax.rate1.isNegative() || tax.rate2.isNegative())
      throw new InvalidLineError('/tax', 'a tax rate is never negative');
    terms.divisor = taxesIncludedDivisor(tax);
    explain.push(`tax inclusive: R and discounts ÷ ${terms.divisor.toReadable()}`);
  }
  return terms;
}

function partOfCycle({ days, of }: { days: number; of: number }, pointer: string): Exact {
  const whole = Number.isInteger(days) && Number.isInteger(of);
  if (!whole || days < 0 || of < 1 || days > MOST_UNITS || of > MOST_UNITS)
    throw new InvalidLineError(pointer, `expected whole days, at least 0 of at least 1`);
  return Exact.fraction(days, of);
}

/** Set-up once, recurring × k, both × units (domain.md §3.3). */
function sold(price: Price, { currency, k }: Terms, units: number, pointer: string): Sold {
  if (price.setup.currency !== currency || price.recurring.currency !== currency) {
    throw new InvalidLineError(pointer, `expected amounts in ${currency}`);
  }
  const setup = price.setup.toExact().times(units);
  const full = price.recurring.toExact().times(units);
  const recurring = k ? full.times(k) : full;
  return { setup, recurring, total: setup.isZero() ? recurring : recurring.plus(setup) };
}

function soldNet(gross: Sold, terms: Terms): Sold {
  return {
    setup: netOf(gross.setup, terms),
    recurring: netOf(gross.recurring, terms),
    total: netOf(gross.total, terms),
  };
}

function netOf(amount: Exact, { divisor }: Terms): Exact {
  return divisor ? amount.dividedBy(divisor) : amount;
}

function checkedUnits(quantity: number, pointer: string): number {
  if (Number.isInteger(quantity) && quantity >= 1 && quantity <= MOST_UNITS) return quantity;
  throw new InvalidLineError(pointer, `expected a whole number from 1 to ${MOST_UNITS}`);
}

type Given = { total: Money; byReseller: Money; byProvider: Money };

function discountsOf(discounts: LineInput['discounts'], currency: string, pointer: string): Given {
  let byReseller = Money.zero(currency);
  let byProvider = byReseller;
  for (const [index, { amount, borneBy }] of (discounts ?? []).entries()) {
    if (amount.isNegative()) throw new InvalidLineError(`${pointer}/${index}/amount`, 'a discount is never negative');
    if (borneBy === 'reseller') byReseller = byReseller.plus(amount);
    else byProvider = byProvider.plus(amount);
  }
  return { total: byReseller.plus(byProvider), byReseller, byProvider };
}

/**
 * What the client pays, rounded once. A discount was itself rounded to the line, so it may take the whole of the rounded line although
 * that is a hair more than the exact one; the hair is never charged back.
 */
function afterDiscounts(asked: Exact, discounts: Money, currency: string): Money {
  if (discounts.isZero()) return asked.round(currency);
  const whole = asked.round(currency);
  if (discounts.isGreaterThan(whole)) throw new DiscountExceedsLineError(whole, discounts);
  return asked.minus(discounts.toExact()).round(currency).max(Money.zero(currency));
}

function keptByIssuer(line: LineInput, part: Sold, terms: Terms): Exact {
  return line.issuer === 'reseller' ? netOf(part.total, terms) : Exact.zero;
}

function allToIssuer(line: LineInput, clientPays: Money, net: Money, explain: string[]): LineResult {
  const nothing = Money.zero(line.currency);
  const [profit, providerShare] = line.issuer === 'reseller' ? [net, nothing] : [nothing, net];
  explain.push(`no admin price: the issuer (${line.issuer ?? 'provider'}) keeps all`);
  explain.push(summary(clientPays, net, profit, providerShare));
  return { clientPays, net, profit, providerShare, explain };
}

function summary(clientPays: Money, net: Money, profit: Money, providerShare: Money): string {
  const before = net === clientPays ? '' : `, ${net.toDecimal()} before tax`;
  return `the client pays ${clientPays.toDecimal()}${before}: profit ${profit.toDecimal()}, provider ${providerShare.toDecimal()} ${net.currency}`;
}

/** Whatever a method does, a line ends with an exact, explained profit or with a domain error that parks it. */
function guarded(key: string, calculate: () => Profit): Profit {
  let profit: Profit;
  try {
    profit = calculate();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new MethodFailedError(key, error);
  }
  if (!(profit?.amount instanceof Exact)) throw new MethodFailedError(key, 'it gave no exact amount');
  if (!Array.isArray(profit.explain) || profit.explain.length === 0)
    throw new MethodFailedError(key, 'it did not explain itself');
  return profit;
}
