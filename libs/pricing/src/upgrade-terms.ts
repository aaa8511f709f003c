import { Money } from '#kernel';
import type { FrozenOption, FrozenPart, FrozenTerms } from './quote.types.js';

/** k of an upgrade: calendar days left (next due − today) of the days of the running period (`domain.md §9`). */
export type DaysLeft = { days: number; of: number };

/** What an upgrade charges now, and what every later period then costs. */
export type UpgradeTerms = { charged: FrozenTerms; renewal: FrozenTerms };

type Change = {
  /** What runs now (terms of its later periods). */
  before: FrozenTerms;
  /** What it shall be, at the prices in force. */
  after: FrozenTerms;
  /** The product stays, only options change. */
  sameItem: boolean;
  /** Configurable option of a choice: two choices of one option are one change. */
  optionOf: (subId: number) => number | null;
};

/**
 * Within the cycle (`domain.md §9`): `R = k(R′ − R)`, `A = k(A′ − A)`, `F = k(F′ − F)`, by the new method and arguments; set-up only of what
 * is new. What does not change keeps the price it was sold at. An option given up is taken back by its old method.
 */
export function withinCycle({ before, after, sameItem, optionOf }: Change, factor: DaysLeft): UpgradeTerms {
  const { currency } = after;
  const old = new Map(before.options.map((option) => [optionOf(option.subId) ?? -option.subId, option]));
  const kept: FrozenOption[] = [];
  const changed: FrozenOption[] = [];
  const givenUp: FrozenOption[] = [];
  for (const option of after.options) {
    const key = optionOf(option.subId) ?? -option.subId;
    const was = old.get(key);
    old.delete(key);
    if (was?.subId === option.subId && was.quantity === option.quantity) kept.push(was);
    else {
      kept.push(option);
      if (was && comparable(was, option)) changed.push(optionDifference(was, option, currency));
      else changed.push(option);
      if (was && !comparable(was, option)) givenUp.push(was);
    }
  }
  givenUp.push(...old.values());
  const wholeService = !sameItem && !comparable(before, after);
  const service = sameItem ? unchanged(after) : wholeService ? partOf(after) : difference(before, after, currency);
  const charged: FrozenTerms = { ...after, ...service, discounts: [], factor, options: changed };
  if (wholeService || givenUp.length > 0) {
    const { quantity } = before;
    charged.remainder = { service: wholeService ? partOf(before) : null, options: givenUp, quantity, factor };
  }
  // A code of the sale stays with the product it was given on; another product is another sale.
  const { promotion } = before;
  const sold = sameItem ? { ...after, ...partOf(before), ...(promotion ? { promotion } : {}) } : after;
  return { charged, renewal: laterPeriods({ ...sold, options: kept }) };
}

/**
 * To another cycle (`domain.md §9`): a full new period from today with its set-up, less the rest of the old period by its old terms.
 * Without a running period (one-time, free) nothing is left to take back.
 */
export function newCycle({ before, after }: Pick<Change, 'before' | 'after'>, left: DaysLeft | null): UpgradeTerms {
  const charged: FrozenTerms = { ...after, discounts: [] };
  if (left)
    charged.remainder = {
      service: partOf(before),
      options: before.options,
      quantity: before.quantity,
      factor: left,
    };
  return { charged, renewal: laterPeriods(after) };
}

/** The recurring parts alone: set-up is charged once, discounts were amounts of one invoice. */
export function laterPeriods(terms: FrozenTerms): FrozenTerms {
  const recurringOnly = <Part extends FrozenPart>(part: Part): Part => ({
    ...part,
    price: { setup: '0', recurring: part.price.recurring },
    admin: part.admin && { setup: '0', recurring: part.admin.recurring },
  });
  const { factor: _, remainder: __, discountsBack: ___, ...sold } = terms;
  return { ...recurringOnly(sold), discounts: [], options: terms.options.map(recurringOnly) };
}

const partOf = ({ method, args, quantity, price, admin, origin }: FrozenPart): FrozenPart => ({
  method,
  args,
  quantity,
  price,
  admin,
  ...(origin ? { origin } : {}),
});

/** Without an admin price on one side there is no `A′ − A`: the old part is then taken back whole, as it was split. */
const comparable = (before: FrozenPart, after: FrozenPart) => (before.admin === null) === (after.admin === null);

/** A product that stays is not charged again: nothing is asked, nothing earned. */
function unchanged({ quantity, admin }: FrozenPart): FrozenPart {
  const nothing = { setup: '0', recurring: '0' };
  return admin
    ? { method: 'difference', args: {}, quantity, price: nothing, admin: nothing }
    : { method: null, args: {}, quantity, price: nothing, admin: null };
}

function difference(before: FrozenPart, after: FrozenPart, currency: string): FrozenPart {
  return {
    ...after,
    args: argsOfDifference(before, after, currency, [1, 1]),
    price: minus(after.price, before.price, currency, [1, 1], 1),
    admin: after.admin && before.admin && minus(after.admin, before.admin, currency, [1, 1], 1),
  };
}

/** Another choice or another number of one option, as one of it: quantities are counted into the sums, set-up for what is added. */
function optionDifference(before: FrozenOption, after: FrozenOption, currency: string): FrozenOption {
  const counts: Counts = [after.quantity, before.quantity];
  const added = before.subId === after.subId ? Math.max(after.quantity - before.quantity, 0) : after.quantity;
  return {
    ...after,
    quantity: 1,
    args: argsOfDifference(before, after, currency, counts),
    price: minus(after.price, before.price, currency, counts, added),
    admin: after.admin && before.admin && minus(after.admin, before.admin, currency, counts, added),
  };
}

type Pair = { setup: string; recurring: string };
/** How many after and before. */
type Counts = [after: number, before: number];

function minus(after: Pair, before: Pair, currency: string, [now, then]: Counts, added: number): Pair {
  const money = (amount: string) => Money.of(amount, currency);
  return {
    setup: money(after.setup).times(added).toDecimal(),
    recurring: money(after.recurring).times(now).minus(money(before.recurring).times(then)).toDecimal(),
  };
}

/** `F′ − F`; the F of a method without one is 0, and a new method without one has none to charge. */
function argsOfDifference(before: FrozenPart, after: FrozenPart, currency: string, [now, then]: Counts) {
  if (!('fixed' in after.args)) return after.args;
  const money = ({ args }: FrozenPart) => Money.of(String(args['fixed'] ?? '0'), currency);
  return { ...after.args, fixed: money(after).times(now).minus(money(before).times(then)).toDecimal() };
}
