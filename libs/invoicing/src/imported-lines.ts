import { Exact, Money } from '#kernel';

export type HeaderSums = { subtotal: Money; tax: Money; tax2: Money };
export type ImportedLine = { amount: Money; taxed: boolean };
export type SplitLine = { net: Money; tax: Money; tax2: Money };

/**
 * Spreads the sums of an imported header over its lines: the header stays as it came (domain.md §4), to the last cent.
 * Tax goes to the taxed lines in proportion to their amounts; amounts that contain it (inclusive prices) lose it again.
 * Where header and lines differ otherwise, the last line takes the difference.
 */
export function splitImported(header: HeaderSums, lines: readonly ImportedLine[]): SplitLine[] {
  if (lines.length === 0) return [];
  const { currency } = header.subtotal;
  const amounts = Money.sum(
    lines.map((line) => line.amount),
    currency,
  );
  const inclusive = isInclusive(header, lines);
  const taxes = spread(header.tax, lines);
  const taxes2 = spread(header.tax2, lines);
  const contained = inclusive ? header.tax.plus(header.tax2) : Money.zero(currency);
  const difference = header.subtotal.minus(amounts.minus(contained));
  return lines.map(({ amount }, at) => {
    const own = inclusive ? amount.minus(taxes[at]).minus(taxes2[at]) : amount;
    const net = at === lines.length - 1 ? own.plus(difference) : own;
    return { net, tax: taxes[at], tax2: taxes2[at] };
  });
}

/** Whether the amounts of the lines contain the tax of the header. */
export function isInclusive({ subtotal, tax, tax2 }: HeaderSums, lines: readonly ImportedLine[]): boolean {
  const amounts = Money.sum(
    lines.map((line) => line.amount),
    subtotal.currency,
  );
  const taxed = !tax.plus(tax2).isZero();
  return taxed && !amounts.equals(subtotal) && amounts.equals(subtotal.plus(tax).plus(tax2));
}

/** In proportion to the amounts of the taxed lines, which may be negative: each gets what the running sum grows by. */
function spread(sum: Money, lines: readonly ImportedLine[]): Money[] {
  const { currency } = sum;
  const zero = Money.zero(currency);
  const weights = lines.map((line) => (line.taxed ? line.amount : zero));
  const whole = Money.sum(weights, currency);
  if (whole.isZero()) return lines.map((_line, at) => (at === lines.length - 1 ? sum : zero));
  let running = zero;
  let given = zero;
  return weights.map((weight) => {
    running = running.plus(weight);
    const reached = sum.toExact().times(Exact.fraction(running.minor, whole.minor)).round(currency);
    const share = reached.minus(given);
    given = reached;
    return share;
  });
}
