import { typedAmount } from '../money.js';

/** An exact fraction: no price on its way to the server is ever a number. */
interface Fraction {
  n: bigint;
  d: bigint;
}
type Value = Fraction & { percent: boolean };

/** The words a formula may use at a cell, such as `cost`; an amount or nothing where there is none. */
export type Words = Record<string, string | undefined>;
export type Outcome = { value: string } | { problem: 'amount' | 'word' | 'zero'; word?: string };

class FormulaProblem extends Error {
  constructor(
    readonly problem: 'amount' | 'word' | 'zero',
    readonly word?: string,
  ) {
    super(problem);
  }
}

const fraction = (decimal: string): Fraction => {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === undefined) throw new FormulaProblem('amount');
  const n = BigInt(whole + part);
  return { n: sign ? -n : n, d: 10n ** BigInt(part.length) };
};
const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
const negative = (a: Fraction): Fraction => ({ n: -a.n, d: a.d });
const percentOf = (a: Fraction): Fraction => ({ n: a.n, d: a.d * 100n });

/** Rounded half away from zero, as the server rounds (`domain.md §3.5`). */
function decimal({ n, d }: Fraction, digits: number): string {
  const sign = n < 0n ? '-' : '';
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(digits);
  const rounded = (scaled * 2n + d) / (d * 2n);
  const text = rounded.toString().padStart(digits + 1, '0');
  const zero = rounded === 0n;
  return `${zero ? '' : sign}${digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`}`;
}

/** Reads sums and products over amounts, percentages and words. */
class Reader {
  private readonly tokens: string[];
  private at = 0;

  constructor(
    text: string,
    private readonly words: Words,
  ) {
    this.tokens = text.match(/\d+(?:[.,]\d+)?|[a-z]+|[-+*/()%]|\S/gi) ?? [];
  }

  whole(start?: Fraction): Fraction {
    const result = this.sum(start);
    if (this.at < this.tokens.length) throw new FormulaProblem('amount');
    return result;
  }

  private take(...wanted: string[]): string | null {
    return wanted.includes(this.tokens[this.at]) ? this.tokens[this.at++] : null;
  }

  private sum(start?: Fraction): Fraction {
    let left =
      start && this.tokens[this.at] !== undefined ? this.product({ ...start, percent: false }) : this.product();
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) {
      const right = this.product();
      const signed = sign === '-' ? negative(right) : right;
      // "+ 20%" is of what stands before it, as on a pocket calculator.
      left = { ...plus(left, right.percent ? times(left, percentOf(signed)) : signed), percent: false };
    }
    return left.percent ? percentOf(left) : left;
  }

  private product(start?: Value): Value {
    let left = start ?? this.factor();
    for (let sign = this.take('*', '/'); sign; sign = this.take('*', '/')) {
      const right = this.factor();
      const plain = right.percent ? percentOf(right) : right;
      if (sign === '/' && plain.n === 0n) throw new FormulaProblem('zero');
      const by = sign === '/' ? (plain.n < 0n ? { n: -plain.d, d: -plain.n } : { n: plain.d, d: plain.n }) : plain;
      left = { ...times(left.percent ? percentOf(left) : left, by), percent: false };
    }
    return left;
  }

  private factor(): Value {
    if (this.take('-')) return { ...this.negated(), percent: false };
    if (this.take('(')) {
      const inner = this.sum();
      if (!this.take(')')) throw new FormulaProblem('amount');
      return { ...inner, percent: this.take('%') !== null };
    }
    const token = this.tokens[this.at++] ?? '';
    if (/^\d/.test(token)) return { ...fraction(token.replace(',', '.')), percent: this.take('%') !== null };
    if (!/^[a-z]/i.test(token)) throw new FormulaProblem('amount');
    const amount = this.words[token.toLowerCase()];
    if (amount === undefined || amount === '') throw new FormulaProblem('word', token);
    return { ...fraction(amount), percent: false };
  }

  private negated(): Fraction {
    const inner = this.factor();
    return negative(inner.percent ? percentOf(inner) : inner);
  }
}

/** Whether a text is more than an amount. */
export const isFormula = (text: string): boolean => text.trim() !== '' && typedAmount(text) === null;

/**
 * What a typed text comes to: `4,40`, `cost+20%`, `list*0.8`, `=(cost+1)*1.2`; `+5%`, `-1` and `*1.1` start from what stands in the cell.
 * A formula is computed exactly and rounded once to the currency's digits; a plain amount is never rounded, the server refuses digits
 * too many.
 */
export function evaluate(text: string, words: Words, digits: number): Outcome {
  const trimmed = text.trim();
  const amount = /^[-+]/.test(trimmed) ? null : typedAmount(trimmed);
  try {
    if (amount !== null) {
      const [, part = ''] = amount.split('.');
      return { value: part.length <= digits ? decimal(fraction(amount), digits) : amount };
    }
    const body = trimmed.replace(/^=/, '').replaceAll('×', '*').replaceAll('−', '-');
    const isRelative = !trimmed.startsWith('=') && /^[-+*/]/.test(body);
    if (isRelative && !words.now) throw new FormulaProblem('word', 'now');
    return { value: decimal(new Reader(body, words).whole(isRelative ? fraction(words.now!) : undefined), digits) };
  } catch (error) {
    if (!(error instanceof FormulaProblem)) throw error;
    return { problem: error.problem, word: error.word };
  }
}

/** Below zero, zero or above it, as the first amount is below, equal to or above the second; null when one cannot be read. */
export function compare(a: string, b: string): number | null {
  try {
    const { n } = plus(fraction(a), negative(fraction(b)));
    return n < 0n ? -1 : n > 0n ? 1 : 0;
  } catch (error) {
    if (!(error instanceof FormulaProblem)) throw error;
    return null;
  }
}
