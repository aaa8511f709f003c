import { largestRemainder } from './allocate.js';
import { currencyDigits } from './currency.js';
import { divideHalfAway, formatTrimmed, formatUnits, gcd, parseDecimal, wholeNumber } from './decimal.js';
import { DomainError } from './domain-error.js';
import { amountOutOfRange, currencyMismatch, tooManyDecimals } from './money.errors.js';

/** A percentage as the arithmetic sees it: ten-thousandths of a percent. */
export type Rate = { readonly units: bigint };
export type MoneyJson = { amount: string; currency: string };

const PARTS_PER_RATE_UNIT = 1_000_000n;
/** Above this a fraction is reduced; below, dragging a common factor is cheaper than finding it. */
const REDUCE_ABOVE = 10n ** 24n;
/** DECIMAL(16,2). */
const MAX_MINOR = 10n ** 16n - 1n;

/** An exact fraction of a currency's main unit: what amounts are before the one rounding (domain.md §3.5). */
export class Exact {
  static readonly zero = new Exact(0n, 1n);
  static readonly one = new Exact(1n, 1n);

  private constructor(
    /** Numerator, and a denominator above zero; not reduced. */
    readonly n: bigint,
    readonly d: bigint,
  ) {}

  /** From a decimal string or a whole number. */
  static of(value: string | bigint | number): Exact {
    if (typeof value === 'bigint') return new Exact(value, 1n);
    if (typeof value === 'number') return new Exact(wholeNumber(value), 1n);
    const { units, scale } = parseDecimal(value, 'kernel.invalid_decimal');
    return new Exact(units, 10n ** BigInt(scale));
  }

  static fraction(n: bigint | number, d: bigint | number): Exact {
    const top = typeof n === 'bigint' ? n : wholeNumber(n);
    const bottom = typeof d === 'bigint' ? d : wholeNumber(d);
    if (bottom === 0n) throw new DomainError('kernel.division_by_zero', 'invalid');
    return bottom < 0n ? make(-top, -bottom) : make(top, bottom);
  }

  /** For `Exact.fraction` and the operations below only: the denominator is positive. */
  static raw(n: bigint, d: bigint): Exact {
    return new Exact(n, d);
  }

  plus(other: Exact): Exact {
    if (other.n === 0n) return this;
    if (this.n === 0n) return other;
    if (this.d === other.d) return new Exact(this.n + other.n, this.d);
    if (this.d % other.d === 0n) return new Exact(this.n + other.n * (this.d / other.d), this.d);
    if (other.d % this.d === 0n) return new Exact(this.n * (other.d / this.d) + other.n, other.d);
    return make(this.n * other.d + other.n * this.d, this.d * other.d);
  }

  minus(other: Exact): Exact {
    return this.plus(other.negated());
  }

  times(factor: Exact | bigint | number): Exact {
    if (factor instanceof Exact) return make(this.n * factor.n, this.d * factor.d);
    return new Exact(this.n * (typeof factor === 'bigint' ? factor : wholeNumber(factor)), this.d);
  }

  dividedBy(divisor: Exact | bigint | number): Exact {
    const by = divisor instanceof Exact ? divisor : Exact.of(divisor);
    return Exact.fraction(this.n * by.d, this.d * by.n);
  }

  /** The share a percentage stands for: `price.percent(Percent.of('20'))`. */
  percent(rate: Rate): Exact {
    return make(this.n * rate.units, this.d * PARTS_PER_RATE_UNIT);
  }

  negated(): Exact {
    return this.n === 0n ? this : new Exact(-this.n, this.d);
  }

  abs(): Exact {
    return this.n < 0n ? this.negated() : this;
  }

  compare(other: Exact): -1 | 0 | 1 {
    const left = this.d === other.d ? this.n : this.n * other.d;
    const right = this.d === other.d ? other.n : other.n * this.d;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Exact): boolean {
    return this.compare(other) === 0;
  }

  isLessThan(other: Exact): boolean {
    return this.compare(other) < 0;
  }

  isGreaterThan(other: Exact): boolean {
    return this.compare(other) > 0;
  }

  isZero(): boolean {
    return this.n === 0n;
  }

  isNegative(): boolean {
    return this.n < 0n;
  }

  isPositive(): boolean {
    return this.n > 0n;
  }

  /** The only exit to `Money`: half away from zero, to the currency's minor unit. */
  round(currency: string): Money {
    if (currencyDigits(currency) === 0) return Money.ofMinor(divideHalfAway(this.n, this.d) * 100n, currency);
    return Money.ofMinor(divideHalfAway(this.n * 100n, this.d), currency);
  }

  /** For people: a decimal of up to six places, marked with ≈ where that is not the whole truth. */
  toReadable(): string {
    // Plain amounts are what explanations are full of, so they take the short way.
    if (this.d === 1n || (this.d === 100n && this.n % 100n === 0n)) return (this.n / this.d).toString();
    if (this.d === 100n) return formatTrimmed(this.n, 2);
    const scaled = this.n * 1_000_000n;
    if (scaled % this.d === 0n) return formatTrimmed(scaled / this.d, 6);
    return `≈${formatTrimmed(divideHalfAway(scaled, this.d), 6)}`;
  }

  /** Exact always: a decimal of up to six places, else the reduced fraction "n/d". */
  toString(): string {
    const scaled = this.n * 1_000_000n;
    if (scaled % this.d === 0n) return formatTrimmed(scaled / this.d, 6);
    const divisor = gcd(this.n, this.d);
    return `${this.n / divisor}/${this.d / divisor}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

/** An amount of one currency: whole minor units at the schema's scale of two. Immutable; negative is a credit. */
export class Money {
  private constructor(
    readonly minor: bigint,
    readonly currency: string,
  ) {}

  /** From a decimal string with no more digits than the currency has; `Money.of('12.34', 'EUR')`. */
  static of(amount: string, currency: string): Money {
    const digits = currencyDigits(currency);
    const { units, scale } = parseDecimal(amount, 'kernel.invalid_amount');
    if (scale > 2) throw tooManyDecimals(amount, currency, digits);
    const minor = scale === 2 ? units : units * (scale === 1 ? 10n : 100n);
    if (digits === 0 && scale > 0 && minor % 100n !== 0n) throw tooManyDecimals(amount, currency, digits);
    return Money.ofMinor(minor, currency);
  }

  /** From a DECIMAL(16,2) column, where a whole-unit currency reads "100.00". */
  static fromDatabase(amount: string, currency: string): Money {
    return Money.of(amount, currency);
  }

  static fromJson(json: MoneyJson): Money {
    return Money.of(json.amount, json.currency);
  }

  static zero(currency: string): Money {
    return Money.ofMinor(0n, currency);
  }

  /** From hundredths of the main unit, whatever the currency (JPY 1250 is 125000n). */
  static ofMinor(minor: bigint, currency: string): Money {
    if (minor > MAX_MINOR || minor < -MAX_MINOR) {
      throw amountOutOfRange(currency);
    }
    if (currencyDigits(currency) === 0 && minor % 100n !== 0n)
      throw tooManyDecimals(formatUnits(minor, 2), currency, 0);
    return new Money(minor, currency);
  }

  static sum(parts: readonly Money[], currency: string): Money {
    return parts.reduce((sum, part) => sum.plus(part), Money.zero(currency));
  }

  plus(other: Money): Money {
    return Money.ofMinor(this.minor + this.same(other), this.currency);
  }

  minus(other: Money): Money {
    return Money.ofMinor(this.minor - this.same(other), this.currency);
  }

  times(count: bigint | number): Money {
    return Money.ofMinor(this.minor * (typeof count === 'bigint' ? count : wholeNumber(count)), this.currency);
  }

  negated(): Money {
    return new Money(-this.minor, this.currency);
  }

  abs(): Money {
    return this.minor < 0n ? this.negated() : this;
  }

  /** Exact, to be rounded once by whoever ends the calculation. */
  percent(rate: Rate): Exact {
    return this.toExact().percent(rate);
  }

  /** Splits without losing a cent: largest remainder, ties to the first. Weights that sum to zero split evenly. */
  allocate(weights: readonly (bigint | Exact | Money)[]): Money[] {
    const unit = currencyDigits(this.currency) === 0 ? 100n : 1n;
    const shares = weights.map((w) =>
      typeof w === 'bigint' ? Exact.of(w) : w instanceof Money ? Exact.of(this.same(w)) : w,
    );
    return largestRemainder(this.minor / unit, shares).map((share) => Money.ofMinor(share * unit, this.currency));
  }

  compare(other: Money): -1 | 0 | 1 {
    const right = this.same(other);
    return this.minor < right ? -1 : this.minor > right ? 1 : 0;
  }

  equals(other: Money): boolean {
    return this.compare(other) === 0;
  }

  isLessThan(other: Money): boolean {
    return this.compare(other) < 0;
  }

  isGreaterThan(other: Money): boolean {
    return this.compare(other) > 0;
  }

  min(other: Money): Money {
    return this.isGreaterThan(other) ? other : this;
  }

  max(other: Money): Money {
    return this.isLessThan(other) ? other : this;
  }

  isZero(): boolean {
    return this.minor === 0n;
  }

  isNegative(): boolean {
    return this.minor < 0n;
  }

  isPositive(): boolean {
    return this.minor > 0n;
  }

  toExact(): Exact {
    return Exact.raw(this.minor, 100n);
  }

  /** With the currency's own digits: "12.50", JPY "1250". */
  toDecimal(): string {
    return currencyDigits(this.currency) === 0 ? (this.minor / 100n).toString() : formatUnits(this.minor, 2);
  }

  /** With two decimals always, as the columns hold it. */
  toDatabase(): string {
    return formatUnits(this.minor, 2);
  }

  toJSON(): MoneyJson {
    return { amount: this.toDecimal(), currency: this.currency };
  }

  toString(): string {
    return `${this.toDecimal()} ${this.currency}`;
  }

  private same(other: Money): bigint {
    if (other.currency === this.currency) return other.minor;
    throw currencyMismatch(this.currency, other.currency);
  }
}

function make(n: bigint, d: bigint): Exact {
  if (d < REDUCE_ABOVE) return Exact.raw(n, d);
  const divisor = gcd(n, d);
  return Exact.raw(n / divisor, d / divisor);
}
