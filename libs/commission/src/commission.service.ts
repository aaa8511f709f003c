import { Injectable } from '@nestjs/common';
import { DomainError, JsonReader, type Money } from '#kernel';
import { parseArguments } from '#plugin-sdk';
import { CommissionMethodRegistry, type MethodDescription } from './commission-method.registry.js';
import type { LineInput, LineResult } from './line.js';
import { parseLine, parseRefundCase } from './preview-input.js';
import { ProfitCalculator } from './profit-calculator.js';
import { reversalFor, reversals } from './reversals.js';

const MOST_LINES = 10_000;

/** Amounts as decimal strings in the line's currency (contracts.md, preview). */
export type PreviewedLine = {
  clientPays: string;
  net: string;
  profit: string;
  providerShare: string;
  explain: string[];
};
export type Refused = { error: DomainError };
export type Preview = { lines: (PreviewedLine | Refused)[]; refunds?: ({ reversed: string[] } | Refused)[] };

/** The facade: whoever needs a profit asks here, so preview, checkout, renewals, refunds and explanations agree to the cent. */
@Injectable()
export class CommissionService {
  constructor(
    private readonly calculator: ProfitCalculator,
    private readonly registry: CommissionMethodRegistry,
  ) {}

  /**
   * Splits a line into profit and provider share (domain.md §3). Throws a DomainError for an unknown method, bad arguments or a
   * discount above the line: the caller parks the line, it never becomes profit zero.
   * @example difference, A 10.00, R 15.00 → profit 5.00, providerShare 10.00
   */
  calculate(line: LineInput): LineResult {
    return this.calculator.calculateLine(line);
  }

  /**
   * Calculates lines and refund histories from untrusted JSON (shape of `vectors/profit.json`). A bad line yields its error in its
   * place; the others are not touched by it. Pointers of errors are relative to the line.
   */
  preview(lines: unknown, refunds?: unknown): Preview {
    const reader = new JsonReader();
    const given = reader.array(lines, '/lines', MOST_LINES);
    const histories = refunds === undefined ? undefined : reader.array(refunds, '/refunds', MOST_LINES);
    reader.finish('commission.invalid_input');
    const answer: Preview = { lines: given.map((json) => orError(() => shown(this.calculate(parseLine(json))))) };
    if (histories) {
      answer.refunds = histories.map((json) =>
        orError(() => ({ reversed: reversals(parseRefundCase(json)).map((money) => money.toDecimal()) })),
      );
    }
    return answer;
  }

  /**
   * What one more refund takes back of a line's profit, gross amounts (domain.md §3.6).
   * @example paid 100.00, profit 10.00, refunded 33.33 so far, nothing reversed → 3.33
   */
  reversalFor(step: { paid: Money; profit: Money; refundedTotal: Money; alreadyReversed: Money }): Money {
    return reversalFor(step);
  }

  /**
   * Checks a rule before it is stored: the method exists, its arguments fit the form and are not negative. With a currency the
   * amounts are held to its digits.
   */
  validateRule(method: string, args: unknown, currency?: string): void {
    const { spec } = this.registry.get(method);
    parseArguments(spec.key, spec.args, args, { currency, refuseNegative: true });
  }

  /** Whether a rule's method is installed; a stored rule that says no is shown on the operations page (domain.md §3.7). */
  knows(method: string): boolean {
    return this.registry.has(method);
  }

  /** Every installed method with the form of its arguments. */
  methods(): MethodDescription[] {
    return this.registry.list();
  }
}

function shown({ clientPays, net, profit, providerShare, explain }: LineResult): PreviewedLine {
  return {
    clientPays: clientPays.toDecimal(),
    net: net.toDecimal(),
    profit: profit.toDecimal(),
    providerShare: providerShare.toDecimal(),
    explain,
  };
}

function orError<T>(calculate: () => T): T | Refused {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof DomainError) return { error };
    throw error;
  }
}
