import type { Day } from './model/calendar.js';

/** How large a simulation is, and how busy its people are. */
export type Plan = {
  seed: number;
  firstDay: Day;
  days: number;
  resellers: number;
  clientsEach: number;
  /** Multiplies how often everybody does something. */
  pace: number;
  /** Terms that products are bought for. */
  terms: readonly string[];
  /** Looks at the ledger, and runs each task a second time, every so many days. */
  lookEvery: number;
  /** The least number of events of a kind. */
  floors: Record<string, number>;
};
