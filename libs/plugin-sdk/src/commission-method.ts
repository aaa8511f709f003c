import 'reflect-metadata';
import { Injectable } from '@nestjs/common';
import type { Exact } from '#kernel';
import type { ArgumentForm, ArgumentsOf } from './argument-form.js';
import { InvalidMethodError } from './plugin-sdk.errors.js';

/** What a method says of itself: its stable key, its name for people, the form of its arguments. */
export type CommissionMethodSpec = { readonly key: string; readonly label: string; readonly args: ArgumentForm };

// Arguments are typed when the method names its form, `ProfitInput<typeof form>`; without it the author knows them, the compiler does not.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyForm = any;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Args<Form> = 0 extends 1 & Form ? Record<string, any> : Form extends ArgumentForm ? ArgumentsOf<Form> : never;

/**
 * One service or one option of a line, before discounts and before rounding, everything net of tax and in `currency`.
 * A line charged for part of a cycle arrives scaled: recurring parts and `units` by k, set-up never (domain.md §3.3).
 */
export type ProfitInput<Form = AnyForm> = {
  /** R: what the client is asked for, set-up and recurring, times the quantity. */
  readonly sale: Exact;
  /** A: what the provider wants, likewise. */
  readonly cost: Exact;
  readonly saleSetup: Exact;
  readonly saleRecurring: Exact;
  readonly costSetup: Exact;
  readonly costRecurring: Exact;
  /** What a fixed sum is multiplied by: quantity × k. */
  readonly units: Exact;
  /** Whole units sold; of an option: its own times the line's. */
  readonly quantity: number;
  readonly currency: string;
  readonly args: Args<Form>;
};

/** The exact profit and how it came about, in words an accountant can follow. */
export type Profit = { readonly amount: Exact; readonly explain: string[] };

/** A pure function of its input: no database, no clock, no network, no randomness. */
export interface ProfitMethod {
  calculate(input: ProfitInput): Profit;
}

export type ProfitMethodClass = new () => ProfitMethod;

const SPEC = Symbol.for('relabel.commission-method');
const KEY = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/;
const ARGUMENT = /^[a-z][A-Za-z0-9_]{0,39}$/;

/**
 * Marks a class as a calculation method. It becomes injectable; list it as a provider of any module and the registry finds it.
 * Keys with a dot (`acme.tiered`) belong to plugins, plain ones to the product.
 */
export function CommissionMethod(spec: CommissionMethodSpec): ClassDecorator {
  return (target) => {
    if (!KEY.test(spec.key) || spec.key.length > 64)
      throw new InvalidMethodError(target.name, `"${spec.key}" is no key`);
    for (const name of Object.keys(spec.args)) {
      if (!ARGUMENT.test(name)) throw new InvalidMethodError(target.name, `"${name}" is no name of an argument`);
    }
    Reflect.defineMetadata(SPEC, Object.freeze({ ...spec, args: Object.freeze({ ...spec.args }) }), target);
    Injectable()(target);
  };
}

/** What the decorator recorded; undefined for any other class. */
export function commissionMethodOf(target: unknown): CommissionMethodSpec | undefined {
  return typeof target === 'function'
    ? (Reflect.getOwnMetadata(SPEC, target) as CommissionMethodSpec | undefined)
    : undefined;
}
