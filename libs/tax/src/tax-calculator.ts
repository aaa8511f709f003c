import {
  JsonReader,
  Money,
  combinedRate,
  taxesIncludedDivisor,
  type Exact,
  type Percent,
  type TaxRates,
} from '#kernel';

/** The rates of an issuer for one client as a snapshot, and whether the shown prices contain them. */
export type TaxTerms = TaxRates & { readonly inclusive: boolean };

export type TaxedAmount = {
  /** Net, or gross under inclusive tax. */
  readonly amount: Money;
  readonly taxed: boolean;
};

export type TaxCase = TaxTerms & { readonly currency: string; readonly lines: readonly TaxedAmount[] };

export type LineTax = { readonly net: Money; readonly tax: Money; readonly tax2: Money };

export type TaxResult = {
  readonly lines: LineTax[];
  readonly subtotal: Money;
  readonly tax: Money;
  readonly tax2: Money;
  readonly total: Money;
};

/**
 * Tax of an invoice: per line and level, rounded half away from zero; the header is the sum of its lines (domain.md §4).
 * @example 100.00 net, 19 %: net 100.00, tax 19.00, total 119.00
 */
export function calculateTax(input: TaxCase): TaxResult {
  const zero = Money.zero(input.currency);
  let [subtotal, tax, tax2] = [zero, zero, zero];
  const lines = input.lines.map(({ amount, taxed }) => {
    const line = taxed ? taxOfLine(input, amount) : { net: amount, tax: zero, tax2: zero };
    subtotal = subtotal.plus(line.net);
    tax = tax.plus(line.tax);
    tax2 = tax2.plus(line.tax2);
    return line;
  });
  return { lines, subtotal, tax, tax2, total: subtotal.plus(tax).plus(tax2) };
}

/** One taxed line: `amount` is gross under inclusive terms, net otherwise. */
export function taxOfLine(terms: TaxTerms, amount: Money): LineTax {
  return terms.inclusive ? taxOfGross(terms, amount) : taxOfNet(terms, amount);
}

/** Tax on top of a net amount; level 2 on net, or on net + unrounded level 1 when compound. */
export function taxOfNet(rates: TaxRates, net: Money): LineTax {
  const exactNet = net.toExact();
  const level1 = exactNet.percent(rates.rate1);
  const level2 = (rates.compound ? exactNet.plus(level1) : exactNet).percent(rates.rate2);
  return { net, tax: level1.round(net.currency), tax2: level2.round(net.currency) };
}

/**
 * Tax contained in a gross amount, which never changes: net and level 1 are rounded, level 1 from the unrounded net; level 2 is what is
 * left. With one level it is level 1 that is left.
 */
export function taxOfGross(rates: TaxRates, gross: Money): LineTax {
  const { currency } = gross;
  const exactNet: Exact = gross.toExact().dividedBy(taxesIncludedDivisor(rates));
  const net = exactNet.round(currency);
  const contained = gross.minus(net);
  if (rates.rate2.isZero()) return { net, tax: contained, tax2: Money.zero(currency) };
  const tax = exactNet.percent(rates.rate1).round(currency);
  return { net, tax, tax2: contained.minus(tax) };
}

/** A net amount with the tax of these rates on top, exact: what a price rule marks up under inclusive tax. */
export function grossedUp(rates: TaxRates, net: Money): Exact {
  return net.toExact().times(combinedRate(rates)).plus(net.toExact());
}

/** A case of the tax preview from untrusted JSON (shape of `vectors/tax.json`); everything wrong with it is told at once. */
export function parseTaxCase(json: unknown, pointer = ''): TaxCase {
  const reader = new JsonReader();
  const raw = reader.object(json, pointer, ['currency', 'rate1', 'rate2', 'compound', 'inclusive', 'lines']);
  const currency = raw && reader.currency(raw['currency'], `${pointer}/currency`);
  if (!raw || currency === undefined) {
    reader.finish('tax.invalid_input');
    throw new Error('unreachable: a case without a currency was reported');
  }
  const lines = reader.array(raw['lines'], `${pointer}/lines`, 10_000).map((value, index): TaxedAmount => {
    const at = `${pointer}/lines/${index}`;
    const line = reader.object(value, at, ['amount', 'taxed']) ?? { amount: '0', taxed: false };
    return {
      amount: reader.money(line['amount'], `${at}/amount`, currency),
      taxed: reader.boolean(line['taxed'], `${at}/taxed`),
    };
  });
  const parsed: TaxCase = {
    currency,
    rate1: rate(reader, raw['rate1'], `${pointer}/rate1`),
    rate2: rate(reader, raw['rate2'], `${pointer}/rate2`),
    compound: reader.boolean(raw['compound'], `${pointer}/compound`),
    inclusive: reader.boolean(raw['inclusive'], `${pointer}/inclusive`),
    lines,
  };
  reader.finish('tax.invalid_input');
  return parsed;
}

/** Amounts as decimal strings of the case's currency (contracts.md, tax preview). */
export type TaxPreview = {
  lines: { net: string; tax: string; tax2: string }[];
  subtotal: string;
  tax: string;
  tax2: string;
  total: string;
};

/** Calculates untrusted cases; the first malformed one refuses the call with pointers from `/cases`. */
export function previewTax(cases: unknown): TaxPreview[] {
  const reader = new JsonReader();
  const given = reader.array(cases, '/cases', 10_000);
  reader.finish('tax.invalid_input');
  return given.map((json, index) => {
    const { lines, subtotal, tax, tax2, total } = calculateTax(parseTaxCase(json, `/cases/${index}`));
    return {
      lines: lines.map((line) => ({
        net: line.net.toDecimal(),
        tax: line.tax.toDecimal(),
        tax2: line.tax2.toDecimal(),
      })),
      subtotal: subtotal.toDecimal(),
      tax: tax.toDecimal(),
      tax2: tax2.toDecimal(),
      total: total.toDecimal(),
    };
  });
}

function rate(reader: JsonReader, value: unknown, pointer: string): Percent {
  const percent = reader.percent(value, pointer);
  if (percent.isNegative()) reader.fail(pointer, 'negative', 'a tax rate is never negative');
  return percent;
}
