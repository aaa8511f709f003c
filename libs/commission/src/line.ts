import type { Money, TaxRates } from '#kernel';

/** Per unit; the recurring part for the whole cycle or term. */
export type Price = { readonly setup: Money; readonly recurring: Money };

/** A service, or one option of it. An option's quantity counts times the line's. */
export type LinePart = {
  /** Key of the calculation method; null only where there is no admin price. */
  readonly method: string | null;
  readonly args: Record<string, unknown>;
  readonly quantity: number;
  /** R: gross under inclusive tax, net otherwise. */
  readonly price: Price;
  /** A, always net; null for what has none (late fees, custom lines): the issuer keeps it all (domain.md §3.8). */
  readonly admin: Price | null;
};

export type Bearer = 'provider' | 'reseller';

/** An amount on the charged line, before tax; gross like the price under inclusive tax. */
export type Discount = { readonly amount: Money; readonly borneBy: Bearer };

/**
 * What is taken back with a line: the unused rest of what was charged before (an upgrade to another cycle, an option given up). It counts
 * against the line by its own method and its own k, without set-up (domain.md §9).
 */
export type Remainder = {
  /** The service as it was; null when only options are given up. */
  readonly service: LinePart | null;
  /** Options as they were; their quantity counts times `quantity`. */
  readonly options: readonly LinePart[];
  readonly quantity: number;
  readonly factor: { readonly days: number; readonly of: number };
};

export type LineInput = LinePart & {
  readonly currency: string;
  readonly discounts?: readonly Discount[];
  /** Discounts of what ran before that are taken back with an upgrade: they add to the line, for whom had borne them (domain.md §9). */
  readonly discountsBack?: readonly Discount[];
  /** k of a line charged for part of a cycle: calendar days charged of the days of that period. */
  readonly factor?: { readonly days: number; readonly of: number };
  readonly floorAtZero?: boolean;
  /** Absent for an untaxed line or an exempt client. Exclusive tax changes neither profit nor share. */
  readonly tax?: TaxRates & { readonly inclusive: boolean };
  readonly options?: readonly LinePart[];
  readonly remainder?: Remainder;
  /** *Commissions from configurable options*; always on when the reseller issues (domain.md §3.4). */
  readonly optionCommissions?: boolean;
  /** Who stands on the client's invoice; the provider unless said otherwise. */
  readonly issuer?: Bearer;
};

export type LineResult = {
  /** As the store shows it: gross under inclusive tax, net otherwise. */
  readonly clientPays: Money;
  /** Before tax; always profit + providerShare. */
  readonly net: Money;
  readonly profit: Money;
  readonly providerShare: Money;
  readonly explain: string[];
};
