import { formatTrimmed, parseDecimal } from './decimal.js';
import { DomainError } from './domain-error.js';
import { Exact } from './money.js';

const PLACES = 4;
const MAX_UNITS = 10n ** 10n - 1n;

/** An exact percentage with at most four places: `Percent.of('12.5')` is 12.5 %. */
export class Percent {
  static readonly zero = new Percent(0n);

  private constructor(readonly units: bigint) {}

  /** From a decimal string in percent units; a fifth decimal is refused, never rounded. */
  static of(text: string): Percent {
    const { units, scale } = parseDecimal(text, 'kernel.invalid_percent');
    if (scale > PLACES) {
      throw new DomainError(
        'kernel.too_many_decimals',
        'invalid',
        { value: text.slice(0, 60), places: PLACES },
        'a percentage has at most 4 decimals',
      );
    }
    const scaled = units * 10n ** BigInt(PLACES - scale);
    if (scaled > MAX_UNITS || scaled < -MAX_UNITS) {
      throw new DomainError(
        'kernel.percent_out_of_range',
        'invalid',
        { value: text.slice(0, 60) },
        'a percentage is below 1,000,000',
      );
    }
    return new Percent(scaled);
  }

  /** The factor: 12.5 % is 1/8. */
  ratio(): Exact {
    return Exact.fraction(this.units, 1_000_000n);
  }

  isZero(): boolean {
    return this.units === 0n;
  }

  isNegative(): boolean {
    return this.units < 0n;
  }

  compare(other: Percent): -1 | 0 | 1 {
    return this.units < other.units ? -1 : this.units > other.units ? 1 : 0;
  }

  equals(other: Percent): boolean {
    return this.units === other.units;
  }

  /** The plain decimal, without needless zeros: "12.5". */
  toDecimal(): string {
    return formatTrimmed(this.units, PLACES);
  }

  toJSON(): string {
    return this.toDecimal();
  }

  toString(): string {
    return `${this.toDecimal()}%`;
  }
}
