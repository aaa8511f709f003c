import { IANAZone } from 'luxon';
import { DomainError, Money } from '#kernel';

/** Sums are per currency; `*` stands for every currency that is not named. */
export type SumPerCurrency = Readonly<Record<string, string>>;
export type SettingValue = boolean | number | string | readonly string[] | readonly number[] | SumPerCurrency;

const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]/;

/** What a value may be; the forms of both consoles are drawn from it. */
export type SettingType =
  | { kind: 'boolean' }
  | { kind: 'text'; max: number }
  | { kind: 'choice'; choices: readonly string[] }
  /** Names, each once. `choices` absent: any names. `ordered`: their order counts. `['*']` = all, where `all` is set. */
  | { kind: 'set'; choices?: readonly string[]; ordered?: boolean; all?: boolean }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'numbers'; min: number; max: number; most: number; exactly?: number }
  | { kind: 'sum' }
  | { kind: 'country' }
  | { kind: 'timeZone' };

/** Why a value does not fit its type; null when it does. */
export function misfit(type: SettingType, value: unknown): string | null {
  switch (type.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? null : 'expected true or false';
    case 'text':
      return typeof value === 'string' && value.length <= type.max && !CONTROL.test(value)
        ? null
        : `expected a text of at most ${type.max} characters`;
    case 'choice':
      return typeof value === 'string' && type.choices.includes(value)
        ? null
        : `expected one of ${type.choices.join(', ')}`;
    case 'set':
      return setMisfit(type, value);
    case 'number':
      return wholeWithin(value, type.min, type.max) ? null : `expected a whole number from ${type.min} to ${type.max}`;
    case 'numbers':
      return numbersMisfit(type, value);
    case 'sum':
      return sumMisfit(value);
    case 'country':
      return typeof value === 'string' && /^([A-Z]{2})?$/.test(value) ? null : 'expected a country of two capitals';
    case 'timeZone':
      return typeof value === 'string' && IANAZone.isValidZone(value)
        ? null
        : 'expected a time zone such as Europe/Berlin';
  }
}

/** The sum of a setting in one currency; zero when none is named for it. */
export function sumOf(value: SumPerCurrency, currency: string): Money {
  const own = Object.hasOwn(value, currency) ? value[currency] : undefined;
  if (own !== undefined) return Money.of(own, currency);
  const any = Object.hasOwn(value, '*') ? value['*'] : undefined;
  return any === undefined ? Money.zero(currency) : Money.of(any, currency);
}

const wholeWithin = (value: unknown, min: number, max: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

function setMisfit(type: Extract<SettingType, { kind: 'set' }>, value: unknown): string | null {
  if (!Array.isArray(value) || value.length > 200) return 'expected a list of names';
  if (!value.every((name) => typeof name === 'string' && name !== '' && name.length <= 60))
    return 'expected names of 1 to 60 characters';
  if (new Set(value).size !== value.length) return 'names a thing twice';
  if (value.includes('*')) return type.all && value.length === 1 ? null : '"*" stands alone';
  const unknown = type.choices && value.find((name) => !type.choices!.includes(name as string));
  return unknown === undefined ? null : `"${unknown}" is none of ${type.choices!.join(', ')}`;
}

function numbersMisfit(type: Extract<SettingType, { kind: 'numbers' }>, value: unknown): string | null {
  if (!Array.isArray(value) || value.length > type.most || !value.every((n) => wholeWithin(n, type.min, type.max)))
    return `expected at most ${type.most} whole numbers from ${type.min} to ${type.max}`;
  if (type.exactly !== undefined && value.length !== type.exactly) return `expected ${type.exactly} numbers`;
  return value.every((n, i) => i === 0 || (value[i - 1] as number) < (n as number)) ? null : 'expected rising numbers';
}

function sumMisfit(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'expected sums by currency';
  const entries = Object.entries(value);
  if (entries.length > 200) return 'names too many currencies';
  for (const [currency, amount] of entries) {
    if (typeof amount !== 'string') return `the sum of ${currency.slice(0, 3)} is no decimal text`;
    try {
      if (Money.of(amount, currency === '*' ? 'EUR' : currency).isNegative()) return 'a sum is below zero';
    } catch (error) {
      if (error instanceof DomainError) return error.message;
      throw error;
    }
    // The sum for every other currency must mean the same where money has no minor unit.
    if (currency === '*' && !/^\d+(\.0+)?$/.test(amount)) return 'the sum for all currencies is a whole amount';
  }
  return null;
}
