import { Money } from '#kernel';
import type { Bearer, LineInput, LinePart } from './line.js';

/** A part of a sale as it is stored with a line: decimals as strings. */
export type StoredPart = {
  method: string | null;
  args: Record<string, unknown>;
  quantity: number;
  price: { setup: string; recurring: string };
  admin: { setup: string; recurring: string } | null;
};

/** Frozen terms as far as they decide a split (`FrozenTerms` of pricing); plain JSON. */
export type StoredLine = StoredPart & {
  currency: string;
  discounts: { amount: string; borneBy: Bearer }[];
  discountsBack?: { amount: string; borneBy: Bearer }[];
  factor?: { days: number; of: number };
  floorAtZero: boolean;
  options: StoredPart[];
  remainder?: {
    service: StoredPart | null;
    options: StoredPart[];
    quantity: number;
    factor: { days: number; of: number };
  };
  optionCommissions: boolean;
};

/**
 * The calculator's input of frozen terms: quote, posting, renewal, upgrade and explanation read them here, so they cannot differ.
 * `tax` is given where prices contain it. @example null-free JSON of a stored line → what `calculate` takes
 */
export function frozenLine(terms: StoredLine, tax?: LineInput['tax'], issuer: Bearer = 'provider'): LineInput {
  const { currency, remainder } = terms;
  const given = (all: StoredLine['discounts']) =>
    all.map(({ amount, borneBy }) => ({ amount: Money.of(amount, currency), borneBy }));
  const parts = (all: readonly StoredPart[]) => all.map((one) => partOf(one, currency));
  const line: LineInput = {
    ...partOf(terms, currency),
    currency,
    discounts: given(terms.discounts),
    discountsBack: given(terms.discountsBack ?? []),
    factor: terms.factor,
    floorAtZero: terms.floorAtZero,
    tax,
    options: parts(terms.options),
    optionCommissions: terms.optionCommissions,
    issuer,
  };
  if (!remainder) return line;
  const { service, options, quantity, factor } = remainder;
  return {
    ...line,
    remainder: { service: service && partOf(service, currency), options: parts(options), quantity, factor },
  };
}

function partOf({ method, args, quantity, price, admin }: StoredPart, currency: string): LinePart {
  const pair = ({ setup, recurring }: { setup: string; recurring: string }) => ({
    setup: Money.of(setup, currency),
    recurring: Money.of(recurring, currency),
  });
  return { method, args, quantity, price: pair(price), admin: admin && pair(admin) };
}
