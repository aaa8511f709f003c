/** One expression of `libs/commission/src/profit-calculator.ts` and what a slip could make of it. */
export type CalculatorMutant = { expression: string; replacement: string };

export const CALCULATOR_MUTANTS: Record<string, CalculatorMutant> = {
  formula: {
    expression: 'exactProfit.round(currency)',
    replacement: 'exactProfit.plus(Exact.one).round(currency)',
  },
  rounding: {
    expression: 'exactProfit.round(currency)',
    replacement: 'exactProfit.minus(Exact.fraction(1, 200)).round(currency)',
  },
};
