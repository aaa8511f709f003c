import { currencyDigits } from './currency.js';
import { excerpt } from './decimal.js';
import { DomainError, type FieldError } from './domain-error.js';
import { Money } from './money.js';
import { Percent } from './percent.js';

/**
 * Reads untrusted JSON strictly and collects every bad field with its JSON pointer: decimals are strings, counts are whole numbers,
 * unknown keys are refused, nothing is converted. `finish` throws what was collected under the context's own code.
 */
export class JsonReader {
  readonly errors: FieldError[] = [];

  fail(pointer: string, code: string, detail: string): undefined {
    if (this.errors.length < 50) this.errors.push({ pointer, code, detail });
    return undefined;
  }

  object(value: unknown, pointer: string, allowed?: readonly string[]): Record<string, unknown> | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return this.fail(pointer, 'type', `expected an object, not ${kindOf(value)}`);
    }
    for (const key of allowed ? Object.keys(value) : []) {
      if (!allowed!.includes(key)) this.fail(`${pointer}/${escaped(key)}`, 'unknown_key', 'this key is not known here');
    }
    return value as Record<string, unknown>;
  }

  array(value: unknown, pointer: string, most: number): unknown[] {
    if (!Array.isArray(value)) return this.fail(pointer, 'type', `expected a list, not ${kindOf(value)}`) ?? [];
    if (value.length > most) return this.fail(pointer, 'too_many', `at most ${most} entries`) ?? [];
    return value;
  }

  text(value: unknown, pointer: string, longest = 200): string | undefined {
    if (typeof value !== 'string') return this.fail(pointer, 'type', `expected a text, not ${kindOf(value)}`);
    if (value === '' || value.length > longest)
      return this.fail(pointer, 'length', `expected 1 to ${longest} characters`);
    return value;
  }

  oneOf<T extends string>(value: unknown, pointer: string, choices: readonly T[]): T | undefined {
    if (choices.includes(value as T)) return value as T;
    return this.fail(pointer, 'choice', `expected one of ${choices.join(', ')}`);
  }

  boolean(value: unknown, pointer: string): boolean {
    if (typeof value === 'boolean') return value;
    this.fail(pointer, 'type', `expected true or false, not ${kindOf(value)}`);
    return false;
  }

  wholeNumber(value: unknown, pointer: string, least: number, most: number): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    this.fail(pointer, 'whole_number', `expected a whole number from ${least} to ${most}`);
    return least;
  }

  currency(value: unknown, pointer: string): string | undefined {
    return this.caught(pointer, () => {
      if (typeof value !== 'string')
        throw new DomainError('kernel.unsupported_currency', 'invalid', {}, 'expected a currency code');
      currencyDigits(value);
      return value;
    });
  }

  /** An amount of the line's currency; zero stands in for a refused one so that reading goes on. */
  money(value: unknown, pointer: string, currency: string): Money {
    return this.caught(pointer, () => Money.of(value as string, currency)) ?? Money.zero(currency);
  }

  percent(value: unknown, pointer: string): Percent {
    return this.caught(pointer, () => Percent.of(value as string)) ?? Percent.zero;
  }

  finish(code: string): void {
    if (this.errors.length === 0) return;
    const [first] = this.errors;
    throw new DomainError(code, 'invalid', { errors: this.errors }, `${first!.pointer || '/'}: ${first!.detail}`);
  }

  private caught<T>(pointer: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.fail(pointer, error.code.slice(error.code.indexOf('.') + 1), error.message);
    }
  }
}

function kindOf(value: unknown): string {
  return Array.isArray(value)
    ? 'a list'
    : value === undefined
      ? 'nothing'
      : excerpt(typeof value === 'string' ? 'text' : value);
}

function escaped(key: string): string {
  return key.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1');
}
