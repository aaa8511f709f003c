/** States of a hosting service or addon, in WHMCS's words. */
export const SERVICE_STATES = [
  'Pending',
  'Active',
  'Suspended',
  'Terminated',
  'Cancelled',
  'Fraud',
  'Completed',
] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];

/** Where a service may go from where it is; what is not here cannot happen. Ended states are for ever. */
const STEPS: Readonly<Record<ServiceState, readonly ServiceState[]>> = {
  Pending: ['Active', 'Cancelled'],
  Active: ['Suspended', 'Terminated', 'Cancelled'],
  Suspended: ['Active', 'Terminated', 'Cancelled'],
  Terminated: [],
  Cancelled: [],
  Fraud: [],
  Completed: [],
};

/** States from which `to` can be reached. */
export const statesBefore = (to: ServiceState): ServiceState[] =>
  SERVICE_STATES.filter((state) => STEPS[state].includes(to));

/** Whether a service is set up at its server, working or held back. */
export const isRunning = (state: string): boolean => state === 'Active' || state === 'Suspended';

/** Why a service is held back; each comes and goes by itself, and payment lifts `overdue` alone. */
export const HOLD_CAUSES = ['overdue', 'by-staff', 'by-reseller', 'reseller-suspended'] as const;
export type HoldCause = (typeof HOLD_CAUSES)[number];

/** Why a service ends. */
export type EndCause = 'overdue' | 'by-staff' | 'cancellation';

/** The words of `tblhosting.suspendreason` where nobody typed any; WHMCS's own for an unpaid invoice. */
export const CAUSE_WORDS: Readonly<Record<HoldCause, string>> = {
  overdue: 'Overdue on Payment',
  'by-staff': 'Suspended by the provider',
  'by-reseller': 'Suspended by the seller',
  // End clients who paid are never told of their reseller's debts (domain.md §5).
  'reseller-suspended': 'Suspended',
};
