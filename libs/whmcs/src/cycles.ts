/** Billing cycles in the short form that API requests use (schema §0.4). */
export const BILLING_CYCLES = [
  'free',
  'onetime',
  'monthly',
  'quarterly',
  'semiannually',
  'annually',
  'biennially',
  'triennially',
] as const;
export type BillingCycle = (typeof BILLING_CYCLES)[number];

/** The cycles that come again, shortest first. */
export const RECURRING_CYCLES = BILLING_CYCLES.slice(2) as readonly RecurringCycle[];
export type RecurringCycle = Exclude<BillingCycle, 'free' | 'onetime'>;

/** The form kept in `tblhosting.billingcycle` and `tblhostingaddons.billingcycle`. */
export type StoredCycle =
  'Free Account' | 'One Time' | 'Monthly' | 'Quarterly' | 'Semi-Annually' | 'Annually' | 'Biennially' | 'Triennially';

const STORED: Readonly<Record<BillingCycle, StoredCycle>> = {
  free: 'Free Account',
  onetime: 'One Time',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  semiannually: 'Semi-Annually',
  annually: 'Annually',
  biennially: 'Biennially',
  triennially: 'Triennially',
};

/** Calendar months of one period. */
export const CYCLE_MONTHS: Readonly<Record<RecurringCycle, number>> = {
  monthly: 1,
  quarterly: 3,
  semiannually: 6,
  annually: 12,
  biennially: 24,
  triennially: 36,
};

const plain = (value: string): string => value.toLowerCase().replace(/[\s-]/g, '');

const MEANT = new Map<string, BillingCycle>([
  ...BILLING_CYCLES.map((cycle) => [cycle, cycle] as const),
  ...BILLING_CYCLES.map((cycle) => [plain(STORED[cycle]), cycle] as const),
]);

/**
 * The cycle a stored or typed word means, compared without case, spaces and hyphens (schema §0.4): `Semi-Annually`,
 * `semiannually` and `Semi Annually` are one. Null for anything else, such as `recurring` of an addon definition.
 */
export function parseCycle(value: string): BillingCycle | null {
  return MEANT.get(plain(value)) ?? null;
}

/** The stored form of a cycle: `free` is kept as `Free Account`, `semiannually` as `Semi-Annually`. */
export function storedCycle(cycle: BillingCycle): StoredCycle {
  return STORED[cycle];
}

/** True for a cycle that is billed again. */
export function isRecurring(cycle: BillingCycle): cycle is RecurringCycle {
  return cycle !== 'free' && cycle !== 'onetime';
}
