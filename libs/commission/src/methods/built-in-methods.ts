import type { ProfitMethodClass } from '#plugin-sdk';
import { AdminPercentPlusResellerMargin } from './admin-percent-plus-reseller-margin.method.js';
import { AdminPercentWithFixedRate } from './admin-percent-with-fixed-rate.method.js';
import { Difference } from './difference.method.js';
import { FixedRate } from './fixed-rate.method.js';
import { PercentFromDifference } from './percent-from-difference.method.js';
import { PercentRate } from './percent-rate.method.js';
import { ResellerPercentWithFixedRate } from './reseller-percent-with-fixed-rate.method.js';

/** The seven methods of domain.md §3, providers like any plugin's. */
export const builtInMethods: readonly ProfitMethodClass[] = [
  FixedRate,
  Difference,
  PercentRate,
  PercentFromDifference,
  AdminPercentWithFixedRate,
  AdminPercentPlusResellerMargin,
  ResellerPercentWithFixedRate,
];
