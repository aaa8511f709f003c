import { describe, expect, it } from 'vitest';
import { Exact, Money } from '#kernel';
import { parseArguments } from './argument-form.js';
import { commissionMethodOf, type ProfitInput, type ProfitMethodClass } from './commission-method.js';

type Parts = { readonly setup?: string; readonly recurring?: string };

/** A golden case a non-programmer can read: what is sold, what the provider wants, and the exact profit. */
export type CommissionCase = {
  readonly name: string;
  readonly currency?: string;
  readonly args?: Record<string, unknown>;
  /** Per unit. */
  readonly sale: Parts;
  readonly cost: Parts;
  readonly quantity?: number;
  /** Part of a cycle: days charged of days of the period. */
  readonly factor?: { readonly days: number; readonly of: number };
  /** Decimal or fraction "n/d", exact. */
  readonly profit: string;
};

/** The contract of a calculation method: golden cases, pure, repeatable, explains itself, checks its arguments. */
export function describeCommissionMethod(Method: ProfitMethodClass, cases: readonly CommissionCase[]): void {
  const spec = commissionMethodOf(Method);

  describe(`calculation method ${spec?.key ?? Method.name}`, () => {
    it('is marked with @CommissionMethod and has a label', () => {
      expect(spec?.key).toMatch(/^[a-z]/);
      expect(spec?.label).not.toBe('');
    });

    it('has golden cases', () => expect(cases.length).toBeGreaterThan(0));

    it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
      const { amount, explain } = new Method().calculate(inputOf(Method, one));
      expect(amount.toString()).toBe(one.profit);
      expect(explain.length).toBeGreaterThan(0);
      for (const line of explain) expect(line.trim()).not.toBe('');
    });

    it('gives an exact amount, which the calculator alone rounds', () => {
      for (const one of cases) expect(new Method().calculate(inputOf(Method, one)).amount).toBeInstanceOf(Exact);
    });

    it('answers the same twice and on a fresh instance', () => {
      for (const one of cases) {
        const [method, input] = [new Method(), inputOf(Method, one)];
        const first = shown(method.calculate(input));
        expect(shown(method.calculate(input))).toEqual(first);
        expect(shown(new Method().calculate(inputOf(Method, one)))).toEqual(first);
      }
    });

    it('leaves its input alone and needs nothing but it', () => {
      for (const one of cases) {
        const input = deeplyFrozen(inputOf(Method, one));
        expect(() => new Method().calculate(input)).not.toThrow();
      }
    });

    it('asks neither the clock nor chance', () => {
      const real = { now: Date.now, random: Math.random };
      const forbidden = (): never => {
        throw new Error('a calculation method asks neither the clock nor chance');
      };
      try {
        Date.now = forbidden;
        Math.random = forbidden;
        for (const one of cases) new Method().calculate(inputOf(Method, one));
      } finally {
        Date.now = real.now;
        Math.random = real.random;
      }
    });

    it('refuses an argument that its form does not know', () => {
      const args = { ...cases[0]?.args, notAnArgument: '1' };
      expect(() => parseArguments(spec!.key, spec!.args, args)).toThrow(
        expect.objectContaining({ code: 'commission.invalid_args' }),
      );
    });
  });
}

function inputOf(Method: ProfitMethodClass, one: CommissionCase): ProfitInput {
  const spec = commissionMethodOf(Method)!;
  const currency = one.currency ?? 'EUR';
  const quantity = one.quantity ?? 1;
  const k = one.factor ? Exact.fraction(one.factor.days, one.factor.of) : Exact.one;
  const part = (amount = '0') => Money.of(amount, currency).toExact().times(quantity);
  const [saleSetup, saleRecurring] = [part(one.sale.setup), part(one.sale.recurring).times(k)];
  const [costSetup, costRecurring] = [part(one.cost.setup), part(one.cost.recurring).times(k)];
  return {
    sale: saleSetup.plus(saleRecurring),
    cost: costSetup.plus(costRecurring),
    saleSetup,
    saleRecurring,
    costSetup,
    costRecurring,
    units: k.times(quantity),
    quantity,
    currency,
    args: parseArguments(spec.key, spec.args, one.args ?? {}, { currency }),
  };
}

function deeplyFrozen<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) Object.freeze(inner);
  return Object.freeze(value);
}

function shown(profit: { amount: Exact; explain: string[] }): unknown {
  return { amount: profit.amount.toString(), explain: profit.explain };
}

export * from './provisioning-testing.js';
export * from './registrar-testing.js';
