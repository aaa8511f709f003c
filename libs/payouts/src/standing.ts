import type { LocalDate, Money } from '#kernel';

/** What is open of a reseller in a currency. `drafts` wait for approval, `approved` to be sent; both are in payouts already. */
export type OpenSums = {
  available: Money;
  held: Money;
  drafts: Money;
  approved: Money;
  /** When the first and the last of what is held become payable; null where nothing is held. */
  nextOn: LocalDate | null;
  lastOn: LocalDate | null;
};
/** What decides whether a payout is made. */
export type PayoutRules = { minimum: Money; suspended: boolean };

export const QUEUE_STATES = [
  'ready',
  'suspended',
  'below_minimum',
  'owed',
  'to_approve',
  'to_send',
  'on_hold',
  'settled',
] as const;
/** The first that fits: what can be paid, why what is payable is not paid, what waits in a payout, what is on hold. */
export type QueueState = (typeof QUEUE_STATES)[number];

export const HOLD_REASONS = ['hold_days', 'minimum', 'owed', 'suspended', 'approval', 'sending'] as const;
/** Why money is not with the reseller; the first and the last of what is on hold become payable on `from` and `until`. */
export type Hold = {
  reason: (typeof HOLD_REASONS)[number];
  amount: Money;
  /** Of the minimum: by how much it is missed. */
  missing: Money | null;
  from: LocalDate | null;
  until: LocalDate | null;
};
export type Standing = { state: QueueState; holds: Hold[] };

/** Why what is payable cannot be paid out; null when it can (domain.md §8). The payout itself asks this, and so does the queue. */
export function refusalOf(available: Money, { minimum, suspended }: PayoutRules): 'suspended' | 'minimum' | null {
  if (!available.isPositive() || available.isLessThan(minimum)) return 'minimum';
  return suspended ? 'suspended' : null;
}

/** What a person is shown: one word for the list, and every reason with its amount. */
export function standingOf(sums: OpenSums, rules: PayoutRules): Standing {
  const { available, held, drafts, approved, nextOn, lastOn } = sums;
  const holds: Hold[] = [];
  const hold = (reason: Hold['reason'], amount: Money, more: Partial<Hold> = {}) =>
    holds.push({ reason, amount, missing: null, from: null, until: null, ...more });
  const refusal = refusalOf(available, rules);
  if (available.isNegative()) hold('owed', available);
  else if (available.isPositive() && refusal === 'suspended') hold('suspended', available);
  else if (available.isPositive() && refusal === 'minimum')
    hold('minimum', available, { missing: rules.minimum.minus(available) });
  if (!drafts.isZero()) hold('approval', drafts);
  if (!approved.isZero()) hold('sending', approved);
  if (nextOn) hold('hold_days', held, { from: nextOn, until: lastOn });
  return { state: stateOf(sums, refusal), holds };
}

function stateOf({ available, drafts, approved, nextOn }: OpenSums, refusal: ReturnType<typeof refusalOf>): QueueState {
  if (!refusal) return 'ready';
  if (refusal === 'suspended') return 'suspended';
  if (available.isNegative()) return 'owed';
  if (available.isPositive()) return 'below_minimum';
  if (!drafts.isZero()) return 'to_approve';
  if (!approved.isZero()) return 'to_send';
  return nextOn ? 'on_hold' : 'settled';
}
