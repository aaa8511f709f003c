import { Money, Percent } from '#kernel';
import type { LineInput, LinePart } from '#commission';

/** The frozen terms of a line, as they are stored (pricing, FrozenTerms): decimals as strings. */
type Stored = {
  currency: string;
  method: string | null;
  args: Record<string, unknown>;
  quantity: number;
  price: { setup: string; recurring: string };
  admin: { setup: string; recurring: string } | null;
  discounts?: { amount: string; borneBy: 'provider' | 'reseller' }[];
  factor?: { days: number; of: number };
  floorAtZero?: boolean;
  options?: Omit<Stored, 'currency'>[];
  optionCommissions?: boolean;
  tax?: { rate1: string; rate2: string; compound: boolean; inclusive: boolean };
};

/** What the calculator takes, from stored terms; null for a line that was made without a price rule (late fees, custom lines). */
export function lineInputOf(terms: object): LineInput | null {
  const stored = terms as Partial<Stored>;
  if (!stored.price || typeof stored.currency !== 'string') return null;
  const { currency, tax } = stored as Stored;
  return {
    ...partOf(stored as Stored, currency),
    currency,
    discounts: (stored.discounts ?? []).map(({ amount, borneBy }) => ({ amount: Money.of(amount, currency), borneBy })),
    factor: stored.factor,
    floorAtZero: stored.floorAtZero ?? false,
    options: (stored.options ?? []).map((option) => partOf(option, currency)),
    optionCommissions: stored.optionCommissions ?? false,
    // Exclusive tax changes neither profit nor share; untaxed lines are frozen as exclusive.
    ...(tax?.inclusive
      ? {
          tax: {
            rate1: Percent.of(tax.rate1),
            rate2: Percent.of(tax.rate2),
            compound: tax.compound,
            inclusive: tax.inclusive,
          },
        }
      : {}),
  };
}

function partOf(part: Omit<Stored, 'currency'>, currency: string): LinePart {
  const price = ({ setup, recurring }: { setup: string; recurring: string }) => ({
    setup: Money.of(setup, currency),
    recurring: Money.of(recurring, currency),
  });
  return {
    method: part.method,
    args: part.args ?? {},
    quantity: part.quantity,
    price: price(part.price),
    admin: part.admin ? price(part.admin) : null,
  };
}
